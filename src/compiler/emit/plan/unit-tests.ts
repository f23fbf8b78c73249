import type { UnitTestCase } from '../../../plan/index.ts';
import type { Span } from '../../diagnostics/index.ts';
import type { Dataset, Graph } from '../../graph/graph.ts';
import { quotedFor } from '../../sql/index.ts';
import { type Printing, tableOf } from './printing.ts';
import { modelSelect } from './select.ts';

/** An example of a model with its places in the spec. */
export type PlannedUnitTest = {
  /** Id of the model's dataset, and which of its examples it is. */
  readonly dataset: string;
  readonly index: number;
  readonly test: UnitTestCase;
  readonly span: Span;
  /** Where it says a row that must come out, or a value of it. */
  readonly expectedSpan: (row: number, column: string | null) => Span;
};

const columnsOf = ({ columns }: Dataset) => columns.map(({ name, type }) => ({ name, type }));

function* unitTestsOf(dataset: Dataset, graph: Graph): Iterable<PlannedUnitTest> {
  const { id, model, product } = dataset;
  if (!model || model.unitTests.length === 0) return;
  const printing: Printing = { graph, dialect: 'duckdb' };
  const table = tableOf(graph, id);
  const select = quotedFor(modelSelect(model, printing), printing.dialect);
  for (const [index, { name, given, expect, span }] of model.unitTests.entries()) {
    const path = ['spec', 'silver', table.name, 'unitTests', index, 'expect'];
    yield {
      dataset: id,
      index,
      span,
      expectedSpan: (row, column) =>
        product.document.places.value([...path, row, ...(column === null ? [] : [column])]),
      test: {
        name,
        model: table,
        given: model.reads.flatMap((read) => {
          const one = graph.datasets.get(read);
          if (!one) return [];
          const rows = given.find((those) => those.dataset === read)?.rows ?? [];
          return [{ table: tableOf(graph, read), columns: columnsOf(one), rows }];
        }),
        select,
        columns: columnsOf(dataset),
        key: dataset.key,
        expect,
      },
    };
  }
}

/** The examples of a product's models, as DuckDB runs them, in the order in which models run. */
export function unitTests(graph: Graph, product: string): readonly PlannedUnitTest[] {
  return (graph.byProduct.get(product) ?? []).flatMap((dataset) => [...unitTestsOf(dataset, graph)]);
}
