import { describe, expect, it } from 'vitest';
import { type Code, catalogue } from '../../../src/compiler/diagnostics/index.ts';
import type { Compilation } from '../../../src/compiler/index.ts';
import { suppressible } from '../../../src/compiler/rules/index.ts';
import { compileTexts, productText, visits } from '../specs.ts';

/** What the analysis says; what a release executes of it is the targets' matter. */
const messages = ({ diagnostics }: Compilation): readonly string[] =>
  diagnostics.map(({ code, message }) => `${code} ${message}`).filter((one) => !one.startsWith('LINT'));
const related = ({ diagnostics }: Compilation): readonly string[] =>
  diagnostics.flatMap((one) =>
    one.related.map(({ span, message }) => `${span.file}:${span.start.line} ${message}`),
  );

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: lakespec/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
const agreement = (name: string, more = ''): string =>
  document(
    'Agreement',
    name,
    `{id: ${name.toUpperCase()}, expires: 2028-01-01, purposes: [outcomes, costs], linkage: approved${more}}`,
  );
const files = (...texts: readonly string[]) => ({ 'specs/all.yaml': texts.join('---\n') });

const labs = (more = ''): string =>
  productText(
    `
  source:
    connector: csv
    location: landing://labs
    csv:
      table: samples
      primaryKey: [sample_id]
      columns: {sample_id: {identifies: other-unique-id}}
  privacy: {policy: shifted}${more}`,
    'labs',
  );
const over = (more = '\n  purpose: outcomes'): string =>
  productText(`\n  inputs: {v: {product: visits}, l: {product: labs}}${more}`, 'over');
const star =
  '\n  star: {facts: {fct_visit: {from: visits, grain: [visit_id], degenerate: [ward], measures: {cost: {expr: cost}}}}';
const aggregate = (more: string): string =>
  `${star}, aggregates: {agg_ward: {from: fct_visit, by: [ward], measures: [count, cost]${more}}}}`;

type Case = readonly [what: string, texts: readonly string[], expected: readonly string[]];
const cases: readonly Case[] = [
  [
    'that has expired is the fault of each product that it reaches',
    [visits('\n  agreement: a'), labs(), over(), agreement('a').replace('2028-01-01', '2026-11-24')],
    ['DUA001 agreement A expired on 2026-11-24'],
  ],
  [
    'permits the purpose of what is made from it, each of them',
    [
      visits('\n  agreement: a'),
      labs('\n  agreement: b'),
      over('\n  purpose: costs'),
      agreement('a'),
      agreement('b').replace(', costs', ''),
    ],
    ['DUA004 agreement B does not permit the purpose `costs`'],
  ],
  [
    'wants to know what a delivery is for',
    [visits(`\n  agreement: a${star}}\n  delivery: {trino: {schema: visits}}`), agreement('a')],
    ['DUA004 product `visits` is delivered under an agreement, and states no purpose'],
  ],
  [
    'is content where the delivery says so',
    [
      visits(`\n  agreement: a\n  purpose: costs${star}}\n  delivery: {trino: {schema: visits}}`),
      agreement('a'),
    ],
    [],
  ],
  [
    'lets no smaller cell be shown',
    [visits(`\n  agreement: a${aggregate(', suppressBelow: 10')}`), agreement('a')],
    ['DUA008 `agg_ward` shows cells of 10, and agreement A lets none below 11 be shown'],
  ],
  [
    'lets no cell be shown that nobody suppresses',
    [visits(`\n  agreement: a${aggregate('')}`), agreement('a', ', minimumCellSize: 5')],
    ['DUA008 `agg_ward` shows small cells, and agreement A lets none below 5 be shown'],
  ],
  [
    'is content with larger cells',
    [visits(`\n  agreement: a${aggregate(', suppressBelow: 20')}`), agreement('a')],
    [],
  ],
  ['that is not there asks for no cells', [visits(aggregate(''))], []],
  [
    'with the largest cell wins, whichever input brings it',
    [
      visits('\n  agreement: a'),
      labs('\n  agreement: b'),
      over(`\n  purpose: outcomes\n  silver: {visits: {from: v.visits}}${aggregate(', suppressBelow: 11')}`),
      agreement('a'),
      agreement('b', ', minimumCellSize: 30'),
    ],
    ['DUA008 `agg_ward` shows cells of 11, and agreement B lets none below 30 be shown'],
  ],
  [
    'ends what is kept longer',
    [
      visits('\n  agreement: a\n  operations: {retainUntil: 2031-01-01}'),
      agreement('a', ', retainUntil: 2030-12-31'),
    ],
    ['DUA009 `visits` is kept until 2031-01-01, and agreement A wants it gone by 2030-12-31'],
  ],
  [
    'of an input ends it too, the earliest first',
    [
      visits('\n  agreement: a'),
      labs('\n  agreement: b'),
      over('\n  purpose: outcomes\n  operations: {retainUntil: 2029-01-02}'),
      agreement('a', ', retainUntil: 2030-12-31'),
      agreement('b', ', retainUntil: 2029-01-01'),
    ],
    ['DUA009 `over` is kept until 2029-01-02, and agreement B wants it gone by 2029-01-01'],
  ],
  [
    'wanted data gone',
    [visits('\n  agreement: a'), agreement('a', ', retainUntil: 2026-11-24')],
    ['DUA009 data under agreement A had to be gone by 2026-11-24'],
  ],
  [
    'and another share a group of users, or nobody may use what is made of both',
    [
      visits('\n  agreement: a'),
      labs('\n  agreement: b'),
      over(),
      agreement('a', ', users: [{group: x}, {group: y}]'),
      agreement('b', ', users: [{group: z}]'),
    ],
    ['DUA010 no group is a user of A and B at once, so nobody may use `over`'],
  ],
  [
    'and another that share one are fine',
    [
      visits('\n  agreement: a'),
      labs('\n  agreement: b'),
      over(),
      agreement('a', ', users: [{group: x}, {group: y}]'),
      agreement('b', ', users: [{group: y}]'),
    ],
    [],
  ],
  [
    'is needed by HCUP data among several sources',
    [
      productText(
        '\n  sources:\n    a: {connector: csv, location: "landing://a", csv: {columns: {x: {identifies: none}}}}\n    h: {connector: hcup, location: "landing://h", hcup: {database: NIS, years: [2019], files: [Core], layout: "landing://l"}}\n  privacy: {policy: limited}',
      ),
      document('DeidPolicy', 'limited', '{regime: limited_data_set}'),
    ],
    ['DUA003 HCUP data are used under a data use agreement, and the product names none'],
  ],
  [
    'names users of HCUP data with their training',
    [
      productText(
        '\n  source: {connector: hcup, location: "landing://h", hcup: {database: NIS, years: [2019], files: [Core], layout: "landing://l"}}\n  agreement: a\n  privacy: {policy: limited}',
      ),
      document('DeidPolicy', 'limited', '{regime: limited_data_set}'),
      agreement('a', ', users: [{group: x, training: HCUP-DUA}, {group: y}]'),
    ],
    ['DUA012 nothing says that `y` has completed the training that HCUP data need'],
  ],
  [
    'of an input does not cover a limited data set of the product’s own',
    [
      visits('\n  agreement: a'),
      labs('\n  inputs: {v: {product: visits}}\n  purpose: outcomes').replace('shifted', 'limited'),
      document('DeidPolicy', 'limited', '{regime: limited_data_set}'),
      agreement('a'),
    ],
    [
      'DUA003 product `labs` is a limited data set and names no agreement',
      'PRIV006 regime limited_data_set is weaker than expert_determination, that of input `v`',
    ],
  ],
];

describe('an agreement', () => {
  it.each(cases)('%s', (_what, texts, expected) => {
    expect([...messages(compileTexts(files(...texts)))].sort()).toEqual([...expected].sort());
  });

  it('is shown where it is, with the input that brings it', () => {
    const compilation = compileTexts({
      ...files(visits('\n  agreement: a'), labs(), over('\n  purpose: marketing')),
      'specs/agreement.yaml': agreement('a'),
    });
    expect(messages(compilation)).toEqual(['DUA004 agreement A does not permit the purpose `marketing`']);
    const way = related(compilation);
    expect(way[0]).toBe('specs/agreement.yaml:4 what it permits');
    expect(way[1]).toMatch(/^specs\/all\.yaml:\d+ product over stands under it by input `v`, from visits$/);
  });

  it('that has expired names all that stands under it', () => {
    const compilation = compileTexts(
      files(visits('\n  agreement: a'), labs(), over(), agreement('a').replace('2028-01-01', '2026-11-24')),
    );
    expect(related(compilation).map((one) => one.slice(one.indexOf(' ') + 1))).toEqual([
      'product visits stands under it',
      'product over stands under it by input `v`, from visits',
    ]);
  });
});

describe('a delivery', () => {
  const delivered = compileTexts(
    files(
      visits(
        `${star.replace('degenerate: [ward]', 'degenerate: [ward], dimensions: {started: {to: dim_date, on: started_on}}')}}\n  delivery: {snowflake: {schema: clinic}, trino: {schema: clinic}}`,
      ),
    ),
  );

  it('has the gold tables as each target spells them, with type and label', () => {
    expect(messages(delivered)).toEqual([]);
    const ids = [...delivered.graph.datasets.keys()].filter((id) => id.includes('/delivery.'));
    expect(ids.sort()).toEqual([
      'visits/delivery.snowflake.DIM_DATE',
      'visits/delivery.snowflake.FCT_VISIT',
      'visits/delivery.trino.dim_date',
      'visits/delivery.trino.fct_visit',
    ]);
    const snowflake = delivered.graph.datasets.get('visits/delivery.snowflake.FCT_VISIT');
    expect(snowflake?.table).toEqual({ namespace: 'CLINIC', name: 'FCT_VISIT' });
    const key = snowflake?.columns.find(({ name }) => name === 'STARTED_KEY');
    expect(key?.label).toEqual(['date.shifted(dataset:visits)']);
    expect(key?.derivation).toMatchObject({
      direct: [{ dataset: 'visits/gold.fct_visit', column: 'started_key' }],
    });
  });

  it('of no gold is refused', () => {
    expect(messages(compileTexts(files(visits('\n  delivery: {trino: {schema: clinic}}'))))).toEqual([
      'SCH003 product `visits` has no gold to deliver',
    ]);
  });

  it.each([
    [
      'limited',
      false,
      [
        'DUA011 `visits` is a limited data set, and platform `local` has no business associate agreement with Snowflake',
      ],
    ],
    ['limited', true, []],
    ['shifted', false, []],
  ])('of regime %s to Snowflake, with an agreement: %s', (policy, baa, expected) => {
    const platform = `
apiVersion: lakespec/v1
kind: Platform
metadata: {name: local}
spec: {stage: local, catalog: {sqlite: a.db}, snowflake: {account: x, endpoint: "https://s.example.org", baa: ${baa}}}
`;
    const compilation = compileTexts({
      ...files(
        visits(`\n  agreement: a\n  purpose: outcomes${star}}\n  delivery: {snowflake: {schema: X}}`, policy),
        document('DeidPolicy', 'limited', '{regime: limited_data_set}'),
        agreement('a'),
      ),
      'specs/platform.yaml': platform,
    });
    expect(messages(compilation).filter((one) => one.startsWith('DUA'))).toEqual(expected);
  });
});

const excepting = (exceptions: string, more = ''): string =>
  document(
    'DeidPolicy',
    'p',
    `{regime: expert_determination, determination: {id: E, expires: 2027-01-01}, exceptions: [${exceptions}]${more}}`,
  );
const exception = (code: string, column: string, expires = '2027-01-01'): string =>
  `{code: ${code}, column: ${column}, reason: numbers of the clinic itself, approvedBy: b, expires: ${expires}}`;
const calls = '\n  silver: {calls: {from: visits, columns: {visit_id: , contact: {from: phone}}}}';

describe('an exception', () => {
  it.each<Case>([
    [
      'lets its column pass, and what is made of it',
      [visits(calls, 'p'), excepting(exception('PRIV003', 'visits.visits.phone'))],
      [],
    ],
    [
      'lets no other column pass',
      [
        visits(calls, 'p').replace(
          'phone: {identifies: phone}',
          'phone: {identifies: phone}\n        pager: {identifies: phone}',
        ),
        excepting(exception('PRIV003', 'visits.visits.pager')),
      ],
      ['PRIV003 a phone number reaches silver'],
    ],
    [
      'from one code is none from another',
      [visits(calls, 'p'), excepting(exception('PRIV009', 'visits.visits.phone'))],
      [
        'PRIV003 a phone number reaches silver',
        'PRIV013 the exception from PRIV009 for `visits.visits.phone` excepts nothing',
      ],
    ],
    [
      'that has expired is an error again, once',
      [visits(calls, 'p'), excepting(exception('PRIV003', 'visits.visits.phone', '2026-11-24'))],
      ['PRIV003 a phone number reaches silver'],
    ],
    [
      'holds on its last day',
      [visits(calls, 'p'), excepting(exception('PRIV003', 'visits.visits.phone', '2026-11-25'))],
      [],
    ],
    [
      'that has expired and is needed no more is only said',
      [visits('', 'p'), excepting(exception('PRIV003', 'visits.visits.phone', '2026-11-24'))],
      [
        'PRIV013 the exception from PRIV003 for `visits.visits.phone` excepts nothing, and expired on 2026-11-24',
      ],
    ],
    [
      'that excepts nothing is said',
      [visits('', 'p'), excepting(exception('PRIV003', 'visits.visits.ward'))],
      ['PRIV013 the exception from PRIV003 for `visits.visits.ward` excepts nothing'],
    ],
    [
      'of a policy that the product does not use excepts nothing',
      [visits(calls), excepting(exception('PRIV003', 'visits.visits.phone'))],
      [
        'PRIV003 a phone number reaches silver',
        'PRIV008 product `visits` is not under policy `p`, which excepts its column',
      ],
    ],
    [
      'names a column that is there',
      [visits('', 'p'), excepting(exception('PRIV003', 'visits.visits.fone'))],
      ['PRIV008 there is no column `visits.visits.fone`'],
    ],
    [
      'is from what concerns one column',
      [visits('', 'p'), excepting(exception('PRIV002', 'visits.visits.phone'))],
      ["PRIV008 PRIV002 can't be excepted"],
    ],
    [
      'lets dates of two clocks meet in its column alone',
      [
        visits(
          '\n  silver: {late: {from: visits, columns: {visit_id: , late: {expr: started_on > released_on}, later: {expr: ended_on > released_on}}}}',
          'p',
        ),
        excepting(exception('PRIV009', 'visits.late.late')),
      ],
      ['PRIV009 a date of `visits`, shifted by dataset meets a true date: the difference says nothing'],
    ],
    [
      'of a product says nothing for one that is made of it',
      [
        visits('', 'p'),
        excepting(exception('PRIV003', 'visits.visits.phone')),
        productText(
          '\n  inputs: {v: {product: visits}}\n  privacy: {policy: shifted}\n  silver: {s: {from: v.visits, columns: {visit_id: , phone: }}}',
          'over',
        ),
      ],
      ['PRIV003 a phone number reaches silver'],
    ],
  ])('%s', (_what, texts, expected) => {
    expect([...messages(compileTexts(files(...texts)))].sort()).toEqual([...expected].sort());
  });

  it('that has expired is shown beside the finding, with its place and with a suggestion where it is misspelt', () => {
    const lapsed = compileTexts(
      files(visits(calls, 'p'), excepting(exception('PRIV003', 'visits.visits.phone', '2026-11-24'))),
    );
    expect(related(lapsed).at(-1)).toMatch(/its exception expired on 2026-11-24$/);
    const misspelt = compileTexts(
      files(visits('', 'p'), excepting(exception('PRIV003', 'visits.visits.fone'))),
    );
    expect(misspelt.diagnostics[0]?.help).toBe('did you mean `visits.visits.phone`?');
  });
});

describe('findings about privacy and agreements', () => {
  const codes = (Object.keys(catalogue) as Code[]).filter((code) => /^(PRIV|DUA)/.test(code));

  it.each(codes)('%s: no comment silences it', (code) => expect(suppressible(code)).toBe(false));

  it('stay where a comment tries', () => {
    const text = visits(calls)
      .replace('contact:', 'contact:')
      .replace('\n  silver:', ' # lakespec-ignore PRIV003 it is urgent\n  silver:');
    expect(messages(compileTexts(files(text)))).toContain('PRIV003 a phone number reaches silver');
  });
});
