import fc from 'fast-check';
import { expect, test } from 'vitest';
import { footerLength, parquetFields } from '../../../src/formats/iceberg/index.ts';

/** Of a Parquet file that DuckDB 1.5 wrote without rows: its one column is `none`, of field id 2147483630. */
const file = Buffer.from(
  'UEFSMRUCGSw1ABgNZHVja2RiX3NjaGVtYRUCABUAJQIYBG5vbmVV7vz//w8AFgAZDCgoRHVja0RCIHZlcnNpb24gdjEuNS41IChidWls' +
    'ZCBkOGNkYWEzM2ZkKRkcHAAAAF0AAABQQVIx',
  'base64',
);
const length = footerLength(file.subarray(-8));
const footer = file.subarray(file.length - 8 - (length.ok ? length.value : 0), file.length - 8);

test("a footer tells a file's columns and their ids", () => {
  expect(parquetFields(footer)).toEqual({
    ok: true,
    value: [{ name: 'none', fieldId: expect.any(Number), children: [] }],
  });
});

test('what is no Parquet file, or an encrypted one, is a problem', () => {
  expect(footerLength(Buffer.from('1234PARE'))).toMatchObject({ ok: false });
  expect(footerLength(Buffer.from('short'))).toMatchObject({ ok: false });
});

test('a footer that is cut or altered is a problem, never an exception', () => {
  fc.assert(
    fc.property(fc.nat(footer.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
      const hostile = cut
        ? footer.subarray(0, at)
        : Uint8Array.from(footer, (old, index) => (index === at ? byte : old));
      expect(typeof parquetFields(hostile).ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});
