import { type Json, stringifyJson } from './json.ts';
import { partitionSpecToJson, sortOrderToJson } from './partition.ts';
import { schemaToJson } from './schema.ts';
import { type SnapshotRef, snapshotRefToJson, snapshotToJson } from './snapshot.ts';
import type { TableMetadata } from './table-metadata.ts';

/**
 * A change of a table as a REST catalog is told it (REST catalog API, CommitTableRequest): what must still hold, and
 * what is done to the metadata, in order.
 */
export type TableUpdates = {
  readonly requirements: readonly Json[];
  readonly updates: readonly Json[];
};

/** Says "the one that was added last" (SetCurrentSchemaUpdate and its like). */
const lastAdded = -1;

/** What makes a table from nothing: shape first, then rows. */
export function creationOf(next: TableMetadata): TableUpdates {
  return {
    requirements: [{ type: 'assert-create' }],
    updates: [
      { action: 'assign-uuid', uuid: next.tableUuid },
      { action: 'upgrade-format-version', 'format-version': 2 },
      { action: 'set-location', location: next.location },
      ...shapeUpdates(null, next),
      ...propertyUpdates({}, next.properties),
      ...snapshotUpdates({ snapshots: [], refs: {} }, next),
    ],
  };
}

/**
 * What makes one state of a table from another.
 * @throws {RangeError} where the two are not of one table, or the table has moved.
 */
export function updatesOf(base: TableMetadata, next: TableMetadata): TableUpdates {
  if (base.tableUuid !== next.tableUuid || base.location !== next.location) {
    throw new RangeError('the two states are of different tables');
  }
  return {
    requirements: [
      { type: 'assert-table-uuid', uuid: base.tableUuid },
      ...changedRefs(base, next).map((ref) => ({
        type: 'assert-ref-snapshot-id',
        ref,
        'snapshot-id': base.refs[ref]?.snapshotId ?? null,
      })),
      { type: 'assert-last-assigned-field-id', 'last-assigned-field-id': base.lastColumnId },
      { type: 'assert-current-schema-id', 'current-schema-id': base.currentSchemaId },
      { type: 'assert-last-assigned-partition-id', 'last-assigned-partition-id': base.lastPartitionId },
      { type: 'assert-default-spec-id', 'default-spec-id': base.defaultSpecId },
      { type: 'assert-default-sort-order-id', 'default-sort-order-id': base.defaultSortOrderId },
    ],
    updates: [
      ...shapeUpdates(base, next),
      ...propertyUpdates(base.properties, next.properties),
      ...snapshotUpdates(base, next),
    ],
  };
}

/** Main always: a commit rests on what was the table's current snapshot. */
function changedRefs(base: TableMetadata, next: TableMetadata): readonly string[] {
  const names = new Set(['main', ...Object.keys(base.refs), ...Object.keys(next.refs)]);
  return [...names].filter((name) => name === 'main' || !sameRef(base.refs[name], next.refs[name]));
}

function sameRef(a: SnapshotRef | undefined, b: SnapshotRef | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const names = new Set([...Object.keys(a.retention), ...Object.keys(b.retention)]);
  return (
    a.snapshotId === b.snapshotId &&
    a.type === b.type &&
    [...names].every((name) => a.retention[name] === b.retention[name])
  );
}

type Kind<T> = {
  readonly all: (metadata: TableMetadata) => readonly T[];
  readonly idOf: (one: T) => number;
  readonly current: (metadata: TableMetadata) => number;
  readonly add: (one: T, metadata: TableMetadata) => Json;
  readonly choose: (id: number) => Json;
};

/** New ones in the order of their ids, which is how a server gives them again; then which of them counts. */
function chosen<T>(kind: Kind<T>, base: TableMetadata | null, next: TableMetadata): readonly Json[] {
  const known = new Set(base === null ? [] : kind.all(base).map(kind.idOf));
  const added = kind
    .all(next)
    .filter((one) => !known.has(kind.idOf(one)))
    .sort((a, b) => kind.idOf(a) - kind.idOf(b));
  const current = kind.current(next);
  const last = added.at(-1);
  const isLast = last !== undefined && kind.idOf(last) === current;
  const isSame = base !== null && kind.current(base) === current;
  return [
    ...added.map((one) => kind.add(one, next)),
    ...(isSame ? [] : [kind.choose(isLast ? lastAdded : current)]),
  ];
}

function shapeUpdates(base: TableMetadata | null, next: TableMetadata): readonly Json[] {
  return [
    ...chosen(
      {
        all: ({ schemas }) => schemas,
        idOf: ({ schemaId }) => schemaId,
        current: ({ currentSchemaId }) => currentSchemaId,
        add: (schema, { lastColumnId }) => ({
          action: 'add-schema',
          schema: schemaToJson(schema),
          // Deprecated, and older servers still need it.
          'last-column-id': lastColumnId,
        }),
        choose: (id) => ({ action: 'set-current-schema', 'schema-id': id }),
      },
      base,
      next,
    ),
    ...chosen(
      {
        all: ({ partitionSpecs }) => partitionSpecs,
        idOf: ({ specId }) => specId,
        current: ({ defaultSpecId }) => defaultSpecId,
        add: (spec) => ({ action: 'add-spec', spec: partitionSpecToJson(spec) }),
        choose: (id) => ({ action: 'set-default-spec', 'spec-id': id }),
      },
      base,
      next,
    ),
    ...chosen(
      {
        all: ({ sortOrders }) => sortOrders,
        idOf: ({ orderId }) => orderId,
        current: ({ defaultSortOrderId }) => defaultSortOrderId,
        add: (order) => ({ action: 'add-sort-order', 'sort-order': sortOrderToJson(order) }),
        choose: (id) => ({ action: 'set-default-sort-order', 'sort-order-id': id }),
      },
      base,
      next,
    ),
  ];
}

type Properties = Readonly<Record<string, string>>;

function propertyUpdates(base: Properties, next: Properties): readonly Json[] {
  const set = Object.entries(next).filter(([name, value]) => base[name] !== value);
  const removed = Object.keys(base).filter((name) => !Object.hasOwn(next, name));
  return [
    ...(set.length > 0 ? [{ action: 'set-properties', updates: Object.fromEntries(set) }] : []),
    ...(removed.length > 0 ? [{ action: 'remove-properties', removals: removed }] : []),
  ];
}

function snapshotUpdates(
  base: Pick<TableMetadata, 'snapshots' | 'refs'>,
  next: TableMetadata,
): readonly Json[] {
  const before = new Set(base.snapshots.map(({ snapshotId }) => snapshotId));
  const after = new Set(next.snapshots.map(({ snapshotId }) => snapshotId));
  const removed = [...before].filter((id) => !after.has(id));
  return [
    ...next.snapshots
      .filter(({ snapshotId }) => !before.has(snapshotId))
      .map((snapshot) => ({ action: 'add-snapshot', snapshot: snapshotToJson(snapshot) })),
    ...Object.entries(next.refs)
      .filter(([name, ref]) => !sameRef(base.refs[name], ref))
      .map(([name, ref]) => ({
        action: 'set-snapshot-ref',
        'ref-name': name,
        ...(snapshotRefToJson(ref) as Readonly<Record<string, Json>>),
      })),
    ...Object.keys(base.refs)
      .filter((name) => !Object.hasOwn(next.refs, name))
      .map((name) => ({ action: 'remove-snapshot-ref', 'ref-name': name })),
    ...(removed.length > 0 ? [{ action: 'remove-snapshots', 'snapshot-ids': removed }] : []),
  ];
}

/**
 * What a server made otherwise than it was told, in words; none = nothing. Ids matter most: data files know columns by
 * them, manifests the partition spec. Later commits may be in `made` too.
 */
export function unlike(told: TableMetadata, made: TableMetadata): readonly string[] {
  const problems: string[] = [];
  const columns = (of: TableMetadata) => {
    const schema = of.schemas.find(({ schemaId }) => schemaId === told.currentSchemaId);
    return schema && canonical(schemaToJson(schema));
  };
  if (columns(told) !== columns(made)) problems.push('other field ids or types of columns');
  const spec = (of: TableMetadata) =>
    JSON.stringify(
      of.partitionSpecs
        .find(({ specId }) => specId === told.defaultSpecId)
        ?.fields.map(({ sourceId, fieldId, transform, name }) => [sourceId, fieldId, transform, name]),
    );
  if (spec(told) !== spec(made)) problems.push('another partition spec');
  if (told.location !== made.location) problems.push('another location');
  if (told.currentSnapshotId !== null) {
    const snapshot = (of: TableMetadata) =>
      of.snapshots.find(({ snapshotId }) => snapshotId === told.currentSnapshotId);
    if (snapshot(told)?.manifestList !== snapshot(made)?.manifestList) problems.push('another snapshot');
  }
  return problems;
}

/** Without descriptions, and without an order of members. */
function canonical(value: Json): string {
  const plain = (json: Json): Json => {
    if (Array.isArray(json)) return json.map(plain);
    if (typeof json !== 'object' || json === null) return json;
    return Object.fromEntries(
      Object.entries(json)
        .filter(([name]) => name !== 'doc')
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, one]) => [name, plain(one)]),
    );
  };
  return stringifyJson(plain(value));
}
