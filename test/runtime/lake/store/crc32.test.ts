import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedCrc32 } from '../../../../src/runtime/lake/store/crc32.ts';

test('the sum of two byte strings is that of both together', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (first, second) => {
      const joined = joinedCrc32(crc32(first), crc32(second), second.length);
      expect(joined).toBe(crc32(Buffer.concat([first, second])));
    }),
  );
});

test('of a second one that is large', () => {
  const second = Buffer.alloc(70_000_001, 'second');
  expect(joinedCrc32(crc32('first'), crc32(second), second.length)).toBe(crc32(second, crc32('first')));
});
