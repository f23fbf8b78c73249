import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, locateIn } from '../../../src/compiler/diagnostics/index.ts';
import { parseExpression, parseSelect, printPortable } from '../../../src/compiler/sql/index.ts';
import type { Expression } from '../../../src/compiler/sql/node.ts';
import type { ColumnType } from '../../../src/plan/index.ts';
import { bare, expression, mistakes, typed } from './text.ts';

/** `§` stands before the place of each mistake. */
describe('an expression with a mistake', () => {
  test.each([
    ['§', 'SQL001 there is nothing here'],
    ['i +§', 'SQL001 something is missing at the end'],
    ['i + §* 2', 'SQL001 expected a value, found `*`'],
    ['(i + 1§', 'SQL001 expected `)` to close the parenthesis, found the end of the text'],
    ['(i + 1)§)', 'SQL001 `)` does not fit behind `)`'],
    ['i = 1 §= 2', 'SQL001 comparisons cannot stand in a chain'],
    ['i = 1 §is null', 'SQL001 comparisons cannot stand in a chain'],
    ["s = §'abc", 'SQL001 the text that begins here has no closing quote'],
    ['§"abc', 'SQL001 the name that begins here has no closing quote'],
    ['i §# 1', 'SQL001 `#` has no meaning here'],
    ['1 + §12kg', 'SQL001 `12kg` is neither a number nor a name'],
    ['i §/* open', 'SQL001 this comment has no end'],
    ['case when b then 1§', 'SQL001 expected `end` at the end of the case, found the end of the text'],
    ['cast(i as §uuid)', 'SQL002 `uuid` is not a portable type'],
    ['cast(i as §decimal(40,2))', 'SQL001 decimal(p,s) needs 1 ≤ p ≤ 38 and 0 ≤ s ≤ p'],
    ["date §'2023-02-29'", 'SQL001 there is no such day'],
    ["timestamp §'2023-02-28 24:00:00'", 'SQL001 there is no such time'],
    ['§select', 'SQL001 `select` is a word of the language, expected a value'],
    ['i§::string', 'SQL002 `::` is not portable'],
    ['§1e3', 'SQL002 numbers with an exponent are not portable'],
    ['§current_date', 'SQL002 `current_date` is outside the portable set'],
    ['§now()', 'SQL002 now() is outside the portable set'],
    ["d + §interval '1 day'", 'SQL002 `interval` is outside the portable set'],
    ['§extract(year from d)', 'SQL002 `extract` is outside the portable set'],
    ["s §ilike 'a'", 'SQL002 `ilike` is outside the portable set'],
    ['(§select 1)', 'SQL002 a subquery as a value is outside the portable set'],
    ['§lowr(s)', 'SQL003 `lowr` is not a function of the language'],
    ['§datediff(d, d)', 'SQL003 `datediff` is not a function of the language'],
    ['§x + 1', 'SQL004 there is no column `x` here'],
    ['§u.i', 'SQL006 there is no table `u` here'],
    ['§d - d', 'TYP001 `-` has no meaning for date and date'],
    ["d > §'2024-01-01'", 'TYP001 a date cannot be compared with a string'],
    ['s || §i', 'TYP001 `||` joins texts, this is an integer'],
    [
      '§cast(s as integer)',
      'TYP001 string to integer: a text may hold anything, and one that is no integer would stop the run',
    ],
    ['§cast(f as string)', 'TYP001 double to string: every engine writes a double in its own way'],
    ['b and §i', 'TYP001 the right side of `and` is a condition, this is an integer'],
    [
      "case when b then 1 else §'x' end",
      'TYP001 the branches of a case have one type: an integer and a string have none in common',
    ],
    ['lower(§i)', 'TYP001 `text` of lower is a text, this is an integer'],
    ['§lower(s, s)', 'TYP001 lower takes (text)'],
    ['substr(s, §i)', 'TYP001 `start` of substr is a whole number that is written out, this is an integer'],
    ['§substr(s, 0)', 'TYP001 substr: the first character is number 1'],
    ["§date_trunc('fortnight', d)", 'TYP001 date_trunc: the unit is one of day, week, month, quarter, year'],
    ['§age_band(i, 7)', 'TYP001 age_band: the width divides 90: 5, 10, 15, …'],
    ['§hash_key(f)', 'TYP001 hash_key: a double is no part of a key; round it and cast it to a decimal'],
    ["s like §'a!b' escape '!'", 'SQL001 behind `!` stands %, _ or ! itself'],
    ['§row_number() over (partition by s)', 'SQL002 row_number without an order differs from run to run'],
    ['§123456789012345678901234567890123456789', 'TYP001 a number has 38 digits at most'],
    ['i\n  + §oops', 'SQL004 there is no column `oops` here'],
  ])('%s', (marked, expected) => {
    const before = marked.slice(0, marked.indexOf('§')).split('\n');
    const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
    const [code = '', ...message] = expected.split(' ');
    expect(mistakes(marked.replace('§', ''))).toEqual([`${code} ${place} ${message.join(' ')}`]);
  });

  test('has a fix where the right name is sure', () => {
    const text = 'lower(s) || ucase(s)';
    const [finding] = parseExpression(text, locateIn('a.yaml', text)).diagnostics;
    expect(finding).toMatchObject({ help: 'did you mean `upper`?', fixes: [{ edits: [{ text: 'upper' }] }] });
    expect(finding!.fixes[0]!.edits[0]!.span).toEqual(finding!.span);
  });

  test.each([
    ['year(on)', 'put quotes around it: "on"'],
    ['coalesce(d, on)', 'take out the comma before it, or, if it is a name, put quotes around it: "on"'],
  ])('says how a name is written that is a word of the language: %s', (text, help) => {
    expect(parseExpression(text, locateIn('a.yaml', text)).diagnostics).toMatchObject([{ help }]);
  });

  test('is located by what the caller knows of the text', () => {
    const position = (offset: number) => ({ offset: offset + 100, line: 7, column: offset + 12 });
    const { diagnostics } = parseExpression('i + ', (start, end) => ({
      file: 'spec.yaml',
      start: position(start),
      end: position(end),
    }));
    expect(diagnostics[0]?.span).toMatchObject({
      file: 'spec.yaml',
      start: { line: 7, column: 16, offset: 104 },
    });
  });

  test('is reported with all others that do not follow from it', () => {
    expect(mistakes('lower(i) || upper(x) || nope')).toEqual([
      'TYP001 1:7 `text` of lower is a text, this is an integer',
      'SQL004 1:19 there is no column `x` here',
      'SQL004 1:25 there is no column `nope` here',
    ]);
  });
});

describe('types', () => {
  test.each<readonly [string, ColumnType, boolean]>([
    ['1', 'integer', false],
    ['3000000000', 'bigint', false],
    ['99999999999999999999', 'decimal(20,0)', false],
    ['1.50', 'decimal(3,2)', false],
    ['i + n', 'bigint', true],
    ['m + m', 'decimal(11,2)', true],
    ['m * m', 'decimal(20,4)', true],
    ['m + n', 'decimal(22,2)', true],
    ['cast(m as decimal(38,2)) + m', 'decimal(38,2)', true],
    ['i / 2', 'double', true],
    ['m > f', 'boolean', true],
    ['i is null', 'boolean', false],
    ["coalesce(s, '')", 'string', false],
    ['case when b then 1 else 2.5 end', 'decimal(11,1)', false],
    ['case when b then 1 end', 'integer', true],
    ['sum(i)', 'bigint', true],
    ['sum(m)', 'decimal(38,2)', true],
    ['avg(m)', 'double', true],
    ['count(*)', 'bigint', false],
    ['max(d)', 'date', true],
    ['rank() over (order by i)', 'bigint', false],
    ['lag(m) over (order by i)', 'decimal(10,2)', true],
    ["date_trunc('month', z)", 'timestamp', true],
    ['round(m)', 'decimal(9,0)', true],
  ])('%s is %s', (text, type, nullable) => {
    expect(typed(text)).toMatchObject({ type, nullable, diagnostics: [] });
  });

  test('a product with more than 38 digits behind the point is refused', () => {
    const wide = 'cast(m as decimal(38,20))';
    expect(mistakes(`${wide} * ${wide}`)).toHaveLength(1);
  });
});

const names = fc.constantFrom('i', 'n', 's', 'Mixed Case', 'select', 'date', 'a"b', 'année');
const literals: fc.Arbitrary<Expression> = fc
  .oneof(
    fc.record({
      kind: fc.constant('literal' as const),
      type: fc.constant('string' as const),
      text: fc.string(),
    }),
    fc.nat().map((value) => ({ kind: 'literal' as const, type: 'integer' as const, text: String(value) })),
    fc
      .constantFrom('0.5', '12.50')
      .map((text) => ({ kind: 'literal' as const, type: 'decimal' as const, text })),
    fc
      .constantFrom('true', 'false')
      .map((text) => ({ kind: 'literal' as const, type: 'boolean' as const, text })),
    fc.constant({ kind: 'literal' as const, type: 'null' as const, text: 'null' }),
    fc.constant({ kind: 'literal' as const, type: 'date' as const, text: '2024-02-29' }),
    fc.constant({ kind: 'literal' as const, type: 'timestamp' as const, text: '2024-02-29 10:00:00.000000' }),
  )
  .map((node) => ({ ...node, start: 0, end: 0 }));
const columns: fc.Arbitrary<Expression> = fc
  .tuple(fc.option(names), names)
  .map(([table, name]) => ({ kind: 'column', table, name, start: 0, end: 0 }));

const { tree } = fc.letrec<{ tree: Expression }>((tie) => {
  const some = fc.array(tie('tree'), { minLength: 1, maxLength: 3 });
  const at = { start: fc.constant(0), end: fc.constant(0) };
  const order = fc.array(fc.record({ expression: tie('tree'), descending: fc.boolean(), ...at }), {
    minLength: 1,
    maxLength: 2,
  });
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      literals,
      columns,
      fc.record({
        kind: fc.constant('unary'),
        operator: fc.constantFrom('-', 'not'),
        operand: tie('tree'),
        ...at,
      }),
      fc.record({
        kind: fc.constant('binary'),
        operator: fc.constantFrom(
          '+',
          '-',
          '*',
          '/',
          '%',
          '||',
          '=',
          '<>',
          '<',
          '<=',
          '>',
          '>=',
          'and',
          'or',
        ),
        left: tie('tree'),
        right: tie('tree'),
        ...at,
      }),
      fc.record({ kind: fc.constant('is-null'), operand: tie('tree'), negated: fc.boolean(), ...at }),
      fc.record({
        kind: fc.constant('is-distinct'),
        left: tie('tree'),
        right: tie('tree'),
        negated: fc.boolean(),
        ...at,
      }),
      fc.record({
        kind: fc.constant('between'),
        operand: tie('tree'),
        low: tie('tree'),
        high: tie('tree'),
        negated: fc.boolean(),
        ...at,
      }),
      fc.record({ kind: fc.constant('in'), operand: tie('tree'), items: some, negated: fc.boolean(), ...at }),
      fc.record({
        kind: fc.constant('like'),
        operand: tie('tree'),
        pattern: tie('tree'),
        escape: fc.constantFrom(null, '!', "'", '\\'),
        negated: fc.boolean(),
        ...at,
      }),
      fc.record({
        kind: fc.constant('case'),
        operand: fc.option(tie('tree')),
        branches: fc.array(fc.record({ when: tie('tree'), value: tie('tree') }), {
          minLength: 1,
          maxLength: 2,
        }),
        otherwise: fc.option(tie('tree')),
        ...at,
      }),
      fc.record({
        kind: fc.constant('cast'),
        operand: tie('tree'),
        type: fc.constantFrom('integer', 'string', 'decimal(10,2)', 'timestamptz'),
        safe: fc.boolean(),
        ...at,
      }),
      fc.record({ kind: fc.constant('call'), name: fc.constantFrom('lower', 'coalesce'), args: some, ...at }),
      fc.record({
        kind: fc.constant('aggregate'),
        name: fc.constantFrom('sum', 'count'),
        args: some,
        distinct: fc.boolean(),
        filter: fc.option(tie('tree')),
        ...at,
      }),
      fc.record({
        kind: fc.constant('window'),
        name: fc.constantFrom('lag', 'sum', 'count'),
        args: some,
        partition: fc.array(tie('tree'), { maxLength: 2 }),
        order,
        frame: fc.constantFrom(null, { preceding: null }, { preceding: 3 }),
        ...at,
      }),
    ) as fc.Arbitrary<Expression>,
  };
});

describe('properties', () => {
  test('an expression that is written out and read again is the same', () => {
    fc.assert(
      fc.property(tree, (node) => {
        const text = printPortable(node);
        expect(bare(expression(text)), text).toEqual(bare(node));
      }),
      { numRuns: 400 },
    );
  });

  const pieces = fc.constantFrom(
    ...'select from where ( ) , . * + - || = < and or not null is in between like case when then else end cast as'.split(
      ' ',
    ),
    ...[
      'i',
      's',
      "'x'",
      '"q"',
      '1',
      '2.5',
      'sum',
      'over',
      'partition by',
      'order by',
      'join',
      'on',
      'with',
      'union all',
    ],
    ...[
      "{{ ref('every') }}",
      '{{',
      '}}',
      '--',
      '/*',
      "'",
      '"',
      ';',
      '\\',
      '\0',
      '\u{1F600}',
      'limit',
      'group by',
      'filter',
    ],
  );

  test('no text does worse than a diagnostic of the catalogue', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join(' ')),
        ),
        (text) => {
          for (const kind of ['expression', 'select'] as const) {
            for (const mistake of mistakes(text, kind)) expect(catalogue).toHaveProperty(mistake.slice(0, 6));
          }
        },
      ),
      { numRuns: 800 },
    );
  });
});

describe('a hostile text ends soon', () => {
  const many = 30_000;
  test.each([
    ['parentheses', '('.repeat(many)],
    ['closed parentheses', `${'('.repeat(many)}1${')'.repeat(many)}`],
    ['signs', '- '.repeat(many)],
    ['negations', `${'not '.repeat(many / 2)}true`],
    ['sums', `1${' + 1'.repeat(many / 2)}`],
    ['conditions', `true${' and true'.repeat(many / 4)}`],
    ['left-deep nesting', `${'('.repeat(200)}1${'+ 1)'.repeat(200)}${' + 1'.repeat(many / 4)}`],
    ['comparisons', `${'('.repeat(250)}1${' is null)'.repeat(250)} is null`],
    ['calls', 'lower('.repeat(many / 4)],
    ['cases', 'case '.repeat(many / 4)],
    ['a long text', 'x'.repeat(200_000)],
    ['a list', `i in (${Array.from({ length: many / 2 }, (_, index) => index).join(',')})`],
    ['templates', '{{'.repeat(many)],
    ['blanks in a template', `{{${' '.repeat(many)}`],
    ['quotes', "'".repeat(many + 1)],
    ['comments', '/*'.repeat(many)],
  ])('%s', (_, text) => {
    const begun = performance.now();
    mistakes(text);
    mistakes(`select ${text} as x from {{ ref('every') }}`, 'select');
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test.each([
    ['subqueries', `${'select * from ('.repeat(5000)}`],
    ['nested subqueries', `${'select * from ('.repeat(250)}select 1 as a${') x'.repeat(250)}`],
    ['unions', `select 1 as a${' union all select 1 as a'.repeat(3000)}`],
    ['intersections', `select 1 as a${' intersect select 1 as a'.repeat(3000)}`],
    ['queries in parentheses', `${'('.repeat(5000)}select 1 as a`],
    ['joins', `select 1 as a from {{ ref('every') }}${" cross join {{ ref('every') }}".repeat(2000)}`],
    [
      'CTEs',
      `with c0 as (select 1 as a)${Array.from({ length: 1500 }, (_, index) => `, c${index + 1} as (select * from c${index})`).join('')} select * from c1500`,
    ],
  ])('%s', (_, text) => {
    const begun = performance.now();
    mistakes(text, 'select');
    expect(performance.now() - begun).toBeLessThan(3000);
  });

  test('30,000 expressions take well under a second', () => {
    const texts = [
      "coalesce(verification_status, '') <> 'entered-in-error'",
      'date_diff_days(ended_on, started_on)',
      "case when a > 1 and b is not null then lower(c) else 'x' || d end",
      'code',
    ];
    const at = locateIn('a.yaml', '');
    for (let warm = 0; warm < 2000; warm++) parseExpression(texts[warm % 4]!, at);
    const begun = performance.now();
    for (let index = 0; index < 30_000; index++) parseExpression(texts[index % 4]!, at);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  test('a SELECT is one statement', () => {
    const text = 'select 1 as a select 2 as b';
    expect(parseSelect(text, locateIn('a.sql', text)).node).toBeNull();
  });
});
