import { z } from 'zod';
import type { AvroField, AvroSchema, AvroValue } from './avro/schema.ts';
import { optional } from './avro/schema.ts';
import { type BoundValue, compareBounds, encodeBound } from './bound.ts';
import { decimalOf, fixedOf } from './column-type.ts';
import type { Json } from './json.ts';
import { type Schema, typeOfField } from './schema.ts';

/** One field of a partition spec: a transform of a column (spec, Partitioning). */
export type PartitionField = {
  readonly sourceId: number;
  readonly fieldId: number;
  readonly name: string;
  readonly transform: string;
};
/** What a file's value of a partition field goes by: its id, since writers spell names in ways of their own. */
export const partitionKey = (fieldId: number): string => `f${fieldId}`;

/**
 * A name as Avro has names, letters and digits alone; Iceberg's own writers spell it so too. Readers that hold to Avro's
 * rules fail on any other.
 */
export function avroName(name: string): string {
  return name.replaceAll(/^\d|[^A-Za-z0-9_]/g, (character) =>
    /\d/.test(character) ? `_${character}` : `_x${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

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
 * @param schemas The first that has a field's source counts: a column may have left the table since.
 */
export function partitionAvroFields(
  spec: PartitionSpec,
  schemas: readonly Schema[],
): readonly AvroField[] | null {
  const fields: AvroField[] = [];
  for (const field of spec.fields) {
    const source = sourceType(field, schemas);
    const type = source === null ? null : avroType(labelType(field.transform, source), field.fieldId);
    if (type === null) return null;
    const name = avroName(field.name);
    fields.push({
      name,
      type: optional(type),
      default: null,
      'field-id': field.fieldId,
      ...(name !== field.name && { 'iceberg-field-name': field.name }),
    });
  }
  return fields;
}

/** Primitive type of a partition field's column, which may lie in a struct; null where no schema has it. */
export function sourceType(field: PartitionField, schemas: readonly Schema[]): string | null {
  for (const schema of schemas) {
    const type = typeOfField(schema, field.sourceId);
    if (type !== null) return typeof type === 'string' ? type : null;
  }
  return null;
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
    const source = sourceType(field, [schema]);
    const text = values[index];
    if (text === undefined || source === null) {
      throw new RangeError('a file lacks a value of its partition');
    }
    record[partitionKey(field.fieldId)] =
      text === null ? null : avroValue(labelType(field.transform, source), text);
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
      // Truncation of the least numbers leaves the range, and goes on at its other end, as it does in Java.
      return Number(BigInt.asIntN(32, BigInt(text)));
    case 'long':
    case 'timestamp':
    case 'timestamptz':
      return BigInt.asIntN(64, BigInt(text));
    default:
      return text;
  }
}

/**
 * What the values of each partition field are in a manifest (spec, `field_summary`); null where that can't be said of
 * one of them: readers take a missing bound as "all null".
 */
export function partitionSummaries(
  spec: PartitionSpec,
  schemas: readonly Schema[],
  partitions: readonly Readonly<Record<string, AvroValue>>[],
): AvroValue {
  const summaries: AvroValue[] = [];
  for (const field of spec.fields) {
    const source = sourceType(field, schemas);
    if (source === null) return null;
    const type = labelType(field.transform, source);
    // NaN has no place in an order.
    if (type === 'float' || type === 'double') return null;
    const values = partitions.map((partition) => partition[partitionKey(field.fieldId)] ?? null);
    const bounds: { readonly value: BoundValue; readonly bytes: Uint8Array }[] = [];
    for (const value of values) {
      if (value === null) continue;
      const bound = boundOf(type, value);
      if (bound === null) return null;
      bounds.push(bound);
    }
    bounds.sort((a, b) => compareBounds(a.value, b.value));
    summaries.push({
      contains_null: values.includes(null),
      contains_nan: false,
      lower_bound: bounds[0]?.bytes ?? null,
      upper_bound: bounds.at(-1)?.bytes ?? null,
    });
  }
  return summaries;
}

function boundOf(
  type: string,
  value: AvroValue,
): { readonly value: BoundValue; readonly bytes: Uint8Array } | null {
  if (value instanceof Uint8Array) {
    if (decimalOf(type) === null) return { value: Buffer.from(value).toString('hex'), bytes: value };
    const unscaled = BigInt.asIntN(value.length * 8, BigInt(`0x0${Buffer.from(value).toString('hex')}`));
    const bytes = encodeBound(type, unscaled);
    return bytes === null ? null : { value: unscaled, bytes };
  }
  if (value === null || typeof value === 'object') return null;
  const bytes = encodeBound(type, value);
  return bytes === null ? null : { value, bytes };
}

/** A text of a partition as a value that can be compared; null for types that are not. */
export function labelValue(type: string, text: string): BoundValue | null {
  if (type === 'string') return text;
  if (type === 'boolean') return text === 'true';
  if (!/^-?\d+$/.test(text)) return null;
  if (decimalOf(type) !== null) return BigInt(text);
  switch (type) {
    case 'int':
    case 'date':
      return Number(text);
    case 'long':
    case 'time':
    case 'timestamp':
    case 'timestamptz':
      return BigInt(text);
    default:
      return null;
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

/** Type of what a transform makes of values (spec, Partition Transforms). */
export function labelType(transform: string, sourceType: string): string {
  if (transform === 'day') return 'date';
  if (transform === 'year' || transform === 'month' || transform === 'hour') return 'int';
  if (transform.startsWith('bucket[')) return 'int';
  return sourceType;
}

/** Appendix A, Avro: types of single values. */
function avroType(type: string, fieldId: number): AvroSchema | null {
  const fixed = fixedOf(type);
  if (fixed !== null) return { type: 'fixed', name: `fixed_${fieldId}`, size: fixed };
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
