import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlanTrinoDelivery } from '../../../src/plan/index.ts';
import { deliver } from '../../../src/runtime/deliver/index.ts';
import { curate } from '../../../src/runtime/stages/curate.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const gold = { namespace: 'example_claims_gold', name: 'by_State' };
const byState = exampleModel({
  table: gold,
  columns: [column('State', 'string'), { ...column('amount', 'decimal(10,2)'), description: '' }],
  reads: [bronze],
  select: 'SELECT "State", amount FROM "example_claims_bronze"."claims"',
});
const deliveryTo = (changes: Partial<PlanTrinoDelivery> = {}): PlanTrinoDelivery => ({
  kind: 'trino',
  catalog: 'lake',
  schema: 'claims',
  runs: true,
  setUp: ['CREATE SCHEMA'],
  describe: 'DESCRIBE GOLD',
  list: 'LIST VIEWS',
  tables: [{ table: gold, name: 'by_state', show: 'CREATE VIEW by_state' }],
  ...changes,
});
const comment = 'COMMENT ON COLUMN "lake"."claims"."by_state"."state" IS \'Column State.\'';

/** A Trino that holds what it is told to, and writes down what it is asked. */
describe('delivery to Trino', () => {
  let bench: Workbench;
  let server: Server;
  let asked: string[];
  let inGold: readonly (readonly string[])[];
  let shown: readonly (readonly string[])[];
  let refused: string | null;
  const columnsOf = (table: string, amount = 'decimal(10,2)') => [
    [table, 'state', 'varchar'],
    [table, 'amount', amount],
  ];
  beforeEach(async () => {
    asked = [];
    refused = null;
    inGold = columnsOf('by_state');
    shown = [];
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        asked.push(body);
        const columns = ['table', 'name', 'type'].map((name) => ({ name, type: 'varchar' }));
        const data = body === 'DESCRIBE GOLD' ? inGold : body === 'LIST VIEWS' ? shown : [];
        if (body.startsWith('CREATE VIEW') && refused === null) shown = columnsOf('by_state');
        if (body.startsWith('DROP VIEW')) shown = [];
        const failed = refused !== null && body.startsWith('CREATE');
        const error = { message: 'Access Denied: x', errorName: refused, errorType: 'USER_ERROR' };
        response.end(JSON.stringify(failed ? { error } : { columns, data }));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    bench = await openWorkbench(examplePlan());
    await bench.append(bronze, byState.columns, `SELECT 'BE' AS "State", 1.5 AS amount`);
    await curate(bench.context(examplePlan({ curate: [byState] })));
  });
  afterEach(async () => {
    await bench.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const run = async (delivery = deliveryTo()) => {
    const plan = examplePlan({ curate: [byState], deliveries: [delivery] });
    const engine = {
      kind: 'trino' as const,
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      catalog: 'lake',
      user: 'lakespec',
      password: null,
      token: null,
      ca: null,
    };
    asked = [];
    return deliver(bench.context({ ...plan, platform: { ...plan.platform, engine } }));
  };

  test('makes the schema and the views, with comments, and then looks alone', async () => {
    expect(await run()).toEqual([{ to: 'lake.claims.by_state', how: 'refreshed' }]);
    expect(asked).toEqual(['LIST VIEWS', 'DESCRIBE GOLD', 'CREATE SCHEMA', 'CREATE VIEW by_state', comment]);
    expect(await run()).toEqual([{ to: 'lake.claims.by_state', how: 'unchanged' }]);
    expect(asked).toEqual(['LIST VIEWS', 'DESCRIBE GOLD']);
  });

  test.each([
    ['is gone', []],
    ['lacks a column', [['by_state', 'state', 'varchar']]],
    ['has a column more', [...columnsOf('by_state'), ['by_state', 'more', 'varchar']]],
    ['has another type', columnsOf('by_state', 'double')],
  ])('makes a view again that %s', async (_, found) => {
    await run();
    shown = found;
    expect(await run()).toEqual([{ to: 'lake.claims.by_state', how: 'refreshed' }]);
  });

  test('makes a view again that is to say something else', async () => {
    await run();
    const [table] = deliveryTo().tables;
    const other = deliveryTo({ tables: [{ ...table!, show: 'CREATE VIEW by_state 2' }] });
    expect(await run(other)).toEqual([{ to: 'lake.claims.by_state', how: 'refreshed' }]);
  });

  test('takes away what is delivered no more', async () => {
    await run();
    expect(await run(deliveryTo({ tables: [] }))).toEqual([{ to: 'lake.claims.by_state', how: 'removed' }]);
    expect(asked.at(-1)).toBe('DROP VIEW IF EXISTS "lake"."claims"."by_state"');
    expect(await run(deliveryTo({ tables: [] }))).toEqual([]);
  });

  test('shows nothing of a table that is not what the plan says', async () => {
    inGold = columnsOf('by_state', 'decimal(12,2)');
    await expect(run()).rejects.toMatchObject({
      kind: 'gate',
      message: expect.stringContaining('column amount is NUMBER(12,2) instead of DECIMAL(10,2)') as string,
    });
    expect(asked.some((one) => one.startsWith('CREATE'))).toBe(false);
  });

  test('that Trino refuses ends with 4, says what to do, and is tried again', async () => {
    refused = 'PERMISSION_DENIED';
    await expect(run()).rejects.toMatchObject({
      kind: 'dependency',
      message: expect.stringMatching(/PERMISSION_DENIED.*user lakespec.*rules\.json/) as string,
    });
    refused = null;
    expect(await run()).toEqual([{ to: 'lake.claims.by_state', how: 'refreshed' }]);
  });

  test('by hand asks Trino nothing', async () => {
    expect(await run(deliveryTo({ runs: false }))).toEqual([
      { to: 'lake.claims.by_state', how: 'unchanged' },
    ]);
    expect(asked).toEqual([]);
  });
});
