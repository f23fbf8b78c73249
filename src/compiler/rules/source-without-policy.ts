import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

export const sourceWithoutPolicy: Rule = {
  code: 'PRIV005',
  scope: 'product',
  *check({ workspace }) {
    for (const { name, document, spec } of workspace.products) {
      if (spec.privacy || !(spec.source || spec.sources)) continue;
      yield diagnostic(
        'PRIV005',
        document.places.key(['spec', spec.source ? 'source' : 'sources']),
        `product \`${name}\` has a source and no policy: nothing may pass the door`,
        { help: 'add `privacy: {policy: NAME}` with a DeidPolicy' },
      );
    }
  },
};
