import type { Dialect } from './dialect.ts';

/** The fields of one well-formed record, without its line end. */
export function splitFields(record: string, dialect: Dialect): readonly string[] {
  const { delimiter, quote } = dialect;
  const fields: string[] = [];
  let position = 0;
  for (;;) {
    if (quote !== null && record[position] === quote) {
      let text = '';
      let from = position + 1;
      for (;;) {
        const end = record.indexOf(quote, from);
        if (end === -1) return [...fields, text + record.slice(from)];
        text += record.slice(from, end);
        if (record[end + 1] !== quote) {
          position = end + 1;
          break;
        }
        text += quote;
        from = end + 2;
      }
      fields.push(text);
    } else {
      const end = record.indexOf(delimiter, position);
      fields.push(record.slice(position, end === -1 ? undefined : end));
      position = end === -1 ? record.length : end;
    }
    if (position >= record.length) return fields;
    position += 1;
    if (position === record.length) return [...fields, ''];
  }
}
