import type { z } from 'zod';
import { type Diagnostic, diagnostic, didYouMean, nearest } from '../diagnostics/index.ts';
import type { Path, Places } from './document.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** The schemas that can stand at a path: through optional, default, union, record and array. */
function schemasAt(schema: Schema, path: Path): readonly Schema[] {
  const def = schema._zod.def as {
    type: string;
    innerType?: Schema;
    in?: Schema;
    options?: readonly Schema[];
    shape?: Record<string, Schema>;
    catchall?: Schema;
    valueType?: Schema;
    element?: Schema;
    getter?: () => Schema;
  };
  if (def.type === 'pipe' && def.in) return schemasAt(def.in, path);
  if (def.type === 'lazy' && def.getter) return schemasAt(def.getter(), path);
  if (def.innerType) return schemasAt(def.innerType, path);
  if (def.options) return def.options.flatMap((option) => schemasAt(option, path));
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  const child = def.shape?.[String(step)] ?? def.valueType ?? def.element ?? def.catchall;
  return child ? schemasAt(child, rest) : [];
}

function keysAt(schema: Schema, path: Path): readonly string[] {
  return schemasAt(schema, path).flatMap((found) =>
    Object.keys((found._zod.def as { shape?: object }).shape ?? {}),
  );
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function nameOfType(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'a text', number: 'a number', boolean: 'true or false', object: 'a mapping' }[
      typeof value as string
    ] ?? 'something else'
  );
}

const expectedNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
};

function typeHelp(expected: string, value: unknown): string {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return 'put it in quotes';
  if (expected === 'array' && value !== null) return 'write a list: `[…]`, or a line with `-` for each';
  return `write ${expectedNames[expected] ?? expected}`;
}

/** How far a branch of a union is from what was written; the nearest is the one that was meant. */
function distance(issues: readonly Issue[], root: unknown): number {
  let sum = 0;
  for (const issue of issues) {
    if (issue.code === 'invalid_type' && issue.path.length === 0) sum += 1000;
    else if (issue.code === 'invalid_type' && valueAt(root, issue.path) === undefined) sum += 30;
    else if (issue.code === 'unrecognized_keys') sum += 20 * issue.keys.length;
    else if (issue.code === 'invalid_value' && issue.path.length === 0) sum += 900;
    else sum += 10 / (1 + issue.path.length);
  }
  return sum;
}

/** Replaces each union issue by the issues of its nearest branch. */
function flatten(issues: readonly Issue[], root: unknown, base: Path): readonly Issue[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path];
    const placed = { ...issue, path } as Issue;
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [placed];
    const value = valueAt(root, path);
    const ranked = issue.errors
      .map((errors) => ({ errors, far: distance(errors, value) }))
      .sort((a, b) => a.far - b.far);
    const best = ranked[0];
    if (!best || best.far >= 900) {
      const expected = issue.errors
        .flat()
        .flatMap((inner) =>
          inner.path.length > 0
            ? []
            : inner.code === 'invalid_type'
              ? [expectedNames[inner.expected] ?? inner.expected]
              : inner.code === 'invalid_value'
                ? inner.values.map((one) => `\`${String(one)}\``)
                : [],
        );
      return [{ ...placed, message: [...new Set(expected)].join(' or ') } as Issue];
    }
    return flatten(best.errors, root, path);
  });
}

/**
 * A key that is missing because it is misspelt is one mistake, and the unknown key says it all. So it is where a mapping
 * has several shapes: which one was meant nobody knows.
 */
function withoutMisspelt(issues: readonly Issue[], schema: Schema, root: unknown): readonly Issue[] {
  const unknown = new Map<string, readonly string[]>();
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') unknown.set(issue.path.join('\0'), issue.keys);
  }
  if (unknown.size === 0) return issues;
  return issues.filter((issue) => {
    if (issue.code === 'unrecognized_keys' || valueAt(root, issue.path) !== undefined) return true;
    const owner = issue.path.slice(0, -1);
    const beside = unknown.get(owner.join('\0')) ?? [];
    if (beside.length > 0 && schemasAt(schema, owner).length > 1) return false;
    return !beside.some((key) => nearest(key, [String(issue.path.at(-1))]) !== null);
  });
}

const at = (path: Path) => (path.length === 0 ? 'the document' : `\`${path.map(String).join('.')}\``);

/** A key that must be there stands nowhere: its mapping is the place. */
function missing(path: Path, places: Places): Diagnostic {
  const owner = path.slice(0, -1);
  return diagnostic('SCH003', places.key(owner), `${at(owner)} lacks \`${String(path.at(-1))}\``);
}

/** Turns what zod says into diagnostics with positions and words for stewards. */
export function schemaDiagnostics(
  error: z.core.$ZodError,
  schema: Schema,
  root: unknown,
  places: Places,
): readonly Diagnostic[] {
  return withoutMisspelt(flatten(error.issues as readonly Issue[], root, []), schema, root).flatMap(
    (issue): readonly Diagnostic[] => {
      const { path } = issue;
      const last = path.at(-1);
      const value = valueAt(root, path);
      switch (issue.code) {
        case 'unrecognized_keys': {
          const known = keysAt(schema, path);
          const present = typeof value === 'object' && value !== null ? Object.keys(value) : [];
          return issue.keys.map((key) =>
            diagnostic('SCH001', places.key([...path, key]), `unknown key \`${key}\` in ${at(path)}`, {
              help:
                didYouMean(
                  key,
                  known.filter((name) => !present.includes(name)),
                ) ?? (known.length > 0 ? `known keys: ${[...new Set(known)].sort().join(', ')}` : null),
            }),
          );
        }
        case 'invalid_type':
          if (value === undefined) return [missing(path, places)];
          return [
            diagnostic(
              'SCH002',
              places.value(path),
              `${at(path)} must be ${expectedNames[issue.expected] ?? issue.expected}, and is ${nameOfType(value)}`,
              { help: typeHelp(issue.expected, value) },
            ),
          ];
        case 'invalid_value': {
          if (value === undefined) return [missing(path, places)];
          const values = issue.values.map(String);
          return [
            diagnostic('SCH004', places.value(path), `\`${String(value)}\` is not a value of ${at(path)}`, {
              help: didYouMean(String(value), values) ?? `one of ${values.join(', ')}`,
            }),
          ];
        }
        case 'invalid_union':
          if (value === undefined) return [missing(path, places)];
          return [
            diagnostic(
              'SCH002',
              places.value(path),
              `${at(path)} must be ${issue.message || 'something else'}, and is ${nameOfType(value)}`,
            ),
          ];
        case 'invalid_key':
          return [
            diagnostic('SCH005', places.key(path), `\`${String(last)}\` can't be a name here`, {
              help: issue.issues[0]?.message ?? null,
            }),
          ];
        default:
          return [diagnostic('SCH005', places.value(path), `${at(path)}: ${issue.message}`)];
      }
    },
  );
}
