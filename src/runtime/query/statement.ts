import type { Engine } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { literal } from '../lake/sql.ts';

/** A table that a statement names, as it is written; no namespace = it could be in any. */
export type NamedTable = { readonly namespace: string; readonly name: string };

/** A statement's tree as DuckDB serialises it. */
type Node = { readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** Names of common table expressions, which aren't tables. */
function collect(value: unknown, tables: Map<string, NamedTable>, expressions: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, tables, expressions);
    return;
  }
  if (!isNode(value)) return;
  if (isNode(value.cte_map) && Array.isArray(value.cte_map.map)) {
    for (const entry of value.cte_map.map)
      if (isNode(entry)) expressions.add(String(entry.key).toLowerCase());
  }
  if (value.type === 'BASE_TABLE') {
    const namespace = String(value.schema_name ?? '');
    const name = String(value.table_name ?? '');
    tables.set(`${namespace}.${name}`.toLowerCase(), { namespace, name });
  }
  for (const item of Object.values(value)) collect(item, tables, expressions);
}

/**
 * The tables that one SELECT reads. Anything else than one SELECT is refused: the engine's own parser decides.
 * @throws {RunFailure} `invalid`
 */
export async function tablesOfSelect(engine: Engine, statement: string): Promise<readonly NamedTable[]> {
  const [row] = await engine.query(
    `SELECT CAST(json_serialize_sql(${literal(statement)}) AS VARCHAR) AS tree`,
  );
  const tree = JSON.parse(String(row?.tree)) as {
    readonly error: boolean;
    readonly error_message?: string;
    readonly statements?: readonly unknown[];
  };
  if (tree.error) {
    const message = tree.error_message ?? 'it is no SELECT';
    throw new RunFailure(
      'invalid',
      message.includes('Only SELECT')
        ? 'only SELECT statements: the lake is read, never changed'
        : `the statement: ${message}`,
    );
  }
  if (tree.statements?.length !== 1) throw new RunFailure('invalid', 'one SELECT statement at a time');
  const tables = new Map<string, NamedTable>();
  const expressions = new Set<string>();
  collect(tree.statements, tables, expressions);
  return [...tables.values()].filter(
    ({ namespace, name }) => namespace !== '' || !expressions.has(name.toLowerCase()),
  );
}
