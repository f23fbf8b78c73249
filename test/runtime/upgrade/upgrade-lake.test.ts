import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Plan } from '../../../src/plan/index.ts';
import { openLake } from '../../../src/runtime/lake/index.ts';
import { sameTarget } from '../../../src/runtime/lake/same-target.ts';
import { upgradeLake } from '../../../src/runtime/upgrade/index.ts';
import type { LakeMigration } from '../../../src/runtime/upgrade/migrations.ts';
import { lakespec } from '../../cli/lakespec.ts';
import { examplePlan } from '../plan.ts';
import { openWorkbench } from '../workbench.ts';

/** A lake as the first release left it; it is unpacked where it was made, because locations of Iceberg are absolute. */
const place = '/tmp/lakespec-lake-format-1';
const kept = join(import.meta.dirname, '../../fixtures/lake-format-1.tar.gz');
const remove = () => rmSync(place, { recursive: true, force: true });
beforeAll(() => {
  remove();
  execFileSync('tar', ['-xzf', kept, '-C', '/tmp']);
});
afterAll(remove);
const call = (...args: string[]) => lakespec(place, args);

test('the kept lake is current, goes on, and its trail is unbroken', async () => {
  const { status, stdout } = await call('upgrade', '--check', '--quiet');
  expect(stdout).toContain('lake: 8 tables, all of format 1\n');
  expect(stdout).toContain('all current\n');
  expect(status).toBe(0);
  expect((await call('run', '--quiet')).stdout).toContain('nothing new');
  expect((await call('audit', 'verify')).stdout).toContain('unbroken');
  expect((await call('vault', 'verify')).status).toBe(0);
  expect(
    (await call('query', 'SELECT count(*) AS n FROM clinic_visits_silver.visits', '--format', 'csv')).stdout,
  ).toBe('n\r\n6\r\n');
});

/** Rewrites every table's rows, as a migration of a later format might. */
let calls = 0;
const rewriting: LakeMigration = {
  from: 1,
  to: 2,
  description: 'rewrite',
  change: async ({ lake, engine, table, name }) => {
    calls += 1;
    const target = sameTarget(table);
    const files = await lake.dataFiles(table);
    if (files.length === 0) return null;
    const add = await lake.write(engine, target, await lake.relation(target.columns, files), name);
    return { target, operation: 'replace', add, remove: files, properties: { 'example.two': 'yes' } };
  },
};
const numbering: LakeMigration = { from: 2, to: 3, description: 'number', change: async () => null };

async function withLake<T>(work: (context: Parameters<typeof upgradeLake>[0]) => Promise<T>): Promise<T> {
  const { platform } = examplePlan();
  const plan: Plan = examplePlan({
    platform: {
      ...platform,
      stores: {
        ...platform.stores,
        refined: { kind: 'file', root: '.lake/refined' },
        curated: { kind: 'file', root: '.lake/curated' },
      },
      catalog: { kind: 'sqlite', name: 'lake', path: '.lake/catalog.sqlite' },
    },
  });
  const bench = await openWorkbench(plan, place);
  const lake = await openLake({ platform: plan.platform, workspace: place });
  try {
    return await work({ ...bench.context(plan), lake });
  } finally {
    await lake.close();
    await bench.close();
  }
}

test('tables go through every format, one commit each; stopped between two it goes on, and twice does nothing', async () => {
  const migrations = [rewriting, numbering];
  const count = 'SELECT count(*) AS n FROM clinic_visits_gold.fct_visit';
  const before = (await call('query', count, '--format', 'csv')).stdout;
  const dry = await withLake(async (context) => {
    // Of others that share the catalog, in a store of theirs.
    const theirs = { namespace: 'theirs', name: 't' };
    const metadataUri = 's3://theirs/t/metadata/00000-x.metadata.json';
    await context.lake.catalog.register([{ ref: theirs, kind: 'TABLE', metadataUri }]);
    return upgradeLake(context, { dryRun: true, migrations, format: 3 });
  });
  expect(dry).toMatchObject({ current: 0, upgraded: 0, format: 3 });
  expect(dry.due).toHaveLength(8);
  expect(dry.due[0]).toMatchObject({ from: 1, steps: ['rewrite', 'number'] });

  const stopping: LakeMigration = {
    ...rewriting,
    change: async (tools) => {
      if (calls === 3) throw new Error('stopped here');
      return rewriting.change(tools);
    },
  };
  const stopped = withLake((context) =>
    upgradeLake(context, { dryRun: false, migrations: [stopping, numbering], format: 3 }),
  );
  await expect(stopped).rejects.toThrow('stopped here');
  const rest = await withLake((context) => upgradeLake(context, { dryRun: false, migrations, format: 3 }));
  expect(rest).toMatchObject({ current: 3, upgraded: 5 });
  expect(calls).toBe(8);
  const again = await withLake((context) => upgradeLake(context, { dryRun: false, migrations, format: 3 }));
  expect(again).toMatchObject({ current: 8, upgraded: 0, due: [] });
  expect((await call('query', count, '--format', 'csv')).stdout).toBe(before);
});

test('a lake of a later format is refused, and one that no way leads from', async () => {
  const { status, stderr } = await call('upgrade', '--quiet');
  expect(stderr).toContain('has format 3, and this lakespec knows formats up to 1: use a newer one');
  expect(status).toBe(2);
  const lost = withLake((context) => upgradeLake(context, { dryRun: true, migrations: [], format: 4 }));
  await expect(lost).rejects.toThrow("doesn't know any more");
});
