import type {
  Column,
  FieldType,
  PartitionValues,
  Schema,
  TableMetadata,
  ViewMetadata,
  ViewRepresentation,
} from '../../formats/iceberg/index.ts';
import type { PlanColumn, PlanPartition, StoreName, TableRef } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import type { EngineFiles } from './engine-files.ts';
import type { Predicate } from './predicate.ts';

/** A file that takes rows out of data files; other writers leave such files. */
export type DeleteFile = {
  readonly uri: string;
  readonly sizeBytes: number;
  readonly records: number;
  /** The columns that its rows are compared by; absent where it names rows by file and position. */
  readonly equalTo?: readonly { readonly fieldId: number; readonly type: FieldType }[];
};

/** A Parquet data file as a manifest describes it; plain JSON, because it crosses threads and Pods in a write set. */
export type DataFile = {
  readonly uri: string;
  readonly sizeBytes: number;
  /** Rows that the file holds, also those that are taken out. */
  readonly records: number;
  /** By field id. Bounds are Iceberg's single-value serialisation, in lower-case hex. */
  readonly columnSizes: Readonly<Record<string, number>>;
  readonly valueCounts: Readonly<Record<string, number>>;
  readonly nullCounts: Readonly<Record<string, number>>;
  readonly lowerBounds: Readonly<Record<string, string>>;
  readonly upperBounds: Readonly<Record<string, string>>;
  /** Values of its partition, in the order of the spec's fields; absent where it is in none. */
  readonly partition?: PartitionValues;
  /** The partition spec that these are of; absent: of the table's default, once the file is committed. */
  readonly specId?: number;
  /** What takes rows out of it; absent where nothing does. */
  readonly deletes?: readonly DeleteFile[];
};

/** What a table should be: the columns by name, never by id. */
export type TableLayout = {
  readonly ref: TableRef;
  /** The bucket that a new table is made in; one that exists stays where it is. */
  readonly store: StoreName;
  readonly description: string;
  readonly columns: readonly PlanColumn[];
  readonly renames: readonly { readonly from: string; readonly to: string }[];
  readonly sort: readonly string[];
  /** Absent: as the table is, and a new one is in one part. */
  readonly partition?: readonly PlanPartition[];
};

/** A table as its catalog entry pointed to it when it was loaded. */
export type LakeTable = {
  readonly ref: TableRef;
  /** The entry's value: a commit compares it. */
  readonly metadataUri: string;
  readonly metadata: TableMetadata;
};

/** A view as its catalog entry pointed to it when it was loaded. */
export type LakeView = {
  readonly ref: TableRef;
  /** The entry's value: a commit compares it. */
  readonly metadataUri: string;
  readonly metadata: ViewMetadata;
};

/** A view as a commit makes or changes it. */
export type ViewChange = {
  readonly ref: TableRef;
  /** The bucket that a new view's metadata is put into. */
  readonly store: StoreName;
  readonly description: string;
  readonly columns: readonly PlanColumn[];
  readonly definitions: readonly ViewRepresentation[];
  readonly properties: Readonly<Record<string, string>>;
  /** What the name must still be; a table leaves the catalog, its files stay for maintenance. */
  readonly base: LakeView | LakeTable | null;
};

/** A table's state with the field ids that a writer gives its columns. */
export type WriteTarget = {
  readonly layout: TableLayout;
  /** What the commit will compare with; null = the commit makes the table. */
  readonly base: LakeTable | null;
  /** A view of that name, whose place the table takes. */
  readonly replaces?: LakeView;
  readonly schema: Schema;
  readonly lastColumnId: number;
  readonly columns: readonly Column[];
  readonly location: string;
};

export type TableChange = {
  readonly target: WriteTarget;
  /**
   * `append` only adds; `overwrite` changes rows; `delete` only removes; `replace` changes files and no rows
   * (compaction). A change without files and without a new schema only sets properties, and makes a snapshot only
   * where the table is new.
   */
  readonly operation: 'append' | 'overwrite' | 'delete' | 'replace';
  readonly add: readonly DataFile[];
  readonly remove: readonly DataFile[];
  /** Merges small manifests too, as maintenance does: planning a scan gets shorter, and no row changes. */
  readonly mergeManifests?: boolean;
  /** `null` removes a property. */
  readonly properties: Readonly<Record<string, string | null>>;
  /** Goes into the snapshot's summary, beside the counts that Iceberg asks for. */
  readonly summary: Readonly<Record<string, string>>;
};

/** Data files of two snapshots that only one of them has. */
export type ChangedFiles = { readonly added: readonly DataFile[]; readonly removed: readonly DataFile[] };

/** The tables of the lake: Iceberg v2 on the platform's stores, under its catalog. */
export interface Lake {
  table(ref: TableRef): Promise<LakeTable | null>;
  /** Sorted by namespace and name; without views. */
  tables(namespace?: string): Promise<readonly TableRef[]>;
  /** Whether the catalog keeps views; where it doesn't, only the plan knows them. */
  readonly keepsViews: boolean;
  /** Null where there is none, also where the catalog keeps none. */
  view(ref: TableRef): Promise<LakeView | null>;
  /** Sorted by namespace and name. */
  views(namespace?: string): Promise<readonly TableRef[]>;
  /**
   * Maps names to field ids, the same for the same table and layout.
   * @throws {RunFailure} `invalid` where the table's history doesn't allow the layout.
   */
  target(layout: TableLayout): Promise<WriteTarget>;
  /**
   * Live data files of a snapshot, with what takes rows out of them; default: the current one.
   * @param where Leaves out files that have no such row by their partition or statistics; manifests of other
   *   partitions are not read. By the columns as they were at the snapshot.
   * @throws {RunFailure} `invalid`, where the table has files that lakespec can't read as they are meant, or where
   *   `where` doesn't fit its columns.
   */
  dataFiles(table: LakeTable, snapshotId?: bigint, where?: Predicate): Promise<readonly DataFile[]>;
  /**
   * Data files that snapshots after `since` added and that are still live, without those of `replace` snapshots.
   * `since` null = from the beginning. Null when `since` is no ancestor of the current snapshot any more, or rows
   * were overwritten since then: the reader must read everything.
   */
  addedSince(table: LakeTable, since: bigint | null): Promise<readonly DataFile[] | null>;
  /**
   * Data files that came and went between snapshot `since` and the current one; a row may be in both. Null when
   * `since` is there no more.
   */
  changedSince(table: LakeTable, since: bigint): Promise<ChangedFiles | null>;
  /**
   * SQL (DuckDB) that reads these files by field id under the columns' present names; sound for no files too. Files of
   * a bucket are fetched first, unless it is SQL for the engine of `found`, and that reads the bucket itself.
   */
  relation(columns: readonly Column[], files: readonly DataFile[], found?: EngineFiles): Promise<string>;
  /** Where all is that `relation` reads of these files. */
  paths(files: readonly DataFile[], found?: EngineFiles): Promise<readonly string[]>;
  /** Data files as an engine of this machine finds them. */
  filesOf(engine: Engine): EngineFiles;
  /**
   * Runs a SELECT whose columns are the target's by name, and writes its rows as data files that nothing refers to
   * yet. Values are cast to the column's types. No rows, no files.
   * @param name Begins the names of the files: the run's id, so that orphans can be told from live work.
   */
  write(
    engine: Engine,
    target: WriteTarget,
    select: string,
    name: string,
    options?: { readonly signal?: AbortSignal },
  ): Promise<readonly DataFile[]>;
  /** Removes files that were written and are not wanted after all. */
  discard(files: readonly DataFile[]): Promise<void>;
  /**
   * Moves all tables, and views with them, in one transaction of the catalog, or none. Resolves to the tables.
   * @param views Only for a catalog that keeps them.
   * @throws {RunFailure} `race` when one of them is not any more what its target was made from.
   */
  commit(changes: readonly TableChange[], views?: readonly ViewChange[]): Promise<readonly LakeTable[]>;
  /** Takes a table out of the catalog; its files stay. False where there was none. */
  drop(ref: TableRef): Promise<boolean>;
  /** The same of a view. */
  dropView(ref: TableRef): Promise<boolean>;
  close(): Promise<void>;
}
