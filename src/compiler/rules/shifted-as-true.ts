import { describeFrame, framesOf, isClock, trueClock } from '../analyze/frame.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { datasetId } from '../graph/dataset-name.ts';
import { originOf } from './frame-violation.ts';
import type { Rule } from './rule.ts';

/** Freshness tests on shifted dates: how old a row is, only a true time tells. */
export const shiftedAsTrue: Rule = {
  code: 'PRIV011',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      const { places } = product.document;
      for (const [name, { tests }] of Object.entries(product.spec.quality)) {
        const ids = [datasetId(product, 'silver', name), datasetId(product, 'gold', name)];
        const [table] = ids.flatMap((id) => graph.datasets.get(id) ?? []);
        if (!table) continue;
        for (const [index, test] of tests.entries()) {
          if (!('freshness' in test)) continue;
          const column = table.columns.find((one) => one.name === test.freshness.column);
          const clock = column && framesOf(column).find((frame) => isClock(frame) && frame !== trueClock);
          if (!column || clock === undefined) continue;
          const span = places.value(['spec', 'quality', name, 'tests', index, 'freshness', 'column']);
          const way = originOf(graph, { dataset: table.id, column: column.name }, span);
          yield diagnostic(
            'PRIV011',
            span,
            `\`${column.name}\` is ${describeFrame(clock)}, and does not tell how old a row is`,
            {
              related: way.places,
              notes: [...way.note, 'what needs a true date is computed at the door, before the shift'],
              help: 'use a true time, such as `_ingested_at`; or say `operations: {freshness: …}` of the product',
            },
          );
        }
      }
    }
  },
};
