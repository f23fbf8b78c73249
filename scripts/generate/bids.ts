// Makes src/formats/bids/generated/schema.ts of the BIDS schema in data/bids: `node scripts/generate/bids.ts`.
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { ValueShape } from '../../src/formats/bids/value-shape.ts';

const input = new URL('../../data/bids/schema-1.11.1.json', import.meta.url);
const output = new URL('../../src/formats/bids/generated/schema.ts', import.meta.url);

/** The part of JSON Schema that the BIDS schema uses for values. */
type Term = {
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly format?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly items?: Term | undefined;
  readonly anyOf?: readonly Term[] | undefined;
  readonly properties?: Readonly<Record<string, Term>> | undefined;
  readonly additionalProperties?: Term | boolean | undefined;
  readonly definition?:
    | { readonly Format?: string; readonly Levels?: Readonly<Record<string, unknown>> }
    | undefined;
};
const term: z.ZodType<Term> = z.looseObject({
  name: z.string().optional(),
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  items: z.lazy(() => term).optional(),
  anyOf: z.array(z.lazy(() => term)).optional(),
  properties: z
    .record(
      z.string(),
      z.lazy(() => term),
    )
    .optional(),
  additionalProperties: z.union([z.boolean(), z.lazy(() => term)]).optional(),
  definition: z
    .looseObject({ Format: z.string().optional(), Levels: z.record(z.string(), z.unknown()).optional() })
    .optional(),
}) as z.ZodType<Term>;

const named = z.record(z.string(), z.looseObject({ value: z.string() }));
const schema = z
  .looseObject({
    bids_version: z.string(),
    schema_version: z.string(),
    meta: z.looseObject({ versions: z.array(z.string()) }),
    objects: z.looseObject({
      entities: z.record(
        z.string(),
        z.looseObject({ name: z.string(), format: z.string(), enum: z.array(z.string()).optional() }),
      ),
      datatypes: named,
      suffixes: named,
      extensions: named,
      metadata: z.record(z.string(), term),
      columns: z.record(z.string(), term),
    }),
    rules: z.looseObject({
      entities: z.array(z.string()),
      tabular_data: z.record(
        z.string(),
        z.record(z.string(), z.looseObject({ columns: z.record(z.string(), z.unknown()).optional() })),
      ),
    }),
  })
  .parse(JSON.parse(readFileSync(input, 'utf8')));

/** `EchoTime__fmap` is a variant of `EchoTime`. */
const plainName = (key: string): string => key.replace(/__.*$/, '');

function shapeOf(value: Term): ValueShape {
  if (value.anyOf) return either(value.anyOf.map(shapeOf));
  if (value.enum) return { kind: 'choice', values: value.enum.map(String) };
  if (value.definition) {
    if (value.definition.Levels) return { kind: 'choice', values: Object.keys(value.definition.Levels) };
    return value.definition.Format === 'number' ? { kind: 'number' } : { kind: 'text', format: null };
  }
  switch (value.type) {
    case 'number':
    case 'integer':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'string':
      return { kind: 'text', format: value.format ?? null };
    case 'array':
      return { kind: 'list', items: value.items ? shapeOf(value.items) : { kind: 'any' } };
    case 'object': {
      if (value.properties) {
        return {
          kind: 'record',
          fields: Object.fromEntries(
            Object.entries(value.properties).map(([key, field]) => [key, shapeOf(field)]),
          ),
        };
      }
      const values = value.additionalProperties;
      return { kind: 'map', values: typeof values === 'object' ? shapeOf(values) : { kind: 'any' } };
    }
    default:
      return { kind: 'any' };
  }
}

function either(shapes: readonly ValueShape[]): ValueShape {
  const flat = shapes.flatMap((shape) => (shape.kind === 'either' ? shape.of : [shape]));
  const distinct = [...new Map(flat.map((shape) => [JSON.stringify(shape), shape])).values()];
  const [only] = distinct;
  return distinct.length === 1 && only ? only : { kind: 'either', of: distinct };
}

/** One shape for all variants of a name. */
function shapes(terms: Readonly<Record<string, Term>>, nameOf: (key: string, value: Term) => string) {
  const byName = new Map<string, ValueShape[]>();
  for (const [key, value] of Object.entries(terms)) {
    const name = nameOf(key, value);
    byName.set(name, [...(byName.get(name) ?? []), shapeOf(value)]);
  }
  return Object.fromEntries(
    [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, all]) => [name, either(all)]),
  );
}

/** The tabular rules that describe each kind of TSV file. */
const tableRules: Readonly<Record<string, RegExp>> = {
  participants: /^Participants$/,
  samples: /^Samples$/,
  scans: /^Scans$/,
  sessions: /^Sessions$/,
  events: /^Events$/,
  beh: /^Behavioral$/,
  channels: /Channels$/,
  electrodes: /Electrodes$/,
  optodes: /Optodes$/,
  aslcontext: /^ASLContext$/,
  blood: /^Blood/,
  physio: /^Physio(Columns|EyeTracking)$/,
  physioevents: /^PhysioEventsColumns$/,
};

function tables(): Record<string, Record<string, ValueShape>> {
  const rules = Object.values(schema.rules.tabular_data).flatMap((group) => Object.entries(group));
  return Object.fromEntries(
    Object.entries(tableRules).map(([table, pattern]) => {
      const ids = new Set(
        rules.filter(([name]) => pattern.test(name)).flatMap(([, rule]) => Object.keys(rule.columns ?? {})),
      );
      const columns = Object.fromEntries(
        Object.entries(schema.objects.columns).filter(([id]) => ids.has(id)),
      );
      return [table, shapes(columns, (id, value) => value.name ?? plainName(id))];
    }),
  );
}

const values = (terms: Readonly<Record<string, { readonly value: string }>>): readonly string[] =>
  [...new Set(Object.values(terms).map(({ value }) => value))].sort();

const entities = schema.rules.entities.map((name) => {
  const entity = schema.objects.entities[name];
  if (!entity) throw new Error(`the schema orders an entity that it does not define: ${name}`);
  return { key: entity.name, name, format: entity.format, values: entity.enum ?? null };
});

const constants: readonly (readonly [string, string, unknown, string])[] = [
  ['bidsVersion', 'The version of BIDS that these facts describe.', schema.bids_version, 'string'],
  ['bidsVersions', 'All released versions.', schema.meta.versions, 'readonly string[]'],
  ['entities', 'In the order in which they stand in a file name.', entities, 'readonly EntityFacts[]'],
  [
    'datatypes',
    'Folders of a participant or session.',
    values(schema.objects.datatypes),
    'readonly string[]',
  ],
  [
    'suffixes',
    'Last parts of file names, before the extension.',
    values(schema.objects.suffixes),
    'readonly string[]',
  ],
  [
    'extensions',
    'Extensions; those with / at the end are folders.',
    values(schema.objects.extensions),
    'readonly string[]',
  ],
  [
    'metadataFields',
    'Fields of sidecars and of dataset_description.json.',
    shapes(schema.objects.metadata, (id) => plainName(id)),
    'Readonly<Record<string, ValueShape>>',
  ],
  [
    'tableColumns',
    'Columns by kind of TSV file.',
    tables(),
    'Readonly<Record<string, Readonly<Record<string, ValueShape>>>>',
  ],
];

const text = [
  '// Made by scripts/generate/bids.ts of data/bids/schema-1.11.1.json (BIDS schema, CC-BY-4.0). Do not edit.',
  "import type { EntityFacts, ValueShape } from '../value-shape.ts';",
  ...constants.map(
    ([name, description, value, type]) =>
      `\n/** ${description} */\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 1)};`,
  ),
  '',
].join('\n');
writeFileSync(output, text);
