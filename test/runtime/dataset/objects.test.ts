import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import {
  freezeDataset,
  frozenDatasets,
  rebuildDataset,
  unfreezeDataset,
  verifyDataset,
} from '../../../src/runtime/dataset/index.ts';
import type { LakeContext } from '../../../src/runtime/run/context.ts';
import { maintain } from '../../../src/runtime/stages/maintain/maintain.ts';
import { examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const plan = examplePlan({
  operations: { ...examplePlan().operations, keepSnapshots: 1, keepSnapshotsSeconds: 0 },
});
const objects = { namespace: 'example_claims_bronze', name: 'objects' };
const features = { namespace: 'example_claims_gold', name: 'features' };
const shaOf = (text: string) => createHash('sha256').update(text).digest('hex');

let bench: Workbench;
const context = (): LakeContext =>
  bench.context(plan, { startedAt: new Date(Date.now() + 1000).toISOString() }) as LakeContext;
const objectColumns = [
  column('path', 'string', false),
  column('sha256', 'string', false),
  column('size_bytes', 'bigint', false),
];
/** An object as ingest leaves it: its bytes, and its row. */
async function publish(name: string, text: string): Promise<void> {
  const path = `example-claims/${name}`;
  const file = join(bench.workspace, 'lake/refined', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  await bench.append(
    objects,
    objectColumns,
    `SELECT '${path}' AS path, '${shaOf(text)}' AS sha256, ${text.length} AS size_bytes`,
  );
}
/** Another version of the data: the table names none of the objects any more. */
async function forgetRows(): Promise<void> {
  const table = await bench.table(objects);
  const target = await bench.lake.target({
    ref: objects,
    store: 'refined',
    description: '',
    columns: objectColumns,
    renames: [],
    sort: [],
  });
  const remove = await bench.lake.dataFiles(table);
  await bench.lake.commit([{ target, operation: 'overwrite', add: [], remove, properties: {}, summary: {} }]);
}

beforeEach(async () => {
  bench = await openWorkbench(plan);
  await publish('unit-1/sub-a.nii', 'first image');
  await publish('unit-1/sub-b.nii', 'second image');
  await publish('unit-2/copy-of-a.nii', 'first image');
  await bench.append(
    features,
    [column('subject', 'string'), column('image_sha256', 'string')],
    `SELECT * FROM (VALUES ('a', '${shaOf('first image')}'), ('a', '${shaOf('first image')}'), ('c', NULL)) AS t(subject, image_sha256)`,
  );
  return () => bench.close();
});

it('objects that a feature table names by their hashes stay whole, and the others go', async () => {
  const manifest = await freezeDataset(context(), 'images-1', ['features']);
  // Of two with the same bytes one is enough.
  expect(manifest.frozen.objects).toEqual([
    { path: 'example-claims/unit-1/sub-a.nii', sizeBytes: 11, sha256: shaOf('first image') },
  ]);
  await forgetRows();
  await maintain(context(), { graceSeconds: 0 });
  const kept: string[] = [];
  for await (const { key } of context().stores.refined.list('example-claims/')) kept.push(key);
  expect(kept).toEqual(['example-claims/unit-1/sub-a.nii']);
  expect(await verifyDataset(context(), manifest)).toEqual([]);
  const folder = join(bench.workspace, 'export');
  expect(await rebuildDataset(context(), manifest, folder, null)).toMatchObject({ files: 2 });
  expect(readFileSync(join(folder, 'objects/example-claims/unit-1/sub-a.nii'), 'utf8')).toBe('first image');
});

it('table objects takes all of them along, until the dataset is let go', async () => {
  const manifest = await freezeDataset(context(), 'images-2', ['objects', 'features']);
  expect(manifest.frozen.objects.map(({ path }) => path)).toEqual([
    'example-claims/unit-1/sub-a.nii',
    'example-claims/unit-1/sub-b.nii',
    'example-claims/unit-2/copy-of-a.nii',
  ]);
  await forgetRows();
  await maintain(context(), { graceSeconds: 0 });
  expect(await verifyDataset(context(), manifest)).toEqual([]);
  const [found, ...others] = await frozenDatasets(context().stores.curated, 'example-claims');
  expect([found?.digest, others]).toEqual([manifest.digest, []]);
  await unfreezeDataset(context(), manifest);
  await maintain(context(), { graceSeconds: 0 });
  const kept: string[] = [];
  for await (const { key } of context().stores.refined.list('example-claims/')) kept.push(key);
  expect(kept).toEqual([]);
  expect((await verifyDataset(context(), manifest)).map(({ of }) => of)).toContain('objects');
});

it('refuses a hash that no table objects knows, and an object that is not there', async () => {
  await bench.append(
    features,
    [column('subject', 'string'), column('image_sha256', 'string')],
    `SELECT 'd' AS subject, '${shaOf('unknown')}' AS image_sha256`,
  );
  await expect(freezeDataset(context(), 'images-3', ['features'])).rejects.toThrow(
    /1 objects? by their hashes/,
  );
  await publish('unit-3/gone.nii', 'gone');
  await context().stores.refined.remove('example-claims/unit-3/gone.nii');
  await expect(freezeDataset(context(), 'images-3', ['objects'])).rejects.toThrow(/is not there/);
  expect(await frozenDatasets(context().stores.curated)).toEqual([]);
});
