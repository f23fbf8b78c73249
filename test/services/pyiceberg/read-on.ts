import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import type { PlanPlatform } from '../../../src/plan/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { compact, mergeManifests, openLake } from '../../../src/runtime/lake/index.ts';
import { python } from './check.ts';
import { layoutOf } from './varied-lake.ts';

const rowsOfBatch = 40;

/** What PyIceberg is given to find a lake: its SQL catalog's properties. */
type Found = {
  readonly platform: PlanPlatform;
  readonly namespace: string;
  readonly properties: Readonly<Record<string, string>>;
};

/** PyIceberg in a process of its own; it has loaded before the promise resolves. */
async function openReader({ platform, namespace, properties }: Found, stop: string) {
  const script = join(import.meta.dirname, 'read_on.py');
  const { name } = platform.catalog;
  const child = spawn(python, [script, name, namespace, stop, String(rowsOfBatch)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(properties));
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

/**
 * Commits batches to two tables at once, and compacts them now and then, while PyIceberg reads both again and again: it
 * must see whole commits only.
 * @param scratch An empty folder; relative paths of the platform start there.
 */
export async function expectWholeCommits(found: Found, batches: number, scratch: string): Promise<void> {
  const lake = await openLake({ platform: found.platform, workspace: scratch });
  const engine = await openDuckdb({ memoryMb: 512, threads: 1, scratch: join(scratch, 'spill') });
  try {
    const layouts = ['left', 'right'].map((name) =>
      layoutOf(name, { id: 'bigint', batch: 'bigint' }, { ref: { namespace: found.namespace, name } }),
    );
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
    const read = await openReader(found, join(scratch, 'stop'));
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
}
