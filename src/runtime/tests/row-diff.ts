import type { EngineRow, EngineValue } from '../../ports/index.ts';

/** How rows that came out differ from those that were expected; indexes are those of the expected rows. */
export type RowDiff = {
  readonly columns: readonly string[];
  readonly expectedRows: number;
  readonly actualRows: number;
  /** Expected, and not there. */
  readonly missing: readonly { readonly index: number; readonly row: EngineRow }[];
  readonly unexpected: readonly EngineRow[];
  /** The same row, as far as can be told, with other values in `cells`. */
  readonly changed: readonly {
    readonly index: number;
    readonly expected: EngineRow;
    readonly actual: EngineRow;
    readonly cells: readonly string[];
  }[];
};

/** Digits that a double surely holds: sums that were added up in another order are equal up to here. */
const doubleDigits = 15;

/** Equal for equal values of one type; null equals null. */
export function valueKey(value: EngineValue): string {
  if (typeof value === 'number' && Number.isFinite(value) && !Number.isInteger(value)) {
    return String(Number(value.toPrecision(doubleDigits)));
  }
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  // `-0` is written like 0.
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** Beyond so many rows on a side nothing is paired: each pair of them would be compared. */
const maxPaired = 500;

type Pair = { readonly expected: number; readonly actual: number; readonly likeness: number };

/** Pairs what is probably the same row: that of equal key, else that with most equal values, at least half of them. */
function pairs(
  missing: readonly { readonly row: EngineRow }[],
  unexpected: readonly EngineRow[],
  columns: readonly string[],
  key: readonly string[],
): readonly Pair[] {
  if (Math.max(missing.length, unexpected.length) > maxPaired) return [];
  const same = (a: EngineRow, b: EngineRow, name: string) =>
    valueKey(a[name] ?? null) === valueKey(b[name] ?? null);
  const candidates: Pair[] = [];
  for (const [expected, { row }] of missing.entries()) {
    for (const [actual, other] of unexpected.entries()) {
      const equal = columns.filter((name) => same(row, other, name)).length;
      const isSameKey = key.length > 0 && key.every((name) => same(row, other, name));
      const likeness = isSameKey ? columns.length + equal : equal;
      if (likeness * 2 >= columns.length && equal > 0) candidates.push({ expected, actual, likeness });
    }
  }
  candidates.sort((a, b) => b.likeness - a.likeness);
  const taken = { expected: new Set<number>(), actual: new Set<number>() };
  return candidates.filter(({ expected, actual }) => {
    if (taken.expected.has(expected) || taken.actual.has(actual)) return false;
    taken.expected.add(expected);
    taken.actual.add(actual);
    return true;
  });
}

/**
 * Compares rows as multisets, on these columns, whatever their order. Both sides have values of the same types. Null
 * where they are equal.
 * @param key Columns among them that tell rows apart; may be empty.
 */
export function rowDiff(
  expected: readonly EngineRow[],
  actual: readonly EngineRow[],
  columns: readonly string[],
  key: readonly string[],
): RowDiff | null {
  const keyOf = (row: EngineRow) => columns.map((name) => valueKey(row[name] ?? null)).join('\n');
  const left = Map.groupBy(actual, keyOf);
  const missing = expected.flatMap((row, index) => (left.get(keyOf(row))?.pop() ? [] : [{ index, row }]));
  const unexpected = [...left.values()].flat();
  if (missing.length === 0 && unexpected.length === 0) return null;
  const found = pairs(missing, unexpected, columns, key);
  const [gone, come] = [
    new Set(found.map((pair) => pair.expected)),
    new Set(found.map((pair) => pair.actual)),
  ];
  return {
    columns,
    expectedRows: expected.length,
    actualRows: actual.length,
    missing: missing.filter((_, at) => !gone.has(at)),
    unexpected: unexpected.filter((_, at) => !come.has(at)),
    changed: found
      .flatMap((pair) => {
        const [was, is] = [missing[pair.expected], unexpected[pair.actual]];
        if (!was || !is) return [];
        const cells = columns.filter(
          (name) => valueKey(was.row[name] ?? null) !== valueKey(is[name] ?? null),
        );
        return [{ index: was.index, expected: was.row, actual: is, cells }];
      })
      .sort((a, b) => a.index - b.index),
  };
}
