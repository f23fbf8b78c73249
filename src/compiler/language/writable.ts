import { z } from 'zod';

type Schema = z.core.$ZodType;
type Path = readonly PropertyKey[];

/** The keys that are written in the mapping at a path; null where none is. They tell which of several shapes is meant. */
export type Written = (path: Path) => readonly string[] | null;
type Shape = Readonly<Record<string, Schema>>;

type Definition = {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly options?: readonly Schema[];
  readonly shape?: Shape;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly element?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly defaultValue?: unknown;
  readonly getter?: () => Schema;
};

const definitionOf = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

/** What is inside of optional, default, pipe and lazy: the alternatives that can be written. */
function alternatives(schema: Schema): readonly Schema[] {
  const { type, innerType, in: input, options, getter } = definitionOf(schema);
  if (type === 'pipe' && input) return alternatives(input);
  if (type === 'lazy' && getter) return alternatives(getter());
  if (innerType) return alternatives(innerType);
  return options ? options.flatMap(alternatives) : [schema];
}

/** Of several shapes those that have every key that is written; all of them where none has. */
function fitting(schemas: readonly Schema[], path: Path, keys: Written): readonly Schema[] {
  const written = schemas.length < 2 ? null : keys(path);
  if (written === null) return schemas;
  const fits = (schema: Schema): boolean => {
    const { shape, valueType } = definitionOf(schema);
    return (
      valueType !== undefined || (shape !== undefined && written.every((key) => Object.hasOwn(shape, key)))
    );
  };
  const found = schemas.filter(fits);
  return found.length > 0 ? found : schemas;
}

/** The schemas that can stand at a path, narrowed by what is written. */
export function schemasAt(schema: Schema, path: Path, written: Written): readonly Schema[] {
  let found = fitting(alternatives(schema), [], written);
  for (const [index, step] of path.entries()) {
    const children = found.flatMap((one) => {
      const { shape, valueType, element } = definitionOf(one);
      const own = shape && Object.hasOwn(shape, String(step)) ? shape[String(step)] : undefined;
      const child = own ?? valueType ?? (typeof step === 'number' ? element : undefined);
      return child ? alternatives(child) : [];
    });
    found = fitting(children, path.slice(0, index + 1), written);
  }
  return found;
}

/** The schema of a key itself, with its description and default. */
function keySchemas(schema: Schema, path: Path, written: Written): readonly Schema[] {
  const key = path.at(-1);
  return schemasAt(schema, path.slice(0, -1), written).flatMap((owner) => {
    const { shape, valueType, element } = definitionOf(owner);
    const own = shape && Object.hasOwn(shape, String(key)) ? shape[String(key)] : undefined;
    return own ?? valueType ?? (typeof key === 'number' ? element : undefined) ?? [];
  });
}

function describe(schema: Schema): string | null {
  const description = z.globalRegistry.get(schema)?.description;
  if (description !== undefined) return description;
  const { innerType, in: input } = definitionOf(schema);
  const inner = innerType ?? input;
  return inner ? describe(inner) : null;
}

function defaultOf(schema: Schema): unknown {
  const { type, innerType, defaultValue } = definitionOf(schema);
  if (type === 'default') return defaultValue;
  return innerType ? defaultOf(innerType) : undefined;
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  boolean: 'true or false',
  object: 'mapping',
  record: 'mapping',
  array: 'list',
  null: 'null',
};

/** What may be written, in words. */
function typeText(schema: Schema): string {
  const words = alternatives(schema).map((one) => {
    const { type, entries, values } = definitionOf(one);
    if (entries) return Object.values(entries).join(' | ');
    if (values) return values.map(String).join(' | ');
    return typeNames[type] ?? 'any value';
  });
  return [...new Set(words)].join(' | ');
}

/** A key that may be written, and what the language says of it. */
export type KeyChoice = {
  readonly key: string;
  readonly description: string | null;
  readonly required: boolean;
  readonly type: string;
  /** Undefined where there is none. */
  readonly default: unknown;
  readonly holds: 'scalar' | 'mapping' | 'list';
};

function holds(schema: Schema): KeyChoice['holds'] {
  const types = alternatives(schema).map((one) => definitionOf(one).type);
  if (types.every((type) => type === 'object' || type === 'record')) return 'mapping';
  return types.every((type) => type === 'array') ? 'list' : 'scalar';
}

const choice = (key: string, schema: Schema): KeyChoice => ({
  key,
  description: describe(schema),
  required: schema._zod.optin === undefined,
  type: typeText(schema),
  default: defaultOf(schema),
  holds: holds(schema),
});

/** The keys that the mapping at a path may have, in the language's order. */
export function keysAt(schema: Schema, path: Path, written: Written): readonly KeyChoice[] {
  const found = new Map<string, KeyChoice>();
  for (const owner of schemasAt(schema, path, written)) {
    for (const [key, child] of Object.entries(definitionOf(owner).shape ?? {})) {
      if (!found.has(key)) found.set(key, choice(key, child));
    }
  }
  return [...found.values()];
}

/** What the language says of the key at a path; null for names that the steward chooses, and unknown keys. */
export function keyAt(schema: Schema, path: Path, written: Written): KeyChoice | null {
  const [found] = keySchemas(schema, path, written);
  return found ? choice(String(path.at(-1)), found) : null;
}

/** The values that the language lists at a path. */
export function valuesAt(schema: Schema, path: Path, written: Written): readonly string[] {
  const values = schemasAt(schema, path, written).flatMap((one) => {
    const { type, entries, values: listed } = definitionOf(one);
    if (entries) return Object.values(entries);
    if (type === 'boolean') return ['true', 'false'];
    return listed ? listed.map(String) : [];
  });
  return [...new Set(values)];
}

/** Whether a mapping, or a list, can stand at a path. */
export function takes(schema: Schema, path: Path, written: Written, what: 'map' | 'list'): boolean {
  const wanted = what === 'map' ? ['object', 'record'] : ['array'];
  return schemasAt(schema, path, written).some((one) => wanted.includes(definitionOf(one).type));
}
