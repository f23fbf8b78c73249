import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan, PlanColumn, TableRef } from '../../src/plan/index.ts';
import type { Engine, EngineRow } from '../../src/ports/index.ts';
import { openDuckdb } from '../../src/runtime/engines/duckdb/index.ts';
import { openLake } from '../../src/runtime/lake/index.ts';
import type { Lake, LakeTable } from '../../src/runtime/lake/lake.ts';
import { readColumns } from '../../src/runtime/models/table-session.ts';
import { noProgress } from '../../src/runtime/observe/index.ts';
import type { RunContext } from '../../src/runtime/run/context.ts';
import { newRunId } from '../../src/runtime/run/run-id.ts';
import { openStores } from '../../src/runtime/run/stores.ts';
import { scratchFolder } from './scratch.ts';

/** A lake on disk with an engine beside it, for tests of stages. */
export type Workbench = {
  readonly workspace: string;
  readonly lake: Lake;
  readonly engine: Engine;
  context(plan: Plan, changes?: Partial<RunContext>): RunContext;
  /** Adds rows to a table of store refined, as ingest would. */
  append(ref: TableRef, columns: readonly PlanColumn[], select: string): Promise<LakeTable>;
  rows(ref: TableRef, orderBy?: string): Promise<readonly EngineRow[]>;
  table(ref: TableRef): Promise<LakeTable>;
  close(): Promise<void>;
};

export const column = (name: string, type: PlanColumn['type'], nullable = true): PlanColumn => ({
  name,
  type,
  nullable,
  description: `Column ${name}.`,
  label: [],
});

export const silentLog = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

export async function openWorkbench(plan: Plan, workspace?: string): Promise<Workbench> {
  const root = workspace ?? (await scratchFolder());
  const scratch = join(root, 'scratch');
  await mkdir(scratch, { recursive: true });
  const lake = await openLake({ platform: plan.platform, workspace: root });
  const engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: join(scratch, 'bench') });
  const table = async (ref: TableRef) => {
    const found = await lake.table(ref);
    if (!found) throw new Error(`no table ${ref.namespace}.${ref.name}`);
    return found;
  };
  return {
    workspace: root,
    lake,
    engine,
    table,
    context: (of, changes = {}) => ({
      plan: of,
      workspace: root,
      runId: newRunId(Date.now()),
      shard: 0,
      shards: 1,
      startedAt: new Date().toISOString(),
      actor: 'tester',
      lake,
      stores: openStores(of.platform, root),
      engine: { memoryMb: 256, threads: 1, scratch },
      workers: 1,
      log: silentLog,
      progress: noProgress,
      signal: new AbortController().signal,
      ...changes,
    }),
    append: async (ref, columns, select) => {
      const target = await lake.target({
        ref,
        store: 'refined',
        description: 'Bronze.',
        columns,
        renames: [],
        sort: [],
      });
      const add = await lake.write(engine, target, select, 'bench');
      const [committed] = await lake.commit([
        { target, operation: 'append', add, remove: [], properties: {}, summary: {} },
      ]);
      return committed!;
    },
    rows: async (ref, orderBy = 'ALL') => {
      const found = await table(ref);
      const relation = await lake.relation(readColumns(found), await lake.dataFiles(found));
      return engine.query(
        `SELECT * FROM ${/^\s*select/i.test(relation) ? `(${relation})` : relation} AS t ORDER BY ${orderBy}`,
      );
    },
    close: async () => {
      engine.close();
      await lake.close();
    },
  };
}
