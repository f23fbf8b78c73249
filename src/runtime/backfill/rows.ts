import { nameOf, type PlanModel } from '../../plan/index.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import type { DataFile, Lake, WriteTarget } from '../lake/lake.ts';
import { identifier } from '../lake/sql.ts';
import { schemaChanges } from '../models/file-change.ts';
import { modelHash } from '../models/model-hash.ts';
import type { SessionTable, TableSession } from '../models/table-session.ts';
import { marks, readProperty, snapshotOfWatermark } from '../models/watermark.ts';
import { conditionOf, type Partition } from './partition.ts';

/** A model that is repeated by partition. */
export type RepeatedModel = PlanModel & {
  readonly backfill: NonNullable<PlanModel['backfill']>;
  readonly increment: NonNullable<PlanModel['increment']>;
};

export const isRepeated = (model: PlanModel): model is RepeatedModel =>
  model.backfill !== undefined && model.increment !== null;

export type Repeating = {
  readonly lake: Lake;
  readonly engine: StageEngine;
  readonly session: TableSession;
  readonly target: WriteTarget;
  /** Begins the names of new files. */
  readonly name: string;
};

/**
 * What of the increment the table was made of: what came in since is the next run's. Null where that is not known (any
 * more), or where the table was made by another model: then it has to be made whole.
 */
async function inputFiles(
  model: RepeatedModel,
  target: WriteTarget,
  read: SessionTable,
  lake: Lake,
): Promise<readonly DataFile[] | null> {
  const known = target.base?.metadata.properties;
  const watermark = known?.[readProperty(model.increment)];
  if (known?.[marks.modelHash] !== modelHash(model) || schemaChanges(target)) return null;
  if (watermark === undefined || read.base === null) return null;
  if (watermark === 'empty') return [];
  const since = snapshotOfWatermark(read.base, watermark);
  return since === null ? null : lake.dataFiles(read.base, since);
}

/** Whether rows that were made of the same inputs, under the same model, are still what they are to be. */
export async function inputState(model: RepeatedModel, { session, target }: Repeating): Promise<string> {
  const { base, layout, schema, location } = target;
  const others: string[] = [];
  for (const ref of model.reads) {
    if (nameOf(ref) === nameOf(model.increment)) continue;
    others.push((await session.read(ref)).base?.metadataUri ?? '');
  }
  const known = base?.metadata.properties ?? {};
  return JSON.stringify([
    known[marks.modelHash],
    known[readProperty(model.increment)],
    schema.schemaId,
    layout.partition,
    location,
    others,
  ]);
}

function typeOf(columns: WriteTarget['columns'], name: string) {
  const found = columns.find((column) => column.name === name);
  if (!found) throw new Error('a backfill goes by a column that the table does not have');
  return found.type;
}

/** Rows of the increment that can become rows of the partition, as a SELECT. */
function narrowed(
  model: RepeatedModel,
  read: SessionTable,
  relation: string,
  partition: Partition,
  { same, semiJoin }: StageEngine['words'],
): string {
  const { input } = model.backfill;
  if (input === null) return `SELECT * FROM ${relation} AS stored`;
  const within = conditionOf(input.column, typeOf(read.columns, input.column), partition);
  if (input.key.length === 0) return `SELECT * FROM ${relation} AS stored WHERE ${within}`;
  // A newer row of the key may lie in another partition, and then this one loses it.
  const keys = input.key.map(identifier).join(', ');
  const wanted = `(SELECT DISTINCT ${keys} FROM ${relation} AS dated WHERE ${within}) AS wanted`;
  return `SELECT stored.* FROM ${relation} AS stored ${semiJoin(wanted, same(input.key, 'stored', 'wanted'))}`;
}

/**
 * Writes what the model makes of a partition's rows, as data files that nothing refers to yet. Null where the table has
 * to be made whole.
 */
export async function partitionRows(
  model: RepeatedModel,
  partition: Partition,
  { lake, engine, session, target, name }: Repeating,
): Promise<readonly DataFile[] | null> {
  const read = await session.read(model.increment);
  for (const ref of [...model.reads, ...(model.views ?? []).map(({ table }) => table)])
    await session.read(ref);
  const files = await inputFiles(model, target, read, lake);
  if (files === null) return null;
  const relation = await engine.relation(read.columns, files);
  await engine.showSelect(model.increment, narrowed(model, read, relation, partition, engine.words));
  try {
    const { column } = model.backfill;
    const columns = target.columns.map((one) => identifier(one.name)).join(', ');
    const within = conditionOf(column, typeOf(target.columns, column), partition);
    return await engine.write(
      target,
      `SELECT ${columns} FROM (${model.select}\n) AS made WHERE ${within}`,
      name,
    );
  } finally {
    await session.show(read.ref, read.columns, read.files);
  }
}
