import type { Issue } from '../../formats/bids/index.ts';
import type { Finding, Outcome, SourceTable } from '../../ports/index.ts';
import type { DatasetFile } from './dataset.ts';

export type Value = string | number | bigint | boolean | null;
export type Row = Readonly<Record<string, Value>>;

/** A fault in the words of quarantine. */
export function finding(code: string, message: string, location: string | null = null): Finding {
  return { rule: `bids.${code}`, message, location };
}

export function findingOf(issue: Issue): Finding {
  return finding(issue.code, issue.message, issue.location);
}

export function rejectFile(file: DatasetFile, findings: readonly Finding[]): Outcome {
  return { kind: 'rejected', scope: 'file', source: file.object.key, findings, raw: null, position: null };
}

/** Voids all that the dataset has brought forth. */
export function rejectDataset(source: string, findings: readonly Finding[]): Outcome {
  return { kind: 'rejected', scope: 'dataset', source, findings, raw: null, position: null };
}

/** Rows of a table, column by column; a column that a row doesn't name is null. */
export function rowsOf(table: SourceTable, source: string, rows: readonly Row[]): Outcome {
  const columns = Object.fromEntries(
    table.columns.map(({ name }) => [
      name,
      rows.map((row) => (Object.hasOwn(row, name) ? (row[name] ?? null) : null)),
    ]),
  );
  return { kind: 'rows', table: table.name, source, batch: { columns, rowCount: rows.length } };
}
