/** How a delimited file is written (RFC 4180 with a free choice of characters). */
export type Dialect = {
  /** One ASCII character. */
  readonly delimiter: string;
  /** One ASCII character, doubled to stand for itself; null = quotes have no meaning. */
  readonly quote: string | null;
  /** Whether each record must be valid UTF-8; false for single-byte encodings. */
  readonly utf8: boolean;
  /** Longest record in bytes; a longer one is a fault, so that memory stays bounded. */
  readonly maxRecordBytes: number;
};

export type RecordFault =
  | 'unterminated-quote'
  | 'stray-quote'
  | 'column-count'
  | 'invalid-utf8'
  | 'nul-byte'
  | 'overlong';
