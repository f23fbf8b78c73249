import { z } from 'zod';
import { type ColumnType, columnType } from './column-type.ts';
import type { Json } from './json.ts';

/** A type: a primitive by its name, or a struct, list or map as JSON, which is carried and never looked into. */
type FieldType = string | { readonly [key: string]: Json };

/** A column of a table. Data files know it by its id, which is never given to another column. */
export type Field = {
  readonly id: number;
  readonly name: string;
  readonly required: boolean;
  readonly type: FieldType;
  readonly doc: string | null;
};

export type Schema = {
  readonly schemaId: number;
  readonly identifierFieldIds: readonly number[];
  readonly fields: readonly Field[];
};

/** A column with its field id, as readers and writers of data files need it. */
export type Column = {
  readonly fieldId: number;
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
  readonly description: string;
};

const jsonValue: z.ZodType<Json> = z.custom<Json>(() => true);

const fieldJson = z
  .object({
    id: z.int(),
    name: z.string(),
    required: z.boolean(),
    type: z.union([z.string(), z.record(z.string(), jsonValue)]),
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
    fields: schema.fields.map((field) => ({
      id: field.id,
      name: field.name,
      required: field.required,
      type: field.type,
      ...(field.doc !== null && { doc: field.doc }),
    })),
  };
}

/** The columns of a schema; a type that lakespec has no name for is reported instead. */
export function columnsOf(
  schema: Schema,
):
  | { readonly ok: true; readonly value: readonly Column[] }
  | { readonly ok: false; readonly problem: string } {
  const columns: Column[] = [];
  for (const field of schema.fields) {
    const type = typeof field.type === 'string' ? columnType(field.type) : null;
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
