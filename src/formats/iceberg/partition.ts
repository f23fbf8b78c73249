import { z } from 'zod';
import type { AvroField, AvroSchema, AvroValue } from './avro/schema.ts';
import { optional } from './avro/schema.ts';
import { decimalOf } from './column-type.ts';
import type { Json } from './json.ts';
import type { Schema } from './schema.ts';

/** One field of a partition spec: a transform of a column (spec, Partitioning). */
export type PartitionField = {
  readonly sourceId: number;
  readonly fieldId: number;
  readonly name: string;
  readonly transform: string;
};
export type PartitionSpec = { readonly specId: number; readonly fields: readonly PartitionField[] };

/** One field of a sort order; a data file names the order that it is sorted by. */
export type SortField = {
  readonly sourceId: number;
  readonly transform: string;
  readonly direction: 'asc' | 'desc';
  readonly nullOrder: 'nulls-first' | 'nulls-last';
};
export type SortOrder = { readonly orderId: number; readonly fields: readonly SortField[] };

export const unpartitioned: PartitionSpec = { specId: 0, fields: [] };
export const unsorted: SortOrder = { orderId: 0, fields: [] };
/** Partition field ids begin at 1000; this is "none yet". */
export const noPartitionId = 999;

const partitionFieldJson = z
  .object({ 'source-id': z.int(), 'field-id': z.int(), name: z.string(), transform: z.string() })
  .transform(
    (json): PartitionField => ({
      sourceId: json['source-id'],
      fieldId: json['field-id'],
      name: json.name,
      transform: json.transform,
    }),
  );

export const partitionSpecJson = z
  .object({ 'spec-id': z.int(), fields: z.array(partitionFieldJson) })
  .transform((json): PartitionSpec => ({ specId: json['spec-id'], fields: json.fields }));

const sortFieldJson = z
  .object({
    'source-id': z.int(),
    transform: z.string(),
    direction: z.enum(['asc', 'desc']),
    'null-order': z.enum(['nulls-first', 'nulls-last']),
  })
  .transform(
    (json): SortField => ({
      sourceId: json['source-id'],
      transform: json.transform,
      direction: json.direction,
      nullOrder: json['null-order'],
    }),
  );

export const sortOrderJson = z
  .object({ 'order-id': z.int(), fields: z.array(sortFieldJson) })
  .transform((json): SortOrder => ({ orderId: json['order-id'], fields: json.fields }));

/** The fields alone, as a manifest's header holds them. */
export function partitionFieldsToJson(spec: PartitionSpec): Json {
  return spec.fields.map((field) => ({
    'source-id': field.sourceId,
    'field-id': field.fieldId,
    name: field.name,
    transform: field.transform,
  }));
}

export function partitionSpecToJson(spec: PartitionSpec): Json {
  return { 'spec-id': spec.specId, fields: partitionFieldsToJson(spec) };
}

export function sortOrderToJson(order: SortOrder): Json {
  return {
    'order-id': order.orderId,
    fields: order.fields.map((field) => ({
      transform: field.transform,
      'source-id': field.sourceId,
      direction: field.direction,
      'null-order': field.nullOrder,
    })),
  };
}

/**
 * The Avro fields of a manifest's partition record `r102`; null when a partition has a type that can't be written.
 */
export function partitionAvroFields(spec: PartitionSpec, schema: Schema): readonly AvroField[] | null {
  const fields: AvroField[] = [];
  for (const field of spec.fields) {
    const source = schema.fields.find((candidate) => candidate.id === field.sourceId);
    const type =
      typeof source?.type === 'string'
        ? avroType(resultType(field.transform, source.type), field.fieldId)
        : null;
    if (type === null) return null;
    fields.push({ name: field.name, type: optional(type), default: null, 'field-id': field.fieldId });
  }
  return fields;
}

/** A partition's values as plain texts, in the order of its spec: integers, days and microseconds, unscaled decimals. */
export type PartitionValues = readonly (string | null)[];

/** The values as a manifest's record `r102` has them. */
export function partitionRecord(
  spec: PartitionSpec,
  schema: Schema,
  values: PartitionValues,
): Readonly<Record<string, AvroValue>> {
  const record: Record<string, AvroValue> = {};
  for (const [index, field] of spec.fields.entries()) {
    const source = schema.fields.find((candidate) => candidate.id === field.sourceId);
    const text = values[index];
    if (text === undefined || typeof source?.type !== 'string') {
      throw new RangeError('a file lacks a value of its partition');
    }
    record[field.name] = text === null ? null : avroValue(resultType(field.transform, source.type), text);
  }
  return record;
}

function avroValue(type: string, text: string): AvroValue {
  const decimal = decimalOf(type);
  if (decimal !== null) {
    const size = decimalSizeBytes(decimal.precision);
    const hex = BigInt.asUintN(size * 8, BigInt(text)).toString(16);
    return new Uint8Array(Buffer.from(hex.padStart(size * 2, '0'), 'hex'));
  }
  switch (type) {
    case 'boolean':
      return text === 'true';
    case 'int':
    case 'date':
      return Number(text);
    case 'long':
    case 'timestamp':
    case 'timestamptz':
      return BigInt(text);
    default:
      return text;
  }
}

/** The texts of a manifest's record; null where it has a value that lakespec never writes. */
export function partitionValues(record: Readonly<Record<string, AvroValue>>): PartitionValues | null {
  const values: (string | null)[] = [];
  for (const value of Object.values(record)) {
    if (value === null) values.push(null);
    else if (value instanceof Uint8Array) {
      const unsigned = BigInt(`0x0${Buffer.from(value).toString('hex')}`);
      values.push(BigInt.asIntN(value.length * 8, unsigned).toString());
    } else if (typeof value === 'object') return null;
    else values.push(String(value));
  }
  return values;
}

/** Result type of a transform (spec, Partition Transforms). */
function resultType(transform: string, sourceType: string): string {
  if (transform === 'day') return 'date';
  if (transform === 'year' || transform === 'month' || transform === 'hour') return 'int';
  if (transform.startsWith('bucket[')) return 'int';
  return sourceType;
}

/** Appendix A, Avro: types of single values. */
function avroType(type: string, fieldId: number): AvroSchema | null {
  const decimal = decimalOf(type);
  if (decimal !== null) {
    const size = decimalSizeBytes(decimal.precision);
    return { type: 'fixed', name: `decimal_${fieldId}`, size, logicalType: 'decimal', ...decimal };
  }
  switch (type) {
    case 'boolean':
    case 'int':
    case 'long':
    case 'float':
    case 'double':
    case 'string':
      return type;
    case 'binary':
      return 'bytes';
    case 'date':
      return { type: 'int', logicalType: 'date' };
    case 'time':
      return { type: 'long', logicalType: 'time-micros' };
    case 'timestamp':
    case 'timestamptz':
      return { type: 'long', logicalType: 'timestamp-micros', 'adjust-to-utc': type === 'timestamptz' };
    case 'uuid':
      return { type: 'fixed', name: `uuid_${fieldId}`, size: 16, logicalType: 'uuid' };
    default:
      return null;
  }
}

/** Bytes of the smallest two's complement that holds so many digits. */
function decimalSizeBytes(precision: number): number {
  let size = 1;
  while (10n ** BigInt(precision) > 2n ** BigInt(size * 8 - 1)) size++;
  return size;
}
