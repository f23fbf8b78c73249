import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/compiler/diagnostics/index.ts';
import { checkTargets } from '../../../src/compiler/emit/index.ts';
import { base, compileTexts, productText } from '../specs.ts';

type Texts = Readonly<Record<string, string>>;
/** `found`: `CODE file «what it points at»` of the one finding, or null where nothing is wrong. */
type Leak = readonly [what: string, texts: Texts, found: string | null];

const document = (kind: string, name: string, spec: string): string =>
  `apiVersion: lakespec/v1\nkind: ${kind}\nmetadata: {name: ${name}}\nspec: ${spec}\n`;

/** What every case stands on: four regimes, and a limited data set that other products read. */
const ground: Texts = {
  'specs/policies.yaml': [
    document(
      'DeidPolicy',
      'harbor',
      '{regime: safe_harbor, attestation: {by: p@example.org, on: 2026-01-01}}',
    ),
    document('DeidPolicy', 'limited', '{regime: limited_data_set}'),
    document('DeidPolicy', 'published', '{regime: public, licence: CC0-1.0}'),
    document('Agreement', 'dua', '{id: DUA-1, expires: 2028-06-30, purposes: [outcomes]}'),
  ].join('---\n'),
  'specs/ehr.yaml': productText(
    `
  source:
    connector: csv
    location: landing://ehr
    csv:
      table: stays
      primaryKey: [stay_id]
      subject: patient_id
      columns:
        stay_id: {identifies: other-unique-id, required: true}
        patient_id: {identifies: mrn}
        patient_name: {identifies: name}
        city: {identifies: city}
        zip: {identifies: zip}
        state: {identifies: state}
        born_on: {type: date, identifies: birth-date}
        died_on: {type: date, identifies: death-date}
        admitted_on: {type: date, identifies: date}
        admitted_at: {type: timestamp, identifies: date}
        discharged_on: {type: date, identifies: date}
        age: {type: integer, identifies: age}
        ward: {identifies: none}
        payer: {identifies: none}
        cost: {type: "decimal(10,2)", identifies: none}
  agreement: dua
  privacy: {policy: limited}`,
    'ehr',
  ),
};

/** A safe-harbor table in SQL over the limited data set. */
const study = (sql: string, more = ''): Texts => ({
  'specs/study.yaml': productText(
    `\n  inputs: {ehr: {product: ehr}}\n  purpose: outcomes\n  privacy: {policy: harbor}\n  silver: {m: {sql: m.sql}}${more}`,
    'study',
  ),
  'specs/m.sql': sql,
});
const stays = "from {{ ref('ehr.stays') }}";
const select = (expression: string): Texts => study(`select ${expression} as x ${stays}`);

/** A safe-harbor table with expressions and conditions over the limited data set. */
const columns = (text: string, more = ''): Texts => ({
  'specs/study.yaml': productText(
    `\n  inputs: {ehr: {product: ehr}}\n  purpose: outcomes\n  privacy: {policy: harbor}\n  silver: {m: {from: ehr.stays, columns: {${text}}}}${more}`,
    'study',
  ),
});

/** A csv contract under a policy. */
const csv = (column: string, policy = 'harbor', more = '', options = ''): Texts => ({
  'specs/v.yaml': productText(
    `
  source:
    connector: csv
    location: landing://v
    csv:
      table: v${options}
      columns:
        ward: {identifies: none}
        ${column}${policy === 'limited' ? '\n  agreement: dua' : ''}
  privacy: {policy: ${policy}}${more}`,
    'v',
  ),
});
/** A table in SQL over a csv contract. */
const over = (column: string, sql: string, policy = 'harbor', more = '', options = ''): Texts => ({
  ...csv(column, policy, `\n  silver: {m: {sql: m.sql}}${more}`, options),
  'specs/m.sql': sql,
});
const own = "from {{ ref('v') }}";

const policy = (spec: string, name = 'own'): string => document('DeidPolicy', name, spec);
const determined = 'regime: expert_determination, determination: {id: E, expires: 2027-12-31}';

/** A source of another connector under a policy. */
const source = (text: string, under = 'harbor', more = ''): Texts => ({
  'specs/s.yaml': productText(
    `\n  source: {${text}, location: "landing://s"}\n  privacy: {policy: ${under}}${more}`,
    's',
  ),
});
const fhir = (more: string, under = 'harbor') =>
  source('connector: fhir, fhir: {resources: [Patient, Encounter, Condition, Observation]}', under, more);
const dicom = (more: string, under = 'shifted') => source('connector: dicom', under, more);
const bids = (more: string, under = 'shifted') => source('connector: bids', under, more);
const eeg = (more: string, under = 'shifted') =>
  source(
    'connector: eeg, eeg: {path: "S{subject}/S{subject}R{run}.edf", entities: {session: "01", task: T, run: {4: "01"}}, lineFrequencyHz: 60}',
    under,
    more,
  );
const hcup = (more: string, under = 'limited', about = 'NIS', agreement = '\n  agreement: dua') =>
  source(
    `connector: hcup, hcup: {database: ${about}, years: [2021], layout: "landing://layouts"}`,
    under,
    `${agreement}${more}`,
  );
const sql = (texts: Texts, text: string): Texts => ({ ...texts, 'specs/m.sql': text });
const model = '\n  silver: {m: {sql: m.sql}}';

/** Product `labs`, of the same people. */
const labs = (under = 'shifted'): Texts => ({
  'specs/labs.yaml': productText(
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
        result: {type: double, identifies: none}${under === 'limited' ? '\n  agreement: dua' : ''}
  privacy: {policy: ${under}}`,
    'labs',
  ),
});
const crosswalk = (spec: string): Texts => ({
  'specs/x.yaml': document(
    'Crosswalk',
    'ehr-labs',
    `{${spec}, members: [{product: ehr, table: stays, column: patient_id, system: mrn, unit: person}, {product: labs, table: samples, column: person_id, system: mrn, unit: person}]}`,
  ),
});
const approved = 'method: shared-identifier, approval: {id: IRB-1, expires: 2027-12-31}';

const door: readonly Leak[] = [
  ['a column without a word', csv('X1: {}'), 'PRIV001 v.yaml «X1»'],
  ['a column that is null', csv('X1: '), 'SCH002 v.yaml «»'],
  [
    'a name kept by an exception too early',
    { ...csv('x: {identifies: name}', 'own'), 'specs/o.yaml': policy(`{${determined}, allows: [name]}`) },
    'PRIV008 o.yaml «name»',
  ],
  [
    'dates shifted under safe harbor',
    {
      ...csv('d: {type: date, identifies: date}', 'own'),
      'specs/o.yaml': policy(
        '{regime: safe_harbor, attestation: {by: p@example.org, on: 2026-01-01}, dates: {method: shift}}',
      ),
    },
    'PRIV002 o.yaml «shift»',
  ],
  [
    'dates kept under safe harbor',
    {
      ...csv('d: {type: date, identifies: date}', 'own'),
      'specs/o.yaml': policy(
        '{regime: safe_harbor, attestation: {by: p@example.org, on: 2026-01-01}, dates: {method: keep}}',
      ),
    },
    'PRIV008 o.yaml «keep»',
  ],
  [
    'dates kept without the determination saying so',
    {
      ...csv('d: {type: date, identifies: date}', 'own'),
      'specs/o.yaml': policy(`{${determined}, dates: {method: keep}}`),
    },
    'PRIV008 o.yaml «keep»',
  ],
  [
    'dates kept of published data',
    {
      ...csv('d: {type: date, identifies: date}', 'own'),
      'specs/o.yaml': policy('{regime: public, licence: CC0-1.0, dates: {method: keep}}'),
    },
    'PRIV008 o.yaml «keep»',
  ],
  [
    'keyed surrogates under safe harbor',
    {
      ...csv('d: {identifies: mrn}', 'own'),
      'specs/o.yaml': policy(
        '{regime: safe_harbor, attestation: {by: p@example.org, on: 2026-01-01}, subjects: {method: keyed}}',
      ),
    },
    'PRIV007 o.yaml «keyed»',
  ],
  [
    'safe harbor without attestation',
    { ...csv('d: {identifies: mrn}', 'own'), 'specs/o.yaml': policy('{regime: safe_harbor}') },
    'PRIV004 o.yaml «safe_harbor»',
  ],
  [
    'a determination that is over',
    {
      ...csv('d: {identifies: mrn}', 'own'),
      'specs/o.yaml': policy('{regime: expert_determination, determination: {id: E, expires: 2026-01-31}}'),
    },
    'PRIV004 o.yaml «2026-01-31»',
  ],
  [
    'no determination',
    { ...csv('d: {identifies: mrn}', 'own'), 'specs/o.yaml': policy('{regime: expert_determination}') },
    'PRIV004 o.yaml «expert_determination»',
  ],
  [
    'published data without licence',
    { ...csv('d: {identifies: none}', 'own'), 'specs/o.yaml': policy('{regime: public}') },
    'PRIV004 o.yaml «public»',
  ],
  [
    'a limited data set without agreement',
    {
      'specs/v.yaml':
        csv('d: {identifies: zip}', 'limited')['specs/v.yaml']?.replace('\n  agreement: dua', '') ?? '',
    },
    'DUA003 v.yaml «limited»',
  ],
  [
    'no policy',
    {
      'specs/v.yaml':
        csv('d: {identifies: zip}', 'limited')['specs/v.yaml']?.replace(
          '\n  privacy: {policy: limited}',
          '',
        ) ?? '',
    },
    'PRIV005 v.yaml «source»',
  ],
  [
    'allows under a regime that has its own list',
    {
      ...csv('d: {identifies: city}', 'own', '\n  agreement: dua'),
      'specs/o.yaml': policy('{regime: limited_data_set, allows: [geographic.address]}'),
    },
    'PRIV008 o.yaml «geographic.address»',
  ],
  [
    'a top for ages that is no top',
    {
      ...csv('d: {type: integer, identifies: age}', 'own'),
      'specs/o.yaml': policy(`{${determined}, ages: {cap: 89, top: 85}}`),
    },
    'PRIV008 o.yaml «ages»',
  ],
  [
    'an age cap of 95',
    {
      ...csv('d: {type: integer, identifies: age}', 'own'),
      'specs/o.yaml': policy(`{${determined}, ages: {cap: 95, top: 96}}`),
    },
    'SCH005 o.yaml «95»',
  ],
  [
    'a shift of nothing',
    {
      ...csv('d: {type: date, identifies: date}', 'own'),
      'specs/o.yaml': policy(`{${determined}, dates: {range: {min: 0, max: 0}}}`),
    },
    'PRIV008 o.yaml «range»',
  ],
  [
    'a shift that nobody needs to guess',
    {
      ...csv('d: {type: date, identifies: date}', 'own'),
      'specs/o.yaml': policy(`{${determined}, dates: {range: {min: -30, max: -30}}}`),
    },
    'PRIV008 o.yaml «range»',
  ],
  [
    'a shift by subject without subject',
    {
      ...csv('d: {type: date, identifies: date}', 'own'),
      'specs/o.yaml': policy(`{${determined}, dates: {scope: subject}}`),
    },
    'PRIV008 v.yaml «own»',
  ],
  ['a name that nobody uses', csv('x: {identifies: name}'), null],
  [
    'keep by the product',
    {
      'specs/v.yaml':
        csv('x: {identifies: name}')['specs/v.yaml']?.replace(
          '{policy: harbor}',
          '{policy: harbor, columns: {v.x: keep}}',
        ) ?? '',
    },
    'SCH002 v.yaml «keep»',
  ],
  [
    'a list of names',
    {
      'specs/v.yaml':
        csv('x: {identifies: name}')['specs/v.yaml']?.replace(
          '{policy: harbor}',
          '{policy: harbor, columns: {v.x: {allow: [A, B]}}}',
        ) ?? '',
    },
    'PRIV003 v.yaml «x»',
  ],
  [
    'a list of towns under safe harbor',
    {
      'specs/v.yaml':
        csv('x: {identifies: city}')['specs/v.yaml']?.replace(
          '{policy: harbor}',
          '{policy: harbor, columns: {v.x: {allow: [A, B]}}}',
        ) ?? '',
    },
    'PRIV003 v.yaml «x»',
  ],
  [
    'a list of days under shifted dates',
    {
      'specs/v.yaml':
        csv('x: {type: date, identifies: date}', 'shifted')['specs/v.yaml']?.replace(
          '{policy: shifted}',
          '{policy: shifted, columns: {v.x: {allow: ["2026-01-01"]}}}',
        ) ?? '',
    },
    'PRIV003 v.yaml «x»',
  ],
  [
    'a list of the codes of a free text',
    {
      'specs/v.yaml':
        csv('x: {identifies: free-text}')['specs/v.yaml']?.replace(
          '{policy: harbor}',
          '{policy: harbor, columns: {v.x: {allow: [stable, worse]}}}',
        ) ?? '',
    },
    null,
  ],
  [
    'a list of people',
    {
      'specs/v.yaml':
        csv('x: {identifies: free-text}')['specs/v.yaml']?.replace(
          '{policy: harbor}',
          '{policy: harbor, columns: {v.x: {allow: ["call 212-555-2368"]}}}',
        ) ?? '',
    },
    'PRIV021 v.yaml «212-555-2368»',
  ],
  [
    'an override of a column that is not there',
    {
      'specs/v.yaml':
        csv('x: {identifies: name}')['specs/v.yaml']?.replace(
          '{policy: harbor}',
          '{policy: harbor, columns: {v.y: drop}}',
        ) ?? '',
    },
    'SQL004 v.yaml «v.y»',
  ],
];

/** A product of two tables, of which one refers to the other. */
const two = (column: string, more = ''): Texts => ({
  'specs/v.yaml': productText(
    `
  sources:
    a: {connector: csv, location: "landing://a", csv: {table: people, primaryKey: [pid], subject: pid, columns: {pid: {identifies: mrn, required: true}}}}
    b: {connector: csv, location: "landing://b", csv: {table: v, columns: {ward: {identifies: none}, ${column}}}}
  privacy: {policy: harbor}${more}`,
    'v',
  ),
});
const references: readonly Leak[] = [
  [
    'a person that is said to be none is a surrogate',
    over(
      'p: {identifies: none}',
      `select ward ${own} where p = '0012345'`,
      'harbor',
      '',
      '\n      subject: p',
    ),
    "PRIV022 m.sql «p = '0012345'»",
  ],
  [
    'a reference to a record number that is said to be none is a surrogate',
    {
      ...two('p: {identifies: none, reference: a_people.pid}', '\n  silver: {m: {sql: m.sql}}'),
      'specs/m.sql': "select ward from {{ ref('b_v') }} where p = '0012345'",
    },
    "PRIV022 m.sql «p = '0012345'»",
  ],
  ['an age in words', csv('x: {identifies: age}'), 'SCH005 v.yaml «age»'],
  ['an age that is true or false', csv('x: {type: boolean, identifies: age}'), 'SCH005 v.yaml «age»'],
  [
    'a date as a number of eight digits',
    over('x: {type: bigint, identifies: date}', `select x ${own}`),
    'PRIV003 m.sql «x»',
  ],
  [
    'a date as text under shifted dates',
    over('x: {identifies: date}', `select x ${own}`, 'shifted'),
    'PRIV003 m.sql «x»',
  ],
  [
    'a time of birth under shifted dates, as age',
    over(
      'x: {type: date, identifies: birth-date}',
      `select date_diff_days(date '2026-01-01', x) as a ${own}`,
      'shifted',
    ),
    "PRIV009 m.sql «date_diff_days(date '2026-01-01', x)»",
  ],
];

const exception = (fields: string, regime = determined): Texts => ({
  ...csv('x: {identifies: phone}', 'own'),
  'specs/o.yaml': policy(`{${regime}, exceptions: [{${fields}}]}`),
});
const why = 'reason: The number of the switchboard., approvedBy: p@example.org';
const exceptions: readonly Leak[] = [
  [
    'an exception for a whole table',
    exception(`code: PRIV003, column: v.v.*, ${why}, expires: 2027-01-01`),
    'PRIV008 o.yaml «v.v.*»',
  ],
  [
    'an exception for all products',
    exception(`code: PRIV003, column: "*", ${why}, expires: 2027-01-01`),
    'PRIV008 o.yaml «"*"»',
  ],
  [
    'an exception for a regime’s need',
    exception(`code: PRIV004, column: v.v.x, ${why}, expires: 2027-01-01`),
    'PRIV008 o.yaml «PRIV004»',
  ],
  [
    'an exception for a spec with an identifier in it',
    exception(`code: PRIV021, column: v.v.x, ${why}, expires: 2027-01-01`),
    'PRIV008 o.yaml «PRIV021»',
  ],
  [
    'an exception from an agreement',
    exception(`code: DUA001, column: v.v.x, ${why}, expires: 2027-01-01`),
    'SCH005 o.yaml «DUA001»',
  ],
  [
    'an exception without reason',
    exception('code: PRIV003, column: v.v.x, reason: ok, approvedBy: p@example.org, expires: 2027-01-01'),
    'SCH005 o.yaml «ok»',
  ],
  [
    'an exception without end',
    exception(`code: PRIV003, column: v.v.x, ${why}`),
    'SCH003 o.yaml «{code: PRIV003, column: v.v.x, reason: The number of the switchboard., approvedBy: p@example.org}»',
  ],
  [
    'an exception that has expired, and nobody uses the column',
    exception(`code: PRIV003, column: v.v.x, ${why}, expires: 2026-01-01`),
    'PRIV013 o.yaml «v.v.x»',
  ],
  [
    'an exception that has expired, with the column in use',
    {
      ...sql(
        {
          ...exception(`code: PRIV003, column: v.v.x, ${why}, expires: 2026-01-01`),
          ...csv('x: {identifies: phone}', 'own', model),
        },
        `select x ${own}`,
      ),
    },
    'PRIV003 m.sql «x»',
  ],
  [
    'an exception for ten years',
    exception(`code: PRIV003, column: v.v.x, ${why}, expires: 2036-01-01`),
    'PRIV014 o.yaml «2036-01-01»',
  ],
  [
    'an exception for ever',
    exception(`code: PRIV003, column: v.v.x, ${why}, expires: 9999-12-31`),
    'PRIV014 o.yaml «9999-12-31»',
  ],
  [
    'an exception beyond the determination',
    exception(`code: PRIV003, column: v.v.x, ${why}, expires: 2028-06-30`),
    'PRIV014 o.yaml «2028-06-30»',
  ],
  [
    'a comment that would silence it',
    sql(
      csv('x: {identifies: phone}', 'harbor', model),
      `-- lakespec-ignore PRIV003 we may\nselect ward ${own}`,
    ),
    'SCH007 m.sql «PRIV003»',
  ],
  ['an exception that holds', exception(`code: PRIV003, column: v.v.x, ${why}, expires: 2027-01-01`), null],
];

const dropped: readonly Leak[] = (
  [
    ['a name', 'x: {identifies: name}', 'x'],
    ['a part of a name', 'x: {identifies: name}', 'substr(x, 1, 1)'],
    ['initials', 'x: {identifies: name}', "concat(substr(x, 1, 1), '.')"],
    ['a hash of a number', 'x: {identifies: ssn}', 'hash_key(x)'],
    ['a padded number', 'x: {identifies: health-plan}', "concat('000', x)"],
    ['the last four digits', 'x: {identifies: ssn}', 'substr(x, 8, 4)'],
    ['a number in capitals', 'x: {identifies: account}', 'upper(x)'],
    ['the length of a name', 'x: {identifies: name}', 'length(x)'],
    ['the domain of an address', 'x: {identifies: email}', "split_part(x, '@', 2)"],
    ['a text without its digits', 'x: {identifies: free-text}', "replace(x, '1', '')"],
    ['a default beside it', 'x: {identifies: phone}', "coalesce(x, 'none')"],
    ['a case over it', 'x: {identifies: phone}', "case when ward = 'A' then x else 'none' end"],
    ['whether there is one', 'x: {identifies: phone}', 'x is not null'],
    ['the first by name', 'x: {identifies: name}', 'min(x)'],
    ['how many names', 'x: {identifies: name}', 'count(distinct x)'],
    ['a window over it', 'x: {identifies: name}', 'row_number() over (order by x)'],
    ['a cast', 'x: {type: bigint, identifies: ssn}', 'cast(x as string)'],
    ['a number computed with', 'x: {type: bigint, identifies: ssn}', 'x % 10000'],
    ['a url', 'x: {identifies: url}', 'x'],
    ['an address of a machine', 'x: {identifies: ip}', 'x'],
    ['a licence plate', 'x: {identifies: vehicle}', 'x'],
    ['a photo', 'x: {identifies: photo}', 'x'],
    ['a town', 'x: {identifies: city}', 'lower(x)'],
    ['a street', 'x: {identifies: address}', 'x'],
  ] as const
).map(
  ([what, column, expression]): Leak => [
    what,
    over(column, `select ${expression} as y ${own}`),
    'PRIV003 m.sql «x»',
  ],
);

const renamed: readonly Leak[] = [
  [
    'a harmless name in the lake',
    over('PHONE: {name: ref_2, identifies: phone}', `select ref_2 ${own}`),
    'PRIV003 m.sql «ref_2»',
  ],
  [
    'a harmless name in a silver table',
    csv('x: {identifies: phone}', 'harbor', '\n  silver: {m: {from: csv.v, columns: {code: {from: x}}}}'),
    'PRIV003 v.yaml «x»',
  ],
  [
    'a rename by was',
    csv(
      'x: {identifies: phone}',
      'harbor',
      '\n  silver: {m: {from: csv.v, columns: {code: {from: x, was: contact}}}}',
    ),
    'PRIV003 v.yaml «x»',
  ],
  [
    'an expression',
    csv(
      'x: {identifies: phone}',
      'harbor',
      '\n  silver: {m: {from: csv.v, columns: {code: {expr: "substr(x, 1, 3)"}}}}',
    ),
    'PRIV003 v.yaml «x»',
  ],
  [
    'a filter',
    csv(
      'x: {identifies: phone}',
      'harbor',
      "\n  silver: {m: {from: csv.v, where: x like '212%', columns: {ward: }}}",
    ),
    'PRIV003 v.yaml «x»',
  ],
  [
    'a filter on one person',
    csv(
      'x: {identifies: mrn}',
      'harbor',
      "\n  silver: {m: {from: csv.v, where: x = '4711', columns: {ward: }}}",
    ),
    'PRIV003 v.yaml «x»',
  ],
  [
    'a test',
    csv('x: {identifies: phone}', 'harbor', '\n  quality: {v: {tests: [{not_null: x}]}}'),
    'PRIV003 v.yaml «x»',
  ],
  [
    'a test that lists',
    csv(
      'x: {identifies: phone}',
      'harbor',
      '\n  quality: {v: {tests: [{accepted_values: {column: x, values: [a]}}]}}',
    ),
    'PRIV003 v.yaml «x»',
  ],
  [
    'a test in words',
    csv('x: {identifies: phone}', 'harbor', '\n  quality: {v: {tests: [{expression: "length(x) > 3"}]}}'),
    'PRIV003 v.yaml «x»',
  ],
  [
    'a key of a silver table',
    csv('x: {identifies: phone}', 'harbor', '\n  silver: {m: {from: csv.v, key: [x], columns: {ward: }}}'),
    'SQL004 v.yaml «x»',
  ],
  [
    'a CTE',
    over('x: {identifies: name}', `with a as (select x as y ${own}) select y as z from a`),
    'PRIV003 m.sql «x»',
  ],
  [
    'a union',
    over('x: {identifies: name}', `select ward ${own} union all select x as ward ${own}`),
    'PRIV003 m.sql «x»',
  ],
  [
    'a join',
    over('x: {identifies: name}', `select a.ward ${own} a join {{ ref('v') }} b on a.x = b.ward`),
    'PRIV003 m.sql «a.x»',
  ],
  ['an order', over('x: {identifies: name}', `select ward ${own} order by x`), 'PRIV003 m.sql «x»'],
  ['a group', over('x: {identifies: name}', `select count(*) as n ${own} group by x`), 'PRIV003 m.sql «x»'],
  [
    'a having',
    over('x: {identifies: name}', `select ward ${own} group by ward having min(x) > 'M'`),
    'PRIV003 m.sql «x»',
  ],
  [
    'the source itself',
    over('x: {identifies: name}', "select x from {{ source('csv.v') }}"),
    'PRIV003 m.sql «x»',
  ],
  ['a star', over('x: {identifies: name}', `select * ${own}`), null],
];

const inStars: readonly Leak[] = (
  [
    ['a degenerate column', 'facts: {fct_v: {from: v, grain: [k], measures: {}, degenerate: [x]}}'],
    ['an attribute', 'dimensions: {dim_v: {from: v, naturalKey: [k], attributes: {x: type1}}}'],
    ['a natural key', 'dimensions: {dim_v: {from: v, naturalKey: [x], attributes: {}}}'],
    ['a grain', 'facts: {fct_v: {from: v, grain: [x], measures: {}}}'],
    ['a measure', 'facts: {fct_v: {from: v, grain: [k], measures: {n: {expr: length(x)}}}}'],
    [
      'what a fact is joined on',
      'dimensions: {dim_v: {from: v, naturalKey: [k], attributes: {}}}, facts: {fct_v: {from: v, grain: [k], measures: {}, dimensions: {d: {to: dim_v, on: x}}}}',
    ],
  ] as const
).map(
  ([what, star]): Leak => [
    `${what} of a star`,
    csv(
      'k: {identifies: none, required: true}\n        x: {identifies: phone}',
      'harbor',
      `\n  star: {${star}}`,
      '\n      primaryKey: [k]',
    ),
    'PRIV003 v.yaml «x»',
  ],
);

const flow: readonly Leak[] = (
  [
    ['a day', 'admitted_on'],
    ['a day as text', 'cast(admitted_on as string)'],
    ['a day as text and back', 'try_date(cast(admitted_on as string))'],
    ['a month', "date_trunc('month', admitted_on)"],
    ['the month of the year', 'month(admitted_on)'],
    ['the day of the month', 'day(admitted_on)'],
    ['a day as a whole number', 'year(admitted_on) * 10000 + month(admitted_on) * 100 + day(admitted_on)'],
    ['days since 1970', "date_diff_days(admitted_on, date '1970-01-01')"],
    ['a day from days', "date_add_days(date '1970-01-01', date_diff_days(admitted_on, date '1970-01-01'))"],
    ['a day moved by hand', 'date_add_days(admitted_on, 17)'],
    ['a day in a text', "concat('admitted on ', cast(admitted_on as string))"],
    ['the first ten letters of a time', 'substr(cast(admitted_at as string), 1, 10)'],
    ['a length of stay', 'date_diff_days(discharged_on, admitted_on)'],
    ['the earliest day', 'min(admitted_on)'],
    ['a day by coalesce', "coalesce(admitted_on, date '2000-01-01')"],
    ['the later of two days', 'greatest(admitted_on, discharged_on)'],
    ['a day where it is no other', 'nullif(admitted_on, discharged_on)'],
    ['a day by case', "case when ward = 'A' then admitted_on end"],
    ['the day before, of a window', 'lag(admitted_on) over (order by cost)'],
    ['the year of a birth', 'year(born_on)'],
    ['the year of a death', 'year(died_on)'],
    ['an age from years', '2026 - year(born_on)'],
    ['an age at admission', 'date_diff_days(admitted_on, born_on) / 365'],
    ['an age over 89', 'age'],
    ['an age plus nothing', 'age + 0'],
    ['an age with a top of the steward’s own', 'case when age > 89 then 90 else age end'],
    ['the lesser of an age and 120', 'least(age, 120)'],
    ['the oldest', 'max(age)'],
    ['an age as text', 'cast(age as string)'],
    ['an age in tens', 'age / 10'],
    ['a zip code', 'zip'],
    ['three digits of a zip code, by hand', 'substr(zip, 1, 3)'],
    ['a zip code behind zip3', 'concat(zip3(zip), substr(zip, 4, 2))'],
    ['a zip code as a number', 'try_integer(zip)'],
    ['a zip code with dots', "concat(substr(zip, 1, 1), '.', substr(zip, 2, 4))"],
    ['whether it is the zip code', "replace(zip, '1', '')"],
    ['a town', 'city'],
    ['the first letter of a town', 'substr(city, 1, 1)'],
    ['a town beside its state', "concat(city, ', ', state)"],
    ['a hash of a town', 'hash_key(city)'],
    ['the town before', 'lag(city) over (order by cost)'],
    ['a town and nothing', "city || ''"],
    ['the first of the towns', 'min(city)'],
    ['ages in all', 'sum(age)'],
    ['how many towns', 'count(distinct city)'],
    ['how many towns in a window', 'count(city) over (partition by ward)'],
  ] as const
).map(([what, expression]): Leak => [what, select(expression), `PRIV003 m.sql «${expression} as x»`]);

const passes: readonly Leak[] = (
  [
    ['the year of a day', 'year(admitted_on)'],
    ['a band of ages', 'age_band(age, 5)'],
    ['zip3', 'zip3(zip)'],
    ['a state', 'state'],
    ['how many rows', 'count(*)'],
    ['a surrogate', 'patient_id'],
    ['a cost', 'cost'],
    ['words of the steward', "case when ward = 'A' then 'first' else 'other' end"],
  ] as const
).map(([what, expression]): Leak => [what, select(expression), null]);

const further: readonly Leak[] = [
  [
    'a count of towns in cells of eleven',
    study(`select ward, count(city) as x ${stays} group by ward having count(*) >= 11`),
    null,
  ],
  [
    'a count of towns in cells of five',
    study(`select ward, count(city) as x ${stays} group by ward having count(*) >= 5`),
    'PRIV003 m.sql «count(city) as x»',
  ],
  [
    'a count of towns in cells of eleven of something else',
    study(`select ward, count(city) as x ${stays} group by ward having count(cost) >= 11`),
    'PRIV003 m.sql «count(city) as x»',
  ],
  [
    'a day through two tables',
    {
      ...study(`select admitted_on as x ${stays}`),
      ...(study(`select admitted_on as x ${stays}`, '').valueOf() as Texts),
    },
    'PRIV003 m.sql «admitted_on as x»',
  ],
  [
    'a day through a CTE with a window',
    study(
      `with a as (select ward, max(admitted_on) over (partition by ward) as d ${stays}) select ward, d from a`,
    ),
    'PRIV003 m.sql «d»',
  ],
  [
    'a day through a union',
    study(`select date '2020-01-01' as d ${stays} union all select admitted_on ${stays}`),
    "PRIV003 m.sql «date '2020-01-01' as d»",
  ],
  [
    'a day in a column of expressions',
    columns('d: {expr: "date_add_days(admitted_on, 1)"}'),
    'PRIV003 study.yaml «d»',
  ],
  ['a town taken over', columns('place: {from: city}'), 'PRIV003 study.yaml «place»'],
  [
    'a town as an attribute',
    columns(
      'stay_id: , city: {from: ward}',
      '\n  star: {dimensions: {dim_m: {from: m, naturalKey: [stay_id], attributes: {city: type1}}}}',
    ),
    null,
  ],
  [
    'a measure of days',
    columns(
      'stay_id: , admitted: {expr: "year(admitted_on)"}',
      '\n  star: {facts: {fct_m: {from: m, grain: [stay_id], measures: {n: {expr: "admitted + 1"}}}}}',
    ),
    null,
  ],
  [
    'a purpose that nobody states',
    {
      'specs/study.yaml': (columns('ward: ')['specs/study.yaml'] ?? '').replace('\n  purpose: outcomes', ''),
    },
    'DUA004 study.yaml «inputs»',
  ],
  [
    'a purpose that is not among them',
    {
      'specs/study.yaml': (columns('ward: ')['specs/study.yaml'] ?? '').replace(
        'purpose: outcomes',
        'purpose: marketing',
      ),
    },
    'DUA004 study.yaml «marketing»',
  ],
  [
    'a weaker regime over a stronger input',
    {
      'specs/study.yaml': (columns('ward: ')['specs/study.yaml'] ?? '').replace(
        'policy: harbor',
        'policy: published',
      ),
    },
    'PRIV006 study.yaml «published»',
  ],
];

const clocks: readonly Leak[] = [
  [
    'a shifted date as text like a year',
    over(
      'd: {type: date, identifies: date}',
      `select ward ${own} where cast(d as string) like '2020%'`,
      'shifted',
    ),
    "PRIV009 m.sql «cast(d as string) like '2020%'»",
  ],
  [
    'a shifted year within years',
    over(
      'd: {type: date, identifies: date}',
      `select ward ${own} where year(d) between 2019 and 2021`,
      'shifted',
    ),
    'PRIV009 m.sql «year(d) between 2019 and 2021»',
  ],
  [
    'a shifted year by case',
    over(
      'd: {type: date, identifies: date}',
      `select case when year(d) > 2020 then 'new' else 'old' end as x ${own}`,
      'shifted',
    ),
    'PRIV009 m.sql «year(d) > 2020»',
  ],
  [
    'weekends by shifted dates',
    over('d: {type: date, identifies: date}', `select ward ${own} where iso_weekday(d) > 5`, 'shifted'),
    'PRIV009 m.sql «iso_weekday(d) > 5»',
  ],
  [
    'a shifted date against a day',
    over('d: {type: date, identifies: date}', `select ward ${own} where d > date '2020-01-01'`, 'shifted'),
    "PRIV009 m.sql «d > date '2020-01-01'»",
  ],
  [
    'the year of a shifted date against a year',
    over('d: {type: date, identifies: date}', `select ward ${own} where year(d) >= 2020`, 'shifted'),
    'PRIV009 m.sql «year(d) >= 2020»',
  ],
  [
    'the year of a shifted date among years',
    over('d: {type: date, identifies: date}', `select ward ${own} where year(d) in (2020, 2021)`, 'shifted'),
    'PRIV009 m.sql «year(d) in (2020, 2021)»',
  ],
  [
    'a shifted date as text against a text',
    over(
      'd: {type: date, identifies: date}',
      `select ward ${own} where cast(d as string) >= '2020'`,
      'shifted',
    ),
    "PRIV009 m.sql «cast(d as string) >= '2020'»",
  ],
  [
    'an age from a shifted birth and this year',
    over('d: {type: date, identifies: birth-date}', `select 2026 - year(d) as age ${own}`, 'shifted'),
    'PRIV003 m.sql «2026 - year(d) as age»',
  ],
  [
    'a shifted date against the load',
    over(
      'd: {type: date, identifies: date}',
      `select date_diff_days(_ingested_at, d) as n ${own}`,
      'shifted',
    ),
    'PRIV009 m.sql «date_diff_days(_ingested_at, d)»',
  ],
  [
    'freshness by a shifted date',
    csv(
      'd: {type: date, identifies: date}',
      'shifted',
      '\n  quality: {v: {tests: [{freshness: {column: d, within: 1d}}]}}',
    ),
    'PRIV011 v.yaml «d»',
  ],
  [
    'a shifted date for a test',
    csv(
      'd: {type: date, identifies: date}',
      'shifted',
      '\n  quality: {v: {tests: [{expression: "d < date \'2030-01-01\'"}]}}',
    ),
    "PRIV009 v.yaml «d < date '2030-01-01'»",
  ],
  [
    'a shifted date among accepted values',
    csv(
      'd: {type: date, identifies: date}',
      'shifted',
      '\n  quality: {v: {tests: [{accepted_values: {column: d, values: ["2026-01-01"]}}]}}',
    ),
    'PRIV009 v.yaml «values»',
  ],
  [
    'a shifted date read again from its text',
    over(
      'd: {type: date, identifies: date}',
      `select ward ${own} where try_date(cast(d as string)) > date '2020-01-01'`,
      'shifted',
    ),
    "PRIV009 m.sql «try_date(cast(d as string)) > date '2020-01-01'»",
  ],
  [
    'the month of a shifted date',
    over('d: {type: date, identifies: date}', `select ward ${own} where month(d) = 12`, 'shifted'),
    'PRIV009 m.sql «month(d) = 12»',
  ],
  [
    'the year before that of a shifted date',
    over('d: {type: date, identifies: date}', `select year(d) - 1 as y ${own}`, 'shifted'),
    null,
  ],
  [
    'the distance of two shifted dates',
    over('d: {type: date, identifies: date}', `select date_diff_days(max(d), min(d)) as y ${own}`, 'shifted'),
    null,
  ],
  [
    'a shifted date against a bound of the contract',
    csv('d: {type: date, identifies: date, min: "2020-01-01"}', 'shifted'),
    null,
  ],
];

const surrogates: readonly Leak[] = [
  [
    'a surrogate like record numbers',
    study(`select ward ${stays} where patient_id like '0012%'`),
    "PRIV022 m.sql «patient_id like '0012%'»",
  ],
  [
    'a surrogate that begins so',
    study(`select ward ${stays} where starts_with(patient_id, 'MGH')`),
    "PRIV022 m.sql «starts_with(patient_id, 'MGH')»",
  ],
  [
    'a surrogate where nobody is known',
    study(`select nullif(patient_id, 'UNKNOWN') as p ${stays}`),
    "PRIV022 m.sql «nullif(patient_id, 'UNKNOWN')»",
  ],
  [
    'a surrogate by case',
    study(`select case patient_id when '0012345' then 1 else 0 end as p ${stays}`),
    "PRIV022 m.sql «case patient_id when '0012345' then 1 else 0 end»",
  ],
  [
    'a surrogate against a record number of the steward',
    study(`select ward ${stays} where patient_id = '0012345'`),
    "PRIV022 m.sql «patient_id = '0012345'»",
  ],
  [
    'a surrogate among record numbers',
    study(`select ward ${stays} where patient_id in ('0012345', '0012346')`),
    "PRIV022 m.sql «patient_id in ('0012345', '0012346')»",
  ],
  [
    'a surrogate joined with a ward',
    study(`select a.ward ${stays} a join {{ ref('ehr.stays') }} b on a.patient_id = b.ward`),
    'PRIV022 m.sql «a.patient_id = b.ward»',
  ],
  [
    'a surrogate joined with one of a record',
    study(`select a.ward ${stays} a join {{ ref('ehr.stays') }} b on a.patient_id = b.stay_id`),
    'PRIV010 m.sql «a.patient_id = b.stay_id»',
  ],
  [
    'a surrogate as a date',
    study(`select patient_id ${stays} where patient_id is not null and patient_id <> ''`),
    null,
  ],
  [
    'a test that relates a surrogate and a ward',
    csv(
      'p: {identifies: mrn}',
      'harbor',
      '\n  quality: {v: {tests: [{relationships: {column: p, to: v, field: ward}}]}}',
      '\n      subject: p',
    ),
    'PRIV022 v.yaml «ward»',
  ],
  [
    'a fact on a ward of a dimension of people',
    csv(
      'p: {identifies: mrn}',
      'harbor',
      '\n  star: {dimensions: {dim_p: {from: v, naturalKey: [p], attributes: {}}}, facts: {fct_v: {from: v, grain: [p], dimensions: {who: {to: dim_p, on: ward}}, measures: {}}}}',
      '\n      primaryKey: [p]\n      subject: p',
    ),
    'PRIV022 v.yaml «ward»',
  ],
  [
    'a surrogate joined with a part of a text',
    study(`select a.ward ${stays} a join {{ ref('ehr.stays') }} b on a.patient_id = lower(b.ward)`),
    'PRIV022 m.sql «a.patient_id = lower(b.ward)»',
  ],
  [
    'a surrogate among accepted values',
    csv(
      'p: {identifies: mrn}',
      'harbor',
      '\n  quality: {v: {tests: [{accepted_values: {column: p, values: ["0012345"]}}]}}',
      '\n      subject: p',
    ),
    'PRIV022 v.yaml «"0012345"»',
  ],
  ['the length of a surrogate', study(`select ward ${stays} where length(patient_id) = 26`), null],
  ['a real surrogate', study(`select ward ${stays} where patient_id = 'abcdefghijklmnopqrstuvwxyz'`), null],
];

/** The agreement of the limited data set, with linkage approved. */
const linkable: Texts = {
  'specs/policies.yaml': (ground['specs/policies.yaml'] ?? '').replace(
    'purposes: [outcomes]',
    'purposes: [outcomes], linkage: approved',
  ),
};

const linked: readonly Leak[] = [
  [
    'an input of the other, where linkage is forbidden',
    {
      ...labs('limited'),
      'specs/o.yaml': productText(
        '\n  inputs: {ehr: {product: ehr}, labs: {product: labs}}\n  purpose: outcomes\n  silver: {m: {from: ehr.stays}}',
        'o',
      ),
    },
    'DUA005 o.yaml «inputs»',
  ],
  [
    'a name of one product beside a surrogate of the other',
    {
      ...linkable,
      ...labs('limited'),
      ...crosswalk(approved),
      'specs/o.yaml': productText(
        '\n  inputs: {ehr: {product: ehr}, k: {crosswalk: ehr-labs}}\n  purpose: outcomes\n  silver: {m: {sql: m.sql}}',
        'o',
      ),
      'specs/m.sql':
        "select e.patient_name from {{ ref('ehr.stays') }} e join {{ source('k.links') }} k on k.ehr_patient_id = e.patient_id",
    },
    'PRIV003 m.sql «e.patient_name»',
  ],
  [
    'people of two products by surrogate',
    {
      ...labs('shifted'),
      ...linkable,
      'specs/o.yaml': productText(
        '\n  inputs: {ehr: {product: ehr}, labs: {product: labs}}\n  purpose: outcomes\n  privacy: {policy: shifted}\n  silver: {m: {sql: m.sql}}',
        'o',
      ),
      'specs/m.sql':
        "select l.result from {{ ref('ehr.stays') }} e join {{ ref('labs.samples') }} l on l.person_id = e.patient_id",
    },
    'PRIV010 m.sql «l.person_id = e.patient_id»',
  ],
  [
    'a crosswalk under an agreement that forbids it',
    { ...labs('limited'), ...crosswalk(approved) },
    'DUA005 x.yaml «ehr»',
  ],
  [
    'a crosswalk by an identifier without approval',
    { ...labs('limited'), ...crosswalk('method: shared-identifier') },
    'DUA005 x.yaml «ehr»',
  ],
];

const written: readonly Leak[] = [
  [
    'a number in a description of a column',
    csv('x: {identifies: none, description: "As 123-45-6789 has it."}'),
    'PRIV021 v.yaml «123-45-6789»',
  ],
  [
    'a telephone number in a description of a product',
    {
      'specs/v.yaml': (csv('x: {identifies: none}')['specs/v.yaml'] ?? '').replace(
        'metadata: {name: v}',
        'metadata: {name: v, description: "Ask the ward, (212) 555-2368."}',
      ),
    },
    'PRIV021 v.yaml «(212) 555-2368»',
  ],
  [
    'an e-mail address in a title',
    {
      'specs/v.yaml': (csv('x: {identifies: none}')['specs/v.yaml'] ?? '').replace(
        'metadata: {name: v}',
        'metadata: {name: v, title: "Visits of jane.doe@hospital.org"}',
      ),
    },
    'PRIV021 v.yaml «jane.doe@hospital.org»',
  ],
  [
    'an owner',
    {
      'specs/v.yaml': (csv('x: {identifies: none}')['specs/v.yaml'] ?? '').replace(
        'metadata: {name: v}',
        'metadata: {name: v, owner: data@hospital.org}',
      ),
    },
    null,
  ],
  [
    'a record number in a condition',
    csv(
      'x: {identifies: none}',
      'harbor',
      '\n  silver: {m: {from: csv.v, where: "ward <> \'MRN 0012345\'"}}',
    ),
    'PRIV021 v.yaml «MRN 0012345»',
  ],
  [
    'a number in SQL',
    over('x: {identifies: none}', `select ward ${own} where x <> '123-45-6789'`),
    'PRIV021 m.sql «123-45-6789»',
  ],
  [
    'a number in a comment of SQL',
    over('x: {identifies: none}', `-- without 123-45-6789, who withdrew\nselect ward ${own}`),
    'PRIV021 m.sql «123-45-6789»',
  ],
  [
    'a number in an accepted value',
    csv(
      'x: {identifies: none}',
      'harbor',
      '\n  quality: {v: {tests: [{accepted_values: {column: x, values: ["212-555-2368"]}}]}}',
    ),
    'PRIV021 v.yaml «212-555-2368»',
  ],
  [
    'a number in a row of a unit test',
    csv(
      'x: {identifies: none}',
      'harbor',
      '\n  silver: {m: {from: csv.v, unitTests: [{given: {csv.v: [{ward: A, x: 123-45-6789}]}, expect: [{ward: A}]}]}}',
    ),
    'PRIV021 v.yaml «123-45-6789»',
  ],
  [
    'a number as a value of a contract',
    csv('x: {identifies: none, values: ["jane@hospital.org"]}'),
    'PRIV021 v.yaml «jane@hospital.org»',
  ],
  [
    'record numbers as the values of a contract',
    csv('x: {identifies: mrn, values: [A1, A2]}'),
    'PRIV021 v.yaml «values»',
  ],
  [
    'a reason that names somebody',
    exception(
      'code: PRIV003, column: v.v.x, reason: Jane said so at 212-555-2368., approvedBy: p@example.org, expires: 2027-01-01',
    ),
    'PRIV021 o.yaml «212-555-2368»',
  ],
  [
    'a number that nobody has',
    csv('x: {identifies: none, description: "Such as 000-12-3456 or 212-555-0142."}'),
    null,
  ],
  [
    'an address of documentation',
    csv('x: {identifies: none, description: "Such as jane@example.org."}'),
    null,
  ],
  ['a pattern', csv('x: {identifies: none, pattern: "[0-9]{3}-[0-9]{2}-[0-9]{4}"}'), null],
  [
    'a code of a drug and a UID',
    csv(
      'x: {identifies: none, description: "0002-8215-01, 1.2.840.113619.2.55, I50.1, 2026-01-31, 12345-6."}',
    ),
    null,
  ],
];

const named: readonly Leak[] = (
  [
    ['PHONE', 'phone'],
    ['ContactPhone', 'phone'],
    ['SSN', 'ssn'],
    ['E_MAIL', 'email'],
    ['DOB', 'birth-date'],
    ['PATIENT_NAME', 'name'],
    ['MRN', 'mrn'],
    ['ZIP', 'zip'],
    ['LastName', 'name'],
    ['STREET_ADDRESS', 'address'],
  ] as const
).map(
  ([name]): Leak => [
    `${name} that identifies nothing`,
    csv(`${name}: {identifies: none}`),
    'LINT020 v.yaml «none»',
  ],
);
const unnamed: readonly Leak[] = [
  [
    'a description that says what it is',
    csv('F12: {identifies: none, description: Phone number of the patient.}'),
    'LINT020 v.yaml «none»',
  ],
  ['a state under safe harbor', csv('STATE: {identifies: none}'), null],
  ['whether there is a phone', csv('HAS_PHONE: {type: boolean, identifies: none}'), null],
  ['a drug’s name', csv('DRUG_NAME: {identifies: none}'), null],
  [
    'a phone that is dropped anyway',
    {
      'specs/v.yaml': (csv('PHONE: {identifies: none}')['specs/v.yaml'] ?? '').replace(
        '{policy: harbor}',
        '{policy: harbor, columns: {v.phone: drop}}',
      ),
    },
    null,
  ],
  [
    'a phone that a steward answers for',
    csv('PHONE: {identifies: none} # lakespec-ignore LINT020 numbers of wards'),
    null,
  ],
];

const harborWith = (spec: string): string =>
  policy(`{regime: safe_harbor, attestation: {by: p@example.org, on: 2026-01-01}, ${spec}}`);
const determinedWith = (spec: string): string => policy(`{${determined}, ${spec}}`);
const underOwn = (texts: Texts, text: string): Texts => ({ ...texts, 'specs/o.yaml': text });

const standards: readonly Leak[] = [
  [
    'FHIR: a town under safe harbor',
    sql(fhir(model), "select city from {{ source('fhir.patient') }}"),
    'PRIV003 m.sql «city»',
  ],
  [
    'FHIR: the text of a code',
    sql(fhir(model), "select code_display from {{ source('fhir.condition') }}"),
    'PRIV003 m.sql «code_display»',
  ],
  [
    'FHIR: a part of a text',
    sql(fhir(model), "select substr(reason_display, 1, 3) as r from {{ source('fhir.encounter') }}"),
    'PRIV003 m.sql «reason_display»',
  ],
  [
    'FHIR: a filter on a town',
    sql(fhir(model), "select sex from {{ source('fhir.patient') }} where city = 'Springfield'"),
    'PRIV003 m.sql «city»',
  ],
  [
    'FHIR: an age of today, from a year of birth that the door looked at',
    sql(fhir(model), "select 2026 - birth_year as a from {{ source('fhir.patient') }}"),
    null,
  ],
  [
    'FHIR: the year of an encounter against a year',
    sql(
      fhir(model, 'shifted'),
      "select status from {{ source('fhir.encounter') }} where year(started_on) = 2024",
    ),
    'PRIV009 m.sql «year(started_on) = 2024»',
  ],
  [
    'FHIR: a patient taken for an encounter',
    sql(
      fhir(model, 'shifted'),
      "select e.status from {{ source('fhir.encounter') }} e join {{ source('fhir.condition') }} c on c.encounter_id = e.patient_id",
    ),
    'PRIV010 m.sql «c.encounter_id = e.patient_id»',
  ],
  [
    'FHIR: a record number against one that is written out',
    sql(fhir(model, 'shifted'), "select sex from {{ source('fhir.patient') }} where mrn = '0012345'"),
    "PRIV022 m.sql «mrn = '0012345'»",
  ],
  [
    'FHIR: a patient joined with a code',
    sql(
      fhir(model, 'shifted'),
      "select e.status from {{ source('fhir.encounter') }} e join {{ source('fhir.condition') }} c on c.code = e.patient_id",
    ),
    'PRIV022 m.sql «c.code = e.patient_id»',
  ],
  [
    'FHIR: all of a table under safe harbor',
    sql(fhir(model), "select * from {{ source('fhir.patient') }}"),
    null,
  ],
  [
    'FHIR: freshness by the shifted time of an update',
    fhir('\n  quality: {patients: {tests: [{freshness: {column: updated_at, within: 2d}}]}}', 'shifted'),
    'PRIV011 s.yaml «updated_at»',
  ],
  ['DICOM: all of a table', sql(dicom(model), "select * from {{ source('dicom.series') }}"), null],
  [
    'DICOM: a study since a day',
    sql(
      dicom(model),
      "select modality from {{ source('dicom.series') }} where series_started_at >= timestamp '2024-01-01 00:00:00'",
    ),
    "PRIV009 m.sql «series_started_at >= timestamp '2024-01-01 00:00:00'»",
  ],
  [
    'DICOM: a study by its UID',
    sql(
      dicom(model),
      "select modality from {{ source('dicom.series') }} where study_instance_uid = '1.2.840.113619.2.55'",
    ),
    "PRIV022 m.sql «study_instance_uid = '1.2.840.113619.2.55'»",
  ],
  [
    'DICOM: a patient taken for a study',
    sql(
      dicom(model),
      "select a.modality from {{ source('dicom.series') }} a join {{ source('dicom.studies') }} b on a.study_instance_uid = b.patient_id",
    ),
    'PRIV010 m.sql «a.study_instance_uid = b.patient_id»',
  ],
  [
    'DICOM: kept names',
    underOwn(dicom('', 'own'), determinedWith('dicom: {keep: [PatientName]}')),
    'PRIV008 o.yaml «PatientName»',
  ],
  [
    'DICOM: kept operators',
    underOwn(dicom('', 'own'), determinedWith('dicom: {keep: [OperatorsName]}')),
    'PRIV008 o.yaml «OperatorsName»',
  ],
  [
    'DICOM: kept institutions',
    underOwn(dicom('', 'own'), determinedWith('dicom: {keep: [InstitutionName]}')),
    'PRIV008 o.yaml «InstitutionName»',
  ],
  [
    'DICOM: institutions by an option, under safe harbor',
    underOwn(dicom('', 'own'), harborWith('dicom: {options: [retain-institution-identity]}')),
    'PRIV008 o.yaml «retain-institution-identity»',
  ],
  [
    'DICOM: devices by an option, under safe harbor',
    underOwn(dicom('', 'own'), harborWith('dicom: {options: [retain-device-identity]}')),
    'PRIV008 o.yaml «retain-device-identity»',
  ],
  [
    'DICOM: UIDs by an option, under safe harbor',
    underOwn(dicom('', 'own'), harborWith('dicom: {options: [retain-uids]}')),
    'PRIV008 o.yaml «retain-uids»',
  ],
  [
    'DICOM: devices by an option, in a limited data set',
    underOwn(
      dicom('\n  agreement: dua', 'own'),
      policy('{regime: limited_data_set, dicom: {options: [retain-device-identity]}}'),
    ),
    'PRIV008 o.yaml «retain-device-identity»',
  ],
  [
    'DICOM: UIDs by an option that no determination covers',
    underOwn(dicom('', 'own'), determinedWith('dicom: {options: [retain-uids]}')),
    'PRIV008 o.yaml «retain-uids»',
  ],
  [
    'DICOM: UIDs by an option that the determination covers',
    underOwn(dicom('', 'own'), determinedWith('allows: [other-unique-id], dicom: {options: [retain-uids]}')),
    null,
  ],
  [
    'DICOM: full dates by an option: dates go by `dates`',
    underOwn(dicom('', 'own'), harborWith('dicom: {options: [retain-longitudinal-full-dates]}')),
    null,
  ],
  [
    'DICOM: private elements that are none',
    underOwn(dicom('', 'own'), determinedWith('dicom: {keepPrivate: ["(0010,0010) X"]}')),
    'PRIV008 o.yaml «"(0010,0010) X"»',
  ],
  [
    'DICOM: private elements of all creators',
    underOwn(dicom('', 'own'), determinedWith('dicom: {keepPrivate: ["*"]}')),
    'PRIV008 o.yaml «"*"»',
  ],
  [
    'DICOM: private elements that nobody knows, under safe harbor',
    underOwn(dicom('', 'own'), harborWith('dicom: {keepPrivate: ["(0029,xx10) SIEMENS CSA HEADER"]}')),
    'PRIV008 o.yaml «"(0029,xx10) SIEMENS CSA HEADER"»',
  ],
  [
    'DICOM: private elements that the standard calls safe, under safe harbor',
    underOwn(dicom('', 'own'), harborWith('dicom: {keepPrivate: ["(2005,xx0E) Philips MR Imaging DD 001"]}')),
    null,
  ],
  [
    'DICOM: burned-in pixels under safe harbor',
    underOwn(dicom('', 'own'), harborWith('dicom: {burnedIn: keep}')),
    'PRIV008 o.yaml «keep»',
  ],
  [
    'DICOM: burned-in pixels in a limited data set',
    underOwn(
      dicom('\n  agreement: dua', 'own'),
      policy('{regime: limited_data_set, dicom: {burnedIn: keep}}'),
    ),
    'PRIV008 o.yaml «keep»',
  ],
  [
    'DICOM: burned-in pixels by a determination',
    underOwn(dicom('', 'own'), determinedWith('dicom: {burnedIn: keep}')),
    null,
  ],
  [
    'DICOM: dates of others by a determination',
    underOwn(dicom('', 'own'), determinedWith('foreign: keep')),
    null,
  ],
  [
    'BIDS: the name of a dataset',
    sql(bids(model), "select name from {{ source('bids.datasets') }}"),
    'PRIV003 m.sql «name»',
  ],
  [
    'BIDS: an institution',
    sql(bids(model), "select institution_name from {{ source('bids.images') }}"),
    'PRIV003 m.sql «institution_name»',
  ],
  [
    'BIDS: the last digits of a serial number',
    sql(bids(model), "select substr(device_serial_number, 4, 3) as s from {{ source('bids.images') }}"),
    'PRIV003 m.sql «device_serial_number»',
  ],
  [
    'BIDS: a scan since a year',
    sql(bids(model), "select path from {{ source('bids.scans') }} where year(acq_time) > 2019"),
    'PRIV009 m.sql «year(acq_time) > 2019»',
  ],
  [
    'BIDS: a participant by the label in the landing',
    sql(bids(model), "select age from {{ source('bids.participants') }} where participant_id = 'sub-01'"),
    "PRIV022 m.sql «participant_id = 'sub-01'»",
  ],
  [
    'BIDS: a field that nobody writes',
    underOwn(bids('', 'own'), determinedWith('sidecars: {InstitutionNam: remove}')),
    'PRIV020 o.yaml «InstitutionNam»',
  ],
  [
    'BIDS: an identifier in the place of one',
    underOwn(
      bids('', 'own'),
      determinedWith('sidecars: {InstitutionName: {replace: "Ward 3, 212-555-2368"}}'),
    ),
    'PRIV021 o.yaml «212-555-2368»',
  ],
  [
    'BIDS: all of a table under safe harbor',
    sql(bids(model, 'harbor'), "select * from {{ source('bids.participants') }}"),
    null,
  ],
  [
    'EEG: the text of annotations',
    sql(eeg(model), "select annotation from {{ source('eeg.events') }}"),
    'PRIV003 m.sql «annotation»',
  ],
  [
    'EEG: the equipment',
    sql(eeg(model), "select upper(equipment) as e from {{ source('eeg.recordings') }}"),
    'PRIV003 m.sql «equipment»',
  ],
  [
    'EEG: a true year of birth beside shifted dates',
    sql(eeg(model), "select sex from {{ source('eeg.participants') }} where birth_year < 1950"),
    'PRIV009 m.sql «birth_year < 1950»',
  ],
  ['EEG: all of a table', sql(eeg(model), "select * from {{ source('eeg.recordings') }}"), null],
  ['HCUP: without agreement', hcup('', 'limited', 'NIS', ''), 'DUA003 s.yaml «hcup»'],
  [
    'HCUP: a month under safe harbor',
    sql(hcup(model, 'harbor'), "select amonth from {{ source('hcup.core') }}"),
    'PRIV003 m.sql «amonth»',
  ],
  [
    'HCUP: a hospital by its number',
    sql(hcup(model, 'harbor'), "select died from {{ source('hcup.core') }} where hosp_nis = '10234'"),
    "PRIV022 m.sql «hosp_nis = '10234'»",
  ],
  [
    'HCUP: all of a table under safe harbor',
    sql(hcup(model, 'harbor'), "select * from {{ source('hcup.core') }}"),
    null,
  ],
];

const dua = (spec: string): Texts => ({ 'specs/d.yaml': document('Agreement', 'own', `{${spec}}`) });
const under = (more = '', operations = ''): Texts =>
  csv('x: {type: integer, identifies: none}', 'harbor', `\n  agreement: own${more}${operations}`);
const star = (aggregates: string): string =>
  `\n  star: {facts: {fct_v: {from: v, grain: [x], measures: {}, degenerate: [ward]}}, aggregates: {${aggregates}}}`;
const withKey = (texts: Texts): Texts => ({
  ...texts,
  'specs/v.yaml': (texts['specs/v.yaml'] ?? '').replace(
    '      columns:',
    '      primaryKey: [x]\n      columns:',
  ),
});

/** A fact of a SQL file under an agreement whose least cell is eleven. */
const grouped = (text: string): Texts => ({
  ...dua('id: D, expires: 2028-06-30, purposes: [outcomes], minimumCellSize: 11'),
  ...under(
    '\n  silver: {m: {sql: m.sql, key: [ward]}}\n  star: {facts: {fct_m: {from: m, grain: [ward], measures: {n: {expr: n}}, degenerate: [ward]}}}',
  ),
  'specs/m.sql': text.replace('{{', "from {{ ref('v') }}"),
});

const agreements: readonly Leak[] = [
  [
    'small groups of a SQL file',
    grouped('select ward, count(*) as n {{ group by ward'),
    'DUA008 m.sql «count(*)»',
  ],
  [
    'groups of five',
    grouped('select ward, count(*) as n {{ group by ward having count(*) >= 5'),
    'DUA008 m.sql «count(*)»',
  ],
  ['groups of eleven', grouped('select ward, count(*) as n {{ group by ward having count(*) > 10'), null],
  ['a count of all rows', grouped("select 'all' as ward, count(*) as n {{"), null],
  [
    'small groups in a CTE',
    grouped('with a as (select ward, count(*) as n {{ group by ward) select ward, n from a'),
    'DUA008 m.sql «count(*)»',
  ],

  [
    'an agreement that is over',
    { ...dua('id: D, expires: 2026-01-31, purposes: [outcomes]'), ...under() },
    'DUA001 d.yaml «2026-01-31»',
  ],
  [
    'an agreement that is nearly over',
    { ...dua('id: D, expires: 2026-12-24, purposes: [outcomes]'), ...under() },
    'DUA002 d.yaml «2026-12-24»',
  ],
  [
    'data kept for longer',
    {
      ...dua('id: D, expires: 2028-06-30, purposes: [outcomes], retainUntil: 2028-12-31'),
      ...under('\n  operations: {retainUntil: 2040-01-01}'),
    },
    'DUA009 v.yaml «2040-01-01»',
  ],
  [
    'small cells',
    withKey({
      ...dua('id: D, expires: 2028-06-30, purposes: [outcomes], minimumCellSize: 11'),
      ...under(star('agg: {from: fct_v, by: [ward], measures: [count]}')),
    }),
    'DUA008 v.yaml «agg»',
  ],
  [
    'cells that are still small',
    withKey({
      ...dua('id: D, expires: 2028-06-30, purposes: [outcomes], minimumCellSize: 20'),
      ...under(star('agg: {from: fct_v, by: [ward], measures: [count], suppressBelow: 11}')),
    }),
    'DUA008 v.yaml «11»',
  ],
  [
    'cells that are large enough',
    withKey({
      ...dua('id: D, expires: 2028-06-30, purposes: [outcomes], minimumCellSize: 11'),
      ...under(star('agg: {from: fct_v, by: [ward], measures: [count], suppressBelow: 11}')),
    }),
    null,
  ],
  [
    'a delivery without purpose',
    withKey({
      ...dua('id: D, expires: 2028-06-30, purposes: [outcomes]'),
      ...under(`${star('')}\n  delivery: {trino: {schema: v}}`),
    }),
    'DUA004 v.yaml «delivery»',
  ],
  [
    'a delivery for another purpose',
    withKey({
      ...dua('id: D, expires: 2028-06-30, purposes: [outcomes]'),
      ...under(`${star('')}\n  purpose: marketing\n  delivery: {trino: {schema: v}}`),
    }),
    'DUA004 v.yaml «marketing»',
  ],
  [
    'an input under an agreement that is over',
    {
      ...dua('id: D, expires: 2026-01-31, purposes: [outcomes]'),
      ...under(),
      'specs/o.yaml': productText(
        '\n  inputs: {v: {product: v}}\n  purpose: outcomes\n  silver: {m: {from: v.v}}',
        'o',
      ),
    },
    'DUA001 d.yaml «2026-01-31»',
  ],
  [
    'a phone number among the users',
    {
      ...dua('id: D, expires: 2028-06-30, purposes: [outcomes], users: [{group: "212-555-2368"}]'),
      ...under(),
    },
    'PRIV021 d.yaml «212-555-2368»',
  ],
];

const leaks: Readonly<Record<string, readonly Leak[]>> = {
  'the door': door,
  'types and references': references,
  exceptions,
  'what is dropped': dropped,
  'a name and a place for it': [...renamed, ...inStars],
  'a value behind a weaker regime': flow,
  'what may pass': passes,
  inputs: further,
  clocks,
  surrogates,
  links: linked,
  'what is written by hand': written,
  'names of columns': [...named, ...unnamed],
  agreements,
  'the standards': standards,
};

/** What is said of other things than privacy while a case stands alone: tables and policies that nothing uses yet. */
const beside = new Set(['SCH010', 'LINT003', 'LINT004', 'LINT012', 'LINT013']);

function findingsOf(texts: Texts): readonly Diagnostic[] {
  const compilation = compileTexts({ ...ground, ...texts });
  return [...compilation.diagnostics, ...checkTargets(compilation)].filter(({ code }) => !beside.has(code));
}

function placeOf(texts: Texts, { code, span }: Diagnostic): string {
  const text = { ...base, ...ground, ...texts }[span.file] ?? '';
  return `${code} ${span.file.slice('specs/'.length)} «${text.slice(span.start.offset, span.end.offset)}»`;
}

describe('a leak or a breach', () => {
  describe.each(Object.entries(leaks))('in %s', (_where, cases) => {
    it.each(cases.map(([what, texts, found]) => ({ what, texts, found })))('$what', ({ texts, found }) => {
      expect(findingsOf(texts).map((one) => placeOf(texts, one))).toEqual(found === null ? [] : [found]);
    });
  });

  it('is one of many that were thought of', () => {
    const all = Object.values(leaks).flat();
    expect(all.length).toBeGreaterThan(250);
    expect(new Set(all.map(([what, texts]) => `${what} ${JSON.stringify(texts)}`)).size).toBe(all.length);
  });

  it('is told with what to do, and never with the value', () => {
    for (const found of Object.values(leaks)
      .flat()
      .flatMap(([, texts]) => findingsOf(texts))) {
      if (!/^(PRIV|DUA|LINT)/.test(found.code)) continue;
      expect(found.help, found.message).not.toBeNull();
      const said = [
        found.message,
        found.help,
        ...found.notes,
        ...found.related.map(({ message }) => message),
      ];
      expect(said.join('\n')).not.toMatch(/123-45-6789|555-2368|hospital\.org|0012345/);
    }
  });
});
