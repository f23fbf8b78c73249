import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/compiler/diagnostics/index.ts';
import { definitions, documentSymbols, references } from '../../../src/compiler/editor/index.ts';
import { productText, visits } from '../specs.ts';
import { at } from './workbench.ts';

const file = 'specs/visits.yaml';
const sql = 'specs/wards.sql';
const reader = 'specs/reader.yaml';
const texts: Readonly<Record<string, string>> = {
  [file]: visits(`
  silver:
    wards: {sql: wards.sql, key: [ward]}
    costs:
      from: visits
      columns: {visit_id: {}, price: {from: cost}, ward: {}}
  star:
    facts:
      fct_cost: {from: costs, grain: [visit_id], measures: {price: {expr: price * 2}}, degenerate: [ward]}
  quality:
    costs: {tests: [{expression: price >= 0}]}`),
  [sql]: "select v.ward, max(v.cost) as highest\nfrom {{ ref('visits') }} as v\ngroup by v.ward\n",
  [reader]: productText(
    `
  inputs: {clinic: {product: visits}}
  privacy: {policy: shifted}
  silver:
    dear: {from: clinic.costs, key: [visit_id], where: price > 100}`,
    'reader',
  ),
};

/** The lines that spans name, with the text at each. */
const told = (spans: readonly Span[], all: Readonly<Record<string, string>>) =>
  spans.map(
    ({ file: path, start, end }) => `${path}:${start.line} ${all[path]?.slice(start.offset, end.offset)}`,
  );

function ask(path: string, part: string, marked: string) {
  expect(texts[path]).toContain(part);
  const bench = at({ ...texts, [path]: (texts[path] ?? '').replace(part, marked) });
  const { knowledge, offset } = bench;
  return {
    definitions: told(definitions(knowledge, path, offset), bench.texts),
    references: told(references(knowledge, path, offset, true), bench.texts),
  };
}

describe('definition and references', () => {
  it('follow a document by its name', () => {
    const found = ask(file, 'policy: shifted', 'policy: shif¦ted');
    expect(found.definitions).toEqual(['specs/policy.yaml:4 shifted']);
    expect(found.references).toEqual([
      expect.stringMatching(/^specs\/policy\.yaml/),
      expect.stringMatching(/^specs\/reader\.yaml/),
      expect.stringMatching(/^specs\/visits\.yaml/),
    ]);
  });

  it('follow a table into other products and SQL files', () => {
    expect(ask(reader, 'clinic.costs', 'clinic.co¦sts').references).toEqual([
      'specs/reader.yaml:8 costs',
      'specs/visits.yaml:27 costs',
      'specs/visits.yaml:32 costs',
      'specs/visits.yaml:34 costs',
    ]);
    expect(ask(file, '    wards:', '    war¦ds:').definitions).toEqual([
      'specs/visits.yaml:26 wards',
      'specs/wards.sql:1 ',
    ]);
  });

  it('follow a column from where it is named through every table that takes it over', () => {
    const found = ask(reader, 'price > 100', 'pri¦ce > 100');
    expect(found.definitions).toEqual(['specs/visits.yaml:29 price']);
    expect(found.references).toEqual([
      'specs/reader.yaml:8 price',
      'specs/visits.yaml:29 price',
      'specs/visits.yaml:32 price',
      'specs/visits.yaml:34 price',
    ]);
  });

  it('follow a column of the source into expressions and SQL', () => {
    const found = ask(sql, 'max(v.cost)', 'max(v.co¦st)');
    expect(found.definitions).toEqual(['specs/visits.yaml:22 cost']);
    expect(found.references).toEqual([
      'specs/visits.yaml:22 cost',
      'specs/visits.yaml:29 cost',
      'specs/wards.sql:1 cost',
    ]);
  });

  it('follow the name of an input', () => {
    expect(ask(reader, 'clinic.costs', 'cli¦nic.costs').definitions).toEqual(['specs/reader.yaml:5 clinic']);
  });

  it('find the line that names a SQL file', () => {
    expect(ask(file, 'sql: wards.sql', 'sql: wa¦rds.sql').definitions).toEqual(['specs/wards.sql:1 ']);
  });
});

describe('document symbols', () => {
  it('name documents, tables and columns', () => {
    const { knowledge } = at({ ...texts, [file]: `${texts[file]}¦` });
    const [document] = documentSymbols(knowledge.texts, file);
    expect(document).toMatchObject({ name: 'visits', detail: 'DataProduct', kind: 'document' });
    const spec = document?.children.find(({ name }) => name === 'spec');
    const silver = spec?.children.find(({ name }) => name === 'silver');
    expect(silver?.children.map(({ name, kind }) => [name, kind])).toEqual([
      ['wards', 'table'],
      ['costs', 'table'],
    ]);
  });
});
