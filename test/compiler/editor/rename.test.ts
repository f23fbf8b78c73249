import { describe, expect, it } from 'vitest';
import { rename, renameable } from '../../../src/compiler/editor/index.ts';
import { compileTexts, visits } from '../specs.ts';
import { at, edited } from './workbench.ts';

const file = 'specs/visits.yaml';
const sql = 'specs/wards.sql';
const texts: Readonly<Record<string, string>> = {
  [file]: visits(`
  silver:
    wards:
      sql: wards.sql
      key: [ward]
    costs:
      from: visits
      columns:
        visit_id:
        price: {from: cost}
        twice:
          expr: cost * 2
        name: {from: ward, was: old_name}
  star:
    dimensions:
      dim_ward: {from: wards, naturalKey: [ward], attributes: {highest: type1}}
    facts:
      fct_cost:
        from: costs
        grain: [visit_id]
        dimensions: {place: {to: dim_ward, on: name}}
        measures: {price: {expr: price}}
  quality:
    fct_cost: {tests: [{not_null: place_key}]}`),
  [sql]: "select v.ward, max(cost) as highest\nfrom {{ ref('visits') }} as v\ngroup by v.ward\n",
};

function renamed(path: string, part: string, marked: string, name: string) {
  expect(texts[path]).toContain(part);
  const bench = at({ ...texts, [path]: (texts[path] ?? '').replace(part, marked) });
  const found = rename(bench.knowledge, path, bench.offset, name);
  if ('refused' in found) return found;
  const after = edited(bench, found.edits);
  const errors = compileTexts({ ...texts, ...after }).diagnostics.filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors).toEqual([]);
  return after;
}

describe('rename', () => {
  it('keeps the history of a column that a silver table lists', () => {
    const after = renamed(file, 'price: {from: cost}', 'pri¦ce: {from: cost}', 'charge') as Record<
      string,
      string
    >;
    expect(after[file]).toContain('charge: {was: price, from: cost}');
    // The measure has a name of its own.
    expect(after[file]).toContain('measures: {price: {expr: charge}}');
  });

  it('keeps it for a column that is listed without a word, and in a block', () => {
    const listed = renamed(file, 'grain: [visit_id]', 'grain: [visit¦_id]', 'stay_id') as Record<
      string,
      string
    >;
    expect(listed[file]).toContain('stay_id: {from: visit_id, was: visit_id}');
    const block = renamed(file, '        twice:', '        twi¦ce:', 'double_cost') as Record<string, string>;
    expect(block[file]).toContain('double_cost:\n          was: twice\n          expr: cost * 2');
  });

  it('replaces a former name, and drops one that the column gets back', () => {
    const on = renamed(file, 'on: name', 'on: na¦me', 'label') as Record<string, string>;
    expect(on[file]).toContain('label: {from: ward, was: name}');
    const back = renamed(file, 'on: name', 'on: na¦me', 'old_name') as Record<string, string>;
    expect(back[file]).toContain('old_name: {from: ward}\n');
  });

  it('leaves the names of a result as they are where a SELECT takes a column over', () => {
    const after = renamed(file, '        ward: {identifies', '        wa¦rd: {identifies', 'x');
    // The key of a contract is what the files call a column; the lake keeps its name.
    expect((after as Record<string, string>)[file]).toContain('x: {name: ward, identifies: none}');
    expect(Object.keys(after)).toEqual([file]);
    const column = renamed(sql, 'select v.ward', 'select v.wa¦rd', 'unit') as Record<string, string>;
    expect(column[sql]).toBe(
      "select v.unit as ward, max(cost) as highest\nfrom {{ ref('visits') }} as v\ngroup by v.unit\n",
    );
    expect(column[file]).toContain('ward: {name: unit, identifies: none}');
  });

  it('names a column of a result', () => {
    const after = renamed(file, 'attributes: {highest', 'attributes: {high¦est', 'top') as Record<
      string,
      string
    >;
    expect(after[sql]).toContain('max(cost) as top');
    expect(after[file]).toContain('attributes: {top: type1}');
  });

  it('renames the role of a key by its column', () => {
    const after = renamed(file, 'not_null: place_key', 'not_null: place¦_key', 'unit_key') as Record<
      string,
      string
    >;
    expect(after[file]).toContain('dimensions: {unit: {to: dim_ward');
    expect(renamed(file, 'not_null: place_key', 'not_null: place¦_key', 'unit')).toMatchObject({
      refused: expect.stringContaining('ends with `_key`'),
    });
  });

  it.each([
    ['a name that is none', 'from: costs', 'from: cos¦ts', 'My Costs', 'an identifier begins with a letter'],
    ['a table that is there', 'from: costs', 'from: cos¦ts', 'wards', 'there is a table `wards` already'],
    ['a table that a connector brings', 'from: visits', 'from: vis¦its', 'stays', 'brought by its connector'],
    ['a column that is there', 'expr: price}', 'expr: pri¦ce}', 'twice', 'has a column `twice` already'],
    [
      'a document that is there',
      'policy: shifted',
      'policy: shif¦ted',
      'Shifted',
      'a name is 1–63 lower-case letters',
    ],
  ])('refuses %s', (_, part, marked, name, why) => {
    expect(renamed(file, part, marked, name)).toMatchObject({ refused: expect.stringContaining(why) });
  });

  it('tells beforehand what can be renamed', () => {
    const ask = (part: string, marked: string) => {
      const bench = at({ ...texts, [file]: (texts[file] ?? '').replace(part, marked) });
      return renameable(bench.knowledge, file, bench.offset);
    };
    expect(ask('from: costs', 'from: cos¦ts')).toMatchObject({ name: 'costs' });
    expect(ask('quality:', 'qual¦ity:')).toMatchObject({ refused: expect.any(String) });
  });
});

describe('a SQL file that two products share', () => {
  it('is not edited for one of them', () => {
    const second = (texts[file] ?? '')
      .replace('{name: visits}', '{name: calls}')
      .replace('landing://visits', 'landing://calls');
    const bench = at({
      ...texts,
      'specs/calls.yaml': second,
      [sql]: (texts[sql] ?? '').replace('max(cost)', 'max(co¦st)'),
    });
    expect(rename(bench.knowledge, sql, bench.offset, 'price')).toMatchObject({
      refused: expect.stringContaining('makes tables of several products'),
    });
  });
});
