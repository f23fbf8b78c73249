import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ExactNumber, parseJson } from '../../../src/formats/fhir/index.ts';

const ruleOf = (text: string): string | null => {
  const result = parseJson(text);
  return result.ok ? null : result.problem.rule;
};

describe('reading JSON', () => {
  test('agrees with JSON.parse on what a double can hold', () => {
    const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => {
      const text = JSON.stringify(value);
      return !/\\u00(0[0-8bcef]|1)|\\[bf]|\\ud|__proto__/i.test(text) && !/-0\b|\de[+-]?\d/.test(text);
    });
    fc.assert(
      fc.property(json, fc.constantFrom(undefined, 2), (value, indent) => {
        expect(parseJson(JSON.stringify(value, null, indent))).toEqual({
          ok: true,
          value: JSON.parse(JSON.stringify(value)),
        });
      }),
      { numRuns: 50 },
    );
  });

  test('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => void parseJson(text)));
    const text = '{"a":[1.50,{"b":"\\u00e9 \\"x\\""},null,true],"c":-1e5}';
    for (let end = 0; end < text.length; end++) expect(parseJson(text.slice(0, end)).ok).toBe(false);
  });

  test.each(['1.00', '12345678901234567890', '1e3', '0.10', '-0'])('keeps the digits of %s', (digits) => {
    expect(parseJson(digits)).toEqual({ ok: true, value: new ExactNumber(digits) });
  });

  test.each([
    ['{"a":1,"a":2}', 'duplicate-key'],
    ['{"a":1,"\\u0061":2}', 'duplicate-key'],
    ['{"__proto__":{"x":1}}', 'forbidden-key'],
    [`${'['.repeat(200)}${']'.repeat(200)}`, 'too-deep'],
    ['1e999', 'number-range'],
    ['"\\ud800"', 'lone-surrogate'],
    ['"\\u0007"', 'control-character'],
    ['{"a":\u0000}', 'nul-byte'],
    ['{"a":01}', 'invalid-json'],
    ['{"a":1,}', 'invalid-json'],
    ['{"a" 1}', 'invalid-json'],
    ['[1 2]', 'invalid-json'],
    ['nul', 'invalid-json'],
    ["{'a':1}", 'invalid-json'],
    ['{"a":1} {"b":2}', 'invalid-json'],
    ['', 'invalid-json'],
  ])('%s: %s', (text, rule) => {
    expect(ruleOf(text)).toBe(rule);
  });

  test('a key like that of an object of JavaScript is a key like any other', () => {
    expect(parseJson('{"constructor":1,"toString":2}')).toMatchObject({ ok: true });
    expect(ruleOf('{"constructor":1,"constructor":2}')).toBe('duplicate-key');
  });

  test('many small values cost no memory without bound', () => {
    expect(ruleOf(`[${'[],'.repeat(6_000_001)}1]`)).toBe('too-many-values');
  });

  test('takes time in proportion to the text', () => {
    const text = `[${'{"a":"b\\"c"},'.repeat(200_000)}1]`;
    const started = performance.now();
    expect(parseJson(text).ok).toBe(true);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
