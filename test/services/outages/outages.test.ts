import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runStages } from '../../../src/runtime/pipeline.ts';
import { inTransaction, lazyPool } from '../../../src/runtime/postgres.ts';
import { openProxy } from '../catalogs/rest-proxy.ts';
import { startRunner } from '../faults/processes.ts';
import type { Answer } from '../faults/runner.ts';
import { environment } from '../stores/buckets.ts';
import { type Gate, openGate } from './gate.ts';
import { makeLake, type ServerLake } from './lake.ts';

/** Also what takes long: servers that stay away, clocks, and four runs at once. `npm run faults` */
const isWhole = process.env.LAKESPEC_FAULTS === 'all';

/** Servers that are away, come back or not, or refuse the login; afterwards a clean run finds nothing missing or doubled. */

const visitsOfDelivery = 4;
const costOfDelivery = 100;
/** Four visits that cost 100 together. */
const delivery = (number: number): string =>
  `visit_id,ward,floor,cost\n${[10, 20, 30, 40]
    .map((cost, row) => `v${number * visitsOfDelivery + row},ward${row},${row},${cost}.00`)
    .join('\n')}\n`;
const sums = `SELECT
  (SELECT count(*) FROM wards_silver.visits) AS visits, (SELECT sum(cost)::INTEGER FROM wards_silver.visits) AS cost,
  (SELECT count(DISTINCT visit_id) FROM wards_silver.visits) AS different,
  (SELECT count(*) FROM wards_gold.fct_visit) AS facts`;
const sumsAfter = (deliveries: number) => ({
  visits: deliveries * visitsOfDelivery,
  cost: deliveries * costOfDelivery,
  different: deliveries * visitsOfDelivery,
  facts: deliveries * visitsOfDelivery,
});

/** One message for people: what, where, what to do; no stack, no secret, no value. */
function expectTold({ code, message }: Answer, expected: number, says: RegExp): void {
  expect({ code, message }).toEqual({ code: expected, message: expect.stringMatching(says) });
  expect(message).not.toMatch(/\n|unexpected failure|wrong-word|lakespec-test-secret|visit_id|\.csv/);
}

const hostOf = (url: string) => ({ host: new URL(url).hostname, port: Number(new URL(url).port) });
let gates: Readonly<Record<'s3' | 'postgres' | 'rest', Gate>>;
let lakes: Readonly<Record<'postgres' | 'rest', ServerLake>>;
let proxy: Awaited<ReturnType<typeof openProxy>>;
const deliveries = { postgres: 0, rest: 0 };

async function deliverNext(on: 'postgres' | 'rest'): Promise<void> {
  await lakes[on].deliver(String(deliveries[on]), delivery(deliveries[on]));
  deliveries[on] += 1;
}
/** A clean run: all that was delivered is there once. */
async function expectWhole(on: 'postgres' | 'rest'): Promise<void> {
  const { bench } = lakes[on];
  await bench.complete('the next run', [...runStages, 'maintain']);
  const statement = sums.replaceAll('wards_', `${lakes[on].identifier}_`);
  const { rows, message } = await bench.ask({ what: 'query', statement });
  expect(rows, message).toEqual([sumsAfter(deliveries[on])]);
  const { orphans, audit } = await bench.state();
  expect(orphans).toEqual([]);
  expect(audit).toEqual([]);
}

beforeAll(async () => {
  const [s3, postgres] = await Promise.all([
    openGate(hostOf(environment('LAKESPEC_MINIO_ENDPOINT'))),
    openGate(hostOf(environment('LAKESPEC_CATALOG_URL'))),
  ]);
  proxy = await openProxy(environment('LAKESPEC_ICEBERG_REST_URI'), ({ headers }) =>
    headers.authorization === 'Bearer right-word' ? null : { kind: 'answer', answer: { status: 401 } },
  );
  const rest = await openGate(hostOf(proxy.uri));
  gates = { s3, postgres, rest };
  const place = ({ host, port }: Gate) => `${host}:${port}`;
  lakes = {
    postgres: await makeLake({
      catalog: 'postgres',
      vault: 'postgres',
      s3At: place(s3),
      postgresAt: place(postgres),
    }),
    rest: await makeLake({ catalog: 'rest', vault: 'sqlite', restUri: `http://${place(rest)}` }),
  };
  for (const on of ['postgres', 'rest'] as const) {
    await deliverNext(on);
    await lakes[on].bench.complete('the first', runStages);
  }
}, 120_000);
afterAll(async () => {
  for (const lake of Object.values(lakes)) await lake.close();
  for (const gate of Object.values(gates)) await gate.close();
  await proxy.close();
});

describe('a login that is wrong is told', () => {
  const wrongUrl = (name: 'OWN_CATALOG_URL' | 'OWN_VAULT_URL') => {
    const url = new URL(lakes.postgres.env[name] ?? '');
    url.password = 'wrong-word';
    return { [name]: url.href };
  };
  test.each([
    [
      'secret of buckets',
      'postgres',
      { INGEST_SECRET_KEY: 'wrong-word' },
      /bucket \S+ at \S+: .*403.*rights/,
    ],
    [
      'access key of buckets',
      'postgres',
      { TRANSFORM_ACCESS_KEY: 'nobody' },
      /bucket \S+ at \S+: .*403.*rights/,
    ],
    [
      'password of the catalog',
      'postgres',
      'OWN_CATALOG_URL',
      /catalog's PostgreSQL at \S+ refuses the login/,
    ],
    ['password of the vault', 'postgres', 'OWN_VAULT_URL', /vault's PostgreSQL at \S+ refuses the login/],
    ['key of the vault', 'postgres', { OWN_VAULT_KEY: 'ab'.repeat(32) }, /vault was made with another key/],
    [
      'token of the REST catalog',
      'rest',
      { OWN_TOKEN: 'wrong-word' },
      /catalog at \S+ refuses the platform's login/,
    ],
  ] as const)('%s', async (_, on, wrong, says) => {
    await deliverNext(on);
    const { bench, env } = lakes[on];
    const runner = startRunner({ ...env, ...(typeof wrong === 'string' ? wrongUrl(wrong) : wrong) });
    const answer = await runner.ask(bench.order({ what: 'run' }));
    runner.stop();
    expectTold(answer as Answer, 2, says);
    await expectWhole(on);
  });
});

describe('a server that goes away in the middle of a run', () => {
  test.each([
    ['the catalog on PostgreSQL and the vault', 'postgres', 'postgres', 60, 5_000],
    ['the buckets', 'postgres', 's3', 40, 2_000],
    ['the REST catalog', 'rest', 'rest', 30, 5_000],
  ] as const)('%s, and comes back, is waited for', async (_, on, name, messages, awayMs) => {
    await deliverNext(on);
    const left = gates[name].leaveAfter(messages);
    const running = lakes[on].bench.ask({ what: 'run', stages: runStages });
    await Promise.race([left, running]);
    await wait(awayMs);
    await gates[name].comeBack();
    await left;
    expect(await running).toMatchObject({ code: 0, message: '' });
    await expectWhole(on);
  });

  test.each([
    [
      'the catalog on PostgreSQL',
      'postgres',
      'postgres',
      60,
      /PostgreSQL at \S+ can't be reached.*run again/,
    ],
    ['the buckets', 'postgres', 's3', 40, /bucket \S+ at \S+: .*can not be reached.*run again/],
    ['the REST catalog', 'rest', 'rest', 30, /catalog at \S+ can't be reached/],
  ] as const)('%s, and stays away, ends it with 4', async (_, on, name, messages, says) => {
    await deliverNext(on);
    const left = gates[name].leaveAfter(messages);
    const answer = await lakes[on].bench.ask({ what: 'run', stages: runStages });
    await left;
    await gates[name].comeBack();
    expectTold(answer, 4, says);
    await expectWhole(on);
  });
});

test('a connection that breaks between two statements of a transaction is made anew', {
  timeout: 120_000,
}, async () => {
  const { using, close } = lazyPool(lakes.postgres.env.OWN_CATALOG_URL ?? '', {
    whose: "the test's",
    names: ['iceberg_tables'],
    ddl: '',
    lock: 1,
  });
  let tries = 0;
  const answer = await using((pool) =>
    inTransaction(pool, async (client) => {
      tries += 1;
      await client.query('SELECT 1');
      if (tries === 1) {
        // The client sees it while nothing is asked of it.
        const seen = new Promise((resolve) => client.once('end', resolve));
        await gates.postgres.leave();
        await seen;
        await gates.postgres.comeBack();
      }
      const { rows } = await client.query<{ answer: number }>('SELECT 2 AS answer');
      return rows[0]?.answer;
    }),
  );
  await close();
  expect({ answer, tries }).toEqual({ answer: 2, tries: 2 });
});

test.skipIf(!isWhole)('clocks that are a day apart from those of the servers change nothing', async () => {
  for (const offMs of [-86_400_000, 86_400_000]) {
    await deliverNext('postgres');
    const env = { LAKESPEC_CLOCK_OFF_MS: String(offMs) };
    expect(await lakes.postgres.bench.ask({ what: 'run', stages: runStages, env })).toMatchObject({
      code: 0,
    });
    await expectWhole('postgres');
  }
});

test.each(isWhole ? [2, 4] : [2])(
  '%i runs at once double nothing, and readers see whole snapshots',
  async (count) => {
    const { bench, env, identifier } = lakes.postgres;
    await deliverNext('postgres');
    await deliverNext('postgres');
    let isOver = false;
    const reader = startRunner(env);
    const statement = `SELECT count(*) AS visits, sum(cost)::INTEGER AS cost FROM ${identifier}_silver.visits`;
    const seen: Answer[] = [];
    const reading = (async () => {
      while (!isOver) seen.push((await reader.ask(bench.order({ what: 'query', statement }))) as Answer);
    })();
    const runners = Array.from({ length: count }, () => startRunner(env));
    const ended = await Promise.all(runners.map((runner) => runner.ask(bench.order({ what: 'run' }))));
    await bench.complete('maintain', ['maintain']);
    isOver = true;
    await reading;
    for (const runner of [...runners, reader]) runner.stop();
    const codes = ended.map((answer) => answer?.code);
    expect(codes).toContain(0);
    for (const [index, code] of codes.entries()) expect([0, 5], ended[index]?.message).toContain(code);
    expect(seen.length).toBeGreaterThan(2);
    for (const { code, rows, message } of seen) {
      expect(code, message).toBe(0);
      const [sum] = rows ?? [];
      expect(Number(sum?.visits) % visitsOfDelivery).toBe(0);
      expect(Number(sum?.cost) * visitsOfDelivery).toBe(Number(sum?.visits) * costOfDelivery);
    }
    await expectWhole('postgres');
  },
);
