import type { Column } from '../../../src/formats/iceberg/index.ts';
import { type PlanPlatform, storeNames } from '../../../src/plan/index.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { columnsAt, snapshotsOf } from '../../../src/runtime/lake/index.ts';
import type { Lake } from '../../../src/runtime/lake/lake.ts';
import { identifier } from '../../../src/runtime/lake/sql.ts';

export type Dump = {
  readonly tables: readonly {
    readonly namespace: string;
    readonly name: string;
    readonly current: string | null;
    readonly snapshots: readonly {
      readonly snapshotId: string;
      readonly columns: readonly string[];
      readonly types: readonly string[];
      readonly rows: readonly (readonly (string | null)[])[];
    }[];
  }[];
};

/** A platform whose stores are all one folder: enough to read any lake below it. */
export function readingPlatform(catalog: { readonly name: string; readonly path: string }): PlanPlatform {
  const store = { kind: 'file', root: '.' } as const;
  return {
    name: 'reading',
    stores: Object.fromEntries(storeNames.map((name) => [name, store])) as PlanPlatform['stores'],
    catalog: { kind: 'sqlite', ...catalog },
    vault: { kind: 'sqlite', path: 'vault.sqlite', key: { env: 'LAKESPEC_VAULT_KEY' } },
    engine: { kind: 'duckdb', memoryMb: 512, threads: 1 },
    slackWebhook: null,
    pushgateway: null,
  };
}

/** The same text for the same value as check.py gives. */
export function canonical({ name, type }: Pick<Column, 'name'> & { readonly type: unknown }): string {
  const column = identifier(name);
  if (type === 'date') return `CAST(date_diff('day', DATE '1970-01-01', ${column}) AS VARCHAR)`;
  if (type === 'timestamp' || type === 'timestamptz') return `CAST(epoch_us(${column}) AS VARCHAR)`;
  if (type === 'double' || type === 'float') return column;
  if (type === 'struct' || type === 'list' || type === 'map') return `CAST(to_json(${column}) AS VARCHAR)`;
  if (type === 'time') return `CAST(epoch_us(${column}) AS VARCHAR)`;
  if (/^(binary|fixed)/.test(String(type))) return `lower(hex(${column}))`;
  return `CAST(${column} AS VARCHAR)`;
}

/** Bits tell NaN from NaN and zero from negative zero. */
export function doubleBits(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes.toString('hex');
}

/** Every table of a lake at every snapshot, as lakespec itself reads it. */
export async function dumpLake(lake: Lake, engine: Engine): Promise<Dump> {
  const tables = [];
  for (const ref of await lake.tables()) {
    const table = await lake.table(ref);
    if (table === null) continue;
    const snapshots = [];
    for (const { snapshotId } of snapshotsOf(table)) {
      const columns = columnsAt(table, snapshotId);
      const relation = await lake.relation(columns, await lake.dataFiles(table, snapshotId));
      // Numbered, so that no name of a column can be in the way.
      const values = columns.map(({ name, type }, index) => {
        const kind = typeof type === 'string' ? type : type.kind;
        return `${canonical({ name, type: kind })} AS v${index}`;
      });
      const rows = await engine.query(`SELECT ${values.join(', ')} FROM (${relation})`);
      snapshots.push({
        snapshotId: String(snapshotId),
        columns: columns.map((column) => column.name),
        types: columns.map(({ type }) => (typeof type === 'string' ? type : type.kind)),
        rows: rows.map((row) =>
          columns.map((_, index) => {
            const value = row[`v${index}`] ?? null;
            return typeof value === 'number' ? doubleBits(value) : (value as string | null);
          }),
        ),
      });
    }
    const current = table.metadata.currentSnapshotId;
    tables.push({ ...ref, current: current === null ? null : String(current), snapshots });
  }
  return { tables };
}
