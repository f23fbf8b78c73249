import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeContainer, encodeContainer } from '../../../src/formats/iceberg/avro/container.ts';
import {
  counted,
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
const deleteFile: fc.Arbitrary<ManifestDataFile> = fc
  .record({
    of: file,
    content: fc.constantFrom('position-deletes', 'equality-deletes'),
    nanCounts: counts.filter((of) => Object.keys(of).length > 0),
    splitOffsets: fc.array(fc.nat(), { maxLength: 3 }),
    equalityIds: fc.array(fc.nat(100), { minLength: 1, maxLength: 3 }),
    referencedUri: fc.webUrl(),
  })
  .map(({ of, ...rest }) => ({ ...of, ...rest }));
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
  test('of delete files comes back as it was, and says that it is one', () => {
    const deletes = entry.chain((of) => deleteFile.map((file) => ({ ...of, file })));
    fc.assert(
      fc.property(fc.array(deletes, { minLength: 1, maxLength: 5 }), (entries) => {
        const bytes = encodeManifest([schema], unpartitioned, entries, sync);
        const decoded = decodeManifest(bytes, { snapshotId: 1n, sequenceNumber: 9 });
        expect(plain(decoded.ok && decoded.value)).toEqual(plain(entries));
        expect(decodeContainer(bytes, (_, name) => name).metadata.get('content')).toBe('deletes');
      }),
      { numRuns: 30 },
    );
  });

  test('of encrypted files is refused', () => {
    const bytes = encodeContainer(
      {
        type: 'record',
        name: 'manifest_entry',
        fields: [
          { name: 'status', type: 'int', 'field-id': 0 },
          {
            name: 'data_file',
            type: {
              type: 'record',
              name: 'r2',
              fields: [{ name: 'key_metadata', type: 'bytes', 'field-id': 131 }],
            },
            'field-id': 2,
          },
        ],
      },
      {},
      [{ status: 1, data_file: { key_metadata: Uint8Array.of(1) } }],
      sync,
    );
    const decoded = decodeManifest(bytes, { snapshotId: 1n, sequenceNumber: 9 });
    expect(decoded).toMatchObject({ ok: false, problem: expect.stringContaining('encrypted') });
  });

  test('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const decoded = decodeManifest(encodeManifest([schema], unpartitioned, entries, sync), {
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
        const bytes = encodeManifest([schema], unpartitioned, [{ ...of, status: 'added' }], sync);
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
    const { metadata } = decodeContainer(
      encodeManifest([schema], unpartitioned, [], sync),
      (_, name) => name,
    );
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
    const bytes = encodeManifest([schema], unpartitioned, sample!, sync);
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
  test('of version 1 may not say what is in a manifest: that is counted then', () => {
    const record = { manifest_path: 'file:///m.avro', manifest_length: 7, added_snapshot_id: 3n };
    const fields = [
      { name: 'manifest_path', type: 'string', 'field-id': 500 },
      { name: 'manifest_length', type: 'long', 'field-id': 501 },
      { name: 'added_snapshot_id', type: 'long', 'field-id': 503 },
    ] as const;
    const bytes = encodeContainer({ type: 'record', name: 'manifest_file', fields }, {}, [record], sync);
    const decoded = decodeManifestList(bytes);
    if (!decoded.ok) throw new Error(decoded.problem);
    const [listed] = decoded.value;
    expect(listed).toMatchObject({ uncounted: true, addedFiles: 0 });
    const [one] = fc.sample(entry, { numRuns: 1, seed: 3 });
    const entries = (['added', 'existing', 'deleted'] as const).map((status) => ({ ...one!, status }));
    expect(counted(listed!, entries)).toMatchObject({
      addedFiles: 1,
      existingFiles: 1,
      deletedFiles: 1,
      addedRows: one!.file.records,
    });
    expect(counted(listed!, entries)).not.toHaveProperty('uncounted');
  });

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
