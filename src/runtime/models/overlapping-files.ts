import {
  type BoundValue,
  type Column,
  compareBounds,
  decodeBound,
  icebergType,
} from '../../formats/iceberg/index.ts';
import type { StageEngine } from '../engines/stage-engine.ts';
import type { DataFile } from '../lake/lake.ts';
import { identifier } from '../lake/sql.ts';

/** A value as engines print it, as bounds have it; null for types whose text differs between engines. */
function boundOf(type: Column['type'], text: string): BoundValue | null {
  switch (type) {
    case 'integer':
      return Number(text);
    case 'bigint':
      return BigInt(text);
    case 'string':
      return text;
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) / 86_400_000 : null;
    default:
      return null;
  }
}

function bound(file: DataFile, column: Column, which: 'lowerBounds' | 'upperBounds'): BoundValue | null {
  const hex = file[which][column.fieldId];
  return hex === undefined ? null : decodeBound(icebergType(column.type), Buffer.from(hex, 'hex'));
}

/**
 * The files that may hold a row with a key of `table`, by their statistics: so that what a merge reads grows with the
 * change and not with the table, where keys grow with time.
 */
export async function overlappingFiles(
  engine: StageEngine,
  keys: readonly Column[],
  files: readonly DataFile[],
  table: string,
): Promise<readonly DataFile[]> {
  if (files.length === 0) return files;
  const ranges = keys.flatMap(({ name }, index) => {
    const column = `fresh.${identifier(name)}`;
    return [
      `CAST(min(${column}) AS VARCHAR) AS "low${index}"`,
      `CAST(max(${column}) AS VARCHAR) AS "high${index}"`,
      `count(*) - count(${column}) AS "nulls${index}"`,
    ];
  });
  const [range] = await engine.query(`SELECT ${ranges.join(', ')} FROM ${table} AS fresh`);
  let left = files;
  for (const [index, column] of keys.entries()) {
    const [low, high] = [range?.[`low${index}`], range?.[`high${index}`]];
    // Bounds say nothing of nulls.
    if (typeof low !== 'string' || typeof high !== 'string' || Number(range?.[`nulls${index}`]) > 0) continue;
    const [from, to] = [boundOf(column.type, low), boundOf(column.type, high)];
    if (from === null || to === null) continue;
    left = left.filter((file) => {
      const [lower, upper] = [bound(file, column, 'lowerBounds'), bound(file, column, 'upperBounds')];
      return (
        (lower === null || compareBounds(lower, to) <= 0) &&
        (upper === null || compareBounds(upper, from) >= 0)
      );
    });
  }
  return left;
}
