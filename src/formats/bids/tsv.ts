import { isUtf8 } from 'node:buffer';

export type TsvRow = {
  readonly fields: readonly string[];
  /** Position among the rows, from 1; the header is none. */
  readonly row: number;
  readonly line: number;
  /** Where the line begins in the (inflated) file. */
  readonly byteOffset: number;
};

/** Why a file can't be read as a table. The message is for a steward and holds nothing of the file. */
export type TsvProblem = {
  readonly code: TsvProblemCode;
  readonly message: string;
  readonly row: number;
  readonly line: number;
  readonly byteOffset: number;
};

/** Something that is not as BIDS wants it but can be read. */
export type TsvRemark = 'byte-order-mark' | 'carriage-returns' | 'empty-cells' | 'empty-column-names';

export type TsvItem =
  | { readonly kind: 'header'; readonly names: readonly string[] }
  | { readonly kind: 'rows'; readonly rows: readonly TsvRow[] };

export type TsvEnd =
  | { readonly ok: true; readonly rowCount: number; readonly remarks: readonly TsvRemark[] }
  | { readonly ok: false; readonly problem: TsvProblem };

export type TsvOptions = {
  /** False for the tables without header (`physio`, `stim`, `motion`), whose sidecar names the columns. */
  readonly header: boolean;
};

const messages = {
  'tsv-empty': 'The table is empty: not even its header line is there.',
  'tsv-not-utf8': 'The table is not UTF-8 text.',
  'tsv-control-character': 'The table holds a control character that no text has.',
  'tsv-line-too-long': 'A line of the table is longer than any real one.',
  'tsv-too-many-columns': 'The table has more columns than any real one.',
  'tsv-column-twice': 'A column name stands twice in the header.',
  'tsv-ragged': 'A line has more or fewer cells than the header.',
  'tsv-empty-line': 'A line in the middle of the table is empty.',
  'tsv-quote-open': 'A cell begins with a quotation mark that is not closed before the next tab.',
} as const;
export type TsvProblemCode = keyof typeof messages;

/** The longest line, in bytes: 10,000 cells of a hundred characters. */
export const lineLimitBytes = 2 ** 20;
const columnLimit = 10_000;
const rowsPerBatch = 2_000;

const tab = 0x09;
const newline = 0x0a;
const carriageReturn = 0x0d;

/** Whether a byte is a control character other than tab: no BIDS table has one. */
function hasControl(line: Uint8Array): boolean {
  for (const byte of line) if (byte < 0x20 && byte !== tab) return true;
  return false;
}

/**
 * Cells of a line: a cell with a tab in it stands in double quotes, and a quote in such a cell is doubled (BIDS,
 * "Tabular files"). Null: a quote is open.
 */
function splitCells(text: string): readonly string[] | null {
  if (!text.includes('"')) return text.split('\t');
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] === '"') {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0) return null;
        cell += text.slice(from, close);
        from = close + 1;
        if (text[from] !== '"') break;
        cell += '"';
        from += 1;
      }
      if (from < text.length && text[from] !== '\t') return null;
      cells.push(cell);
      at = from;
    } else {
      const end = text.indexOf('\t', at);
      cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
      at = end < 0 ? text.length : end;
    }
    if (at >= text.length) return cells;
    at += 1;
    if (at === text.length) return [...cells, ''];
  }
}

type Line = { readonly bytes: Uint8Array; readonly line: number; readonly byteOffset: number };
type Lines = AsyncGenerator<readonly Line[], Line | null>;

/** Lines without their line feed, in batches; the return value is a line that outgrew its limit. */
async function* readLines(source: AsyncIterable<Uint8Array>): Lines {
  // The begin of a line whose end hasn't come yet.
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  let line = 1;
  let byteOffset = 0;
  for await (const chunk of source) {
    const batch: Line[] = [];
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(newline, start);
      if (end < 0) break;
      const rest = chunk.subarray(start, end);
      const here = { bytes: pendingBytes === 0 ? rest : Buffer.concat([...pending, rest]), line, byteOffset };
      if (here.bytes.length > lineLimitBytes) {
        yield batch;
        return here;
      }
      batch.push(here);
      line += 1;
      byteOffset += here.bytes.length + 1;
      start = end + 1;
      pending = [];
      pendingBytes = 0;
    }
    if (start < chunk.length) {
      // A copy, so that no large chunk is kept alive by its last few bytes.
      pending.push(new Uint8Array(chunk.subarray(start)));
      pendingBytes += chunk.length - start;
    }
    yield batch;
    if (pendingBytes > lineLimitBytes) return { bytes: Buffer.concat(pending), line, byteOffset };
  }
  if (pendingBytes > 0) yield [{ bytes: Buffer.concat(pending), line, byteOffset }];
  return null;
}

/**
 * Reads a BIDS table as it streams in: strict where a cell could be taken for another's, lenient about what is only
 * untidy (see `TsvRemark`). The return value says how it ended; at a problem reading ends.
 * @throws whatever the source throws.
 */
export async function* readTsv(
  source: AsyncIterable<Uint8Array>,
  options: TsvOptions,
): AsyncGenerator<TsvItem, TsvEnd> {
  const remarks = new Set<TsvRemark>();
  let columnCount: number | null = null;
  let needsHeader = options.header;
  let rowCount = 0;
  let emptyLine: Line | null = null;
  const problem = (code: TsvProblemCode, at: Line): TsvEnd => ({
    ok: false,
    problem: { code, message: messages[code], row: rowCount + 1, line: at.line, byteOffset: at.byteOffset },
  });

  const lines = readLines(source);
  try {
    for (;;) {
      const step = await lines.next();
      if (step.done) {
        if (step.value) return problem('tsv-line-too-long', step.value);
        if (needsHeader) return problem('tsv-empty', { bytes: new Uint8Array(0), line: 1, byteOffset: 0 });
        return { ok: true, rowCount, remarks: [...remarks].sort() };
      }
      let rows: TsvRow[] = [];
      for (const at of step.value) {
        let { bytes } = at;
        if (at.line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
          remarks.add('byte-order-mark');
          bytes = bytes.subarray(3);
        }
        if (bytes[bytes.length - 1] === carriageReturn) {
          remarks.add('carriage-returns');
          bytes = bytes.subarray(0, -1);
        }
        // Empty lines at the end are only untidy.
        if (bytes.length === 0) {
          emptyLine ??= at;
          continue;
        }
        if (emptyLine) return problem(needsHeader ? 'tsv-empty' : 'tsv-empty-line', emptyLine);
        if (hasControl(bytes)) return problem('tsv-control-character', at);
        if (!isUtf8(bytes)) return problem('tsv-not-utf8', at);
        const cells = splitCells(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
        if (!cells) return problem('tsv-quote-open', at);
        columnCount ??= cells.length;
        if (columnCount > columnLimit) return problem('tsv-too-many-columns', at);
        if (cells.length !== columnCount) return problem('tsv-ragged', at);
        if (needsHeader) {
          needsHeader = false;
          const names = cells.map((name) => name.trim());
          const named = names.filter((name) => name !== '');
          if (named.length < names.length) remarks.add('empty-column-names');
          if (new Set(named).size < named.length) return problem('tsv-column-twice', at);
          yield { kind: 'header', names };
          continue;
        }
        if (cells.includes('')) remarks.add('empty-cells');
        rowCount += 1;
        rows.push({ fields: cells, row: rowCount, line: at.line, byteOffset: at.byteOffset });
        if (rows.length === rowsPerBatch) {
          yield { kind: 'rows', rows };
          rows = [];
        }
      }
      if (rows.length > 0) yield { kind: 'rows', rows };
    }
  } finally {
    await lines.return(null);
  }
}

/** A table that is small enough to be held. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly TsvRow[] };
export type TableResult =
  | { readonly ok: true; readonly table: Table; readonly remarks: readonly TsvRemark[] }
  | { readonly ok: false; readonly problem: TsvProblem };

/** Reads a whole table with header. @throws whatever the source throws. */
export async function readTable(source: AsyncIterable<Uint8Array>): Promise<TableResult> {
  const items = readTsv(source, { header: true });
  let columns: readonly string[] = [];
  const rows: TsvRow[] = [];
  for (;;) {
    const step = await items.next();
    if (step.done) {
      const end = step.value;
      return end.ok ? { ok: true, table: { columns, rows }, remarks: end.remarks } : end;
    }
    if (step.value.kind === 'header') columns = step.value.names;
    else for (const row of step.value.rows) rows.push(row);
  }
}

/** A cell that says nothing: `n/a`, or empty where a file is untidy. */
export function isMissing(cell: string): boolean {
  return cell === 'n/a' || cell === '' || cell.trim() === 'n/a' || cell.trim() === '';
}

/** One line with its line feed. A cell with a tab or a quote is quoted; nothing at all is `n/a`. */
export function formatTsvLine(cells: readonly string[]): string {
  return `${cells.map(formatCell).join('\t')}\n`;
}

function formatCell(cell: string): string {
  if (cell === '') return 'n/a';
  const plain = cell.replace(/[\0-\x08\x0a-\x1f]/g, ' ');
  return plain.includes('\t') || plain.startsWith('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}
