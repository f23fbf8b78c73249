import { describe, expect, it } from 'vitest';
import { findColumn } from '../../../src/compiler/graph/building.ts';
import type { Compilation } from '../../../src/compiler/index.ts';
import { compileTexts, productText, visits } from '../specs.ts';

/** What the analysis says; what a release executes of it is the targets' matter. */
const messages = ({ diagnostics }: Compilation): readonly string[] =>
  diagnostics.map(({ code, message }) => `${code} ${message}`);

type Texts = Readonly<Record<string, string>>;
type Case = readonly [what: string, texts: Texts, expected: readonly string[]];

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: lakespec/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;
const policy = (name: string, spec: string) => document('DeidPolicy', name, spec);
const agreement = (name: string, spec: string) => document('Agreement', name, spec);
const determined = 'regime: expert_determination, determination: {id: E, expires: 2027-12-31}';
const bySubject = policy('by-subject', `{${determined}, dates: {method: shift, scope: subject}}`);
const limited = policy('limited', '{regime: limited_data_set}');
const files = (...texts: readonly string[]): Texts => ({ 'specs/all.yaml': texts.join('---\n') });

/** Product `labs`: samples of the same people, under another product's offsets and surrogates. */
const labs = (more = '', use = 'shifted'): string =>
  productText(
    `
  source:
    connector: csv
    location: landing://labs
    csv:
      table: samples
      primaryKey: [sample_id]
      subject: person_id
      columns:
        sample_id: {identifies: other-unique-id, required: true}
        person_id: {identifies: mrn}
        taken_on: {type: date, identifies: date}
        printed_on: {type: date, identifies: none}
        value: {type: double, identifies: none}
  privacy: {policy: ${use}}${more}`,
    'labs',
  );

const crosswalk = (spec: string, members = defaultMembers): string =>
  document('Crosswalk', 'visits-labs', `{${spec}, members: [${members}]}`);
const defaultMembers =
  '{product: visits, table: visits, column: patient_id, system: mrn, unit: person}, ' +
  '{product: labs, table: samples, column: person_id, system: mrn, unit: person}';
const shared = crosswalk('method: shared-identifier');

/** A product over both, with models in SQL. */
const over = (sql: string, more = '', inputs = ', k: {crosswalk: visits-labs}'): Texts => ({
  'specs/over.yaml': productText(
    `\n  inputs: {v: {product: visits}, l: {product: labs}${inputs}}\n  silver: {m: {sql: m.sql}}${more}`,
    'over',
  ),
  'specs/m.sql': sql,
});
const linked =
  "from {{ ref('v.visits') }} v join {{ source('k.links') }} k on k.visits_patient_id = v.patient_id";
const whole = `${linked} join {{ ref('l.samples') }} l on l.person_id = k.labs_person_id`;

const column = (compilation: Compilation, dataset: string, name: string) => {
  const found = compilation.graph.datasets.get(dataset);
  if (!found) throw new Error(`no ${dataset}: ${[...compilation.graph.datasets.keys()].join(' ')}`);
  const made = findColumn(found, name);
  if (!made) throw new Error(`no ${name} in ${dataset}: ${found.columns.map((one) => one.name).join(' ')}`);
  return made.column;
};

const meets =
  'PRIV009 a date of `visits`, shifted by dataset meets a date of `labs`, shifted by dataset: the difference says nothing';
const meetsReversed =
  'PRIV009 a date of `labs`, shifted by dataset meets a date of `visits`, shifted by dataset: the difference says nothing';
const both = files(visits(), labs(), shared);

const shiftedDates: readonly Case[] = [
  [
    'compared',
    { ...both, ...over(`select l.sample_id, v.started_on < l.taken_on as before ${whole}`) },
    [meets],
  ],
  [
    'subtracted',
    { ...both, ...over(`select l.sample_id, date_diff_days(v.started_on, l.taken_on) as days ${whole}`) },
    [meets],
  ],
  [
    'put into one column by coalesce',
    { ...both, ...over(`select l.sample_id, coalesce(v.started_on, l.taken_on) as day ${whole}`) },
    [meets],
  ],
  [
    'put into one column by case',
    {
      ...both,
      ...over(`select l.sample_id, case when v.urgent then v.started_on else l.taken_on end as day ${whole}`),
    },
    [meets],
  ],
  [
    'compared by a case',
    {
      ...both,
      ...over(`select l.sample_id, case v.started_on when l.taken_on then 1 else 0 end as same ${whole}`),
    },
    [meets],
  ],
  [
    'the greatest of',
    { ...both, ...over(`select l.sample_id, greatest(v.started_on, l.taken_on) as day ${whole}`) },
    [meets],
  ],
  [
    'a union',
    {
      ...both,
      ...over(
        "select started_on as day from {{ ref('v.visits') }} union all select taken_on as day from {{ ref('l.samples') }}",
      ),
    },
    [meets],
  ],
  [
    'an intersection',
    {
      ...both,
      ...over(
        "select started_on as day from {{ ref('v.visits') }} intersect select taken_on as day from {{ ref('l.samples') }}",
      ),
    },
    [meets],
  ],
  ['joined', { ...both, ...over(`select l.sample_id ${whole} and v.started_on = l.taken_on`) }, [meets]],
  [
    'joined by name',
    {
      ...both,
      ...over(
        "select day from (select started_on as day from {{ ref('v.visits') }}) as a join (select taken_on as day from {{ ref('l.samples') }}) as b using (day)",
      ),
    },
    [meets],
  ],
  [
    'in a window',
    {
      ...both,
      ...over(
        `select l.sample_id, max(v.started_on) over (partition by l.person_id) > l.taken_on as late ${whole}`,
      ),
    },
    [meets],
  ],
  [
    'in an aggregate',
    {
      ...both,
      ...over(
        `select l.person_id, date_diff_days(max(v.started_on), min(l.taken_on)) as days ${whole} group by l.person_id`,
      ),
    },
    [meets],
  ],
  [
    'in a filter',
    { ...both, ...over(`select l.sample_id ${whole} where l.taken_on between v.started_on and v.ended_on`) },
    [meetsReversed],
  ],
  [
    'in parts of theirs',
    { ...both, ...over(`select l.sample_id ${whole} where year(v.started_on) = year(l.taken_on)`) },
    [meets],
  ],
  [
    'as texts',
    {
      ...both,
      ...over(`select l.sample_id ${whole} where cast(v.started_on as string) = cast(l.taken_on as string)`),
    },
    [meets],
  ],
  [
    'kept through CTEs and days that are added',
    {
      ...both,
      ...over(
        `with a as (select l.sample_id, date_add_days(v.started_on, 30) as due, l.taken_on ${whole}) select sample_id, due < taken_on as late from a`,
      ),
    },
    [meets],
  ],
  [
    'kept through another table',
    {
      ...both,
      ...over(`select l.sample_id, date_trunc('month', v.started_on) as month, l.taken_on ${whole}`),
      'specs/over.yaml': productText(
        '\n  inputs: {v: {product: visits}, l: {product: labs}, k: {crosswalk: visits-labs}}\n  silver: {m: {sql: m.sql}, n: {from: m, columns: {sample_id: , early: {expr: month > taken_on}}}}',
        'over',
      ),
    },
    [meets],
  ],
  [
    'distances, which are the same by every clock: these may be compared',
    {
      ...both,
      ...over(
        `select l.sample_id ${whole} where date_diff_days(v.ended_on, v.started_on) > date_diff_days(l.taken_on, l.taken_on)`,
      ),
    },
    [],
  ],
  [
    'years apart, which are distances too',
    {
      ...both,
      ...over(
        `select l.sample_id ${whole} where year(v.ended_on) - year(v.started_on) > year(l.taken_on) - year(l.taken_on)`,
      ),
    },
    [],
  ],
  [
    'side by side, unmixed',
    { ...both, ...over(`select l.sample_id, v.started_on, l.taken_on ${whole}`) },
    [],
  ],
  [
    'on one calendar',
    {
      ...both,
      'specs/over.yaml': productText(
        `
  inputs: {v: {product: visits}, l: {product: labs}}
  silver: {stays: {from: v.visits}, tests: {from: l.samples}}
  star:
    facts:
      fct_stay: {from: stays, grain: [visit_id], dimensions: {started: {to: dim_date, on: started_on}}}
      fct_test: {from: tests, grain: [sample_id], dimensions: {taken: {to: dim_date, on: taken_on}}}`,
        'over',
      ),
    },
    [meetsReversed],
  ],
  [
    'on one calendar with true ones',
    files(
      visits(
        '\n  star: {facts: {fct_visit: {from: visits, grain: [visit_id], dimensions: {started: {to: dim_date, on: started_on}, released: {to: dim_date, on: released_on}}}}}',
      ),
    ),
    ['PRIV009 a true date meets a date of `visits`, shifted by dataset: the difference says nothing'],
  ],
  [
    'the history of a dimension and a day of a fact',
    files(
      visits(
        `
  silver: {patients: {from: visits, key: [patient_id], columns: {patient_id: , ward: , released_on: }}}
  star:
    dimensions: {dim_patient: {from: patients, naturalKey: [patient_id], attributes: {ward: type2}, effectiveFrom: released_on}}
    facts: {fct_visit: {from: visits, grain: [visit_id], dimensions: {patient: {to: dim_patient, on: patient_id, asOf: started_on}}}}`,
      ),
    ),
    ['PRIV009 a date of `visits`, shifted by dataset meets a true date: the difference says nothing'],
  ],
  [
    'the time of loading as history',
    files(
      visits(
        `
  silver: {patients: {sql: p.sql, key: [patient_id, loaded_at]}}
  star:
    dimensions: {dim_patient: {from: patients, naturalKey: [patient_id], attributes: {ward: type2}, effectiveFrom: loaded_at}}
    facts: {fct_visit: {from: visits, grain: [visit_id], dimensions: {patient: {to: dim_patient, on: patient_id, asOf: started_on}}}}`,
      ),
    ),
    ['PRIV009 a date of `visits`, shifted by dataset meets a true date: the difference says nothing'],
  ],
  [
    'two sources of a product that come in datasets',
    files(
      productText(`
  sources:
    a: {connector: bids, location: "landing://a"}
    b: {connector: bids, location: "landing://b"}
  privacy: {policy: shifted}
  silver: {m: {sql: pairs.sql}}`),
    ),
    [
      'PRIV009 a date of `visits.a`, shifted by dataset meets a date of `visits.b`, shifted by dataset: the difference says nothing',
    ],
  ],
  [
    'a test of freshness',
    files(visits('\n  quality: {visits: {tests: [{freshness: {column: started_on, within: 2d}}]}}')),
    ['PRIV011 `started_on` is a date of `visits`, shifted by dataset, and does not tell how old a row is'],
  ],
  [
    'a test of freshness on the year of one',
    files(
      visits(
        '\n  silver: {s: {from: visits, columns: {visit_id: , month: {expr: "date_trunc(\'month\', started_on)"}}}}\n  quality: {s: {tests: [{freshness: {column: month, within: 40d}}]}}',
      ),
    ),
    ['PRIV011 `month` is a date of `visits`, shifted by dataset, and does not tell how old a row is'],
  ],
  [
    'a test of freshness on the time of arrival, which is true',
    files(visits('\n  quality: {visits: {tests: [{freshness: {column: _ingested_at, within: 2d}}]}}')),
    [],
  ],
  [
    'the day of a code, which is looked at in the source, before the shift',
    files(
      visits(
        '\n  silver: {a: {from: visits}, b: {from: a, columns: {visit_id: , ward: {checks: [{icd10cm: {asOf: started_on}}]}}}}',
      ),
    ),
    [],
  ],
];
const extraFiles: Texts = {
  'specs/p.sql':
    "select patient_id, max(ward) as ward, max(_ingested_at) as loaded_at from {{ ref('visits') }} group by patient_id",
  'specs/pairs.sql':
    "select a.path from {{ ref('a_scans') }} a join {{ ref('b_scans') }} b on a.acq_time < b.acq_time",
};

describe('shifted dates are no true ones:', () => {
  it.each(shiftedDates)('%s', (_what, texts, expected) => {
    const used = Object.entries(extraFiles).filter(([path]) =>
      Object.values(texts).some((text) => text.includes(path.slice('specs/'.length))),
    );
    expect(messages(compileTexts({ ...texts, ...Object.fromEntries(used) }))).toEqual(expected);
  });

  it('and a clash shows both ways, each to its source and its policy', () => {
    const { diagnostics } = compileTexts({
      ...both,
      ...over(`select l.sample_id, v.started_on < l.taken_on as before ${whole}`),
    });
    const [found] = diagnostics;
    expect(found?.notes.slice(0, 2)).toEqual([
      'visits.started_on ← csv.visits.started_on (date.day)',
      'samples.taken_on ← csv.samples.taken_on (date.day)',
    ]);
    expect(found?.related.map(({ message, span }) => `${span.file}: ${message}`)).toEqual([
      'specs/policy.yaml: started_on at the door: shifted by the one offset of its dataset, by policy shifted, expert_determination',
      'specs/all.yaml: csv.visits.started_on: date.day, by column of the contract started_on',
      'specs/policy.yaml: taken_on at the door: shifted by the one offset of its dataset, by policy shifted, expert_determination',
      'specs/all.yaml: csv.samples.taken_on: date.day, by column of the contract taken_on',
    ]);
  });

  it('but people that a crosswalk aligns have one clock', () => {
    const aligned = crosswalk(
      'method: shared-identifier, dates: align, approval: {id: A, expires: 2027-01-01}',
    );
    const texts = {
      ...files(visits('', 'by-subject'), labs('', 'by-subject'), bySubject, aligned),
      ...over(`select l.sample_id, date_diff_days(l.taken_on, v.started_on) as days ${whole}`),
    };
    expect(messages(compileTexts(texts))).toEqual([]);
    expect(column(compileTexts(texts), 'over/silver.m', 'days').label).toEqual([
      'date.shifted(subject:visits-labs)',
    ]);
  });
});

describe('dates that are shifted by person', () => {
  const other =
    'PRIV009 a date of `visits`, shifted by subject meets one of another person: the difference says nothing';
  const pairs = "from {{ ref('visits') }} a join {{ ref('visits') }} b on ";
  const days = 'date_diff_days(b.started_on, a.started_on) as days';
  it.each<[string, readonly string[]]>([
    [`select a.visit_id, ${days} ${pairs} a.patient_id = b.patient_id`, []],
    [`select a.visit_id, ${days} ${pairs} a.visit_id = b.visit_id and a.ward = b.ward`, []],
    [`select a.visit_id, ${days} ${pairs} a.patient_id is not distinct from b.patient_id`, []],
    [`select a.visit_id ${pairs} a.patient_id = b.patient_id where a.started_on < b.started_on`, []],
    [
      `select a.visit_id ${pairs} a.patient_id = b.patient_id join {{ ref('visits') }} c on c.patient_id = b.patient_id where a.started_on < c.started_on`,
      [],
    ],
    [
      "select days from (select date_diff_days(a.ended_on, b.started_on) as days from {{ ref('visits') }} a join (select patient_id, min(started_on) as started_on from {{ ref('visits') }} group by patient_id) as b using (patient_id)) as d",
      [],
    ],
    ["select visit_id, date_diff_days(ended_on, started_on) as days from {{ ref('visits') }}", []],
    [`select a.visit_id, ${days} ${pairs} a.ward = b.ward`, [other]],
    [`select a.visit_id ${pairs} a.started_on = b.started_on`, [other]],
    [
      "select a.visit_id from {{ ref('visits') }} a cross join {{ ref('visits') }} b where a.started_on between b.started_on and b.ended_on",
      [other],
    ],
    [
      `with p as (select a.visit_id, a.started_on as first, b.started_on as second ${pairs} a.ward = b.ward) select visit_id from p`,
      [],
    ],
  ])('%s', (sql, expected) => {
    const compilation = compileTexts({
      ...files(visits('\n  silver: {m: {sql: m.sql}}', 'by-subject'), bySubject),
      'specs/m.sql': sql,
    });
    expect([...new Set(messages(compilation))]).toEqual(expected);
  });
});

const nothingEqual = (a: string, b: string) =>
  `PRIV010 a surrogate of \`${a}\` meets a surrogate of \`${b}\`: nothing is equal`.replaceAll(
    /`(\w+) (\w+)`/g,
    '`$1` (name space $2)',
  );

describe('surrogates', () => {
  it.each<Case>([
    [
      'of two products are not joined directly',
      {
        ...both,
        ...over(
          "select v.visit_id from {{ ref('v.visits') }} v join {{ ref('l.samples') }} l on v.patient_id = l.person_id",
        ),
      },
      [nothingEqual('visits patient', 'labs patient')],
    ],
    [
      'of two products are not joined by their hashes',
      {
        ...both,
        ...over(
          "select v.visit_id from {{ ref('v.visits') }} v join {{ ref('l.samples') }} l on hash_key(v.patient_id) = hash_key(l.person_id)",
        ),
      },
      [nothingEqual('visits patient', 'labs patient')],
    ],
    [
      'of two products meet over a crosswalk',
      { ...both, ...over(`select v.visit_id, l.sample_id ${whole}`) },
      [],
    ],
    [
      'are compared with those of their own side of a crosswalk',
      { ...both, ...over(`select v.visit_id ${linked} where v.patient_id = k.labs_person_id`) },
      [nothingEqual('visits patient', 'labs patient')],
    ],
    [
      'of two name spaces of a product are never equal',
      files(visits('\n  silver: {s: {from: visits, where: visit_id = patient_id}}')),
      [nothingEqual('visits visit_id', 'visits patient')],
    ],
    [
      'of two products may stand in one column, and be compared with those of either',
      {
        ...both,
        ...over(
          "with people as (select patient_id as id from {{ ref('v.visits') }} union select person_id as id from {{ ref('l.samples') }}) select p.id, v.visit_id from people p join {{ ref('v.visits') }} v on v.patient_id = p.id",
        ),
      },
      [],
    ],
    [
      'of a fact are those of its dimension',
      {
        ...both,
        'specs/over.yaml': productText(
          `
  inputs: {v: {product: visits}, l: {product: labs}}
  silver: {people: {from: v.visits, key: [patient_id], columns: {patient_id: , ward: }}, tests: {from: l.samples}}
  star:
    dimensions: {dim_person: {from: people, naturalKey: [patient_id], attributes: {ward: type1}}}
    facts: {fct_test: {from: tests, grain: [sample_id], dimensions: {person: {to: dim_person, on: person_id}}}}`,
          'over',
        ),
      },
      [nothingEqual('labs patient', 'visits patient')],
    ],
    [
      'are related by a test within one name space',
      {
        ...both,
        'specs/over.yaml': productText(
          `
  inputs: {v: {product: visits}, l: {product: labs}}
  silver: {stays: {from: v.visits}, tests: {from: l.samples}}
  quality: {tests: {tests: [{relationships: {column: person_id, to: stays, field: patient_id}}]}}`,
          'over',
        ),
      },
      [nothingEqual('labs patient', 'visits patient')],
    ],
  ])('%s', (_what, texts, expected) => {
    expect(messages(compileTexts(texts)).filter((one) => !one.startsWith('LINT'))).toEqual(expected);
  });
});

describe('a product over products', () => {
  const zips = (name: string, use: string) =>
    visits('\n  silver: {places: {from: visits, columns: {visit_id: , zip: }}}', use)
      .replace('name: visits', `name: ${name}`)
      .replace('landing://visits', `landing://${name}`);
  const listing = policy('listing', `{${determined}, allows: [geographic.zip5]}`);
  const overBoth = productText(
    '\n  inputs: {a: {product: visits}, b: {product: others}}\n  silver: {p: {from: a.places}}',
    'over',
  );

  it('holds what each determination of its inputs lists, and no more', () => {
    const compilation = compileTexts(
      files(zips('visits', 'listing'), zips('others', 'shifted'), listing, overBoth),
    );
    expect(messages(compilation)).toEqual(['PRIV003 a zip code reaches silver']);
    expect(compilation.diagnostics[0]?.notes.at(-1)).toBe('policy shifted of an input does not list it');
    expect(
      messages(compileTexts(files(zips('visits', 'listing'), zips('others', 'listing'), listing, overBoth))),
    ).toEqual([]);
  });

  it('of regime safe_harbor holds no year of birth that the door has not looked at', () => {
    const safe = policy('safe', '{regime: safe_harbor, attestation: {by: a@example.org, on: 2026-01-01}}');
    const born = (use: string) =>
      visits('\n  agreement: hf', use).replace('birth_date: {type: date,', 'birth_date: {type: integer,');
    const signed = agreement('hf', '{id: D-1, expires: 2028-01-01, purposes: [outcomes]}');
    const reading = productText(
      '\n  inputs: {v: {product: visits}}\n  purpose: outcomes\n  privacy: {policy: safe}\n  silver: {s: {from: v.visits, columns: {visit_id: , birth_date: }}}',
      'over',
    );
    expect(messages(compileTexts(files(born('limited'), limited, signed, safe, reading)))).toEqual([
      'PRIV003 a year reaches silver',
    ]);
    expect(messages(compileTexts(files(born('safe'), signed, safe, reading)))).toEqual([]);
  });
});

describe('a calendar and keys', () => {
  it('of one product are none of another', () => {
    const starred = (text: string, table: string, key: string, on: string) =>
      `${text}\n  star: {facts: {fct: {from: ${table}, grain: [${key}], dimensions: {day: {to: dim_date, on: ${on}}}}}}\n`;
    const texts = {
      ...files(
        starred(visits(), 'visits', 'visit_id', 'started_on'),
        starred(labs(), 'samples', 'sample_id', 'taken_on'),
      ),
      ...over(
        "select f.visit_id, d.year from {{ ref('v.fct') }} f join {{ ref('l.dim_date') }} d on d.date_key = f.day_key",
        '',
        '',
      ),
    };
    expect(messages(compileTexts(texts))).toEqual([meetsReversed]);
  });

  it('keep the label of the dates that they are made of, for whoever reads them', () => {
    const safe = policy('safe', '{regime: safe_harbor, attestation: {by: a@example.org, on: 2026-01-01}}');
    const texts = {
      ...files(
        visits(
          '\n  agreement: hf\n  star: {facts: {fct_visit: {from: visits, grain: [visit_id], dimensions: {started: {to: dim_date, on: started_on}}}}}',
          'limited',
        ),
        limited,
        safe,
        agreement('hf', '{id: D-1, expires: 2028-01-01, purposes: [outcomes]}'),
      ),
      'specs/over.yaml': productText(
        '\n  inputs: {v: {product: visits}}\n  purpose: outcomes\n  privacy: {policy: safe}\n  silver: {days: {sql: days.sql}}',
        'over',
      ),
      'specs/days.sql':
        "select f.visit_id, d.date, d.year, d.month from {{ ref('v.fct_visit') }} f join {{ ref('v.dim_date') }} d on d.date_key = f.started_key",
    };
    const compilation = compileTexts(texts);
    expect(messages(compilation)).toEqual(['PRIV003 a date reaches silver', 'PRIV003 a date reaches silver']);
    expect(column(compilation, 'over/silver.days', 'year').label).toEqual(['date.year']);
  });
});
