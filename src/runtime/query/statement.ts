import type { Engine } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { literal } from '../lake/sql.ts';
import { type GivenCondition, isNode, type Node, tablesWithConditions } from './conditions.ts';

/** A table that a statement names, as it is written; no namespace = it could be in any. */
export type NamedTable = {
  readonly namespace: string;
  readonly name: string;
  /** What each of its rows has to fulfil to have a part in the answer; none where it is read in more than one place. */
  readonly conditions: readonly GivenCondition[];
};

type Found = {
  readonly tables: Map<string, NamedTable>;
  /** Names of common table expressions, which aren't tables. */
  readonly expressions: Set<string>;
  /** Conditions by the node of their table. */
  readonly conditions: Map<Node, readonly GivenCondition[]>;
};

function collect(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found);
    return;
  }
  if (!isNode(value)) return;
  const { tables, expressions, conditions } = found;
  if (isNode(value.cte_map) && Array.isArray(value.cte_map.map)) {
    for (const entry of value.cte_map.map)
      if (isNode(entry)) expressions.add(String(entry.key).toLowerCase());
  }
  if (value.type === 'BASE_TABLE') {
    const namespace = String(value.schema_name ?? '');
    const name = String(value.table_name ?? '');
    const key = `${namespace}.${name}`.toLowerCase();
    tables.set(key, { namespace, name, conditions: tables.has(key) ? [] : (conditions.get(value) ?? []) });
  }
  if (value.type === 'SELECT_NODE')
    for (const [table, given] of tablesWithConditions(value)) conditions.set(table, given);
  for (const item of Object.values(value)) collect(item, found);
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
  collect(tree.statements, { tables, expressions, conditions: new Map() });
  return [...tables.values()].filter(
    ({ namespace, name }) => namespace !== '' || !expressions.has(name.toLowerCase()),
  );
}
