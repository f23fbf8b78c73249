import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentSchema,
  formatTableMetadata,
  newTable,
  parseTableMetadata,
  type Schema,
  type Snapshot,
  succeeding,
  type TableMetadata,
  withoutExpired,
  withProperties,
  withSchema,
  withSort,
} from '../../../src/formats/iceberg/index.ts';

const schema: Schema = {
  schemaId: 0,
  identifierFieldIds: [],
  fields: [
    { id: 1, name: 'id', required: true, type: 'long', doc: 'Key.' },
    {
      id: 2,
      name: 'tags',
      required: false,
      type: { kind: 'list', elementId: 3, elementRequired: false, element: 'string' },
      doc: null,
    },
  ],
};
const base = newTable({
  uuid: '7a4f3c1e-0000-4000-8000-000000000001',
  location: 'file:///lake/t',
  schema,
  lastColumnId: 3,
  timestampMs: 1_700_000_000_000,
});
const snapshotAt = (sequenceNumber: number, snapshotId = BigInt(sequenceNumber)): Snapshot => ({
  snapshotId,
  parentId: sequenceNumber > 1 ? snapshotId - 1n : null,
  sequenceNumber,
  timestampMs: 1_700_000_000_000 + sequenceNumber,
  manifestList: `file:///lake/t/metadata/${sequenceNumber}.avro`,
  summary: { operation: 'append' },
  schemaId: 0,
});
const withSnapshots = (count: number): TableMetadata => {
  const snapshots = Array.from({ length: count }, (_, index) => snapshotAt(index + 1));
  const last = snapshots.at(-1)!;
  return {
    ...base,
    lastSequenceNumber: count,
    snapshots,
    currentSnapshotId: last.snapshotId,
    snapshotLog: snapshots.map(({ snapshotId, timestampMs }) => ({ snapshotId, timestampMs })),
    refs: { main: { snapshotId: last.snapshotId, type: 'branch', retention: {} } },
  };
};

/** What quoting, escaping and the search for long integers could stumble over. */
const awkward = fc.string({
  unit: fc.constantFrom('1', '9876543210987654', '"', '\\', '\u0001', ':', '-', '.', '😀', 'e'),
});

describe('table metadata', () => {
  test('come back as they were, whatever the ids and properties are', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }),
        fc.dictionary(awkward, awkward),
        (id, properties) => {
          const metadata = {
            ...base,
            properties: Object.fromEntries(
              Object.entries(properties).filter(([name]) => name !== '__proto__'),
            ),
            snapshots: [{ ...snapshotAt(1, id), parentId: 2n ** 62n }],
            currentSnapshotId: id,
            snapshotLog: [{ snapshotId: id, timestampMs: 5 }],
            metadataLog: [{ metadataFile: 'file:///lake/t/metadata/0.json', timestampMs: 4 }],
            refs: { main: { snapshotId: id, type: 'branch' as const, retention: { 'max-ref-age-ms': 9 } } },
            others: { statistics: [{ 'snapshot-id': 2n ** 60n + 1n }] },
          };
          expect(parseTableMetadata(formatTableMetadata(metadata))).toEqual({ ok: true, value: metadata });
        },
      ),
    );
  });

  test('of a table without a snapshot name none', () => {
    expect(formatTableMetadata(base)).not.toContain('current-snapshot-id');
    expect(parseTableMetadata(formatTableMetadata(base))).toEqual({ ok: true, value: base });
  });

  test.each(['', '{}', 'null', '{"format-version":1}', '[1', '{"format-version":3}'])(
    'that are %j are a problem',
    (text) => {
      expect(parseTableMetadata(text).ok).toBe(false);
    },
  );

  test('remember as many old files as the property says', () => {
    const limited = withProperties(base, { 'write.metadata.previous-versions-max': '2' });
    let metadata = limited;
    for (let version = 0; version < 5; version++) {
      metadata = succeeding(metadata, { metadata, metadataFile: `v${version}` }, 1_700_000_000_000 + version);
    }
    expect(metadata.metadataLog.map((entry) => entry.metadataFile)).toEqual(['v3', 'v4']);
  });

  test('never go back in time', () => {
    expect(succeeding(base, { metadata: base, metadataFile: 'v0' }, 5).lastUpdatedMs).toBe(
      base.lastUpdatedMs,
    );
  });

  test('keep an order of sorting under the id that it had', () => {
    const sorted = withSort(base, [1]);
    const back = withSort(withSort(sorted, []), [1]);
    expect(sorted.defaultSortOrderId).toBe(1);
    expect(back).toEqual(sorted);
    expect(withSort(sorted, [])).toMatchObject({ defaultSortOrderId: 0 });
  });

  test('use a schema again that they had', () => {
    const next = withSchema(base, { ...schema, schemaId: 1 }, 7);
    expect(withSchema(next, schema, 3)).toMatchObject({ currentSchemaId: 0, lastColumnId: 7 });
    expect(withSchema(next, schema, 3).schemas).toHaveLength(2);
    expect(currentSchema(next).schemaId).toBe(1);
  });
});

describe('expiry', () => {
  const nowMs = 1_700_000_000_100;
  const all = Number.MAX_SAFE_INTEGER;
  const ids = (metadata: TableMetadata) => metadata.snapshots.map((snapshot) => Number(snapshot.snapshotId));

  test('keeps the newest, the young, the protected, the named and the current', () => {
    const metadata = {
      ...withSnapshots(10),
      refs: {
        main: { snapshotId: 10n, type: 'branch' as const, retention: {} },
        frozen: { snapshotId: 3n, type: 'tag' as const, retention: {} },
      },
    };
    const retention = { keep: 2, olderThanMs: 1_700_000_000_007, protect: new Set([5n]) };
    const kept = withoutExpired(metadata, retention, nowMs);
    expect(ids(kept.metadata)).toEqual([3, 5, 7, 8, 9, 10]);
    expect(kept.expired.map((snapshot) => Number(snapshot.snapshotId))).toEqual([1, 2, 4, 6]);
    expect(kept.metadata.snapshotLog.map((entry) => Number(entry.snapshotId))).toEqual([7, 8, 9, 10]);
    expect(parseTableMetadata(formatTableMetadata(kept.metadata)).ok).toBe(true);
  });

  test.each([
    // What is set for a tag or branch, and the snapshots that stay of ten, of which main keeps two.
    ['a tag without a setting', { v: ['tag', 3, {}] }, [3, 9, 10], ['main', 'v']],
    ['a tag that is young enough', { v: ['tag', 3, { 'max-ref-age-ms': 97 }] }, [3, 9, 10], ['main', 'v']],
    ['a tag that has outlived its setting', { v: ['tag', 3, { 'max-ref-age-ms': 96 }] }, [9, 10], ['main']],
    ['a branch as main', { b: ['branch', 5, {}] }, [4, 5, 9, 10], ['main', 'b']],
    [
      'a branch by number',
      { b: ['branch', 5, { 'min-snapshots-to-keep': 3 }] },
      [3, 4, 5, 9, 10],
      ['main', 'b'],
    ],
    [
      'a branch by age',
      { b: ['branch', 5, { 'min-snapshots-to-keep': 1, 'max-snapshot-age-ms': 98 }] },
      [2, 3, 4, 5, 9, 10],
      ['main', 'b'],
    ],
    ['a branch that is gone', { b: ['branch', 5, { 'max-ref-age-ms': 1 }] }, [9, 10], ['main']],
    ['main, which no age ends', { main: ['branch', 10, { 'max-ref-age-ms': 1 }] }, [9, 10], ['main']],
    ['main by itself', { main: ['branch', 10, { 'min-snapshots-to-keep': 4 }] }, [7, 8, 9, 10], ['main']],
    [
      'main with less than the rest',
      { main: ['branch', 10, { 'min-snapshots-to-keep': 1 }] },
      [10],
      ['main'],
    ],
  ] as const)('of %s', (_, given, stay, names) => {
    const whole = withSnapshots(10);
    const refs = Object.fromEntries(
      Object.entries({ main: ['branch', 10, {}] as const, ...given }).map(([name, [type, id, retention]]) => [
        name,
        { snapshotId: BigInt(id), type, retention },
      ]),
    );
    const snapshots = whole.snapshots.map((of) => ({
      ...of,
      parentId: of.snapshotId === 1n ? null : of.snapshotId - 1n,
    }));
    const retention = { keep: 2, olderThanMs: all, protect: new Set<bigint>() };
    const { metadata } = withoutExpired({ ...whole, snapshots, refs }, retention, nowMs);
    expect(ids(metadata)).toEqual(stay);
    expect(Object.keys(metadata.refs)).toEqual(names);
  });

  test('of all keeps the current one', () => {
    expect(
      ids(
        withoutExpired(withSnapshots(4), { keep: 0, olderThanMs: all, protect: new Set() }, nowMs).metadata,
      ),
    ).toEqual([4]);
  });

  test('of nothing changes nothing', () => {
    const metadata = withSnapshots(3);
    expect(withoutExpired(metadata, { keep: 3, olderThanMs: all, protect: new Set() }, nowMs).metadata).toBe(
      metadata,
    );
  });
});
