import { expect, it } from 'vitest';
import { locateIn } from '../../../src/compiler/diagnostics/index.ts';
import { parseExpression, references, typeExpression } from '../../../src/compiler/sql/index.ts';

function said(text: string): readonly string[] {
  const at = locateIn('', text);
  const { node } = parseExpression(text, at);
  if (!node) throw new Error(text);
  return typeExpression(node, [], references<string>(), at).diagnostics.map(
    ({ code, message }) => `${code} ${message}`,
  );
}

it.each([
  ['cast(2147483647 as integer)', []],
  ['cast(2147483648 as integer)', ['TYP001 2147483648 does not fit into an integer']],
  ['cast(-2147483648 as integer)', []],
  ['cast(-2147483649 as integer)', ['TYP001 -2147483649 does not fit into an integer']],
  ['cast(99.994 as decimal(4,2))', []],
  ['cast(99.995 as decimal(4,2))', ['TYP001 99.995 does not fit into a decimal(4,2)']],
  ['cast(100 as decimal(4,2))', ['TYP001 100 does not fit into a decimal(4,2)']],
  ['cast(0.5 as integer)', []],
  ['try_cast(2147483648 as integer)', []],
] as const)('%s', (text, expected) => {
  expect(said(text)).toEqual(expected);
});
