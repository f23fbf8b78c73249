import type { Column, ReadType } from '../../formats/iceberg/index.ts';
import type { TableRef } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import type { DataFile, WriteTarget } from '../lake/lake.ts';

/** Where the SQL that the runtime makes itself differs between engines; all else of it is understood by all of them. */
export type StageWords = {
  type(type: ReadType): string;
  /** Whether two rows have equal values, null being equal to null. `left` and `right` are aliases. */
  same(columns: readonly string[], left: string, right: string): string;
  /** Stands after a FROM clause without WHERE: keeps its rows for which `right` (with its alias) has one. */
  semiJoin(right: string, on: string): string;
  /** Keeps those for which `right` has none. */
  antiJoin(right: string, on: string): string;
  /** An aggregate, as text, that is equal for equal rows in equal number, whatever their order. */
  fingerprint(alias: string, columns: readonly string[]): string;
};

/** A column of a temporary table. */
export type TemporaryColumn = Pick<Column, 'name' | 'type'>;

/**
 * What runs a stage's statements. Strategies, audits and the statements of the plan are written against it and know
 * nothing of the engine but its words. It reads and writes data files of the lake's tables and never commits to one
 * of them.
 * @throws {RunFailure} `dependency`, where the engine is gone or has no room; {EngineError}, {TrinoError} where a
 *   statement fails.
 */
export type StageEngine = Pick<Engine, 'query'> & {
  readonly words: StageWords;
  /** Shows the rows of these files under a table's name, in place of what was shown before. */
  show(ref: TableRef, columns: readonly Column[], files: readonly DataFile[]): Promise<void>;
  /** Shows what a SELECT gives under a table's name. */
  showSelect(ref: TableRef, select: string): Promise<void>;
  /** The rows of files, as what stands after FROM (an alias must follow); sound for no files too. */
  relation(columns: readonly Column[], files: readonly DataFile[]): Promise<string>;
  /**
   * SELECTs of the columns `wanted` with the file of each row as `#file`, its location; several where one would be
   * too long.
   */
  selectsWithFile(
    columns: readonly Column[],
    files: readonly DataFile[],
    wanted: readonly string[],
  ): Promise<readonly string[]>;
  /**
   * Makes a temporary table, in place of one of that name, of the rows of all SELECTs, cast to the columns' types; gives
   * what the table is called in statements.
   */
  temporary(name: string, columns: readonly TemporaryColumn[], selects: readonly string[]): Promise<string>;
  drop(name: string): Promise<void>;
  /** As `Lake.write`. */
  write(target: WriteTarget, select: string, name: string): Promise<readonly DataFile[]>;
  /** Ends what runs, and takes away what only the stage needed. */
  close(): Promise<void>;
};
