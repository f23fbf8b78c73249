import { RunFailure } from '../failure.ts';

/** Where a surrogate is kept. `lookup` is a keyed hash of the source value, `sealed` the value itself, encrypted. */
export type SurrogateRow = {
  readonly system: string;
  readonly lookup: Buffer;
  readonly surrogate: string;
  readonly sealed: Buffer;
};
/** What stands in a vault under a surrogate, in whatever epoch. */
export type HeldRow = SurrogateRow & { readonly epoch: number };
export type OffsetRow = {
  readonly lookup: Buffer;
  /** Days, encrypted. */
  readonly sealed: Buffer;
  /** A random name of the offset for the audit. */
  readonly reference: string;
};

/**
 * The tables of a vault. Each `add` writes rows whose keys are not there yet, durably, and gives what then stands under
 * the keys, in order: the first writer wins, in this process or another.
 */
export type VaultTables = {
  /** Whether somebody made the vault already. */
  exists(): Promise<boolean>;
  addMeta(name: string, value: Buffer): Promise<Uint8Array>;
  findMeta(name: string): Promise<Uint8Array | null>;
  /**
   * What stands under `keyring` in meta, null = nothing: from now on nothing is written where something else stands there,
   * because keyed hashes and sealed values are then those of other keys.
   * @throws {RunFailure} `invalid`, from what writes.
   */
  expectKeyring(wrapped: Uint8Array | null): void;
  addProductKey(product: string, sealed: Buffer): Promise<Uint8Array>;
  findProductKey(product: string): Promise<Uint8Array | null>;
  /** Null where there is none. */
  findSurrogates(
    product: string,
    epoch: number,
    keys: readonly Pick<SurrogateRow, 'system' | 'lookup'>[],
  ): Promise<readonly (string | null)[]>;
  addSurrogates(product: string, epoch: number, rows: readonly SurrogateRow[]): Promise<readonly string[]>;
  /** Encrypted days; null where there is no offset. */
  findOffsets(product: string, lookups: readonly Buffer[]): Promise<readonly (Uint8Array | null)[]>;
  addOffsets(product: string, rows: readonly OffsetRow[]): Promise<readonly Uint8Array[]>;
  findSource(
    product: string,
    surrogate: string,
  ): Promise<{ readonly system: string; readonly sealed: Uint8Array } | null>;
  /** Everything that the vault holds of these surrogates, or of these source values, in all epochs. */
  heldSurrogates(
    product: string,
    by: { readonly surrogates: readonly string[] } | { readonly lookups: readonly Buffer[] },
  ): Promise<readonly HeldRow[]>;
  /** Which of these keyed hashes must not be taken in again. */
  findForgotten(product: string, lookups: readonly Buffer[]): Promise<readonly boolean[]>;
  /** How many there are: it grows, so a run sees whether somebody was forgotten since it began. */
  countForgotten(product: string): Promise<number>;
  addForgotten(product: string, lookups: readonly Buffer[]): Promise<void>;
  /** Takes entries away, in all epochs, so that their bytes are gone from the vault's files too. */
  removeEntries(
    product: string,
    entries: { readonly surrogates: readonly string[]; readonly offsets: readonly Buffer[] },
  ): Promise<void>;
  /** Puts other sealed values in the place of what surrogates stood for. */
  reseal(product: string, rows: readonly Pick<SurrogateRow, 'surrogate' | 'sealed'>[]): Promise<void>;
  /** Takes all that is a product's away but who was forgotten. */
  removeProduct(product: string): Promise<void>;
  /** Work of `lakespec forget` that isn't done, sealed. */
  jobs(product: string): Promise<readonly { readonly id: string; readonly sealed: Uint8Array }[]>;
  putJob(product: string, id: string, sealed: Buffer): Promise<void>;
  removeJob(product: string, id: string): Promise<void>;
  /** Which of these surrogates the vault gave to a product. */
  areKnown(product: string, surrogates: readonly string[]): Promise<readonly boolean[]>;
  /** Surrogates that more than one product has. */
  countShared(): Promise<number>;
  /** Rows of all tables. */
  countRecords(): Promise<number>;
  /** All rows as of one moment, in batches; nobody is held up. */
  records(): AsyncIterable<readonly VaultRecord[]>;
  /**
   * Puts others in the place of all rows, as the only writer: all of it or nothing. Readers see the old ones until then.
   * @param make Is given the rows that are there.
   */
  replaceRecords(
    make: (held: AsyncIterable<readonly VaultRecord[]>) => AsyncIterable<readonly VaultRecord[]>,
  ): Promise<void>;
  close(): void;
};

/** A row of a vault as it is kept. */
export type VaultRecord =
  | { readonly of: 'meta'; readonly name: string; readonly value: Uint8Array }
  | {
      readonly of: 'surrogates';
      readonly product: string;
      readonly epoch: number;
      readonly system: string;
      readonly lookup: Uint8Array;
      readonly surrogate: string;
      readonly sealed: Uint8Array;
    }
  | {
      readonly of: 'offsets';
      readonly product: string;
      readonly lookup: Uint8Array;
      readonly sealed: Uint8Array;
      readonly reference: string;
    }
  | { readonly of: 'product_keys'; readonly product: string; readonly sealed: Uint8Array }
  | { readonly of: 'forgotten'; readonly product: string; readonly lookup: Uint8Array }
  | {
      readonly of: 'forget_jobs';
      readonly product: string;
      readonly id: string;
      readonly sealed: Uint8Array;
    };

/** The columns of each table, in their order. */
export const recordColumns = {
  meta: ['name', 'value'],
  surrogates: ['product', 'epoch', 'system', 'lookup', 'surrogate', 'sealed'],
  offsets: ['product', 'lookup', 'sealed', 'reference'],
  product_keys: ['product', 'sealed'],
  forgotten: ['product', 'lookup'],
  forget_jobs: ['product', 'id', 'sealed'],
} as const satisfies Readonly<Record<VaultRecord['of'], readonly string[]>>;
export const recordTables = Object.keys(recordColumns) as readonly VaultRecord['of'][];

/** A row's values in the order of its table's columns. */
export function recordValues(record: VaultRecord): readonly (string | number | Uint8Array)[] {
  const values = record as unknown as Readonly<Record<string, string | number | Uint8Array>>;
  return recordColumns[record.of].map((name) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a record of ${record.of} has no ${name}`);
    return value;
  });
}

export function rotatedMeanwhile(): RunFailure {
  return new RunFailure(
    'invalid',
    'the key of the vault was rotated while this process worked with the former one, and nothing was written: ' +
      'set the new key and run again',
  );
}

/** Whether two contents of meta are the same; null = none. */
export const sameMeta = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0;

/** Rows that one transaction adds; locks are short and a kill loses little. */
export const batchRows = 5_000;

export function* batches<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += batchRows) yield items.slice(start, start + batchRows);
}
