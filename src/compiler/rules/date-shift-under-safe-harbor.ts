import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

export const dateShiftUnderSafeHarbor: Rule = {
  code: 'PRIV002',
  *check({ workspace }) {
    for (const { value, places } of workspace.policies) {
      const { regime, dates } = value.spec;
      if (regime !== 'safe_harbor' || dates.method !== 'shift') continue;
      yield diagnostic(
        'PRIV002',
        places.value(['spec', 'dates', 'method']),
        'a shifted date is still an element of a date, and safe_harbor allows years only',
        {
          notes: ['45 CFR 164.514(b)(2)(i)(C): all elements of dates (except year)'],
          help: 'write `method: year`, or use expert_determination with a determination that covers shifted dates',
        },
      );
    }
  },
};
