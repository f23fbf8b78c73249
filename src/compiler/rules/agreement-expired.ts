import { diagnostic } from '../diagnostics/index.ts';
import { agreementsInUse } from './agreements-in-use.ts';
import type { Rule } from './rule.ts';

export const agreementExpired: Rule = {
  code: 'DUA001',
  *check({ workspace, today }) {
    for (const { document, users } of agreementsInUse(workspace)) {
      const { id, expires } = document.value.spec;
      if (expires >= today) continue;
      yield diagnostic(
        'DUA001',
        document.places.value(['spec', 'expires']),
        `agreement ${id} expired on ${expires}`,
        {
          related: users,
          help: 'have it renewed and write the new day, or take the product out',
        },
      );
    }
  },
};
