import { generateKeyPairSync } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanSnowflakeDelivery } from '../../../src/plan/index.ts';
import { deliver } from '../../../src/runtime/deliver/deliver.ts';
import { openSnowflake } from '../../../src/runtime/deliver/snowflake.ts';
import type { OpenWarehouse } from '../../../src/runtime/deliver/warehouse.ts';
import type { Log } from '../../../src/runtime/run/context.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, silentLog, type Workbench } from '../workbench.ts';
import { type Answer, openSnowflakeServer, type SnowflakeServer } from './snowflake-server.ts';

const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const gold = { namespace: 'example_claims_gold', name: 'by_state' };
const bronzeColumns = [column('state', 'string'), column('amount', 'decimal(10,2)')];

const deliveryAs = (
  as: PlanSnowflakeDelivery['as'],
  changes: Partial<PlanSnowflakeDelivery> = {},
): PlanSnowflakeDelivery => ({
  kind: 'snowflake',
  as,
  account: 'example-org',
  database: 'LAKESPEC',
  schema: 'CLAIMS',
  login: {
    user: 'LOADER',
    role: 'PUBLISHER',
    warehouse: 'WH',
    method: 'password',
    secret: { file: 'password' },
  },
  tables: [
    {
      table: gold,
      name: 'LAKESPEC.CLAIMS.BY_STATE',
      load: ["LOAD '{path}'"],
      describe: 'DESCRIBE BY_STATE',
      columns: [
        { name: 'state', type: 'VARCHAR' },
        { name: 'claims', type: 'NUMBER(19,0)' },
      ],
      show: ['SHOW BY_STATE'],
    },
  ],
  ...changes,
});

const described =
  (rows: readonly (readonly string[])[]) =>
  (statement: string): Answer =>
    statement.startsWith('DESCRIBE')
      ? { columns: ['name', 'type'], rows }
      : { columns: ['status'], rows: [['done']] };
const asPlanned = described([
  ['state', 'VARCHAR(16777216)'],
  ['claims', 'NUMBER(19,0)'],
]);

describe('delivery to Snowflake by its own driver', () => {
  let bench: Workbench;
  let server: SnowflakeServer | null;
  let warnings: string[];
  const log: Log = { ...silentLog, warn: (_fields, message) => void warnings.push(message) };

  const planOf = (delivery: PlanSnowflakeDelivery) =>
    examplePlan({
      curate: [
        exampleModel({
          table: gold,
          columns: [column('state', 'string'), column('claims', 'bigint')],
          reads: [bronze],
          select: 'SELECT state, count(*) AS claims FROM "example_claims_bronze"."claims" GROUP BY state',
        }),
      ],
      deliveries: [delivery],
    });
  const arrive = (rows: string) =>
    bench.append(bronze, bronzeColumns, `SELECT * FROM (VALUES ${rows}) AS t(state, amount)`);
  const open: OpenWarehouse = (delivery, options) =>
    openSnowflake(delivery, { ...options, access: { accessUrl: server?.url ?? '', retryAfterMs: 1 } });
  const run = async (delivery: PlanSnowflakeDelivery) => {
    const context = bench.context(planOf(delivery), { log });
    await curate(context);
    return deliver(context, open);
  };
  const exportsOf = () => readdir(join(bench.workspace, 'lake/curated/export/example_claims_gold.by_state'));

  beforeEach(async () => {
    bench = await openWorkbench(planOf(deliveryAs('iceberg')));
    await writeFile(join(bench.workspace, 'password'), 'example-password\n');
    await arrive("('MA', 1.00), ('MA', 2.00), ('NY', 3.00)");
    server = null;
    warnings = [];
  });
  afterEach(async () => {
    await server?.close();
    await bench.close();
  });

  test('shows the metadata of the newest snapshot, and only once', async () => {
    server = await openSnowflakeServer(asPlanned);
    expect(await run(deliveryAs('iceberg'))).toEqual([{ to: 'LAKESPEC.CLAIMS.BY_STATE', how: 'refreshed' }]);
    const { metadataUri } = await bench.table(gold);
    const [load, ...others] = server.statements;
    expect(others).toEqual(['DESCRIBE BY_STATE', 'SHOW BY_STATE']);
    const path = /^LOAD '(.*)'$/.exec(load!)![1]!;
    expect(metadataUri.endsWith(`/lake/curated/${path}`)).toBe(true);
    expect(server.logins[0]).toMatchObject({ LOGIN_NAME: 'LOADER', PASSWORD: 'example-password' });

    expect(await run(deliveryAs('iceberg'))).toEqual([{ to: 'LAKESPEC.CLAIMS.BY_STATE', how: 'unchanged' }]);
    expect(server.statements).toHaveLength(3);
    await arrive("('TX', 4.00)");
    expect(await run(deliveryAs('iceberg'))).toEqual([{ to: 'LAKESPEC.CLAIMS.BY_STATE', how: 'refreshed' }]);
    expect(server.statements).toHaveLength(6);
  });

  test('logs in with a key', async () => {
    server = await openSnowflakeServer(asPlanned);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    await writeFile(join(bench.workspace, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    const login = { ...deliveryAs('iceberg').login!, method: 'key' as const, secret: { file: 'key.pem' } };
    await run(deliveryAs('iceberg', { login }));
    expect(server.logins[0]).toMatchObject({ AUTHENTICATOR: 'SNOWFLAKE_JWT' });
    expect(server.logins[0]).not.toHaveProperty('PASSWORD');
  });

  test('writes each snapshot to a folder of its own and keeps the last two', async () => {
    server = await openSnowflakeServer(asPlanned);
    await run(deliveryAs('external'));
    const [first] = (await exportsOf()).filter((name) => name !== 'current.json');
    expect(server.statements[0]).toBe(`LOAD 'example_claims_gold.by_state/${first}/'`);
    const folder = join(bench.workspace, 'lake/curated/export/example_claims_gold.by_state');
    const rows = await bench.engine.query(
      `SELECT state, claims FROM '${folder}/${first}/rows.parquet' ORDER BY state`,
    );
    expect(rows).toEqual([
      { state: 'MA', claims: 2n },
      { state: 'NY', claims: 1n },
    ]);
    await arrive("('TX', 4.00)");
    await run(deliveryAs('external'));
    await arrive("('VT', 5.00)");
    await run(deliveryAs('external'));
    const { snapshot, kept } = JSON.parse(await readFile(join(folder, 'current.json'), 'utf8'));
    expect(kept).toHaveLength(2);
    expect(kept[0]).toBe(snapshot);
    const files = (await readdir(folder, { recursive: true })).filter((name) =>
      /\.(json|parquet)$/.test(name),
    );
    expect(files.sort()).toEqual(
      [...kept.map((one: string) => `${one}/rows.parquet`), 'current.json'].sort(),
    );
    expect(kept).not.toContain(first);
  });

  test('goes on where a run ended between the export and the refresh', async () => {
    server = await openSnowflakeServer((statement) =>
      statement.startsWith('LOAD')
        ? { code: '003001', sqlState: '42501', message: 'no right for MA' }
        : asPlanned(statement),
    );
    await expect(run(deliveryAs('external'))).rejects.toMatchObject({ kind: 'invalid' });
    const before = await exportsOf();
    await server.close();
    server = await openSnowflakeServer(asPlanned);
    expect(await run(deliveryAs('external'))).toEqual([{ to: 'LAKESPEC.CLAIMS.BY_STATE', how: 'refreshed' }]);
    expect(await exportsOf()).toEqual(before);
  });

  test('says code and state of a refusal, and nothing of its message', async () => {
    server = await openSnowflakeServer(() => ({
      code: '100038',
      sqlState: '22018',
      message: "Numeric value 'MA'",
    }));
    const failure = await run(deliveryAs('iceberg')).catch((error: Error) => error);
    expect(String(failure)).toContain(
      'Snowflake failed at loading LAKESPEC.CLAIMS.BY_STATE (code 100038, SQL state 22018)',
    );
    expect(String(failure)).not.toContain('MA');
  });

  test('shows nothing where columns are missing or of another type, and warns of more', async () => {
    server = await openSnowflakeServer(
      described([
        ['claims', 'NUMBER(38,0)'],
        ['more', 'DATE'],
      ]),
    );
    await expect(run(deliveryAs('iceberg'))).rejects.toMatchObject({
      kind: 'gate',
      message: expect.stringContaining(
        'column state is missing; column claims is NUMBER(38,0) instead of NUMBER(19,0)',
      ),
    });
    expect(server.statements).not.toContain('SHOW BY_STATE');
    expect(warnings).toEqual(['LAKESPEC.CLAIMS.BY_STATE: column more is not in the plan']);
  });

  test('tries again where the service is busy, and gives up in the end', async () => {
    let failures = 2;
    server = await openSnowflakeServer((statement) =>
      failures-- > 0 ? { code: '000604', sqlState: '57014', message: 'cancelled' } : asPlanned(statement),
    );
    expect(await run(deliveryAs('iceberg'))).toEqual([{ to: 'LAKESPEC.CLAIMS.BY_STATE', how: 'refreshed' }]);
    expect(server.statements).toHaveLength(5);
    await arrive("('TX', 4.00)");
    failures = 100;
    await expect(run(deliveryAs('iceberg'))).rejects.toMatchObject({ kind: 'dependency' });
  });

  test('names what is wrong with the login', async () => {
    server = await openSnowflakeServer(asPlanned, { refuse: true });
    const failure = await run(deliveryAs('iceberg')).catch((error: Error) => error);
    expect(failure).toMatchObject({ kind: 'invalid' });
    expect(String(failure)).toContain('code 390100): check the user, its key and its role');
    expect(String(failure)).not.toContain('SECRET');
    const login = { ...deliveryAs('iceberg').login!, secret: { file: 'nowhere' } };
    await expect(run(deliveryAs('iceberg', { login }))).rejects.toMatchObject({
      message: "Snowflake's login is missing: set file nowhere",
    });
  });

  test('without a login writes the export and leaves the rest to people', async () => {
    expect(await run(deliveryAs('external', { login: null }))).toEqual([
      { to: 'LAKESPEC.CLAIMS.BY_STATE', how: 'exported' },
    ]);
    expect(await run(deliveryAs('external', { login: null }))).toEqual([
      { to: 'LAKESPEC.CLAIMS.BY_STATE', how: 'unchanged' },
    ]);
  });
});
