/** Kinds of errors that speak of names and syntax; all others may quote a value that was being worked on. */
const harmlessKinds: ReadonlySet<string> = new Set(['Binder', 'Catalog', 'Parser', 'Syntax', 'Permission']);

/**
 * A statement that failed. DuckDB's messages quote data ("Could not convert string '…' to INT32"), and loggers
 * print the causes of errors too: so the message holds the engine's words only where they speak of names and
 * syntax, and there is no `cause`. `detail()` has them whole, for callers that know where they go.
 */
export class EngineError extends Error {
  /** DuckDB's kind of error: `Binder`, `Conversion`, `Out of Memory`, … */
  readonly kind: string;
  readonly #detail: string;

  constructor(detail: string) {
    const match = /^([A-Za-z -]{1,40}?) Error: (.*)/.exec(detail);
    const kind = match?.[1] ?? 'Unknown';
    super(
      harmlessKinds.has(kind)
        ? `the engine refused a statement (${kind}): ${match?.[2] ?? ''}`
        : `the engine could not run a statement (${kind} error)`,
    );
    this.name = 'EngineError';
    this.kind = kind;
    this.#detail = detail;
  }

  detail(): string {
    return this.#detail;
  }
}
