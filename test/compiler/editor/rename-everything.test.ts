import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../src/compiler/diagnostics/index.ts';
import { type Knowledge, occurrencesIn, rename, textsOver } from '../../../src/compiler/editor/index.ts';
import { symbolKey } from '../../../src/compiler/editor/symbol.ts';
import { createSession } from '../../../src/compiler/incremental/index.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const encoder = new TextEncoder();

const texts: ReadonlyMap<string, string> = new Map(
  globSync('specs/**/*.{yaml,sql}', { cwd: repository })
    .sort()
    .map((path) => [path, readFileSync(`${repository}/${path}`, 'utf8')]),
);
const session = createSession();
const compiled = (all: ReadonlyMap<string, string>) =>
  session.compile({
    files: [...all].map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
    today: '2026-07-01',
    lakespecVersion: '0',
  });

describe('renaming each thing that the example specs name', () => {
  it('leaves a workspace without a finding, or is refused with a reason', () => {
    const compilation = compiled(texts);
    expect(compilation.diagnostics).toEqual([]);
    const knowledge: Knowledge = {
      compilation,
      texts: textsOver(
        () => texts.keys(),
        (path) => texts.get(path) ?? null,
      ),
      remembered: { products: new Map(), datasets: new Map() },
    };
    const seen = new Set<string>();
    const renamed: Record<string, number> = {};
    const reasons = new Set<string>();
    for (const file of texts.keys()) {
      for (const { symbol, start, end } of occurrencesIn(knowledge, file)) {
        const key = symbolKey(symbol);
        if (seen.has(key)) continue;
        seen.add(key);
        const isDocument = symbol.kind === 'document';
        const name = isDocument
          ? 'quite-another'
          : symbol.kind === 'column' && symbol.column.endsWith('_key')
            ? 'quite_another_key'
            : 'quite_another';
        const found = rename(knowledge, file, Math.floor((start + end) / 2), name);
        if ('refused' in found) {
          reasons.add(found.refused);
          continue;
        }
        renamed[symbol.kind] = (renamed[symbol.kind] ?? 0) + 1;
        expect(found.edits.length, key).toBeGreaterThan(0);
        const after = new Map([...texts].map(([path, text]) => [path, applyEdits(path, text, found.edits)]));
        const findings = compiled(after).diagnostics.map(
          ({ code, message, span }) => `${span.file}:${span.start.line} ${code} ${message}`,
        );
        expect({ key, findings }).toEqual({ key, findings: [] });
      }
    }
    expect(Object.keys(renamed).sort()).toEqual(['column', 'document', 'field', 'input', 'table']);
    expect([...reasons].sort()).toEqual([
      'a reconciliation compares it with `claims.amount`: rename it by hand, with `withMeasure`',
      'bridge `encounter_diagnoses` and its facts share this name: rename it in both by hand',
      'move the file, then its path here',
      'this column is made by the compiler, and is named by it',
      'this column is named by its connector: list it under `columns` of a silver table to give it another name',
      'this table is brought by its connector, and has the name that it gives',
    ]);
  });
});
