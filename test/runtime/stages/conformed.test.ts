import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/index.ts';
import { rowsOf } from '../../../src/runtime/lake-figures.ts';
import { readColumns } from '../../../src/runtime/models/table-session.ts';
import { transform } from '../../../src/runtime/stages/transform.ts';
import { compileTexts, planOf, productText } from '../../compiler/specs.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const columns = 'visit_id: {identifies: none}, place: {identifies: none}, code: {identifies: none}';

const source = (name: string) => `
  source:
    connector: csv
    location: landing://${name}
    csv: {table: visits, primaryKey: [visit_id], columns: {${columns}, seen_on: {type: date, identifies: none}}}
  privacy: {policy: shifted}`;

/** A product that owns a dimension of places, which keeps the history of their class. */
const owner = productText(
  `${source('owner')}
  silver:
    places: {from: visits, key: [place, seen_on], columns: {place: , code: , seen_on: }}
    stays: {from: visits, key: [visit_id], columns: {visit_id: , place: , code: }}
  star:
    dimensions:
      dim_place: {from: stays, naturalKey: [place], attributes: {code: type1}}
      dim_class: {from: places, naturalKey: [place], attributes: {code: type2}, effectiveFrom: seen_on}
    facts:
      fct_stay: {from: stays, grain: [visit_id], dimensions: {place: {to: dim_place, on: place}}}`,
  'owner',
);

const reader = productText(
  `${source('reader')}
  inputs: {own: {product: owner}}
  silver:
    pairs: {from: visits, key: [visit_id, place], where: place is not null, columns: {visit_id: , place: }}
  star:
    facts:
      fct_visit:
        from: visits
        grain: [visit_id]
        dimensions:
          place: {to: own.dim_place, on: place}
          class: {to: own.dim_class, on: place, asOf: seen_on}
          places: {to: own.dim_place, on: visit_id, bridge: pairs, key: place}
    aggregates:
      agg: {from: fct_visit, by: [place.code], measures: [count]}`,
  'reader',
);

const coded = productText(
  `${source('coded')}
  star:
    facts:
      fct_visit: {from: visits, grain: [visit_id], dimensions: {diagnosis: {to: dim_icd10, on: code}}}
    aggregates:
      agg: {from: fct_visit, by: [diagnosis.chapter], measures: [count]}`,
  'coded',
);

type Visit = readonly [id: string, place: string | null, code: string | null, day: string];

async function load(bench: Workbench, plan: Plan, visits: readonly Visit[]): Promise<void> {
  const [table] = plan.sources[0]?.tables ?? [];
  if (!table) throw new Error('no table');
  const lineage = [
    { name: '_file_id', type: 'string' },
    { name: '_row', type: 'bigint' },
    { name: '_run_id', type: 'string' },
    { name: '_ingested_at', type: 'timestamptz' },
  ] as const;
  const text = (value: string | null) => (value === null ? 'NULL' : `'${value}'`);
  await bench.append(
    { namespace: `${plan.product.identifier}_bronze`, name: table.bronze },
    [...table.columns, ...lineage.map((one) => ({ ...one, nullable: false, description: '', label: [] }))],
    visits
      .map(
        ([id, place, code, day], row) =>
          `SELECT ${text(id)} AS visit_id, ${text(place)} AS place, ${text(code)} AS code, DATE '${day}' AS seen_on,
           'f' AS _file_id, ${row} AS _row, 'r' AS _run_id, now() AS _ingested_at`,
      )
      .join(' UNION ALL '),
  );
}

async function build(bench: Workbench, plan: Plan) {
  await transform(bench.context(plan), { stage: 'refine', store: 'refined' });
  return transform(bench.context(plan), { stage: 'curate', store: 'curated' });
}

describe('a dimension of another product', () => {
  it('gives facts its keys as it stands, and the unknown member where it lacks one', async () => {
    const compiled = compileTexts({ 'specs/owner.yaml': owner, 'specs/reader.yaml': reader });
    const [owns, reads] = [planOf(compiled, 'owner'), planOf(compiled, 'reader')];
    const bench = await openWorkbench(owns);
    try {
      await load(bench, owns, [
        ['o1', 'north', 'a', '2026-01-01'],
        ['o2', 'south', 'b', '2026-01-01'],
      ]);
      await build(bench, owns);
      await load(bench, reads, [
        ['v1', 'north', null, '2026-02-01'],
        ['v2', 'south', null, '2026-04-01'],
        ['v3', 'east', null, '2026-02-01'],
        ['v4', null, null, '2026-02-01'],
      ]);
      await build(bench, reads);
      const gold = (product: string, name: string) => ({ namespace: `${product}_gold`, name });
      const keys = new Map(
        (await bench.rows(gold('owner', 'dim_place'))).map((row) => [row.place, row.place_key]),
      );
      const placed = async () =>
        (await bench.rows(gold('reader', 'fct_visit'), 'visit_id')).map((row) => row.place_key);
      expect(await placed()).toEqual([keys.get('north'), keys.get('south'), -1n, -1n]);
      expect((await bench.rows(gold('reader', 'pairs'))).map((row) => row.place_key).sort()).toEqual(
        [keys.get('north'), keys.get('south'), -1n, -1n].sort(),
      );
      const classes = new Map(
        (await bench.rows(gold('owner', 'dim_class'))).map((row) => [row.class_key, row.code]),
      );
      const classed = (await bench.rows(gold('reader', 'fct_visit'), 'visit_id')).map(
        (row) => classes.get(row.class_key ?? null) ?? null,
      );
      expect(classed).toEqual(['a', 'b', 'Unknown', 'Unknown']);
      expect(await bench.rows(gold('reader', 'agg'))).toMatchObject([
        { place_code: 'Unknown', count: 2n },
        { place_code: 'a', count: 1n },
        { place_code: 'b', count: 1n },
      ]);
      // The owner learns of a place: the fact has its key with the next run, though nothing of its own is new.
      await load(bench, owns, [['o9', 'east', 'c', '2026-01-01']]);
      await build(bench, owns);
      const again = await build(bench, reads);
      expect(again.tables.find(({ table }) => table.name === 'fct_visit')?.how).toBe('rebuilt');
      expect((await placed())[2]).toBe(
        (await bench.rows(gold('owner', 'dim_place'))).find((row) => row.place === 'east')?.place_key,
      );
    } finally {
      await bench.close();
    }
  });

  it('has to be there', async () => {
    const compiled = compileTexts({ 'specs/owner.yaml': owner, 'specs/reader.yaml': reader });
    const reads = planOf(compiled, 'reader');
    const bench = await openWorkbench(reads);
    try {
      await load(bench, reads, [['v1', 'north', null, '2026-02-01']]);
      await expect(build(bench, reads)).rejects.toMatchObject({
        kind: 'dependency',
        message: expect.stringMatching(/table owner_gold.dim_\w+ isn't there yet/),
      });
    } finally {
      await bench.close();
    }
  });
});

describe('dim_icd10', () => {
  it('has the codes of the sets, those that only facts have, and the unknown one', async () => {
    const plan = planOf(compileTexts({ 'specs/coded.yaml': coded }), 'coded');
    const bench = await openWorkbench(plan);
    try {
      await load(bench, plan, [
        ['v1', null, 'I50.1', '2022-01-01'],
        ['v2', null, ' i501 ', '2022-01-01'],
        ['v3', null, 'Q99.Z9', '2022-01-01'],
        ['v4', null, null, '2022-01-01'],
        ['v5', null, '0016070', '2022-01-01'],
      ]);
      const made = await build(bench, plan);
      expect(made.tables.find(({ table }) => table.name === 'dim_icd10')?.rows).toBe(176_697 + 2);
      const facts = await bench.rows({ namespace: 'coded_gold', name: 'fct_visit' }, 'visit_id');
      const keys = facts.map((row) => String(row.diagnosis_key)).join(', ');
      const dimension = await bench.table({ namespace: 'coded_gold', name: 'dim_icd10' });
      const relation = await bench.lake.relation(
        readColumns(dimension),
        await bench.lake.dataFiles(dimension),
      );
      const members = await bench.engine.query(
        `SELECT * FROM (${relation}) AS member WHERE icd10_key IN (${keys})`,
      );
      const known = new Map(members.map((row) => [row.icd10_key, row]));
      expect(facts.map((row) => known.get(row.diagnosis_key ?? null)?.icd10)).toEqual([
        'I501',
        'I501',
        'Q99Z9',
        null,
        '0016070',
      ]);
      expect(known.get(facts[0]?.diagnosis_key ?? null)).toMatchObject({
        dotted: 'I50.1',
        code_set: 'ICD-10-CM',
        description: 'Left ventricular failure, unspecified',
        is_billable: true,
        category: 'I50',
        category_description: 'Heart failure',
        block: 'I30-I5A',
        chapter: '9',
        chapter_description: 'Diseases of the circulatory system',
        valid_from: null,
        valid_to: null,
      });
      expect(known.get(facts[2]?.diagnosis_key ?? null)?.description).toBeNull();
      expect(known.get(-1n)?.description).toBe('Unknown');
      expect(await bench.rows({ namespace: 'coded_gold', name: 'agg' })).toMatchObject([
        { diagnosis_chapter: '0', count: 1n },
        { diagnosis_chapter: '9', count: 2n },
        { diagnosis_chapter: 'Unknown', count: 1n },
        { diagnosis_chapter: null, count: 1n },
      ]);
      // Nothing new: neither the codes nor what is made of them is written again.
      const before = await bench.table({ namespace: 'coded_bronze', name: 'icd10_codes' });
      const again = await build(bench, plan);
      expect(again.committed).toBe(false);
      expect((await bench.table({ namespace: 'coded_bronze', name: 'icd10_codes' })).metadataUri).toBe(
        before.metadataUri,
      );
      // Another lakespec filled the table: this one brings its own codes.
      const [reference] = plan.references;
      if (!reference) throw new Error('no reference');
      const target = await bench.lake.target({
        ref: reference.table,
        store: 'refined',
        description: reference.description,
        columns: reference.columns,
        renames: [],
        sort: [],
      });
      const remove = await bench.lake.dataFiles(before);
      const properties = { 'lakespec.reference': 'another' };
      await bench.lake.commit([{ target, operation: 'overwrite', add: [], remove, properties, summary: {} }]);
      expect(rowsOf(await bench.table(reference.table))).toBe(0);
      const filled = await build(bench, plan);
      expect(filled.tables.find(({ table }) => table.name === 'dim_icd10')?.how).toBe('same-rows');
      expect(rowsOf(await bench.table(reference.table))).toBe(176_697);
    } finally {
      await bench.close();
    }
  });
});
