import { randomBytes, randomUUID } from 'node:crypto';
import {
  addSnapshot,
  currentSnapshot,
  danglingDeletes,
  icebergType,
  manifestsToRead,
  type NewFile,
  newTable,
  nextView,
  type ParentManifest,
  relax,
  type TableMetadata,
  withPartition,
  withProperties,
  withSchema,
  withSort,
} from '../../formats/iceberg/index.ts';
import { nameOf } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import type { Catalog, CatalogChange, CatalogViewChange } from './catalog/catalog.ts';
import type { LakeTable, TableChange, ViewChange } from './lake.ts';
import { transformName } from './partition-sql.ts';
import type { Storage } from './storage.ts';
import { manifestDataFiles, readManifestList, readManifests } from './table-files.ts';

/** Number of how lakespec lays tables out; a table property. */
export const lakeFormat = 1;
export const formatProperty = 'lakespec.format';

/** A table's next state, with the manifests and lists that nothing needs when the commit fails. */
type Prepared = CatalogChange & { readonly files: readonly NewFile[] };

/** Random, positive, 63 bits (spec, Snapshots): so that two writers never choose the same. */
function newSnapshotId(): bigint {
  const id = randomBytes(8).readBigUInt64BE() & 0x7fff_ffff_ffff_ffffn;
  return id === 0n ? 1n : id;
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
    [formatProperty]: String(lakeFormat),
    'write.parquet.compression-codec': 'zstd',
    ...(target.layout.description !== '' && { comment: target.layout.description }),
    ...properties,
  });
}

async function parentManifests(
  storage: Storage,
  metadata: TableMetadata,
  removing: boolean,
  merging: boolean,
): Promise<readonly ParentManifest[]> {
  const parent = currentSnapshot(metadata);
  if (parent === null) return [];
  const manifests = await readManifestList(storage, parent);
  const wanted = manifestsToRead(manifests, removing, merging);
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

/** Null where the change changes nothing. */
export async function prepare(
  storage: Storage,
  catalog: Catalog,
  change: TableChange,
  nowMs: number,
): Promise<Prepared | null> {
  const { target, add, remove } = change;
  const { base } = target;
  const { ref } = target.layout;
  const metadata = changedTable(change, nowMs);
  if (base === null) await catalog.reserve({ ref, location: target.location, schema: target.schema });
  if (base !== null && metadata.location !== target.location)
    throw new Error('a target has another location');
  const newSchema = base !== null && metadata.currentSchemaId !== base.metadata.currentSchemaId;
  const merging = change.mergeManifests ?? false;
  const needsSnapshot =
    metadata.currentSnapshotId === null || add.length > 0 || remove.length > 0 || newSchema || merging;
  if (!needsSnapshot) {
    const sameShape =
      metadata.defaultSortOrderId === base?.metadata.defaultSortOrderId &&
      metadata.defaultSpecId === base?.metadata.defaultSpecId;
    if (base !== null && sameShape && sameProperties(metadata, base.metadata)) return null;
    if (!catalog.comparesSnapshots) return { ref, base, metadata, files: [] };
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
  const parents = await parentManifests(storage, metadata, remove.length > 0, merging);
  const gone = new Set(remove.map((file) => file.uri));
  const dangling = gone.size === 0 ? [] : danglingDeletes(parents, metadata.partitionSpecs, gone);
  const snapshot = addSnapshot(
    metadata,
    parents,
    {
      operation: change.operation,
      add: manifestDataFiles(add, metadata),
      remove: new Set([...gone, ...dangling.map(({ file }) => file.uri)]),
      mergeManifests: merging,
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
    throw new Error(`${snapshot.missing.length} data files to remove are not live in ${nameOf(ref)}`);
  }
  const { replaces } = target;
  return { ref, base, ...(replaces && { replaces }), metadata: snapshot.metadata, files: snapshot.files };
}

/** Commits all tables, or none. @throws {RunFailure} `race`; what was written for the commit is gone then. */
export async function publish(
  storage: Storage,
  catalog: Catalog,
  prepared: readonly Prepared[],
  views: readonly CatalogViewChange[],
): Promise<readonly LakeTable[]> {
  if (prepared.length + views.length === 0) return [];
  const files = prepared.flatMap((of) => of.files);
  const written = Promise.all(files.map(({ uri, bytes }) => storage.put(uri, bytes)));
  const tables = await catalog.commit(prepared, written, views);
  if (tables !== null) return tables;
  // What can't be removed now is an orphan, and maintain's.
  await Promise.allSettled(files.map(({ uri }) => storage.remove(uri)));
  throw lostRace();
}

export function lostRace(): RunFailure {
  return new RunFailure('race', 'another run has changed a table meanwhile; run again');
}

/** @param location Of a new view. */
export function viewChange(change: ViewChange, location: string, nowMs: number): CatalogViewChange {
  const { ref, base, description, columns, definitions, properties } = change;
  const definition = {
    fields: columns.map((column, index) => ({
      id: index + 1,
      name: column.name,
      // A view promises nothing: its rows are those of the tables below it.
      required: false,
      type: icebergType(column.type),
      doc: column.description === '' ? null : column.description,
    })),
    representations: definitions,
    defaultNamespace: [ref.namespace],
    properties: {
      [formatProperty]: String(lakeFormat),
      ...(description !== '' && { comment: description }),
      ...properties,
    },
  };
  const former = base && 'viewUuid' in base.metadata ? base.metadata : null;
  const made = { uuid: randomUUID(), location, timestampMs: nowMs };
  return { ref, base, metadata: nextView(former, definition, made) };
}

export async function commitChanges(
  storage: Storage,
  catalog: Catalog,
  changes: readonly TableChange[],
  views: readonly CatalogViewChange[],
  nowMs: number,
): Promise<readonly LakeTable[]> {
  const names = new Set(
    [...changes.map(({ target }) => target.layout.ref), ...views.map(({ ref }) => ref)].map(nameOf),
  );
  if (names.size !== changes.length + views.length) throw new Error('a commit changes a table twice');
  const prepared = await Promise.all(changes.map((change) => prepare(storage, catalog, change, nowMs)));
  const tables = await publish(
    storage,
    catalog,
    prepared.filter((of) => of !== null),
    views,
  );
  const committed = new Map(tables.map((table) => [nameOf(table.ref), table]));
  return changes.map(({ target }) => {
    const table = committed.get(nameOf(target.layout.ref)) ?? target.base;
    if (!table) throw new Error('a change of nothing has no table');
    return table;
  });
}
