import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { explainProduct } from '../../../src/cli/explain/product.ts';
import { base, compileTexts, productText, visits } from '../../compiler/specs.ts';

const document = (kind: string, name: string, spec: string, metadata = ''): string =>
  `apiVersion: lakespec/v1\nkind: ${kind}\nmetadata: {name: ${name}${metadata}}\nspec: ${spec}\n`;

const compilation = compileTexts({
  'specs/platform.yaml':
    base['specs/platform.yaml']?.replace('stage: local', 'stage: local\n  settle: 5m') ?? '',
  'specs/visits.yaml': visits(`
  validation: {profile: strict}
  agreement: hf
  quality: {visits: {tests: [{not_null: ward}, {accepted_values: {column: ward, values: [A], onFail: warn}}]}}
  star:
    facts: {fct_visit: {from: visits, grain: [visit_id], degenerate: [ward]}}
    aggregates: {agg_ward: {from: fct_visit, by: [ward], measures: [count]}}`).replace(
    'metadata: {name: visits}',
    'metadata: {name: visits, domain: clinical}',
  ),
  'specs/others.yaml': [
    document(
      'Domain',
      'clinical',
      '{defaults: {freshness: 26h, slack: "#clinic"}}',
      ', owner: clinic@example.org',
    ),
    document(
      'Agreement',
      'hf',
      '{id: D-1, expires: 2028-01-01, purposes: [outcomes], retainUntil: 2030-01-01}',
    ),
    document('ValidationProfile', 'strict', '{extends: base}'),
    document('ValidationProfile', 'base', '{csv: {drift: accept}}'),
  ].join('---\n'),
  'specs/over.yaml': productText(
    '\n  inputs: {v: {product: visits}}\n  purpose: outcomes\n  silver: {s: {from: v.visits}}',
    'over',
  ),
});
const json = (name: string) => JSON.parse(explainProduct(compilation, name, 'json'));

describe('a product with everything filled in', () => {
  const { origins, document: filled, file } = json('visits');

  it.each([
    ['metadata.title', 'default', 'visits'],
    ['metadata.owner', 'Domain clinical', 'clinic@example.org'],
    ['spec.source.include', 'connector csv', ['**/*.csv', '**/*.tsv', '**/*.txt']],
    ['spec.source.complete', 'Platform local', { settle: '5m' }],
    ['spec.source.quarantine', 'default', 'copy'],
    ['spec.source.csv.delimiter', 'default', ','],
    ['spec.operations', 'Agreement hf, Domain clinical, default', undefined],
    ['spec.star.aggregates.agg_ward.suppressBelow', 'Agreement hf', 11],
    ['spec.quality.visits.tests.0.onFail', 'default', 'stop'],
  ])('says who gives %s', (path, origin, value) => {
    expect(origins[path]).toBe(origin);
    if (value === undefined) return;
    let found = filled;
    for (const step of path.split('.')) found = found[step];
    expect(found).toEqual(value);
  });

  it('has the defaults of its domain, its profile and its agreement', () => {
    expect(filled.spec.operations).toMatchObject({
      freshness: '26h',
      alerts: { slack: '#clinic' },
      retainUntil: '2030-01-01',
    });
    expect(filled.spec.validation.csv.drift).toBe('accept');
    expect(origins['spec.validation.csv']).toContain('ValidationProfile base');
    // It stands inside, where it was written.
    expect(filled.spec.quality.visits.tests[1].onFail).toBeUndefined();
  });

  it('has the silver tables of its connector, and how they are kept', () => {
    expect(filled.spec.silver.visits).toEqual({
      from: 'csv.visits',
      key: ['visit_id'],
      materialized: 'incremental',
      strategy: 'merge',
    });
    expect(origins['spec.silver']).toBe('connector csv');
  });

  it('has the policy of its strictest input where it has none, and waits for inputs', () => {
    const over = json('over');
    expect(over.document.spec.privacy).toEqual({ policy: 'shifted' });
    expect(over.origins['spec.privacy']).toBe('the strictest input, v');
    expect(over.origins['spec.inputs.v.maxWait']).toBe('default');
  });

  it('is YAML with the origins as comments', () => {
    const text = explainProduct(compilation, 'visits', 'pretty');
    expect(text.startsWith(`# ${file}\n`)).toBe(true);
    expect(text).toContain('    quarantine: copy # default\n');
    expect(text).toContain('    complete: # Platform local\n      settle: 5m\n');
    expect(parse(text)).toEqual(filled);
  });
});
