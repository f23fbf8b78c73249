import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeContainer } from '../../../src/formats/iceberg/avro/container.ts';
import {
  decodeManifest,
  decodeManifestList,
  encodeManifest,
  encodeManifestList,
  type ManifestDataFile,
  type ManifestEntry,
  type ManifestFile,
  type Schema,
} from '../../../src/formats/iceberg/index.ts';
import { unpartitioned } from '../../../src/formats/iceberg/partition.ts';

const schema: Schema = {
  schemaId: 3,
  identifierFieldIds: [],
  fields: [{ id: 1, name: 'id', required: true, type: 'long', doc: null }],
};
const sync = randomBytes(16);

const positiveLong = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n });
const fieldIds = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(String);
const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const counts = fc.dictionary(fieldIds, count, { maxKeys: 5 });
const bounds = fc.dictionary(
  fieldIds,
  fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('hex')),
  { maxKeys: 5 },
);
const file: fc.Arbitrary<ManifestDataFile> = fc.record({
  content: fc.constant('data' as const),
  uri: fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  format: fc.constant('PARQUET'),
  partition: fc.constant({}),
  records: count,
  sizeBytes: count,
  columnSizes: counts,
  valueCounts: counts,
  nullCounts: counts,
  lowerBounds: bounds,
  upperBounds: bounds,
  sortOrderId: fc.option(fc.nat(1000)),
});
const entry: fc.Arbitrary<ManifestEntry> = fc.record({
  status: fc.constantFrom('existing', 'deleted'),
  snapshotId: positiveLong,
  sequenceNumber: fc.nat(),
  fileSequenceNumber: fc.nat(),
  file,
});
const plain = (value: unknown) =>
  JSON.parse(JSON.stringify(value, (_, of) => (typeof of === 'bigint' ? `${of}` : of)));

describe('a manifest', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const decoded = decodeManifest(encodeManifest(schema, unpartitioned, entries, sync), {
          snapshotId: 1n,
          sequenceNumber: 9,
        });
        expect(decoded.ok).toBe(true);
        expect(plain(decoded.ok && decoded.value)).toEqual(plain(entries));
      }),
    );
  });

  test('leaves the sequence numbers of added files to the manifest list', () => {
    fc.assert(
      fc.property(entry, (of) => {
        const bytes = encodeManifest(schema, unpartitioned, [{ ...of, status: 'added' }], sync);
        const decoded = decodeManifest(bytes, { snapshotId: 1n, sequenceNumber: 9 });
        expect(decoded.ok && decoded.value[0]).toMatchObject({
          snapshotId: of.snapshotId,
          sequenceNumber: 9,
          fileSequenceNumber: 9,
        });
      }),
    );
  });

  test('says in its header what the specification asks for', () => {
    const { metadata } = decodeContainer(encodeManifest(schema, unpartitioned, [], sync), (_, name) => name);
    expect(Object.fromEntries(metadata)).toMatchObject({
      'schema-id': '3',
      'partition-spec': '[]',
      'partition-spec-id': '0',
      'format-version': '2',
      content: 'data',
    });
    expect(JSON.parse(metadata.get('schema')!)).toMatchObject({ type: 'struct', 'schema-id': 3 });
    // Every field has an id: PyIceberg and DuckDB go by it.
    const withoutId = (of: unknown): boolean =>
      Array.isArray(of)
        ? of.some(withoutId)
        : typeof of === 'object' && of !== null
          ? ('fields' in of && (of.fields as object[]).some((field) => !('field-id' in field))) ||
            Object.values(of).some(withoutId)
          : false;
    expect(withoutId(JSON.parse(metadata.get('avro.schema')!))).toBe(false);
  });

  test('that is cut or altered is a problem, never an exception', () => {
    const [sample] = fc.sample(fc.array(entry, { minLength: 3, maxLength: 3 }), { numRuns: 1, seed: 7 });
    const bytes = encodeManifest(schema, unpartitioned, sample!, sync);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, byte, cut) => {
        const hostile = cut
          ? bytes.slice(0, at)
          : Uint8Array.from(bytes, (old, i) => (i === at ? byte : old));
        const decoded = decodeManifest(hostile, { snapshotId: 1n, sequenceNumber: 1 });
        expect(typeof decoded.ok).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  });
});

describe('a manifest list', () => {
  const manifest: fc.Arbitrary<ManifestFile> = fc.record({
    uri: fc.webUrl(),
    sizeBytes: count,
    specId: fc.nat(100),
    content: fc.constantFrom('data', 'deletes'),
    sequenceNumber: fc.nat(),
    minSequenceNumber: fc.nat(),
    addedSnapshotId: positiveLong,
    addedFiles: fc.nat(),
    existingFiles: fc.nat(),
    deletedFiles: fc.nat(),
    addedRows: count,
    existingRows: count,
    deletedRows: count,
    partitions: fc.constantFrom(
      null,
      [],
      [{ contains_null: true, contains_nan: null, lower_bound: Uint8Array.of(1), upper_bound: null }],
    ),
  });

  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(manifest, { maxLength: 10 }), (manifests) => {
        const snapshot = { snapshotId: 5n, parentId: null, sequenceNumber: 2 };
        const decoded = decodeManifestList(encodeManifestList(snapshot, manifests, sync));
        expect(decoded).toEqual({ ok: true, value: manifests });
      }),
    );
  });
});
