import { expect, it } from 'vitest';
import { locateIn } from '../../../src/compiler/diagnostics/index.ts';
import { decide, parseExpression } from '../../../src/compiler/sql/index.ts';

/** `id` is never null, everything else may be. */
function decision(text: string) {
  const { node } = parseExpression(text, locateIn('', text));
  if (!node) throw new Error(text);
  return decide(node, ({ name }) => name !== 'id');
}

it.each([
  ['true', 'true'],
  ['1 = 1', 'true'],
  ['2 > 3', 'false'],
  ["'a' = 'b'", 'false'],
  ["date '2024-01-01' < date '2024-01-02'", 'true'],
  ['not (1 = 1)', 'false'],
  ['id = id', 'true'],
  ['id is not null', 'true'],
  ['id is null', 'false'],
  ['coalesce(cost, 0) is null', 'false'],
  ['cost <> cost', 'false'],
  ['cost is null and cost is not null', 'false'],
  ['cost is null or cost is not null', 'true'],
  ['cost > 100 and ward = 2 and cost < 10', 'false'],
  ['cost >= 10 and cost < 10', 'false'],
  ['10 > cost and cost > 10', 'false'],
  ["ward = 'a' and ward = 'b'", 'false'],
  ["ward = 'a' and ward <> 'a'", 'false'],
  ['cost between 10 and 5', 'false'],
  ['cost between 1 and 5 and cost > 7', 'false'],
  ['cost < -5 and cost > -3', 'false'],
  ['1 = 1 and cost > 0', null],
  ['cost = null', 'null'],
  ['cost = cost', null],
  ['cost is not null', null],
  ['cost > 10 and cost < 100', null],
  ['cost >= 10 and cost <= 10', null],
  ["ward = 'a' or ward = 'b'", null],
  ["ward in ('a', 'b')", null],
  ['cost > 10 and other < 5', null],
] as const)('%s is %s for every row', (text, expected) => {
  expect(decision(text)).toBe(expected);
});
