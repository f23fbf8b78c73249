import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { compact, mergeManifests, openLake } from '../../../src/runtime/lake/index.ts';
import { python } from './check.ts';
import { readingPlatform } from './lake-dump.ts';
import { layoutOf } from './varied-lake.ts';

const batches = 60;
const rowsOfBatch = 40;

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'lakespec-reading-'));
});
afterAll(() => rm(scratch, { recursive: true }));

/** PyIceberg in a process of its own; its first read comes before the resolved promise. */
async function openReader(catalog: string, stop: string) {
  const script = join(import.meta.dirname, 'read_on.py');
  const child = spawn(python, [script, catalog, 'lake', stop, String(rowsOfBatch)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  const ended = once(child, 'exit');
  return async () => {
    await writeFile(stop, '');
    const { value } = await lines.next();
    expect(await ended).toEqual([0, null]);
    return JSON.parse(String(value)) as { reads: number; batches: number[]; problems: string[] };
  };
}

test('a foreign reader sees whole commits only, of both tables, through commits and compaction', async () => {
  const platform = readingPlatform({ name: 'lake', path: 'catalog.sqlite' });
  const lake = await openLake({ platform, workspace: scratch });
  const engine = await openDuckdb({ memoryMb: 512, threads: 1, scratch: join(scratch, 'spill') });
  try {
    const layouts = ['left', 'right'].map((name) => layoutOf(name, { id: 'bigint', batch: 'bigint' }));
    const commit = async (batch: number) => {
      const changes = [];
      for (const layout of layouts) {
        const target = await lake.target(layout);
        const select = `SELECT i AS id, ${batch}::BIGINT AS batch FROM range(${rowsOfBatch}) AS of(i)`;
        const add = await lake.write(engine, target, select, `b${batch}`);
        changes.push({ target, operation: 'append' as const, remove: [], properties: {}, summary: {}, add });
      }
      await lake.commit(changes);
    };
    await commit(1);
    const read = await openReader(join(scratch, 'catalog.sqlite'), join(scratch, 'stop'));
    for (let batch = 2; batch <= batches; batch += 1) {
      await commit(batch);
      if (batch % 10 !== 0) continue;
      for (const { ref } of layouts) {
        const compacted = await compact(lake, engine, (await lake.table(ref))!, {
          smallerThanBytes: 2 ** 20,
          minFiles: 2,
          name: `c${batch}`,
        });
        await lake.commit([compacted!]);
        const merged = await mergeManifests(lake, (await lake.table(ref))!, 2);
        if (merged) await lake.commit([merged]);
      }
    }
    const { reads, batches: seen, problems } = await read();
    expect(problems).toEqual([]);
    expect(seen.at(-1)).toBe(batches);
    expect(Math.min(reads, seen.length)).toBeGreaterThan(3);
  } finally {
    engine.close();
    await lake.close();
  }
});
