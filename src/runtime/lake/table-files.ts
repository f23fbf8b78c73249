import { promisify } from 'node:util';
import zlib from 'node:zlib';
import {
  type Condition,
  counted,
  currentSchema,
  decodeManifest,
  decodeManifestList,
  type ManifestDataFile,
  type ManifestEntry,
  type ManifestFile,
  mayNameMatches,
  type Parsed,
  type PartitionSpec,
  parseTableMetadata,
  parseViewMetadata,
  partitionRecord,
  partitionValues,
  type Schema,
  type Share,
  type Snapshot,
  shareOfFile,
  type TableMetadata,
  unpartitioned,
  type ViewMetadata,
  withRowDeletes,
} from '../../formats/iceberg/index.ts';
import { RunFailure } from '../failure.ts';
import type { DataFile, DeleteFile, WriteTarget } from './lake.ts';
import type { Storage } from './storage.ts';

const gunzip = promisify(zlib.gunzip);
/** What zipped metadata may grow to. */
const maxMetadataBytes = 256 * 1024 * 1024;
/** Manifests that are read at once. */
const parallelReads = 16;

function sound<T>(result: Parsed<T>, what: string): T {
  if (result.ok) return result.value;
  throw new RunFailure('invalid', `${what} of the lake can't be read: ${result.problem}`);
}

export async function readMetadata(storage: Storage, uri: string): Promise<TableMetadata> {
  const bytes = await storage.read(uri);
  return sound(parseTableMetadata(new TextDecoder().decode(await unzipped(bytes))), 'table metadata');
}

/** Other writers may compress metadata (`write.metadata.compression-codec`), and name such files as they like. */
async function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await gunzip(bytes, { maxOutputLength: maxMetadataBytes });
  } catch {
    throw new RunFailure('invalid', "table metadata of the lake can't be read: they don't unzip");
  }
}

export async function readViewMetadata(storage: Storage, uri: string): Promise<ViewMetadata> {
  const bytes = await storage.read(uri);
  return sound(parseViewMetadata(new TextDecoder().decode(bytes)), 'view metadata');
}

export async function readManifestList(
  storage: Storage,
  snapshot: Snapshot,
): Promise<readonly ManifestFile[]> {
  const manifests = sound(decodeManifestList(await storage.read(snapshot.manifestList)), 'a manifest list');
  // Lists of version 1 need not say what is in a manifest.
  return Promise.all(
    manifests.map(async (manifest) =>
      manifest.uncounted === true ? counted(manifest, await readManifest(storage, manifest)) : manifest,
    ),
  );
}

async function readManifest(storage: Storage, manifest: ManifestFile): Promise<readonly ManifestEntry[]> {
  const inherited = { snapshotId: manifest.addedSnapshotId, sequenceNumber: manifest.sequenceNumber };
  return sound(decodeManifest(await storage.read(manifest.uri), inherited), 'a manifest');
}

/** The entries of manifests, in their order. */
export async function readManifests(
  storage: Storage,
  manifests: readonly ManifestFile[],
): Promise<readonly (readonly ManifestEntry[])[]> {
  const results: (readonly ManifestEntry[])[] = [];
  for (let start = 0; start < manifests.length; start += parallelReads) {
    const some = manifests.slice(start, start + parallelReads);
    results.push(...(await Promise.all(some.map((manifest) => readManifest(storage, manifest)))));
  }
  return results;
}

/** A table property that says how to read files without field ids. */
const nameMapping = 'schema.name-mapping.default';

/**
 * Live data files of a snapshot, each with its entry.
 * @throws {RunFailure} `invalid`, where files can't be read as they are meant.
 */
export async function liveFiles(
  storage: Storage,
  metadata: TableMetadata,
  manifests: readonly ManifestFile[],
): Promise<readonly { readonly file: DataFile; readonly entry: ManifestEntry }[]> {
  if (metadata.properties[nameMapping] !== undefined) {
    throw new RunFailure(
      'invalid',
      `a table has data files without field ids (property ${nameMapping}): rewrite them with the engine that added them, and unset the property`,
    );
  }
  const live = manifests.filter(({ addedFiles, existingFiles }) => addedFiles + existingFiles > 0);
  const entries = await readManifests(storage, live);
  const read = live.map((file, index) => ({ file, entries: entries[index] ?? [] }));
  return withRowDeletes(read, metadata.partitionSpecs).map(({ entry, specId, deletes }) => ({
    entry,
    file: {
      ...dataFileOf(entry.file, specId),
      ...(deletes.length > 0 && { deletes: deletes.map(({ file }) => deleteFileOf(file, metadata)) }),
    },
  }));
}

function specsOf({ partitionSpecs }: TableMetadata): (id: number | undefined) => PartitionSpec {
  const byId = new Map(partitionSpecs.map((spec) => [spec.specId, spec]));
  return (id) => (id === undefined ? undefined : byId.get(id)) ?? unpartitioned;
}

/** The present schema first: an old spec may name a column that only an old schema has. */
const schemasOf = (metadata: TableMetadata): readonly Schema[] => [
  currentSchema(metadata),
  ...metadata.schemas.toReversed(),
];

/** How many rows of a table's live data file fulfil all conditions, as far as its partition and statistics tell. */
function sharesIn(metadata: TableMetadata, conditions: readonly Condition[]): (file: DataFile) => Share {
  const specOf = specsOf(metadata);
  const schemas = schemasOf(metadata);
  return (file) => shareOfFile(conditions, file, specOf(file.specId), schemas);
}

/** The same of the live files of what a target is made from. */
export function sharesOf({ base }: WriteTarget, conditions: readonly Condition[]): (file: DataFile) => Share {
  return base ? sharesIn(base.metadata, conditions) : () => 'some';
}

/** As `Lake.dataFiles`. */
export async function dataFilesOf(
  storage: Storage,
  metadata: TableMetadata,
  snapshot: Snapshot,
  conditions: readonly Condition[] = [],
): Promise<readonly DataFile[]> {
  const manifests = await readManifestList(storage, snapshot);
  const specOf = specsOf(metadata);
  const schemas = schemasOf(metadata);
  const wanted = manifests.filter(
    (manifest) =>
      manifest.content === 'deletes' ||
      mayNameMatches(conditions, manifest, specOf(manifest.specId), schemas),
  );
  const found = (await liveFiles(storage, metadata, wanted)).map(({ file }) => file);
  if (conditions.length === 0) return found;
  const share = sharesIn(metadata, conditions);
  return found.filter((file) => share(file) !== 'none');
}

function requireParquet({ format }: ManifestDataFile): void {
  if (format.toUpperCase() === 'PARQUET') return;
  throw new RunFailure('invalid', `a table has files of format ${format}; lakespec reads Parquet alone`);
}

function deleteFileOf(file: ManifestDataFile, { schemas }: TableMetadata): DeleteFile {
  requireParquet(file);
  const { uri, sizeBytes, records } = file;
  if (file.content !== 'equality-deletes') return { uri, sizeBytes, records };
  // The column may have left the table since; the newest schema that has it has its widest type.
  const columns = schemas.toReversed().flatMap(({ fields }) => fields);
  const equalTo = (file.equalityIds ?? []).flatMap((fieldId) => {
    const column = columns.find(({ id }) => id === fieldId);
    return typeof column?.type === 'string' ? [{ fieldId, type: column.type }] : [];
  });
  if (equalTo.length === 0 || equalTo.length < (file.equalityIds?.length ?? 0)) {
    throw new RunFailure(
      'invalid',
      'a table has equality deletes by fields that are no columns of it; rewrite its data files with the engine that wrote them',
    );
  }
  return { uri, sizeBytes, records, equalTo };
}

function dataFileOf(file: ManifestDataFile, specId: number): DataFile {
  requireParquet(file);
  const { uri, sizeBytes, records, columnSizes, valueCounts, nullCounts, lowerBounds, upperBounds } = file;
  const partition = partitionValues(file.partition);
  return {
    uri,
    sizeBytes,
    records,
    columnSizes,
    valueCounts,
    nullCounts,
    lowerBounds,
    upperBounds,
    ...(partition !== null && partition.length > 0 && { partition, specId }),
  };
}

/** New files of the table, in the partition spec that is the table's default, with what takes rows out of them. */
export function manifestDataFiles(
  files: readonly DataFile[],
  metadata: TableMetadata,
): readonly ManifestDataFile[] {
  const deletes = new Map(
    files.flatMap((file) => (file.deletes ?? []).map((one) => [one.uri, one] as const)),
  );
  return [
    ...files.map((file) => manifestDataFile(file, metadata)),
    ...[...deletes.values()].map(manifestDeleteFile),
  ];
}

/** It is as old as the data files that it comes with: by position it applies to them, by equality it wouldn't. */
function manifestDeleteFile({ uri, sizeBytes, records, equalTo }: DeleteFile): ManifestDataFile {
  if (equalTo !== undefined) throw new Error('equality deletes do not apply to files of their own commit');
  return {
    content: 'position-deletes',
    uri,
    format: 'PARQUET',
    partition: {},
    records,
    sizeBytes,
    columnSizes: {},
    valueCounts: {},
    nullCounts: {},
    lowerBounds: {},
    upperBounds: {},
    sortOrderId: null,
  };
}

function manifestDataFile(
  { partition, specId: _spec, deletes: _deletes, ...file }: DataFile,
  metadata: TableMetadata,
): ManifestDataFile {
  const spec = metadata.partitionSpecs.find((candidate) => candidate.specId === metadata.defaultSpecId);
  if (spec === undefined) throw new Error('the metadata lacks the default partition spec');
  return {
    ...file,
    content: 'data',
    format: 'PARQUET',
    partition: partitionRecord(spec, currentSchema(metadata), partition ?? []),
    sortOrderId: null,
  };
}
