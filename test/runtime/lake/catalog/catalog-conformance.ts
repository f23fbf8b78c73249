import { describe, expect, test } from 'vitest';
import type { SqlCatalog } from '../../../../src/runtime/lake/catalog/sql-catalog.ts';

const ref = (namespace: string, name: string) => ({ namespace, name });
const a = ref('p_bronze', 'a');
const b = ref('p_silver', 'b');

/** What every catalog does. `make` gives an empty one, `again` another connection to the one that was made last. */
export function describeCatalog(
  name: string,
  make: () => Promise<SqlCatalog>,
  again: () => Promise<SqlCatalog>,
): void {
  describe(`catalog ${name}`, () => {
    test('knows nothing at first', async () => {
      const catalog = await make();
      expect(await catalog.load(a)).toBeNull();
      expect(await catalog.list()).toEqual([]);
      expect(await catalog.namespaces()).toEqual([]);
      await catalog.close();
    });

    test('moves several pointers at once, for all to see', async () => {
      const catalog = await make();
      expect(
        await catalog.commit([
          { ref: a, from: null, to: 'a0' },
          { ref: b, from: null, to: 'b0' },
        ]),
      ).toBe(true);
      expect(await catalog.commit([{ ref: a, from: 'a0', to: 'a1' }])).toBe(true);
      const other = await again();
      expect([await other.load(a), await other.load(b)]).toEqual(['a1', 'b0']);
      expect(await other.list()).toEqual([a, b]);
      expect(await other.list('p_silver')).toEqual([b]);
      expect(await other.namespaces()).toEqual(['p_bronze', 'p_silver']);
      await other.close();
      await catalog.close();
    });

    test.each([
      ['another has moved it', { ref: a, from: 'stale', to: 'a1' }],
      ['another has made it', { ref: a, from: null, to: 'a1' }],
      ['it is not there', { ref: ref('p_bronze', 'none'), from: 'n0', to: 'n1' }],
    ])('moves nothing when %s', async (_, lost) => {
      const catalog = await make();
      await catalog.commit([
        { ref: a, from: null, to: 'a0' },
        { ref: b, from: null, to: 'b0' },
      ]);
      expect(await catalog.commit([{ ref: b, from: 'b0', to: 'b1' }, lost])).toBe(false);
      expect(await catalog.commit([lost, { ref: b, from: 'b0', to: 'b1' }])).toBe(false);
      expect([await catalog.load(a), await catalog.load(b)]).toEqual(['a0', 'b0']);
      await catalog.close();
    });

    test('forgets a table that is dropped', async () => {
      const catalog = await make();
      await catalog.commit([{ ref: a, from: null, to: 'a0' }]);
      expect(await catalog.drop(a)).toBe(true);
      expect(await catalog.drop(a)).toBe(false);
      expect(await catalog.load(a)).toBeNull();
      expect(await catalog.commit([{ ref: a, from: null, to: 'a9' }])).toBe(true);
      await catalog.close();
    });

    test('keeps views beside tables, and a name is one of them', async () => {
      const catalog = await make();
      const view = { ref: b, from: null, to: 'v0', kind: 'VIEW' } as const;
      expect(await catalog.commit([{ ref: a, from: null, to: 'a0' }, view])).toBe(true);
      expect([await catalog.list(), await catalog.list(undefined, 'VIEW')]).toEqual([[a], [b]]);
      expect(await catalog.list('p_bronze', 'VIEW')).toEqual([]);
      expect([await catalog.load(b), await catalog.load(b, 'VIEW'), await catalog.load(a, 'VIEW')]).toEqual([
        null,
        'v0',
        null,
      ]);
      // A table can't be made over it unseen, nor be dropped in its stead.
      expect(await catalog.commit([{ ref: b, from: null, to: 'b0' }])).toBe(false);
      expect(await catalog.drop(b)).toBe(false);
      const swapped = [
        { ref: a, from: 'a0', to: 'v1', kind: 'VIEW' },
        { ref: b, from: 'v0', to: 'b0' },
      ] as const;
      expect(await catalog.commit([...swapped, { ref: ref('p_gold', 'c'), from: 'none', to: 'c' }])).toBe(
        false,
      );
      expect(await catalog.commit(swapped)).toBe(true);
      const other = await again();
      expect([await other.drop(a), await other.drop(b, 'VIEW')]).toEqual([false, false]);
      expect([await other.load(a, 'VIEW'), await other.load(b)]).toEqual(['v1', 'b0']);
      expect([await other.list(), await other.list(undefined, 'VIEW')]).toEqual([[b], [a]]);
      expect([await other.drop(a, 'VIEW'), await other.drop(a, 'VIEW')]).toEqual([true, false]);
      expect(await other.list(undefined, 'VIEW')).toEqual([]);
      await other.close();
      await catalog.close();
    });

    test('takes names as they are', async () => {
      const catalog = await make();
      const odd = ref("p'; DROP TABLE iceberg_tables; --", 'é"%_');
      await catalog.commit([{ ref: odd, from: null, to: 'x' }]);
      expect(await catalog.list()).toEqual([odd]);
      expect(await catalog.load(ref('p_', 'é"%_'))).toBeNull();
      await catalog.close();
    });
  });
}
