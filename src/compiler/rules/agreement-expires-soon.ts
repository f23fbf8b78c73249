import { diagnostic } from '../diagnostics/index.ts';
import { agreementsInUse } from './agreements-in-use.ts';
import type { Rule } from './rule.ts';

const warnDays = 60;

/** Days from one day to another, both YYYY-MM-DD. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

export const agreementExpiresSoon: Rule = {
  code: 'DUA002',
  *check({ workspace, today }) {
    for (const { document } of agreementsInUse(workspace)) {
      const { id, expires } = document.value.spec;
      const days = daysBetween(today, expires);
      if (days < 0 || days > warnDays) continue;
      yield diagnostic(
        'DUA002',
        document.places.value(['spec', 'expires']),
        `agreement ${id} expires on ${expires}${days === 0 ? ', today' : days === 1 ? ', tomorrow' : `, in ${days} days`}`,
        { help: 'have it renewed: runs after that day are refused' },
      );
    }
  },
};
