import type { TableRef } from '../../../plan/index.ts';

/** A table's pointer as a commit moves it. */
export type PointerChange = {
  readonly ref: TableRef;
  /** The metadata file that the entry must still name; null = there must be no entry. */
  readonly from: string | null;
  readonly to: string;
};

/**
 * Names of tables and the metadata file that each is at. All guarantees of the lake rest on `commit`.
 * @throws {RunFailure} `dependency`, when the catalog can't be reached.
 */
export interface Catalog {
  load(ref: TableRef): Promise<string | null>;
  /** Sorted by namespace and name. */
  list(namespace?: string): Promise<readonly TableRef[]>;
  /** Sorted. A table's namespace is made with it. */
  namespaces(): Promise<readonly string[]>;
  /** Moves all pointers or none; false when one of them isn't any more what the change says. */
  commit(changes: readonly PointerChange[]): Promise<boolean>;
  /** Takes the entry away; the table's files stay. False when there was none. */
  drop(ref: TableRef): Promise<boolean>;
  close(): Promise<void>;
}
