import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../../src/compiler/emit/json.ts';
import { canonicalJson } from '../../../src/compiler/emit/plan/hash.ts';
import { memoryMb } from '../../../src/compiler/emit/plan/platform.ts';
import { planText } from '../../../src/compiler/emit/plan/text.ts';
import { compile } from '../../../src/compiler/index.ts';
import { planSchema } from '../../../src/plan/index.ts';
import { base, compileTexts, messages, planOf, productText, today, visits, visitsSource } from '../specs.ts';

const agreement = (name: string, spec: string) =>
  `apiVersion: lakespec/v1\nkind: Agreement\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

const texts: Readonly<Record<string, string>> = {
  ...base,
  'specs/b.yaml': visits(
    '\n  star: {dimensions: {dim_ward: {from: visits, naturalKey: [ward], attributes: {}}}, facts: {f: {from: visits, grain: [visit_id], dimensions: {w: {to: dim_ward, on: ward}, s: {to: dim_date, on: started_on}}}}}',
  ),
  'specs/a.yaml': productText(`${visitsSource}\n  privacy: {policy: shifted}`, 'a'),
  'specs/over.yaml': productText(
    '\n  inputs: {v: {product: visits}, a: {product: a}}\n  silver: {s: {from: v.visits}, t: {from: a.visits}}',
    'over',
  ),
};
const encoder = new TextEncoder();
const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
const compiled = (order: readonly (typeof files)[number][]) =>
  compile({ files: order, today, lakespecVersion: '1.2.3' });
const asText = (compilation: ReturnType<typeof compile>) =>
  JSON.stringify([[...compilation.plans], compilation.diagnostics]);

describe('a plan', () => {
  it('says nothing of the order in which files were read', () => {
    const first = asText(compiled(files));
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (order) => {
        expect(asText(compiled(order))).toBe(first);
      }),
      { numRuns: 10 },
    );
  });

  it('is the same in every locale and time zone', () => {
    const script = `
      const { compile } = await import('./src/compiler/index.ts');
      const files = JSON.parse(process.env.FILES).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
      const { plans, diagnostics } = compile({ files, today: '${today}', lakespecVersion: '1.2.3' });
      process.stdout.write(JSON.stringify([[...plans], diagnostics]));`;
    const run = (env: Record<string, string>) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
        env: {
          NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
          ...env,
          FILES: JSON.stringify(Object.entries(texts)),
        },
        encoding: 'utf8',
      });
    const expected = asText(compiled(files));
    expect(run({ TZ: 'Asia/Kathmandu', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toBe(expected);
    expect(run({ TZ: 'America/St_Johns', LANG: 'C' })).toBe(expected);
  });

  it('carries a hash of everything else in it', () => {
    const plan = planOf(compileTexts(texts), 'visits');
    const { hash, ...rest } = plan;
    const text = planText(plan);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(plan)));
    const hashed = jsonText(rest);
    expect(text).toBe(`${hashed.slice(0, -3)},\n  "hash": "${hash}"\n}\n`);
    expect(hash).toBe(createHash('sha256').update(hashed).digest('hex'));
    // What was written and read again is the same.
    expect(canonicalJson(planSchema.parse(JSON.parse(JSON.stringify(plan))))).toBe(canonicalJson(plan));
  });

  it('has another hash when anything that it depends on changes', () => {
    const hashes = [
      texts,
      {
        ...texts,
        'specs/b.yaml': texts['specs/b.yaml']?.replace('ward: {', 'ward: {description: x, ') ?? '',
      },
      { ...texts, 'specs/policy.yaml': `${texts['specs/policy.yaml']}  sentinels: [1900-01-01]\n` },
      {
        ...texts,
        'specs/platform.yaml': texts['specs/platform.yaml']?.replace('lake/raw', 'lake/rough') ?? '',
      },
    ].map((one) => planOf(compileTexts(one), 'visits').hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('holds no secret, only where it is', () => {
    expect(planOf(compileTexts(texts), 'visits').platform.vault).toEqual({
      kind: 'sqlite',
      path: 'lake/vault.db',
      key: { env: 'LAKESPEC_VAULT_KEY' },
    });
  });

  it('is made for the platform and products that are asked for', () => {
    const more = { platform: 'local', products: ['over'] };
    expect([...compile({ files, today, lakespecVersion: '1', ...more }).plans.keys()]).toEqual([
      'local/over',
    ]);
    expect(compile({ files, today, lakespecVersion: '1', platform: 'prod' }).plans.size).toBe(0);
  });

  it('is not made of a workspace with an error', () => {
    const compilation = compileTexts({ ...texts, 'specs/x.yaml': 'kind: X\n' });
    expect(compilation.plans.size).toBe(0);
    expect(messages(compilation)).toHaveLength(1);
  });

  it('that is too large is refused', () => {
    const columns = Array.from(
      { length: 900 },
      (_, index) => `        column_${index}: {identifies: none, description: ${'long '.repeat(10)}}`,
    );
    const compilation = compileTexts({
      'specs/p.yaml': `${visits().replace('      columns:', `      columns:\n${columns.join('\n')}`)}`,
    });
    expect(messages(compilation)).toEqual([
      expect.stringMatching(/^OPS001 the plan of `visits` is \d+ KiB, more than 200$/),
    ]);
    expect(compilation.plans.size).toBe(0);
  });

  it('joins agreements: earliest expiry, largest cell, shared purposes, forbidden wins', () => {
    const compilation = compileTexts({
      ...texts,
      'specs/b.yaml': visits('\n  agreement: x'),
      'specs/a.yaml': productText(`${visitsSource}\n  privacy: {policy: shifted}\n  agreement: y`, 'a'),
      'specs/over.yaml': `${texts['specs/over.yaml']}  purpose: both\n`,
      'specs/agreements.yaml': [
        agreement(
          'x',
          '{id: X-1, expires: 2028-01-01, purposes: [one, both], linkage: approved, minimumCellSize: 5, retainUntil: 2031-01-01}',
        ),
        agreement(
          'y',
          '{id: Y-1, expires: 2027-06-01, purposes: [both, two], linkage: approved, minimumCellSize: 20}',
        ),
      ].join('---\n'),
    });
    expect(planOf(compilation, 'over')).toMatchObject({
      purpose: 'both',
      agreement: {
        id: 'X-1 + Y-1',
        expires: '2027-06-01',
        purposes: ['both'],
        linkage: 'approved',
        minimumCellSize: 20,
        retainUntil: '2031-01-01',
      },
    });
  });
});

describe('memory', () => {
  const table: readonly [quantity: string, mb: number][] = [
    ['2Gi', 2048],
    ['1.5Gi', 1536],
    ['512Mi', 512],
    ['1024Ki', 1],
    ['1Ti', 1024 * 1024],
    ['1073741824', 1024],
    ['1', 1],
  ];
  it.each(table)('of %s is %d MiB', (quantity, mb) => {
    expect(memoryMb(quantity)).toBe(mb);
  });
});

describe('canonical JSON', () => {
  it('is JSON of the same value, whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
