import { describe, expect, it } from 'vitest';
import { RunFailure } from '../../../../src/runtime/failure.ts';
import { GateFailure, type GateResult } from '../../../../src/runtime/gates/index.ts';
import { ModelFailure } from '../../../../src/runtime/models/model-failure.ts';
import { type DbtOutcome, dbtRunResults } from '../../../../src/runtime/observe/dbt/index.ts';
import type { StageResult } from '../../../../src/runtime/stages/stage-result.ts';
import { exampleModel, examplePlan } from '../../plan.ts';
import { expectRunResults } from './schemas.ts';

const silver = (name: string) => ({ namespace: 'example_claims_silver', name });
const gold = { namespace: 'example_claims_gold', name: 'fct_claim' };
const names = ['claims', 'members', 'visits'];
const gate = (onFail: 'stop' | 'quarantine' | 'warn', name: string) => ({
  id: `${name}.expression`,
  stage: 'refine' as const,
  table: silver(name),
  kind: 'expression',
  column: null,
  description: 'it holds',
  onFail,
  maxFailures: 0,
  reads: [],
  select: 'SELECT 1',
});
const plan = examplePlan({
  refine: names.map((name) => exampleModel({ table: silver(name), select: 'SELECT 1' })),
  curate: [exampleModel({ table: gold, select: 'SELECT 1', reads: [silver('claims')] })],
  gates: [gate('stop', 'claims'), gate('quarantine', 'members'), gate('warn', 'visits')],
});
const judged = (name: string, outcome: GateResult['outcome'], failures: number): GateResult => ({
  id: `${name}.expression`,
  table: silver(name),
  kind: 'expression',
  column: null,
  description: 'it holds',
  failures,
  outcome,
  seconds: 0.5,
  startedAt: '2026-11-26T03:00:01.000Z',
});
const refined: StageResult = {
  stage: 'refine',
  tables: names.map((name) => ({ table: silver(name), rows: 1, rowsAdded: -2, how: 'merged' })),
  gates: [
    judged('claims', 'passed', 0),
    judged('members', 'quarantined', 2),
    judged('visits', 'tolerated', 1),
  ],
  times: { 'example_claims_silver.claims': { startedAt: '2026-11-26T03:00:00.000Z', seconds: 0.25 } },
  quarantinedByRule: {},
  files: null,
  sizeBytes: 0,
  committed: true,
  seconds: 90,
};

function resultsOf(outcome: Pick<DbtOutcome, 'stages' | 'failure' | 'only'>) {
  const artifact = dbtRunResults({
    plan,
    runId: 'one',
    startedAt: '2026-11-26T03:00:00.000Z',
    generatedAt: '2026-11-26T03:00:04.000Z',
    ...outcome,
  });
  expectRunResults(artifact);
  const byName = new Map(artifact.results.map((one) => [one.unique_id.split('.')[2], one]));
  // No node twice.
  expect(byName.size).toBe(artifact.results.length);
  const statuses = Object.fromEntries([...byName].map(([name, { status }]) => [name, status]));
  return { artifact, byName, statuses };
}
const failedIn = (stage: 'ingest' | 'refine' | 'curate', error: unknown) => ({ stage, error });
const race = new RunFailure('race', 'another run was faster');

describe('run results', () => {
  it('count what gates found, what they tolerated, and when they were asked', () => {
    const { artifact, byName, statuses } = resultsOf({ stages: [refined], failure: null });
    expect(statuses).toEqual({
      ...{ claims: 'success', members: 'success', visits: 'success' },
      ...{ claims__expression: 'pass', members__expression: 'warn', visits__expression: 'pass' },
    });
    expect(byName.get('members__expression')).toMatchObject({
      failures: 2,
      message: '2 rows went to quarantine',
      timing: [{ started_at: '2026-11-26T03:00:01.000Z', completed_at: '2026-11-26T03:00:01.500Z' }],
    });
    expect(byName.get('visits__expression')).toMatchObject({
      failures: 1,
      message: '1 row failed, tolerated',
    });
    expect(byName.get('claims')).toMatchObject({
      execution_time: 0.25,
      adapter_response: { rows_affected: 0, rows_added: -2, rows: 1 },
    });
    // The stage ran in a process before this one.
    expect(artifact.elapsed_time).toBe(90);
  });

  it('say of a stage that said what it would commit, and could not, that nothing was published', () => {
    const { byName, statuses } = resultsOf({ stages: [refined], failure: failedIn('refine', race) });
    expect(new Set(Object.values(statuses))).toEqual(new Set(['skipped']));
    expect(Object.keys(statuses)).toHaveLength(7);
    expect(byName.get('fct_claim')?.message).toBe('nothing was published: refine failed (exit code 5)');
  });

  it('keep what stages before did', () => {
    const { statuses } = resultsOf({ stages: [refined], failure: failedIn('curate', race) });
    expect(statuses).toMatchObject({ claims: 'success', members__expression: 'warn', fct_claim: 'skipped' });
  });

  it('name the model that failed, and those that read it', () => {
    const failed = {
      table: silver('claims'),
      origin: 'specs/example.yaml',
      kind: 'invalid' as const,
      message: 'a number is too large',
      engineGone: false,
      timed: { startedAt: '2026-11-26T03:00:00.000Z', seconds: 2 },
    };
    const skipped = { table: silver('members'), origin: 'specs/example.yaml', reads: silver('claims') };
    const error = new ModelFailure('refine', [failed], [skipped]);
    const { byName } = resultsOf({ stages: [], failure: failedIn('refine', error) });
    expect(byName.get('claims')).toMatchObject({
      status: 'error',
      message: 'a number is too large',
      execution_time: 2,
    });
    expect(byName.get('members')?.message).toBe('it reads example_claims_silver.claims, which was not made');
    expect(byName.get('visits')).toMatchObject({ status: 'skipped' });
  });

  it('show the verdicts of a stage that a gate stopped', () => {
    const error = new GateFailure('refine', [judged('claims', 'stopped', 3), judged('visits', 'warned', 1)]);
    const { statuses } = resultsOf({ stages: [], failure: failedIn('refine', error) });
    expect(statuses).toMatchObject({
      ...{ claims__expression: 'fail', visits__expression: 'warn', members__expression: 'skipped' },
      ...{ claims: 'skipped', fct_claim: 'skipped' },
    });
  });

  it('of a run of some models leave out the others', () => {
    const only = new Set(['example_claims_silver.visits']);
    const { artifact, statuses } = resultsOf({ stages: [], failure: failedIn('refine', race), only });
    expect(statuses).toEqual({ visits: 'skipped', visits__expression: 'skipped' });
    expect(artifact.args.select).toEqual(['visits']);
  });
});
