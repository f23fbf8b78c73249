import type { BinaryOperator } from './node.ts';

/** How tightly operators bind; the printers use the same numbers. */
export const level = {
  or: 1,
  and: 2,
  not: 3,
  comparison: 4,
  concatenation: 5,
  sum: 6,
  product: 7,
  sign: 8,
  primary: 9,
} as const;

export const binaryLevel: Readonly<Record<BinaryOperator, number>> = {
  or: level.or,
  and: level.and,
  '=': level.comparison,
  '<>': level.comparison,
  '<': level.comparison,
  '<=': level.comparison,
  '>': level.comparison,
  '>=': level.comparison,
  '||': level.concatenation,
  '+': level.sum,
  '-': level.sum,
  '*': level.product,
  '/': level.product,
  '%': level.product,
};
