/** Avro 1.11 schemas with the attributes that Iceberg adds (spec, Appendix A: `field-id`, `element-id`). */
type AvroPrimitive = 'null' | 'boolean' | 'int' | 'long' | 'float' | 'double' | 'bytes' | 'string';

export type AvroField = {
  readonly name: string;
  readonly type: AvroSchema;
  readonly default?: null;
  readonly 'field-id': number;
  /** Of a partition field whose name isn't one of Avro's. */
  readonly 'iceberg-field-name'?: string;
};
export type AvroRecord = {
  readonly type: 'record';
  readonly name: string;
  readonly fields: readonly AvroField[];
};
export type AvroArray = {
  readonly type: 'array';
  readonly items: AvroSchema;
  readonly 'element-id'?: number;
  /** Iceberg writes maps whose keys aren't strings as arrays of key-value records. */
  readonly logicalType?: 'map';
};
type AvroFixed = {
  readonly type: 'fixed';
  readonly name: string;
  readonly size: number;
  readonly logicalType?: 'decimal' | 'uuid';
  readonly precision?: number;
  readonly scale?: number;
};
type AvroLogical = {
  readonly type: 'int' | 'long';
  readonly logicalType: 'date' | 'time-micros' | 'timestamp-micros';
  readonly 'adjust-to-utc'?: boolean;
};
/** Of unions only "nothing or a value" is ever written. */
export type AvroOptional = readonly ['null', AvroSchema];
export type AvroSchema = AvroPrimitive | AvroRecord | AvroArray | AvroFixed | AvroLogical | AvroOptional;

/** A decoded value: `long` is always bigint, `bytes` and `fixed` are bytes, maps and records are objects. */
export type AvroValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | readonly AvroValue[]
  | { readonly [name: string]: AvroValue };

/** A value to encode: a `long` may be given as a safe integer too. */
export type AvroInput = AvroValue | undefined;

export function optional(type: AvroSchema): AvroOptional {
  return ['null', type];
}
