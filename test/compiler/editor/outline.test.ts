import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { type OutlineNode, outlineOf } from '../../../src/compiler/editor/outline.ts';
import { offsetsIn } from '../../../src/compiler/editor/place.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const specs = globSync('{specs,templates/init,docs/diagnostics/examples}/**/*.yaml', { cwd: repository }).map(
  (path) => ({ path, text: readFileSync(`${repository}/${path}`, 'utf8') }),
);

/** The values of an outline; it knows no types, so all scalars are texts. */
function plainOf(node: OutlineNode | null): unknown {
  switch (node?.kind) {
    case undefined:
      return null;
    case 'scalar':
      return node.text;
    case 'seq':
      return node.items.map((item) => plainOf(item.node));
    case 'map':
      return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plainOf(value)]));
  }
}

function asTexts(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== 'object') return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asTexts(one)]));
}

function* nodesOf(node: OutlineNode | null): Generator<OutlineNode> {
  if (node === null) return;
  yield node;
  if (node.kind === 'seq') for (const item of node.items) yield* nodesOf(item.node);
  if (node.kind === 'map')
    for (const { key, value } of node.entries) {
      yield key;
      yield* nodesOf(value);
    }
}

describe('the outline of a text', () => {
  it('says of every right text what the loader says', () => {
    expect(specs.length).toBeGreaterThan(50);
    for (const { path, text } of specs) {
      // An alias stays a name in the outline.
      const documents = parseAllDocuments(text);
      if (documents.some(({ errors }) => errors.length > 0) || /[&*][a-z]+[ ,}\n]/.test(text)) continue;
      const wanted = documents.map((one) => asTexts(one.toJS()));
      const read = outlineOf(text).map(({ root }) => plainOf(root));
      expect({ path, read }).toEqual({ path, read: wanted });
    }
  });

  it('reads what any writer of YAML writes', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab c:#-{}[],"\'\\|>&*!%@`\n.0') });
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.array(tie('value')),
        fc.dictionary(text, tie('value')),
      ),
    })).value;
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), value), (document) => {
        const written = stringify(document, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 });
        expect(outlineOf(written).map(({ root }) => plainOf(root))).toEqual([asTexts(document)]);
      }),
      { numRuns: 150 },
    );
  });

  it('reads any text, with places that lie in it', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          'a: ',
          '- ',
          '{',
          '}',
          '[',
          ']',
          '\n',
          '  ',
          '"',
          "'",
          '|\n',
          '#',
          ',',
          '---\n',
          ':',
          '\\',
          '\t',
          '\r\n',
        ),
        fc.string({ maxLength: 4, unit: 'binary' }),
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        for (const { root } of outlineOf(text)) {
          for (const { start, end } of nodesOf(root)) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('ends with brackets and nests without end', () => {
    for (const text of ['['.repeat(5000), 'a: {'.repeat(5000), '- '.repeat(5000), `${'a:\n '.repeat(500)}b`])
      expect(outlineOf(text)).toHaveLength(1);
  });

  it('knows where each character of a value stands', () => {
    const text = 'where: "a \\"b\\" and\n  c = 1"\nexpr: |\n  x\n    + y\n';
    const [document] = outlineOf(text);
    const scalars = [...nodesOf(document?.root ?? null)].filter((node) => node.kind === 'scalar');
    const where = scalars.find((node) => node.style === 'double')!;
    const block = scalars.find((node) => node.style === 'block')!;
    expect(where.text).toBe('a "b" and c = 1');
    const at = (scalar: typeof where, word: string) => {
      const index = scalar.text.indexOf(word);
      const { start, end } = offsetsIn(scalar, index, index + word.length);
      return text.slice(start, end);
    };
    expect([at(where, 'and'), at(where, 'c'), at(block, 'y')]).toEqual(['and', 'c', 'y']);
  });
});
