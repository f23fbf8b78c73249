import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnsAt, openLake } from '../../../src/runtime/lake/index.ts';
import { startTrino, type Trino } from '../federation/own-trino.ts';
import { lakespec, main } from '../workspace.ts';
import { openTwinLakes, type TwinLakes } from './lakes.ts';

const services = 'specs/models/services.sql';
const staging = 'claims_staging';

let twin: TwinLakes;
let own: Trino;
beforeAll(async () => {
  twin = await openTwinLakes(['specs', 'examples/landing']);
  twin.call(['run', 'claims', '--quiet', '--stage', 'ingest']);
  await twin.fork();
  own = await startTrino({ [`catalog/${twin.catalog}.properties`]: twin.catalogFile() }, {});
});
afterAll(async () => {
  await own?.stop();
  await twin?.close();
});

const refine = (platform: string) => ['run', 'claims', '--platform', platform, '--stage', 'refine'];

/** Changes a file of the workspace while `work` runs. */
async function having<T>(
  path: string,
  change: (text: string) => string,
  work: () => Promise<T> | T,
): Promise<T> {
  const file = join(twin.workspace, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  try {
    return await work();
  } finally {
    writeFileSync(file, before);
  }
}

async function inLake<T>(work: (lake: Awaited<ReturnType<typeof openLake>>) => Promise<T>): Promise<T> {
  const lake = await openLake({ platform: twin.planned('trino'), workspace: twin.workspace });
  try {
    return await work(lake);
  } finally {
    await lake.close();
  }
}
const staged = () => inLake(async (lake) => (await lake.tables(staging)).map(({ name }) => name).sort());
/** Rows of silver's tables by their files; null where there is no table. */
const silver = () =>
  inLake((lake) =>
    Promise.all(
      ['members', 'services'].map(async (name) => {
        const table = await lake.table({ namespace: 'claims_silver', name });
        if (table === null) return null;
        expect(columnsAt(table).length).toBeGreaterThan(0);
        return (await lake.dataFiles(table)).reduce((sum, { records }) => sum + records, 0);
      }),
    ),
  );

describe('the command line with Trino', () => {
  test('names model and file, shows no value and ends with 2 where a statement fails, as with DuckDB', async () => {
    await having(
      services,
      (text) => text.replace('max(service)', 'max(service || cast(cast(amount as decimal(3,2)) as string))'),
      () => {
        for (const platform of ['local', 'trino']) {
          const said = twin.call(refine(platform), 2);
          expect(said, platform).toContain('claims_silver.services');
          expect(said, platform).toMatch(/specs\/products\/claims\.yaml:\d+:\d+\n\d+│ +services:/);
          expect(said, platform).not.toMatch(/\b\d+\.\d\d\b/);
        }
      },
    );
    expect(await silver()).toEqual([null, null]);
    expect(await staged()).toEqual([]);
  });

  test('ends with 4 where Trino is killed in mid-statement, having published nothing', async () => {
    const { status, said } = await having(
      'specs/platforms/trino.yaml',
      (text) => text.replace(/"url":"[^"]*"/, `"url":"${own.url}"`),
      async () => {
        const child = spawn(process.execPath, [main, ...refine('trino'), '--dir', twin.workspace], {
          cwd: twin.workspace,
          env: { ...process.env, ...twin.secrets },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        let said = '';
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (text) => (said += String(text)));
        const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
        const running = `SELECT query_id FROM system.runtime.queries WHERE source = 'lakespec' AND state NOT IN ('FINISHED', 'FAILED')`;
        while (child.exitCode === null && (await own.query('watcher', running)).length === 0);
        expect(child.exitCode).toBeNull();
        await own.stop();
        return { status: await ended, said };
      },
    );
    expect(said).toContain('Trino');
    expect(status).toBe(4);
    expect(await silver()).toEqual([null, null]);
  });

  test('a run that was killed at any moment leaves nothing behind that a repeat or maintenance does not mend', async () => {
    for (const moment of ['commit.written', 'refine.model.written', 'refine.committing']) {
      const killed = lakespec(twin.workspace, refine('trino'), { ...twin.secrets, LAKESPEC_KILL_AT: moment });
      expect(killed.signal, moment).toBe('SIGKILL');
      expect(await silver(), moment).toEqual([null, null]);
    }
    const left = await staged();
    expect(left.length).toBeGreaterThan(0);
    twin.call(['run', 'claims', '--quiet', '--platform', 'trino', '--stage', 'refine']);
    twin.call(['run', 'claims', '--quiet', '--platform', 'local', '--stage', 'refine']);
    const rows = await silver();
    expect(rows).not.toContain(null);
    // Young ones may be of a run that goes on.
    twin.call(['run', 'claims', '--quiet', '--platform', 'trino', '--stage', 'maintain']);
    expect(await staged()).toEqual(left);
    twin.call(['run', 'claims', '--quiet', '--platform', 'trino', '--stage', 'maintain', '--grace', '0']);
    expect(await staged()).toEqual([]);
    expect(await silver()).toEqual(rows);
  });
});
