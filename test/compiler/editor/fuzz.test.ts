import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actions,
  complete,
  definitions,
  documentSymbols,
  hover,
  type Knowledge,
  references,
  rename,
  renameable,
  textsOver,
} from '../../../src/compiler/editor/index.ts';
import { formatText } from '../../../src/compiler/fmt/index.ts';
import { createSession } from '../../../src/compiler/incremental/index.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const originals: ReadonlyMap<string, string> = new Map(
  globSync('specs/**/*.{yaml,sql}', { cwd: repository }).map((path) => [
    path,
    readFileSync(`${repository}/${path}`, 'utf8'),
  ]),
);
const paths = [...originals.keys()].sort();
const encoder = new TextEncoder();

const typed = fc.constantFrom(
  ...[
    '',
    ' ',
    '\n',
    '\n  ',
    '\n    ',
    ':',
    ': ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '#',
    '-',
    '- ',
    '|',
    '>',
    '&a',
    '*a',
  ],
  ...[
    'a',
    'from: ',
    'sql: ',
    'select ',
    '{{ ref(',
    "{{ ref('",
    '(',
    ')',
    '.',
    'sum(',
    '---\n',
    '\t',
    '\0',
    '😀',
    '__proto__: ',
    '%',
  ],
);
const edit = fc.record({
  file: fc.nat(paths.length - 1),
  at: fc.nat(4000),
  remove: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(200)),
  write: typed,
});

describe('an editor that types anything anywhere', () => {
  it('is answered, whatever it asks', () => {
    const session = createSession();
    const texts = new Map(originals);
    const products = new Map();
    const datasets = new Map();
    const compile = (): Knowledge => {
      const files = paths.map((path) => ({ path, bytes: encoder.encode(texts.get(path)) }));
      const compilation = session.compile({ files, today: '2026-07-01', lakespecVersion: '0' });
      for (const product of compilation.workspace.products) products.set(product.name, product);
      for (const [id, dataset] of compilation.graph.datasets) datasets.set(id, dataset);
      return {
        compilation,
        texts: textsOver(
          () => paths,
          (path) => texts.get(path) ?? null,
        ),
        remembered: { products, datasets },
      };
    };
    compile();
    let slowest = 0;
    const inTime = <Result>(work: () => Result): Result => {
      const begun = performance.now();
      const result = work();
      slowest = Math.max(slowest, performance.now() - begun);
      return result;
    };
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(4000), { minLength: 4, maxLength: 4 }),
        (edits, asked) => {
          for (const [path, text] of originals) texts.set(path, text);
          const changed = new Set<string>();
          for (const { file, at, remove, write } of edits) {
            const path = paths[file] ?? '';
            const text = texts.get(path) ?? '';
            const offset = at % (text.length + 1);
            texts.set(path, text.slice(0, offset) + write + text.slice(offset + remove));
            changed.add(path);
          }
          // An answer may come before the text is compiled, and after.
          const knowledge = compile();
          for (const path of changed) {
            const text = texts.get(path) ?? '';
            for (const wanted of [...asked, ...edits.map(({ at }) => at + 1)]) {
              const offset = wanted % (text.length + 1);
              for (const one of inTime(() => complete(knowledge, path, offset))) {
                expect(one.start).toBeLessThanOrEqual(one.end);
                expect(one.end).toBeLessThanOrEqual(text.length);
              }
              inTime(() => hover(knowledge, path, offset));
              inTime(() => definitions(knowledge, path, offset));
              inTime(() => references(knowledge, path, offset, true));
              inTime(() => renameable(knowledge, path, offset));
              inTime(() => rename(knowledge, path, offset, 'renamed_to_this'));
            }
            inTime(() => documentSymbols(knowledge.texts, path));
            inTime(() => actions(knowledge.compilation.diagnostics, knowledge.texts));
            if (!path.endsWith('.sql')) inTime(() => formatText(path, text));
          }
        },
      ),
      { numRuns: 100 },
    );
    // A bound for what runs away, not for what is slow on a busy machine: `npm run bench -- lsp` measures.
    expect(slowest).toBeLessThan(2000);
  });
});
