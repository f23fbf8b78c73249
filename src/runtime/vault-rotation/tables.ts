import { type Column, isColumnType } from '../../formats/iceberg/index.ts';
import type { Engine } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import type { PendingTable } from '../gates/index.ts';
import type { Lake, LakeTable } from '../lake/lake.ts';
import { sameTarget } from '../lake/same-target.ts';
import { identifier, literal } from '../lake/sql.ts';
import { inParentheses } from '../models/table-session.ts';
import type { MovedObject } from './objects.ts';
import { mayHoldSurrogate, type Successors } from './successors.ts';

/** Distinct values that are replaced together. */
const pageSize = 20_000;

const textColumns = (columns: readonly Column[]): readonly string[] =>
  columns.filter(({ type }) => type === 'string').map(({ name }) => name);

/** Distinct values of a column that may hold a surrogate, page by page. */
async function* candidates(
  engine: Engine,
  relation: string,
  column: string,
  signal: AbortSignal,
): AsyncIterable<readonly string[]> {
  const name = identifier(column);
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE "rotation values" AS SELECT row_number() OVER () AS n, v FROM (
       SELECT DISTINCT ${name} AS v FROM ${relation} WHERE regexp_matches(${name}, ${literal(mayHoldSurrogate)}))`,
    { signal },
  );
  for (let from = 1; ; from += pageSize) {
    const rows = await engine.query(
      `SELECT v FROM "rotation values" WHERE n >= ${from} AND n < ${from + pageSize}`,
      { signal },
    );
    if (rows.length === 0) break;
    yield rows.map(({ v }) => String(v));
  }
  await engine.run('DROP TABLE "rotation values"');
}

/** Loads what replaces the values of a column; resolves to the name of the map, null where nothing is replaced. */
async function loadMap(
  engine: Engine,
  relation: string,
  column: string,
  index: number,
  successors: Successors,
  signal: AbortSignal,
): Promise<string | null> {
  const map = identifier(`rotation map ${index}`);
  let isEmpty = true;
  await engine.run(`CREATE OR REPLACE TEMP TABLE ${map} (k VARCHAR, v VARCHAR)`);
  for await (const values of candidates(engine, relation, column, signal)) {
    const next = await successors.inTexts(values);
    const changed = values.flatMap((value, at) => (next[at] === value ? [] : [at]));
    if (changed.length === 0) continue;
    isEmpty = false;
    await engine.load(
      'rotation page',
      [
        { name: 'k', type: 'VARCHAR' },
        { name: 'v', type: 'VARCHAR' },
      ],
      { k: changed.map((at) => values[at] ?? ''), v: changed.map((at) => next[at] ?? '') },
      changed.length,
    );
    await engine.run(`INSERT INTO ${map} SELECT k, v FROM "rotation page"`, { signal });
    await engine.run('DROP TABLE "rotation page"');
  }
  if (!isEmpty) return map;
  await engine.run(`DROP TABLE ${map}`);
  return null;
}

/** Loads what table `objects` says of objects that were moved. */
async function loadMoved(engine: Engine, moved: readonly MovedObject[]): Promise<string> {
  await engine.run('DROP TABLE IF EXISTS "rotation objects"');
  await engine.load(
    'rotation objects',
    [
      { name: 'path', type: 'VARCHAR' },
      { name: 'sha256', type: 'VARCHAR' },
      { name: 'size_bytes', type: 'BIGINT' },
    ],
    {
      path: moved.map(({ from }) => from),
      sha256: moved.map(({ sha256 }) => sha256),
      size_bytes: moved.map(({ sizeBytes }) => BigInt(sizeBytes)),
    },
    moved.length,
  );
  return '"rotation objects"';
}

/**
 * Writes a table with the successors in the place of all surrogates that its texts hold. Null where it has none.
 * @param moved Of table `objects`: what became of what it lists.
 */
export async function rotateTable(
  {
    lake,
    engine,
    successors,
    name,
    signal,
  }: {
    readonly lake: Lake;
    readonly engine: Engine;
    readonly successors: Successors;
    readonly name: string;
    readonly signal: AbortSignal;
  },
  table: LakeTable,
  moved: readonly MovedObject[],
): Promise<PendingTable | null> {
  const target = sameTarget(table);
  const remove = await lake.dataFiles(table);
  const relation = inParentheses(await lake.relation(target.columns, remove));
  const joins: string[] = [];
  const values = new Map<string, string>();
  for (const [index, column] of textColumns(target.columns).entries()) {
    signal.throwIfAborted();
    const map = await loadMap(engine, relation, column, index, successors, signal);
    if (map === null) continue;
    joins.push(`LEFT JOIN ${map} AS m${index} ON m${index}.k = s.${identifier(column)}`);
    values.set(column, `coalesce(m${index}.v, s.${identifier(column)})`);
  }
  if (moved.length > 0) {
    joins.push(`LEFT JOIN ${await loadMoved(engine, moved)} AS moved ON moved.path = s.path`);
    for (const column of ['sha256', 'size_bytes'])
      values.set(column, `coalesce(moved.${column}, s.${column})`);
  }
  if (values.size === 0) return null;
  const columns = target.columns.map((column) => {
    if (!isColumnType(column.type)) throw new Error('a bronze table has a nested column');
    const own = identifier(column.name);
    return `${values.get(column.name) ?? `s.${own}`} AS ${own}`;
  });
  const add = await lake.write(
    engine,
    target,
    `SELECT ${columns.join(', ')} FROM ${relation} AS s ${joins.join(' ')}`,
    name,
    { signal },
  );
  const count = (files: typeof remove) => files.reduce((sum, { records }) => sum + records, 0);
  const [held] = await engine.query(`SELECT count(*) AS n FROM ${relation}`, { signal });
  if (count(add) !== Number(held?.n ?? 0)) throw new Error('a rotated table has another number of rows');
  await refuseFormer(
    engine,
    inParentheses(await lake.relation(target.columns, add)),
    target.columns,
    successors,
    signal,
  );
  return { target, operation: 'overwrite', add, remove, files: add };
}

/** @throws {RunFailure} `gate`, where a surrogate of the former epoch is left in what is about to be committed. */
async function refuseFormer(
  engine: Engine,
  relation: string,
  columns: readonly Column[],
  successors: Successors,
  signal: AbortSignal,
): Promise<void> {
  for (const column of textColumns(columns)) {
    for await (const values of candidates(engine, relation, column, signal)) {
      const left = await successors.countFormer(values);
      if (left > 0) {
        throw new RunFailure(
          'gate',
          `${left} surrogates of the former epoch are left in column ${column}; nothing was published`,
        );
      }
    }
  }
}
