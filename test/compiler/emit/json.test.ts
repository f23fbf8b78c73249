import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonText, shared } from '../../../src/compiler/emit/json.ts';
import { indented } from '../../../src/compiler/emit/kubernetes/yaml.ts';

const value = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 });

describe('JSON for reviewers', () => {
  it('puts what is small into one line, and one part a line where it is not', () => {
    const column = { name: 'a', type: 'string', label: ['pseudonym'] };
    const long = { description: 'word '.repeat(30), label: [] };
    expect(jsonText({ columns: [column, long], none: undefined })).toBe(`{
  "columns": [
    {"name": "a", "type": "string", "label": ["pseudonym"]},
    {
      "description": "${'word '.repeat(30)}",
      "label": []
    }
  ]
}
`);
  });

  it('is read as what was printed', () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(JSON.parse(jsonText(one))).toEqual(JSON.parse(JSON.stringify(one)));
      }),
    );
  });

  it('prints lists that are shared as it prints others, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(value), fc.array(value), (list, beside) => {
        const twice = (one: readonly unknown[]) => [one, { deeper: [one, { still: one }] }, beside];
        expect(jsonText(twice(shared([...list])))).toBe(jsonText(twice(list)));
      }),
    );
  });

  it('stands in a block of YAML as it is, for readers of 1.1 and 1.2', () => {
    fc.assert(
      fc.property(value, (one) => {
        const text = jsonText({ one });
        const yaml = `data:\n  plan.json: |\n${indented(text.slice(0, -1), '    ')}\n`;
        const wanted = { data: { 'plan.json': text } };
        expect(parse(yaml, { version: '1.1' })).toEqual(wanted);
        expect(parse(yaml, { version: '1.2' })).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});
