import type { StageEngine } from '../engines/stage-engine.ts';
import type { WriteTarget } from '../lake/lake.ts';
import { identifier } from '../lake/sql.ts';
import type { FileChange, WriteOptions } from './file-change.ts';
import { collectHeldRows, filesNamed } from './held-rows.ts';
import { overlappingFiles } from './overlapping-files.ts';

/** When a row came in; every bronze table has it, and a silver table may. */
export const arrival = '_ingested_at';

/**
 * The new rows that win: a row that arrived later than the new one stays (`_ingested_at`: input may come out of
 * order), and one that is there already in every column need not be written again.
 */
function winners(
  { same, antiJoin }: StageEngine['words'],
  target: WriteTarget,
  keys: readonly string[],
  batch: string,
  held: string,
): string {
  const columns = target.columns.map(({ name }) => name);
  const later = identifier(arrival);
  const list = keys.map(identifier).join(', ');
  const isTimely = columns.includes(arrival)
    ? `LEFT JOIN (SELECT ${list}, max(${later}) AS "#arrival" FROM ${held} GROUP BY ${list}) AS newest
         ON ${same(keys, 'fresh', 'newest')}
       WHERE newest."#arrival" IS NULL OR newest."#arrival" <= fresh.${later}`
    : '';
  return `SELECT fresh.* FROM (SELECT fresh.* FROM ${batch} AS fresh ${isTimely}) AS fresh
          ${antiJoin(`${held} AS stored`, same(columns, 'fresh', 'stored'))}`;
}

/**
 * Rows of the new input replace rows of equal key, copy on write: only the data files that hold one of the keys are
 * rewritten. By `merge` a row that arrived later stays; by `delete+insert` the batch that came last wins, and it may
 * hold several rows of a key.
 */
export async function merge(options: WriteOptions): Promise<FileChange> {
  const { engine, model, target, files, name } = options;
  const { columns } = target;
  const { same, semiJoin, antiJoin } = engine.words;
  const keyList = model.key.map(identifier).join(', ');
  // Of the table's own types: that equal values are equal.
  const batch = await engine.temporary('new rows', columns, [model.select]);
  const keys = columns.filter(({ name }) => model.key.includes(name));
  const touched =
    model.touches === null ? batch : await engine.temporary('touched keys', keys, [model.touches]);
  const near = await overlappingFiles(engine, target, keys, files, touched);
  const held = await collectHeldRows(
    { engine, columns, files: near, keys: model.key, table: touched },
    'held rows',
  );
  const fresh = await engine.temporary('winning rows', columns, [
    model.strategy === 'delete+insert'
      ? `SELECT fresh.* FROM ${batch} AS fresh`
      : winners(engine.words, target, model.key, batch, held),
  ]);
  // A row that the filter takes out has no newer one, and takes its older one with it all the same.
  const leaving =
    model.touches === null
      ? fresh
      : await engine.temporary('leaving keys', keys, [
          `SELECT ${keyList} FROM ${fresh}`,
          `SELECT touched.* FROM ${touched} AS touched ${antiJoin(`${batch} AS made`, same(model.key, 'touched', 'made'))}`,
        ]);
  await engine.drop('new rows');
  const isReplaced = same(model.key, 'stored', 'leaving');
  const remove = await filesNamed(
    engine,
    files,
    `SELECT DISTINCT stored."#file" AS "file" FROM ${held} AS stored ${semiJoin(`${leaving} AS leaving`, isReplaced)}`,
  );
  await engine.drop('held rows');
  const list = columns.map((column) => identifier(column.name)).join(', ');
  const add = await engine.write(
    target,
    `SELECT ${list} FROM ${await engine.relation(columns, remove)} AS stored ${antiJoin(`${leaving} AS leaving`, isReplaced)}
     UNION ALL SELECT ${list} FROM ${fresh}`,
    name,
  );
  await engine.drop('winning rows');
  if (model.touches !== null) for (const name of ['touched keys', 'leaving keys']) await engine.drop(name);
  return { add, remove };
}
