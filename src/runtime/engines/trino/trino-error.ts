/** Whose fault a failed statement is: the model's, the cluster's room, or the cluster itself. */
export type TrinoErrorKind = 'USER_ERROR' | 'INSUFFICIENT_RESOURCES' | 'INTERNAL_ERROR' | 'EXTERNAL';

/** Errors of a statement's names and syntax; messages of all others may quote a value. */
const harmlessNames: ReadonlySet<string> = new Set([
  'SYNTAX_ERROR',
  'TABLE_NOT_FOUND',
  'SCHEMA_NOT_FOUND',
  'CATALOG_NOT_FOUND',
  'COLUMN_NOT_FOUND',
  'FUNCTION_NOT_FOUND',
  'TYPE_MISMATCH',
  'AMBIGUOUS_NAME',
  'DUPLICATE_COLUMN_NAME',
  'EXPRESSION_NOT_AGGREGATE',
]);

/**
 * A statement that Trino could not run. The message holds the engine's words only where they speak of names and
 * syntax, without what stands in single quotes; `detail()` has them whole, for callers that know where they go.
 */
export class TrinoError extends Error {
  readonly kind: TrinoErrorKind;
  /** Trino's name of the error: `DIVISION_BY_ZERO`, … */
  readonly errorName: string;
  readonly #detail: string;

  constructor(kind: TrinoErrorKind, errorName: string, detail: string) {
    super(
      harmlessNames.has(errorName)
        ? `Trino refused a statement (${errorName}): ${detail.replaceAll(/'(?:[^']|'')*'/g, "'…'")}`
        : `Trino could not run a statement (${errorName})`,
    );
    this.name = 'TrinoError';
    this.kind = kind;
    this.errorName = errorName;
    this.#detail = detail;
  }

  detail(): string {
    return this.#detail;
  }
}
