import { describe, expect, it } from 'vitest';
import { compileTexts, productText, visits } from '../specs.ts';

type Case = readonly [what: string, spec: string, sql: string, expected: readonly string[]];

/** `CODE: message` of the findings of product `visits` with a SQL file `s.sql`. */
function said(spec: string, sql: string): readonly string[] {
  const { diagnostics } = compileTexts({ 'specs/p.yaml': visits(spec), 'specs/s.sql': sql });
  for (const { help, span } of diagnostics) {
    expect(help).not.toBeNull();
    expect(span.end.offset).toBeGreaterThan(span.start.offset);
  }
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

const fact = (rest: string) => `\n  star: {facts: {f: {${rest}}}}`;
const table = (key: string) => `\n  silver: {s: {sql: s.sql, key: [${key}]}}`;
const tests = (...all: readonly string[]) => `\n  quality: {visits: {tests: [${all.join(', ')}]}}`;

const groups: Readonly<Record<string, readonly Case[]>> = {
  'the grain of a fact': [
    ['is the key of its table', fact('from: visits, grain: [visit_id]'), '', []],
    ['may be more than the key', fact('from: visits, grain: [visit_id, ward]'), '', []],
    [
      'is not less than the key',
      fact('from: visits, grain: [patient_id]'),
      '',
      ['STAR008: one patient_id may have several rows in `f`: rows of `visits` are told apart by visit_id'],
    ],
    [
      'may leave out what a filter holds at one value',
      `\n  silver: {s: {from: csv.visits, key: [visit_id, ward]}, t: {from: s, where: ward = 'a' and cost > 0}}${fact('from: t, grain: [visit_id]')}`,
      '',
      [],
    ],
    [
      'is unique where that is tested',
      `${fact('from: visits, grain: [patient_id]')}${tests('{unique: patient_id}')}`,
      '',
      [],
    ],
    [
      'is not unique where a warning is all that a test gives',
      `${fact('from: visits, grain: [patient_id]')}${tests('{unique: patient_id, onFail: warn}')}`,
      '',
      ['STAR008: one patient_id may have several rows in `f`: rows of `visits` are told apart by visit_id'],
    ],
    [
      'is seen through a query that says no key',
      `\n  silver: {s: {sql: s.sql}}${fact('from: s, grain: [ward], measures: {cost: {expr: cost}}')}`,
      "select ward, zip, sum(cost) as cost from {{ ref('visits') }} group by ward, zip",
      [
        'STAR008: one ward may have several rows in `f`: there is a row for each ward, zip, and one ward may have several of them',
        'LINT003: nothing uses `s.zip`',
      ],
    ],
  ],
  'the key of a query': [
    ['is grouped by', table('ward'), "select ward, count(*) as n from {{ ref('visits') }} group by ward", []],
    [
      'is doubled by a join',
      `\n  silver: {lines: {from: visits, key: [visit_id, ward], columns: {visit_id: , ward: }}, s: {sql: s.sql, key: [visit_id]}}`,
      "select v.visit_id, l.ward from {{ ref('visits') }} v join {{ ref('lines') }} l on l.visit_id = v.visit_id",
      [
        'SQL009: one visit_id may have several rows in `s`: several rows of `l` may meet one row: it is joined on visit_id; its rows are told apart by visit_id, ward',
      ],
    ],
    [
      'of what arrives can’t be told',
      table('visit_id'),
      "select visit_id, ward from {{ source('csv.visits') }}",
      [],
    ],
  ],
  'a natural key': [
    [
      'is that of the table',
      '\n  star: {dimensions: {d: {from: visits, naturalKey: [ward], attributes: {urgent: type1}}}}',
      '',
      ['STAR011: a member of `d` may have several rows: `visits` has one for each visit_id'],
    ],
    [
      'needs no table of its own where nothing hangs on it',
      '\n  star: {dimensions: {d: {from: visits, naturalKey: [ward], attributes: {}}}}',
      '',
      [],
    ],
  ],
  'the type of a fact': [
    ['factless counts', fact('from: visits, grain: [visit_id], type: factless'), '', []],
    [
      'factless measures nothing',
      fact('from: visits, grain: [visit_id], type: factless, measures: {cost: {expr: cost}}'),
      '',
      ['STAR010: `f` is factless and measures `cost`'],
    ],
    [
      'periodic has a date in its grain',
      fact('from: visits, grain: [visit_id], type: periodic'),
      '',
      ['STAR010: `f` is periodic, and its grain names no date'],
    ],
    ['periodic by a date', fact('from: visits, grain: [visit_id, started_on], type: periodic'), '', []],
    [
      'accumulating has milestones',
      fact(
        'from: visits, grain: [visit_id], type: accumulating, dimensions: {s: {to: dim_date, on: started_on}}',
      ),
      '',
      ['STAR010: `f` accumulates, and has the one date role `s`'],
    ],
    [
      'accumulating by two dates',
      fact(
        'from: visits, grain: [visit_id], type: accumulating, dimensions: {s: {to: dim_date, on: started_on}, e: {to: dim_date, on: ended_on}}',
      ),
      '',
      [],
    ],
  ],
  'a test': [
    [
      'that follows anyway',
      tests('{unique: visit_id}', '{unique: [visit_id, ward]}', '{not_null: visit_id}'),
      '',
      [
        'LINT001: this can never fail: that is tested already: visit_id is the key',
        'LINT001: this can never fail: that is tested already: visit_id is the key',
        'LINT001: this can never fail: that is tested already: visit_id belongs to the key',
      ],
    ],
    [
      'that takes rows out before another stops the run for them',
      tests('{unique: visit_id, onFail: quarantine}', '{unique: visit_id, onFail: warn}'),
      '',
      ['LINT001: this can never fail: that is tested already: visit_id is the key'],
    ],
    [
      'that counts nothing',
      tests('{row_count: {min: 0}}', '{row_count: {min: 5, max: 2}}', '{row_count: {min: 1, max: 1}}'),
      '',
      [
        'LINT001: this can never fail: no table has fewer than 0 rows',
        'LINT002: this can never pass: no number is at least 5 and at most 2',
      ],
    ],
    [
      'that is always true, or never',
      tests(
        '{expression: cost is null or cost is not null}',
        '{expression: cost = null}',
        '{expression: cost > 5 and cost < 1}',
        '{expression: cost >= 0}',
      ),
      '',
      [
        'LINT001: this can never fail: it is true of every row',
        'LINT001: this can never fail: it is null for every row, and a null fails no test',
        'LINT002: this can never pass: no row meets it',
      ],
    ],
    [
      'of values that can’t be others',
      tests(
        '{accepted_values: {column: urgent, values: [true, false]}}',
        '{accepted_values: {column: urgent, values: [true]}}',
        '{accepted_values: {column: ward, values: [a]}}',
      ),
      '',
      ['LINT001: this can never fail: `urgent` is true or false'],
    ],
    [
      'of a column with itself',
      tests('{relationships: {column: ward, to: visits, field: ward}}'),
      '',
      ['LINT001: this can never fail: each value is found in its own column'],
    ],
    [
      'of a table with itself, of no deviation and of no time',
      tests(
        '{reconciliation: {with: visits}}',
        '{reconciliation: {with: s, tolerance: 1.5}}',
        '{anomaly: {measure: cost, window: 28d, sigma: 0}}',
        '{freshness: {column: _ingested_at, within: 0h}}',
      ).replace('\n  quality', '\n  silver: {s: {from: visits}}\n  quality'),
      '',
      [
        'LINT001: this can never fail: the table is compared with itself',
        'LINT001: this can never fail: a tolerance of 1.5 lets a table that is empty pass',
        'LINT002: this can never pass: nothing is within 0 standard deviations of its mean',
        'LINT002: this can never pass: every row is older than that',
      ],
    ],
    [
      'with a consequence that another overrides',
      tests('{accepted_values: {column: ward, values: [a], onFail: warn}, onFail: stop}'),
      '',
      ['LINT001: this can never fail: the `onFail` beside the test is the one that counts'],
    ],
  ],
  'what nothing uses': [
    [
      'a column beneath the star',
      `\n  silver: {s: {from: visits, columns: {visit_id: , ward: , cost: }}}${fact('from: s, grain: [visit_id], measures: {cost: {expr: cost}}')}`,
      '',
      ['LINT003: nothing uses `s.ward`'],
    ],
    [
      'what a table keeps of its source may wait for its use',
      `\n  silver: {s: {from: csv.visits, key: [visit_id], columns: {visit_id: , ward: }}}${fact('from: s, grain: [visit_id]')}`,
      '',
      [],
    ],
    [
      'a column with a description is for readers',
      `\n  silver: {s: {from: visits, columns: {visit_id: , ward: {description: The ward.}}}}${fact('from: s, grain: [visit_id]')}`,
      '',
      [],
    ],
    [
      'a table that nothing is built on is for readers',
      `\n  silver: {s: {from: visits, columns: {visit_id: , ward: }}}${fact('from: visits, grain: [visit_id]')}`,
      '',
      [],
    ],
    [
      'a product without star is for readers',
      '\n  silver: {s: {from: visits, columns: {visit_id: , ward: }}, t: {from: s, columns: {visit_id: }}}',
      '',
      [],
    ],
    [
      'a column that a test, a filter or a sort order uses is used',
      `\n  silver: {s: {from: visits, where: urgent, sort: [zip], columns: {visit_id: , ward: , zip: , cost: }}, t: {from: s, where: cost > 1, columns: {visit_id: }}}${fact('from: t, grain: [visit_id]')}\n  quality: {s: {tests: [{not_null: ward}]}}`,
      '',
      [],
    ],
    [
      'a dimension',
      '\n  star: {dimensions: {d: {from: visits, naturalKey: [ward], attributes: {}}}, facts: {f: {from: visits, grain: [visit_id]}}}',
      '',
      ['LINT004: no fact refers to `d`'],
    ],
    [
      'a CTE',
      table('ward'),
      "with a as (select ward from {{ ref('visits') }}), b as (select ward from a), c as (select ward from {{ ref('visits') }}) select distinct ward from c",
      ['LINT005: nothing reads CTE `b`'],
    ],
  ],
  'a name that hides another': [
    [
      'an alias and a CTE',
      table('ward'),
      "with a as (select ward from {{ ref('visits') }}), b as (select ward from a) select distinct a.ward from b as a",
      ['LINT006: alias `a` hides the CTE of that name'],
    ],
    [
      'a CTE and one around it',
      table('ward'),
      "with a as (select ward from {{ ref('visits') }}) select distinct x.ward from (with a as (select ward from {{ ref('visits') }}) select ward from a) as x join a on a.ward = x.ward",
      ['LINT006: CTE `a` hides another of the same name'],
    ],
    [
      'a column and what select makes of it',
      '\n  silver: {s: {sql: s.sql}}',
      "select coalesce(ward, 'none') as ward, count(*) as n from {{ ref('visits') }} group by ward",
      ['LINT006: `group by ward` groups by the column of the table, not by what `select` calls so'],
    ],
    [
      'a CTE that is called like the table that it reads hides nothing',
      table('ward'),
      "with visits as (select ward from {{ ref('visits') }}) select distinct visits.ward from visits",
      [],
    ],
  ],
  'a filter': [
    [
      'of a table',
      '\n  silver: {s: {from: visits, where: 1 = 1}}',
      '',
      ['LINT007: this condition is always true: it filters nothing'],
    ],
    [
      'of a query',
      table('ward'),
      "select distinct ward from {{ ref('visits') }} where cost = null",
      ['LINT007: this condition is never true: no row is left'],
    ],
    ['that decides something', '\n  silver: {s: {from: visits, where: 1 = 1 and cost > 0}}', '', []],
  ],
};

describe.each(Object.entries(groups))('%s', (_group, cases) => {
  it.each(cases)('%s', (_what, spec, sql, expected) => {
    expect([...said(spec, sql)].sort()).toEqual([...expected].sort());
  });
});

describe('a mistake', () => {
  it('is said alone: what follows from it is no advice', () => {
    expect(
      said(
        '\n  star: {dimensions: {d: {from: visits, naturalKey: [ward], attributes: {}}}, facts: {f: {from: visits, grain: [visit_id], dimensions: {d: {to: dd, on: ward}}}}}',
        '',
      ),
    ).toEqual(['STAR001: there is no dimension `dd`']);
  });
});

describe('values of a contract', () => {
  const product = (values: string) =>
    visits(tests(`{accepted_values: {column: ward, values: [${values}]}}`)).replace(
      'ward: {identifies: none}',
      'ward: {values: [a, b], identifies: none}',
    );
  it.each([
    ['a, b', ['LINT001: this can never fail: the contract lets no other value of `ward` in']],
    ['a', []],
    ['c, d', ['LINT002: this can never pass: the contract lets none of these values of `ward` in']],
  ])('%s', (values, expected) => {
    const { diagnostics } = compileTexts({ 'specs/p.yaml': product(values) });
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual(expected);
  });
});

describe('a dimension of a domain', () => {
  const domain = 'apiVersion: lakespec/v1\nkind: Domain\nmetadata: {name: clinic}\nspec: {}\n';
  const of = (name: string, key: string, inDomain = ', domain: clinic') =>
    productText(
      `\n  inputs: {v: {product: visits}}\n  silver: {w: {from: v.visits, key: [${key}]}}\n  star: {dimensions: {d: {from: w, naturalKey: [${key}], attributes: {cost: type1}}}}`,
      name,
    ).replace(`{name: ${name}}`, `{name: ${name}${inDomain}}`);
  const found = (...products: readonly string[]) =>
    compileTexts({ 'specs/p.yaml': [visits(), domain, ...products].join('---\n') }).diagnostics.map(
      ({ code, message }) => `${code}: ${message}`,
    );

  it('means one thing in all products', () => {
    expect(found(of('a', 'ward'), of('b', 'zip'))).toEqual([
      'STAR012: `d` is defined in two ways in domain clinic: its natural key is zip here, and ward there',
    ]);
  });
  it('may be defined alike', () => expect(found(of('a', 'ward'), of('b', 'ward'))).toEqual([]));
  it('is no matter outside of it', () => {
    expect(found(of('a', 'ward'), of('b', 'zip', ''))).toEqual([]);
  });
});

describe('a column that another product uses', () => {
  it('is used', () => {
    const texts = {
      'specs/p.yaml': `${visits(`\n  silver: {s: {from: visits, columns: {visit_id: , ward: }}}${fact('from: s, grain: [visit_id]')}`)}---\n${productText('\n  inputs: {v: {product: visits}}\n  silver: {t: {from: v.s, key: [ward], columns: {ward: }}}', 'over')}`,
    };
    expect(compileTexts(texts).diagnostics).toEqual([]);
  });
});
