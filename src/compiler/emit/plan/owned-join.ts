import type { Value } from '../../graph/model.ts';
import { quoteIdentifier } from '../../sql/index.ts';
import { tableName, typeName } from './dialect.ts';
import { memberKey } from './portable.ts';
import { type Printing, tableOf } from './printing.ts';

/** A join to a dimension that another product owns, and the key of the member that it has: -1 where it has none. */
export function ownedJoin(
  value: Extract<Value, { kind: 'owned-key' }>,
  number: number,
  { graph, dialect }: Printing,
): { readonly join: string; readonly key: string } {
  const dimension = graph.datasets.get(value.dimension);
  const [surrogate] = dimension?.columns ?? [];
  if (!surrogate) throw new Error(`${value.dimension} has no key`);
  // Names of their own: the statement around says its columns without a qualifier.
  const key = quoteIdentifier(`lakespec key ${number}`);
  return {
    join:
      `LEFT JOIN (\n  SELECT ${quoteIdentifier(surrogate.name)} AS ${key}\n  FROM ${tableName(tableOf(graph, value.dimension))}\n) AS ${quoteIdentifier(`lakespec owned ${number}`)}\n` +
      `  ON ${key} = ${memberKey(value.columns, dialect)}`,
    key: `coalesce(${key}, CAST(-1 AS ${typeName('bigint', dialect)}))`,
  };
}
