import type { Plan, PlanModel } from '../../../src/plan/index.ts';
import type { EngineRow } from '../../../src/ports/index.ts';
import { sameTarget } from '../../../src/runtime/lake/same-target.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, type Workbench } from '../workbench.ts';

export const bronze = { namespace: 'example_claims_bronze', name: 'visits' };
export const silver = { namespace: 'example_claims_silver', name: 'visits' };
export const events = { namespace: 'example_claims_silver', name: 'events' };
export const wards = { namespace: 'example_claims_silver', name: 'wards' };
export const gold = { namespace: 'example_claims_gold', name: 'by_ward' };

const columns = [
  column('visit_id', 'integer', false),
  column('seen_on', 'date'),
  column('ward', 'string'),
  column('_ingested_at', 'timestamptz', false),
];

const input = (key: readonly string[]): PlanModel['backfill'] => ({
  column: 'seen_on',
  input: { column: 'seen_on', key: [...key] },
});

/** The newest row of each visit, partitioned by month. */
const newest: PlanModel = exampleModel({
  table: silver,
  columns,
  materialized: 'incremental',
  strategy: 'merge',
  key: ['visit_id'],
  reads: [bronze],
  increment: bronze,
  partition: [{ transform: 'month', column: 'seen_on', parameter: null }],
  select: `SELECT visit_id, seen_on, ward, _ingested_at FROM (
    SELECT *, row_number() OVER (PARTITION BY visit_id ORDER BY _ingested_at DESC) AS version
    FROM "example_claims_bronze"."visits") AS v WHERE version = 1`,
  backfill: input(['visit_id']),
});

/** Every row that came, in one part. */
const every: PlanModel = exampleModel({
  table: events,
  columns,
  materialized: 'incremental',
  strategy: 'append',
  reads: [bronze],
  increment: bronze,
  select: 'SELECT * FROM "example_claims_bronze"."visits"',
  backfill: input([]),
});

export function visitsPlan(changes: Partial<Plan> = {}): Plan {
  const plan = examplePlan({
    refine: [
      newest,
      every,
      exampleModel({
        table: wards,
        columns: [column('ward', 'string')],
        reads: [silver],
        select: 'SELECT DISTINCT ward FROM "example_claims_silver"."visits" WHERE ward IS NOT NULL',
      }),
    ],
    curate: [
      exampleModel({
        table: gold,
        columns: [column('ward', 'string'), column('visits', 'bigint')],
        reads: [silver],
        select: 'SELECT ward, count(*) AS visits FROM "example_claims_silver"."visits" GROUP BY ward',
      }),
    ],
    gates: [
      {
        id: 'visits.ward.known',
        stage: 'refine',
        table: silver,
        kind: 'accepted_values',
        column: 'ward',
        description: 'A ward that is known.',
        onFail: 'stop',
        maxFailures: 0,
        reads: [silver],
        select: `SELECT * FROM "example_claims_silver"."visits" WHERE ward = 'forbidden'`,
      },
    ],
    ...changes,
  });
  return { ...plan, operations: { ...plan.operations, backfill: { partition: 'month' } } };
}

/** Visits of four months, in three deliveries; visit 3 moves from February to April. */
export async function deliver(bench: Workbench, delivery: 1 | 2 | 3): Promise<void> {
  const rows = {
    1: `SELECT i AS visit_id, DATE '2024-01-10' + INTERVAL (i) DAY * 9 AS seen_on, 'ward ' || i % 3 AS ward FROM range(1, 10) AS t(i)`,
    2: `SELECT * FROM (VALUES (3, DATE '2024-04-02', 'ward 9'), (20, NULL, 'ward 1'), (21, DATE '2024-02-20', 'ward 2')) AS t(visit_id, seen_on, ward)`,
    3: `SELECT * FROM (VALUES (4, DATE '2024-04-05', 'ward 8'), (22, DATE '2024-03-03', 'ward 7')) AS t(visit_id, seen_on, ward)`,
  }[delivery];
  await bench.append(
    bronze,
    columns,
    `SELECT visit_id, seen_on, ward, TIMESTAMPTZ '2024-07-0${delivery} 00:00:00+00' AS _ingested_at FROM (${rows})`,
  );
}

export async function bringUpToDate(bench: Workbench, plan: Plan): Promise<void> {
  await refine(bench.context(plan));
  await curate(bench.context(plan));
}

/** What another engine, or a fault of the disk, might have done to rows of some months. */
export async function damage(bench: Workbench, ref: typeof silver, where: string): Promise<void> {
  const table = await bench.table(ref);
  const files = await bench.lake.dataFiles(table);
  const target = sameTarget(table);
  const relation = await bench.lake.relation(target.columns, files);
  const add = await bench.lake.write(
    bench.engine,
    target,
    `SELECT * REPLACE (CASE WHEN ${where} THEN 'damaged' ELSE ward END AS ward) FROM (${relation}) WHERE (${where} AND visit_id % 4 = 0) IS NOT TRUE`,
    'damage',
  );
  await bench.lake.commit([
    { target, operation: 'overwrite', add, remove: files, properties: {}, summary: {} },
  ]);
}

export type Rows = Readonly<Record<string, readonly EngineRow[]>>;

export async function rowsOf(bench: Workbench): Promise<Rows> {
  const rows: Record<string, readonly EngineRow[]> = {};
  for (const ref of [silver, events, wards, gold]) rows[ref.name] = await bench.rows(ref);
  return rows;
}
