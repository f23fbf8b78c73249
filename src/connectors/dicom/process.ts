import {
  asciiValues,
  type Finding,
  findElement,
  type Header,
  identifyingValues,
  isMarkedDeidentified,
  isOwn,
  type RewrittenFile,
  readHeader,
  repeat,
  rewrite,
  tags,
  uidsOf,
} from '../../formats/dicom/index.ts';
import type { Outcome, ProcessContext, WorkUnit } from '../../ports/index.ts';
import { dicomProfile } from './config.ts';
import { findFaults, firstValue } from './gate.ts';
import { patientOf, rowsOf } from './rows.ts';
import { rulesOf } from './rules.ts';
import { bodyOf, openSource } from './source.ts';

const rejected = (source: string, findings: readonly Finding[]): Outcome => ({
  kind: 'rejected',
  scope: 'file',
  source,
  findings,
  raw: null,
  position: null,
});

/** The unit's id keeps apart what comes twice, be it the same or a corrected file. */
function pathOf({ dataSet }: RewrittenFile, unitId: string): string {
  const value = (tag: number): string => {
    const element = findElement(dataSet, tag);
    return (element === null ? '' : (asciiValues(element)[0] ?? '')).replaceAll(/[^0-9.]/g, '') || '0';
  };
  return `studies/${value(tags.studyInstanceUid)}/${value(tags.seriesInstanceUid)}/${value(tags.sopInstanceUid)}-${unitId}.dcm`;
}

type Replaced = {
  readonly file: RewrittenFile;
  readonly dateDays: number;
  readonly identifying: readonly string[];
};

/** Draws what the vault holds for this file, all UIDs in one batch, and rewrites its header. */
async function replace(header: Header, keepDates: boolean, context: ProcessContext): Promise<Replaced> {
  const { policy, vault } = context;
  const rules = rulesOf(policy, keepDates);
  const patient = patientOf(header);
  const sopClass = firstValue(header, tags.sopClassUid);
  const uids = uidsOf(header.dataSet, rules, sopClass);
  const shifts = policy.dates.method === 'shift';
  const [surrogates, mapped, offsets] = await Promise.all([
    patient === null ? [] : vault.surrogates([{ system: 'patient', value: patient }]),
    vault.uids(uids),
    shifts ? context.offsetDays([patient]) : [0],
  ]);
  const byUid = new Map(uids.map((uid, index) => [uid, mapped[index] ?? null]));
  const offsetDays = offsets[0] ?? 0;
  const identifying = identifyingValues(header.dataSet, rules, sopClass);
  const replacements = {
    patient: surrogates[0] ?? '',
    offsetDays,
    uid: (uid: string) => byUid.get(uid) ?? null,
  };
  const file = rewrite(header, rules, identifying, replacements, (text) => vault.mac(text));
  const seen = [tags.studyInstanceUid, tags.seriesInstanceUid, tags.sopInstanceUid].map((tag) =>
    firstValue(header, tag),
  );
  return {
    file,
    // Dates that stay in the file are moved back, so that the door's shift leaves them where they are.
    dateDays: keepDates ? -offsetDays : 0,
    identifying: [...identifying.names, ...identifying.others, ...seen],
  };
}

/**
 * Takes a file: header → faults → rewritten header, with the pixel data passed through. A file that this vault's runs
 * have published comes out the same; its rows are in the lake since it first came, and are not given again.
 */
export async function* process(
  unit: WorkUnit,
  context: ProcessContext,
): AsyncGenerator<Outcome, void, number | undefined> {
  const { landing, policy, vault, signal } = context;
  const [object] = unit.objects;
  if (!object) return;
  const { key } = object;
  const source = await openSource(landing.store, object);
  const result = await readHeader(source);
  if (!result.ok) {
    context.progress(object.sizeBytes);
    yield rejected(key, [result.finding]);
    return;
  }
  const { header } = result;
  const own = isOwn(header, (text) => vault.mac(text));
  const faults = findFaults(header, dicomProfile.parse(context.source.profile), policy, own);
  if (faults.length > 0) {
    context.progress(object.sizeBytes);
    yield rejected(key, faults);
    return;
  }
  const foreign = isMarkedDeidentified(header);
  const { file, dateDays, identifying } = own
    ? { file: repeat(header), dateDays: 0, identifying: [] }
    : await replace(header, foreign && policy.foreign === 'keep', context);
  if (identifying.length > 0) yield { kind: 'identifiers', values: identifying };
  const path = pathOf(file, unit.unitId);
  yield {
    kind: 'object',
    path,
    body: await bodyOf(file.parts, source, signal),
    source: key,
    subject: patientOf(header),
    mediaType: 'application/dicom',
  };
  context.progress(object.sizeBytes);
  if (!own) {
    yield* rowsOf(
      {
        header,
        published: file.dataSet,
        path,
        sizeBytes: file.sizeBytes,
        deidentifiedBefore: foreign,
        dateDays,
        sentinels: policy.sentinels,
      },
      key,
      context.source,
    );
  }
  yield { kind: 'deidentified', source: key, counts: file.counts };
}
