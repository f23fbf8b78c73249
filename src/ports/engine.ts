/** A value that a query returns; 64-bit integers and sums are bigint, dates and timestamps ISO strings. */
export type EngineValue = string | number | bigint | boolean | null | Uint8Array;
export type EngineRow = Readonly<Record<string, EngineValue>>;

/** A SQL engine with a stated memory limit and number of threads. It never commits to a catalog. */
export interface Engine {
  /** Runs one statement; resolves to the number of rows that it changed, or 0. */
  run(statement: string, options?: { readonly signal?: AbortSignal }): Promise<number>;
  query(statement: string, options?: { readonly signal?: AbortSignal }): Promise<readonly EngineRow[]>;
  /** Parses and binds a statement without running it; null when it is valid, else the engine's message. */
  validate(statement: string): Promise<string | null>;
  /** Fills a temporary table (created here) column by column; values as in `Values`. */
  load(
    table: string,
    columns: readonly { readonly name: string; readonly type: string }[],
    values: Readonly<Record<string, ReadonlyArray<string | number | bigint | boolean | null>>>,
    rowCount: number,
  ): Promise<void>;
  /** Ends whatever runs; a running query blocks the process's exit. */
  interrupt(): void;
  close(): void;
}
