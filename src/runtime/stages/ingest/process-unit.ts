import { createHash } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Connector, Outcome, ProcessContext } from '../../../ports/index.ts';
import { keepRaw, unitLanding } from '../../quarantine/raw-store.ts';
import { isStoreError } from '../../run/json-object.ts';
import { sourceNamed } from '../../run/landing.ts';
import { step } from '../../run/step.ts';
import type { PlannedUnit } from '../../run/worklist.ts';
import { addCounts, noCounts } from './accumulation.ts';
import { hashingStore } from './hashing-store.ts';
import { connectorNamed } from './listing.ts';
import { isSafePath } from './object-path.ts';
import { type Contents, settleUnit } from './settle-unit.ts';
import type { UnitReport } from './unit-report.ts';
import { type PublishedObject, type Rejected, rejectsUnit, type Tools, type Work } from './unit-work.ts';

async function putObject(
  tools: Tools,
  outcome: Extract<Outcome, { kind: 'object' }>,
): Promise<PublishedObject> {
  if (!isSafePath(outcome.path)) throw new Error('a connector names an object outside of its folder');
  const key = `${tools.plan.product.name}/${outcome.path}`;
  const hash = createHash('sha256');
  tools.writing(key);
  const { sizeBytes } = await tools.stores.refined.put(key, await hashed(outcome.body, hash), {
    flush: 'later',
  });
  step('ingest.unit.object.written', tools.log);
  return { key, sha256: hash.digest('hex'), sizeBytes, outcome };
}

async function hashed(
  body: Readable | Uint8Array,
  hash: { update(bytes: Uint8Array): unknown },
): Promise<Readable | Uint8Array> {
  if (body instanceof Uint8Array) {
    hash.update(body);
    return body;
  }
  const through = new PassThrough();
  through.on('data', (chunk: Uint8Array) => hash.update(chunk));
  through.pause();
  // The reader of `through` gets the error.
  void pipeline(body, through).catch(() => {});
  return through;
}

async function drain(outcome: Outcome): Promise<void> {
  if (outcome.kind === 'object' && !(outcome.body instanceof Uint8Array)) outcome.body.destroy();
}

/** Raw bytes of a part of an object; those of a whole object are kept when the unit is done. */
async function takeRejected(tools: Tools, work: Work, outcome: Rejected): Promise<void> {
  let sha256: string | null = null;
  if (outcome.raw !== null && !work.unit.replay?.isPart) {
    sha256 = await keepRaw(tools.stores.quarantine, tools.plan, outcome.raw);
    step('ingest.unit.rejected.written', tools.log);
  }
  work.rejected.push({ outcome, sha256 });
}

/** Runs the connector over the unit, and takes each outcome where it belongs. */
async function takeOutcomes(
  tools: Tools,
  work: Work,
  connector: Connector,
  context: ProcessContext,
): Promise<void> {
  const { unit, source } = work;
  const outcomes = connector.process(unit, context)[Symbol.asyncIterator]();
  let written: number | undefined;
  try {
    for (;;) {
      tools.signal.throwIfAborted();
      const next = await (written === undefined ? outcomes.next() : outcomes.next(written));
      written = undefined;
      if (next.done) return;
      const outcome = next.value;
      const isTheirs =
        outcome.kind === 'object' && (await tools.forgotten.isSubject(source, outcome.subject));
      if (isTheirs) work.holdsForgotten = true;
      const takesNothing = work.isVoid || work.holdsForgotten;
      if (takesNothing && outcome.kind === 'rejected' && work.holdsForgotten) continue;
      if (takesNothing && outcome.kind !== 'rejected' && outcome.kind !== 'counted') {
        await drain(outcome);
        if (outcome.kind === 'rows') written = 0;
        continue;
      }
      switch (outcome.kind) {
        case 'object':
          work.objects.push(await putObject(tools, outcome));
          break;
        case 'rows': {
          const table = source.tables.find(({ name }) => name === outcome.table);
          if (!table) throw new Error('a connector fills a table that the plan does not have');
          const fileId = unit.fileIds[outcome.source] ?? '';
          const origin = { fileId, dataset: unit.dataset };
          const { taken, forgotten } = await tools.accumulation.add(table, outcome.batch, origin);
          written = taken + forgotten;
          work.loadedRows.set(outcome.source, (work.loadedRows.get(outcome.source) ?? 0) + taken);
          if (forgotten > 0)
            work.forgottenRows.set(outcome.source, (work.forgottenRows.get(outcome.source) ?? 0) + forgotten);
          break;
        }
        case 'rejected':
          if (rejectsUnit(unit, outcome)) work.isVoid = true;
          await takeRejected(tools, work, outcome);
          break;
        case 'deidentified':
          work.deidentified = addCounts(work.deidentified, outcome.counts);
          break;
        case 'doubted':
          work.doubted.set(outcome.rule, (work.doubted.get(outcome.rule) ?? 0) + outcome.records);
          break;
        case 'identifiers':
          await tools.remember(outcome.values);
          break;
        case 'counted':
          work.counted.set(outcome.source, (work.counted.get(outcome.source) ?? 0) + outcome.records);
          break;
      }
    }
  } finally {
    // Lets the connector close what it holds, also when an outcome could not be taken.
    await outcomes.return?.();
  }
}

/** Removes what a unit has written that nobody will ask for; raw bytes stay, another unit may have rejected the same. */
async function undo(tools: Tools, work: Work): Promise<void> {
  await tools.accumulation.void();
  for (const { key } of work.objects) await tools.stores.refined.remove(key);
}

/** The folder that all objects of a unit stand in, with its final `/`. */
function sharedFolder(keys: readonly string[]): string {
  const [first = '', ...rest] = keys;
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  for (const key of rest) {
    while (!key.startsWith(folder)) folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  }
  return folder;
}

/** Contents tell doubles: of a file by its bytes, of files that belong together also by their names. */
async function contentsOf(tools: Tools, { unit, hashing }: Work): Promise<Contents> {
  const folder = sharedFolder(unit.objects.map(({ key }) => key));
  const hashes = new Map<string, string>();
  const macs = new Map<string, string>();
  for (const { key, version } of unit.objects) {
    tools.signal.throwIfAborted();
    const sha256 = await hashing.sha256(key, version);
    const name = unit.objects.length === 1 ? '' : key.slice(folder.length);
    const kind = unit.replay?.isPart ? 'part' : 'content';
    hashes.set(key, sha256);
    macs.set(key, tools.vault.mac(`${kind}|${name}|${sha256}`));
  }
  return { hashes, macs };
}

/** Whether an object is not any more what the worklist says: a reader may have seen parts of two versions. */
async function hasChanged({ unit, landing }: Work): Promise<boolean> {
  for (const { key, version } of unit.objects) {
    // Reads of other stores are conditional on the version.
    if (landing.store.localPath(key) === null || unit.replay?.raw) continue;
    if ((await landing.store.head(key))?.version !== version) return true;
  }
  return false;
}

const deferred = (unit: PlannedUnit): UnitReport => ({
  files: { loaded: 0, quarantined: 0, alreadyThere: 0, deferred: unit.objects.length },
  records: { counted: 0, loaded: 0, quarantined: 0, alreadyThere: 0 },
  sizeBytes: 0,
  quarantinedByRule: {},
  doubtedByRule: {},
  deidentified: noCounts,
  fileIds: [],
  replayed: [],
});

/** A rejection of a whole unit by the runtime itself. */
function refuse(unit: PlannedUnit, { rule, message }: NonNullable<PlannedUnit['refused']>): Rejected {
  return {
    kind: 'rejected',
    scope: unit.scope,
    source: unit.objects[0]?.key ?? '',
    findings: [{ rule, message, location: null }],
    raw: null,
    position: null,
  };
}

const holdsForgotten =
  'it holds somebody who was forgotten and must not be taken in again: deliver it without that person';

/** Units of one person; what isn't theirs in a larger one may not go with them. */
function isTheirsAlone({ scope }: PlannedUnit): boolean {
  return scope === 'file' || scope === 'series' || scope === 'study' || scope === 'subject';
}

/**
 * Takes one unit: all of it is accepted, voided, found to be there already, or left for the next run.
 * @throws whatever stops the unit for a reason that isn't in its content; nothing of it counts then.
 */
export async function processUnit(tools: Tools, unit: PlannedUnit): Promise<UnitReport> {
  const { plan, signal, engine, vault, scratch } = tools;
  const source = sourceNamed(plan, unit.source);
  const landing = unitLanding(tools.landing(source), tools.stores, unit.replay);
  const hashing = hashingStore(landing.store);
  const work: Work = {
    unit,
    source,
    landing,
    hashing,
    objects: [],
    rejected: [],
    counted: new Map(),
    loadedRows: new Map(),
    forgottenRows: new Map(),
    doubted: new Map(),
    deidentified: noCounts,
    isVoid: false,
    holdsForgotten: false,
  };
  step('ingest.unit.begun', tools.log);
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  let isSettling = false;
  try {
    if (unit.refused) {
      work.isVoid = true;
      work.rejected.push({ outcome: refuse(unit, unit.refused), sha256: null });
    } else {
      await takeOutcomes(tools, work, await connectorNamed(source.connector), {
        source,
        policy: plan.policy,
        landing: { store: hashing.store, prefix: landing.prefix },
        vault,
        engine,
        offsetDays: (subjects) =>
          tools.offsets(subjects.map((subject) => ({ dataset: unit.dataset, subject }))),
        scratch,
        signal,
        progress: tools.progress,
      });
    }
    const isWhole = work.holdsForgotten && !isTheirsAlone(unit);
    if (isWhole) {
      // Others are in it too: a person decides, and gets it without the one who was forgotten.
      work.isVoid = true;
      work.rejected.splice(0, Number.POSITIVE_INFINITY, {
        outcome: refuse(unit, { rule: 'ingest.forgotten', message: holdsForgotten }),
        sha256: null,
      });
    }
    const contents = await contentsOf(tools, work);
    if (await hasChanged(work)) {
      await undo(tools, work);
      return deferred(unit);
    }
    isSettling = true;
    const isNew =
      work.isVoid ||
      work.holdsForgotten ||
      unit.replay?.isPart ||
      (await tools.claim([...contents.macs.values()]));
    if (work.isVoid || work.holdsForgotten || !isNew) await undo(tools, work);
    else await tools.accumulation.accept();
    const report = await settleUnit(tools, work, { ...contents, isDuplicate: !isNew });
    step('ingest.unit.done', tools.log);
    return report;
  } catch (error) {
    await undo(tools, work);
    // Once rows are accepted, or files on record, only the loss of the whole worker takes them back.
    const isChange = isStoreError(error) && (error.kind === 'changed' || error.kind === 'not-found');
    if (isChange && !isSettling) return deferred(unit);
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
