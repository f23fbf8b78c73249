import type { Scalar, UnitTest } from '../../graph/model.ts';
import type { Json } from '../kubernetes/yaml.ts';
import { jinjaText } from './jinja.ts';
import { type ModelNode, type Nodes, relationOf } from './node.ts';
import { isIncremental } from './statement.ts';

type Row = Readonly<Record<string, Scalar>>;

const written = (value: Scalar): Scalar => (typeof value === 'string' ? jinjaText(value) : value);

/** Rows with the same columns: dbt compares what the first row names. */
function evenRows(rows: readonly Row[]): readonly Json[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return rows.map((row): Json => Object.fromEntries(names.map((name) => [name, written(row[name] ?? null)])));
}

function given(test: UnitTest, node: ModelNode, nodes: Nodes): readonly Json[] {
  // A table that an example says nothing of is empty in it.
  return node.model.reads.map(
    (id): Json => ({
      input: relationOf(nodes, id),
      rows: evenRows(test.given.find(({ dataset }) => dataset === id)?.rows ?? []),
    }),
  );
}

/** The examples of a model as unit tests of dbt. */
export function unitTestsOf(node: ModelNode, nodes: Nodes): readonly Json[] {
  return node.model.unitTests.map(
    (test, index): Json => ({
      name: `${node.name}__example_${index + 1}`,
      description: jinjaText(test.name),
      model: node.name,
      ...(isIncremental(node) ? { overrides: { macros: { is_incremental: false } } } : {}),
      given: given(test, node, nodes),
      expect: { rows: evenRows(test.expect) },
    }),
  );
}
