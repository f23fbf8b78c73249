import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Json, yamlText } from '../../../../src/compiler/emit/kubernetes/yaml.ts';

const read = (text: string, version: '1.1' | '1.2') => parse(text, { version, merge: false });

describe('YAML of manifests', () => {
  it('prints mappings and lists as people write them', () => {
    expect(
      yamlText({ a: { b: [{ c: 1, d: ['x', {}] }, []], e: 'on' }, 'f/g': 'two\nlines\n', h: null }),
    ).toBe(`a:
  b:
    - c: 1
      d:
        - x
        - {}
    - []
  e: "on"
f/g: |
  two
  lines
h: null
`);
  });

  it.each([
    'yes',
    'No',
    'OFF',
    'y',
    '012',
    '1e3',
    '0x1f',
    '12:30:45',
    '1_000',
    '2026-01-01',
    '.inf',
    '~',
    '',
    ' a',
  ])('keeps the text %j a text', (text) => {
    for (const version of ['1.1', '1.2'] as const)
      expect(read(yamlText({ [text]: text }), version)).toEqual({ [text]: text });
  });

  it('is read as what was printed, by 1.1 and 1.2', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[\w:\-#{}[\],&*!|>'"%@` \n\t\r=~?.]*$/),
      fc.array(fc.stringMatching(/^[ -~é日]*$/)).map((lines) => lines.map((line) => `${line}\n`).join('')),
    );
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(text, tie('value'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(text, value, { maxKeys: 4 }), (object) => {
        const plain = JSON.parse(JSON.stringify(object));
        const printed = yamlText(plain);
        for (const version of ['1.1', '1.2'] as const) expect(read(printed, version)).toEqual(plain);
      }),
      { numRuns: 500 },
    );
  });
});
