import type { Expression, Query } from '../sql/index.ts';
import { selectsOf } from './selects.ts';

/** The least number of rows that a `having` lets a group have, where it says so: `count(*) >= 11`, alone or with `and`. */
function leastRows(having: Expression): number {
  if (having.kind !== 'binary') return 0;
  const { operator, left, right } = having;
  if (operator === 'and') return Math.max(leastRows(left), leastRows(right));
  const counted = [left, right].findIndex(
    (side) =>
      side.kind === 'aggregate' && side.name === 'count' && side.args.length === 0 && side.filter === null,
  );
  const bound = counted === 0 ? right : left;
  if (counted === -1 || bound.kind !== 'literal' || bound.type !== 'integer') return 0;
  const number = Number(bound.text);
  const written = counted === 0 ? operator : ({ '<=': '>=', '<': '>' } as Record<string, string>)[operator];
  return written === '>=' ? number : written === '>' ? number + 1 : 0;
}

/** Every count in an expression that stands in no window: it counts the rows of its group. */
function* countsIn(node: unknown): Generator<Expression> {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const item of node) yield* countsIn(item);
    return;
  }
  const { kind, name } = node as { kind?: unknown; name?: unknown };
  if (kind === 'window' || kind === 'query') return;
  if (kind === 'aggregate' && name === 'count') yield node as Expression;
  else for (const value of Object.values(node)) yield* countsIn(value);
}

/**
 * The counts of a statement whose groups are never smaller than the minimum cell: `having count(*) >= size`. These say
 * nothing of the single record; of others the label stays.
 */
export function suppressedCounts(query: Query, size: number): ReadonlySet<Expression> {
  const found = new Set<Expression>();
  for (const select of selectsOf(query)) {
    if (select.having === null || leastRows(select.having) < size) continue;
    for (const count of countsIn(select.items)) found.add(count);
  }
  return found;
}

/** The counts by groups that show a group of any size. */
export function unsuppressedCounts(query: Query, size: number): readonly Expression[] {
  return [...selectsOf(query)].flatMap((select) => {
    const isSafe = select.having !== null && leastRows(select.having) >= size;
    return select.group.length === 0 || isSafe ? [] : [...countsIn(select.items)];
  });
}
