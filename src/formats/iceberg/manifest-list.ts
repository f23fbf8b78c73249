import { decodeContainer, encodeContainer } from './avro/container.ts';
import { type AvroRecord, type AvroSchema, type AvroValue, optional } from './avro/schema.ts';
import { Malformed, type Parsed, parsed } from './parsed.ts';
import type { Snapshot } from './snapshot.ts';

/** A manifest as a snapshot's manifest list names it (spec, Manifest Lists). */
export type ManifestFile = {
  readonly uri: string;
  readonly sizeBytes: number;
  readonly specId: number;
  readonly content: 'data' | 'deletes';
  readonly sequenceNumber: number;
  /** The lowest of its live entries. */
  readonly minSequenceNumber: number;
  readonly addedSnapshotId: bigint;
  readonly addedFiles: number;
  readonly existingFiles: number;
  readonly deletedFiles: number;
  readonly addedRows: number;
  readonly existingRows: number;
  readonly deletedRows: number;
  /** Summaries of partitions, carried as they are. */
  readonly partitions: AvroValue;
  /** The list says nothing of what the manifest holds, and the counts are zero; of version 1 alone. */
  readonly uncounted?: true;
};

const field = (name: string, id: number, type: AvroSchema) => ({ name, type, 'field-id': id });

const fieldSummary: AvroRecord = {
  type: 'record',
  name: 'r508',
  fields: [
    field('contains_null', 509, 'boolean'),
    { name: 'contains_nan', type: optional('boolean'), default: null, 'field-id': 518 },
    { name: 'lower_bound', type: optional('bytes'), default: null, 'field-id': 510 },
    { name: 'upper_bound', type: optional('bytes'), default: null, 'field-id': 511 },
  ],
};

const listSchema: AvroRecord = {
  type: 'record',
  name: 'manifest_file',
  fields: [
    field('manifest_path', 500, 'string'),
    field('manifest_length', 501, 'long'),
    field('partition_spec_id', 502, 'int'),
    field('content', 517, 'int'),
    field('sequence_number', 515, 'long'),
    field('min_sequence_number', 516, 'long'),
    field('added_snapshot_id', 503, 'long'),
    field('added_files_count', 504, 'int'),
    field('existing_files_count', 505, 'int'),
    field('deleted_files_count', 506, 'int'),
    field('added_rows_count', 512, 'long'),
    field('existing_rows_count', 513, 'long'),
    field('deleted_rows_count', 514, 'long'),
    {
      name: 'partitions',
      type: optional({ type: 'array', items: fieldSummary, 'element-id': 508 }),
      default: null,
      'field-id': 507,
    },
  ],
};

const names: ReadonlyMap<number, string> = new Map(
  [...listSchema.fields, ...fieldSummary.fields].map((of) => [of['field-id'], of.name]),
);

/** @param sync 16 random bytes. */
export function encodeManifestList(
  snapshot: Pick<Snapshot, 'snapshotId' | 'parentId' | 'sequenceNumber'>,
  manifests: readonly ManifestFile[],
  sync: Uint8Array,
): Uint8Array {
  const metadata = {
    'snapshot-id': String(snapshot.snapshotId),
    'parent-snapshot-id': String(snapshot.parentId),
    'sequence-number': String(snapshot.sequenceNumber),
    'format-version': '2',
  };
  const records = manifests.map((manifest) => ({
    manifest_path: manifest.uri,
    manifest_length: manifest.sizeBytes,
    partition_spec_id: manifest.specId,
    content: manifest.content === 'data' ? 0 : 1,
    sequence_number: manifest.sequenceNumber,
    min_sequence_number: manifest.minSequenceNumber,
    added_snapshot_id: manifest.addedSnapshotId,
    added_files_count: manifest.addedFiles,
    existing_files_count: manifest.existingFiles,
    deleted_files_count: manifest.deletedFiles,
    added_rows_count: manifest.addedRows,
    existing_rows_count: manifest.existingRows,
    deleted_rows_count: manifest.deletedRows,
    partitions: manifest.partitions,
  }));
  return encodeContainer(listSchema, metadata, records, sync);
}

export function decodeManifestList(bytes: Uint8Array): Parsed<readonly ManifestFile[]> {
  return parsed(() =>
    decodeContainer(bytes, (id, name) => (id === null ? name : (names.get(id) ?? name))).records.map(
      manifestOf,
    ),
  );
}

function manifestOf(record: AvroValue): ManifestFile {
  const fields = record as { readonly [name: string]: AvroValue | undefined };
  const count = (name: string): number => {
    const value = fields[name] ?? 0;
    const number = typeof value === 'bigint' || typeof value === 'number' ? Number(value) : Number.NaN;
    if (!Number.isSafeInteger(number)) throw new Malformed(`${name} is no count`);
    return number;
  };
  const { manifest_path: uri, added_snapshot_id: addedSnapshotId, partitions } = fields;
  if (typeof uri !== 'string') throw new Malformed('a manifest has no path');
  if (typeof addedSnapshotId !== 'bigint') throw new Malformed('a manifest has no snapshot');
  const isUncounted = ['added_files_count', 'existing_files_count'].some(
    (name) => (fields[name] ?? null) === null,
  );
  return {
    ...(isUncounted && { uncounted: true }),
    uri,
    sizeBytes: count('manifest_length'),
    specId: count('partition_spec_id'),
    content: count('content') === 0 ? 'data' : 'deletes',
    sequenceNumber: count('sequence_number'),
    minSequenceNumber: count('min_sequence_number'),
    addedSnapshotId,
    addedFiles: count('added_files_count'),
    existingFiles: count('existing_files_count'),
    deletedFiles: count('deleted_files_count'),
    addedRows: count('added_rows_count'),
    existingRows: count('existing_rows_count'),
    deletedRows: count('deleted_rows_count'),
    partitions: partitions ?? null,
  };
}
