import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateIn } from '../../../src/compiler/diagnostics/index.ts';
import {
  analyzeQuery,
  grainOf,
  parseExpression,
  parseSelect,
  references,
  typeExpression,
} from '../../../src/compiler/sql/index.ts';

const words = (
  'select distinct from where group by having order limit with as join left full cross on using union all except ' +
  'and or not is null true in between like case when then else end cast try_cast over partition rows preceding ' +
  'count sum row_number coalesce lower date_diff_days a b c t u ilike qualify lateral asof exists interval date ' +
  "( ) , . * + - / % || = <> < <= > >= :: ; [ ~ ` ? \" ' 'x' 1 2.5 1e9 {{ }} {{ ref('t') }} {{ source('s.u') }} -- /* */ é \u0000 \u2028"
).split(' ');

const columns = ['a', 'b', 'c'].map((name, index) => ({
  name,
  type: (['string', 'integer', 'date'] as const)[index] ?? 'string',
  nullable: true,
  flow: [name],
}));

/** Every finding stands inside the text, on the line and column that its offset has. */
function sound(text: string, diagnostics: ReturnType<typeof parseSelect>['diagnostics']) {
  for (const { span, message } of diagnostics) {
    expect(message).not.toBe('');
    expect(span.start.offset).toBeGreaterThanOrEqual(0);
    expect(span.end.offset).toBeGreaterThanOrEqual(span.start.offset);
    expect(span.end.offset).toBeLessThanOrEqual(text.length);
    expect(span.start.line).toBe(text.slice(0, span.start.offset).split('\n').length);
  }
}

function read(text: string) {
  const at = locateIn('a.sql', text);
  const query = parseSelect(text, at);
  sound(text, query.diagnostics);
  expect(query.node !== null || query.diagnostics.length > 0).toBe(true);
  if (query.node && query.diagnostics.length === 0) {
    const find = () => columns;
    const analyzed = analyzeQuery(query.node, { find, names: () => ['t', 's.u'] }, references<string>(), at);
    sound(text, analyzed.diagnostics);
    const names = columns.map(({ name }) => name);
    if (analyzed.diagnostics.length === 0) {
      grainOf(query.node, ['a'], analyzed.stars, () => ({ columns: names, keys: [['a']] }));
    }
  }
  const expression = parseExpression(text, at);
  sound(text, expression.diagnostics);
  if (expression.node && expression.diagnostics.length === 0) {
    sound(
      text,
      typeExpression(expression.node, [{ name: 't', columns }], references<string>(), at).diagnostics,
    );
  }
}

describe('any text', () => {
  it('of words of SQL is read or refused at a place, and never throws', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', '\n', '')), { maxLength: 24 })
      .map((parts) => parts.flat().join(''));
    fc.assert(fc.property(text, read), { numRuns: 1500, seed: 11 });
  });

  it('of characters is read or refused at a place, and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), read), { numRuns: 500, seed: 12 });
  });

  it('that is near a statement is read or refused at a place, and never throws', () => {
    const statement =
      "with x as (select a, sum(b) as n from {{ ref('t') }} where a like 'x%' group by a) select x.a, case when n > 1 then 'm' else null end as k, row_number() over (partition by u.a order by u.c desc) as r from x left join {{ source('s.u') }} u on u.a = x.a where u.b between 1 and 2 order by a limit 10";
    const change = fc.tuple(fc.nat({ max: statement.length }), fc.nat({ max: 6 }), fc.constantFrom(...words));
    fc.assert(
      fc.property(change, ([at, cut, word]) =>
        read(statement.slice(0, at) + word + statement.slice(at + cut)),
      ),
      { numRuns: 1500, seed: 13 },
    );
  });
});
