import type { Schema, TableMetadata, ViewMetadata } from '../../../formats/iceberg/index.ts';
import type { TableRef } from '../../../plan/index.ts';
import type { LakeTable, LakeView } from '../lake.ts';

/** A table as a commit makes or changes it. */
export type CatalogChange = {
  readonly ref: TableRef;
  /** What the table must still be; null = there must be none of this name. */
  readonly base: LakeTable | null;
  /** A view of that name, whose place the table takes. */
  readonly replaces?: LakeView;
  /** What it is to be. */
  readonly metadata: TableMetadata;
};

/** A view as a commit makes or changes it. */
export type CatalogViewChange = {
  readonly ref: TableRef;
  /** What the name must still be; a table leaves. */
  readonly base: LakeView | LakeTable | null;
  readonly metadata: ViewMetadata;
};

/** What an entry is, in the words of the catalog's tables. */
export type EntryKind = 'TABLE' | 'VIEW';

export type Entry = { readonly ref: TableRef; readonly kind: EntryKind; readonly metadataUri: string };

/** The views of a catalog that keeps any; they share their names with its tables. */
export type CatalogViews = {
  load(ref: TableRef): Promise<LakeView | null>;
  /** Sorted by namespace and name. */
  list(namespace?: string): Promise<readonly TableRef[]>;
  /** Takes the entry away; the view's metadata stay. False when there was none. */
  drop(ref: TableRef): Promise<boolean>;
};

/** A table that is still to be made. */
export type NewTable = { readonly ref: TableRef; readonly location: string; readonly schema: Schema };

/**
 * The tables of a lake by name, and what each is at. All guarantees of the lake rest on `commit`.
 * @throws {RunFailure} `dependency`, when the catalog can't be reached.
 */
export interface Catalog {
  /**
   * Whether a commit compares a table's current snapshot alone, and not all of its metadata. Each change then has to
   * bring a snapshot: else two that only set properties could both win, and one whose answer got lost could not be
   * found again.
   */
  readonly comparesSnapshots: boolean;
  /** Absent where it keeps none. */
  readonly views?: CatalogViews;
  load(ref: TableRef): Promise<LakeTable | null>;
  /** Sorted by namespace and name; without views. */
  list(namespace?: string): Promise<readonly TableRef[]>;
  /** Sorted. A table's namespace is made with it. */
  namespaces(): Promise<readonly string[]>;
  /** Before files of a new table are written: where the catalog lends the credentials for them, it is asked now. */
  reserve(table: NewTable): Promise<void>;
  /**
   * Changes all tables and views or none.
   * @param written Settles when the files that the new snapshots name are in the store; no table names them before.
   * @returns The tables as they are now, in the order of the changes; null when one of them isn't any more what its
   *   change says, and then it is known that nothing has changed.
   * @param views None where it keeps none.
   */
  commit(
    changes: readonly CatalogChange[],
    written?: Promise<unknown>,
    views?: readonly CatalogViewChange[],
  ): Promise<readonly LakeTable[] | null>;
  /**
   * Lets names stand for metadata files that are in the store already, whatever they stood for: how a lost catalog comes
   * back. All of them at once where the catalog can; a repeat does the rest.
   */
  register(entries: readonly Entry[]): Promise<void>;
  /** Takes the entry away; the table's files stay. False when there was none. */
  drop(ref: TableRef): Promise<boolean>;
  close(): Promise<void>;
}
