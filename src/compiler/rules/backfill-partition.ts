import { backfillColumn, isIncremental } from '../analyze/backfill.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** Some table tells the partitions of its rows. */
export const backfillOfSomething: Rule = {
  code: 'OPS042',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      const { backfill } = product.spec.operations;
      if (!backfill || !graph.isSound(product)) continue;
      const tables = (graph.byProduct.get(product.name) ?? []).filter(isIncremental);
      const isNamed = backfill.column !== undefined && tables.length > 0;
      if (isNamed || tables.some((table) => backfillColumn(table) !== null)) continue;
      const { places } = product.document;
      yield diagnostic(
        'OPS042',
        places.key(['spec', 'operations', 'backfill']),
        tables.length === 0
          ? `no table of \`${product.name}\` is incremental: there is nothing that could be repeated by ${backfill.partition}`
          : `nothing says in which ${backfill.partition} a row of ${tables.map(({ table }) => `\`${table?.name}\``).join(', ')} is`,
        {
          help:
            tables.length === 0
              ? 'leave `backfill` out: a run makes such tables whole'
              : `name a date or time as \`column\`, or partition a table, such as \`partition: [${backfill.partition}(started_on)]\``,
        },
      );
    }
  },
};

const order = ['hour', 'day', 'month', 'year'];

/** A backfill of less than a partition of the table writes whole files anew for a part of their rows. */
export const backfillFiner: Rule = {
  code: 'OPS043',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      const { backfill } = product.spec.operations;
      if (!backfill) continue;
      const coarser = (graph.byProduct.get(product.name) ?? []).flatMap((dataset) => {
        const column = backfillColumn(dataset);
        const own = dataset.model?.partition.find((one) => one.column === column?.name);
        const isCoarser = own && order.indexOf(own.transform) > order.indexOf(backfill.partition);
        return isCoarser ? [{ dataset, transform: own.transform }] : [];
      });
      const [first] = coarser;
      if (!first) continue;
      yield diagnostic(
        'OPS043',
        product.document.places.value(['spec', 'operations', 'backfill', 'partition']),
        `each ${backfill.partition} writes the files of a whole ${first.transform} of \`${first.dataset.table?.name}\` anew`,
        {
          related: [{ span: first.dataset.span, message: `partitioned by ${first.transform}` }],
          help: `repeat by ${first.transform}, or partition the table by ${backfill.partition}`,
        },
      );
    }
  },
};
