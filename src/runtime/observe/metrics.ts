import { Gauge, Registry } from 'prom-client';
import type { StageResult } from '../stages/stage-result.ts';

/** How long a push may take; a run never waits longer for its monitoring. */
const pushTimeoutMs = 10_000;

export type RunFigures = {
  readonly product: string;
  readonly stages: readonly StageResult[];
  /** Seconds since 1970; null where the run failed: the last success then stays what it was. */
  readonly succeededAt: number | null;
};

/**
 * The metrics of one run: gauges, because the Pushgateway keeps the last push of each group and adds nothing up.
 * Labels hold names of the spec, never a value.
 */
export function metricsOf({ product, stages, succeededAt }: RunFigures): Registry {
  const registry = new Registry();
  const gauge = (name: string, help: string, labelNames: readonly string[]) =>
    new Gauge({ name, help, labelNames: ['product', ...labelNames], registers: [registry] });

  const files = gauge('lakespec_files', 'Source files of the last run by what became of them.', ['fate']);
  const bytes = gauge('lakespec_bytes', 'Bytes of source read by the last run.', []);
  const rows = gauge('lakespec_table_rows', 'Rows of a table after the last run.', ['namespace', 'table']);
  const added = gauge('lakespec_table_rows_added', 'Rows that the last run added to a table.', [
    'namespace',
    'table',
  ]);
  const quarantined = gauge(
    'lakespec_quarantined',
    'Records or files quarantined by the last run, by rule.',
    ['rule'],
  );
  const failures = gauge('lakespec_gate_failures', 'Rows that failed a gate in the last run.', [
    'gate',
    'outcome',
  ]);
  const seconds = gauge('lakespec_stage_seconds', 'Seconds that a stage took.', ['stage']);
  const success = gauge('lakespec_last_success_timestamp_seconds', 'When a run last ended well.', []);

  for (const stage of stages) {
    seconds.set({ product, stage: stage.stage }, stage.seconds);
    if (stage.files) {
      for (const [fate, count] of Object.entries(stage.files)) files.set({ product, fate }, count ?? 0);
      bytes.set({ product }, stage.sizeBytes);
    }
    for (const { table, rows: count, rowsAdded } of stage.tables) {
      rows.set({ product, namespace: table.namespace, table: table.name }, count);
      added.set({ product, namespace: table.namespace, table: table.name }, rowsAdded);
    }
    for (const [rule, count] of Object.entries(stage.quarantinedByRule)) {
      quarantined.inc({ product, rule }, count);
    }
    for (const { id, outcome, failures: count } of stage.gates) {
      failures.set({ product, gate: id, outcome }, count);
    }
  }
  if (succeededAt !== null) success.set({ product }, succeededAt);
  return registry;
}

/**
 * Pushes to a Pushgateway in a group of the product's, or the platform's, own. POST replaces metrics of the same name only, so that the last
 * success of an earlier run stays where this one failed.
 * @returns a warning, or null: a run doesn't fail for its monitoring.
 */
export async function pushMetrics(
  registry: Registry,
  gateway: string,
  group: string,
  of: 'product' | 'platform' = 'product',
): Promise<string | null> {
  // A gauge without a value would still announce itself, and POST would then remove the group's old value.
  const body = withoutEmptyFamilies(await registry.metrics());
  const url = `${gateway.replace(/\/$/, '')}/metrics/job/lakespec/${of}/${encodeURIComponent(group)}`;
  try {
    const response = await fetch(url, {
      method: 'POST',
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
