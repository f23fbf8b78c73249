import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverExamples, dropLake, makeLake, type OwnLake, writePlatform } from '../s3/platform.ts';
import { lakespec, makeWorkspace } from '../workspace.ts';
import { startEmittedTrino, type Trino } from './own-trino.ts';

const workspace = makeWorkspace(['specs']);
let lake: OwnLake;
let trino: Trino;

/** Who the identity provider says is in which group; nobody of these is a real person. */
const members: Readonly<Record<string, string>> = {
  'outcomes-research': 'rita',
  'clinical-stewards': 'stefan',
  'clinical-engineers': 'egon',
  'imaging-research': 'ines',
};

function call(...args: readonly string[]): void {
  const { status, stdout, stderr } = lakespec(workspace, args, lake.env);
  expect(status, `${args.join(' ')}: ${stdout.slice(-2000)}${stderr}`).toBe(0);
}

beforeAll(async () => {
  lake = await makeLake();
  writePlatform(workspace, lake);
  const domains = join(workspace, 'specs', 'domains.yaml');
  const text = readFileSync(domains, 'utf8');
  const more = text.replace('members: [', 'members: [{group: clinical-engineers, role: engineer}, ');
  expect(more).not.toBe(text);
  writeFileSync(domains, more);
  await deliverExamples(lake, ['claims', 'heart-failure']);
  call('run', 'claims', 'heart-failure-fhir', '--quiet');
  call('compile', '--platform', 'local');
  trino = await startEmittedTrino(workspace, lake, members);
});
afterAll(async () => {
  await trino?.stop();
  await dropLake(lake);
  rmSync(workspace, { recursive: true, force: true });
});

const denied = /Access Denied/;
const read = (user: string, table: string) => trino.query(user, `SELECT count(*) FROM lake.${table}`);
const tablesOf = async (schema: string) =>
  (await trino.query('lakespec', `SHOW TABLES FROM lake.${schema}`)).map(([name]) => String(name));
const goldOf = async (product: string) =>
  (await tablesOf(`${product}_gold`)).find((name) => !name.includes('__')) ?? '';

describe('a researcher', () => {
  test('reads gold and silver of the domain, in place', async () => {
    const gold = `claims_gold.${await goldOf('claims')}`;
    const [[seen]] = (await read('rita', gold)) as [[number]];
    expect(seen).toBeGreaterThan(0);
    expect(await read('lakespec', gold)).toEqual([[seen]]);
    for (const name of (await tablesOf('claims_silver')).filter((one) => !one.includes('__'))) {
      expect(await read('rita', `claims_silver.${name}`)).toHaveLength(1);
    }
  });

  test('reads what the agreement names the group for', async () => {
    const gold = `heart_failure_fhir_gold.${await goldOf('heart_failure_fhir')}`;
    expect(Number((await read('rita', gold))[0]?.[0])).toBeGreaterThan(0);
  });

  test('reads no bronze, and sees none', async () => {
    await expect(read('rita', 'claims_bronze.claims')).rejects.toThrow(denied);
    expect(await trino.query('rita', "SHOW SCHEMAS FROM lake LIKE '%bronze'")).toEqual([]);
  });

  test('of another domain reads nothing', async () => {
    await expect(read('ines', `claims_gold.${await goldOf('claims')}`)).rejects.toThrow(denied);
  });
});

describe('an engineer', () => {
  test('reads bronze, silver and gold in one statement', async () => {
    const rows = await trino.query(
      'egon',
      `SELECT (SELECT count(*) FROM lake.claims_bronze.claims), (SELECT count(*) FROM lake.claims_gold."${await goldOf('claims')}")`,
    );
    expect(rows[0]?.every((count) => Number(count) > 0)).toBe(true);
  });

  test('reads nothing of a product whose agreement does not name the group', async () => {
    const gold = `heart_failure_fhir_gold.${await goldOf('heart_failure_fhir')}`;
    await expect(read('egon', gold)).rejects.toThrow(denied);
    await expect(read('stefan', gold)).rejects.toThrow(denied);
  });
});

test.each(['rita', 'egon', 'stefan'])(
  '%s reads no rejected rows, no audit, no metadata of files',
  async (user) => {
    for (const name of ['quarantine', 'audit', 'files', '"claims$files"']) {
      expect(await read('lakespec', `claims_bronze.${name}`), name).toHaveLength(1);
      await expect(read(user, `claims_bronze.${name}`), name).rejects.toThrow(denied);
    }
  },
);

test.each(['rita', 'egon', 'stefan'])('%s writes nothing', async (user) => {
  const gold = `lake.claims_gold.${await goldOf('claims')}`;
  for (const sql of [
    `DELETE FROM ${gold}`,
    `INSERT INTO ${gold} SELECT * FROM ${gold}`,
    `DROP TABLE ${gold}`,
    'CREATE SCHEMA lake.mine',
    `CREATE TABLE lake.claims_gold.mine AS SELECT 1 AS one`,
    `CREATE VIEW lake.claims_gold.mine AS SELECT 1 AS one`,
  ]) {
    await expect(trino.query(user, sql), sql).rejects.toThrow(denied);
  }
});

test('who is in no group runs no statement', async () => {
  await expect(trino.query('nobody', 'SELECT 1')).rejects.toThrow(denied);
});
