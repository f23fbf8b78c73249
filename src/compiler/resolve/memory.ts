import type { Diagnostic } from '../diagnostics/index.ts';

/** What steps look things up in: documents of a kind by name, files by path, what earlier steps made. */
export type Tables = Readonly<Record<string, ReadonlyMap<string, unknown>>>;

/** One look into a table: at a key, or, where that is null, at all of it; `found` is a list of keys and values then. */
export type Look = { readonly table: string; readonly key: string | null; readonly found: unknown };

type Step = {
  readonly subject: unknown;
  readonly looks: readonly Look[];
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
};

/** Equal in all parts. Documents are never equal, but the same: their `places` are functions. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map) return isSame([...a], [...(b as typeof a)]);
  if (a instanceof Set) return isSame([...a], [...(b as typeof a)]);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) =>
        Object.hasOwn(b, key) &&
        isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
    )
  );
}

/** A table that notes what is looked up in it. */
class Watched implements ReadonlyMap<string, unknown> {
  readonly #table: ReadonlyMap<string, unknown>;
  readonly #note: (key: string | null) => void;

  constructor(table: ReadonlyMap<string, unknown>, note: (key: string | null) => void) {
    this.#table = table;
    this.#note = note;
  }

  #all(): ReadonlyMap<string, unknown> {
    this.#note(null);
    return this.#table;
  }

  get(key: string): unknown {
    this.#note(key);
    return this.#table.get(key);
  }

  has(key: string): boolean {
    this.#note(key);
    return this.#table.has(key);
  }

  get size(): number {
    return this.#all().size;
  }

  keys(): MapIterator<string> {
    return this.#all().keys();
  }

  values(): MapIterator<unknown> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, unknown]> {
    return this.#all().entries();
  }

  [Symbol.iterator](): MapIterator<[string, unknown]> {
    return this.#all()[Symbol.iterator]();
  }

  forEach(visit: (value: unknown, key: string, map: ReadonlyMap<string, unknown>) => void): void {
    this.#all().forEach(visit);
  }
}

/** Takes steps in one resolving. */
export type Steps<Given extends Tables> = {
  /**
   * What `make` makes of the subject and of what it looks up in the tables; from memory where all of it is as before.
   * A value that is equal to the one before is that one: identity tells whether something changed.
   */
  readonly step: <Value>(
    key: string,
    subject: unknown,
    make: (tables: Given, report: (found: Diagnostic) => void) => Value,
  ) => Value;
};

/** What steps read and made the last time, from one resolving to the next. */
export type Memory = {
  /** Begins a resolving. Tables may grow as steps are taken; of those that do, only keys are looked up. */
  readonly begin: <Given extends Tables>(tables: Given, report: (found: Diagnostic) => void) => Steps<Given>;
  /** Where a step of the last resolving looked. */
  readonly looksOf: (step: string) => readonly Look[];
};

export function createMemory(): Memory {
  let steps = new Map<string, Step>();
  let contents = new Map<string, unknown>();
  return {
    looksOf: (step) => steps.get(step)?.looks ?? [],
    begin: <Given extends Tables>(tables: Given, report: (found: Diagnostic) => void): Steps<Given> => {
      const before = steps;
      const contentsBefore = contents;
      steps = new Map();
      contents = new Map();
      const now = steps;
      const contentsNow = contents;
      /** All entries of a table; the same object as long as they are. */
      const contentsOf = (table: string): unknown => {
        const known = contentsNow.get(table);
        if (known !== undefined) return known;
        const found = [...(tables[table] ?? [])].flat();
        const last = contentsBefore.get(table);
        const isUnchanged =
          Array.isArray(last) && last.length === found.length && last.every((one, at) => one === found[at]);
        const kept = isUnchanged ? last : found;
        contentsNow.set(table, kept);
        return kept;
      };
      const look = (table: string, key: string | null): unknown =>
        key === null ? contentsOf(table) : tables[table]?.get(key);
      /** Where the step that is being taken has looked. */
      let looking: Look[] = [];
      const watched = Object.fromEntries(
        Object.entries(tables).map(([table, map]) => [
          table,
          new Watched(map, (key) => {
            const into = looking;
            into.push({ table, key, found: look(table, key) });
          }),
        ]),
      ) as unknown as Given;
      const take = <Value>(
        key: string,
        subject: unknown,
        make: (tables: Given, report: (found: Diagnostic) => void) => Value,
      ): Step => {
        const last = before.get(key);
        if (
          last &&
          last.subject === subject &&
          last.looks.every((one) => look(one.table, one.key) === one.found)
        )
          return last;
        const looks: Look[] = [];
        const diagnostics: Diagnostic[] = [];
        // A step may take another, for a thing that it looks up.
        const outer = looking;
        looking = looks;
        const value = make(watched, (found) => diagnostics.push(found));
        looking = outer;
        const kept = last && isSame(last.value, value) ? last.value : value;
        return { subject, looks, value: kept, diagnostics };
      };
      return {
        step: (key, subject, make) => {
          const taken = now.get(key) ?? take(key, subject, make);
          now.set(key, taken);
          for (const found of taken.diagnostics) report(found);
          return taken.value as ReturnType<typeof make>;
        },
      };
    },
  };
}
