import { randomBytes, randomUUID } from 'node:crypto';
import {
  addSnapshot,
  currentSnapshot,
  formatTableMetadata,
  manifestsToRead,
  type NewFile,
  newTable,
  type ParentManifest,
  relax,
  succeeding,
  type TableMetadata,
  withPartition,
  withProperties,
  withSchema,
  withSort,
} from '../../formats/iceberg/index.ts';
import type { TableRef } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import { step } from '../run/step.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { LakeTable, TableChange } from './lake.ts';
import { transformName } from './partition-sql.ts';
import type { Storage } from './storage.ts';
import { manifestDataFile, readManifestList, readManifests } from './table-files.ts';

/** Number of how lakespec lays tables out; a table property. */
const lakeFormat = '1';

/** A table's next state: written to the store, not yet in the catalog. */
export type Prepared = {
  readonly ref: TableRef;
  readonly base: LakeTable | null;
  readonly next: LakeTable;
  /** Metadata files, manifests and lists that nothing needs when the commit fails. */
  readonly written: readonly string[];
};

/** Random, positive, 63 bits (spec, Snapshots): so that two writers never choose the same. */
function newSnapshotId(): bigint {
  const id = randomBytes(8).readBigUInt64BE() & 0x7fff_ffff_ffff_ffffn;
  return id === 0n ? 1n : id;
}

function nextMetadataUri(location: string, base: LakeTable | null): string {
  const previous = /\/(\d+)-[^/]*\.metadata\.json$/.exec(base?.metadataUri ?? '');
  const version = base === null ? 0 : Number(previous?.[1] ?? 0) + 1;
  return `${location}/metadata/${String(version).padStart(5, '0')}-${randomUUID()}.metadata.json`;
}

/** Columns that were promised to have no nulls, and whose new files have some. */
function brokenPromises({ add }: TableChange): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const file of add) {
    for (const [id, count] of Object.entries(file.nullCounts)) if (count > 0) ids.add(Number(id));
  }
  return ids;
}

/** The table with the change's schema, sort order and properties, without a new snapshot. */
function changedTable(change: TableChange, nowMs: number): TableMetadata {
  const { target, properties } = change;
  const schema = relax(target.schema, brokenPromises(change), [
    ...(target.base?.metadata.schemas ?? []),
    ...(target.base === null ? [] : [target.schema]),
  ]);
  const started =
    target.base?.metadata ??
    newTable({
      uuid: randomUUID(),
      location: target.location,
      // A new table has no schema yet that an id could be taken by.
      schema: { ...schema, schemaId: 0 },
      lastColumnId: target.lastColumnId,
      timestampMs: nowMs,
    });
  const shaped = target.base === null ? started : withSchema(started, schema, target.lastColumnId);
  const sortIds = target.layout.sort.flatMap((name) =>
    target.columns.filter((column) => column.name === name).map((column) => column.fieldId),
  );
  const { partition } = target.layout;
  const wishes = (partition ?? []).flatMap((one) =>
    target.columns
      .filter((column) => column.name === one.column)
      .map((column) => ({ sourceId: column.fieldId, column: column.name, transform: transformName(one) })),
  );
  const parted = partition === undefined ? shaped : withPartition(shaped, wishes);
  return withProperties(withSort(parted, sortIds), {
    'lakespec.format': lakeFormat,
    'write.parquet.compression-codec': 'zstd',
    ...(target.layout.description !== '' && { comment: target.layout.description }),
    ...properties,
  });
}

async function parentManifests(
  storage: Storage,
  metadata: TableMetadata,
  removing: boolean,
): Promise<readonly ParentManifest[]> {
  const parent = currentSnapshot(metadata);
  if (parent === null) return [];
  const manifests = await readManifestList(storage, parent);
  if (removing && manifests.some((manifest) => manifest.content === 'deletes')) {
    throw new RunFailure(
      'invalid',
      'another writer left row-level delete files in a table that is to be changed',
    );
  }
  const wanted = manifestsToRead(manifests, removing);
  const entries = await readManifests(storage, wanted);
  const byUri = new Map(wanted.map((manifest, index) => [manifest.uri, entries[index] ?? null]));
  return manifests.map((file) => ({ file, entries: byUri.get(file.uri) ?? null }));
}

function sameProperties(a: TableMetadata, b: TableMetadata): boolean {
  const names = Object.keys(a.properties);
  return (
    names.length === Object.keys(b.properties).length &&
    names.every((name) => a.properties[name] === b.properties[name])
  );
}

/** Writes metadata as the table's next, flushed; null where nothing is different. */
export async function prepareMetadata(
  storage: Storage,
  ref: TableRef,
  base: LakeTable | null,
  metadata: TableMetadata,
  files: readonly NewFile[],
  nowMs: number,
): Promise<Prepared> {
  const metadataUri = nextMetadataUri(metadata.location, base);
  const next = succeeding(
    metadata,
    base && { metadata: base.metadata, metadataFile: base.metadataUri },
    nowMs,
  );
  const bytes = new TextEncoder().encode(formatTableMetadata(next));
  const all = [...files, { uri: metadataUri, bytes }];
  await Promise.all(all.map((file) => storage.put(file.uri, file.bytes)));
  return { ref, base, next: { ref, metadataUri, metadata: next }, written: all.map((file) => file.uri) };
}

/** Null where the change changes nothing. */
async function prepare(storage: Storage, change: TableChange, nowMs: number): Promise<Prepared | null> {
  const { target, add, remove } = change;
  const { base } = target;
  const metadata = changedTable(change, nowMs);
  if (base !== null && metadata.location !== target.location)
    throw new Error('a target has another location');
  const newSchema = base !== null && metadata.currentSchemaId !== base.metadata.currentSchemaId;
  const needsSnapshot =
    metadata.currentSnapshotId === null || add.length > 0 || remove.length > 0 || newSchema;
  if (!needsSnapshot) {
    const sameShape =
      metadata.defaultSortOrderId === base?.metadata.defaultSortOrderId &&
      metadata.defaultSpecId === base?.metadata.defaultSpecId;
    if (base !== null && sameShape && sameProperties(metadata, base.metadata)) return null;
    return prepareMetadata(storage, target.layout.ref, base, metadata, [], nowMs);
  }

  const spec = metadata.partitionSpecs.find((candidate) => candidate.specId === metadata.defaultSpecId);
  if (add.length > 0 && target.layout.partition === undefined && (spec?.fields.length ?? 0) > 0) {
    throw new RunFailure(
      'invalid',
      'another writer partitioned a table that the spec does not partition; lakespec writes no such files',
    );
  }
  const id = randomUUID();
  const snapshotId = newSnapshotId();
  const folder = `${metadata.location}/metadata`;
  const snapshot = addSnapshot(
    metadata,
    await parentManifests(storage, metadata, remove.length > 0),
    {
      operation: change.operation,
      add: add.map((file) => manifestDataFile(file, metadata)),
      remove: new Set(remove.map((file) => file.uri)),
      summary: change.summary,
      snapshotId,
      timestampMs: nowMs,
    },
    {
      manifestUri: (index) => `${folder}/${id}-m${index}.avro`,
      listUri: `${folder}/snap-${snapshotId}-1-${id}.avro`,
      sync: () => randomBytes(16),
    },
  );
  if (snapshot.missing.length > 0) {
    const { namespace, name } = target.layout.ref;
    throw new Error(`${snapshot.missing.length} data files to remove are not live in ${namespace}.${name}`);
  }
  return prepareMetadata(storage, target.layout.ref, base, snapshot.metadata, snapshot.files, nowMs);
}

/**
 * Moves the pointers of all prepared tables, or none.
 * @throws {RunFailure} `race`; what was written for the commit is gone then.
 */
export async function publish(
  storage: Storage,
  catalog: Catalog,
  prepared: readonly Prepared[],
): Promise<void> {
  if (prepared.length === 0) return;
  step('commit.written');
  const won = await catalog.commit(
    prepared.map(({ ref, base, next }) => ({ ref, from: base?.metadataUri ?? null, to: next.metadataUri })),
  );
  if (won) return;
  const written = prepared.flatMap((of) => of.written);
  // What can't be removed now is an orphan, and maintain's.
  await Promise.allSettled(written.map((uri) => storage.remove(uri)));
  throw new RunFailure('race', 'another run has changed a table meanwhile; run again');
}

export async function commitChanges(
  storage: Storage,
  catalog: Catalog,
  changes: readonly TableChange[],
  nowMs: number,
): Promise<readonly LakeTable[]> {
  const names = new Set(
    changes.map(({ target }) => `${target.layout.ref.namespace}.${target.layout.ref.name}`),
  );
  if (names.size !== changes.length) throw new Error('a commit changes a table twice');
  const prepared = await Promise.all(changes.map((change) => prepare(storage, change, nowMs)));
  await publish(
    storage,
    catalog,
    prepared.filter((of) => of !== null),
  );
  return prepared.map((of, index) => {
    const table = of?.next ?? changes[index]?.target.base;
    if (!table) throw new Error('a change of nothing has no table');
    return table;
  });
}
