import { describe, expect, it } from 'vitest';
import { actions } from '../../../src/compiler/editor/index.ts';
import { compileTexts, visits } from '../specs.ts';
import { at, edited } from './workbench.ts';

const file = 'specs/visits.yaml';

function offered(text: string) {
  const bench = at({ [file]: `${text}¦` });
  const found = actions(bench.knowledge.compilation.diagnostics, bench.knowledge.texts);
  return { bench, found };
}

describe('code actions', () => {
  it('offer the fix that a finding brings', () => {
    const { bench, found } = offered(visits('', 'shifetd'));
    const [fix] = found;
    expect(fix?.diagnostic.code).toBe('REF001');
    const after = edited(bench, fix?.edits ?? []);
    expect(compileTexts({ [file]: after[file] ?? '' }).diagnostics).toEqual([]);
  });

  it('offer silence where the language allows it, and ask why', () => {
    const prod = `apiVersion: lakespec/v1
kind: Platform
metadata: {name: prod}
spec:
  extends: local
  stage: prod
  kubernetes:
    image: registry.example.org/lakespec:1
`;
    const bench = at({ 'specs/prod.yaml': `${prod}¦` });
    const wanted = bench.knowledge.compilation.diagnostics.filter(({ code }) => code === 'OPS003');
    expect(wanted).toHaveLength(1);
    const silence = actions(wanted, bench.knowledge.texts).find(({ title }) => title.startsWith('Silence'));
    const after = edited(bench, silence?.edits ?? []);
    expect(after['specs/prod.yaml']).toContain('    # lakespec-ignore OPS003 \n    image:');
  });

  it('never offer silence for what concerns privacy', () => {
    const { found } = offered(visits('\n  silver: {calls: {from: visits, columns: {phone: {}}}}'));
    expect(found.filter(({ title }) => title.startsWith('Silence'))).toEqual([]);
  });
});
