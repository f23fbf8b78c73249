import { join } from 'node:path';
import type { PlanPartition } from '../../../src/plan/index.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { compact, expireSnapshots, openLake } from '../../../src/runtime/lake/index.ts';
import type { Lake, LakeTable, TableChange, TableLayout } from '../../../src/runtime/lake/lake.ts';
import { readingPlatform } from './lake-dump.ts';

type Columns = Readonly<Record<string, TableLayout['columns'][number]['type']>>;
const layoutOf = (name: string, columns: Columns, changes: Partial<TableLayout> = {}): TableLayout => ({
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

/** A lake that has seen every kind of change and every type, at `catalog.sqlite` in the workspace. */
export async function buildLake(workspace: string): Promise<void> {
  const platform = readingPlatform({ name: 'lake', path: 'catalog.sqlite' });
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
    table = await commit(layoutOf('parted', columns, { partition, sort: ['id'] }), rows(0, 20));
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
  // Empty from the beginning.
  await commit(layoutOf('empty', { id: 'bigint', text: 'string' }), null);
  engine.close();
  await lake.close();
}
