import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** Years after which whoever answers for an exception looks at it again. */
const longestYears = 3;

const yearsLater = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;

/** An exception ends while somebody still answers for it: with the determination, and in a few years at the latest. */
export const longException: Rule = {
  code: 'PRIV014',
  *check({ workspace, today }) {
    for (const { value, places } of workspace.policies) {
      const { exceptions, determination, regime } = value.spec;
      const determined = regime === 'expert_determination' ? determination : undefined;
      const latest = yearsLater(today, longestYears);
      for (const [index, { expires }] of exceptions.entries()) {
        const span = places.value(['spec', 'exceptions', index, 'expires']);
        if (determined && expires > determined.expires && expires >= today) {
          yield diagnostic(
            'PRIV014',
            span,
            `the exception outlives the determination that it stands under, which ends on ${determined.expires}`,
            {
              related: [
                {
                  span: places.value(['spec', 'determination', 'expires']),
                  message: `determination ${determined.id} ends here`,
                },
              ],
              help: `write \`expires: ${determined.expires}\`, or an earlier day`,
            },
          );
        } else if (expires > latest) {
          yield diagnostic('PRIV014', span, `the exception lasts for more than ${longestYears} years`, {
            help: `let it end by ${latest}: whoever approved it looks at it again then`,
          });
        }
      }
    }
  },
};
