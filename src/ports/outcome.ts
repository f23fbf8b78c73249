import type { Readable } from 'node:stream';
import type { Scope } from './unit.ts';

/** Why something was rejected, in words that a steward understands; never with a value from the data. */
export type Finding = {
  /** Stable, `connector.what-is-wrong`. */
  readonly rule: string;
  readonly message: string;
  /** Where in the record: a column, a JSON pointer, a tag. */
  readonly location: string | null;
};

/** A column of values: `null` is SQL null; dates are ISO strings, 64-bit integers bigint. */
export type Values = ReadonlyArray<string | number | bigint | boolean | null>;

/**
 * Rows of one of the connector's tables with their **true** values: the runtime takes them through the door
 * (`DoorColumn.door`) before anything is written. Either values by column, or a SELECT over the context's engine
 * that has the table's source columns and `_row`.
 */
export type RowBatch =
  | { readonly columns: Readonly<Record<string, Values>>; readonly rowCount: number }
  | { readonly select: string };

/** What processing a unit brings forth. */
export type Outcome =
  /** A de-identified object for people and models, at a path below the product's folder in store `refined`. */
  | {
      readonly kind: 'object';
      readonly path: string;
      readonly body: Readable | Uint8Array;
      /** Key of the source object. */
      readonly source: string;
      readonly subject: string | null;
      readonly mediaType: string;
    }
  /** `source` is the key of the object that the rows were read from. */
  | { readonly kind: 'rows'; readonly table: string; readonly source: string; readonly batch: RowBatch }
  /**
   * To quarantine. With the unit's own scope it voids all earlier outcomes of the unit. `raw`: the rejected bytes;
   * null = the object `source` whole (or a reference to it, as the source says).
   */
  | {
      readonly kind: 'rejected';
      readonly scope: Scope;
      readonly source: string;
      readonly findings: readonly Finding[];
      readonly raw: Uint8Array | null;
      /** Position of the record in its object (`row` from 1; null where it is no record); null = all of it. */
      readonly position: {
        readonly row: number | null;
        readonly byteOffset: number;
        readonly line: number;
      } | null;
    }
  /** To the audit trail: what was done to an object, by counts. */
  | {
      readonly kind: 'deidentified';
      readonly source: string;
      readonly counts: {
        readonly removed: number;
        readonly replaced: number;
        readonly shifted: number;
        readonly kept: number;
      };
    }
  /** Records that were taken although a check doubts them, by its rule. */
  | { readonly kind: 'doubted'; readonly rule: string; readonly records: number }
  /** Identifying values that the unit held, for the scan before the commit. */
  | { readonly kind: 'identifiers'; readonly values: readonly string[] }
  /** Physical records of a row format, counted independently of parsing; the ledger must balance against it. */
  | { readonly kind: 'counted'; readonly source: string; readonly records: number };
