import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameOf, namespacesOf, type Plan } from '../../../src/plan/index.ts';
import { runPipeline, withRunContext } from '../../../src/runtime/pipeline.ts';
import { purgeFormer, rotateSurrogates } from '../../../src/runtime/vault-rotation/rotate-surrogates.ts';
import { type Bench, openBench, setUpMs } from '../../e2e/forget/bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench(['heart-failure-fhir', 'stroke-mri', 'working-memory']);
}, setUpMs);
afterAll(() => bench.close());

/** The product under the same policy, one epoch on. */
const oneEpochOn = (plan: Plan): Plan => ({
  ...plan,
  policy: {
    ...plan.policy,
    subjects: { ...plan.policy.subjects, epoch: plan.policy.subjects.epoch + 1 },
  },
});

/** Rows of every table but the audit trail. */
async function sizes(plan: Plan): Promise<Readonly<Record<string, number>>> {
  const refs = await withRunContext(plan, bench.options, async ({ lake }) => lake.tables());
  const own = refs.filter(
    ({ namespace, name }) => namespacesOf(plan.product.identifier).includes(namespace) && name !== 'audit',
  );
  const counted: Record<string, number> = {};
  for (const ref of own) {
    const [row] = await bench.rows(plan, nameOf(ref), 'SELECT count(*) AS n');
    counted[nameOf(ref)] = Number(row?.n ?? 0);
  }
  return counted;
}

/** Published objects, each read and held against what its row says. */
async function objects(plan: Plan): Promise<readonly string[]> {
  const listed = await bench.rows(
    plan,
    `${plan.product.identifier}_bronze.objects`,
    'SELECT path, sha256, size_bytes',
  );
  return withRunContext(plan, bench.options, async ({ stores }) => {
    const paths: string[] = [];
    for (const { path, sha256, size_bytes } of listed) {
      const bytes = await buffer(await stores.refined.get(String(path)));
      expect(bytes.length).toBe(Number(size_bytes));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
      paths.push(String(path));
    }
    return paths.sort();
  });
}

test.each([
  ['heart-failure-fhir', 'heart_failure_fhir_bronze.patient', 'patient_id'],
  ['stroke-mri', 'stroke_mri_bronze.instances', 'patient_id'],
  ['working-memory', 'working_memory_bronze.images', 'participant_id'],
])(
  '%s gets other surrogates in tables, names and files, and loses no row',
  async (product, table, column) => {
    const plan = bench.plan(product);
    const people = async (of: Plan) =>
      (await bench.rows(of, table, `SELECT DISTINCT ${column} AS one`)).flatMap(({ one }) =>
        one === null ? [] : [String(one)],
      );
    const [former, rows, published] = [await people(plan), await sizes(plan), await objects(plan)];
    expect(former.length).toBeGreaterThan(0);
    expect(await bench.placesOf(former)).not.toEqual([]);

    const next = oneEpochOn(plan);
    const rotation = await withRunContext(next, bench.options, rotateSurrogates);
    expect(rotation).toMatchObject({ rotated: true, objects: published.length });
    const run = async () => {
      const result = await runPipeline(next, bench.options);
      if (result.failure) throw result.failure.error;
      return result;
    };
    expect((await run()).stages[0]?.committed).toBe(false);
    await withRunContext(next, bench.options, purgeFormer);

    expect(await sizes(next)).toEqual(rows);
    const now = await people(next);
    expect(now.length).toBe(former.length);
    expect(now.filter((one) => former.includes(one))).toEqual([]);
    const moved = await objects(next);
    expect(moved.length).toBe(published.length);
    const left = await bench.placesOf(former);
    expect(left.filter((place) => !/\/(quarantine|vault)\/|audit/.test(place))).toEqual([]);
    expect((await bench.audit(next)).findings).toEqual([]);
    expect((await run()).stages.every(({ committed }) => !committed)).toBe(true);
  },
  setUpMs,
);
