import { dbtTest } from '../../../plan/index.ts';
import type { Gate } from '../../graph/gate.ts';
import type { Dataset } from '../../graph/graph.ts';
import type { Json } from '../kubernetes/yaml.ts';
import { jinjaText } from './jinja.ts';
import { type Nodes, relationOf } from './node.ts';

/** How a gate stands in a project: beside its column, beside its table, or as a statement of its own. */
export type DataTest =
  | { readonly kind: 'column'; readonly column: string; readonly test: Json }
  | { readonly kind: 'table'; readonly test: Json }
  | { readonly kind: 'statement'; readonly name: string; readonly properties: Json };

type Fields = Readonly<Record<string, Json>>;

export const testName = (gate: Gate): string => dbtTest(gate.id);

/** Tests of dbt that return a row for many failing ones; `n_records` says how many. */
const grouped: ReadonlySet<string> = new Set(['unique', 'accepted_values']);

function configOf(gate: Gate): Fields {
  const { onFail, maxFailures, check } = gate;
  const exceeds = `>${maxFailures}`;
  return {
    severity: onFail === 'warn' ? 'warn' : 'error',
    ...(maxFailures === 0 ? {} : { error_if: exceeds, warn_if: exceeds }),
    ...(grouped.has(check.kind) ? { fail_calc: 'coalesce(sum(n_records), 0)' } : {}),
    meta: { gate: gate.id, on_fail: onFail },
  };
}

/** Where the value of a text is no text in the table's type, dbt's own test would compare unlike with unlike. */
function acceptsNatively(values: readonly (string | number | boolean)[], dataset: Dataset, column: string) {
  const type = dataset.columns.find(({ name }) => name === column)?.type;
  return type === 'string' && values.every((value) => typeof value === 'string')
    ? true
    : values.every((value) => typeof value !== 'string')
      ? false
      : null;
}

/** The gate as a test of dbt: one of dbt's own where there is one. */
export function dataTest(gate: Gate, dataset: Dataset, nodes: Nodes): DataTest {
  const { check } = gate;
  const named = {
    name: testName(gate),
    description: jinjaText(gate.description),
  };
  const config = configOf(gate);
  const test = (kind: string, args: Fields | null): Json => ({
    [kind]: { ...named, ...(args === null ? {} : { arguments: args }), config },
  });
  const { fail_calc: _, ...plain } = config;
  const statement: DataTest = {
    kind: 'statement',
    name: named.name,
    properties: { ...named, config: plain },
  };
  // dbt's thresholds are numbers: a share is counted by a statement.
  if (gate.maxFailureShare !== null) return statement;
  switch (check.kind) {
    case 'not_null':
      return { kind: 'column', column: check.column, test: test('not_null', null) };
    case 'unique': {
      const [column] = check.columns;
      return check.columns.length === 1 && column !== undefined
        ? { kind: 'column', column, test: test('unique', null) }
        : { kind: 'table', test: test('unique_together', { columns: check.columns }) };
    }
    case 'accepted_values': {
      const quote = acceptsNatively(check.values, dataset, check.column);
      if (quote === null) return statement;
      // dbt puts a text between quotes as it is.
      const values = check.values.map((value) =>
        typeof value === 'string' ? jinjaText(value.replaceAll("'", "''")) : value,
      );
      return { kind: 'column', column: check.column, test: test('accepted_values', { values, quote }) };
    }
    case 'relationships':
      return {
        kind: 'column',
        column: check.column,
        test: test('relationships', {
          to: relationOf(nodes, check.to),
          field: `{{ adapter.quote('${check.field}') }}`,
        }),
      };
    case 'row_count':
      return {
        kind: 'table',
        test: test('row_count', {
          ...(check.min === null ? {} : { min: check.min }),
          ...(check.max === null ? {} : { max: check.max }),
        }),
      };
    case 'schema':
      // The contract of the model holds the types.
      return { kind: 'table', test: test('columns_are', { columns: check.columns.map(({ name }) => name) }) };
    case 'expression':
    case 'history':
    case 'freshness':
    case 'reconciliation':
    case 'anomaly':
      return statement;
  }
}
