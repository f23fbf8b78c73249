import type { Engine, Landing, Unit, Vault } from '../../ports/index.ts';
import type { RunContext } from '../run/context.ts';
import { landingOf, sourceNamed } from '../run/landing.ts';
import { step } from '../run/step.ts';
import { type Worklist, writeWorklist } from '../run/worklist.ts';
import { replayLocation } from '../stages/ingest/file-identity.ts';
import { afterLastCommit, planUnits } from '../stages/ingest/freeze.ts';
import { type IngestResult, runWorklist } from '../stages/ingest/ingest.ts';
import { connectorNamed, type ListedUnit } from '../stages/ingest/listing.ts';
import { fieldsOf } from '../stages/ingest/targets.ts';
import { type Raw, rawOf } from './raw-of.ts';
import { unitLanding } from './raw-store.ts';
import { listQuarantine, type QuarantineRecord } from './records.ts';
import { supersededBefore } from './superseded.ts';

export type ReplayResult = IngestResult & {
  /** Records that were open and could be tried. */
  readonly tried: number;
  /**
   * Records that can't be tried by themselves: rows that a gate took out, files that left the landing, and files of a
   * dataset that was loaded without them, which comes back whole through the landing.
   */
  readonly skipped: number;
};

const isPart = (record: QuarantineRecord): boolean => record.byteOffset !== null;

/** Records that stand or fall together: a part by itself, all of a file or unit that was refused whole. */
function groupKey(record: QuarantineRecord): string {
  if (isPart(record)) return record.recordId;
  return record.scope === 'file' ? `${record.runId} ${record.fileId}` : `${record.runId} ${record.unitId}`;
}

async function discovered(landing: Landing, source: ListedUnit['source']): Promise<readonly Unit[]> {
  const units: Unit[] = [];
  const connector = await connectorNamed(source.connector);
  for await (const unit of connector.discover(landing, source)) units.push(unit);
  return units;
}

/** The units that the connector sees in the raw objects of a group, under their names in the landing. */
async function unitsOf(
  context: RunContext,
  vault: Vault,
  records: readonly QuarantineRecord[],
  raws: readonly Raw[],
): Promise<readonly ListedUnit[]> {
  const [first] = records;
  if (!first) return [];
  const source = sourceNamed(context.plan, first.source);
  const isCopy = raws.every(({ store }) => store === context.stores.quarantine);
  const raw = isCopy ? Object.fromEntries(raws.map(({ name, key }) => [name, key])) : null;
  const landing = unitLanding(landingOf(source, context.stores, context.workspace), context.stores, { raw });
  const names = new Set(raws.map(({ name }) => name));
  const units: ListedUnit[] = [];
  for (const unit of await discovered(landing, source)) {
    const objects = unit.objects.filter(({ key }) => names.has(key));
    if (objects.length === 0) continue;
    // Of a dataset that was loaded without it, a file alone proves nothing: the connector needs the rest.
    if (first.scope === 'file' && unit.scope === 'dataset') continue;
    const ids = await vault.surrogates(
      objects.map(({ key, sizeBytes }) => ({
        system: 'file',
        value: JSON.stringify([source.connector, replayLocation, key, sizeBytes, groupKey(first)]),
      })),
    );
    units.push({
      ...unit,
      objects,
      source,
      fileIds: Object.fromEntries(objects.map(({ key }, index) => [key, ids[index] ?? ''])),
      replay: {
        raw,
        records: records.map(({ recordId }) => recordId),
        isPart: isPart(first),
        fileId: first.fileId,
      },
    });
  }
  return units;
}

async function listRecords(
  context: RunContext,
  engine: Engine,
  vault: Vault,
  recordIds: readonly string[] | null,
): Promise<{
  readonly units: readonly ListedUnit[];
  readonly tried: number;
  readonly skipped: number;
  readonly superseded: readonly string[];
}> {
  const { lake, plan, stores, workspace } = context;
  const known = new Set(plan.sources.map(({ name }) => name));
  const all = await listQuarantine(lake, engine, plan, recordIds ? { recordIds } : {});
  const superseded = await supersededBefore({ context, engine, vault }, all);
  const open = all.filter(({ source, recordId }) => known.has(source) && !superseded.has(recordId));
  const units: ListedUnit[] = [];
  let tried = 0;
  for (const group of Map.groupBy(open, groupKey).values()) {
    const [first] = group;
    const raws = first ? await rawOf({ plan, workspace, stores, lake, engine, vault }, first) : [];
    const found = await unitsOf(context, vault, group, raws);
    if (found.length > 0) tried += group.length;
    units.push(...found);
  }
  return { units, tried, skipped: all.length - superseded.size - tried, superseded: [...superseded] };
}

/**
 * Puts what is in quarantine through the present plan, and nothing else. What passes is loaded once, and its records
 * are closed in the same commit; what fails again stays as it is. Records whose file was taken in a newer version since
 * are not tried, but closed as superseded.
 * @param recordIds Null = all open records.
 * @throws {RunFailure} as `ingest`.
 */
export async function replay(
  context: RunContext,
  recordIds: readonly string[] | null,
): Promise<ReplayResult> {
  let tried = 0;
  let skipped = 0;
  const own: RunContext = { ...context, shard: 0, shards: 1 };
  const result = await runWorklist(own, async (run, { vault, engine, pool, targets }): Promise<Worklist> => {
    const forgotten = await vault.countForgotten();
    const listed = await listRecords(run, engine, vault, recordIds);
    ({ tried, skipped } = listed);
    step('ingest.listed', run.log);
    const surveyed = await pool.survey(listed.units);
    step('ingest.surveyed', run.log);
    const units = await planUnits(run, vault, listed.units, surveyed);
    const worklist: Worklist = {
      planHash: run.plan.hash,
      runId: run.runId,
      startedAt: await afterLastCommit(run),
      shards: 1,
      kind: 'replay',
      units: [...units],
      superseded: listed.superseded,
      deferred: 0,
      seen: 0,
      ...(forgotten > 0 && { forgotten }),
      fields: fieldsOf(targets),
    };
    await writeWorklist(run.stores.raw, worklist);
    step('ingest.worklist.written', run.log);
    return worklist;
  });
  return { ...result, tried, skipped };
}
