import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanColumn, PlanGate, PlanModel } from '../../../src/plan/index.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import { maintain } from '../../../src/runtime/stages/maintain/maintain.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from '../../runtime/plan.ts';
import { column } from '../../runtime/workbench.ts';
import { environment } from '../stores/buckets.ts';
import { type Benches, bronze, engines, openBenches, silver } from './benches.ts';

const hardColumns: readonly PlanColumn[] = [
  column('id', 'bigint', false),
  column('whole', 'integer'),
  column('money', 'decimal(38,10)'),
  column('ratio', 'double'),
  column('words', 'string'),
  column('flag', 'boolean'),
  column('day', 'date'),
  column('moment', 'timestamp'),
  column('instant', 'timestamptz'),
];
const hardRows = `SELECT * FROM (VALUES
  (1, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (9223372036854775807, 2147483647, 1234567890123456789012345678.0123456789, 'NaN', 'é', true, '0001-01-01', '1582-10-04 23:59:59.999999', '2024-03-10 07:00:00+00'),
  (-9223372036854775808, -2147483648, -0.0000000001, 'Infinity', 'e' || chr(769), false, '1582-10-15', '1969-12-31 23:59:59.999999', '2024-11-03 01:30:00-04'),
  (4, -7, 0, '-Infinity', '😀', true, '9999-12-31', '2024-02-29 00:00:00.000001', '2024-11-03 01:30:00-05'),
  (5, 7, 0.5, '-0.0', '', false, '1970-01-01', '1970-01-01 00:00:00', '1900-01-01 00:00:00+00'),
  (6, 0, 1, '1e-300', repeat('ÄÖ', 20000), NULL, '1500-02-28', '9999-12-31 23:59:59.999999', '2024-06-01 12:00:00.123456+14')
) AS t(id, whole, money, ratio, words, flag, "day", moment, instant)`;

const rowsColumns = [
  column('id', 'bigint', false),
  column('state', 'string'),
  column('_ingested_at', 'timestamptz'),
];
const at = (day: number) => `CAST('2024-01-0${day} 00:00:00+00' AS TIMESTAMPTZ) AS _ingested_at`;

const hard = exampleModel({
  table: silver('hard'),
  columns: [...hardColumns],
  reads: [bronze('hard')],
  select: 'SELECT * FROM "example_claims_bronze"."hard"',
});
const derived = exampleModel({
  table: silver('derived'),
  columns: [
    column('id', 'bigint', false),
    column('half', 'integer'),
    column('place', 'bigint'),
    column('note', 'string'),
  ],
  reads: [silver('hard')],
  select: `SELECT id, "whole" / 2 AS half, row_number() OVER (ORDER BY words NULLS FIRST, id) AS place,
    'FROM "example_claims_silver"."hard"' AS note FROM "example_claims_silver"."hard" WHERE "hard"."whole" % 2 = 0`,
});
const none = exampleModel({
  table: silver('none'),
  columns: [...hardColumns],
  reads: [silver('hard')],
  select: 'SELECT * FROM "example_claims_silver"."hard" WHERE id = 123456',
});
const incremental = (name: string, strategy: PlanModel['strategy']): PlanModel =>
  exampleModel({
    table: silver(name),
    columns: rowsColumns,
    reads: [bronze('rows')],
    increment: bronze('rows'),
    materialized: 'incremental',
    strategy,
    key: ['id'],
    sort: ['id'],
    select: 'SELECT id, state, _ingested_at FROM "example_claims_bronze"."rows"',
  });
const gate = (changes: Partial<PlanGate>): PlanGate => ({
  id: 'rows.state',
  stage: 'refine',
  table: silver('merged'),
  kind: 'expression',
  column: 'state',
  description: 'no state is bad',
  onFail: 'quarantine',
  maxFailures: 0,
  reads: [],
  select: `SELECT * FROM "example_claims_silver"."merged" WHERE state = 'bad'`,
  ...changes,
});

/** A way to Trino that ends for good once a statement that writes is running: the coordinator is gone. */
async function proxy(): Promise<{ readonly url: string; close(): void }> {
  const { hostname, port } = new URL(environment('LAKESPEC_TRINO_URL'));
  const open = new Set<Socket>();
  let isWriting = false;
  const server = createServer((socket) => {
    const there = connect(Number(port), hostname);
    for (const one of [socket, there]) {
      open.add(one);
      one.on('error', () => one.destroy());
      one.on('close', () => {
        socket.destroy();
        there.destroy();
      });
    }
    there.pipe(socket);
    socket.on('data', (bytes) => {
      if (isWriting) {
        close();
        return;
      }
      there.write(bytes);
      isWriting = bytes.includes('INSERT INTO');
    });
  });
  const close = () => {
    server.close();
    for (const one of open) one.destroy();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

let benches: Benches;
beforeAll(async () => {
  benches = await openBenches(async (first) => {
    await first.append(bronze('hard'), hardColumns, hardRows);
    await first.append(
      bronze('rows'),
      rowsColumns,
      `SELECT 1 AS id, 'old' AS state, ${at(1)} UNION ALL SELECT 2, 'old', ${at(1).replace(' AS _ingested_at', '')}`,
    );
  });
});
afterAll(() => benches.close());

describe('a stage on Trino', () => {
  test('gives hard values, and models that read models of the same stage, as DuckDB does', async () => {
    const { rows } = await benches.both({ refine: [hard, derived, none] }, ['hard', 'derived', 'none']);
    expect(rows.map((all) => all.length)).toEqual([6, 2, 0]);
  });

  test('keeps no more of a text in a bound than our own writer', async () => {
    const table = await benches.of('trino').table(silver('hard'));
    const words = table.metadata.schemas.at(-1)!.fields.find(({ name }) => name === 'words')!.id;
    const files = await benches.of('trino').lake.dataFiles(table);
    // Trino wrote them, into a folder below the table's.
    expect(files.map(({ uri }) => uri)).toEqual([expect.stringContaining('/data/staging-')]);
    for (const file of files) {
      for (const bound of [file.lowerBounds[words], file.upperBounds[words]]) {
        if (bound !== undefined)
          expect([...Buffer.from(bound, 'hex').toString()].length).toBeLessThanOrEqual(16);
      }
    }
  });

  test('merges and appends new rows, and takes rows of a gate out', async () => {
    const models = [incremental('merged', 'merge'), incremental('appended', 'append')];
    await benches.both({ refine: models, gates: [gate({})] }, ['merged', 'appended']);
    for (const name of engines) {
      await benches
        .of(name)
        .append(
          bronze('rows'),
          rowsColumns,
          `SELECT * FROM (VALUES (2, 'new'), (3, 'bad')) AS v(id, state), (SELECT ${at(2)})`,
        );
    }
    const { how, gates, rows } = await benches.both({ refine: models, gates: [gate({})] }, [
      'merged',
      'appended',
    ]);
    expect(how.map(([one]) => one)).toEqual(['merged', 'appended']);
    expect(gates).toEqual([['rows.state', 'quarantined', 1]]);
    expect(rows.map((all) => all.length)).toEqual([2, 4]);
    const kept = await Promise.all(engines.map((name) => benches.of(name).rows(silver('merged__failures'))));
    expect(kept.map((all) => all.map(({ record_id: id, failing_row: row }) => [id, row]))[1]).toEqual(
      kept.map((all) => all.map(({ record_id: id, failing_row: row }) => [id, row]))[0],
    );
    const again = await benches.both({ refine: models, gates: [gate({})] }, ['merged', 'appended']);
    expect(again.how.map(([one]) => one)).toEqual(['unchanged', 'unchanged']);
  });

  test('publishes nothing where a gate stops it, and keeps the failing rows', async () => {
    const stop = gate({
      id: 'stopped.state',
      onFail: 'stop',
      table: silver('stopped'),
      select: `SELECT * FROM "example_claims_silver"."stopped" WHERE state = 'new'`,
    });
    const plan = benches.plan('trino', { refine: [incremental('stopped', 'merge')], gates: [stop] });
    await expect(refine(benches.of('trino').context(plan))).rejects.toMatchObject({ kind: 'gate' });
    expect(await benches.of('trino').lake.table(silver('stopped'))).toBeNull();
    expect(await benches.of('trino').rows(silver('stopped__failures'))).toHaveLength(1);
  });

  test('ends as a missing dependency where the cluster goes in mid-statement, and a repeat completes', async () => {
    const gone = await proxy();
    try {
      const platform = benches.twin.planned('trino');
      if (platform.engine.kind !== 'trino') throw new Error('no Trino');
      const behind = { ...platform, engine: { ...platform.engine, url: gone.url } };
      const models = [incremental('away', 'merge')];
      const plan = examplePlan({ platform: behind, refine: models });
      await expect(refine(benches.of('trino').context(plan))).rejects.toMatchObject({ kind: 'dependency' });
      expect(await benches.of('trino').lake.table(silver('away'))).toBeNull();
      expect(
        (await refine(benches.of('trino').context(benches.plan('trino', { refine: models })))).committed,
      ).toBe(true);
    } finally {
      gone.close();
    }
  });

  test('leaves staging tables that maintenance removes when their run was killed, and no row with them', async () => {
    const platform = benches.twin.planned('trino');
    const lake = await openLake({ platform, workspace: benches.twin.workspace });
    const namespace = 'example_claims_staging';
    expect(await lake.tables(namespace)).toEqual([]);
    const target = await lake.target({
      ref: { namespace, name: 'killed_run_1' },
      store: 'refined',
      description: '',
      columns: hardColumns,
      renames: [],
      sort: [],
    });
    const table = await benches.of('trino').table(silver('hard'));
    await lake.commit([
      {
        target,
        operation: 'append',
        add: await lake.dataFiles(table),
        remove: [],
        properties: {},
        summary: {},
      },
    ]);
    const context = (startedAt: string) => ({
      ...benches.of('trino').context(benches.plan('trino', {}), { startedAt }),
      lake,
    });
    const now = Date.now();
    await maintain(context(new Date(now).toISOString()), { graceSeconds: 3600 });
    expect(await lake.tables(namespace)).toHaveLength(1);
    await maintain(context(new Date(now + 7_200_000).toISOString()), { graceSeconds: 3600 });
    expect(await lake.tables(namespace)).toEqual([]);
    expect(await benches.of('trino').rows(silver('hard'))).toHaveLength(6);
    await lake.close();
  });
});
