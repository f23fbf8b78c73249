import type { Plan } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';

/** From so many days before its end on, an agreement is spoken of. */
const noticeDays = 60;
const dayMs = 86_400_000;

/** Days from `today` to the last day of the agreement; negative when it is over. Both YYYY-MM-DD. */
function daysLeft(expires: string, today: string): number {
  return Math.round((Date.parse(expires) - Date.parse(today)) / dayMs);
}

/**
 * Whether the data may be worked on today.
 * @returns a warning when the agreement ends soon, else null.
 * @throws {RunFailure} `refused` when it has expired, or doesn't allow the purpose.
 */
export function checkAgreement(
  plan: Pick<Plan, 'agreement' | 'product'>,
  today: string,
  purpose: string | null,
): string | null {
  const { agreement, product } = plan;
  if (agreement === null) return null;
  const left = daysLeft(agreement.expires, today);
  if (left < 0) {
    throw new RunFailure(
      'refused',
      `agreement ${agreement.id} of product ${product.name} expired on ${agreement.expires}: renew it, or stop the product`,
    );
  }
  if (purpose !== null && !agreement.purposes.includes(purpose)) {
    throw new RunFailure(
      'refused',
      `agreement ${agreement.id} of product ${product.name} doesn't allow purpose ${purpose}; it allows ${agreement.purposes.join(', ')}`,
    );
  }
  return left <= noticeDays
    ? `agreement ${agreement.id} expires in ${left} days, on ${agreement.expires}`
    : null;
}
