import { decodeContainer, encodeContainer } from './avro/container.ts';
import { type AvroRecord, type AvroSchema, type AvroValue, optional } from './avro/schema.ts';
import { stringifyJson } from './json.ts';
import { Malformed, type Parsed, parsed } from './parsed.ts';
import {
  avroName,
  type PartitionSpec,
  partitionAvroFields,
  partitionFieldsToJson,
  partitionKey,
} from './partition.ts';
import { type Schema, schemaToJson } from './schema.ts';

/** A data or delete file as a manifest describes it (spec, Manifests: `data_file`). Maps go by field id. */
export type ManifestDataFile = {
  readonly content: 'data' | 'position-deletes' | 'equality-deletes';
  readonly uri: string;
  /** `PARQUET`, `ORC`, `AVRO`. */
  readonly format: string;
  /** By `partitionKey`, in the order of the spec; empty where the table isn't partitioned. */
  readonly partition: Readonly<Record<string, AvroValue>>;
  readonly records: number;
  readonly sizeBytes: number;
  readonly columnSizes: Readonly<Record<string, number>>;
  readonly valueCounts: Readonly<Record<string, number>>;
  readonly nullCounts: Readonly<Record<string, number>>;
  /** Single-value serialisation (Appendix D), lower-case hex. */
  readonly lowerBounds: Readonly<Record<string, string>>;
  readonly upperBounds: Readonly<Record<string, string>>;
  readonly sortOrderId: number | null;
  readonly nanCounts?: Readonly<Record<string, number>>;
  /** Where a reader may begin; increasing. */
  readonly splitOffsets?: readonly number[];
  /** Of an equality delete file: the columns that its rows are compared by. */
  readonly equalityIds?: readonly number[];
  /** Of a position delete file: the one data file that all its rows are of. */
  readonly referencedUri?: string;
};

/** An entry whose inherited values are filled in. */
export type ManifestEntry = {
  readonly status: 'existing' | 'added' | 'deleted';
  /** The snapshot that added the file; of a deleted one, the snapshot that deleted it. */
  readonly snapshotId: bigint;
  readonly sequenceNumber: number;
  readonly fileSequenceNumber: number;
  readonly file: ManifestDataFile;
};

/** Statuses and contents by their number. */
const statuses = ['existing', 'added', 'deleted'] as const;
const contents = ['data', 'position-deletes', 'equality-deletes'] as const;

function mapOf(keyId: number, valueId: number, value: AvroSchema): AvroSchema {
  const record: AvroRecord = {
    type: 'record',
    // BigQuery accepts this form of names alone.
    name: `k${keyId}_v${valueId}`,
    fields: [
      { name: 'key', type: 'int', 'field-id': keyId },
      { name: 'value', type: value, 'field-id': valueId },
    ],
  };
  return { type: 'array', items: record, logicalType: 'map' };
}

const field = (name: string, id: number, type: AvroSchema) => ({ name, type, 'field-id': id });
const optionalField = (name: string, id: number, type: AvroSchema) => ({
  name,
  type: optional(type),
  default: null,
  'field-id': id,
});

const listField = (name: string, id: number, elementId: number, items: AvroSchema) =>
  optionalField(name, id, { type: 'array', items, 'element-id': elementId });

function entrySchema(spec: PartitionSpec, schemas: readonly Schema[], content: ManifestContent): AvroRecord {
  const partitionFields = partitionAvroFields(spec, schemas);
  if (partitionFields === null) throw new RangeError('a partition has a type that cannot be written');
  const dataFile: AvroRecord = {
    type: 'record',
    name: 'r2',
    fields: [
      field('content', 134, 'int'),
      field('file_path', 100, 'string'),
      field('file_format', 101, 'string'),
      field('partition', 102, { type: 'record', name: 'r102', fields: partitionFields }),
      field('record_count', 103, 'long'),
      field('file_size_in_bytes', 104, 'long'),
      optionalField('column_sizes', 108, mapOf(117, 118, 'long')),
      optionalField('value_counts', 109, mapOf(119, 120, 'long')),
      optionalField('null_value_counts', 110, mapOf(121, 122, 'long')),
      optionalField('nan_value_counts', 137, mapOf(138, 139, 'long')),
      optionalField('lower_bounds', 125, mapOf(126, 127, 'bytes')),
      optionalField('upper_bounds', 128, mapOf(129, 130, 'bytes')),
      listField('split_offsets', 132, 133, 'long'),
      ...(content === 'deletes' ? [listField('equality_ids', 135, 136, 'int')] : []),
      optionalField('sort_order_id', 140, 'int'),
      ...(content === 'deletes' ? [optionalField('referenced_data_file', 143, 'string')] : []),
    ],
  };
  return {
    type: 'record',
    name: 'manifest_entry',
    fields: [
      field('status', 0, 'int'),
      optionalField('snapshot_id', 1, 'long'),
      optionalField('sequence_number', 3, 'long'),
      optionalField('file_sequence_number', 4, 'long'),
      field('data_file', 2, dataFile),
    ],
  };
}

function pairs<T>(map: Readonly<Record<string, T>>, value: (of: T) => AvroValue): AvroValue {
  const entries = Object.entries(map);
  return entries.length === 0 ? null : entries.map(([id, of]) => ({ key: Number(id), value: value(of) }));
}
const hexBytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

/** A manifest holds data files or delete files, never both. */
export type ManifestContent = 'data' | 'deletes';

/** What a manifest with these entries holds. */
export function manifestContent(entries: readonly ManifestEntry[]): ManifestContent {
  return entries.some(({ file }) => file.content !== 'data') ? 'deletes' : 'data';
}

/**
 * Encodes a manifest. Entries that the snapshot adds inherit their sequence numbers from the manifest
 * list, so that a commit that has lost a race may be numbered anew (spec, Sequence Number Inheritance).
 * @param schemas The table's, the present one first: an old spec may name a column that only an old schema has.
 * @param sync 16 random bytes.
 */
export function encodeManifest(
  schemas: readonly [Schema, ...Schema[]],
  spec: PartitionSpec,
  entries: readonly ManifestEntry[],
  sync: Uint8Array,
): Uint8Array {
  const [schema] = schemas;
  const content = manifestContent(entries);
  const metadata = {
    schema: stringifyJson(schemaToJson(schema)),
    'schema-id': String(schema.schemaId),
    'partition-spec': stringifyJson(partitionFieldsToJson(spec)),
    'partition-spec-id': String(spec.specId),
    'format-version': '2',
    content,
  };
  const records = entries.map((entry) => ({
    status: statuses.indexOf(entry.status),
    snapshot_id: entry.snapshotId,
    sequence_number: entry.status === 'added' ? null : entry.sequenceNumber,
    file_sequence_number: entry.status === 'added' ? null : entry.fileSequenceNumber,
    data_file: {
      content: contents.indexOf(entry.file.content),
      file_path: entry.file.uri,
      file_format: entry.file.format,
      partition: Object.fromEntries(
        spec.fields.map(({ name, fieldId }) => [
          avroName(name),
          entry.file.partition[partitionKey(fieldId)] ?? null,
        ]),
      ),
      record_count: entry.file.records,
      file_size_in_bytes: entry.file.sizeBytes,
      column_sizes: pairs(entry.file.columnSizes, (size) => size),
      value_counts: pairs(entry.file.valueCounts, (count) => count),
      null_value_counts: pairs(entry.file.nullCounts, (count) => count),
      nan_value_counts: pairs(entry.file.nanCounts ?? {}, (count) => count),
      lower_bounds: pairs(entry.file.lowerBounds, hexBytes),
      upper_bounds: pairs(entry.file.upperBounds, hexBytes),
      split_offsets: entry.file.splitOffsets ?? null,
      equality_ids: entry.file.equalityIds ?? null,
      sort_order_id: entry.file.sortOrderId,
      referenced_data_file: entry.file.referencedUri ?? null,
    },
  }));
  return encodeContainer(entrySchema(spec, schemas, content), metadata, records, sync);
}

/** Partition field ids begin here (spec, Partition Specs); those of manifests are smaller. */
const firstPartitionId = 1000;

/** Names by field id; unknown ones keep the writer's. */
const namesById: ReadonlyMap<number, string> = new Map([
  [0, 'status'],
  [1, 'snapshotId'],
  [2, 'file'],
  [3, 'sequenceNumber'],
  [4, 'fileSequenceNumber'],
  [134, 'content'],
  [100, 'uri'],
  [101, 'format'],
  [102, 'partition'],
  [103, 'records'],
  [104, 'sizeBytes'],
  [108, 'columnSizes'],
  [109, 'valueCounts'],
  [110, 'nullCounts'],
  [125, 'lowerBounds'],
  [128, 'upperBounds'],
  [131, 'keyMetadata'],
  [132, 'splitOffsets'],
  [135, 'equalityIds'],
  [137, 'nanCounts'],
  [140, 'sortOrderId'],
  [143, 'referencedUri'],
  ...[117, 119, 121, 126, 129, 138].map((id) => [id, 'key'] as const),
  ...[118, 120, 122, 127, 130, 139].map((id) => [id, 'value'] as const),
]);

type Fields = { readonly [name: string]: AvroValue };

function fieldsOf(value: AvroValue | undefined, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Uint8Array) {
    throw new Malformed(`${what} is missing`);
  }
  return value as Fields;
}

function integer(value: AvroValue | undefined, what: string): number {
  const number = typeof value === 'bigint' || typeof value === 'number' ? Number(value) : Number.NaN;
  if (!Number.isSafeInteger(number)) throw new Malformed(`${what} is missing or too large`);
  return number;
}

function text(value: AvroValue | undefined, what: string): string {
  if (typeof value !== 'string') throw new Malformed(`${what} is missing`);
  return value;
}

function byFieldId<T>(
  value: AvroValue | undefined,
  read: (value: AvroValue | undefined) => T,
): Record<string, T> {
  const map: Record<string, T> = {};
  if (value === null || value === undefined) return map;
  if (!Array.isArray(value)) throw new Malformed('statistics are no map');
  for (const item of value) {
    const { key, value: of } = fieldsOf(item, 'an entry of a map');
    map[integer(key, 'a field id')] = read(of);
  }
  return map;
}
function listOf<T>(value: AvroValue | undefined, read: (item: AvroValue) => T): readonly T[] | null {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) throw new Malformed('a list of a file is none');
  return value.map(read);
}
const count = (value: AvroValue | undefined): number => integer(value, 'a count');
const hex = (value: AvroValue | undefined): string => {
  if (!(value instanceof Uint8Array)) throw new Malformed('a bound is missing');
  return Buffer.from(value).toString('hex');
};

/** What the manifest list says of a manifest; its entries inherit from it. */
export type Inherited = { readonly snapshotId: bigint; readonly sequenceNumber: number };

/** Decodes a manifest of version 2 (or 1, whose entries have sequence number 0). */
export function decodeManifest(bytes: Uint8Array, inherited: Inherited): Parsed<readonly ManifestEntry[]> {
  return parsed(() => {
    const container = decodeContainer(bytes, (id, name) =>
      id === null ? name : id >= firstPartitionId ? partitionKey(id) : (namesById.get(id) ?? name),
    );
    return container.records.map((record) => entryOf(fieldsOf(record, 'an entry'), inherited));
  });
}

function entryOf(entry: Fields, inherited: Inherited): ManifestEntry {
  const status = statuses[integer(entry.status, 'a status')];
  if (status === undefined) throw new Malformed('an entry has an unknown status');
  const file = fieldsOf(entry.file, 'the data file of an entry');
  const content = contents[file.content === undefined ? 0 : integer(file.content, 'a content')];
  if (content === undefined) throw new Malformed('a file has an unknown content');
  if (file.keyMetadata instanceof Uint8Array) throw new Malformed('it names files that are encrypted');
  const equalityIds = listOf(file.equalityIds, (id) => integer(id, 'a field id'));
  const splitOffsets = listOf(file.splitOffsets, (offset) => integer(offset, 'an offset'));
  const nanCounts = byFieldId(file.nanCounts, count);
  const number = (value: AvroValue | undefined) =>
    value === null || value === undefined ? inherited.sequenceNumber : integer(value, 'a sequence number');
  return {
    status,
    snapshotId: typeof entry.snapshotId === 'bigint' ? entry.snapshotId : inherited.snapshotId,
    sequenceNumber: number(entry.sequenceNumber),
    fileSequenceNumber: number(entry.fileSequenceNumber),
    file: {
      content,
      uri: text(file.uri, 'the path of a file'),
      format: text(file.format, 'the format of a file'),
      partition: fieldsOf(file.partition, 'the partition of a file'),
      records: count(file.records),
      sizeBytes: count(file.sizeBytes),
      columnSizes: byFieldId(file.columnSizes, count),
      valueCounts: byFieldId(file.valueCounts, count),
      nullCounts: byFieldId(file.nullCounts, count),
      lowerBounds: byFieldId(file.lowerBounds, hex),
      upperBounds: byFieldId(file.upperBounds, hex),
      sortOrderId:
        typeof file.sortOrderId === 'number'
          ? file.sortOrderId
          : typeof file.sortOrderId === 'bigint'
            ? Number(file.sortOrderId)
            : null,
      ...(Object.keys(nanCounts).length > 0 && { nanCounts }),
      ...(splitOffsets !== null && { splitOffsets }),
      ...(equalityIds !== null && { equalityIds }),
      ...(typeof file.referencedUri === 'string' && { referencedUri: file.referencedUri }),
    },
  };
}
