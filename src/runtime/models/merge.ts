import type { WriteTarget } from '../lake/lake.ts';
import { duckdbType } from '../lake/relation.ts';
import { identifier } from '../lake/sql.ts';
import type { FileChange, WriteOptions } from './file-change.ts';
import { collectHeldRows } from './held-rows.ts';
import { sameValues } from './sql.ts';
import { inParentheses } from './table-session.ts';

/** When a row came in; every bronze table has it, and a silver table may. */
const arrival = '_ingested_at';

/**
 * The new rows that win: a row that arrived later than the new one stays (`_ingested_at`: input may come out of
 * order), and one that is there already in every column need not be written again.
 */
function winners(target: WriteTarget, keys: readonly string[], batch: string, held: string): string {
  const columns = target.columns.map(({ name }) => name);
  const later = identifier(arrival);
  const isTimely = columns.includes(arrival)
    ? `LEFT JOIN (SELECT ${keys.map(identifier).join(', ')}, max(${later}) AS "#arrival" FROM ${held} GROUP BY ALL) AS newest
         ON ${sameValues(keys, 'fresh', 'newest')}
       WHERE newest."#arrival" IS NULL OR newest."#arrival" <= fresh.${later}`
    : '';
  return `SELECT fresh.* FROM (SELECT fresh.* FROM ${batch} AS fresh ${isTimely}) AS fresh
          ANTI JOIN ${held} AS stored ON ${sameValues(columns, 'fresh', 'stored')}`;
}

/**
 * Rows of the new input replace rows of equal key, copy on write: only the data files that hold one of the keys are
 * rewritten.
 */
export async function merge(options: WriteOptions): Promise<FileChange> {
  const { lake, engine, model, target, files, name, signal } = options;
  const [batch, held, fresh] = ['new rows', 'held rows', 'winning rows'].map(identifier) as [
    string,
    string,
    string,
  ];
  const run = (statement: string) => engine.run(statement, { signal });
  // Of the table's own types: that equal values are equal.
  const cast = target.columns.map(
    (column) =>
      `CAST(${identifier(column.name)} AS ${duckdbType(column.type)}) AS ${identifier(column.name)}`,
  );
  await run(
    `CREATE OR REPLACE TEMP TABLE ${batch} AS SELECT ${cast.join(', ')} FROM (${model.select}) AS made`,
  );
  await collectHeldRows(
    { lake, engine, columns: target.columns, files, keys: model.key, table: batch, signal },
    held,
  );
  await run(`CREATE OR REPLACE TEMP TABLE ${fresh} AS ${winners(target, model.key, batch, held)}`);
  await run(`DROP TABLE ${batch}`);
  const touched = await engine.query(
    `SELECT DISTINCT stored."#file" AS "index" FROM ${held} AS stored
     SEMI JOIN ${fresh} AS fresh ON ${sameValues(model.key, 'stored', 'fresh')} ORDER BY 1`,
    { signal },
  );
  await run(`DROP TABLE ${held}`);
  const remove = touched.flatMap(({ index }) => files[Number(index)] ?? []);
  const list = target.columns.map((column) => identifier(column.name)).join(', ');
  const add = await lake.write(
    engine,
    target,
    `SELECT ${list} FROM ${inParentheses(lake.relation(target.columns, remove))} AS stored
     ANTI JOIN ${fresh} AS fresh ON ${sameValues(model.key, 'stored', 'fresh')}
     UNION ALL SELECT ${list} FROM ${fresh}`,
    name,
    { signal },
  );
  await run(`DROP TABLE ${fresh}`);
  return { add, remove };
}
