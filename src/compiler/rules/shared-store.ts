import { type StoreName, storeNames } from '../../plan/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';
import { overlap } from './store-place.ts';

/** Each layer has readers of its own; a store that serves two gives both to either. */
export const sharedStore: Rule = {
  code: 'OPS004',
  *check({ platforms }) {
    for (const { name, document, spec } of platforms) {
      const seen: StoreName[] = [];
      for (const store of storeNames) {
        const bound = spec.stores?.[store];
        if (!bound) continue;
        const other = seen.find((one) => {
          const before = spec.stores?.[one];
          return before !== undefined && overlap(before, bound);
        });
        seen.push(store);
        if (!other) continue;
        yield diagnostic(
          'OPS004',
          document.places.value(['spec', 'stores', store]),
          `stores \`${other}\` and \`${store}\` of platform \`${name}\` are one place`,
          {
            related: [
              {
                span: document.places.value(['spec', 'stores', other]),
                message: `\`${other}\` is here`,
              },
            ],
            help: 'give each a bucket or folder of its own: landing, raw, quarantine and vault hold identifiers',
          },
        );
      }
    }
  },
};
