import type { PolicySpec } from './door.ts';

/** Codes that a policy may except for one column; the others concern the policy itself. */
export const exceptableCodes = ['PRIV001', 'PRIV003', 'PRIV009'] as const;
export type ExceptableCode = (typeof exceptableCodes)[number];

/** Whether the policy answers for this finding in this column (`product.table.column`), on this day. */
export function exceptionFor(
  policy: PolicySpec,
  code: ExceptableCode,
  column: string,
  today: string,
): boolean {
  return policy.exceptions.some((one) => one.code === code && one.column === column && one.expires >= today);
}
