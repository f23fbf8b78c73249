/** A map whose values are found by key: those that nobody asks for are never made. */
export class LazyMap<Value> implements ReadonlyMap<string, Value> {
  readonly #keys: () => Iterable<string>;
  readonly #find: (key: string) => Value | undefined;
  readonly #entries: () => Iterable<[string, Value]>;

  /**
   * `keys` in the order of iteration. `find` may know more keys: what is looked up beyond them is answered too.
   * `entries` where there is a shorter way to all of them.
   */
  constructor(
    keys: () => Iterable<string>,
    find: (key: string) => Value | undefined,
    entries?: () => Iterable<[string, Value]>,
  ) {
    this.#keys = keys;
    this.#find = find;
    this.#entries = entries ?? (() => this.#found());
  }

  *#found(): Generator<[string, Value]> {
    for (const key of this.#keys()) {
      const value = this.#find(key);
      if (value !== undefined) yield [key, value];
    }
  }

  get size(): number {
    return [...this.#keys()].length;
  }

  get(key: string): Value | undefined {
    return this.#find(key);
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
  }

  *keys(): MapIterator<string> {
    yield* this.#keys();
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.#entries()) yield value;
  }

  *entries(): MapIterator<[string, Value]> {
    yield* this.#entries();
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this.#entries()) visit(value, key, this);
  }
}
