import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aggregates, rankings } from '../../../src/compiler/sql/aggregate-function.ts';
import { functions } from '../../../src/compiler/sql/function.ts';
import { expressionReference } from '../../../src/compiler/sql/reference.ts';
import { foreign, unsupported } from '../../../src/compiler/sql/word.ts';
import { analyzed } from './text.ts';

const page = new URL('../../../docs/reference/expressions.md', import.meta.url);

test('the reference is current: node scripts/generate/expression-reference.ts', () => {
  expect(readFileSync(page, 'utf8')).toBe(expressionReference());
});

test('a name is one thing, and a name of another dialect leads to one of ours', () => {
  const names = [...functions.keys(), ...aggregates.keys(), ...rankings.keys()];
  expect(new Set(names).size).toBe(names.length);
  for (const [other, ours] of foreign) {
    expect(names).toContain(ours);
    expect(names).not.toContain(other);
  }
  for (const word of unsupported.keys()) expect(names).not.toContain(word);
});

test('the examples of functions of many rows are right', () => {
  for (const { example } of [...aggregates.values(), ...rankings.values()]) {
    const text = example
      .replace('charges', 'cost')
      .replace('length_of_stay', 'cost')
      .replace('is_valid', "patient_id = 'p1'");
    const { diagnostics } = analyzed(`select ${text} as x from {{ source('fhir.encounter') }}`);
    expect(diagnostics, text).toEqual([]);
  }
});
