import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { csv } from '../../../../src/connectors/csv/declaration.ts';
import type { Plan, PlanPolicy, PlanSource } from '../../../../src/plan/index.ts';
import type { EngineRow } from '../../../../src/ports/index.ts';
import { openDuckdb } from '../../../../src/runtime/engines/duckdb/index.ts';
import { openLake } from '../../../../src/runtime/lake/index.ts';
import { bronzeRelation } from '../../../../src/runtime/quarantine/records.ts';
import type { RunContext } from '../../../../src/runtime/run/context.ts';
import { newRunId } from '../../../../src/runtime/run/run-id.ts';
import { openStores } from '../../../../src/runtime/run/stores.ts';
import { policyOf, sourceOf } from '../../../connectors/stand-ins.ts';

/** A made-up contract: visits of people that don't exist. */
export const visits = {
  table: 'visits',
  subject: 'mrn',
  primaryKey: ['visit_id'],
  columns: {
    visit_id: { type: 'integer', identifies: 'none' },
    mrn: { type: 'string', required: true, identifies: 'mrn' },
    name: { type: 'string', identifies: 'name' },
    visited_on: { type: 'date', identifies: 'date' },
    born_on: { type: 'date', identifies: 'birth-date' },
    zip: { type: 'string', identifies: 'zip' },
    age: { type: 'integer', identifies: 'age', min: 0, max: 130 },
    ward: { type: 'string', identifies: 'none', values: ['A', 'B', 'C'] },
    note: { type: 'string', identifies: 'none' },
  },
};

export const header = 'visit_id,mrn,name,visited_on,born_on,zip,age,ward,note';

export function visitRow(
  id: number,
  changes: { readonly ward?: string; readonly note?: string } = {},
): string {
  return `${id},MRN${100000 + (id % 7)},Testperson ${id % 7},2021-03-${String((id % 28) + 1).padStart(2, '0')},1950-06-01,02138,70,${changes.ward ?? 'A'},${changes.note ?? 'ok'}`;
}

export function visitFile(from: number, to: number): string {
  const rows = Array.from({ length: to - from }, (_, index) => visitRow(from + index));
  return `${[header, ...rows].join('\n')}\n`;
}

export function csvSource(policy: PlanPolicy, config: object = visits, profile: object = {}): PlanSource {
  return { ...sourceOf(csv, policy, config, profile), location: { kind: 'landing', prefix: 'visits/' } };
}

export function planOf(
  policy: PlanPolicy,
  sources: readonly PlanSource[],
  changes: Partial<Plan> = {},
): Plan {
  const store = (root: string) => ({ kind: 'file' as const, root });
  return {
    planVersion: 1,
    lakespecVersion: '0.1.0',
    hash: 'plan-hash',
    product: { name: 'test-visits', identifier: 'test_visits', title: '', domain: 'd', owner: 'o' },
    platform: {
      name: 'local',
      stores: {
        landing: store('landing'),
        raw: store('lake/raw'),
        refined: store('lake/refined'),
        curated: store('lake/curated'),
        quarantine: store('lake/quarantine'),
        vault: store('lake/vault'),
      },
      catalog: { kind: 'sqlite', name: 'lake', path: 'lake/catalog.db' },
      vault: { kind: 'sqlite', path: 'vault/vault.db', key: { file: 'vault/key' } },
      engine: { kind: 'duckdb', memoryMb: 512, threads: 2 },
      slackWebhook: null,
      pushgateway: null,
    },
    policy,
    agreement: null,
    purpose: null,
    sources: [...sources],
    inputs: [],
    references: [],
    refine: [],
    curate: [],
    gates: [],
    deliveries: [],
    operations: {
      shards: 1,
      freshnessSeconds: null,
      alerts: { slack: null, on: [] },
      keepSnapshots: 10,
      keepSnapshotsSeconds: 86_400,
    },
    ...changes,
  };
}

export type Workshop = {
  readonly workspace: string;
  land(files: Readonly<Record<string, string | Uint8Array>>): void;
  context(plan: Plan, changes?: Partial<RunContext>): Promise<RunContext>;
  /** Rows of a bronze table, in an order of the query's choosing. */
  rows(plan: Plan, table: string, select?: string, workspace?: string): Promise<readonly EngineRow[]>;
  close(): void;
};

/** A workspace of its own, with a landing and an empty lake. */
export function openWorkshop(): Workshop {
  const workspace = mkdtempSync(join(tmpdir(), 'ingest-'));
  mkdirSync(join(workspace, 'landing'));
  return {
    workspace,
    land: (files) => {
      for (const [key, content] of Object.entries(files)) {
        const path = join(workspace, 'landing', key);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, content);
      }
    },
    context: async (plan, changes = {}) => ({
      plan,
      workspace,
      runId: newRunId(Date.now()),
      shard: 0,
      shards: 1,
      startedAt: new Date().toISOString(),
      actor: 'tester',
      lake: await openLake({ platform: plan.platform, workspace }),
      stores: openStores(plan.platform, workspace),
      engine: { memoryMb: 512, threads: 2, scratch: join(workspace, 'scratch') },
      workers: 1,
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      progress: { begin: () => {}, advance: () => {}, tell: () => {}, end: () => {} },
      signal: new AbortController().signal,
      ...changes,
    }),
    rows: async (plan, table, select = 'SELECT * FROM t', at = workspace) => {
      const lake = await openLake({ platform: plan.platform, workspace: at });
      const engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: join(workspace, 'scratch') });
      try {
        const relation = await bronzeRelation(lake, plan, table);
        return relation === null ? [] : await engine.query(`WITH t AS (SELECT * FROM ${relation}) ${select}`);
      } finally {
        engine.close();
        await lake.close();
      }
    },
    close: () => rmSync(workspace, { recursive: true, force: true }),
  };
}

export const shifting = policyOf('expert_determination');
