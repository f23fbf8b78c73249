import { describe, expect, it } from 'vitest';
import { compileTexts } from '../specs.ts';

const nameOf = (index: number): string => `p${String(index).padStart(5, '0')}`;

/** Products of which each reads others; those that read none have a source. */
function products(count: number, inputsOf: (index: number) => readonly number[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let index = 0; index < count; index += 1) {
    const inputs = inputsOf(index).map((input, at) => `i${at}: {product: ${nameOf(input)}}`);
    const spec =
      inputs.length > 0
        ? `  inputs: {${inputs.join(', ')}}\n  silver: {made: {from: i0.made}}\n`
        : '  source: {connector: csv, location: "landing://p", csv: {table: t, primaryKey: [a], columns: {a: {identifies: none}}}}\n  privacy: {policy: shifted}\n  silver: {made: {from: t}}\n';
    texts[`specs/${nameOf(index)}.yaml`] =
      `apiVersion: lakespec/v1\nkind: DataProduct\nmetadata: {name: ${nameOf(index)}}\nspec:\n${spec}`;
  }
  return texts;
}

const errors = (texts: Record<string, string>) =>
  compileTexts(texts).diagnostics.filter(({ severity }) => severity === 'error');

describe('a workspace of many products', () => {
  const count = 4000;

  it('of which each reads the next is compiled, however long the chain', () => {
    expect(errors(products(count, (index) => (index + 1 < count ? [index + 1] : [])))).toEqual([]);
  }, 60_000);

  it('of which each reads the one before in two ways takes no longer for each way', () => {
    expect(errors(products(64, (index) => (index > 0 ? [index - 1, index - 1] : [])))).toEqual([]);
  });

  it('of which not all are kept at hand has the plans that each would have by itself', () => {
    const texts = products(1100, () => []);
    const { plans, diagnostics } = compileTexts(texts);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plans.size).toBe(1100);
    const last = `specs/${nameOf(1099)}.yaml`;
    const alone = compileTexts({ [last]: texts[last] as string });
    const key = `local/${nameOf(1099)}`;
    expect(plans.get(key)).toEqual(alone.plans.get(key));
    expect(plans.get(key)?.sources[0]?.tables).toHaveLength(1);
  }, 60_000);

  it('that read each other in one ring is one finding', () => {
    const found = errors(products(count, (index) => [(index + 1) % count]));
    expect(found.map(({ code, related }) => [code, related.length])).toEqual([['REF002', count - 1]]);
  }, 60_000);

  it('under profiles of which each extends the next is compiled', () => {
    const profiles = Array.from(
      { length: count },
      (_, index) =>
        `apiVersion: lakespec/v1\nkind: ValidationProfile\nmetadata: {name: ${nameOf(index)}}\nspec:\n${index + 1 < count ? `  extends: ${nameOf(index + 1)}\n` : '  csv: {}\n'}`,
    );
    expect(errors({ 'specs/profiles.yaml': profiles.join('---\n') })).toEqual([]);
  }, 60_000);
});
