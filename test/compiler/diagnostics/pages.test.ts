import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exampleFiles, findings, pagePath, pageText } from '../../../scripts/generate/diagnostics.ts';
import { type Code, catalogue } from '../../../src/compiler/diagnostics/index.ts';

const codes = Object.keys(catalogue) as Code[];
/** One would be 200 KiB of text (`rules` tests it with a generated one); the others an engine says, and not the compiler. */
const withoutExample: readonly Code[] = [
  'OPS001',
  'SQL020',
  'SQL021',
  'TST001',
  'TST002',
  'TST003',
  'TST004',
  'TST005',
];
const docs = fileURLToPath(new URL('../../../docs/diagnostics', import.meta.url));

describe('pages of diagnostics', () => {
  it('are there for every code, and for no other', () => {
    const pages = readdirSync(docs).filter((name) => /^[A-Z]+\d{3}\.md$/.test(name));
    expect(pages.sort()).toEqual(codes.map((code) => `${code}.md`).sort());
    const folders = readdirSync(`${docs}/examples`).filter((name) => /^[A-Z]+\d{3}$/.test(name));
    expect(folders.sort()).toEqual(codes.filter((code) => !withoutExample.includes(code)).sort());
  });

  describe.each(codes)('%s', (code) => {
    const page = readFileSync(pagePath(code), 'utf8');

    it('says what, why and what to do', () => {
      expect(page.startsWith(`# ${code}: ${catalogue[code].title}\n`)).toBe(true);
      expect(page).toMatch(/\n\n## Why\n\S[\s\S]*\n\n## What to do\n\S/);
      // Privacy and agreements rest on law: the paragraph stands in the page.
      if (['PRIV001', 'PRIV002', 'PRIV003', 'PRIV004', 'PRIV005', 'PRIV007', 'DUA003'].includes(code))
        expect(page).toContain('45 CFR 164.514');
    });

    it('shows what lakespec says today', () => expect(pageText(code, page)).toBe(page));

    if (withoutExample.includes(code)) return;
    it('fires on its example, alone', () => {
      const found = findings(exampleFiles(code, 'wrong'), code);
      expect(found.length).toBeGreaterThan(0);
      expect([...new Set(found.map((one) => one.code))]).toEqual([code]);
    });

    it('is silent on the mended one', () => {
      const fixed = exampleFiles(code, 'fixed');
      expect(fixed.length).toBeGreaterThan(0);
      expect(findings(fixed, code)).toEqual([]);
    });
  });
});
