import { splitFields } from '../../../formats/delimited/index.ts';

/** How a file is written, as far as its beginning tells. */
export type Written = {
  readonly delimiter: string;
  readonly encoding: 'utf-8' | 'latin-1';
  /** Names of the first line, trimmed; null where it looks like data. */
  readonly header: readonly string[] | null;
  readonly columnCount: number;
};

const delimiters = [',', '\t', ';', '|'] as const;

/** UTF-8, unless a byte says no; a character that the end cuts is no fault. */
function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Written['encoding'] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return { text, encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('latin1').decode(bytes), encoding: 'latin-1' };
  }
}

/** Records of a text, where a quoted field may hold line ends; the last one is left out when `isWhole` is false. */
function recordsOf(text: string, isWhole: boolean): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (!isWhole) lines.pop();
  const records: string[] = [];
  let open: string | null = null;
  for (const line of lines) {
    const record: string = open === null ? line : `${open}\n${line}`;
    // An even number of quotes: all that were opened are closed.
    open = (record.split('"').length - 1) % 2 === 0 ? null : record;
    if (open === null && record !== '') records.push(record);
    if (records.length === 1000) break;
  }
  return records;
}

/** A name that a person gives a column, and no number, date or long text. */
const isName = (field: string): boolean => /^\p{L}[\p{L}\p{N}_ .#/()-]{0,63}$/u.test(field.trim());

/**
 * @param bytes the beginning of the file
 * @param isWhole whether that is all of it
 * @returns null where it is no delimited text: it holds NUL bytes, or not one record
 */
export function guessWritten(bytes: Uint8Array, isWhole: boolean): Written | null {
  if (bytes.includes(0)) return null;
  const { text, encoding } = decode(bytes);
  const records = recordsOf(text.replace(/^\ufeff/, ''), isWhole);
  const [first] = records;
  if (first === undefined) return null;
  const counted = delimiters.map((delimiter) => {
    const dialect = { delimiter, quote: '"', utf8: encoding === 'utf-8', maxRecordBytes: bytes.length };
    const fields = splitFields(first, dialect);
    const same = records.filter((record) => splitFields(record, dialect).length === fields.length).length;
    // Columns count only as far as the records agree in them.
    return { delimiter, fields, agreed: fields.length === 1 ? 0 : (fields.length * same) / records.length };
  });
  const best = counted.reduce((a, b) => (b.agreed > a.agreed ? b : a));
  const names = best.fields.map((field) => field.trim());
  const isHeader = names.every(isName) && new Set(names).size === names.length;
  return {
    delimiter: best.delimiter,
    encoding,
    header: isHeader ? names : null,
    columnCount: best.fields.length,
  };
}
