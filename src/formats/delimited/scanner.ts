import { isUtf8 } from 'node:buffer';
import type { Dialect, RecordFault } from './dialect.ts';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** A physical line (or, for an overlong one, its first part) that is no record of the file. */
export type Reject = {
  readonly fault: RecordFault;
  /** Line of the file, from 1. */
  readonly line: number;
  readonly byteOffset: number;
  /** Without the line end. */
  readonly sizeBytes: number;
  /** Fields found; of interest where `fault` is `column-count`. */
  readonly columns: number;
};

/** Where accepted record number `record` (from 0, header not counted) begins. */
export type Checkpoint = { readonly record: number; readonly byteOffset: number; readonly line: number };

export type ScanResult = {
  /** Accepted records, header not counted. */
  readonly records: number;
  readonly rejects: readonly Reject[];
  /** More faults than `maxRejects` were found; the scan stopped there. */
  readonly tooManyRejects: boolean;
  /** Lines that hold nothing. */
  readonly blankLines: number;
  /** Physical lines as the records, rejects and blank lines account for them. */
  readonly accountedLines: number;
  /** Physical lines counted on their own, by line feeds alone. */
  readonly physicalLines: number;
  readonly checkpoints: readonly Checkpoint[];
  /** Both LF and CRLF end lines. */
  readonly mixedLineEnds: boolean;
  /** Some lines end in CRLF. */
  readonly hasCrlf: boolean;
  readonly sizeBytes: number;
};

export type ScanOptions = {
  readonly dialect: Dialect;
  /** Fields of each record; null takes the number of the first record. */
  readonly columns: number | null;
  readonly hasHeader: boolean;
  readonly maxRejects: number;
  /** Receives each accepted record with its line end, the header included; the bytes are only valid during the call. */
  readonly onRecord?: (
    bytes: Uint8Array,
    place: { readonly byteOffset: number; readonly line: number },
  ) => void;
};

const checkpointEvery = 1_000;

type Found =
  | {
      readonly kind: 'record';
      readonly end: number;
      readonly next: number;
      readonly lines: number;
      readonly crlf: boolean;
    }
  | { readonly kind: 'fault'; readonly fault: RecordFault; readonly columns: number }
  | { readonly kind: 'incomplete' };

/** A quoted field from its opening quote on: the position behind its closing quote. */
function endOfQuoted(bytes: Buffer, from: number, end: number, quote: number): number {
  let position = from + 1;
  for (;;) {
    const close = bytes.indexOf(quote, position);
    if (close === -1 || close >= end) return -1;
    if (bytes[close + 1] !== quote || close + 1 >= end) return close + 1;
    position = close + 2;
  }
}

/**
 * Splits a stream of bytes into records and tells which lines are none. Nothing is guessed: a fault costs exactly
 * one physical line, and reading goes on behind it, so one unterminated quote can't swallow the rows after it.
 */
class Scan {
  readonly rejects: Reject[] = [];
  readonly checkpoints: Checkpoint[] = [];
  records = 0;
  blankLines = 0;
  accountedLines = 0;
  physicalLines = 0;
  crlfLines = 0;
  columns: number | null;
  headerSeen = false;
  /** Bytes not yet accounted for, and the offset of their first in the stream. */
  private window: Buffer = Buffer.alloc(0);
  private windowOffset = 0;
  private lastByte = lineFeed;
  /** The first quote in the window at or behind the record that is read; -1 = none, so far as known. */
  private nextQuote = -1;
  /** An overlong line is being skipped up to its end. */
  private skipping = false;
  private readonly delimiter: number;
  private readonly quote: number;

  private readonly options: ScanOptions;

  constructor(options: ScanOptions) {
    this.options = options;
    this.columns = options.columns;
    this.delimiter = options.dialect.delimiter.charCodeAt(0);
    this.quote = options.dialect.quote === null ? -1 : options.dialect.quote.charCodeAt(0);
  }

  get sizeBytes(): number {
    return this.windowOffset + this.window.length;
  }

  get full(): boolean {
    return this.rejects.length > this.options.maxRejects;
  }

  push(chunk: Uint8Array, final: boolean): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1))
      this.physicalLines += 1;
    this.window = this.window.length === 0 ? bytes : Buffer.concat([this.window, bytes]);
    const consumed = this.consume(this.window, final);
    this.windowOffset += consumed;
    this.window = this.window.subarray(consumed);
    if (bytes.length > 0) this.lastByte = bytes[bytes.length - 1] ?? lineFeed;
    if (final && this.lastByte !== lineFeed) this.physicalLines += 1;
  }

  /** Takes as many whole lines from the window as there are; returns how many bytes they had. */
  private consume(bytes: Buffer, final: boolean): number {
    const valid =
      !this.options.dialect.utf8 ||
      isUtf8(bytes) ||
      // A character may be cut off at the end of the window, in a line that isn't taken yet.
      (!final && isUtf8(bytes.subarray(0, bytes.lastIndexOf(lineFeed) + 1)));
    let nextNul = bytes.indexOf(0);
    this.nextQuote = this.quote === -1 ? -1 : bytes.indexOf(this.quote);
    let position = 0;
    while (position < bytes.length && !this.full) {
      if (nextNul !== -1 && nextNul < position) nextNul = bytes.indexOf(0, position);
      if (this.skipping) {
        const lineEnd = bytes.indexOf(lineFeed, position);
        if (lineEnd === -1) {
          position = bytes.length;
          if (final) this.skipping = false;
          break;
        }
        this.skipping = false;
        position = lineEnd + 1;
        continue;
      }
      const found = this.next(bytes, position, final);
      if (found.kind === 'incomplete') {
        if (bytes.length - position > this.options.dialect.maxRecordBytes) {
          position = this.reject(bytes, position, 'overlong', 0, final);
          continue;
        }
        break;
      }
      if (found.kind === 'fault') {
        position = this.reject(bytes, position, found.fault, found.columns, final);
        continue;
      }
      if (found.next - position > this.options.dialect.maxRecordBytes) {
        position = this.reject(bytes, position, 'overlong', 0, final);
        continue;
      }
      if (nextNul !== -1 && nextNul < found.end) {
        position = this.reject(bytes, position, 'nul-byte', 0, final);
        continue;
      }
      if (!valid && !isUtf8(bytes.subarray(position, found.end))) {
        position = this.reject(bytes, position, 'invalid-utf8', 0, final);
        continue;
      }
      this.accept(bytes, position, found);
      position = found.next;
    }
    return position;
  }

  /** The record that begins at `start`. */
  private next(bytes: Buffer, start: number, final: boolean): Found {
    const lineEnd = bytes.indexOf(lineFeed, start);
    if (this.nextQuote !== -1 && this.nextQuote < start) this.nextQuote = bytes.indexOf(this.quote, start);
    if (lineEnd === -1 && !final) return { kind: 'incomplete' };
    const plainEnd = lineEnd === -1 ? bytes.length : lineEnd;
    if (this.nextQuote === -1 || this.nextQuote > plainEnd)
      return this.plain(bytes, start, plainEnd, lineEnd);
    return this.quoted(bytes, start, final);
  }

  private plain(bytes: Buffer, start: number, plainEnd: number, lineEnd: number): Found {
    const crlf = plainEnd > start && bytes[plainEnd - 1] === carriageReturn;
    const end = crlf ? plainEnd - 1 : plainEnd;
    const next = lineEnd === -1 ? bytes.length : lineEnd + 1;
    if (end > start) {
      const { delimiter } = this;
      let columns = 1;
      for (let index = start; index < end; index++) if (bytes[index] === delimiter) columns += 1;
      this.columns ??= columns;
      if (columns !== this.columns) return { kind: 'fault', fault: 'column-count', columns };
    }
    return { kind: 'record', end, next, lines: 1, crlf };
  }

  private quoted(bytes: Buffer, start: number, final: boolean): Found {
    const limit = Math.min(bytes.length, start + this.options.dialect.maxRecordBytes);
    const cut = limit < bytes.length;
    let columns = 1;
    let lines = 1;
    let position = start;
    for (;;) {
      if (bytes[position] === this.quote) {
        const behind = endOfQuoted(bytes, position, limit, this.quote);
        if (behind === -1 || (behind === limit && !final && !cut)) {
          return final || cut
            ? { kind: 'fault', fault: 'unterminated-quote', columns }
            : { kind: 'incomplete' };
        }
        for (
          let at = bytes.indexOf(lineFeed, position);
          at !== -1 && at < behind;
          at = bytes.indexOf(lineFeed, at + 1)
        )
          lines += 1;
        position = behind;
        const after = bytes[position];
        const ends =
          position >= bytes.length ||
          after === lineFeed ||
          (after === carriageReturn && bytes[position + 1] === lineFeed);
        if (!ends && after !== this.delimiter) {
          // A carriage return at the very end of the window may still become a line end.
          if (after === carriageReturn && position + 1 >= bytes.length && !final)
            return { kind: 'incomplete' };
          if (!(after === carriageReturn && position + 1 >= bytes.length))
            return { kind: 'fault', fault: 'stray-quote', columns };
        }
      } else {
        while (
          position < bytes.length &&
          bytes[position] !== this.delimiter &&
          bytes[position] !== lineFeed
        ) {
          // A quote inside a field that did not begin with one: readers disagree on what it means.
          if (bytes[position] === this.quote) return { kind: 'fault', fault: 'stray-quote', columns };
          position += 1;
        }
      }
      if (position < bytes.length && bytes[position] === carriageReturn) position += 1;
      if (position >= bytes.length && !final) return { kind: 'incomplete' };
      if (position >= bytes.length || bytes[position] === lineFeed) {
        if (columns !== (this.columns ?? columns)) return { kind: 'fault', fault: 'column-count', columns };
        this.columns ??= columns;
        const crlf = bytes[position - 1] === carriageReturn;
        return {
          kind: 'record',
          end: crlf ? position - 1 : position,
          next: Math.min(position + 1, bytes.length),
          lines,
          crlf,
        };
      }
      columns += 1;
      position += 1;
    }
  }

  private accept(bytes: Buffer, start: number, found: Extract<Found, { kind: 'record' }>): void {
    if (found.crlf) this.crlfLines += 1;
    if (found.end === start) {
      this.blankLines += 1;
      this.accountedLines += 1;
      return;
    }
    if (this.options.hasHeader && !this.headerSeen) this.headerSeen = true;
    else {
      if (this.records % checkpointEvery === 0) {
        this.checkpoints.push({
          record: this.records,
          byteOffset: this.windowOffset + start,
          line: this.accountedLines + 1,
        });
      }
      this.records += 1;
    }
    this.options.onRecord?.(bytes.subarray(start, found.next), {
      byteOffset: this.windowOffset + start,
      line: this.accountedLines + 1,
    });
    this.accountedLines += found.lines;
  }

  /** Gives up one physical line; returns where the next one begins. */
  private reject(bytes: Buffer, start: number, fault: RecordFault, columns: number, final: boolean): number {
    const lineEnd = bytes.indexOf(lineFeed, start);
    const end = lineEnd === -1 ? bytes.length : lineEnd;
    this.accountedLines += 1;
    this.rejects.push({
      fault,
      line: this.accountedLines,
      byteOffset: this.windowOffset + start,
      sizeBytes: Math.min(end - start, this.options.dialect.maxRecordBytes),
      columns,
    });
    if (lineEnd === -1 && !final) this.skipping = true;
    return lineEnd === -1 ? bytes.length : lineEnd + 1;
  }
}

/** Reads a delimited file once, in bounded memory, and accounts for every physical line of it. */
export async function scanDelimited(
  chunks: AsyncIterable<Uint8Array>,
  options: ScanOptions,
): Promise<ScanResult> {
  const scan = new Scan(options);
  for await (const chunk of chunks) {
    scan.push(chunk, false);
    if (scan.full) break;
  }
  if (!scan.full) scan.push(new Uint8Array(0), true);
  return {
    records: scan.records,
    rejects: scan.rejects,
    tooManyRejects: scan.full,
    blankLines: scan.blankLines,
    accountedLines: scan.accountedLines,
    physicalLines: scan.physicalLines,
    checkpoints: scan.checkpoints,
    mixedLineEnds: scan.crlfLines > 0 && scan.crlfLines < scan.accountedLines - scan.rejects.length,
    hasCrlf: scan.crlfLines > 0,
    sizeBytes: scan.sizeBytes,
  };
}
