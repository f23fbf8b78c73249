import { join } from 'node:path';
import type { ColumnType, PlanPlatform } from '../../../src/plan/index.ts';
import type { Engine, EngineRow } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { columnsAt, type OpenLake, openLake } from '../../../src/runtime/lake/index.ts';
import type { DataFile, LakeTable, TableChange, TableLayout } from '../../../src/runtime/lake/lake.ts';
import { examplePlan } from '../plan.ts';
import { scratchFolder } from '../scratch.ts';

export type LakeBench = {
  readonly workspace: string;
  readonly lake: OpenLake;
  readonly engine: Engine;
  write(layout: TableLayout, select: string): Promise<readonly DataFile[]>;
  commit(
    layout: TableLayout,
    select: string | null,
    change?: Partial<Pick<TableChange, 'operation' | 'remove' | 'properties' | 'summary'>>,
  ): Promise<LakeTable>;
  rows(table: LakeTable, snapshotId?: bigint): Promise<readonly EngineRow[]>;
  close(): Promise<void>;
};

export function layoutOf(
  name: string,
  columns: Readonly<Record<string, ColumnType>>,
  changes: Partial<TableLayout> = {},
): TableLayout {
  return {
    ref: { namespace: 'example_claims_silver', name },
    store: 'refined',
    description: `Table ${name}.`,
    columns: Object.entries(columns).map(([column, type]) => ({
      name: column,
      type,
      nullable: true,
      description: '',
      label: [],
    })),
    renames: [],
    sort: [],
    ...changes,
  };
}

export async function openBench(platform: PlanPlatform = examplePlan().platform): Promise<LakeBench> {
  const workspace = await scratchFolder();
  const lake = await openLake({ platform, workspace });
  const engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: join(workspace, 'scratch') });
  const write: LakeBench['write'] = async (layout, select) =>
    lake.write(engine, await lake.target(layout), select, 'run');
  return {
    workspace,
    lake,
    engine,
    write,
    commit: async (layout, select, change = {}) => {
      const target = await lake.target(layout);
      const add = select === null ? [] : await lake.write(engine, target, select, 'run');
      const [table] = await lake.commit([
        { target, operation: 'append', remove: [], properties: {}, summary: {}, ...change, add },
      ]);
      return table!;
    },
    rows: async (table, snapshotId) => {
      const files = await lake.dataFiles(table, snapshotId);
      return engine.query(
        `SELECT * FROM (${await lake.relation(columnsAt(table, snapshotId), files)}) ORDER BY ALL`,
      );
    },
    close: async () => {
      engine.close();
      await lake.close();
    },
  };
}
