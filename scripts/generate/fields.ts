// Tables of the fields of a schema, for the reference pages.
import { z } from 'zod';
import {
  cron,
  day,
  dnsLabel,
  duration,
  email,
  identifier,
  quantity,
  scalar,
  secretRef,
} from '../../src/compiler/language/text.ts';

/** What is read of JSON Schema, as zod writes it. */
type Json = {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json | boolean;
  readonly items?: Json;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly $ref?: string;
};

const jsonSchema = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'inline', cycles: 'ref' }) as Json;

/** Two schemas are one form when all but their words is equal. */
function formKey(schema: Json): string {
  return JSON.stringify(schema, (key, value: unknown) =>
    ['description', 'default', '$schema'].includes(key) ? undefined : value,
  );
}

/** Short forms that fields share: their names on the pages, and what they mean. */
export const forms = [
  [
    'name',
    dnsLabel,
    '1–63 lower-case letters, digits and hyphens; begins and ends with a letter or digit: `clinic-visits`',
  ],
  [
    'identifier',
    identifier,
    'a letter, then lower-case letters, digits and `_`, at most 63: `systolic_mmhg`',
  ],
  ['duration', duration, 'a whole number and `s`, `m`, `h` or `d`: `15m`'],
  ['day', day, 'a day that exists: `2026-01-31`'],
  ['e-mail', email, 'an e-mail address'],
  ['quantity', quantity, 'an amount as Kubernetes writes it: `2`, `500m`, `2Gi`'],
  ['cron', cron, 'five fields, minute hour day month weekday: `0 2 * * *`'],
  ['secret', secretRef, 'never a value: `{env: NAME_OF_A_VARIABLE}` or `{file: path/of/a/mounted/file}`'],
  ['scalar', scalar, 'text, number or boolean'],
] as const;

const formNames = new Map(forms.map(([name, schema]) => [formKey(jsonSchema(schema)), name]));

const code = (value: unknown) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
const alternatives = (schema: Json) => schema.anyOf ?? schema.oneOf;
const values = (schema: Json) =>
  typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null;

/** The type of a field in words; an object's fields have rows of their own. */
function typeText(schema: Json): string {
  const form = formNames.get(formKey(schema));
  if (form !== undefined) return form;
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(' · ');
  const either = alternatives(schema);
  if (either !== undefined) return [...new Set(either.map(typeText))].join(' or ');
  if (Array.isArray(schema.type))
    return schema.type.map((type: string) => typeText({ ...schema, type })).join(' or ');
  switch (schema.type) {
    case 'array':
      return schema.items === undefined ? 'list' : `list of ${typeText(schema.items)}`;
    case 'object': {
      const value = values(schema);
      return value !== null && schema.properties === undefined ? `map to ${typeText(value)}` : 'block';
    }
    case 'string':
      return 'text';
    case 'integer':
    case 'number':
      return `${schema.type === 'integer' ? 'whole number' : 'number'}${rangeText(schema)}`;
    case undefined:
      return schema.$ref === undefined ? 'any value' : 'any JSON value';
    default:
      return String(schema.type);
  }
}

function rangeText({ minimum, maximum }: Json): string {
  const isBound = (bound: number | undefined): bound is number =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;
  if (isBound(minimum) && isBound(maximum)) return `, ${minimum} to ${maximum}`;
  if (isBound(minimum)) return `, at least ${minimum}`;
  return isBound(maximum) ? `, at most ${maximum}` : '';
}

type Row = {
  readonly path: string;
  readonly type: string;
  readonly fallback: string;
  readonly description: string;
};

const fallbackText = (schema: Json, isRequired: boolean): string => {
  if (isRequired) return '**required**';
  if (schema.default === undefined) return '';
  // An empty block or text is the same as none.
  return ['{}', '""'].includes(JSON.stringify(schema.default)) ? '' : code(schema.default);
};

/** Rows of what stands below a field: of a block its fields, of lists and maps those of an element, of either all. */
function* below(schema: Json, path: string): Iterable<Row> {
  if (formNames.has(formKey(schema))) return;
  for (const one of alternatives(schema) ?? []) yield* below(one, path);
  if (schema.items !== undefined) yield* below(schema.items, `${path}[]`);
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const place = path === '' ? name : `${path}.${name}`;
    yield {
      path: place,
      type: typeText(field),
      fallback: fallbackText(field, schema.required?.includes(name) ?? false),
      description: field.description ?? '',
    };
    yield* below(field, place);
  }
  const value = values(schema);
  if (value !== null) yield* below(value, path === '' ? 'NAME' : `${path}.NAME`);
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A row of either alternative once: two kinds of stores both have `prefix`, say. */
function distinct(rows: Iterable<Row>): readonly Row[] {
  const seen = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.path}\n${row.description}`;
    if (!seen.has(key)) seen.set(key, row);
  }
  return [...seen.values()];
}

/** Every field of a schema as a table; `without` names fields at the top that are told elsewhere. */
export function fieldTable(schema: z.ZodType, without: readonly string[] = []): string {
  const rows = distinct(below(jsonSchema(schema), '')).filter(
    ({ path }) => !without.some((name) => path === name || path.startsWith(`${name}.`)),
  );
  if (rows.length === 0) return 'It has no fields.\n';
  return [
    '| field | type | default | |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({ path, type, fallback, description }) =>
        `| \`${path}\` | ${cell(type)} | ${cell(fallback)} | ${cell(description)} |`,
    ),
    '',
  ].join('\n');
}

/** A table of a page: cells are Markdown, `|` in them is kept. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map(cell))]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');
