import type { Plan } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';

/** From so many days before it on, the end is spoken of. */
const noticeDays = 60;
const dayMs = 86_400_000;

/** The last day on which a product may be kept: its own, or the earliest of its agreements. Null = for ever. */
export function retentionEnd({
  agreement,
  operations,
}: Pick<Plan, 'agreement' | 'operations'>): string | null {
  const days = [operations.retainUntil, agreement?.retainUntil].filter(
    (day) => day !== undefined && day !== null,
  );
  return days.sort()[0] ?? null;
}

/** Whether the day has passed. @param today YYYY-MM-DD */
export function hasEnded(plan: Pick<Plan, 'agreement' | 'operations'>, today: string): boolean {
  const last = retentionEnd(plan);
  return last !== null && last < today;
}

/**
 * Whether a product may still be worked on.
 * @returns a warning when that ends soon, else null.
 * @throws {RunFailure} `refused` when it has ended.
 */
export function checkRetention(
  plan: Pick<Plan, 'agreement' | 'operations' | 'product'>,
  today: string,
): string | null {
  const last = retentionEnd(plan);
  if (last === null) return null;
  const { name } = plan.product;
  if (last < today) {
    throw new RunFailure(
      'refused',
      `product ${name} was to be kept until ${last}: maintain removes it, or \`lakespec forget --product ${name}\``,
    );
  }
  const left = Math.round((Date.parse(last) - Date.parse(today)) / dayMs);
  return left <= noticeDays
    ? `product ${name} is kept until ${last}, ${left} days more; then it is removed`
    : null;
}
