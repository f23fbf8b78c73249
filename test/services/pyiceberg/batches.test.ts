import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lakespec, makeWorkspace } from '../workspace.ts';
import { checkDump, dumpOf } from './check.ts';
import type { Dump } from './lake-dump.ts';

const workspace = makeWorkspace(['specs', 'examples/landing']);
const catalog = join(workspace, '.lake', 'catalog.sqlite');
const landing = join(workspace, 'examples', 'landing');
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

function run(...args: readonly string[]): void {
  const { status, stdout, stderr } = lakespec(workspace, ['run', '--quiet', ...args]);
  expect(status, `${stdout}${stderr}`).toBe(0);
}

/** What PyIceberg reads is what lakespec reads, at every snapshot of every table. */
async function expectSameValues(): Promise<Dump> {
  const scratch = await mkdtemp(join(tmpdir(), 'lakespec-batches-'));
  try {
    const dump = await dumpOf(workspace, join('.lake', 'catalog.sqlite'), scratch);
    expect(checkDump(catalog, dump, scratch)).toMatchObject({
      tables: dump.tables.length,
      snapshots: dump.tables.reduce((sum, { snapshots }) => sum + snapshots.length, 0),
      problems: [],
    });
    return dump;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

type Snapshot = Dump['tables'][number]['snapshots'][number];
const snapshotsIn = (dump: Dump): ReadonlyMap<string, Snapshot> =>
  new Map(
    dump.tables.flatMap(({ namespace, name, snapshots }) =>
      snapshots.map((snapshot) => [`${namespace}.${name}@${snapshot.snapshotId}`, snapshot] as const),
    ),
  );
const sorted = ({ columns, rows }: Snapshot) => ({
  columns,
  rows: rows.map((row) => JSON.stringify(row)).sort(),
});

/** Snapshots of an earlier time that are still there hold what they held. */
function expectUnchanged(before: Dump, after: Dump): void {
  const now = snapshotsIn(after);
  for (const [name, snapshot] of snapshotsIn(before)) {
    const found = now.get(name);
    expect(found, `${name} is gone`).toBeDefined();
    if (found) expect(sorted(found), name).toEqual(sorted(snapshot));
  }
}

function columnsOf(dump: Dump, table: string): readonly string[] {
  const found = dump.tables.find(({ namespace, name }) => `${namespace}.${name}` === table);
  return found?.snapshots.at(-1)?.columns ?? [];
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(workspace, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after, `${path}: nothing to change`).not.toBe(before);
  writeFileSync(file, after);
}

const claims = 'specs/products/claims.yaml';
/** A table whose columns the specs name, so that one can be renamed. */
const visits =
  '    visits: {from: csv.claims, key: [claim_id], columns: {claim_id: , service_date: , class: }}\n';

/** New input for each connector, made from the first. */
function secondBatch(): void {
  const extract = readFileSync(join(landing, 'claims/claims-2019.csv'), 'utf8').split('\n');
  const lines = extract.slice(1, 40).map((line) => line.replace(/^./, 'X'));
  writeFileSync(join(landing, 'claims/claims-2022.csv'), `${[extract[0], ...lines].join('\n')}\n`);
  const observations = readFileSync(join(landing, 'heart-failure/Observation.ndjson'), 'utf8').split('\n');
  const later = observations.slice(0, 20).map((line, index) => {
    const resource = JSON.parse(line);
    return JSON.stringify({ ...resource, id: `second-${index}` });
  });
  writeFileSync(join(landing, 'heart-failure/late/Observation-2.ndjson'), `${later.join('\n')}\n`);
  cpSync(join(landing, 'working-memory/n-back'), join(landing, 'working-memory/n-back-again'), {
    recursive: true,
  });
  edit('examples/landing/working-memory/n-back-again/dataset_description.json', (text) =>
    JSON.stringify({ ...JSON.parse(text), Name: 'n-back, once more' }),
  );
  // Another image of the same series: its instance UID ends otherwise; both lengths stay even.
  const image = readFileSync(join(landing, 'stroke-mri/mr/MR_small.dcm'));
  const uid = /(?<=UI..)1\.3\.6\.1\.4\.1\.5962\.1\.1\.[0-9.]+/s;
  const text = image.toString('latin1');
  const found = uid.exec(text)?.[0];
  if (found === undefined) throw new Error('MR_small.dcm has no instance UID of its maker');
  const other = `${found.slice(0, -1)}${found.endsWith('7') ? '8' : '7'}`;
  writeFileSync(
    join(landing, 'stroke-mri/mr/MR_small_second.dcm'),
    Buffer.from(text.replaceAll(found, other), 'latin1'),
  );
}

test('PyIceberg reads equal values through two batches, maintenance and a changed schema', async () => {
  edit(claims, (text) => text.replace('  silver:\n', `  silver:\n${visits}`));
  run();
  const first = await expectSameValues();
  expect(first.tables.length).toBeGreaterThan(50);

  run('--stage', 'maintain', '--grace', '0');
  const maintained = await expectSameValues();
  expectUnchanged(first, maintained);

  secondBatch();
  edit('specs/models/members.sql', (text) =>
    text
      .replace('zip, birth_date\n', 'zip, birth_date, last_class\n')
      .replace('birth_date,\n    row_number', 'birth_date, class as last_class,\n    row_number'),
  );
  edit(claims, (text) =>
    text.replace(visits, visits.replace('class: }', 'sex: , kind: {from: class, was: class}}')),
  );
  run();
  const second = await expectSameValues();
  expectUnchanged(maintained, second);
  expect(columnsOf(first, 'claims_silver.visits')).toEqual(expect.arrayContaining(['claim_id', 'class']));
  expect(columnsOf(second, 'claims_silver.visits')).toEqual(expect.arrayContaining(['sex', 'kind']));
  expect(columnsOf(second, 'claims_silver.visits')).not.toContain('class');
  expect(columnsOf(second, 'claims_silver.members')).toContain('last_class');
  const rows = (dump: Dump, table: string) => {
    const found = dump.tables.find(({ namespace, name }) => `${namespace}.${name}` === table);
    return found?.snapshots.at(-1)?.rows.length ?? 0;
  };
  const grown = [
    ['claims_silver.claims', 39],
    ['claims_silver.visits', 39],
    ['heart_failure_fhir_silver.observations', 20],
    ['stroke_mri_silver.instances', 1],
    ['working_memory_silver.datasets', 1],
  ] as const;
  for (const [table, more] of grown) {
    expect(rows(second, table) - rows(first, table), table).toBe(more);
  }

  run('--stage', 'maintain', '--grace', '0');
  expectUnchanged(second, await expectSameValues());
});
