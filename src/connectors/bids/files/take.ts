import {
  field,
  isObject,
  type JsonObject,
  mergeSidecars,
  sidecarsOf,
  type TsvRow,
} from '../../../formats/bids/index.ts';
import { type DatasetFile, fileName, subjectOf } from '../dataset.ts';
import { noCounts } from '../deidentify/counts.ts';
import { scrubDictionary, scrubSidecar } from '../deidentify/sidecar.ts';
import { isHeaderless } from '../deidentify/table.ts';
import { finding } from '../outcomes.ts';
import { readJson } from '../reading.ts';
import { type DatasetRun, isPublishedColumn, tableKind } from '../run.ts';
import { spool } from '../spool.ts';
import { takeGradients } from './gradients.ts';
import { takeImage } from './image.ts';
import { spoolText, takeJson } from './json.ts';
import type { FileResult } from './result.ts';
import { takeTable } from './table.ts';

const rejected = (code: string, message: string): FileResult => ({
  kind: 'rejected',
  findings: [finding(code, message)],
});

/** What the policy says of a recording whose acquisition time scans.tsv doesn't tell, or tells as no date. */
function checkRecordingDate(run: DatasetRun, file: DatasetFile): FileResult | null {
  const { policy, dates } = run.rules;
  const recorded = run.reading.recordingDates.get(file.path);
  if (!recorded || policy.dates.method !== 'shift') return null;
  switch (recorded.kind) {
    case 'date': {
      const result = dates(subjectOf(file.place)).apply(recorded.date, '');
      return result.kind === 'outside'
        ? rejected(
            'date-outside-range',
            "The recording's acquisition time, shifted by the offset of its dataset, would not lie where shifted " +
              'dates may lie.',
          )
        : null;
    }
    case 'missing':
      return policy.missingDates === 'quarantine'
        ? rejected('recording-date-missing', 'scans.tsv says n/a for the acquisition time of the recording.')
        : null;
    case 'malformed':
      return policy.missingDates === 'quarantine'
        ? rejected(
            'recording-date-malformed',
            'The acquisition time of the recording in scans.tsv is not of the form YYYY-MM-DDThh:mm:ss.',
          )
        : null;
  }
}

/** The sidecars that apply to a file; null where one of them can't be read. */
async function readSidecars(run: DatasetRun, file: DatasetFile): Promise<readonly JsonObject[] | null> {
  const name = fileName(file.place);
  if (!name) return [];
  const objects: JsonObject[] = [];
  for (const { path } of sidecarsOf({ path: file.path, name }, run.sidecars)) {
    const sidecar = run.dataset.byPath.get(path);
    if (!sidecar || sidecar.object.sizeBytes === 0) continue;
    const json = await readJson(sidecar, run.reader);
    if (!json.ok || !isObject(json.value)) return null;
    objects.push(json.value);
  }
  return objects;
}

function columnsOf(sidecars: readonly JsonObject[]): readonly string[] {
  const columns = field(mergeSidecars(sidecars), 'Columns');
  return Array.isArray(columns) ? columns.map(String) : [];
}

/** Whether a row of scans.tsv names a recording that is published. */
function namesTaken(run: DatasetRun, file: DatasetFile) {
  return (row: TsvRow, columns: readonly string[]): boolean => {
    const target = run.rules.references.inFolder(row.fields[columns.indexOf('filename')]?.trim() ?? '', file);
    return target !== null && !run.rejected.has(target.file.path);
  };
}

/** A published file that nobody looks into: prose and stimuli of a public dataset. */
async function copy(run: DatasetRun, file: DatasetFile): Promise<FileResult> {
  async function* whole(): AsyncGenerator<Uint8Array, null> {
    yield* run.reader.stream(file);
    return null;
  }
  const { spool: output } = await spool(whole(), run.context.scratch);
  return { kind: 'taken', spool: output, counts: { ...noCounts(), kept: 1 }, issues: [] };
}

async function takeEmpty(run: DatasetRun, file: DatasetFile): Promise<FileResult> {
  const message = 'The file is empty.';
  if (run.profile.emptyFiles === 'quarantine') return rejected('file-empty', message);
  return {
    kind: 'taken',
    spool: await spoolText('', run.context.scratch),
    counts: noCounts(),
    issues: [{ code: 'file-empty', severity: 'warning', message, path: file.path, location: null }],
  };
}

async function takeByExtension(run: DatasetRun, file: DatasetFile, extension: string): Promise<FileResult> {
  const { reader, rules, profile } = run;
  const { scratch } = run.context;
  switch (extension) {
    case '.json': {
      const kind = tableKind(file);
      return takeJson(
        file,
        (object, counts) =>
          kind === null
            ? scrubSidecar(object, file, rules, counts)
            : scrubDictionary(object, file, (column) => isPublishedColumn(run, kind, column), rules, counts),
        reader,
        scratch,
      );
    }
    case '.bval':
    case '.bvec':
      return takeGradients(file, reader, scratch);
    case '.nii':
    case '.nii.gz':
    case '.tsv':
    case '.tsv.gz': {
      const sidecars = await readSidecars(run, file);
      if (!sidecars) {
        return rejected(
          'sidecar-unreadable',
          'A sidecar that applies to the file cannot be read: see there.',
        );
      }
      const compressed = extension.endsWith('.gz');
      if (extension.startsWith('.nii')) {
        return takeImage(file, compressed, sidecars, rules, reader, scratch, profile.emptyFiles);
      }
      const kind = tableKind(file);
      const headerless = isHeaderless(kind) ? columnsOf(sidecars) : null;
      const options =
        kind === 'scans' ? { kind, headerless, wanted: namesTaken(run, file) } : { kind, headerless };
      return takeTable(file, compressed, options, rules, reader, scratch, profile.errors);
    }
    default:
      return rejected(
        'format-not-supported',
        'lakespec cannot look into files of this format yet, so it cannot show that they name nobody.',
      );
  }
}

/** Takes one file of a dataset: reads, checks and scrubs it. `path` is where it will stand in the published tree. */
export async function takeFile(run: DatasetRun, file: DatasetFile): Promise<FileResult> {
  const { place, object } = file;
  const left = run.reading.left(file);
  if (left !== null) return { kind: 'left', reason: left };
  const unknownName = 'The name or folder of the file is none of BIDS, so nobody can say what it may tell.';
  switch (place.kind) {
    case 'unknown':
      return rejected('name-not-bids', unknownName);
    case 'hidden':
      return { kind: 'left', reason: 'hidden' };
    case 'root':
      if (place.role === 'text' || place.role === 'bidsignore') return copy(run, file);
      return object.sizeBytes === 0 ? takeEmpty(run, file) : takeByExtension(run, file, place.extension);
    case 'folder': {
      const extension = /\.(tsv|json)$/.exec(file.path)?.[0];
      return place.folder === 'phenotype' && extension
        ? takeByExtension(run, file, extension)
        : copy(run, file);
    }
    case 'participant':
    case 'inherited': {
      if (run.rules.labels.path(place) === null) {
        const { subject, session } = place.kind === 'participant' ? place : { subject: null, session: null };
        if (subject !== null && session !== null && run.rules.labels.session(subject, session) === null) {
          const message =
            'The session is named after its date, which, shifted by the offset of its dataset, would not lie where ' +
            'shifted dates may lie.';
          return rejected('date-outside-range', message);
        }
        const isInside = place.kind === 'participant' && place.inside !== null;
        return isInside ? takeByExtension(run, file, 'folder') : rejected('name-not-bids', unknownName);
      }
      const dated = checkRecordingDate(run, file);
      if (dated) return dated;
      if (object.sizeBytes === 0) return takeEmpty(run, file);
      const isInside = place.kind === 'participant' && place.inside !== null;
      return takeByExtension(run, file, isInside ? 'folder' : place.name.extension);
    }
  }
}
