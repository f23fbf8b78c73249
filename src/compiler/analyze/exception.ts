import type { Document } from '../load/index.ts';
import type { PolicySpec } from './door.ts';

/** Codes that a policy may except for one column; the others concern the policy itself, or an agreement. */
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

/** The places in a policy's list of the exceptions that fit a finding in one of these columns, lapsed ones included. */
export function exceptionsFor(
  policy: Document<'DeidPolicy'>,
  code: ExceptableCode,
  columns: readonly string[],
): readonly number[] {
  return policy.value.spec.exceptions.flatMap((one, index) =>
    one.code === code && columns.includes(one.column) ? [index] : [],
  );
}
