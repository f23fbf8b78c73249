import { backfillColumn } from '../analyze/backfill.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** `--from` and `--to` of a backfill mean what they say. */
export const backfillByShiftedDate: Rule = {
  code: 'OPS044',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      const { backfill } = product.spec.operations;
      if (!backfill) continue;
      for (const dataset of graph.byProduct.get(product.name) ?? []) {
        const column = backfillColumn(dataset);
        if (!column?.label.some((one) => one.startsWith('date.shifted'))) continue;
        const { places } = product.document;
        const at = ['spec', 'operations', 'backfill', backfill.column === undefined ? 'partition' : 'column'];
        yield diagnostic(
          'OPS044',
          places.value(at),
          `\`${column.name}\` of \`${dataset.table?.name}\` holds shifted dates: a ${backfill.partition} of them is none of the calendar`,
          {
            related: [{ span: column.span, message: 'the column' }],
            help: 'go by a true time such as `_ingested_at`, or mean shifted dates by --from and --to',
          },
        );
        break;
      }
    }
  },
};
