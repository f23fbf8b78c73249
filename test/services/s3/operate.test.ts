import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lakespec, makeWorkspace } from '../workspace.ts';
import { deliverExamples, dropLake, makeLake, type OwnLake, writePlatform } from './platform.ts';

/** Roll back, backfill and freeze on buckets and PostgreSQL; each goes on where the one before ended. */
const workspace = makeWorkspace(['specs']);
let lake: OwnLake;

beforeAll(async () => {
  lake = await makeLake();
  writePlatform(workspace, lake);
  await deliverExamples(lake);
  const spec = join(workspace, 'specs/products/claims.yaml');
  const text = readFileSync(spec, 'utf8');
  const added = '  operations:\n    backfill: {partition: year, column: service_date}\n';
  writeFileSync(spec, text.replace('  operations:\n', added));
});
afterAll(async () => {
  await dropLake(lake);
  rmSync(workspace, { recursive: true, force: true });
});

function call(...args: readonly string[]): string {
  const { status, stdout, stderr } = lakespec(workspace, args, lake.env);
  expect(status, `${args.join(' ')}: ${stdout}${stderr}`).toBe(0);
  return stdout;
}
const tables = [
  'claims_bronze.claims',
  'claims_bronze.files',
  'claims_silver.claims',
  'claims_gold.fct_claim',
];
const counts = () =>
  tables.map((table) =>
    Number(JSON.parse(call('query', `SELECT count(*) AS n FROM ${table}`, '--format', 'json'))[0].n),
  );

test('frozen, rolled back to before the first run, run again and repeated, the lake is what it was', () => {
  call('run', 'claims', '--quiet');
  const before = counts();
  expect(Math.min(...before)).toBeGreaterThan(0);
  expect(call('dataset', 'freeze', 'year-end', '--product', 'claims', '--tables', 'fct_claim')).toContain(
    'is frozen',
  );
  call('rollback', 'claims', '--to', '2020-01-01', '--yes');
  expect(counts()).toEqual(before.map(() => 0));
  expect(call('query', 'SELECT count(*) AS n FROM fct_claim', '--as-of', 'year-end', '--format', 'csv')).toBe(
    `n\r\n${before[3]}\r\n`,
  );
  call('run', 'claims', '--quiet');
  expect(counts()).toEqual(before);
  const { partitions } = JSON.parse(
    call(
      ...['backfill', 'claims', '--from', '2019', '--to', '2022', '--parallel', '2'],
      ...['--quiet', '--format', 'json'],
    ),
  );
  expect(new Set(partitions.map(({ state }: { state: string }) => state))).toEqual(new Set(['as it was']));
  call('rollback', 'claims', '--to', 'year-end', '--table', 'fct_claim', '--yes');
  call('run', 'claims', '--stage', 'maintain', '--grace', '0', '--quiet');
  call('dataset', 'rebuild', 'year-end', '--to', 'one');
  call('dataset', 'rebuild', 'year-end', '--to', 'two');
  const sums = ['one', 'two'].map((folder) => readFileSync(join(workspace, folder, 'SHA256SUMS'), 'utf8'));
  expect(sums[0]).toBe(sums[1]);
  expect(readdirSync(join(workspace, 'two/tables/claims_gold/fct_claim'))).toHaveLength(1);
  call('audit', 'verify', 'claims');
});
