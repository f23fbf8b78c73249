import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Plan } from '../../../src/plan/index.ts';
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import { type Bench, openBench, setUpMs } from '../../e2e/forget/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench(['heart-failure-fhir', 'stroke-mri', 'working-memory', 'imaging-holdings']);
}, setUpMs);
afterAll(() => bench.close());

/** A person of a table: the one with this true identifier, else any whom the vault knows. */
async function personOf(plan: Plan, table: string, column: string, wanted: string) {
  const held = await bench.rows(plan, table, `SELECT DISTINCT ${column} AS one`);
  const vault = await openProductVault(plan, bench.workspace);
  try {
    const known = [];
    for (const { one } of held) {
      const found = one === null ? null : await vault.reveal(String(one));
      if (found) known.push({ surrogate: String(one), value: found.value });
    }
    return known.find(({ value }) => value === wanted) ?? known[0]!;
  } finally {
    vault.close();
  }
}

test.each([
  [
    'heart-failure-fhir',
    'pat-77-quack',
    ['heart-failure-fhir'],
    'heart_failure_fhir_bronze.patient',
    'patient_id',
  ],
  [
    'stroke-mri',
    'MRN7741902',
    ['stroke-mri', 'imaging-holdings'],
    'stroke_mri_bronze.instances',
    'patient_id',
  ],
  [
    'working-memory',
    'sub-Quillfeather',
    ['working-memory', 'imaging-holdings'],
    'working_memory_bronze.images',
    'participant_id',
  ],
])(
  'a person of %s leaves everything that was made of them',
  async (product, value, affected, table, column) => {
    const plan = bench.plan(product);
    const { surrogate, value: known } = await personOf(plan, table, column, value);
    const count = `SELECT count(DISTINCT ${column}) AS people`;
    const [before] = await bench.rows(plan, table, count);
    expect(await bench.placesOf([surrogate])).not.toEqual([]);

    const [report] = (await bench.forget({ surrogate }, [product])) ?? [];
    expect(report).toMatchObject({ remaining: [], notRebuilt: [], preview: { affected } });
    expect(report?.foundBefore).toBeGreaterThan(3);
    expect(await bench.placesOf([surrogate, ...(known.length > 8 ? [known] : [])])).toEqual([]);
    const [now] = await bench.rows(plan, table, count);
    expect(Number(now?.people)).toBe(Number(before?.people) - 1);
    expect((await bench.audit(plan)).findings).toEqual([]);

    // What is in the landing still does not bring them back.
    expect((await bench.run(product)).stages[0]?.committed).toBe(false);
    expect(await bench.placesOf([surrogate])).toEqual([]);
    await expect(bench.forget({ surrogate })).rejects.toThrow('forgotten already');
  },
  setUpMs,
);
