import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogProperties } from '../../../src/compiler/emit/trino/catalog.ts';
import type { Plan, PlanModel, PlanPlatform } from '../../../src/plan/index.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from '../../runtime/plan.ts';
import { column, openWorkbench, type Workbench } from '../../runtime/workbench.ts';
import { environment } from '../stores/buckets.ts';
import { openClient } from '../trino/lakes.ts';
import { type CatalogLake, kinds } from './lakes.ts';

/** A stage on Trino whose staging tables are made through a REST catalog, beside the same stage on DuckDB. */
const identifier = `ct_${randomBytes(5).toString('hex')}`;
const bronze = { namespace: `${identifier}_bronze`, name: 'rows' };
const catalog = `rest_${identifier}`;
const client = openClient('system');
let lake: CatalogLake;
let bench: Workbench;
let platform: PlanPlatform;

const secrets: Readonly<Record<string, string>> = {
  TRINO_S3_ACCESS_KEY: environment('LAKESPEC_MINIO_ACCESS_KEY'),
  TRINO_S3_SECRET_KEY: environment('LAKESPEC_MINIO_SECRET_KEY'),
};

beforeAll(async () => {
  lake = await kinds.find(({ name }) => name === 'rest')!.make();
  const engine = {
    kind: 'trino',
    url: environment('LAKESPEC_TRINO_URL'),
    catalog,
    user: 'lakespec',
    password: null,
    token: null,
    ca: null,
  } as const;
  platform = { ...lake.platform, engine };
  bench = await openWorkbench(examplePlan({ platform }));
  // As the compiler writes it, with the values of Trino's environment in place.
  const { curated } = platform.stores;
  if (curated.kind !== 's3') throw new Error('a lake of buckets is needed');
  const properties = catalogProperties(platform, curated).flatMap((line) => {
    const [name = '', ...value] = line.split('=');
    const text = value.join('=').replace(/\$\{ENV:(\w+)\}/, (_, variable) => secrets[variable] ?? '');
    return name === 'connector.name' ? [] : [`"${name}" = '${text}'`];
  });
  await client.run(`CREATE CATALOG ${catalog} USING iceberg WITH (${properties.join(', ')})`);
});
afterAll(async () => {
  await client.run(`DROP CATALOG IF EXISTS ${catalog}`);
  const open = await openLake({ platform: lake.platform, workspace: '/' });
  for (const ref of await open.tables()) if (ref.namespace.startsWith(identifier)) await open.drop(ref);
  await open.close();
  await bench.close();
  await lake.close();
});

const columns = [
  column('id', 'bigint', false),
  column('state', 'string'),
  column('day', 'date'),
  column('_ingested_at', 'timestamptz'),
];
const modelIn = (layer: string): PlanModel =>
  exampleModel({
    table: { namespace: `${identifier}_${layer}`, name: 'merged' },
    columns,
    reads: [bronze],
    increment: bronze,
    materialized: 'incremental',
    strategy: 'merge',
    key: ['id'],
    sort: ['id'],
    partition: [{ column: 'day', transform: 'month', parameter: null }],
    select: `SELECT id, state, "day", _ingested_at FROM "${bronze.namespace}"."${bronze.name}"`,
  });
const planOn = (engine: PlanPlatform['engine'], layer: string): Plan => {
  const plan = examplePlan();
  return {
    ...plan,
    product: { ...plan.product, identifier },
    platform: { ...platform, engine },
    refine: [modelIn(layer)],
  };
};
const append = (select: string) => bench.append(bronze, columns, select);

test('Trino makes the tables that DuckDB makes, and leaves no staging table', async () => {
  const trino = planOn(platform.engine, 'silver');
  const duckdb = planOn(lake.platform.engine, 'silver_too');
  const at = (day: number) => `TIMESTAMPTZ '2024-01-0${day} 00:00:00+00' AS _ingested_at`;
  await append(
    `SELECT i AS id, 'é' || i AS state, DATE '2024-01-15' + INTERVAL (i) MONTH AS "day", ${at(1)} FROM range(5) AS t(i)`,
  );
  for (const plan of [trino, duckdb]) await refine(bench.context(plan));
  await append(`SELECT 3 AS id, 'changed' AS state, NULL AS "day", ${at(2)}`);
  for (const plan of [trino, duckdb]) await refine(bench.context(plan));
  const [made, wanted] = [trino, duckdb].map(({ refine: [model] }) => model!.table);
  const rows = await bench.rows(made!, 'id');
  expect(rows).toHaveLength(5);
  expect(rows).toEqual(await bench.rows(wanted!, 'id'));
  const left = (await bench.lake.tables()).filter(({ namespace }) => namespace === `${identifier}_staging`);
  expect(left).toEqual([]);

  // And Trino reads what our committer made, through the catalog.
  const answer = await client.run(`SELECT count(*) AS n FROM ${catalog}.${made!.namespace}.${made!.name}`);
  expect(answer.rows).toEqual([{ n: 5n }]);
  // Nothing new: nothing changes.
  const before = (await bench.table(made!)).metadataUri;
  await refine(bench.context(trino));
  expect((await bench.table(made!)).metadataUri).toBe(before);
});
