import {
  type DoorColumn,
  type Identifier,
  lineageColumns,
  type PlanPolicy,
  type PlanTable,
} from '../../plan/index.ts';
import type { Engine, Vault } from '../../ports/index.ts';
import { identifier, literal } from '../lake/sql.ts';
import type { DeidentifiedCounts } from '../write-set.ts';
import { countSql, ruleSql, sqlType } from './door-rule.ts';
import { rememberColumn } from './known-values.ts';

/** Who shares an offset: a dataset's key, and a person's source value where the policy's scope is the subject. */
export type OffsetRequest = { readonly dataset: string; readonly subject: string | null };

export type Door = {
  readonly engine: Engine;
  readonly vault: Vault;
  readonly policy: PlanPolicy;
  readonly runId: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Days to add, in the order of the requests. */
  readonly offsets: (requests: readonly OffsetRequest[]) => Promise<readonly number[]>;
  readonly signal: AbortSignal;
};

/** Columns that a relation needs beside the source's own to pass the door. */
export const passage = { row: '_row', fileId: '_file_id', dataset: '_dataset' } as const;

/** The columns that a connector fills: the others are made at the door. */
export function sourceColumns(table: PlanTable): readonly DoorColumn[] {
  return table.columns.filter(({ door }) => door.action !== 'age-flag');
}

/** Values that are looked up together; bounds what is in memory beside the engine. */
const lookupSize = 20_000;

const mapName = (index: number): string => identifier(`door map ${index}`);
const offsetMap = identifier('door offsets');

/** Makes a table of the engine from distinct values, page by page. */
async function lookUp(
  door: Door,
  distinct: string,
  map: string,
  find: (keys: readonly (readonly (string | null)[])[]) => Promise<readonly (string | number)[]>,
  keyColumns: readonly string[],
  valueType: string,
): Promise<void> {
  const { engine, signal } = door;
  const keys = identifier('door keys');
  const pageName = 'door page';
  const page = identifier(pageName);
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE ${keys} AS SELECT row_number() OVER () AS n, * FROM (${distinct})`,
    { signal },
  );
  await engine.run(
    `CREATE OR REPLACE TEMP TABLE ${map} (${keyColumns.map((name) => `${name} VARCHAR`).join(', ')}, v ${valueType})`,
  );
  for (let from = 1; ; from += lookupSize) {
    const rows = await engine.query(
      `SELECT * EXCLUDE (n) FROM ${keys} WHERE n >= ${from} AND n < ${from + lookupSize}`,
      { signal },
    );
    if (rows.length === 0) break;
    const wanted = rows.map((row) =>
      keyColumns.map((name) => (row[name] === null ? null : String(row[name]))),
    );
    const values = await find(wanted);
    await engine.load(
      pageName,
      [...keyColumns.map((name) => ({ name, type: 'VARCHAR' })), { name: 'v', type: valueType }],
      {
        ...Object.fromEntries(
          keyColumns.map((name, index) => [name, wanted.map((key) => key[index] ?? null)]),
        ),
        v: values,
      },
      rows.length,
    );
    await engine.run(`INSERT INTO ${map} SELECT * FROM ${page}`, { signal });
    await engine.run(`DROP TABLE ${page}`);
    if (rows.length < lookupSize) break;
  }
  await engine.run(`DROP TABLE ${keys}`);
}

const surrogateRule = ({ door }: DoorColumn): boolean => door.action === 'surrogate' || door.action === 'uid';

function shiftScope(table: PlanTable): 'dataset' | 'subject' | null {
  for (const { door } of table.columns) {
    if (door.action === 'shift') return door.scope;
    if (door.action === 'year' && door.shift !== null) return door.shift;
  }
  return null;
}

/** Values under these labels name one person, or one thing of theirs, directly: none may be met again past the door. */
const remembered = new Set<Identifier>([
  'name',
  'geographic.address',
  'phone',
  'fax',
  'email',
  'ssn',
  'mrn',
  'health-plan',
  'account',
  'licence',
  'vehicle',
  'device',
  'url',
  'ip',
  'other-unique-id',
]);

/** Names of datasets are replaced and are no person's: a task that is called as its dataset is no find. */
const namesDataset = ({ door }: DoorColumn): boolean =>
  door.action === 'surrogate' && door.system === 'dataset';

function isRemembered(column: DoorColumn): boolean {
  const isKept = column.door.action === 'keep' || column.door.action === 'age-flag';
  return !isKept && !namesDataset(column) && column.sourceLabel.some((label) => remembered.has(label));
}

/** What each sum of `DeidentifiedCounts` is over. */
async function countsOf(door: Door, table: PlanTable, relation: string): Promise<DeidentifiedCounts> {
  const sums: Record<keyof DeidentifiedCounts, string[]> = {
    removed: [],
    replaced: [],
    shifted: [],
    kept: [],
  };
  for (const column of sourceColumns(table)) {
    const { as, sql } = countSql(column);
    if (as !== null) sums[as].push(sql);
  }
  const [row] = await door.engine.query(
    `SELECT ${Object.entries(sums)
      .map(([name, counts]) => `${counts.length === 0 ? '0' : counts.join(' + ')} AS ${name}`)
      .join(', ')} FROM ${relation}`,
    { signal: door.signal },
  );
  const of = (name: keyof DeidentifiedCounts): number => Number(row?.[name] ?? 0);
  return { removed: of('removed'), replaced: of('replaced'), shifted: of('shifted'), kept: of('kept') };
}

/**
 * Takes rows through the door.
 * @param relation A table of the engine with the source's columns, true values, and those of `passage`.
 * @returns A SELECT with exactly the columns of the bronze table. It reads temporary tables that the next call
 *   replaces: use it before.
 */
export async function passDoor(
  door: Door,
  table: PlanTable,
  relation: string,
): Promise<{ readonly select: string; readonly counts: DeidentifiedCounts }> {
  const { engine, vault, policy } = door;
  const joins: string[] = [];
  const maps = new Map<string, string>();
  for (const [index, column] of table.columns.entries()) {
    const name = identifier(column.name);
    if (isRemembered(column)) await rememberColumn(engine, relation, column.name, door.signal);
    if (!surrogateRule(column)) continue;
    const { door: rule } = column;
    const map = mapName(index);
    await lookUp(
      door,
      `SELECT DISTINCT CAST(${name} AS VARCHAR) AS k FROM ${relation} WHERE ${name} IS NOT NULL`,
      map,
      async (keys) => {
        const values = keys.map(([key]) => key ?? '');
        return rule.action === 'surrogate'
          ? vault.surrogates(values.map((value) => ({ system: rule.system, value })))
          : vault.uids(values);
      },
      ['k'],
      'VARCHAR',
    );
    joins.push(`LEFT JOIN ${map} AS m${index} ON m${index}.k = CAST(s.${name} AS VARCHAR)`);
    maps.set(column.name, `m${index}.v`);
  }
  const scope = shiftScope(table);
  if (scope !== null) {
    const subject =
      scope === 'subject' && table.subject !== null
        ? `CAST(${identifier(table.subject)} AS VARCHAR)`
        : 'NULL';
    await lookUp(
      door,
      `SELECT DISTINCT ${passage.dataset} AS d, ${subject} AS k FROM ${relation}`,
      offsetMap,
      (keys) =>
        door.offsets(keys.map(([dataset, key]) => ({ dataset: dataset ?? '', subject: key ?? null }))),
      ['d', 'k'],
      'INTEGER',
    );
    joins.push(
      `LEFT JOIN ${offsetMap} AS o ON o.d = s.${passage.dataset} AND o.k IS NOT DISTINCT FROM ${subject === 'NULL' ? 'NULL' : `CAST(s.${identifier(table.subject ?? '')} AS VARCHAR)`}`,
    );
  }
  const expressions = table.columns
    .filter((column) => column.door.action !== 'drop')
    .map((column) => {
      const sql = ruleSql(column, {
        policy,
        runDay: door.startedAt.slice(0, 10),
        value: (name) => `s.${identifier(name)}`,
        mapped: (name) => maps.get(name) ?? 'NULL',
        days: 'o.v',
      });
      return `CAST(${sql} AS ${sqlType(column.type)}) AS ${identifier(column.name)}`;
    });
  const lineage: Record<(typeof lineageColumns)[number]['name'], string> = {
    _file_id: `s.${passage.fileId}`,
    _row: `s.${passage.row}`,
    _run_id: literal(door.runId),
    _ingested_at: `CAST(${literal(door.startedAt)} AS TIMESTAMPTZ)`,
  };
  const added = lineageColumns.map(({ name }) => `${lineage[name]} AS ${name}`);
  return {
    select: `SELECT ${[...expressions, ...added].join(', ')} FROM ${relation} AS s ${joins.join(' ')}`,
    counts: await countsOf(door, table, relation),
  };
}
