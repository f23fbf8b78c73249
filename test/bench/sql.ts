import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan, PlanColumn, PlanModel, PlanPlatform } from '../../src/plan/index.ts';
import { storeNames } from '../../src/plan/index.ts';
import { openDuckdb } from '../../src/runtime/engines/duckdb/index.ts';
import { openLake } from '../../src/runtime/lake/index.ts';
import { absolute, atMost, type Benchmark, inSeconds, type Line } from './benchmark.ts';
import { appendRows, runStage } from './lake.ts';
import { seconds } from './measure.ts';
import { type2Lines } from './type2.ts';
import { makeWorkspace, planOf, spec } from './workspace.ts';

/** Rows of silver: LAKESPEC_BENCH_ROWS, or 50 million with `--large`. */
const rowsOf = (large: boolean): number =>
  Number(process.env.LAKESPEC_BENCH_ROWS ?? (large ? 50_000_000 : 2_000_000));
const memoryMb = 1024;
const threads = 2;

const column = (name: string, type: PlanColumn['type']): PlanColumn => ({
  name,
  type,
  nullable: true,
  description: `Column ${name}.`,
  label: [],
});
const silver = { namespace: 'bench_silver', name: 'visits' };
const bronze = { namespace: 'bench_bronze', name: 'visits' };
const visits = [
  column('visit_id', 'bigint'),
  column('patient', 'string'),
  column('ward', 'string'),
  column('day', 'date'),
  column('cost', 'decimal(12,2)'),
];
const arrived = [...visits, column('_ingested_at', 'timestamptz')];

/** Synthetic rows, the same whenever they are asked for. */
const generated = (from: number, to: number): string =>
  `SELECT i AS visit_id, 'p' || (i * 7919 % 1000003) AS patient, 'w' || (i % 500) AS ward,
     DATE '2020-01-01' + CAST(i % 1500 AS INTEGER) AS day, CAST((i % 100000) / 100.0 AS DECIMAL(12,2)) AS cost
   FROM range(${from}, ${to}) AS t(i)`;

const model = (
  name: string,
  columns: readonly PlanColumn[],
  select: string,
  changes: Partial<PlanModel> = {},
): PlanModel => ({
  table: { namespace: 'bench_gold', name },
  origin: 'specs/bench.yaml',
  description: '',
  columns: [...columns],
  renames: [],
  materialized: 'table',
  strategy: null,
  key: [],
  partition: [],
  sort: [],
  reads: [silver],
  increment: null,
  select,
  touches: null,
  members: null,
  ...changes,
});

/** A fact of as many rows, and a small table of groups. */
const gold: readonly PlanModel[] = [
  model(
    'fct_visit',
    [...visits, column('month', 'integer')],
    `SELECT visit_id, patient, ward, day, cost, CAST(year(day) * 100 + month(day) AS INTEGER) AS month
     FROM "bench_silver"."visits"`,
  ),
  model(
    'by_ward',
    [
      column('ward', 'string'),
      column('day', 'date'),
      column('visits', 'bigint'),
      column('cost', 'decimal(38,2)'),
    ],
    `SELECT ward, day, count(*) AS visits, sum(cost) AS cost FROM "bench_silver"."visits" GROUP BY ward, day`,
  ),
];

const merged: PlanModel = {
  ...model(
    'merged',
    arrived,
    `SELECT visit_id, patient, ward, day, cost, _ingested_at FROM (
       SELECT *, row_number() OVER (PARTITION BY visit_id ORDER BY _ingested_at DESC NULLS LAST) AS version
       FROM "bench_bronze"."visits") AS versions WHERE version = 1`,
    { materialized: 'incremental', strategy: 'merge', key: ['visit_id'], reads: [bronze], increment: bronze },
  ),
  table: { namespace: 'bench_silver', name: 'merged' },
};

/** Peak of this process's memory since the last reset, in MB (Linux); NaN where the system doesn't tell. */
async function peakMb(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** The same statements as a person writes them for the engine alone. */
async function byHand(folder: string, files: readonly string[]): Promise<number> {
  const out = join(folder, 'by-hand');
  await mkdir(out, { recursive: true });
  const engine = await openDuckdb({ memoryMb, threads, scratch: join(folder, 'hand-scratch') });
  try {
    return await seconds(async () => {
      await engine.run('CREATE SCHEMA bench_silver');
      const list = files.map((file) => `'${file}'`).join(', ');
      await engine.run(`CREATE VIEW bench_silver.visits AS SELECT * FROM read_parquet([${list}])`);
      for (const { table, select } of gold) {
        await engine.run(
          `COPY (${select}) TO '${out}/${table.name}.parquet' (FORMAT parquet, COMPRESSION zstd)`,
        );
      }
    });
  } finally {
    engine.close();
    await rm(out, { recursive: true, force: true });
  }
}

export const sqlBenchmark: Benchmark = {
  name: 'sql',
  about: 'silver → gold beside the same statements by hand; what an incremental run costs as history grows',
  run: async ({ rounds, large, folder }) => {
    const rows = rowsOf(large);
    makeWorkspace(folder, 'local', { 'products/claims.yaml': spec('products/claims.yaml') });
    const example = planOf(folder);
    const platform: PlanPlatform = {
      ...example.platform,
      stores: Object.fromEntries(
        storeNames.map((name) => [name, { kind: 'file', root: `lake/${name}` }]),
      ) as PlanPlatform['stores'],
      engine: { kind: 'duckdb', memoryMb, threads },
    };
    const plan: Plan = { ...example, platform, inputs: [], sources: [], refine: [], curate: [], gates: [] };
    const engine = await openDuckdb({ memoryMb, threads, scratch: join(folder, 'scratch') });
    const lines: Line[] = [];
    try {
      const place = { platform, folder, engine };
      await appendRows(place, silver, visits, generated(0, rows));
      const lake = await openLake({ platform, workspace: folder });
      const table = await lake.table(silver);
      if (!table) throw new Error('silver is not there');
      const files = await lake.paths(await lake.dataFiles(table));
      await lake.close();

      const ours: number[] = [];
      const hand: number[] = [];
      const again: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        hand.push(await byHand(folder, files));
        // Another name each round: tables that are made for the first time, as by hand.
        const curate = gold.map((one) => ({
          ...one,
          table: { ...one.table, name: `${one.table.name}_${round}` },
        }));
        ours.push(await runStage({ ...plan, curate }, folder, 'curate'));
        // The same rows by other words: all is made anew and compared with what is there.
        const reworded = curate.map((one) => ({ ...one, select: `${one.select} /* again */` }));
        again.push(await runStage({ ...plan, curate: reworded }, folder, 'curate'));
      }
      const million = `${(rows / 1e6).toLocaleString('en')} million rows`;
      lines.push(atMost(1.3, { work: `silver → gold, ${million}`, ours, beside: hand }));
      lines.push(atMost(null, { work: 'made anew with the same rows', ours: again, beside: hand }));
      lines.push(
        absolute(`peak memory, limit ${memoryMb} MB`, [await peakMb()], null, (mb) => `${mb.toFixed(0)} MB`),
      );

      const perDay = Math.max(1000, Math.round(rows / 1000));
      const costs = new Map<number, number>();
      for (let day = 0; day <= 100; day += 1) {
        const at = `TIMESTAMPTZ '2026-01-01 00:00:00+00' + to_days(${day})`;
        await appendRows(
          place,
          bronze,
          arrived,
          `SELECT *, ${at} AS _ingested_at FROM (${generated(day * perDay, (day + 1) * perDay)})`,
        );
        const cost = await runStage({ ...plan, refine: [merged] }, folder, 'refine');
        if (day === 1 || day === 10 || day === 100) costs.set(day, cost);
      }
      const first = costs.get(1) ?? Number.NaN;
      for (const [days, cost] of costs) {
        const what = `merge of ${perDay.toLocaleString('en')} rows, ${days} days of history`;
        lines.push(
          days === 1
            ? absolute(what, [cost], null, inSeconds)
            : atMost(null, { work: what, ours: [cost], beside: [first] }),
        );
      }
      lines.push(...(await type2Lines(place, rounds, large ? 10_000_000 : 1_000_000)));
      return lines;
    } finally {
      engine.close();
    }
  },
};
