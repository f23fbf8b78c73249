import {
  currentSchema,
  decodeManifest,
  decodeManifestList,
  type ManifestDataFile,
  type ManifestEntry,
  type ManifestFile,
  type Parsed,
  parseTableMetadata,
  partitionRecord,
  partitionValues,
  type Snapshot,
  type TableMetadata,
} from '../../formats/iceberg/index.ts';
import { RunFailure } from '../failure.ts';
import type { DataFile } from './lake.ts';
import type { Storage } from './storage.ts';

/** Manifests that are read at once. */
const parallelReads = 16;

function sound<T>(result: Parsed<T>, what: string): T {
  if (result.ok) return result.value;
  throw new RunFailure('invalid', `${what} of the lake can't be read: ${result.problem}`);
}

export async function readMetadata(storage: Storage, uri: string): Promise<TableMetadata> {
  const bytes = await storage.read(uri);
  return sound(parseTableMetadata(new TextDecoder().decode(bytes)), 'table metadata');
}

export async function readManifestList(
  storage: Storage,
  snapshot: Snapshot,
): Promise<readonly ManifestFile[]> {
  return sound(decodeManifestList(await storage.read(snapshot.manifestList)), 'a manifest list');
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

/** Live entries of the data manifests. */
export async function liveEntries(
  storage: Storage,
  manifests: readonly ManifestFile[],
): Promise<readonly ManifestEntry[]> {
  const isLive = (manifest: ManifestFile) => manifest.addedFiles + manifest.existingFiles > 0;
  if (manifests.some((manifest) => manifest.content === 'deletes' && isLive(manifest))) {
    throw new RunFailure(
      'invalid',
      'another writer left row-level delete files in a table; rewrite its data files first',
    );
  }
  const entries = await readManifests(
    storage,
    manifests.filter((manifest) => manifest.content === 'data' && isLive(manifest)),
  );
  return entries.flat().filter((entry) => entry.status !== 'deleted');
}

export function dataFileOf(file: ManifestDataFile): DataFile {
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
    ...(partition !== null && partition.length > 0 && { partition }),
  };
}

/** A new file of the table, in the partition spec that is the table's default. */
export function manifestDataFile(
  { partition, ...file }: DataFile,
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
