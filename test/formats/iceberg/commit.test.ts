import { describe, expect, test } from 'vitest';
import {
  addSnapshot,
  decodeManifest,
  decodeManifestList,
  type ManifestDataFile,
  type ManifestFile,
  manifestsToRead,
  type NewSnapshot,
  newTable,
  type ParentManifest,
  type SnapshotChange,
  type TableMetadata,
} from '../../../src/formats/iceberg/index.ts';

const empty = newTable({
  uuid: '7a4f3c1e-0000-4000-8000-000000000001',
  location: 'file:///lake/t',
  schema: {
    schemaId: 0,
    identifierFieldIds: [],
    fields: [{ id: 1, name: 'id', required: false, type: 'long', doc: null }],
  },
  lastColumnId: 1,
  timestampMs: 1_700_000_000_000,
});
const fileOf = (name: string, records = 10): ManifestDataFile => ({
  content: 'data',
  uri: `file:///lake/t/data/${name}.parquet`,
  format: 'PARQUET',
  partition: {},
  records,
  sizeBytes: 100,
  columnSizes: {},
  valueCounts: {},
  nullCounts: {},
  lowerBounds: {},
  upperBounds: {},
  sortOrderId: null,
});

/** A table in memory: what each commit wrote, by location. */
function tableInMemory() {
  const objects = new Map<string, Uint8Array>();
  let metadata: TableMetadata = empty;
  const manifests = (): readonly ManifestFile[] => {
    const current = metadata.snapshots.at(-1);
    const decoded = decodeManifestList(current ? objects.get(current.manifestList)! : new Uint8Array());
    return decoded.ok ? decoded.value : [];
  };
  const entries = (manifest: ManifestFile) => {
    const inherited = { snapshotId: manifest.addedSnapshotId, sequenceNumber: manifest.sequenceNumber };
    const decoded = decodeManifest(objects.get(manifest.uri)!, inherited);
    if (!decoded.ok) throw new Error(decoded.problem);
    return decoded.value;
  };
  const commit = (
    snapshotId: bigint,
    add: readonly ManifestDataFile[],
    remove: readonly ManifestDataFile[] = [],
    operation: SnapshotChange['operation'] = 'append',
  ): NewSnapshot => {
    const list = manifests();
    const read = new Set(manifestsToRead(list, remove.length > 0).map((manifest) => manifest.uri));
    const parents = list.map(
      (file): ParentManifest => ({ file, entries: read.has(file.uri) ? entries(file) : null }),
    );
    const change = {
      operation,
      add,
      remove: new Set(remove.map((file) => file.uri)),
      summary: {},
      snapshotId,
      timestampMs: 1_700_000_000_000 + Number(snapshotId),
    };
    const snapshot = addSnapshot(metadata, parents, change, {
      manifestUri: (index) => `m${snapshotId}-${index}`,
      listUri: `list${snapshotId}`,
      sync: () => new Uint8Array(16).fill(7),
    });
    for (const { uri, bytes } of snapshot.files) objects.set(uri, bytes);
    metadata = snapshot.metadata;
    return snapshot;
  };
  return { commit, manifests, entries, metadata: () => metadata };
}

describe('a snapshot', () => {
  test('that only adds uses the manifests of its parent again', () => {
    const table = tableInMemory();
    table.commit(1n, [fileOf('a')]);
    const [before] = table.manifests();
    const { files } = table.commit(2n, [fileOf('b')]);
    expect(files.map((file) => file.uri)).toEqual(['m2-0', 'list2']);
    expect(table.manifests()[1]).toEqual(before);
    expect(table.manifests()[0]).toMatchObject({
      addedSnapshotId: 2n,
      sequenceNumber: 2,
      minSequenceNumber: 2,
    });
    expect(table.metadata()).toMatchObject({ lastSequenceNumber: 2, currentSnapshotId: 2n });
  });

  test('that removes a file keeps the numbers of the others, and says who deleted it', () => {
    const table = tableInMemory();
    const [a, b, c] = ['a', 'b', 'c'].map((name) => fileOf(name)) as [
      ManifestDataFile,
      ManifestDataFile,
      ManifestDataFile,
    ];
    table.commit(1n, [a, b]);
    table.commit(2n, [c]);
    table.commit(3n, [fileOf('d')], [a], 'overwrite');
    const [added, untouched, rewritten] = [
      table.manifests().find((manifest) => manifest.uri === 'm3-0')!,
      table.manifests().find((manifest) => manifest.uri === 'm2-0')!,
      table.manifests().find((manifest) => manifest.uri === 'm3-1')!,
    ];
    expect(table.manifests()).toHaveLength(3);
    expect(added.addedFiles).toBe(1);
    expect(untouched.addedSnapshotId).toBe(2n);
    expect(rewritten).toMatchObject({
      sequenceNumber: 3,
      // Of live entries alone.
      minSequenceNumber: 1,
      addedFiles: 0,
      existingFiles: 1,
      deletedFiles: 1,
      existingRows: 10,
      deletedRows: 10,
    });
    expect(table.entries(rewritten)).toMatchObject([
      { status: 'deleted', snapshotId: 3n, sequenceNumber: 1, fileSequenceNumber: 1, file: { uri: a.uri } },
      { status: 'existing', snapshotId: 1n, sequenceNumber: 1, fileSequenceNumber: 1, file: { uri: b.uri } },
    ]);
  });

  test('after one that removed all of a manifest no longer lists it', () => {
    const table = tableInMemory();
    table.commit(1n, [fileOf('a')]);
    table.commit(2n, [], [fileOf('a')], 'overwrite');
    expect(table.manifests()).toMatchObject([{ deletedFiles: 1, existingFiles: 0, minSequenceNumber: 2 }]);
    table.commit(3n, [fileOf('b')]);
    expect(table.manifests()).toMatchObject([{ addedFiles: 1, addedSnapshotId: 3n }]);
    expect(table.metadata().snapshots.at(-1)?.summary).toMatchObject({
      'total-data-files': '1',
      'total-records': '10',
    });
  });

  test('says what was to be removed and is not there', () => {
    const table = tableInMemory();
    table.commit(1n, [fileOf('a')]);
    expect(table.commit(2n, [], [fileOf('z')], 'overwrite').missing).toEqual([fileOf('z').uri]);
  });

  test('merges manifests when they have become many, and loses no file and no number', () => {
    const table = tableInMemory();
    for (let id = 1; id <= 105; id++) table.commit(BigInt(id), [fileOf(`f${id}`)]);
    expect(table.manifests().length).toBeLessThan(10);
    const live = table
      .manifests()
      .flatMap(table.entries)
      .filter((entry) => entry.status !== 'deleted');
    expect(new Set(live.map((entry) => entry.file.uri)).size).toBe(105);
    for (const entry of live) expect(BigInt(entry.sequenceNumber)).toBe(entry.snapshotId);
    expect(Math.min(...table.manifests().map((manifest) => manifest.minSequenceNumber))).toBe(1);
  });

  test('never is older than the state before it', () => {
    const table = tableInMemory();
    table.commit(50n, [fileOf('a')]);
    table.commit(2n, [fileOf('b')]);
    const [first, second] = table.metadata().snapshots;
    expect(second!.timestampMs).toBeGreaterThanOrEqual(first!.timestampMs);
    expect(table.metadata().snapshotLog).toHaveLength(2);
  });
});

test('a manifest of many files is not read for a merge again and again', () => {
  const manifest = (index: number, addedFiles: number): ManifestFile => ({
    uri: `file:///lake/t/metadata/${index}.avro`,
    sizeBytes: 10_000,
    specId: 0,
    content: 'data',
    sequenceNumber: index,
    minSequenceNumber: index,
    addedSnapshotId: BigInt(index),
    addedFiles,
    existingFiles: 0,
    deletedFiles: 0,
    addedRows: 1,
    existingRows: 0,
    deletedRows: 0,
    partitions: [],
  });
  const full = Array.from({ length: 200 }, (_, index) => manifest(index + 1, 256));
  expect(manifestsToRead(full, false)).toEqual([]);
  const small = Array.from({ length: 101 }, (_, index) => manifest(index + 201, 1));
  expect(manifestsToRead([...full, ...small], false)).toEqual(small);
});
