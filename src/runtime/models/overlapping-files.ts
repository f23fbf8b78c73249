import { type Column, decimalOf } from '../../formats/iceberg/index.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import type { DataFile, WriteTarget } from '../lake/lake.ts';
import { bindPredicate, type RowCondition } from '../lake/predicate.ts';
import { identifier } from '../lake/sql.ts';
import { sharesOf } from '../lake/table-files.ts';

/** Up to so many values of a column are looked for one by one; of more, only what is between the first and the last. */
const fewValues = 200;

/** Types of which all engines print a value alike, and as a literal. */
function isPrintedAlike(type: Column['type']): boolean {
  switch (type) {
    case 'integer':
    case 'bigint':
    case 'string':
    case 'date':
      return true;
    default:
      return typeof type === 'string' && decimalOf(type) !== null;
  }
}

/** What all rows of `table` have in each column; of columns of which nothing can be said, nothing. */
async function conditionsOf(
  engine: StageEngine,
  keys: readonly Column[],
  table: string,
): Promise<readonly RowCondition[]> {
  const told = keys.filter(({ type }) => isPrintedAlike(type));
  if (told.length === 0) return [];
  const distinct = told.map(
    ({ name }, index) =>
      `SELECT ${index} AS "key", listed."value" FROM (SELECT DISTINCT CAST(fresh.${identifier(name)} AS VARCHAR) AS "value"
       FROM ${table} AS fresh LIMIT ${fewValues + 1}) AS listed`,
  );
  const found = Map.groupBy(await engine.query(distinct.join(' UNION ALL ')), ({ key }) => Number(key));
  const conditions: RowCondition[] = [];
  for (const [index, { name: column, type }] of told.entries()) {
    const values = (found.get(index) ?? []).map(({ value }) => value);
    if (values.length > fewValues) {
      conditions.push(...(await rangeOf(engine, column, table)).filter((of) => isLiteral(type, of)));
    } else if (values.every((value) => typeof value === 'string')) {
      conditions.push(...[{ column, op: 'in', values } as const].filter((of) => isLiteral(type, of)));
    }
  }
  return conditions;
}

/** Years of more than four digits are printed in ways of their own. */
function isLiteral(type: Column['type'], condition: RowCondition): boolean {
  const values = 'values' in condition ? condition.values : 'value' in condition ? [condition.value] : [];
  return type !== 'date' || values.every((value) => /^\d{4}-\d\d-\d\d$/.test(String(value)));
}

async function rangeOf(engine: StageEngine, name: string, table: string): Promise<readonly RowCondition[]> {
  const column = `fresh.${identifier(name)}`;
  const [range] = await engine.query(
    `SELECT CAST(min(${column}) AS VARCHAR) AS "low", CAST(max(${column}) AS VARCHAR) AS "high",
       count(*) - count(${column}) AS "nulls" FROM ${table} AS fresh`,
  );
  // Rows without a value match each other; what is known of the others says nothing of them.
  if (typeof range?.low !== 'string' || typeof range.high !== 'string' || Number(range.nulls) > 0) return [];
  return [
    { column: name, op: '>=', value: range.low },
    { column: name, op: '<=', value: range.high },
  ];
}

/**
 * The files of a target's base that may hold a row with a key of `table`, by their partitions and statistics: so that
 * what a merge reads grows with the change and not with the table, where keys grow with time or lie in buckets.
 */
export async function overlappingFiles(
  engine: StageEngine,
  target: WriteTarget,
  keys: readonly Column[],
  files: readonly DataFile[],
  table: string,
): Promise<readonly DataFile[]> {
  if (files.length === 0) return files;
  const where = await conditionsOf(engine, keys, table);
  const share = sharesOf(target, bindPredicate(keys, where).conditions);
  return files.filter((file) => share(file) !== 'none');
}
