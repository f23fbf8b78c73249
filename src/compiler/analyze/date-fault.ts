import { dateMethod, type PolicySpec } from './door.ts';
import { regimeAllows } from './regime.ts';

/** What a policy's own way with dates leaves of them. */
const leaves = { shift: 'date.shifted(any)', year: 'date.year', keep: 'date.day' } as const;

/** The identifier that the policy leaves in every date and its regime does not allow; null when all is well. */
export function dateFault(policy: PolicySpec): (typeof leaves)[keyof typeof leaves] | null {
  const method = dateMethod(policy);
  if (method === 'drop') return null;
  const left = leaves[method];
  if (method === 'keep' && ['date.instant', 'date.month'].some((one) => policy.allows.includes(one)))
    return null;
  return regimeAllows(policy.regime, left, policy.allows) ? null : left;
}
