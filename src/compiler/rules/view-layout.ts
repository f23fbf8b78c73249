import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

const ofRows = ['strategy', 'partition', 'sort'] as const;

/** How rows are kept says nothing of a view, which keeps none. */
export const viewLayout: Rule = {
  code: 'SQL023',
  scope: 'product',
  *check({ workspace }) {
    for (const { document, spec } of workspace.products) {
      for (const [name, silver] of Object.entries(spec.silver)) {
        if (silver.materialized !== 'view') continue;
        for (const key of ofRows) {
          const value = silver[key];
          if (value === undefined || value.length === 0) continue;
          yield diagnostic(
            'SQL023',
            document.places.key(['spec', 'silver', name, key]),
            `\`${key}\` says how rows are kept, and view \`${name}\` keeps none`,
            { help: 'leave it out, or use `materialized: table` or `incremental`' },
          );
        }
      }
    }
  },
};
