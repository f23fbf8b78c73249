import type { Plan, PlanModel } from '../../src/plan/index.ts';

/** A small plan on this machine's disk; tests replace what they are about. */
export function examplePlan(changes: Partial<Plan> = {}): Plan {
  const store = (name: string) => ({ kind: 'file' as const, root: `lake/${name}` });
  return {
    planVersion: 1,
    lakespecVersion: '0.1.0',
    hash: 'a'.repeat(64),
    product: {
      name: 'example-claims',
      identifier: 'example_claims',
      title: 'Example claims',
      domain: 'example',
      owner: 'data@example.org',
    },
    platform: {
      name: 'local',
      stores: {
        landing: store('landing'),
        raw: store('raw'),
        refined: store('refined'),
        curated: store('curated'),
        quarantine: store('quarantine'),
        vault: store('vault'),
      },
      catalog: { kind: 'sqlite', name: 'lake', path: 'lake/catalog.db' },
      vault: { kind: 'sqlite', path: 'lake/vault.db', key: { file: 'lake/vault.key' } },
      engine: { kind: 'duckdb', memoryMb: 512, threads: 1 },
      slackWebhook: null,
      pushgateway: null,
    },
    policy: {
      name: 'example',
      hash: 'b'.repeat(64),
      regime: 'public',
      originals: 'none',
      dates: { method: 'keep', scope: 'dataset', rangeDays: { min: 0, max: 0 }, headroomYears: 5 },
      subjects: { method: 'random', epoch: 1 },
      ages: { cap: 89, top: 90 },
      dicom: { options: [], keep: [], keepPrivate: [], burnedIn: 'quarantine' },
      sidecars: {},
      sentinels: [],
      missingDates: 'quarantine',
      foreign: 'quarantine',
    },
    agreement: null,
    purpose: null,
    sources: [],
    inputs: [],
    references: [],
    refine: [],
    curate: [],
    gates: [],
    deliveries: [],
    operations: {
      shards: 1,
      freshnessSeconds: null,
      alerts: { slack: null, on: ['failure', 'quality', 'quarantine'] },
      keepSnapshots: 20,
      keepSnapshotsSeconds: 604_800,
    },
    ...changes,
  };
}

export function exampleModel(changes: Partial<PlanModel> & Pick<PlanModel, 'table' | 'select'>): PlanModel {
  return {
    origin: 'specs/example.yaml',
    description: 'An example.',
    columns: [],
    partition: [],
    renames: [],
    materialized: 'table',
    strategy: null,
    key: [],
    sort: [],
    reads: [],
    increment: null,
    touches: null,
    members: null,
    ...changes,
  };
}
