import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shardsOf } from '../../../../src/runtime/stages/ingest/freeze.ts';

const unit = (sizes: readonly number[]) => ({
  objects: sizes.map((sizeBytes, index) => ({ key: `${index}`, sizeBytes, version: '1', modifiedMs: 0 })),
});

test('units that may hold one content go to one shard, whatever their order', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(sizes, { maxLength: 30 }), fc.integer({ min: 1, max: 5 }), (units, shards) => {
      const assigned = shardsOf(units.map(unit), shards);
      expect(assigned).toHaveLength(units.length);
      const shardOf = new Map<string, number>();
      for (const [index, one] of units.entries()) {
        const shard = assigned[index]!;
        expect(shard).toBeLessThan(shards);
        const name = one.toSorted((a, b) => a - b).join(' ');
        expect(shardOf.get(name) ?? shard).toBe(shard);
        shardOf.set(name, shard);
      }
    }),
  );
});

test('the work is shared evenly', () => {
  const units = Array.from({ length: 1_000 }, (_, index) => unit([1_000_000 + index]));
  const assigned = shardsOf(units, 4);
  for (const shard of [0, 1, 2, 3]) expect(assigned.filter((one) => one === shard)).toHaveLength(250);
});
