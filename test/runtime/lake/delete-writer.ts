import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  addSnapshot,
  currentSnapshot,
  type ManifestDataFile,
  type TableMetadata,
} from '../../../src/formats/iceberg/index.ts';
import type { LakeTable } from '../../../src/runtime/lake/lake.ts';
import { identifier } from '../../../src/runtime/lake/sql.ts';
import { readManifestList, readManifests } from '../../../src/runtime/lake/table-files.ts';
import type { LakeBench } from './bench-lake.ts';

/** A delete file as another engine would write it, beside the data files that it comes with. */
export type RowDeletes = {
  /** A SELECT: of columns file_path and pos, or of the columns that rows are compared by. */
  readonly select: string;
  /** Field ids by the SELECT's columns; absent for position deletes. */
  readonly equalTo?: Readonly<Record<string, number>>;
  readonly partition?: ManifestDataFile['partition'];
  readonly referencedUri?: string;
};

async function deleteFile(
  bench: LakeBench,
  table: LakeTable,
  deletes: RowDeletes,
): Promise<ManifestDataFile> {
  const uri = `${table.metadata.location}/data/deletes-${randomUUID()}.parquet`;
  const path = join(bench.workspace, `${randomUUID()}.parquet`);
  const { select, equalTo, partition = {}, referencedUri } = deletes;
  const ids = equalTo ?? { file_path: 2147483546, pos: 2147483545 };
  const fields = Object.entries(ids).map(([name, id]) => `${identifier(name)}: ${id}`);
  const [row] = await bench.engine.query(
    `COPY (${select}) TO '${path}' (FORMAT parquet, FIELD_IDS {${fields.join(', ')}}, RETURN_STATS)`,
  );
  await bench.lake.storage.put(uri, readFileSync(path));
  return {
    content: equalTo === undefined ? 'position-deletes' : 'equality-deletes',
    uri,
    format: 'PARQUET',
    partition,
    records: Number(row?.count),
    sizeBytes: Number(row?.file_size_bytes),
    columnSizes: {},
    valueCounts: {},
    nullCounts: {},
    lowerBounds: {},
    upperBounds: {},
    sortOrderId: null,
    ...(equalTo && { equalityIds: Object.values(equalTo) }),
    ...(referencedUri !== undefined && { referencedUri }),
  };
}

/** Commits files of any kind to a table, as another engine would. */
export async function commitFiles(
  bench: LakeBench,
  table: LakeTable,
  add: readonly ManifestDataFile[],
  change: (metadata: TableMetadata) => TableMetadata = (metadata) => metadata,
): Promise<LakeTable> {
  const { storage, catalog } = bench.lake;
  const parent = currentSnapshot(table.metadata);
  const manifests = parent === null ? [] : await readManifestList(storage, parent);
  const entries = await readManifests(storage, manifests);
  const folder = `${table.metadata.location}/metadata`;
  const snapshotId = randomBytes(8).readBigUInt64BE() >> 1n;
  const made = addSnapshot(
    table.metadata,
    manifests.map((file, index) => ({ file, entries: entries[index] ?? null })),
    { operation: 'overwrite', add, remove: new Set(), summary: {}, snapshotId, timestampMs: Date.now() },
    {
      manifestUri: (index) => `${folder}/${snapshotId}-m${index}.avro`,
      listUri: `${folder}/snap-${snapshotId}.avro`,
      sync: () => randomBytes(16),
    },
  );
  for (const { uri, bytes } of made.files) await storage.put(uri, bytes);
  const tables = await catalog.commit([{ ref: table.ref, base: table, metadata: change(made.metadata) }]);
  return tables![0]!;
}

/** Takes rows out of a table without touching its data files. */
export async function takeOut(
  bench: LakeBench,
  table: LakeTable,
  ...deletes: readonly RowDeletes[]
): Promise<LakeTable> {
  const files: ManifestDataFile[] = [];
  for (const one of deletes) files.push(await deleteFile(bench, table, one));
  return commitFiles(bench, table, files);
}
