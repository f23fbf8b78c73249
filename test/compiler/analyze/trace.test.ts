import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryOf, identifiers, union } from '../../../src/compiler/analyze/label.ts';
import { suppressedCounts } from '../../../src/compiler/analyze/suppressed-count.ts';
import { type Clash, type Trace, traceFlow } from '../../../src/compiler/analyze/trace.ts';
import { locateIn } from '../../../src/compiler/diagnostics/index.ts';
import { functions } from '../../../src/compiler/sql/function.ts';
import {
  analyzeQuery,
  columnNodes,
  type Expression,
  parseExpression,
  parseSelect,
  type ScopeColumn,
  typeExpression,
} from '../../../src/compiler/sql/index.ts';
import type { ColumnType, Identifier, Label } from '../../../src/plan/index.ts';

const shifted = 'date.shifted(dataset:p)';

const column = (
  name: string,
  type: ColumnType,
  label: Label,
  more: Partial<Trace> = {},
): ScopeColumn<Trace> => ({
  name,
  type,
  nullable: true,
  flow: {
    refs: [{ dataset: 't', column: name }],
    indirect: [],
    label,
    bearsAge: false,
    frames: [],
    ...more,
  },
});

/** One text column for each identifier, and columns of the other types. */
const textOf = (identifier: string): string => `t_${identifier.replaceAll(/[^a-z0-9]+/g, '_')}`;
const columns: readonly ScopeColumn<Trace>[] = [
  ...identifiers.map((identifier) => column(textOf(identifier), 'string', [identifier as Identifier])),
  column('plain', 'string', []),
  column('number', 'integer', []),
  column('age', 'integer', ['age.exact']),
  column('born_year', 'integer', ['date.year'], { bearsAge: true }),
  column('day', 'date', ['date.day']),
  column('moment', 'timestamp', ['date.instant']),
  column('instant', 'timestamptz', ['date.instant']),
  column('born', 'date', ['date.day'], { bearsAge: true }),
  column('moved', 'date', [shifted], { frames: ['clock dataset:p'] }),
  column('flag', 'boolean', ['quasi']),
];
const labels = new Map(columns.map(({ name, flow }) => [name, flow.label]));

function read(text: string): { flow: Trace; node: Expression; clashes: readonly Clash[] } {
  const at = locateIn('e', text);
  const { node, diagnostics } = parseExpression(text, at);
  if (!node) throw new Error(`${text}: ${diagnostics[0]?.message}`);
  const clashes: Clash[] = [];
  const typed = typeExpression(
    node,
    [{ name: null, columns }],
    traceFlow((found) => clashes.push(found)),
    at,
  );
  if (typed.type === null) throw new Error(`${text}: ${typed.diagnostics[0]?.message}`);
  return { flow: typed.flow, node, clashes };
}
const labelOf = (text: string): Label => read(text).flow.label;

describe('a stated rule', () => {
  it.each<[string, Label]>([
    // Year: 164.514(b)(2)(i)(C), except where it tells an age over 89.
    ['year(day)', ['date.year']],
    ['year(moment)', ['date.year']],
    ['year(instant)', ['date.year']],
    ['year(born)', ['date.day']],
    ['year(moved)', [shifted]],
    ['year(date_add_days(born, 1))', ['date.day']],
    // Ages above 89 in one band.
    ['age_band(age, 5)', ['age.capped']],
    // The first three digits, by population.
    ['zip3(t_geographic_zip5)', ['geographic.zip3']],
    ['zip3(t_geographic_address)', ['geographic.address']],
    // Only values that are written in the spec: an allow-list.
    ["case when t_name in ('a', 'b') then 'known' else 'other' end", []],
    ["case t_phone when '1' then 1 else 2 end", []],
    // A count without a minimum cell keeps its label.
    ['count(t_phone) over (partition by plain)', ['phone']],
  ])('makes of %s %j', (text, label) => expect(labelOf(text)).toEqual(label));

  it.each<[string, Label]>([
    ['date_diff_days(day, born)', ['age.exact', 'date.day']],
    ['2026 - year(born)', ['age.exact', 'date.day']],
    ['year(day) - year(born)', ['age.exact', 'date.day', 'date.year']],
    ['2026 - born_year', ['age.exact', 'date.year']],
    ['date_diff_days(day, day)', ['date.day']],
  ])('does not hide that %s is an age', (text, label) => expect(labelOf(text)).toEqual(label));
});

describe('everything else', () => {
  const kept: readonly string[] = [
    'substr(t_name, 1, 1)',
    'upper(t_name)',
    'hash_key(t_name)',
    "t_name || '-' || plain",
    'concat(plain, t_name)',
    "replace(t_name, 'a', 'b')",
    'coalesce(plain, t_name)',
    'nullif(t_name, plain)',
    'length(t_name)',
    'case when flag then t_name else plain end',
    "case when flag then 'x' when number > 1 then substr(t_name, 2) end",
    't_name is null',
    "t_name = 'a'",
    "t_name like 'a%'",
    'max(t_name)',
    'lag(t_name) over (order by number)',
    'try_integer(t_name) + number',
  ];
  it.each(kept)('of a name stays a name: %s', (text) => expect(labelOf(text)).toContain('name'));

  it('is what a condition, a window’s key and a filter are: not the value, and in the lineage', () => {
    const { flow } = read("case when t_name = 'a' then plain else 'b' end");
    expect(flow.label).toEqual([]);
    expect(flow.refs.map((ref) => ref.column)).toEqual(['plain']);
    expect(flow.indirect.map((ref) => ref.column)).toEqual(['t_name']);
    const window = read('sum(number) over (partition by t_mrn order by day)').flow;
    expect(window.label).toEqual([]);
    expect(window.indirect.map((ref) => ref.column)).toEqual(['t_mrn', 'day']);
    const filtered = read('sum(number) filter (where t_ssn is not null)').flow;
    expect(filtered.indirect.map((ref) => ref.column)).toEqual(['t_ssn']);
  });

  /** A value of each type a function may take, one of them with a label. */
  const argument: Readonly<Record<string, string>> = {
    string: 't_name',
    number: 'age',
    integer: 'age',
    date: 'day',
    moment: 'moment',
    boolean: 'flag',
    any: 't_name',
    count: '5',
    text: "'-'",
  };
  it.each([...functions].filter(([, { declassifies }]) => declassifies === undefined).map(([name]) => name))(
    '%s lowers no label',
    (name) => {
      const { parameters = [] } = functions.get(name) ?? {};
      const args = parameters.map(({ type }) => argument[type] ?? 'plain');
      const carried = union(args.map((arg) => labels.get(arg) ?? []));
      const text = `${name}(${args.join(', ')})`;
      try {
        expect(labelOf(text)).toEqual(carried);
      } catch (error) {
        // date_trunc and kin take one of few texts.
        if (!(error instanceof Error) || !error.message.startsWith(text)) throw error;
        const written = text.replace("'-'", "'month'");
        expect(labelOf(written)).toEqual(carried);
      }
    },
  );
});

/** The label of each column from which an expression's value comes: no conditions, keys of windows, filters. */
function directLabels(node: unknown): readonly Identifier[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(directLabels);
  const one = node as Expression;
  if (one.kind === 'column') return labels.get(one.name) ?? [];
  if (one.kind === 'case')
    return [...one.branches.flatMap(({ value }) => directLabels(value)), ...directLabels(one.otherwise)];
  if (one.kind === 'window' || one.kind === 'aggregate') return directLabels(one.args);
  return Object.values(one).flatMap(directLabels);
}

/** What a stated rule may make of an identifier. */
const lowered: Partial<Record<Identifier, { readonly to: Identifier; readonly by: RegExp }>> = {
  'date.instant': { to: 'date.year', by: /year\(/ },
  'date.day': { to: 'date.year', by: /year\(/ },
  'date.month': { to: 'date.year', by: /year\(/ },
  'age.exact': { to: 'age.capped', by: /age_band\(/ },
  'geographic.zip5': { to: 'geographic.zip3', by: /zip3\(/ },
};

describe('any expression', () => {
  const texts = columns.filter(({ type }) => type === 'string').map(({ name }) => name);
  const { text: anyText } = fc.letrec<{ text: string; number: string; date: string; condition: string }>(
    (tie) => ({
      text: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        fc.constantFrom(...texts, "'x'"),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `concat(${a}, ${b})`),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} || ${b})`),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `coalesce(${a}, ${b})`),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `nullif(${a}, ${b})`),
        tie('text').map((a) => `substr(${a}, 1, 3)`),
        tie('text').map((a) => `lower(trim(${a}))`),
        tie('text').map((a) => `zip3(${a})`),
        tie('number').map((a) => `age_band(${a}, 5)`),
        tie('number').map((a) => `cast(${a} as string)`),
        tie('date').map((a) => `cast(${a} as string)`),
        fc
          .tuple(tie('condition'), tie('text'), tie('text'))
          .map(([when, a, b]) => `case when ${when} then ${a} else ${b} end`),
        fc
          .tuple(tie('text'), tie('text'), tie('text'))
          .map(([x, a, b]) => `case ${x} when ${a} then ${b} end`),
      ),
      number: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('number', 'age', '7'),
        tie('text').map((a) => `length(${a})`),
        tie('text').map((a) => `cast(hash_key(${a}) % 100 as integer)`),
        tie('date').map((a) => `year(${a})`),
        fc.tuple(tie('date'), tie('date')).map(([a, b]) => `date_diff_days(${a}, ${b})`),
        fc.tuple(tie('number'), tie('number')).map(([a, b]) => `(${a} + ${b})`),
      ),
      date: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('day', 'born'),
        tie('number').map((a) => `date_add_days(day, ${a})`),
        fc.tuple(tie('date'), tie('date')).map(([a, b]) => `greatest(${a}, ${b})`),
      ),
      condition: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('flag'),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => `${a} = ${b}`),
        tie('text').map((a) => `${a} is null`),
        fc.tuple(tie('date'), tie('date')).map(([a, b]) => `${a} < ${b}`),
      ),
    }),
  );

  it('loses no category but by a stated rule', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { flow, node } = read(text);
        for (const identifier of directLabels(node)) {
          if (flow.label.includes(identifier)) continue;
          const rule = lowered[identifier];
          expect(rule?.by.test(text), `${identifier} of ${text}`).toBe(true);
          expect(flow.label).toContain(rule?.to);
        }
        const categories = new Set([...directLabels(node).map(categoryOf), 'age', 'date']);
        for (const identifier of flow.label) expect([...categories]).toContain(categoryOf(identifier));
      }),
      { numRuns: 3000 },
    );
  });

  it('has each of its columns in its lineage, as value or as what decides', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { flow, node } = read(text);
        const named = new Set([...columnNodes(node)].map(({ name }) => name));
        const traced = new Set([...flow.refs, ...flow.indirect].map((ref) => ref.column));
        expect(traced).toEqual(named);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a count', () => {
  const countLabel = (sql: string): Label => {
    const at = locateIn('q', sql);
    const { node, diagnostics } = parseSelect(sql, at);
    if (!node) throw new Error(diagnostics[0]?.message);
    const flow = traceFlow(() => {}, suppressedCounts(node, 11));
    const analyzed = analyzeQuery(node, { find: () => columns, names: () => ['t'] }, flow, at);
    if (analyzed.diagnostics[0]) throw new Error(analyzed.diagnostics[0].message);
    return analyzed.columns.find(({ name }) => name === 'n')?.flow.label ?? ['unknown'];
  };
  const from = "from {{ ref('t') }} group by plain";
  it.each<[string, Label]>([
    [`select plain, count(t_mrn) as n ${from}`, ['mrn']],
    [`select plain, count(t_mrn) as n ${from} having count(*) >= 11`, []],
    [`select plain, count(distinct t_mrn) as n ${from} having count(*) > 10`, []],
    [`select plain, count(t_mrn) as n ${from} having 11 <= count(*) and plain <> 'x'`, []],
    [`select plain, count(t_mrn) as n ${from} having count(*) >= 10`, ['mrn']],
    [`select plain, count(t_mrn) as n ${from} having count(*) >= 11 or plain = 'x'`, ['mrn']],
    [`select plain, count(t_mrn) as n ${from} having count(t_mrn) >= 11`, ['mrn']],
    [`select plain, count(t_mrn) as n ${from} having count(*) filter (where flag) >= 11`, ['mrn']],
    [`select plain, max(t_mrn) as n ${from} having count(*) >= 11`, ['mrn']],
    [`select n from (select plain, count(t_mrn) as n ${from} having count(*) >= 20) as g`, []],
    [`with g as (select plain, count(t_mrn) as n ${from}) select n from g where n >= 11`, ['mrn']],
  ])('%s', (sql, label) => expect(countLabel(sql)).toEqual(label));
});
