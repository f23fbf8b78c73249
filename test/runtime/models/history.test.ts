import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanModel } from '../../../src/plan/index.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { compileTexts, planOf } from '../../compiler/specs.ts';
import { examplePlan } from '../plan.ts';
import { openWorkbench, type Workbench } from '../workbench.ts';

const spec = `
apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: beds}
spec:
  sources:
    wards:
      connector: csv
      location: landing://wards
      csv:
        table: wards
        primaryKey: [ward]
        columns:
          ward: {type: string, identifies: none}
          floor: {type: integer, identifies: none}
          head: {type: string, identifies: none}
          since: {type: date, identifies: date}
    stays:
      connector: csv
      location: landing://stays
      csv:
        table: stays
        primaryKey: [stay_id]
        columns:
          stay_id: {type: string, identifies: other-unique-id}
          ward: {type: string, identifies: none}
          started_on: {type: date, identifies: date}
  privacy: {policy: shifted}
  star:
    dimensions:
      dim_ward: {from: wards_wards, naturalKey: [ward], attributes: {floor: type2, head: type1}, effectiveFrom: since}
    facts:
      fct_stay: {from: stays_stays, grain: [stay_id], dimensions: {ward: {to: dim_ward, on: ward, asOf: started_on}}}
`;

const compiled = planOf(compileTexts({ 'specs/product.yaml': spec }), 'beds');
const plan: Plan = {
  ...examplePlan(),
  product: compiled.product,
  refine: compiled.refine,
  curate: compiled.curate,
  gates: compiled.gates,
};
const gold = (name: string) => ({ namespace: 'beds_gold', name });
const bronzeColumns = (name: string): PlanModel['columns'] => {
  const model = plan.refine.find(({ table }) => table.name === name);
  if (!model) throw new Error(`no model ${name}`);
  return model.columns;
};
/** The same statements in other words: then everything is made anew. */
const reworded = (of: Plan, word: number): Plan => ({
  ...of,
  curate: of.curate.map((model) => ({ ...model, select: `${model.select} /* ${word} */` })),
});

type Ward = {
  readonly ward: string;
  readonly floor: number;
  readonly head: string;
  readonly since: string | null;
};
type Stay = { readonly id: number; readonly ward: string };
type Batch = { readonly wards: readonly Ward[]; readonly stays: readonly Stay[] };

const text = (value: string | null) => (value === null ? 'NULL' : `'${value}'`);

async function arrive(bench: Workbench, { wards, stays }: Batch, number: number): Promise<void> {
  const lineage = (row: number) =>
    `'f${number}', ${row}, 'r${number}', TIMESTAMPTZ '2026-01-01 00:00:00Z' + to_days(${number})`;
  const add = (table: string, names: readonly string[], rows: readonly string[]) =>
    rows.length === 0
      ? undefined
      : bench.append(
          { namespace: 'beds_bronze', name: table },
          bronzeColumns(table),
          `SELECT * FROM (VALUES ${rows.map((row) => `(${row})`).join(', ')})
           AS t(${[...names, '_file_id', '_row', '_run_id', '_ingested_at'].join(', ')})`,
        );
  await add(
    'wards_wards',
    ['ward', 'floor', 'head', 'since'],
    wards.map(
      (one, row) =>
        `${text(one.ward)}, ${one.floor}, ${text(one.head)}, CAST(${text(one.since)} AS DATE), ${lineage(row)}`,
    ),
  );
  await add(
    'stays_stays',
    ['stay_id', 'ward', 'started_on'],
    stays.map((one, row) => `'s${one.id}', ${text(one.ward)}, DATE '2021-06-01', ${lineage(row)}`),
  );
}

const howOf = async (bench: Workbench, of: Plan) => {
  await refine(bench.context(of));
  const { tables } = await curate(bench.context(of));
  return tables.find(({ table }) => table.name === 'dim_ward')?.how;
};

const first: Batch = {
  wards: [
    { ward: 'A', floor: 1, head: 'x', since: '2020-01-01' },
    { ward: 'B', floor: 1, head: 'x', since: '2020-01-01' },
  ],
  stays: [{ id: 0, ward: 'A' }],
};

describe('a history that is kept incrementally', () => {
  it('makes the versions of members that changed, late ones and inferred ones among them', async () => {
    const bench = await openWorkbench(plan);
    try {
      await arrive(bench, first, 1);
      expect(await howOf(bench, plan)).toBe('rebuilt');
      const versions = async () =>
        (await bench.rows(gold('dim_ward'), 'ward, valid_from')).map(
          (row) => `${row.ward} ${row.floor} ${row.valid_from} ${row.valid_to}`,
        );
      await arrive(bench, { wards: [{ ward: 'A', floor: 3, head: 'y', since: '2021-01-01' }], stays: [] }, 2);
      expect(await howOf(bench, plan)).toBe('merged');
      await arrive(
        bench,
        { wards: [{ ward: 'A', floor: 2, head: 'y', since: '2020-06-01' }], stays: [{ id: 1, ward: 'C' }] },
        3,
      );
      expect(await howOf(bench, plan)).toBe('merged');
      expect(await versions()).toEqual([
        'A 1 0001-01-01 2020-06-01',
        'A 2 2020-06-01 2021-01-01',
        'A 3 2021-01-01 null',
        'B 1 0001-01-01 null',
        'C null 0001-01-01 null',
        'null null 0001-01-01 null',
      ]);
      // The stay of a ward that nobody else names is restated: nobody infers it any more.
      await arrive(bench, { wards: [], stays: [{ id: 1, ward: 'B' }] }, 4);
      expect(await howOf(bench, plan)).toBe('merged');
      expect((await versions()).filter((one) => one.startsWith('C'))).toEqual([]);
      await arrive(bench, { wards: [], stays: [{ id: 2, ward: 'B' }] }, 5);
      expect(await howOf(bench, plan)).toBe('same-rows');
    } finally {
      await bench.close();
    }
  });

  it('has the rows of a history that is made anew', async () => {
    const ward = fc.constantFrom('A', 'B', 'C', 'D');
    const batch = fc.record({
      wards: fc.array(
        fc.record({
          ward,
          floor: fc.integer({ min: 1, max: 3 }),
          head: fc.constantFrom('x', 'y'),
          since: fc.option(fc.constantFrom('2020-01-01', '2020-06-01', '2021-01-01', '2021-06-01')),
        }),
        { maxLength: 4 },
      ),
      stays: fc.array(fc.record({ id: fc.integer({ min: 0, max: 5 }), ward }), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 3 }), async (batches) => {
        const bench = await openWorkbench(plan);
        try {
          await arrive(bench, first, 1);
          await howOf(bench, plan);
          let current = plan;
          for (const [index, one] of batches.entries()) {
            await arrive(bench, one, index + 2);
            await howOf(bench, current);
            current = reworded(plan, index);
            expect(await howOf(bench, current)).toBe('same-rows');
          }
        } finally {
          await bench.close();
        }
      }),
      { numRuns: 6 },
    );
  });
});
