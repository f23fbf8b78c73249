import { type ChangedItem, countByClass } from '../change.ts';
import { type DiffFormat, failing } from './report.ts';

const place = (span: ChangedItem['base']) =>
  span && { file: span.file, line: span.start.line, column: span.start.column };

/** For programs; `version` is that of this shape, and docs/ci.md describes it. */
export const json: DiffFormat = (report) => {
  const { diff, names, failOn } = report;
  return `${JSON.stringify(
    {
      version: 1,
      base: names.base,
      head: names.head,
      counts: countByClass(diff),
      failOn,
      failed: failing(report).length > 0,
      changes: diff.changes.map((change) => ({
        ...change,
        items: change.items.map((item) => ({ ...item, base: place(item.base), head: place(item.head) })),
        consequences: change.consequences.map(({ kind, text, names: all }) => ({
          kind,
          text,
          names: all ?? [],
        })),
      })),
      tables: diff.tables,
    },
    null,
    2,
  )}\n`;
};
