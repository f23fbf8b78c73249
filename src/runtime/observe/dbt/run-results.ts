import { nameOf, type PlanGate } from '../../../plan/index.ts';
import { exitCodeOf } from '../../failure.ts';
import { GateError, GateFailure, type GateResult } from '../../gates/index.ts';
import { ModelFailure } from '../../models/model-failure.ts';
import type { Timed } from '../../run/stopwatch.ts';
import type { StageName, StageResult, TableResult } from '../../stages/stage-result.ts';
import { type DbtRun, metadataOf } from './metadata.ts';
import { type DbtModel, type DbtNodes, nodesOf, relationName } from './nodes.ts';

export type DbtOutcome = DbtRun & {
  /** What ended well, in its order. */
  readonly stages: readonly StageResult[];
  /** Why the run ended early; null = it didn't. */
  readonly failure: { readonly stage: StageName; readonly error: unknown } | null;
  /** Names (`namespace.table`) of the models that the run was for; absent: all. */
  readonly only?: ReadonlySet<string>;
};

type Result = {
  readonly id: string;
  readonly status: 'success' | 'error' | 'skipped' | 'pass' | 'fail' | 'warn';
  readonly message: string | null;
  readonly failures: number | null;
  readonly timed: Timed | null;
  readonly response: Readonly<Record<string, string | number>>;
  readonly code: string | null;
  readonly relation: string | null;
};

const timing = ({ startedAt, seconds }: Timed) => ({
  name: 'execute',
  started_at: startedAt,
  completed_at: new Date(Date.parse(startedAt) + seconds * 1000).toISOString(),
});

/** https://schemas.getdbt.com/dbt/run-results/v6.json */
const written = ({ id, status, message, failures, timed, response, code, relation }: Result) => ({
  status,
  timing: timed === null ? [] : [timing(timed)],
  thread_id: 'main',
  execution_time: timed?.seconds ?? 0,
  adapter_response: response,
  message,
  failures,
  unique_id: id,
  compiled: code !== null,
  compiled_code: code,
  relation_name: relation,
});

const verdicts = {
  passed: 'pass',
  tolerated: 'pass',
  warned: 'warn',
  // The rows have left the table, and somebody has to look at them.
  quarantined: 'warn',
  stopped: 'fail',
} as const satisfies Record<GateResult['outcome'], Result['status']>;

const rowCount = (rows: number): string => `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`;

function gateMessage({ failures, outcome, note }: GateResult): string | null {
  if (note !== undefined) return note;
  if (failures === 0) return null;
  const rows = rowCount(failures);
  return outcome === 'quarantined' ? `${rows} went to quarantine` : `${rows} failed, ${outcome}`;
}

function rowsText({ rows, rowsAdded, how }: TableResult): string {
  const change = rowsAdded === 0 ? '' : `${rowsAdded.toLocaleString('en', { signDisplay: 'always' })}, `;
  return `${how}: ${change}${rowCount(rows)}`;
}

const stageOrder: readonly StageName[] = ['ingest', 'refine', 'curate'];

/** What a run did, model by model and gate by gate. */
function resultsOf(outcome: DbtOutcome, nodes: DbtNodes): readonly Result[] {
  const { plan, stages, failure, only } = outcome;
  const gates = new Map(plan.gates.map((gate) => [gate.id, gate]));
  const results: Result[] = [];
  const model = (
    { id, model: { select, table } }: DbtModel,
    status: Result['status'],
    message: string,
    timed: Timed | null,
    response: Result['response'] = {},
  ) =>
    results.push({
      id,
      status,
      message,
      failures: null,
      timed,
      response,
      code: select,
      relation: relationName(plan, table),
    });
  const test = (gate: PlanGate, rest: Pick<Result, 'status' | 'message' | 'failures' | 'timed'>) =>
    results.push({
      id: nodes.testId(gate.id),
      ...rest,
      response: {},
      code: gate.select,
      relation: relationName(plan, { ...gate.table, name: `${gate.table.name}__failures` }),
    });
  const judged = (result: GateResult) => {
    const gate = gates.get(result.id);
    if (!gate) return;
    const { failures, seconds, startedAt } = result;
    test(gate, {
      status: verdicts[result.outcome],
      message: gateMessage(result),
      failures,
      timed: startedAt === undefined ? null : { startedAt, seconds },
    });
  };

  // Of a stage that failed nothing was published, whatever of it was made; it may have said already what it was about
  // to commit.
  const unmade = new Set(failure === null ? [] : stageOrder.slice(stageOrder.indexOf(failure.stage)));
  for (const stage of stages.filter((one) => !unmade.has(one.stage))) {
    for (const table of stage.tables) {
      const node = nodes.modelOf(table.table);
      if (!node) continue;
      const { rows, rowsAdded, how } = table;
      const response = { _message: how, rows_affected: Math.max(0, rowsAdded), rows, rows_added: rowsAdded };
      model(node, 'success', rowsText(table), stage.times?.[nameOf(table.table)] ?? null, response);
    }
    for (const gate of stage.gates) judged(gate);
  }
  if (failure === null) return results;

  const { stage, error } = failure;
  const because = `nothing was published: ${stage} failed (exit code ${exitCodeOf(error)})`;
  const failed = new Map(
    error instanceof ModelFailure ? error.failed.map((one) => [nameOf(one.table), one]) : [],
  );
  const skipped = new Map(
    error instanceof ModelFailure ? error.skipped.map((one) => [nameOf(one.table), one]) : [],
  );
  for (const node of nodes.models) {
    const name = nameOf(node.model.table);
    if (!unmade.has(node.layer === 'silver' ? 'refine' : 'curate') || only?.has(name) === false) continue;
    const fault = failed.get(name);
    const reads = skipped.get(name)?.reads;
    if (fault) model(node, 'error', fault.message, fault.timed ?? null);
    else model(node, 'skipped', reads ? `it reads ${nameOf(reads)}, which was not made` : because, null);
  }
  const verdictsOfStage = error instanceof GateFailure ? error.results : [];
  for (const result of verdictsOfStage) judged(result);
  const known = new Set(verdictsOfStage.map(({ id }) => id));
  if (error instanceof GateError) {
    test(error.gate, { status: 'error', message: error.reason, failures: null, timed: null });
    known.add(error.gate.id);
  }
  for (const gate of plan.gates) {
    if (known.has(gate.id) || !unmade.has(gate.stage) || only?.has(nameOf(gate.table)) === false) continue;
    test(gate, { status: 'skipped', message: because, failures: null, timed: null });
  }
  return results;
}

/**
 * What a run did as dbt's `run_results.json`, version 6. A gate of which nothing changed since it passed was not asked,
 * and is not in it. Counts, names of the spec and messages of engines, which hold no value of a row.
 * https://schemas.getdbt.com/dbt/run-results/v6.json
 */
export function dbtRunResults(outcome: DbtOutcome) {
  const { plan, startedAt, generatedAt, stages, only } = outcome;
  const nodes = nodesOf(plan);
  return {
    metadata: metadataOf(outcome, 'run-results/v6'),
    results: resultsOf(outcome, nodes).map(written),
    // Stages may have run one after another in processes of their own, which began at other times.
    elapsed_time: Math.max(
      (Date.parse(generatedAt) - Date.parse(startedAt)) / 1000,
      stages.reduce((sum, { seconds }) => sum + seconds, 0),
    ),
    args: {
      which: 'build',
      select:
        only === undefined
          ? []
          : nodes.models.flatMap(({ name, model }) => (only.has(nameOf(model.table)) ? [name] : [])),
      exclude: [],
    },
  };
}
