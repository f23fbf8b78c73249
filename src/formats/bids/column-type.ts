import { parseDateTime } from './date-time.ts';
import { field, isObject, type Json } from './json.ts';
import { isMissing } from './tsv.ts';

/** What the cells of a column are. */
export type CellType = 'boolean' | 'integer' | 'number' | 'datetime' | 'string';

const integer = /^[+-]?\d{1,15}$/;
const number = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;

/** The number that a cell holds by the grammar of BIDS; null for anything else. */
export function parseNumber(cell: string): number | null {
  const text = cell.trim();
  if (!number.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

export function parseInteger(cell: string): number | null {
  const text = cell.trim();
  return integer.test(text) ? Number(text) : null;
}

export function parseBoolean(cell: string): boolean | null {
  const text = cell.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : null;
}

const fits: Readonly<Record<Exclude<CellType, 'string'>, (cell: string) => boolean>> = {
  boolean: (cell) => parseBoolean(cell) !== null,
  integer: (cell) => parseInteger(cell) !== null,
  number: (cell) => parseNumber(cell) !== null,
  datetime: (cell) => parseDateTime(cell.trim()) !== null,
};

/** The narrowest type that every cell has; null where all are missing. */
export function inferCellType(cells: Iterable<string>): CellType | null {
  const candidates = new Set(['boolean', 'integer', 'number', 'datetime'] as const);
  let seen = false;
  for (const cell of cells) {
    if (isMissing(cell)) continue;
    seen = true;
    for (const type of candidates) if (!fits[type](cell)) candidates.delete(type);
    if (candidates.size === 0) return 'string';
  }
  if (!seen) return null;
  const [first = 'string'] = candidates;
  return first;
}

const formats: Readonly<Record<string, CellType>> = {
  number: 'number',
  integer: 'integer',
  index: 'integer',
  boolean: 'boolean',
  datetime: 'datetime',
  date: 'datetime',
};

/**
 * The type of a column by its entry in the data dictionary (BIDS, "Tabular files"), and where that says nothing by
 * its cells: `Format` says it, `Levels` makes it text, `Units` a number where the cells are numbers.
 */
export function columnType(entry: Json | undefined, cells: Iterable<string>): CellType | null {
  if (isObject(entry)) {
    const format = field(entry, 'Format');
    if (typeof format === 'string' && Object.hasOwn(formats, format)) return formats[format] ?? null;
    if (isObject(field(entry, 'Levels'))) return 'string';
    if (typeof field(entry, 'Units') === 'string') {
      const inferred = inferCellType(cells);
      return inferred === 'integer' ? 'number' : inferred;
    }
  }
  return inferCellType(cells);
}
