import { isMapping, type Path } from '../load/index.ts';

/** A value that stands in one of two documents, or differs between them. */
export type Leaf = {
  /** Steps by name; items of lists by what they are called. */
  readonly path: readonly string[];
  /** The same as each side counts, for positions; null where it isn't there. */
  readonly base: Path | null;
  readonly head: Path | null;
  /** Undefined where it isn't there. */
  readonly before: unknown;
  readonly after: unknown;
};

const isScalars = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);

/** JSON with sorted keys, to compare and to show. */
export function stable(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    isMapping(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}

/** Fields by which an item of a list is known again, wherever it stands. */
const names = ['name', 'group', 'product', 'code'] as const;

/** Items by what they are called; those without a name by their whole content, so that order doesn't count. */
function itemsByName(items: readonly unknown[]): ReadonlyMap<string, { index: number; value: unknown }> {
  const found = new Map<string, { index: number; value: unknown }>();
  for (const [index, value] of items.entries()) {
    const plain = isMapping(value) ? value : {};
    const parts = [...names, 'table', 'column'].flatMap((key) =>
      typeof plain[key] === 'string' ? [plain[key]] : [],
    );
    const name = parts.length > 0 ? parts.join(' ') : stable(value);
    let unique = name;
    for (let count = 2; found.has(unique); count++) unique = `${name} (${count})`;
    found.set(unique, { index, value });
  }
  return found;
}

/**
 * Where two plain values differ. Mappings are compared key by key, lists of mappings item by item; a list of scalars
 * is one leaf. What is there on one side only is one leaf too, however much it holds.
 */
export function* differences(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
  base: Path | null = [],
  head: Path | null = [],
): Iterable<Leaf> {
  if (before === after) return;
  if (isMapping(before) && isMapping(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [one, other] = [before[key], after[key]];
      yield* differences(
        one,
        other,
        [...path, key],
        one === undefined || base === null ? null : [...base, key],
        other === undefined || head === null ? null : [...head, key],
      );
    }
    return;
  }
  if (typeof before !== 'object' && typeof after !== 'object') {
    yield { path, base, head, before, after };
    return;
  }
  if (stable(before) === stable(after)) return;
  if (Array.isArray(before) && Array.isArray(after) && !(isScalars(before) && isScalars(after))) {
    const [ones, others] = [itemsByName(before), itemsByName(after)];
    for (const name of new Set([...ones.keys(), ...others.keys()])) {
      const [one, other] = [ones.get(name), others.get(name)];
      yield* differences(
        one?.value,
        other?.value,
        [...path, `[${name}]`],
        one && base ? [...base, one.index] : null,
        other && head ? [...head, other.index] : null,
      );
    }
    return;
  }
  yield { path, base, head, before, after };
}

/** `spec`, `dates`, `method` → `dates.method`: as a steward calls it. */
export function fieldName(path: readonly string[]): string {
  const steps = path[0] === 'spec' || path[0] === 'metadata' ? path.slice(1) : path;
  return steps.reduce(
    (text, step) => (step.startsWith('[') || text === '' ? text + step : `${text}.${step}`),
    '',
  );
}

const longest = 80;

/** A value in one short line; null where it isn't there. */
export function show(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === 'string' ? value : isScalars(value) ? `[${value.join(', ')}]` : words(value);
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}

/** `{policy: x, columns: {…}}`, as YAML writes it in one line. */
function words(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(words).join(', ')}]`;
  if (!isMapping(value)) return String(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}: ${words(item)}`)
    .join(', ')}}`;
}
