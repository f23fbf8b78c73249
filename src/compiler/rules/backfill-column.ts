import { backfillColumn, isIncremental, tellsPartition } from '../analyze/backfill.ts';
import { diagnostic, meant } from '../diagnostics/index.ts';
import { aType } from '../sql/index.ts';
import type { Rule } from './rule.ts';

const path = ['spec', 'operations', 'backfill', 'column'];

/** The column that a backfill goes by is one of the tables that it repeats. */
export const backfillColumnKnown: Rule = {
  code: 'OPS040',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      const column = product.spec.operations.backfill?.column;
      if (column === undefined || !graph.isSound(product)) continue;
      const tables = (graph.byProduct.get(product.name) ?? []).filter(isIncremental);
      if (tables.length === 0 || tables.some((table) => backfillColumn(table) !== null)) continue;
      const span = product.document.places.value(path);
      const fitting = new Set(
        tables.flatMap(({ columns }) =>
          columns.flatMap(({ name, type }) => (tellsPartition(type, 'day') ? [name] : [])),
        ),
      );
      yield diagnostic(
        'OPS040',
        span,
        `no incremental table of \`${product.name}\` has a column \`${column}\``,
        {
          ...meant(
            column,
            fitting,
            span,
            fitting.size > 0 ? `dates and times: ${[...fitting].sort().join(', ')}` : null,
          ),
        },
      );
    }
  },
};

/** It is a date, a time, or (where years are repeated) a year. */
export const backfillColumnDate: Rule = {
  code: 'OPS041',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      const { backfill } = product.spec.operations;
      if (backfill?.column === undefined) continue;
      const wrong = (graph.byProduct.get(product.name) ?? []).flatMap((table) => {
        const column = backfillColumn(table);
        return column && !tellsPartition(column.type, backfill.partition) ? [{ table, column }] : [];
      });
      const [first] = wrong;
      if (!first) continue;
      const { table, column } = first;
      const isYear = column.type === 'integer' || column.type === 'bigint';
      yield diagnostic(
        'OPS041',
        product.document.places.value(path),
        `\`${column.name}\` of \`${table.table?.name}\` is ${aType(column.type)}, and a backfill by ${backfill.partition} goes by a date or a time`,
        {
          related: [{ span: column.span, message: 'the column' }],
          help: isYear
            ? 'a year as a number is enough for `partition: year`'
            : 'name a column of type date, timestamp or timestamptz',
        },
      );
    }
  },
};
