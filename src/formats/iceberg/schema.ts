import { z } from 'zod';
import {
  type ColumnType,
  columnType,
  type ForeignPrimitive,
  foreignPrimitive,
  icebergType,
} from './column-type.ts';
import type { Json } from './json.ts';

/** A type: a primitive by its name, or one with fields inside, each with an id of its own (spec, Nested Types). */
export type FieldType = string | NestedType;
export type NestedType = StructType | ListType | MapType;
export type StructType = { readonly kind: 'struct'; readonly fields: readonly Field[] };
export type ListType = {
  readonly kind: 'list';
  readonly elementId: number;
  readonly elementRequired: boolean;
  readonly element: FieldType;
};
export type MapType = {
  readonly kind: 'map';
  readonly keyId: number;
  readonly key: FieldType;
  readonly valueId: number;
  readonly valueRequired: boolean;
  readonly value: FieldType;
};

/** A column of a table. Data files know it by its id, which is never given to another column. */
export type Field = {
  readonly id: number;
  readonly name: string;
  readonly required: boolean;
  readonly type: FieldType;
  readonly doc: string | null;
};

/** The type of a column that is read: beside those of lakespec's own columns, what other writers' tables have. */
export type ReadType = ColumnType | ForeignPrimitive | NestedType;

export type Schema = {
  readonly schemaId: number;
  readonly identifierFieldIds: readonly number[];
  readonly fields: readonly Field[];
};

/** A column with its field id, as readers and writers of data files need it. */
export type Column = {
  readonly fieldId: number;
  readonly name: string;
  readonly type: ReadType;
  readonly required: boolean;
  readonly description: string;
};

const structJson = z
  .object({ type: z.literal('struct'), fields: z.array(z.lazy(() => fieldJson)) })
  .transform(({ fields }): StructType => ({ kind: 'struct', fields }));
const listJson = z
  .object({
    type: z.literal('list'),
    'element-id': z.int(),
    'element-required': z.boolean(),
    element: z.lazy(() => typeJson),
  })
  .transform(
    (json): ListType => ({
      kind: 'list',
      elementId: json['element-id'],
      elementRequired: json['element-required'],
      element: json.element,
    }),
  );
const mapJson = z
  .object({
    type: z.literal('map'),
    'key-id': z.int(),
    key: z.lazy(() => typeJson),
    'value-id': z.int(),
    'value-required': z.boolean(),
    value: z.lazy(() => typeJson),
  })
  .transform(
    (json): MapType => ({
      kind: 'map',
      keyId: json['key-id'],
      key: json.key,
      valueId: json['value-id'],
      valueRequired: json['value-required'],
      value: json.value,
    }),
  );
const typeJson: z.ZodType<FieldType> = z.union([z.string(), structJson, listJson, mapJson]);

const fieldJson: z.ZodType<Field> = z
  .object({
    id: z.int(),
    name: z.string(),
    required: z.boolean(),
    type: typeJson,
    doc: z.string().nullish(),
  })
  .transform(({ doc, ...field }): Field => ({ ...field, doc: doc ?? null }));

export const schemaJson = z
  .object({
    'schema-id': z.int().default(0),
    'identifier-field-ids': z.array(z.int()).default([]),
    fields: z.array(fieldJson),
  })
  .transform(
    (json): Schema => ({
      schemaId: json['schema-id'],
      identifierFieldIds: json['identifier-field-ids'],
      fields: json.fields,
    }),
  );

/** A schema as table metadata and manifest headers hold it (spec, Appendix C). */
export function schemaToJson(schema: Schema): Json {
  return {
    type: 'struct',
    'schema-id': schema.schemaId,
    ...(schema.identifierFieldIds.length > 0 && { 'identifier-field-ids': schema.identifierFieldIds }),
    fields: schema.fields.map(fieldToJson),
  };
}

function fieldToJson({ id, name, required, type, doc }: Field): Json {
  return { id, name, required, type: typeToJson(type), ...(doc !== null && { doc }) };
}

export function typeToJson(type: FieldType): Json {
  if (typeof type === 'string') return type;
  switch (type.kind) {
    case 'struct':
      return { type: 'struct', fields: type.fields.map(fieldToJson) };
    case 'list':
      return {
        type: 'list',
        'element-id': type.elementId,
        'element-required': type.elementRequired,
        element: typeToJson(type.element),
      };
    case 'map':
      return {
        type: 'map',
        'key-id': type.keyId,
        key: typeToJson(type.key),
        'value-id': type.valueId,
        'value-required': type.valueRequired,
        value: typeToJson(type.value),
      };
  }
}

/** What a type holds, as fields: of a list its element, of a map its key and value; none of a primitive. */
export function fieldsInside(type: FieldType): readonly Pick<Field, 'id' | 'name' | 'type'>[] {
  if (typeof type === 'string') return [];
  switch (type.kind) {
    case 'struct':
      return type.fields;
    case 'list':
      return [{ id: type.elementId, name: 'element', type: type.element }];
    case 'map':
      return [
        { id: type.keyId, name: 'key', type: type.key },
        { id: type.valueId, name: 'value', type: type.value },
      ];
  }
}

/** Type of a column, or of a field inside one; null where the schema has no such field. */
export function typeOfField(schema: Schema, fieldId: number): FieldType | null {
  const search = (fields: readonly Pick<Field, 'id' | 'type'>[]): FieldType | null => {
    for (const { id, type } of fields) {
      const found = id === fieldId ? type : search(fieldsInside(type));
      if (found !== null) return found;
    }
    return null;
  };
  return search(schema.fields);
}

/** Iceberg's type of a column. */
export function fieldType(type: ReadType): FieldType {
  if (typeof type !== 'string') return type;
  return foreignPrimitive(type) ?? icebergType(type as ColumnType);
}

/** Whether a column has a type that lakespec's own columns may have. */
export function isColumnType(type: ReadType): type is ColumnType {
  return typeof type === 'string' && foreignPrimitive(type) === null;
}

/** A type as it is read; null where it is, or holds, one of a later version of the format. */
export function readType(type: FieldType): ReadType | null {
  if (typeof type === 'string') return columnType(type) ?? foreignPrimitive(type);
  return fieldsInside(type).every((field) => readType(field.type) !== null) ? type : null;
}

/** The columns of a schema; a type that lakespec has no name for is reported instead. */
export function columnsOf(
  schema: Schema,
):
  | { readonly ok: true; readonly value: readonly Column[] }
  | { readonly ok: false; readonly problem: string } {
  const columns: Column[] = [];
  for (const field of schema.fields) {
    const type = readType(field.type);
    if (type === null) {
      return { ok: false, problem: `column ${field.name} has a type that lakespec cannot read` };
    }
    columns.push({
      fieldId: field.id,
      name: field.name,
      type,
      required: field.required,
      description: field.doc ?? '',
    });
  }
  return { ok: true, value: columns };
}
