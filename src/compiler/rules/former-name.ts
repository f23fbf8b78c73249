import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** A rename keeps a column's history: only a name that is free now can have been the former one, of one column. */
export const formerName: Rule = {
  code: 'SCH008',
  scope: 'product',
  *check({ workspace }): Iterable<Diagnostic> {
    for (const { document, spec } of workspace.products) {
      for (const [table, { columns = {} }] of Object.entries(spec.silver)) {
        const renamed = new Map<string, Span>();
        for (const [name, column] of Object.entries(columns)) {
          const former = column?.was;
          if (former === undefined) continue;
          const span = document.places.value(['spec', 'silver', table, 'columns', name, 'was']);
          const other = renamed.get(former);
          renamed.set(former, span);
          if (Object.hasOwn(columns, former)) {
            yield diagnostic(
              'SCH008',
              span,
              former === name
                ? `\`${name}\` was called so before: that is no rename`
                : `\`${former}\` is still a column of \`${table}\``,
              { help: 'leave `was` out, or name what the column was called before' },
            );
          } else if (other) {
            yield diagnostic('SCH008', span, `two columns of \`${table}\` were \`${former}\` before`, {
              related: [{ span: other, message: 'the first is here' }],
              help: 'the history goes to one of them: leave `was` out of the other',
            });
          }
        }
      }
    }
  },
};
