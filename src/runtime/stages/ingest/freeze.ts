import { setTimeout as wait } from 'node:timers/promises';
import type { DateRange, Engine, Unit, Vault } from '../../../ports/index.ts';
import type { ProductVault } from '../../deidentify/vault.ts';
import { RunFailure } from '../../failure.ts';
import type { WriteTarget } from '../../lake/lake.ts';
import type { RunContext } from '../../run/context.ts';
import { step } from '../../run/step.ts';
import { type PlannedUnit, readWorklist, type Worklist, writeWorklist } from '../../run/worklist.ts';
import { type ListedUnit, listLandings } from './listing.ts';
import { datasetOffsetKey, intersection, latestDay } from './offsets.ts';
import type { Pool, Surveyed } from './pool.ts';
import { bronzeRef } from './tables.ts';
import { fieldsOf } from './targets.ts';

const pollMs = 1_000;
/** The other shards wait so long for the worklist. */
const maxWaitMs = 30 * 60_000;

/** The same id for a unit with exactly these files, however often it is listed. */
export async function unitIdsOf(
  vault: Vault,
  units: readonly { readonly fileIds: Readonly<Record<string, string>> }[],
): Promise<readonly string[]> {
  return vault.surrogates(
    units.map(({ fileIds }) => ({ system: 'unit', value: Object.values(fileIds).sort().join('|') })),
  );
}

type Dates = {
  readonly range: { readonly min: number; readonly max: number };
  readonly lastShiftedDay: number | null;
  readonly conflict: boolean;
};

/** The offsets that all units of a dataset allow, and the last day that one of their dates can fall on. */
function datesOf(
  context: RunContext,
  surveys: readonly { readonly dates: DateRange | null; readonly offsetDays: Dates['range'] | null }[],
): Dates {
  const ranges = surveys.flatMap(({ offsetDays }) => (offsetDays ? [offsetDays] : []));
  const policyRange = context.plan.policy.dates.rangeDays;
  if (ranges.length === 0) return { range: policyRange, lastShiftedDay: null, conflict: false };
  const range = intersection(ranges);
  if (range === null) return { range: policyRange, lastShiftedDay: null, conflict: true };
  const lastDay = latestDay(surveys.flatMap(({ dates }) => (dates ? [dates.lastDay] : [])));
  return {
    range,
    lastShiftedDay: lastDay === null ? null : lastDay + range.max,
    conflict: false,
  };
}

/** Whether a dataset needs an offset at all: none is drawn that later dates could contradict. */
function needsOffset(surveyed: readonly Surveyed[], units: readonly ListedUnit[]): boolean {
  return units.some((_, index) => {
    const found = surveyed[index];
    return found?.kind === 'surveyed' && (found.survey === null || found.survey.dates !== null);
  });
}

async function fixOffsets(context: RunContext, vault: Vault, ranges: ReadonlyMap<string, Dates['range']>) {
  const { policy } = context.plan;
  if (policy.dates.method !== 'shift' || policy.dates.scope !== 'dataset' || ranges.size === 0) return;
  await vault.offsets([...ranges].map(([dataset, range]) => ({ key: datasetOffsetKey(dataset), range })));
}

/** What opening and settling an object costs, as bytes that are read in the same time. */
const objectBytes = 100_000;

/**
 * The shards of units, in their order. Doubles are told within a shard, so that all units that may hold one content,
 * by the sizes of their objects, go to the same one: the most work first, to the shard that has the least.
 */
export function shardsOf(units: readonly Pick<Unit, 'objects'>[], shards: number): readonly number[] {
  const assigned = new Array<number>(units.length).fill(0);
  if (shards === 1) return assigned;
  const groups = new Map<string, { readonly indexes: number[]; work: number }>();
  for (const [index, { objects }] of units.entries()) {
    const sizes = objects.map(({ sizeBytes }) => sizeBytes).sort((a, b) => a - b);
    const group = groups.get(sizes.join(' ')) ?? { indexes: [], work: 0 };
    groups.set(sizes.join(' '), group);
    group.indexes.push(index);
    group.work += sizes.reduce((sum, size) => sum + size + objectBytes, 0);
  }
  const loads = new Array<number>(shards).fill(0);
  for (const { indexes, work } of [...groups.values()].sort((a, b) => b.work - a.work)) {
    const least = loads.reduce((best, load, shard) => (load < (loads[best] ?? 0) ? shard : best), 0);
    loads[least] = (loads[least] ?? 0) + work;
    for (const index of indexes) assigned[index] = least;
  }
  return assigned;
}

export async function planUnits(
  context: RunContext,
  vault: Vault,
  listed: readonly ListedUnit[],
  surveyed: readonly Surveyed[],
): Promise<readonly PlannedUnit[]> {
  const kept = listed.map((unit, index) => ({
    unit,
    found: surveyed[index] ?? { kind: 'changed' as const },
  }));
  const ready = kept.filter(({ found }) => found.kind !== 'changed');
  const byDataset = Map.groupBy(ready, ({ unit }) => unit.dataset);
  const datasets = [...byDataset.keys()];
  const datasetIds = await vault.surrogates(datasets.map((value) => ({ system: 'dataset-offset', value })));
  const dates = new Map<string, Dates>();
  const toFix = new Map<string, Dates['range']>();
  for (const [dataset, members] of byDataset) {
    const surveys = members.flatMap(({ found }) =>
      found.kind === 'surveyed' && found.survey ? [found.survey] : [],
    );
    const one = datesOf(context, surveys);
    dates.set(dataset, one);
    const needed = needsOffset(
      members.map(({ found }) => found),
      members.map(({ unit }) => unit),
    );
    if (needed && !one.conflict) toFix.set(dataset, one.range);
  }
  await fixOffsets(context, vault, toFix);
  step('ingest.offsets.fixed', context.log);
  const unitIds = await unitIdsOf(
    vault,
    ready.map(({ unit }) => unit),
  );
  const shards = shardsOf(
    ready.map(({ unit }) => unit),
    context.shards,
  );
  const idOfDataset = new Map(datasets.map((dataset, index) => [dataset, datasetIds[index] ?? '']));
  return ready.map(({ unit: { source, ...unit }, found }, index): PlannedUnit => {
    const date = dates.get(unit.dataset);
    const refused =
      found.kind === 'broken'
        ? {
            rule: 'ingest.failed',
            message: 'reading its headers failed twice; a fault of lakespec or a hostile file',
          }
        : date?.conflict
          ? {
              rule: 'ingest.date-range',
              message: 'the dates of its dataset are too far apart for one offset: split the dataset',
            }
          : null;
    return {
      ...unit,
      objects: [...unit.objects],
      fileIds: { ...unit.fileIds },
      unitId: unitIds[index] ?? '',
      source: source.name,
      shard: shards[index] ?? 0,
      datasetId: idOfDataset.get(unit.dataset) ?? '',
      offsetRange: date?.range ?? context.plan.policy.dates.rangeDays,
      lastShiftedDay: date?.lastShiftedDay ?? null,
      refused,
    };
  });
}

/**
 * When the run began, and after the last one in any case: rows of later deliveries win by that time, whatever clocks of
 * machines say.
 */
export async function afterLastCommit({ lake, plan, startedAt }: RunContext): Promise<string> {
  const last = (await lake.table(bronzeRef(plan, 'files')))?.metadata.lastUpdatedMs ?? 0;
  return new Date(Math.max(Date.parse(startedAt), last + 1)).toISOString();
}

/** Shard 0: lists the landings once, surveys what is new, fixes the offsets, and writes all of it down. */
export async function freezeWorklist(
  context: RunContext,
  tools: {
    readonly vault: ProductVault;
    readonly engine: Engine;
    readonly pool: Pool;
    readonly targets: ReadonlyMap<string, WriteTarget>;
    /** SQL of table `files`; null = there is none yet. */
    readonly files: string | null;
  },
): Promise<Worklist> {
  const { vault, engine, pool, targets, files } = tools;
  const { log, plan, runId, shards, stores } = context;
  const startedAt = await afterLastCommit(context);
  // Before anything is listed: who is forgotten from now on stops the commit.
  const forgotten = await vault.countForgotten();
  const listing = await listLandings(context, vault, engine, files, Date.now());
  log.info({ units: listing.units.length, seen: listing.seen, deferred: listing.deferred }, 'landing listed');
  step('ingest.listed', log);
  const surveyed = await pool.survey(listing.units);
  step('ingest.surveyed', log);
  const units = await planUnits(context, vault, listing.units, surveyed);
  const changed = listing.units
    .filter((_, index) => surveyed[index]?.kind === 'changed')
    .reduce((sum, { objects }) => sum + objects.length, 0);
  const worklist: Worklist = {
    planHash: plan.hash,
    runId,
    startedAt,
    shards,
    kind: 'ingest',
    units: [...units],
    superseded: [],
    deferred: listing.deferred + changed,
    seen: listing.seen,
    ...(forgotten > 0 && { forgotten }),
    fields: fieldsOf(targets),
  };
  await writeWorklist(stores.raw, worklist);
  step('ingest.worklist.written', log);
  return worklist;
}

/** The other shards: wait until shard 0 has written the worklist. @throws {RunFailure} `dependency` */
export async function awaitWorklist(context: RunContext): Promise<Worklist> {
  const { stores, runId, plan, shards, signal } = context;
  const until = Date.now() + maxWaitMs;
  while (Date.now() < until) {
    const worklist = await readWorklist(stores.raw, runId, plan.hash, shards);
    if (worklist) return worklist;
    await wait(pollMs, undefined, { signal });
  }
  throw new RunFailure('dependency', `shard 0 of run ${runId} has written no worklist in time`);
}
