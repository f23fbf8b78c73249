import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkDump, dumpOf } from './check.ts';
import type { Dump } from './lake-dump.ts';
import { buildLake, partitionings } from './varied-lake.ts';

let scratch = '';
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'lakespec-pyiceberg-'));
});
afterAll(() => rm(scratch, { recursive: true }));

describe('PyIceberg', () => {
  test('reads the values that lakespec reads, at every snapshot, through every kind of change', async () => {
    const workspace = join(scratch, 'varied');
    const catalog = join(workspace, 'catalog.sqlite');
    await buildLake(workspace, undefined, { foreignTypes: true });
    const dump = await dumpOf(workspace, 'catalog.sqlite', scratch);
    expect(checkDump(catalog, dump, scratch)).toMatchObject({
      tables: 9,
      snapshots: 37 + partitionings.length,
      problems: [],
    });

    // The checker would notice: one value, one snapshot, one table.
    const altered = structuredClone(dump) as unknown as {
      tables: { snapshots: { rows: (string | null)[][] }[] }[];
    };
    const table = altered.tables.find((of) => of.snapshots.some((snapshot) => snapshot.rows.length > 0))!;
    table.snapshots.find((snapshot) => snapshot.rows.length > 0)!.rows[0]![0] = 'altered';
    expect(checkDump(catalog, altered as unknown as Dump, scratch).problems).toHaveLength(1);
    table.snapshots.pop();
    altered.tables.pop();
    expect(checkDump(catalog, altered as unknown as Dump, scratch).problems.length).toBeGreaterThan(1);
  });
});
