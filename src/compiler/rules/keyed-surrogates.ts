import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

export const keyedSurrogates: Rule = {
  code: 'PRIV007',
  *check({ workspace }) {
    for (const { value, places } of workspace.policies) {
      const { regime, subjects } = value.spec;
      if (regime !== 'safe_harbor' || subjects.method !== 'keyed') continue;
      yield diagnostic(
        'PRIV007',
        places.value(['spec', 'subjects', 'method']),
        'a keyed surrogate is derived from the identifier, and safe_harbor allows none such',
        {
          notes: ['45 CFR 164.514(c)(1): the code is not derived from information about the individual'],
          help: 'write `method: random`',
        },
      );
    }
  },
};
