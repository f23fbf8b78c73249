import { describe, expect, it } from 'vitest';
import { canonical, sameTree } from '../../../src/compiler/diff/canonical.ts';

const moved = (value: unknown, start: number) => ({ value, start, span: { start }, types: new Map() });

describe('the canonical form of a tree', () => {
  it('is what it says, wherever it stands', () => {
    expect(canonical(moved(['a'], 1))).toBe(canonical(moved(['a'], 2)));
    expect(sameTree(moved(['a'], 1), moved(['a'], 2))).toBe(true);
  });

  it.each([
    ['a list', ['a'], ['b']],
    ['a map', new Map([['a', 1]]), new Map([['a', 2]])],
    ['a set', new Set(['a']), new Set(['b'])],
  ])('holds what is in %s', (_what, before, after) => {
    expect(canonical({ before })).not.toBe(canonical({ before: after }));
    expect(sameTree({ of: before }, { of: after })).toBe(false);
    expect(sameTree({ of: before }, { of: structuredClone(before) })).toBe(true);
  });
});
