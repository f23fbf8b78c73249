import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orphans, removeOrphans } from '../../../src/runtime/lake/index.ts';
import { type LakeBench, openBench } from './bench-lake.ts';

let bench: LakeBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const appender = join(import.meta.dirname, 'appender.ts');
const run = (first: number, count: number, killAt?: string) =>
  promisify(execFile)(process.execPath, [appender, bench.workspace, String(first), String(count)], {
    env: { ...process.env, ...(killAt !== undefined && { LAKESPEC_KILL_AT: killAt }) },
  });
const search = (olderThanMs: number) =>
  ({ store: 'refined', namespaces: ['example_claims_silver'], olderThanMs }) as const;
const ids = async (name: string) => {
  const table = await bench.lake.table({ namespace: 'example_claims_silver', name });
  return table && (await bench.rows(table)).map((row) => Number(row.id));
};

test('processes that append at once and one that is killed before its commit lose and double nothing', async () => {
  // Killed while the tables don't exist yet: nothing of it is there, but orphans.
  await expect(run(900, 1, 'commit.written')).rejects.toMatchObject({ signal: 'SIGKILL' });
  expect(await bench.lake.tables()).toEqual([]);
  expect((await orphans(bench.lake, search(Date.now() + 1000))).length).toBe(2 * 4);

  await Promise.all([run(0, 4), run(100, 4)]);
  await expect(run(901, 1, 'commit.written')).rejects.toMatchObject({ signal: 'SIGKILL' });
  for (const name of ['one', 'two']) expect(await ids(name)).toEqual([0, 1, 2, 3, 100, 101, 102, 103]);

  // Young ones may belong to a run that is about to commit.
  expect(await orphans(bench.lake, search(Date.now() - 3_600_000))).toEqual([]);
  expect((await removeOrphans(bench.lake, search(Date.now() + 1000))).objects).toBe(2 * (2 * 4));
  expect(await orphans(bench.lake, search(Date.now() + 1000))).toEqual([]);
  for (const name of ['one', 'two']) expect(await ids(name)).toEqual([0, 1, 2, 3, 100, 101, 102, 103]);
});
