import { expect, test } from 'vitest';
import {
  creationOf,
  newTable,
  type Schema,
  type TableMetadata,
  unlike,
  updatesOf,
  withoutExpired,
  withPartition,
  withProperties,
  withSchema,
  withSort,
} from '../../../src/formats/iceberg/index.ts';

const field = (id: number, name: string, type = 'long') => ({ id, name, required: false, type, doc: null });
const schema = (schemaId: number, ...names: readonly string[]): Schema => ({
  schemaId,
  identifierFieldIds: [],
  fields: names.map((name, index) => field(index + 1, name)),
});
const empty = newTable({
  uuid: '00000000-0000-4000-8000-000000000001',
  location: 's3://lake/t',
  schema: schema(0, 'id'),
  lastColumnId: 1,
  timestampMs: 1,
});
/** More digits than a double has. */
const big = 9_007_199_254_740_993n;
const withSnapshot = (of: TableMetadata, snapshotId: bigint): TableMetadata => ({
  ...of,
  lastSequenceNumber: of.lastSequenceNumber + 1,
  currentSnapshotId: snapshotId,
  snapshots: [
    ...of.snapshots,
    {
      snapshotId,
      parentId: of.currentSnapshotId,
      sequenceNumber: of.lastSequenceNumber + 1,
      timestampMs: 2,
      manifestList: `s3://lake/t/metadata/${snapshotId}.avro`,
      summary: { operation: 'append' },
      schemaId: of.currentSchemaId,
    },
  ],
  refs: { ...of.refs, main: { snapshotId, type: 'branch', retention: {} } },
});
const actions = (updates: readonly unknown[]) =>
  updates.map((update) => (update as { action: string }).action);

test('a new table is told whole, its shape before its rows', () => {
  const next = withSnapshot(
    withProperties(
      withPartition(withSort(empty, [1]), [{ sourceId: 1, column: 'id', transform: 'bucket[4]' }]),
      { a: '1' },
    ),
    big,
  );
  const { requirements, updates } = creationOf(next);
  expect(requirements).toEqual([{ type: 'assert-create' }]);
  expect(actions(updates)).toEqual([
    'assign-uuid',
    'upgrade-format-version',
    'set-location',
    'add-schema',
    'set-current-schema',
    // The server counts them again: the one without partitions is 0 here too.
    'add-spec',
    'add-spec',
    'set-default-spec',
    'add-sort-order',
    'add-sort-order',
    'set-default-sort-order',
    'set-properties',
    'add-snapshot',
    'set-snapshot-ref',
  ]);
  expect(updates.at(-1)).toEqual({
    action: 'set-snapshot-ref',
    'ref-name': 'main',
    type: 'branch',
    'snapshot-id': big,
  });
});

test('rows alone are a snapshot and its branch, on all that they rest on', () => {
  const base = withSnapshot(empty, 5n);
  const { requirements, updates } = updatesOf(base, withSnapshot(base, big));
  expect(actions(updates)).toEqual(['add-snapshot', 'set-snapshot-ref']);
  expect(requirements).toEqual([
    { type: 'assert-table-uuid', uuid: empty.tableUuid },
    { type: 'assert-ref-snapshot-id', ref: 'main', 'snapshot-id': 5n },
    { type: 'assert-last-assigned-field-id', 'last-assigned-field-id': 1 },
    { type: 'assert-current-schema-id', 'current-schema-id': 0 },
    { type: 'assert-last-assigned-partition-id', 'last-assigned-partition-id': 999 },
    { type: 'assert-default-spec-id', 'default-spec-id': 0 },
    { type: 'assert-default-sort-order-id', 'default-sort-order-id': 0 },
  ]);
  expect(updatesOf(empty, withSnapshot(empty, 5n)).requirements).toContainEqual({
    type: 'assert-ref-snapshot-id',
    ref: 'main',
    'snapshot-id': null,
  });
});

test('a schema that is new is added and chosen; one that was there before is chosen by its id', () => {
  const two = withSchema(empty, schema(1, 'id', 'text'), 2);
  expect(updatesOf(empty, two).updates).toMatchObject([
    { action: 'add-schema', 'last-column-id': 2 },
    { action: 'set-current-schema', 'schema-id': -1 },
  ]);
  expect(updatesOf(two, withSchema(two, schema(0, 'id'), 2)).updates).toEqual([
    { action: 'set-current-schema', 'schema-id': 0 },
  ]);
});

test('properties that are set, changed and removed; nothing where nothing is different', () => {
  const base = withProperties(empty, { same: '1', other: '1', gone: '1' });
  const next = withProperties(base, { other: '2', fresh: '3', gone: null });
  expect(updatesOf(base, next).updates).toEqual([
    { action: 'set-properties', updates: { other: '2', fresh: '3' } },
    { action: 'remove-properties', removals: ['gone'] },
  ]);
  expect(updatesOf(base, base).updates).toEqual([]);
});

test('expired snapshots are removed, tags that are gone before them', () => {
  const base = withSnapshot(withSnapshot(empty, 5n), 6n);
  const { metadata } = withoutExpired(base, { keep: 1, olderThanMs: 10, protect: new Set() }, 20);
  expect(updatesOf(base, metadata).updates).toEqual([{ action: 'remove-snapshots', 'snapshot-ids': [5n] }]);

  const tagged: TableMetadata = {
    ...base,
    refs: { ...base.refs, v1: { snapshotId: 5n, type: 'tag', retention: { 'max-ref-age-ms': 9 } } },
  };
  expect(updatesOf(base, tagged).updates).toEqual([
    { action: 'set-snapshot-ref', 'ref-name': 'v1', type: 'tag', 'snapshot-id': 5n, 'max-ref-age-ms': 9 },
  ]);
  const { requirements, updates } = updatesOf(tagged, metadata);
  expect(actions(updates)).toEqual(['remove-snapshot-ref', 'remove-snapshots']);
  expect(requirements).toContainEqual({ type: 'assert-ref-snapshot-id', ref: 'v1', 'snapshot-id': 5n });
});

test('states of two tables have no updates', () => {
  expect(() => updatesOf(empty, { ...empty, tableUuid: 'other' })).toThrow(RangeError);
  expect(() => updatesOf(empty, { ...empty, location: 's3://lake/u' })).toThrow(RangeError);
});

test.each<readonly [string, (made: TableMetadata) => TableMetadata, readonly string[]]>([
  ['the same', (made) => made, []],
  ['later commits', (made) => withSnapshot(withSchema(made, schema(1, 'id', 'x'), 2), 9n), []],
  [
    'other descriptions',
    (made) => ({ ...made, schemas: [{ ...schema(0), fields: [{ ...field(1, 'id'), doc: 'd' }] }] }),
    [],
  ],
  [
    'other ids',
    (made) => ({ ...made, schemas: [{ ...schema(0), fields: [field(2, 'id')] }] }),
    ['other field ids or types of columns'],
  ],
  [
    'another type',
    (made) => ({ ...made, schemas: [{ ...schema(0), fields: [field(1, 'id', 'int')] }] }),
    ['other field ids or types of columns'],
  ],
  [
    'another number of the schema',
    (made) => ({ ...made, schemas: [schema(4, 'id')] }),
    ['other field ids or types of columns'],
  ],
  ['another place', (made) => ({ ...made, location: 's3://lake/u' }), ['another location']],
  ['no snapshot', (made) => ({ ...made, snapshots: [] }), ['another snapshot']],
  [
    'other partitions',
    (made) => ({
      ...made,
      partitionSpecs: [
        { specId: 0, fields: [{ sourceId: 1, fieldId: 1000, name: 'id', transform: 'identity' }] },
      ],
    }),
    ['another partition spec'],
  ],
])('what a server made is compared with what it was told: %s', (_, change, problems) => {
  const told = withSnapshot(empty, 5n);
  expect(unlike(told, change(told))).toEqual(problems);
});
