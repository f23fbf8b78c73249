/** Kinds of errors that speak of names and syntax; all others may quote a value that was being worked on. */
const harmlessKinds: ReadonlySet<string> = new Set(['Binder', 'Catalog', 'Parser', 'Syntax', 'Permission']);

/** Types as DuckDB's messages name them: nothing else is taken over from behind a value. */
const typeNames =
  '(?:U?INT(?:8|16|32|64|128)|TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|FLOAT|DOUBLE|BOOL(?:EAN)?|DECIMAL\\(\\d+,\\d+\\)|DATE|TIME|TIMESTAMP(?: WITH TIME ZONE)?|VARCHAR)';
const destination = new RegExp(
  `(?:\\bto|destination type|multiplication of|addition of|subtraction of) (${typeNames})\\b`,
);

/** What went wrong, in words that hold no value of a row; nothing where DuckDB's words are none that are known. */
function reasonOf(kind: string, detail: string): string {
  // Only the last type is DuckDB's own for certain: a text that could not be converted stands before it.
  const [first = ''] = detail.split('\n\nLINE ');
  const type = [...first.matchAll(new RegExp(destination, 'g'))].at(-1)?.[1];
  const of = type === undefined ? '' : ` of type ${type}`;
  switch (kind) {
    case 'Conversion':
      return /out of range|range of the destination/i.test(first)
        ? `: a value is out of range${of}`
        : `: a value can't be converted${type === undefined ? '' : ` to ${type}`}`;
    case 'Out of Range':
      return `: a number is too large${of}`;
    case 'Out of Memory': {
      const limit = /\(([\d.]+ [KMGT]?i?B(?:ytes)?)\/([\d.]+ [KMGT]?i?B(?:ytes)?) used\)/.exec(first);
      return `: memory is used up${limit === null ? '' : ` (${limit[1]} of ${limit[2]})`}`;
    }
    default:
      return '';
  }
}

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
        : `the engine could not run a statement (${kind} error)${reasonOf(kind, detail)}`,
    );
    this.name = 'EngineError';
    this.kind = kind;
    this.#detail = detail;
  }

  detail(): string {
    return this.#detail;
  }
}
