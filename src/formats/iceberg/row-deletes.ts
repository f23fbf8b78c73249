import type { AvroValue } from './avro/schema.ts';
import { compareBounds, decodeBound } from './bound.ts';
import type { ParentManifest } from './commit.ts';
import type { ManifestDataFile, ManifestEntry } from './manifest.ts';
import type { PartitionSpec } from './partition.ts';

/** Column of a position delete file that names the data file (spec, Reserved Field IDs). */
const filePathId = 2147483546;

/** A live data file with the delete files that take rows out of it. */
export type DeletedFrom = {
  readonly entry: ManifestEntry;
  readonly specId: number;
  readonly deletes: readonly ManifestEntry[];
};

type InSpec = { readonly specId: number; readonly entry: ManifestEntry };

function live(manifests: readonly ParentManifest[], content: 'data' | 'deletes'): readonly InSpec[] {
  return manifests
    .filter(({ file }) => file.content === content)
    .flatMap(({ file: { specId }, entries }) =>
      (entries ?? []).filter(({ status }) => status !== 'deleted').map((entry) => ({ specId, entry })),
    );
}

function partitionKey({ specId, entry }: InSpec): string {
  const text = (value: AvroValue) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value === null ? null : String(value);
  return JSON.stringify([specId, ...Object.values(entry.file.partition).map(text)]);
}

/** Whether a position delete file may hold a row of a data file, as far as its metadata say. */
function mayName(deletes: ManifestDataFile, uri: string): boolean {
  if (deletes.referencedUri !== undefined) return deletes.referencedUri === uri;
  const bound = (hex: string | undefined) =>
    hex === undefined ? null : decodeBound('string', Buffer.from(hex, 'hex'));
  const lower = bound(deletes.lowerBounds[filePathId]);
  const upper = bound(deletes.upperBounds[filePathId]);
  return (
    (lower === null || compareBounds(lower, uri) <= 0) && (upper === null || compareBounds(upper, uri) >= 0)
  );
}

/**
 * The live data files of manifests, each with the delete files that apply to it (spec, Scan Planning): position deletes
 * that are not older than it and in its partition; equality deletes that are younger, and in its partition or, in an
 * unpartitioned spec, global.
 * @param manifests All of a snapshot, read.
 */
export function withRowDeletes(
  manifests: readonly ParentManifest[],
  specs: readonly PartitionSpec[],
): readonly DeletedFrom[] {
  const deletes = live(manifests, 'deletes');
  const files = live(manifests, 'data');
  if (deletes.length === 0) return files.map((of) => ({ ...of, deletes: [] }));
  const isUnpartitioned = (specId: number) =>
    specs.some((spec) => spec.specId === specId && spec.fields.length === 0);
  const byPartition = Map.groupBy(deletes, partitionKey);
  const global = deletes.filter(
    ({ specId, entry }) => entry.file.content === 'equality-deletes' && isUnpartitioned(specId),
  );
  return files.map((of) => {
    const { entry } = of;
    const near = new Set([...(byPartition.get(partitionKey(of)) ?? []), ...global]);
    const applies = ({ entry: candidate }: InSpec) =>
      candidate.file.content === 'equality-deletes'
        ? candidate.sequenceNumber > entry.sequenceNumber
        : candidate.sequenceNumber >= entry.sequenceNumber && mayName(candidate.file, entry.file.uri);
    return { ...of, deletes: [...near].filter(applies).map((one) => one.entry) };
  });
}

/** Delete files that take no row out of any data file once these data files are gone. */
export function danglingDeletes(
  manifests: readonly ParentManifest[],
  specs: readonly PartitionSpec[],
  gone: ReadonlySet<string>,
): readonly ManifestEntry[] {
  const needed = new Set(
    withRowDeletes(manifests, specs)
      .filter(({ entry }) => !gone.has(entry.file.uri))
      .flatMap(({ deletes }) => deletes.map(({ file }) => file.uri)),
  );
  return live(manifests, 'deletes')
    .map(({ entry }) => entry)
    .filter(({ file }) => !needed.has(file.uri));
}
