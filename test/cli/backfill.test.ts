import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDuckdb } from '../../src/runtime/engines/duckdb/index.ts';
import { openLake } from '../../src/runtime/lake/index.ts';
import { sameTarget } from '../../src/runtime/lake/same-target.ts';
import { lakeRows } from '../runtime/rollback/rows.ts';
import { scratchFolder } from '../runtime/scratch.ts';
import { readingPlatform } from '../services/pyiceberg/lake-dump.ts';
import { lakespec } from './lakespec.ts';

/** Each goes on where the one before ended. */
describe('backfill', { timeout: 120_000 }, () => {
  let workspace: string;
  let undisturbed: Awaited<ReturnType<typeof lakeRows>>;
  const call = (...args: string[]) => lakespec(workspace, args);
  beforeAll(async () => {
    workspace = await scratchFolder();
    await call('init', 'csv', '--quiet');
    const visits = readFileSync(join(workspace, 'landing/clinic-visits/visits-2026-01.csv'), 'utf8');
    // The same visits a year before, under other numbers.
    writeFileSync(
      join(workspace, 'landing/clinic-visits/visits-2025-01.csv'),
      visits.replaceAll('V-', 'W-').replaceAll('2026-', '2025-'),
    );
    expect((await call('backfill', 'clinic-visits', '--from', '2025', '--to', '2026')).stderr).toContain(
      'add `operations: {backfill: {partition: month}}`',
    );
    const spec = join(workspace, 'specs/products', readdirSync(join(workspace, 'specs/products'))[0]!);
    writeFileSync(
      spec,
      `${readFileSync(spec, 'utf8').trimEnd()}\n  operations: {backfill: {partition: year, column: visit_date}}\n`,
    );
    expect((await call('run', '--quiet')).status).toBe(0);
    undisturbed = await lakeRows(workspace);
  });

  /** What somebody with another engine might do to silver. */
  async function damage(): Promise<void> {
    const platform = readingPlatform({ name: 'lake', path: '.lake/catalog.sqlite' });
    const lake = await openLake({
      platform: {
        ...platform,
        stores: { ...platform.stores, refined: { kind: 'file', root: '.lake/refined' } },
      },
      workspace,
    });
    const engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: await scratchFolder() });
    const table = await lake.table({ namespace: 'clinic_visits_silver', name: 'visits' });
    const target = sameTarget(table!);
    const remove = await lake.dataFiles(table!);
    const relation = await lake.relation(target.columns, remove);
    const add = await lake.write(
      engine,
      target,
      `SELECT * REPLACE (cost_usd + 1000 AS cost_usd) FROM (${relation}) WHERE systolic_mmhg <> 151`,
      'damage',
    );
    await lake.commit([{ target, operation: 'overwrite', add, remove, properties: {}, summary: {} }]);
    engine.close();
    await lake.close();
  }

  it('shows what it would do', async () => {
    const { status, stdout } = await call(
      'backfill',
      'clinic-visits',
      '--from',
      '2025',
      '--to',
      '2027',
      '--dry-run',
    );
    expect(status).toBe(0);
    expect(stdout).toBe(`clinic-visits: 3 years, 2025 to 2027

made anew, partition by partition
  clinic_visits_silver.visits, by visit_date

brought up to date once at the end
  clinic_visits_gold.dim_department
  clinic_visits_gold.fct_visit
`);
  });

  it.each([
    [['--from', '2025'], /required option '--to <date>'/],
    [['--from', '2025-01', '--to', '2026'], /repeated by year: write --from 2025/],
    [['--from', '2027', '--to', '2026'], /is after/],
    [['--from', '2025', '--to', '2026', '--parallel', 'many'], /--parallel takes a number/],
    [['--from', '2025', '--to', '2026', '--print-jobs'], /Platform `local` has no Kubernetes/],
  ])('%j is refused', async (args, message) => {
    const { status, stderr } = await call('backfill', 'clinic-visits', ...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(message)]);
  });

  it('makes the rows of one year anew, then those of all, and gold of them', async () => {
    await damage();
    const one = await call('backfill', 'clinic-visits', '--from', '2025', '--to', '2025', '--quiet');
    expect([one.status, one.stderr]).toEqual([0, '']);
    expect(one.stdout).toMatch(/^2025 +\+1 +changed$/m);
    const half = await lakeRows(workspace);
    const silver = 'clinic_visits_silver.visits';
    const of = (rows: typeof undisturbed, year: number) =>
      rows[silver]!.filter((row) => row.includes(`"visit_date":${year}`));
    expect(of(half, 2025)).toEqual(of(undisturbed, 2025));
    expect(of(half, 2026)).not.toEqual(of(undisturbed, 2026));
    const all = await call(
      ...['backfill', 'clinic-visits', '--from', '2025', '--to', '2026'],
      ...['--parallel', '2', '--quiet', '--format', 'json'],
    );
    expect(JSON.parse(all.stdout)).toMatchObject({
      partitions: [
        { name: '2025', state: 'as it was' },
        { name: '2026', state: 'changed' },
      ],
      whole: [],
    });
    expect(await lakeRows(workspace)).toEqual(undisturbed);
    expect((await call('run', '--quiet')).stdout).toContain('nothing new');
  });

  it('leaves gold to the next run where it is told to', async () => {
    await damage();
    const { status } = await call(
      ...['backfill', 'clinic-visits', '--from', '2025', '--to', '2026', '--layer', 'silver', '--quiet'],
    );
    expect(status).toBe(0);
    expect((await lakeRows(workspace))['clinic_visits_silver.visits']).toEqual(
      undisturbed['clinic_visits_silver.visits'],
    );
    expect((await call('run', '--quiet')).status).toBe(0);
    expect(await lakeRows(workspace)).toEqual(undisturbed);
  });
});
