import { describe, expect, it } from 'vitest';
import {
  compileTexts,
  findings,
  messages,
  planOf,
  productText,
  refusals,
  visits,
  visitsSource,
} from '../specs.ts';

type Texts = Readonly<Record<string, string>>;

describe('references between documents', () => {
  const cases: readonly [what: string, texts: Texts, expected: readonly string[]][] = [
    [
      'to a policy that is not there',
      { 'specs/p.yaml': visits('', 'shiftd') },
      ['REF001 there is no DeidPolicy `shiftd` (did you mean `shifted`?)'],
    ],
    [
      'to an agreement where there is none at all',
      { 'specs/p.yaml': visits('\n  agreement: hf') },
      ['REF001 there is no Agreement `hf` (write a document of kind Agreement with this name)'],
    ],
    [
      'to a domain',
      { 'specs/p.yaml': visits().replace('{name: visits}', '{name: visits, domain: clinic}') },
      ['REF001 there is no Domain `clinic` (write a document of kind Domain with this name)'],
    ],
    [
      'to a product, said once whatever is built on it',
      {
        'specs/p.yaml': productText(
          '\n  inputs: {v: {product: visit}}\n  privacy: {policy: shifted}\n  silver: {a: {from: v.visits}, b: {from: a}}\n  star: {facts: {f: {from: b, grain: [x]}}}\n  quality: {a: {tests: [{not_null: y}]}}',
          'over',
        ),
        'specs/v.yaml': visits(),
      },
      ['REF001 there is no DataProduct `visit` (did you mean `visits`?)'],
    ],
    [
      'to a connector',
      { 'specs/p.yaml': visits().replace('connector: csv', 'connector: csvs') },
      ['REF001 there is no connector `csvs` (did you mean `csv`?)'],
    ],
    [
      'to a connector of a later release',
      {
        'specs/p.yaml': productText(
          '\n  source: {connector: eeg, location: "landing://a", eeg: {path: "S{subject}.edf", entities: {task: rest}, lineFrequencyHz: 50}}\n  privacy: {policy: shifted}',
        ),
      },
      ['SCH010 connector `eeg` is not supported yet (leave the source out, or keep the product on a branch)'],
    ],
    [
      'to a crosswalk',
      {
        'specs/p.yaml': `${visits()}---\n${productText('\n  inputs: {v: {product: visits}, l: {crosswalk: link}}', 'over')}`,
      },
      [
        'REF001 there is no Crosswalk `link` (write a document of kind Crosswalk with this name)',
        'SCH010 a crosswalk is not supported yet (leave the input out)',
      ],
    ],
    [
      'of products to each other',
      {
        'specs/p.yaml': `${productText('\n  inputs: {o: {product: b}}\n  privacy: {policy: shifted}', 'a')}---\n${productText('\n  inputs: {o: {product: a}}\n  privacy: {policy: shifted}', 'b')}`,
      },
      ['REF002 products read each other: a → b → a (let one of them read sources alone)'],
    ],
    [
      'of platforms to each other',
      {
        'specs/p.yaml': ['x', 'y']
          .map(
            (name, index) =>
              `apiVersion: lakespec/v1\nkind: Platform\nmetadata: {name: ${name}}\nspec: {extends: ${['y', 'x'][index]}}\n`,
          )
          .join('---\n'),
      },
      ['REF002 Platforms extend each other: x → y → x (let one of them extend nothing)'],
    ],
    [
      'of a profile to another that is not there',
      {
        'specs/p.yaml':
          'apiVersion: lakespec/v1\nkind: ValidationProfile\nmetadata: {name: strict}\nspec: {extends: base}\n',
      },
      [
        'REF001 there is no ValidationProfile `base` (write a document of kind ValidationProfile with this name)',
      ],
    ],
    [
      'to a document with faults of its own are not at fault',
      {
        'specs/p.yaml': visits(),
        'specs/policy.yaml':
          'apiVersion: lakespec/v1\nkind: DeidPolicy\nmetadata: {name: shifted}\nspec: {regimes: public}\n',
      },
      ['SCH001 unknown key `regimes` in `spec` (did you mean `regime`?)'],
    ],
    [
      'to a document that is no YAML',
      {
        'specs/p.yaml': visits(),
        'specs/policy.yaml':
          'apiVersion: lakespec/v1\nkind: DeidPolicy\nmetadata: {name: shifted}\nspec:\n  regime: "public\n',
      },
      ['SYN001 this quote is opened and never closed (close it at the end of the text)'],
    ],
    [
      'to a block of another connector',
      {
        'specs/p.yaml': productText(`${visitsSource}\n    fhir: {}\n  privacy: {policy: shifted}`),
      },
      ['SCH001 block `fhir` does not belong to connector csv (take it out, or say `connector: fhir`)'],
    ],
    [
      'with two documents of one name',
      { 'specs/p.yaml': visits(), 'specs/q.yaml': visits() },
      ['SCH006 there are two documents of kind DataProduct named `visits` (rename one of them)'],
    ],
  ];
  it.each(cases)('%s', (_what, texts, expected) => {
    const found = refusals(compileTexts(texts));
    expect(found.map(({ code, message, help }) => `${code} ${message} (${help})`)).toEqual(expected);
  });
});

describe('defaults', () => {
  const platform = (spec: string) =>
    `apiVersion: lakespec/v1\nkind: Platform\nmetadata: {name: dev}\nspec: ${spec}\n`;
  const domain =
    'apiVersion: lakespec/v1\nkind: Domain\nmetadata: {name: clinic, owner: d@example.org}\nspec: {defaults: {settle: 3m, slack: "#clinic", freshness: 2d}}\n';

  it('come from the product, else its domain, else the platform, else the language', () => {
    const inDomain = visits().replace('{name: visits}', '{name: visits, domain: clinic}');
    const settle = (texts: Texts) => {
      const compilation = compileTexts(texts);
      const plan = compilation.plans.get('dev/visits');
      return plan?.sources[0]?.complete ?? findings(compilation);
    };
    const withSettle = platform('{extends: local, settle: 2m}');
    expect(settle({ 'specs/p.yaml': visits(), 'specs/d.yaml': platform('{extends: local}') })).toEqual({
      settleSeconds: 900,
    });
    expect(settle({ 'specs/p.yaml': visits(), 'specs/d.yaml': withSettle })).toEqual({ settleSeconds: 120 });
    expect(settle({ 'specs/p.yaml': inDomain, 'specs/d.yaml': withSettle, 'specs/c.yaml': domain })).toEqual({
      settleSeconds: 180,
    });
    expect(
      settle({
        'specs/p.yaml': inDomain.replace(
          'location: landing://visits',
          'location: landing://visits\n    complete: {settle: 0s}',
        ),
        'specs/d.yaml': withSettle,
        'specs/c.yaml': domain,
      }),
    ).toEqual({ settleSeconds: 0 });
  });

  it('of operations', () => {
    const plan = planOf(
      compileTexts({
        'specs/p.yaml': visits().replace('{name: visits}', '{name: visits, domain: clinic}'),
        'specs/c.yaml': domain,
      }),
      'visits',
    );
    expect(plan.operations).toEqual({
      shards: 1,
      freshnessSeconds: 172_800,
      alerts: { slack: '#clinic', on: ['failure', 'quality'] },
      keepSnapshots: 20,
      keepSnapshotsSeconds: 604_800,
    });
    expect(plan.product).toMatchObject({ domain: 'clinic', owner: 'd@example.org', title: 'visits' });
  });

  it('of a platform that extends another: stores one by one, the rest as a whole', () => {
    const { plans } = compileTexts({
      'specs/p.yaml': visits(),
      'specs/d.yaml': platform(
        '{extends: local, stores: {raw: {bucket: raw-dev}}, engine: {duckdb: {memory: 512Mi}}}',
      ),
    });
    expect(plans.get('dev/visits')?.platform).toMatchObject({
      stores: { raw: { kind: 's3', bucket: 'raw-dev' }, landing: { kind: 'file', root: 'lake/landing' } },
      engine: { kind: 'duckdb', memoryMb: 512, threads: 2 },
    });
  });

  it('of a profile that extends another', () => {
    const profile = (name: string, spec: string) =>
      `apiVersion: lakespec/v1\nkind: ValidationProfile\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
    const plan = planOf(
      compileTexts({
        'specs/p.yaml': `${visits('\n  validation: {profile: strict, csv: {maxRejectedRows: 7}}')}---\n${profile('strict', '{extends: base, csv: {drift: accept}}')}---\n${profile('base', '{csv: {drift: quarantine, maxRejectedRows: 3}}')}`,
      }),
      'visits',
    );
    expect(plan.sources[0]?.profile).toEqual({ drift: 'accept', maxRejectedRows: 7 });
  });
});

describe('a product with several sources', () => {
  const two = productText(`
  sources:
    a: {connector: csv, location: "landing://a", csv: {columns: {x: {identifies: none}}}}
    b: {connector: csv, location: "landing://b", csv: {columns: {x: {identifies: none}}}}
  privacy: {policy: shifted}`);
  it('keeps their tables apart by their names', () => {
    const plan = planOf(compileTexts({ 'specs/p.yaml': two }), 'visits');
    expect(plan.sources.map(({ name, tables }) => [name, tables.map(({ bronze }) => bronze)])).toEqual([
      ['a', ['a_records']],
      ['b', ['b_records']],
    ]);
    expect(plan.refine.map(({ table }) => table.name)).toEqual(['a_records', 'b_records']);
  });
});

it('names every fault of a workspace in one run', () => {
  const found = messages(
    compileTexts({
      'specs/a.yaml': visits('\n  agreement: none').replace('connector: csv', 'connector: cvs'),
      'specs/b.yaml': productText('\n  inputs: {v: {product: nothing}}\n  privacy: {policy: shifted}', 'b'),
      'specs/c.yaml': 'kind: Unknown\n',
      'specs/d.yaml': 'a: [',
    }),
  );
  expect(found.map((one) => one.slice(0, 6))).toEqual(['REF001', 'REF001', 'REF001', 'SCH004', 'SYN001']);
});
