import { join } from 'node:path';
import { currentSchema, type Field, type FieldType, withSchema } from '../../../src/formats/iceberg/index.ts';
import type { PlanPartition, PlanPlatform } from '../../../src/plan/index.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import {
  compact,
  deleteRows,
  expireSnapshots,
  mergeManifests,
  type OpenLake,
  openLake,
  overwritePartitions,
  overwriteRows,
  type Predicate,
  rollback,
  setRef,
} from '../../../src/runtime/lake/index.ts';
import type { Lake, LakeTable, TableChange, TableLayout } from '../../../src/runtime/lake/lake.ts';
import { sameTarget } from '../../../src/runtime/lake/same-target.ts';
import { readingPlatform } from './lake-dump.ts';

type Columns = Readonly<Record<string, TableLayout['columns'][number]['type']>>;
export const layoutOf = (
  name: string,
  columns: Columns,
  changes: Partial<TableLayout> = {},
): TableLayout => ({
  ref: { namespace: 'demo_silver', name },
  store: 'refined',
  description: `Table ${name}.`,
  columns: Object.entries(columns).map(([column, type]) => ({
    name: column,
    type,
    nullable: column !== 'id',
    description: `Column ${column}.`,
    label: [],
  })),
  renames: [],
  sort: [],
  ...changes,
});

async function commitTo(
  lake: Lake,
  engine: Engine,
  layout: TableLayout,
  select: string | null,
  change: Partial<Pick<TableChange, 'operation' | 'remove' | 'properties'>> = {},
): Promise<LakeTable> {
  const target = await lake.target(layout);
  const add = select === null ? [] : await lake.write(engine, target, select, 'run');
  const committed = await lake.commit([
    { target, operation: 'append', remove: [], properties: {}, summary: {}, ...change, add },
  ]);
  return committed[0] as LakeTable;
}

const columns = {
  id: 'bigint',
  flag: 'boolean',
  small: 'integer',
  big: 'bigint',
  ratio: 'double',
  text: 'string',
  day: 'date',
  local: 'timestamp',
  instant: 'timestamptz',
  price: 'decimal(9,2)',
  exact: 'decimal(38,10)',
  nothing: 'string',
  'odd "name"': 'string',
} as const;
const rows = (from: number, count: number) => `
  SELECT i AS id, i % 3 = 0 AS flag, i - 50 AS small, 9007199254740993 + i AS big,
    CASE i % 5 WHEN 0 THEN 'nan'::DOUBLE WHEN 1 THEN -0.0 WHEN 2 THEN 'inf'::DOUBLE ELSE i / 7.0 END AS ratio,
    CASE WHEN i % 4 = 0 THEN NULL WHEN i % 4 = 1 THEN repeat('ü€😀', 12) || i ELSE 'it''s ' || i || chr(10) END AS text,
    DATE '1968-02-29' + CAST(i * 91 AS INTEGER) AS day,
    TIMESTAMP '1969-12-31 23:59:59.999999' + to_microseconds(i * 1000003) AS local,
    TIMESTAMPTZ '0001-01-01 00:00:00+00' + to_days(CAST(i * 997 AS INTEGER)) AS instant,
    CAST(i * 1.01 - 40 AS DECIMAL(9,2)) AS price,
    CAST('-1234567890123456789012345678.0123456789' AS DECIMAL(38,10)) + i AS exact,
    NULL AS nothing, chr(CAST(97 + i % 26 AS INTEGER)) AS "odd ""name"""
  FROM range(${from}, ${from + count}) AS of(i)`;

const by = (transform: PlanPartition['transform'], column: string, parameter: number | null = null) => ({
  transform,
  column,
  parameter,
});
export const partitionings: readonly (readonly PlanPartition[])[] = [
  [by('bucket', 'big', 4), by('bucket', 'text', 3)],
  [by('bucket', 'exact', 5), by('bucket', 'price', 2)],
  [by('bucket', 'instant', 3), by('bucket', 'day', 2), by('bucket', 'small', 2), by('bucket', 'local', 2)],
  [by('year', 'day'), by('month', 'instant')],
  [by('day', 'instant'), by('hour', 'local')],
  [by('truncate', 'small', 7), by('truncate', 'text', 2)],
  [by('truncate', 'price', 50), by('truncate', 'big', 10), by('truncate', 'exact', 7)],
  [by('identity', 'flag'), by('identity', 'odd "name"'), by('identity', 'nothing')],
  [by('identity', 'price'), by('identity', 'exact'), by('identity', 'day'), by('identity', 'local')],
  [],
];

/** Rows deleted and overwritten by predicate and by partition: files dropped, written anew, and left. */
async function changeRows(lake: OpenLake, engine: Engine): Promise<void> {
  const layout = layoutOf('changed', { id: 'bigint', day: 'date', who: 'string' }, { sort: ['id'] });
  const monthly = { ...layout, partition: [by('month', 'day')] };
  const days = (from: string, count: number, who: string) =>
    `SELECT i AS id, DATE '${from}' + CAST(i AS INTEGER) AS day, '${who}' || i % 5 AS who FROM range(${count}) AS of(i)`;
  const write = { name: 'run' };
  await commitTo(lake, engine, monthly, days('2023-12-20', 60, 'p'));
  const present = async () => (await lake.table(layout.ref)) as LakeTable;
  const gone = async (where: Predicate) => {
    const found = await deleteRows(lake, engine, await present(), where, write);
    if (found === null) throw new Error('no row was deleted');
    await lake.commit([found.change]);
  };
  await gone([{ column: 'who', op: 'in', values: ['p1', 'p3'] }]);
  await gone([{ column: 'day', op: '<', value: '2024-01-01' }]);
  const overwrite = async (of: TableLayout, select: string, where: Predicate | null) => {
    const target = await lake.target(of);
    const add = await lake.write(engine, target, select, 'run');
    const change =
      where === null
        ? await overwritePartitions(lake, engine, target, add, write)
        : await overwriteRows(lake, engine, target, where, add, write);
    if (change === null) throw new Error('nothing was overwritten');
    await lake.commit([change]);
  };
  await overwrite(monthly, days('2024-02-01', 3, 'february'), null);
  // The files of months are gone through row by row.
  await overwrite({ ...layout, partition: [by('day', 'day')] }, days('2024-01-10', 2, 'daily'), null);
  await overwrite({ ...layout, partition: [by('day', 'day')] }, days('2024-01-12', 1, 'ranged'), [
    { column: 'day', op: '>=', value: '2024-01-12' },
    { column: 'day', op: '<', value: '2024-01-20' },
  ]);
  // In another order, one of them gone.
  const { ref, partition } = { ...layout, partition: [] };
  const moved = layoutOf(ref.name, { day: 'date', id: 'bigint' }, { partition });
  await commitTo(lake, engine, moved, `SELECT DATE '2024-03-01' AS day, 1000 AS id`);
  await gone([{ column: 'id', op: '<=', value: 20 }]);
}

const field = (id: number, name: string, type: FieldType): Field => ({
  id,
  name,
  required: false,
  type,
  doc: null,
});
const struct = (...fields: readonly Field[]): FieldType => ({ kind: 'struct', fields });
const list = (elementId: number, element: FieldType): FieldType => ({
  kind: 'list',
  elementId,
  elementRequired: false,
  element,
});

/** Gives a table columns as other engines do, and adds rows to it. */
async function reshape(
  lake: OpenLake,
  engine: Engine,
  name: string,
  fields: readonly Field[],
  select: string,
): Promise<LakeTable> {
  const table = (await lake.table({ namespace: 'demo_silver', name })) as LakeTable;
  const { metadata } = table;
  const schema = { ...currentSchema(metadata), schemaId: metadata.schemas.length, fields };
  const [reshaped] = (await lake.catalog.commit([
    { ref: table.ref, base: table, metadata: withSchema(metadata, schema, 99) },
  ])) as readonly LakeTable[];
  const target = sameTarget(reshaped as LakeTable);
  const add = await lake.write(engine, target, select, 'run');
  const change = { target, operation: 'append', add, remove: [], properties: {}, summary: {} } as const;
  return (await lake.commit([change]))[0] as LakeTable;
}

/** Fields inside of columns added, renamed, widened, dropped and moved. */
async function nest(lake: OpenLake, engine: Engine): Promise<void> {
  await commitTo(lake, engine, layoutOf('nested', { id: 'bigint' }), null);
  // No list of structs is null: PyIceberg takes that for an empty one (apache/iceberg-python #3833).
  const inner = (...more: readonly Field[]) => struct(field(6, 'c', 'int'), ...more);
  await reshape(
    lake,
    engine,
    'nested',
    [
      field(1, 'id', 'long'),
      field(2, 'place', struct(field(3, 'a', 'int'), field(4, 'b', 'string'), field(5, 'inner', inner()))),
      field(7, 'items', list(8, struct(field(9, 'p', 'int')))),
    ],
    `SELECT i AS id, CASE WHEN i = 2 THEN NULL ELSE {'a': i, 'b': repeat('b', 20) || i, 'inner': {'c': i * 10}} END AS place,
       CASE WHEN i = 3 THEN [] ELSE [{'p': i}, {'p': NULL}] END AS items FROM range(5) AS of(i)`,
  );
  const later = [
    field(7, 'items', list(8, struct(field(12, 'new', 'string'), field(9, 'p', 'long')))),
    field(1, 'id', 'long'),
    field(
      2,
      'places',
      struct(
        field(5, 'inner', inner(field(13, 'd', 'string'))),
        field(10, 'b', 'date'),
        field(3, 'wide', 'long'),
      ),
    ),
  ];
  let table = await reshape(
    lake,
    engine,
    'nested',
    later,
    `SELECT [{'new': 'n' || i, 'p': 5000000000 + i}] AS items, i AS id,
       {'inner': {'c': i, 'd': 'd' || i}, 'b': DATE '2024-02-29' + CAST(i AS INTEGER), 'wide': 5000000000 + i} AS places
     FROM range(10, 14) AS of(i)`,
  );
  const where: Predicate = [{ column: 'id', op: '=', value: 1 }];
  const found = await deleteRows(lake, engine, table, where, { name: 'run' });
  if (found === null) throw new Error('no row was deleted');
  [table = table] = await lake.commit([found.change]);
  const compaction = await compact(lake, engine, table, {
    smallerThanBytes: 1 << 27,
    minFiles: 2,
    name: 'run',
  });
  if (compaction === null) throw new Error('nothing was compacted');
  await lake.commit([compaction]);
}

/** Columns of types that lakespec's own tables never have. */
export async function addForeignTypes(lake: OpenLake, engine: Engine): Promise<void> {
  await commitTo(lake, engine, layoutOf('foreign', { id: 'bigint' }), null);
  const fields = [
    field(1, 'id', 'long'),
    field(2, 'uid', 'uuid'),
    field(3, 'at', 'time'),
    field(4, 'bytes', 'binary'),
    field(5, 'real', 'float'),
    field(6, 'mark', 'fixed[7]'),
  ];
  for (const from of [0, 20]) {
    await reshape(
      lake,
      engine,
      'foreign',
      fields,
      `SELECT i AS id, CAST(md5(CAST(i AS VARCHAR)) AS UUID) AS uid,
         CAST(TIMESTAMP '2000-01-01' + to_microseconds(i * 1800000001) AS TIME) AS at,
         unhex(repeat('ff', CAST(i AS INTEGER))) AS bytes, CAST(i / 8 AS FLOAT) AS real,
         CASE WHEN i % 4 > 0 THEN unhex(printf('%014x', i * i)) END AS mark
       FROM range(${from}, ${from + 20}) AS of(i)`,
    );
  }
}

/**
 * A lake that has seen every kind of change and every type; by default at `catalog.sqlite` in the workspace.
 * @param options.foreignTypes Types too that Spark, or another reader, has no name for.
 */
export async function buildLake(
  workspace: string,
  platform: PlanPlatform = readingPlatform({ name: 'lake', path: 'catalog.sqlite' }),
  options: { readonly foreignTypes: boolean } = { foreignTypes: false },
): Promise<void> {
  const lake = await openLake({ platform, workspace });
  const engine = await openDuckdb({ memoryMb: 512, threads: 2, scratch: join(workspace, 'scratch') });
  const commit = (
    layout: TableLayout,
    select: string | null,
    change?: Partial<Pick<TableChange, 'operation' | 'remove' | 'properties'>>,
  ) => commitTo(lake, engine, layout, select, change);

  // Every type; append twice, once with nothing.
  await commit(layoutOf('types', columns), rows(0, 100));
  await commit(layoutOf('types', columns), rows(100, 50));
  await commit(layoutOf('types', columns), `SELECT * FROM (${rows(0, 1)}) WHERE false`);
  // Overwritten whole, then some rows replaced by writing their files anew.
  let table = await commit(layoutOf('types', columns), rows(500, 20), {
    operation: 'overwrite',
    remove: await lake.dataFiles(
      (await lake.table({ namespace: 'demo_silver', name: 'types' })) as LakeTable,
    ),
  });
  table = await commit(layoutOf('types', columns), rows(600, 20));
  const [first] = await lake.dataFiles(table);
  if (first === undefined) throw new Error('the table lost its files');
  const target = await lake.target(layoutOf('types', columns));
  table = await commit(
    layoutOf('types', columns),
    `SELECT * REPLACE (CASE WHEN id % 2 = 0 THEN 'replaced' ELSE text END AS text)
     FROM (${await lake.relation(target.columns, [first])})`,
    { operation: 'overwrite', remove: [first] },
  );
  // Columns added, renamed, widened, dropped, moved.
  const evolved = {
    instant: 'timestamptz',
    id: 'bigint',
    added: 'decimal(5,1)',
    words: 'string',
    small: 'bigint',
    price: 'decimal(12,2)',
    day: 'date',
  } as const;
  const renamed = { renames: [{ from: 'text', to: 'words' }], sort: ['day', 'id'] };
  await commit(layoutOf('types', evolved, renamed), null);
  await commit(
    layoutOf('types', evolved, renamed),
    `SELECT now() AS instant, i AS id, i / 10 AS added, 'w' || i AS words, 5000000000 + i AS small,
       9999999999.99 AS price, current_date AS day FROM range(1000, 1010) AS of(i)`,
  );
  // A name that comes back is a new column.
  await commit(
    layoutOf('types', { ...evolved, text: 'integer' }, { sort: ['id'] }),
    `SELECT NULL AS instant, 7777 AS id, NULL AS added, NULL AS words, NULL AS small, NULL AS price, NULL AS day, 1 AS text`,
  );
  // Every transform over every type that takes it, each time in another spec.
  for (const partition of partitionings) {
    // In a table of their own: ClickHouse does not read those.
    const isTruncated = partition.some(({ transform }) => transform === 'truncate');
    const name = isTruncated ? 'truncated' : 'parted';
    table = await commit(layoutOf(name, columns, { partition, sort: ['id'] }), rows(0, 20));
  }
  // Many small commits, merged manifests, compaction, expiry.
  for (let index = 0; index < 105; index++) {
    table = await commit(
      layoutOf('many', { id: 'bigint', text: 'string' }),
      `SELECT ${index} AS id, 'm${index}' AS text`,
    );
  }
  const compaction = await compact(lake, engine, table, {
    smallerThanBytes: 1 << 27,
    minFiles: 5,
    name: 'compact',
  });
  if (compaction === null) throw new Error('nothing was compacted');
  [table = table] = await lake.commit([compaction]);
  await commit(layoutOf('many', { id: 'bigint', text: 'string' }), `SELECT 1000 AS id, NULL AS text`);
  table = (await lake.table(table.ref)) as LakeTable;
  const keep = { keep: 8, olderThanMs: Date.now() + 1, protect: new Set<bigint>() };
  const expired = await expireSnapshots(lake, table, keep);
  if (expired === null || expired.snapshots < 90) throw new Error('nothing was expired');
  // Tagged, taken back, gone on from, with manifests merged.
  const back = layoutOf('back', { id: 'bigint', text: 'string' });
  table = await commit(back, "SELECT i AS id, 'first' AS text FROM range(0, 5) AS of(i)");
  const before = table.metadata.currentSnapshotId as bigint;
  table = await setRef(lake, table, 'study', 'tag', before);
  table = await commit(back, "SELECT i AS id, 'taken back' AS text FROM range(5, 9) AS of(i)");
  table = await rollback(lake, table, before);
  table = await commit(back, "SELECT i AS id, 'second' AS text FROM range(9, 12) AS of(i)");
  const merged = await mergeManifests(lake, table, 2);
  if (merged === null) throw new Error('no manifest was merged');
  await lake.commit([merged]);
  await changeRows(lake, engine);
  await nest(lake, engine);
  if (options.foreignTypes) await addForeignTypes(lake, engine);
  // Empty from the beginning.
  await commit(layoutOf('empty', { id: 'bigint', text: 'string' }), null);
  // No table to anybody.
  const { ref, store, description, columns: shown } = layoutOf('shown', { id: 'bigint' });
  const definitions = [{ dialect: 'spark', sql: 'SELECT id FROM many' }];
  await lake.commit(
    [],
    [{ ref, store, description, columns: shown, definitions, properties: {}, base: null }],
  );
  engine.close();
  await lake.close();
}
