import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowDiff } from '../../../src/runtime/tests/row-diff.ts';

const columns = ['id', 'value'];
const row = (id: string | null, value: number | null) => ({ id, value });

describe('rows that were expected and rows that came out', () => {
  it('are equal in whatever order, as often as each is there', () => {
    expect(rowDiff([row('a', 1), row('b', null)], [row('b', null), row('a', 1)], columns, ['id'])).toBeNull();
    expect(rowDiff([row('a', 1), row('a', 1)], [row('a', 1)], columns, ['id'])).toMatchObject({
      missing: [{ index: 1 }],
      unexpected: [],
      changed: [],
    });
    expect(rowDiff([row('a', 1)], [row('a', 1), row('a', 1)], columns, [])).toMatchObject({
      missing: [],
      unexpected: [row('a', 1)],
    });
  });

  it('tell null from other values, and doubles by what they surely hold', () => {
    expect(rowDiff([row('a', null)], [row('a', 0)], columns, ['id'])).toMatchObject({
      changed: [{ index: 0, cells: ['value'] }],
    });
    expect(rowDiff([row(null, 1)], [row('null', 1)], columns, [])).not.toBeNull();
    expect(rowDiff([row('a', 0.3)], [row('a', 0.1 + 0.2)], columns, ['id'])).toBeNull();
    expect(rowDiff([row('a', 0)], [row('a', -0)], columns, ['id'])).toBeNull();
    expect(rowDiff([row('a', 0.3)], [row('a', 0.3001)], columns, ['id'])).not.toBeNull();
  });

  it('pair by key first, then by likeness, and leave alone what has nothing in common', () => {
    expect(rowDiff([row('a', 1), row('b', 2)], [row('b', 1), row('c', 9)], columns, ['id'])).toMatchObject({
      changed: [{ index: 1, expected: row('b', 2), actual: row('b', 1), cells: ['value'] }],
      missing: [{ index: 0 }],
      unexpected: [row('c', 9)],
    });
    expect(rowDiff([row('a', 1)], [row('b', 2)], columns, ['id'])).toMatchObject({
      changed: [],
      missing: [{ index: 0 }],
    });
  });

  it('account for every row', () => {
    const rows = fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b', null),
        value: fc.constantFrom(1, 2, null),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(rows, rows, (expected, actual) => {
        const diff = rowDiff(expected, actual, columns, ['id']);
        const key = (one: object) => JSON.stringify(one);
        const same = expected.map(key).sort().join() === actual.map(key).sort().join();
        expect(diff === null).toBe(same);
        if (diff === null) return;
        const { missing, unexpected, changed } = diff;
        expect(expected.length - missing.length).toBe(actual.length - unexpected.length);
        expect(new Set([...missing, ...changed].map(({ index }) => index)).size).toBe(
          missing.length + changed.length,
        );
        expect(changed.every(({ cells }) => cells.length > 0)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
