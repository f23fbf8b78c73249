import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Compilation } from '../../../src/compiler/index.ts';
import type { DoorRule } from '../../../src/plan/index.ts';
import { compileTexts, productText } from '../specs.ts';

/*
 * Two readings of docs/privacy.md are held against each other: the compiler's, and the naive one of this file, which
 * knows nothing of the compiler but the door rules of its plan. Random products: what the compiler lets through holds
 * nothing that the naive reading forbids.
 */

const regimes = ['safe_harbor', 'limited_data_set', 'expert_determination', 'public'] as const;
type Regime = (typeof regimes)[number];

/** What a value tells. `birth` and `birth-year` are dates of which an age can be made; `shifted-birth` too. */
type Fact =
  | ('name' | 'phone' | 'mrn' | 'url' | 'free-text' | 'unique-id' | 'quasi' | 'unknown' | 'account')
  | ('address' | 'city' | 'zip' | 'zip3' | 'state')
  | ('date' | 'birth' | 'year' | 'birth-year' | 'shifted' | 'shifted-birth')
  | ('age' | 'capped-age' | 'surrogate');

/** A column of a contract says `identifies:`, and its value tells: */
const tells: Readonly<Record<string, readonly Fact[]>> = {
  none: [],
  name: ['name'],
  phone: ['phone'],
  mrn: ['mrn'],
  url: ['url'],
  account: ['account'],
  'free-text': ['free-text'],
  'other-unique-id': ['unique-id'],
  quasi: ['quasi'],
  address: ['address'],
  city: ['city'],
  zip: ['zip'],
  state: ['state'],
  date: ['date'],
  'birth-date': ['birth'],
  age: ['age'],
};

/** The table of regimes. */
const everywhere: readonly Fact[] = ['surrogate', 'state', 'capped-age', 'quasi'];
const lets: Readonly<Record<Regime, readonly Fact[]>> = {
  safe_harbor: ['year', 'zip3'],
  limited_data_set: [
    ...(['date', 'birth', 'year', 'birth-year', 'shifted', 'shifted-birth'] as const),
    ...(['age', 'city', 'zip', 'zip3', 'unique-id'] as const),
  ],
  expert_determination: ['zip3', 'shifted', 'shifted-birth'],
  public: ['zip3', 'city', 'age', 'unique-id', 'year', 'birth-year', 'shifted', 'shifted-birth'],
};

/** The clock of a date that is true; shifted ones go by that of their product. */
type Value = { readonly facts: ReadonlySet<Fact>; readonly clocks: ReadonlySet<string> };
const value = (facts: Iterable<Fact>, clocks: Iterable<string> = []): Value => ({
  facts: new Set(facts),
  clocks: new Set(clocks),
});

/** What the door leaves of a column, by the rule that the plan has for it. */
function behindDoor(identifies: string, rule: DoorRule, product: string): Value {
  const before = tells[identifies] ?? ['unknown'];
  const isDate = before.includes('date') || before.includes('birth');
  const isBirth = before.includes('birth');
  switch (rule.action) {
    case 'keep':
      return value(before, isDate ? ['true'] : []);
    case 'surrogate':
      return value(['surrogate']);
    case 'shift':
      return value([isBirth ? 'shifted-birth' : 'shifted'], [product]);
    case 'year':
      // The door leaves out years that tell an age over 89.
      return rule.shift === null ? value(['year'], ['true']) : value(['shifted'], [product]);
    case 'age-cap':
      return value(['capped-age']);
    case 'age-flag':
      return value(['capped-age']);
    case 'zip3':
      return value(['zip3']);
    case 'allow':
      return value(before.filter((fact) => !['free-text', 'quasi', 'unknown'].includes(fact)));
    default:
      throw new Error(`${rule.action} leaves nothing`);
  }
}

type Type = 'string' | 'date' | 'integer';
/** An expression: its text, and what it tells once the columns are known. `null`: nothing that may be done. */
type Expression = { readonly text: string; readonly tell: (columns: Columns) => Value | null };
type Columns = ReadonlyMap<string, Value>;

const column = (name: string): Expression => ({ text: name, tell: (columns) => columns.get(name) ?? null });
const written = (text: string, type: Type): Expression => ({
  text,
  tell: () => value([], type === 'date' ? ['true'] : []),
});

const union = (values: readonly Value[]): Value =>
  value(
    values.flatMap(({ facts }) => [...facts]),
    values.flatMap(({ clocks }) => [...clocks]),
  );

/** Anything that is no stated rule: all that the parts tell. `meet`: dates of two clocks may not stand in it. */
function made(
  text: string,
  parts: readonly Expression[],
  options: { meet?: boolean; deciders?: readonly Expression[]; becomes?: (all: Value) => Value } = {},
): Expression {
  return {
    text,
    tell: (columns) => {
      const values = parts.map((part) => part.tell(columns));
      const deciders = (options.deciders ?? []).map((part) => part.tell(columns));
      if ([...values, ...deciders].includes(null)) return null;
      const told = values as Value[];
      const clocks = told.filter((one) => one.clocks.size > 0);
      const [first] = clocks;
      const apart = clocks.some(
        (one) => ![...one.clocks].some((clock) => first?.clocks.has(clock)) || one.clocks.size > 1,
      );
      if (options.meet && apart) return null;
      const all = union(told);
      return options.becomes ? options.becomes(all) : all;
    },
  };
}

const replaced =
  (by: Partial<Record<Fact, Fact>>) =>
  ({ facts, clocks }: Value): Value =>
    value(
      [...facts].map((fact) => by[fact] ?? fact),
      clocks,
    );
/** Computing with a birth makes an age of it. */
const aged = (all: Value): Value =>
  ['birth', 'birth-year', 'shifted-birth'].some((fact) => all.facts.has(fact as Fact))
    ? value([...all.facts, 'age'], all.clocks)
    : all;
const withoutClock = ({ facts }: Value): Value => value(facts);

type Grammar = Readonly<Record<Type, fc.Arbitrary<Expression>>>;

/** Expressions over columns of the three types. */
function grammar(names: Readonly<Record<Type, readonly string[]>>): Grammar {
  const { string, date, integer } = fc.letrec<Record<Type | 'condition', Expression>>((tie) => {
    const of = (type: Type, text: string) =>
      fc.oneof(
        { maxDepth: 2, withCrossShrink: true, depthIdentifier: 'expressions' },
        { weight: 3, arbitrary: fc.constantFrom(...names[type].map(column)) },
        { weight: 1, arbitrary: fc.constant(written(text, type)) },
      );
    const string = tie('string');
    const date = tie('date');
    const integer = tie('integer');
    const either = (one: fc.Arbitrary<Expression>) => [
      fc
        .tuple(one, one)
        .map((both) => made(`coalesce(${both.map(({ text }) => text)})`, both, { meet: true })),
      fc.tuple(tie('condition'), one, one).map(([when, a, b]) =>
        made(`case when ${when.text} then ${a.text} else ${b.text} end`, [a, b], {
          meet: true,
          deciders: [when],
        }),
      ),
    ];
    const deep = (type: Type, text: string, ...more: readonly fc.Arbitrary<Expression>[]) =>
      fc.oneof({ maxDepth: 2, depthIdentifier: 'expressions' }, of(type, text), ...more);
    return {
      string: deep(
        'string',
        "'a'",
        string.map((one) => made(`lower(${one.text})`, [one])),
        string.map((one) => made(`substr(${one.text}, 1, 3)`, [one])),
        string.map((one) => made(`replace(${one.text}, 'a', 'b')`, [one])),
        string.map((one) => made(`zip3(${one.text})`, [one], { becomes: replaced({ zip: 'zip3' }) })),
        fc.tuple(string, string).map((both) => made(`concat(${both.map(({ text }) => text)})`, both)),
        date.map((one) => made(`cast(${one.text} as string)`, [one])),
        integer.map((one) => made(`cast(${one.text} as string)`, [one])),
        integer.map((one) =>
          made(`age_band(${one.text}, 5)`, [one], { becomes: replaced({ age: 'capped-age' }) }),
        ),
        ...either(string),
      ),
      date: deep(
        'date',
        "date '2020-01-01'",
        date.map((one) => made(`date_add_days(${one.text}, 3)`, [one])),
        date.map((one) => made(`date_trunc('month', ${one.text})`, [one])),
        fc
          .tuple(date, date)
          .map((both) => made(`greatest(${both.map(({ text }) => text)})`, both, { meet: true })),
        ...either(date),
      ),
      integer: deep(
        'integer',
        '7',
        date.map((one) =>
          made(`year(${one.text})`, [one], { becomes: replaced({ date: 'year', birth: 'birth-year' }) }),
        ),
        date.map((one) => made(`month(${one.text})`, [one])),
        string.map((one) => made(`length(${one.text})`, [one], { becomes: withoutClock })),
        fc.tuple(date, date).map((both) =>
          made(`date_diff_days(${both.map(({ text }) => text)})`, both, {
            meet: true,
            becomes: (all) => withoutClock(aged(all)),
          }),
        ),
        fc
          .tuple(integer, integer)
          .map(([a, b]) => made(`(${a.text} + ${b.text})`, [a, b], { becomes: aged })),
        fc.tuple(integer, integer).map((both) => made(`coalesce(${both.map(({ text }) => text)})`, both)),
      ),
      condition: fc.oneof(
        string.map((one) => made(`${one.text} is null`, [one])),
        integer.map((one) => made(`${one.text} is not null`, [one])),
        fc
          .tuple(date, date)
          .map(([a, b]) => made(`${a.text} < ${b.text}`, [a, b], { meet: true, becomes: withoutClock })),
      ),
    };
  });
  return { string, date, integer };
}

/** A table in SQL: its text over `from`, and what its columns tell. */
type Table = {
  readonly text: string;
  readonly tell: (columns: Columns) => ReadonlyMap<string, Value> | null;
};

const names = ['x1', 'x2', 'x3'] as const;

function table(from: string, { string, date, integer }: Grammar): fc.Arbitrary<Table> {
  const row = fc.tuple(string, date, integer);
  const told = (columns: Columns, rows: readonly (readonly Expression[])[]) => {
    const found = new Map<string, Value>();
    for (const [index, name] of names.entries()) {
      const values = rows.map((one) => one[index]?.tell(columns) ?? null);
      if (values.includes(null)) return null;
      found.set(name, union(values as Value[]));
    }
    return found;
  };
  const items = (row: readonly Expression[]) => row.map(({ text }, index) => `${text} as ${names[index]}`);
  const select = (row: readonly Expression[]) => `select ${items(row)} ${from}`;
  return fc.oneof(
    {
      weight: 3,
      arbitrary: row.map((one): Table => ({ text: select(one), tell: (all) => told(all, [one]) })),
    },
    row.map(
      (one): Table => ({
        text: `with a as (${select(one)}) select lower(x1) as x1, x2, x3 from a`,
        tell: (all) => told(all, [one]),
      }),
    ),
    fc.tuple(row, row).map(
      (both): Table => ({
        text: both.map(select).join(' union all '),
        tell: (all) => {
          const found = told(all, both);
          // One column of dates goes by one clock.
          return [...(found?.values() ?? [])].some(({ clocks }) => clocks.size > 1) ? null : found;
        },
      }),
    ),
    fc.tuple(row, fc.constantFrom(5, 11, 40)).map(
      ([one, least]): Table => ({
        text: `select min(${one[0].text}) as x1, max(${one[1].text}) as x2, count(${one[2].text}) as x3 ${from} group by ward having count(*) >= ${least}`,
        tell: (all) => {
          const found = told(all, [one]);
          if (found && least >= 11) found.set('x3', value([]));
          return found;
        },
      }),
    ),
    row.map(
      (one): Table => ({
        text: `select max(${one[0].text}) over (partition by ward) as x1, min(${one[1].text}) over (partition by ward) as x2, ${one[2].text} as x3 ${from}`,
        tell: (all) => told(all, [one]),
      }),
    ),
  );
}

/** Columns of a contract, by name: type, and what it identifies. */
const contract = fc.record({
  s1: fc.constantFrom(
    'none',
    'quasi',
    'state',
    'none',
    'name',
    'phone',
    'city',
    'zip',
    'state',
    'free-text',
    'quasi',
    'url',
    'address',
  ),
  s2: fc.constantFrom('none', 'zip', 'zip', 'city', 'state', 'mrn', 'account'),
  s3: fc.constantFrom('none', 'quasi', 'other-unique-id'),
  d1: fc.constantFrom('none', 'date', 'birth-date'),
  d2: fc.constantFrom('date', 'date', 'birth-date'),
  n1: fc.constantFrom('none', 'age', 'quasi'),
});
type Contract = typeof contract extends fc.Arbitrary<infer C> ? C : never;
const typeOf = (name: string): Type => (name[0] === 'd' ? 'date' : name[0] === 'n' ? 'integer' : 'string');

/** Most often those that let enough through for something to be made of it. */
const regime = fc.constantFrom(
  ...regimes,
  ...(['limited_data_set', 'limited_data_set', 'limited_data_set', 'expert_determination'] as const),
);
/** A reader that is the strictest can read anything. */
const readers = fc.constantFrom(...regimes, ...(['safe_harbor', 'safe_harbor'] as const));
const overrides = fc.uniqueArray(
  fc.tuple(
    fc.constantFrom('s1', 's2', 's3', 'n1', 'd1'),
    fc.constantFrom('drop', 'pseudonym', '{allow: [a, b]}'),
  ),
  { maxLength: 2, selector: ([name]) => name },
);

const policies = `
${[
  'regime: safe_harbor, attestation: {by: a@example.org, on: 2026-01-01}',
  'regime: limited_data_set',
  'regime: expert_determination, determination: {id: E, expires: 2027-12-31}',
  'regime: public, licence: CC0-1.0',
]
  .map(
    (spec, index) =>
      `apiVersion: lakespec/v1\nkind: DeidPolicy\nmetadata: {name: p-${regimes[index]?.replaceAll('_', '-')}}\nspec: {${spec}}\n`,
  )
  .join('---\n')}---
apiVersion: lakespec/v1
kind: Agreement
metadata: {name: dua}
spec: {id: D, expires: 2028-06-30, purposes: [outcomes], linkage: approved}
`;
const privacy = (regime: Regime, columns = '') =>
  `\n  privacy: {policy: p-${regime.replaceAll('_', '-')}${columns}}${regime === 'limited_data_set' ? '\n  agreement: dua' : ''}\n  purpose: outcomes`;

const source = (
  name: string,
  table: string,
  declared: Contract,
  regime: Regime,
  more: string,
  columns = '',
) =>
  productText(
    `
  source:
    connector: csv
    location: landing://${name}
    csv:
      table: ${table}
      primaryKey: [id]
      columns:
        id: {identifies: other-unique-id, required: true}
        ward: {identifies: none}${Object.entries(declared)
          .map(
            ([name, identifies]) => `\n        ${name}: {type: ${typeOf(name)}, identifies: ${identifies}}`,
          )
          .join('')}${privacy(regime, columns)}${more}`,
    name,
  );

const named = (prefix: string) => ({
  string: ['s1', 's2', 's3', 'ward'].map((name) => prefix + name),
  date: ['d1', 'd2'].map((name) => prefix + name),
  integer: [`${prefix}n1`],
});
const first = grammar(named(''));
const aNames = { string: ['x1'], date: ['x2'], integer: ['x3'] };
const second = grammar({
  string: [...aNames.string.map((name) => `a.${name}`), ...named('b.').string],
  date: [...aNames.date.map((name) => `a.${name}`), ...named('b.').date],
  integer: ['a.x3', 'b.n1'],
});

const product = fc.record({
  regime,
  declared: contract,
  overrides,
  /** A product of the same regime with an offset of its own. */
  other: contract,
  model: table("from {{ ref('v') }}", first),
  reader: fc.option(
    fc.record({
      regime: readers,
      model: table("from {{ ref('a.m') }} a join {{ ref('b.w') }} b on b.ward = a.x1", second),
    }),
  ),
});
type Generated = typeof product extends fc.Arbitrary<infer G> ? G : never;

const star = (schema: string) =>
  `\n  star: {facts: {fct: {from: m, grain: [x1], measures: {n: {expr: "x3"}}, degenerate: [x1, x2]}}}\n  delivery: {trino: {schema: ${schema}}}`;

function textsOf({ regime, declared, overrides, other, model, reader }: Generated) {
  const columns = overrides.map(([name, rule]) => `v.${name}: ${rule}`).join(', ');
  const silver = (file: string) => `\n  silver: {m: {sql: ${file}, key: [x1]}}`;
  return {
    'specs/policies.yaml': policies,
    'specs/a.yaml': source(
      'a',
      'v',
      declared,
      regime,
      `${silver('a.sql')}${star('a')}`,
      `, columns: {${columns}}`,
    ),
    'specs/a.sql': model.text,
    'specs/b.yaml': source('b', 'w', other, regime, ''),
    ...(reader
      ? {
          'specs/c.yaml': productText(
            `\n  inputs: {a: {product: a}, b: {product: b}}${privacy(reader.regime)}${silver('c.sql')}${star('c')}`,
            'c',
          ),
          'specs/c.sql': reader.model.text,
        }
      : {}),
  };
}

/** What the columns of bronze tell, by the door rules of the compiler; those that are dropped are not there. */
function bronzeOf(compilation: Compilation, product: string, declared: Contract): Columns {
  const bronze = compilation.graph.byProduct.get(product)?.find(({ kind }) => kind === 'bronze');
  const found = new Map<string, Value>();
  for (const { name, derivation } of bronze?.columns ?? []) {
    if (derivation.kind !== 'door') continue;
    const identifies = { ...declared, id: 'other-unique-id', ward: 'none' }[derivation.from.column] ?? 'none';
    // A date that identifies nothing is a true one.
    const said = behindDoor(identifies, derivation.rule, product);
    const isPlainDate = identifies === 'none' && name.startsWith('d');
    found.set(name, isPlainDate ? value(said.facts, ['true']) : said);
  }
  return found;
}

const forbidden = (regime: Regime, values: Iterable<Value>): readonly Fact[] =>
  [...values].flatMap(({ facts }) =>
    [...facts].filter((fact) => !everywhere.includes(fact) && !lets[regime].includes(fact)),
  );

/** Dates of which the naive reading knows that they may not meet, or columns that aren't there. */
const impossible = 'impossible';

/** What must not be, table by table; empty where all is well. */
function faults(generated: Generated, compilation: Compilation): readonly string[] {
  const { regime, declared, other, model, reader } = generated;
  const bronze = bronzeOf(compilation, 'a', declared);
  const beside = bronzeOf(compilation, 'b', other);
  const made = model.tell(bronze);
  const found: string[] = [
    ...forbidden(regime, bronze.values()),
    ...forbidden(regime, beside.values()),
    ...(made ? forbidden(regime, made.values()) : [impossible]),
  ];
  if (made && reader) {
    const inSight = new Map([
      ...[...made].map(([name, one]) => [`a.${name}`, one] as const),
      ...[...beside].map(([name, one]) => [`b.${name}`, one] as const),
    ]);
    const read = reader.model.tell(inSight);
    found.push(...(read ? forbidden(reader.regime, read.values()) : [impossible]));
  }
  return found;
}

describe('random products', () => {
  it('that compile hold nothing which a naive reading of the labels forbids', () => {
    let [accepted, refused, read] = [0, 0, 0];
    fc.assert(
      fc.property(product, (generated) => {
        const compilation = compileTexts(textsOf(generated));
        const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error');
        if (errors.length > 0) {
          refused += 1;
          return;
        }
        accepted += 1;
        if (generated.reader) read += 1;
        expect(faults(generated, compilation)).toEqual([]);
      }),
      { numRuns: 1000, seed: 41 },
    );
    // Neither side is empty: both readings are put to the test.
    expect(accepted).toBeGreaterThan(90);
    expect(read).toBeGreaterThan(15);
    expect(refused).toBeGreaterThan(150);
  });

  it('that a naive reading forbids are refused for what they tell', () => {
    const reasons = new Set<string>();
    fc.assert(
      fc.property(product, (generated) => {
        const compilation = compileTexts(textsOf(generated));
        if (faults(generated, compilation).length === 0) return;
        const codes = compilation.diagnostics.map(({ code }) => code);
        expect(codes.length).toBeGreaterThan(0);
        for (const code of codes) reasons.add(code);
      }),
      { numRuns: 300, seed: 42 },
    );
    for (const code of ['PRIV003', 'PRIV009']) expect([...reasons]).toContain(code);
  });
});
