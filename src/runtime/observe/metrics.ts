import { Gauge, Registry } from 'prom-client';
import type { Plan, TableRef } from '../../plan/index.ts';
import type { GateResult } from '../gates/index.ts';
import type { StageName, StageResult } from '../stages/stage-result.ts';

/** How long a push may take; a run never waits longer for its monitoring. */
const pushTimeoutMs = 10_000;
const dayMs = 86_400_000;

/** A table as readers see it now. */
export type TableFigures = {
  readonly table: TableRef;
  /** When its data last changed; milliseconds since 1970. */
  readonly updatedMs: number;
  /** Of its data files. */
  readonly sizeBytes: number;
};

export type RunFigures = {
  readonly plan: Pick<Plan, 'product' | 'agreement' | 'gates'>;
  readonly stages: readonly StageResult[];
  /** Of the stage that failed, where gates made it fail. */
  readonly stopped?: readonly GateResult[];
  readonly tables?: readonly TableFigures[];
  /** The last stage that was begun, and how it ended. */
  readonly ended: { readonly stage: StageName; readonly exitCode: number };
  /** Seconds since 1970; null where the run failed: the last success then stays what it was. */
  readonly succeededAt: number | null;
};

/** Gauges of a registry by a short call; labels are names of the spec, never a value. */
export const gaugesOf =
  (registry: Registry) =>
  (name: string, help: string, labelNames: readonly string[]): Gauge =>
    new Gauge({ name, help, labelNames: [...labelNames], registers: [registry] });

const resultOf = ({ outcome }: GateResult): string =>
  outcome === 'passed' || outcome === 'tolerated' ? outcome : 'failed';

/** The metrics of one run: gauges, because the Pushgateway keeps the last push of each group and adds nothing up. */
export function metricsOf({ plan, stages, stopped, tables, ended, succeededAt }: RunFigures): Registry {
  const registry = new Registry();
  const plain = gaugesOf(registry);
  const own = { product: plan.product.name, domain: plan.product.domain };
  const gauge = (name: string, help: string, labelNames: readonly string[]) =>
    plain(name, help, ['product', 'domain', ...labelNames]);
  const tableLabels = ['namespace', 'table'];

  const files = gauge('lakespec_files', 'Source files of the last run by what became of them.', ['fate']);
  const bytes = gauge('lakespec_bytes', 'Bytes of source read by the last run.', []);
  const rows = gauge('lakespec_table_rows', 'Rows of a table after the last run.', tableLabels);
  const added = gauge('lakespec_table_rows_added', 'Rows that the last run added to a table.', tableLabels);
  const updated = gauge(
    'lakespec_table_updated_timestamp_seconds',
    'When the data of a table last changed.',
    tableLabels,
  );
  const size = gauge('lakespec_table_bytes', 'Bytes of the data files of a table.', tableLabels);
  const quarantined = gauge(
    'lakespec_quarantined',
    'Records or files quarantined by the last run, by rule.',
    ['rule'],
  );
  const allQuarantined = gauge(
    'lakespec_quarantined_records',
    'Records or files quarantined by the last run, all rules together.',
    [],
  );
  const failures = gauge('lakespec_gate_failures', 'Rows that failed a gate in the last run.', [
    'gate',
    'outcome',
  ]);
  const gates = gauge('lakespec_gates', 'Gates of the last run by what their failure does, and result.', [
    'severity',
    'result',
  ]);
  const seconds = gauge('lakespec_stage_seconds', 'Seconds that a stage took.', ['stage']);
  const exitCode = gauge('lakespec_last_run_exit_code', 'Exit code of the last run.', ['stage']);
  const success = gauge('lakespec_last_success_timestamp_seconds', 'When a run last ended well.', []);
  const expiry = gauge(
    'lakespec_agreement_expiry_timestamp_seconds',
    'End of the last day of the agreement.',
    [],
  );

  const severities = new Map(plan.gates.map(({ id, onFail }) => [id, onFail]));
  const count = (results: readonly GateResult[]) => {
    for (const result of results) {
      const { id, outcome } = result;
      failures.set({ ...own, gate: id, outcome }, result.failures);
      gates.inc({ ...own, severity: severities.get(id) ?? 'stop', result: resultOf(result) });
    }
  };
  for (const stage of stages) {
    seconds.set({ ...own, stage: stage.stage }, stage.seconds);
    if (stage.files) {
      for (const [fate, number] of Object.entries(stage.files)) files.set({ ...own, fate }, number ?? 0);
      bytes.set(own, stage.sizeBytes);
    }
    for (const { table, rows: number, rowsAdded } of stage.tables) {
      rows.set({ ...own, namespace: table.namespace, table: table.name }, number);
      added.set({ ...own, namespace: table.namespace, table: table.name }, rowsAdded);
    }
    // Also a zero: what was held back before is history then.
    if (stage.stage === 'ingest') allQuarantined.inc(own, 0);
    for (const [rule, number] of Object.entries(stage.quarantinedByRule)) {
      quarantined.inc({ ...own, rule }, number);
      allQuarantined.inc(own, number);
    }
    count(stage.gates);
  }
  count(stopped ?? []);
  for (const { table, updatedMs, sizeBytes } of tables ?? []) {
    const labels = { ...own, namespace: table.namespace, table: table.name };
    updated.set(labels, updatedMs / 1000);
    size.set(labels, sizeBytes);
  }
  exitCode.set({ ...own, stage: ended.stage }, ended.exitCode);
  if (succeededAt !== null) success.set(own, succeededAt);
  if (plan.agreement !== null) expiry.set(own, (Date.parse(plan.agreement.expires) + dayMs) / 1000);
  return registry;
}

/**
 * Pushes to a Pushgateway. A group has no end of life there, so that each product of a platform, and the platform, has
 * one, and writes over it. What is in a group has its labels: several platforms may share a gateway.
 * @param group Labels of the group beside the job.
 * @param how `POST` replaces metrics of the same name only, so that the last success of an earlier run stays where this one
 * failed; `PUT` ends all that was pushed before.
 * @returns a warning, or null: a run doesn't fail for its monitoring.
 */
export async function pushMetrics(
  registry: Registry,
  gateway: string,
  group: Readonly<Record<string, string>>,
  how: 'POST' | 'PUT' = 'POST',
): Promise<string | null> {
  // A gauge without a value would still announce itself, and POST would then remove the group's old value.
  const body = withoutEmptyFamilies(await registry.metrics());
  const path = Object.entries(group).map(([label, value]) => `/${label}/${encodeURIComponent(value)}`);
  const url = `${gateway.replace(/\/$/, '')}/metrics/job/lakespec${path.join('')}`;
  try {
    const response = await fetch(url, {
      method: how,
      headers: { 'content-type': 'text/plain; version=0.0.4' },
      body,
      signal: AbortSignal.timeout(pushTimeoutMs),
    });
    return response.ok ? null : `the Pushgateway answered ${response.status}`;
  } catch {
    return 'the Pushgateway could not be reached';
  }
}

function withoutEmptyFamilies(text: string): string {
  return `${text
    .split(/\n(?=# HELP )/)
    .filter((family) => family.split('\n').some((line) => line !== '' && !line.startsWith('#')))
    .map((family) => family.trim())
    .join('\n')}\n`;
}
