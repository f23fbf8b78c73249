import type { ColumnType } from '../../plan/index.ts';
import type { EngineRow, EngineValue } from '../../ports/index.ts';
import type { RowDiff } from '../../runtime/tests/index.ts';
import { clipped, count, textTable } from '../text-table.ts';

/** Rows of a difference that are shown. */
const shownRows = 20;
const cellWidth = 40;

/** A value as a person writes it; a text that looks like another value is quoted. */
export function valueText(value: EngineValue, type: ColumnType): string {
  if (value instanceof Uint8Array) return `0x${Buffer.from(value).toString('hex')}`;
  if (typeof value !== 'string' || type !== 'string') return String(value);
  const isPlain = value.trim() === value && !/^(|null|true|false|[-+]?[\d.]+(e[-+]?\d+)?)$/i.test(value);
  return isPlain ? value : JSON.stringify(value);
}

type Line = { readonly sign: '-' | '+'; readonly row: EngineRow; readonly cells: readonly string[] | null };

/** `2 rows expected, 3 came out: 1 unexpected, 1 with other values`. */
export function diffSummary({ expectedRows, actualRows, missing, unexpected, changed }: RowDiff): string {
  const parts = [
    ...(changed.length > 0 ? [`${changed.length} with other values`] : []),
    ...(missing.length > 0 ? [`${missing.length} missing`] : []),
    ...(unexpected.length > 0 ? [`${unexpected.length} unexpected`] : []),
  ];
  return `${count(expectedRows, 'row')} expected, ${actualRows.toLocaleString('en')} came out: ${parts.join(', ')}`;
}

/** The rows that differ: `-` is expected, `+` came out; the values by which a changed row differs stand in ›‹. */
export function diffTable(diff: RowDiff, typeOf: (column: string) => ColumnType): string {
  const lines: readonly Line[] = [
    ...diff.changed.flatMap(({ expected, actual, cells }): readonly Line[] => [
      { sign: '-', row: expected, cells },
      { sign: '+', row: actual, cells },
    ]),
    ...diff.missing.map(({ row }): Line => ({ sign: '-', row, cells: null })),
    ...diff.unexpected.map((row): Line => ({ sign: '+', row, cells: null })),
  ];
  const shown = lines.slice(0, shownRows);
  const isMarked = shown.some(({ cells }) => cells !== null) && diff.columns.length > 1;
  const table = textTable(
    [{ title: '' }, ...diff.columns.map((title) => ({ title, align: 'left' as const }))],
    shown.map(({ sign, row, cells }) => [
      sign,
      ...diff.columns.map((name) => {
        const text = clipped(valueText(row[name] ?? null, typeOf(name)), cellWidth);
        return isMarked && cells?.includes(name) ? `›${text}‹` : text;
      }),
    ]),
  ).trimEnd();
  const left = lines.length - shown.length;
  return left === 0 ? table : `${table}\n… and ${count(left, 'more row')}`;
}
