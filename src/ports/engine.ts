/** A value that a query returns; 64-bit integers and sums are bigint, dates and timestamps ISO strings. */
export type EngineValue = string | number | bigint | boolean | null | Uint8Array;
export type EngineRow = Readonly<Record<string, EngineValue>>;

/** A place in a bucket that an engine reads files from by itself, and what gives access to it now. */
export type BucketAccess = {
  /** What lies below it: `s3://bucket/prefix/`. */
  readonly location: string;
  /** As people know it: bucket and server. */
  readonly name: string;
  /** Null = AWS's own of the region. */
  readonly endpoint: string | null;
  readonly region: string;
  readonly pathStyle: boolean;
  /** Certificates in PEM that are trusted in place of the system's. */
  readonly ca: string | null;
  readonly session: {
    readonly accessKey: string;
    readonly secretKey: string;
    readonly sessionToken: string | null;
  };
};

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
  /**
   * Lets statements read the files below a place by their locations, from now on with these keys; false where the engine
   * can't. Absent: it reads files of this machine alone.
   */
  reach?(access: BucketAccess): Promise<boolean>;
  /** Ends whatever runs; a running query blocks the process's exit. */
  interrupt(): void;
  close(): void;
}
