import { type ColumnType, icebergType, widens } from './column-type.ts';
import { type Json, stringifyJson } from './json.ts';
import { type Field, type Schema, typeToJson } from './schema.ts';

/** A column as someone wants it, by name. */
export type WantedColumn = {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly description: string;
};

export type Rename = { readonly from: string; readonly to: string };

export type Evolution =
  | { readonly kind: 'evolved'; readonly schema: Schema; readonly lastColumnId: number }
  /** What the table's history does not allow; each problem names its column. */
  | { readonly kind: 'incompatible'; readonly problems: readonly string[] };

/** Where a table stands: null = it does not exist yet. */
export type EvolutionBase = {
  readonly schema: Schema;
  /** All schemas that the table has ever had; one that equals the result is used again. */
  readonly schemas: readonly Schema[];
  /** The highest id ever given; ids of dropped columns are not given again. */
  readonly lastColumnId: number;
} | null;

/**
 * The schema that a table gets so that it has exactly the wanted columns, by name. Columns keep their ids through
 * renames, widening (int → long, float → double, decimal precision) and changes of order; what is missing is
 * dropped, what is new gets a fresh id; any other change of type is incompatible.
 *
 * A rename counts only while `from` is there and `to` is not, so the same list can be given on every run.
 *
 * `required` is Iceberg's promise about every data file of every snapshot. So only a column that was there from
 * the beginning can be required, and one that was optional stays so: that new rows have no nulls is a gate's
 * business, not the schema's.
 */
export function evolve(
  base: EvolutionBase,
  wanted: readonly WantedColumn[],
  renames: readonly Rename[],
): Evolution {
  const problems = ambiguousNames(wanted);
  const fieldsByName = new Map(base?.schema.fields.map((field) => [field.name, field]));
  for (const { from, to } of renames) {
    const field = fieldsByName.get(from);
    if (field === undefined || fieldsByName.has(to)) continue;
    fieldsByName.delete(from);
    fieldsByName.set(to, field);
  }

  let lastColumnId = base?.lastColumnId ?? 0;
  const fields = wanted.map((column): Field => {
    const type = icebergType(column.type);
    const described = { name: column.name, type, doc: column.description === '' ? null : column.description };
    const field = fieldsByName.get(column.name);
    if (field === undefined) {
      return { id: ++lastColumnId, required: base === null && !column.nullable, ...described };
    }
    if (typeof field.type !== 'string' || !widens(field.type, type)) {
      const was = typeof field.type === 'string' ? field.type : 'a nested type';
      problems.push(`column ${column.name} was ${was} and cannot become ${type}`);
    }
    return { id: field.id, required: field.required && !column.nullable, ...described };
  });
  if (problems.length > 0) return { kind: 'incompatible', problems };

  const identifierFieldIds = (base?.schema.identifierFieldIds ?? []).filter((id) =>
    fields.some((field) => field.id === id && field.required),
  );
  const schema = withId({ schemaId: 0, identifierFieldIds, fields }, base?.schemas ?? []);
  return { kind: 'evolved', schema, lastColumnId };
}

/** The same schema with these columns optional, under an id of its own. */
export function relax(schema: Schema, fieldIds: ReadonlySet<number>, schemas: readonly Schema[]): Schema {
  if (!schema.fields.some((field) => field.required && fieldIds.has(field.id))) return schema;
  const relaxed = {
    ...schema,
    identifierFieldIds: schema.identifierFieldIds.filter((id) => !fieldIds.has(id)),
    fields: schema.fields.map((field) => (fieldIds.has(field.id) ? { ...field, required: false } : field)),
  };
  return withId(relaxed, schemas);
}

/** A schema never changes under its id: an equal one's id is used again, else the next is taken. */
function withId(schema: Schema, schemas: readonly Schema[]): Schema {
  const content = (of: Schema) => stringifyJson([of.identifierFieldIds, of.fields.map(fieldContent)]);
  const wanted = content(schema);
  const equal = schemas.find((candidate) => content(candidate) === wanted);
  if (equal !== undefined) return equal;
  return { ...schema, schemaId: Math.max(-1, ...schemas.map((candidate) => candidate.schemaId)) + 1 };
}

function fieldContent(field: Field): Json {
  const type = typeof field.type === 'string' ? field.type.replaceAll(' ', '') : typeToJson(field.type);
  return [field.id, field.name, field.required, type, field.doc];
}

/** Iceberg tells `id` from `ID`, but SQL engines do not. */
function ambiguousNames(wanted: readonly WantedColumn[]): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const { name } of wanted) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) problems.push(`column ${name} is there twice, but for upper and lower case`);
    seen.add(folded);
  }
  return problems;
}
