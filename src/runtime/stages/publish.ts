import { currentSnapshot } from '../../formats/iceberg/index.ts';
import { type Delivered, deliver } from '../deliver/index.ts';
import { exitCodes } from '../failure.ts';
import { metricsOf, pushMetrics, type TableFigures } from '../observe/index.ts';
import type { RunContext } from '../run/context.ts';
import { step } from '../run/step.ts';
import { putDbtArtifacts } from './dbt-artifacts.ts';
import { savedStages } from './stage-file.ts';
import type { StageResult } from './stage-result.ts';

function reportKey(runId: string): string {
  return `runs/${runId}/report.json`;
}

/** What a run did, for people and tools: names of the spec and counts, no value. */
function reportOf(
  context: RunContext,
  stages: readonly StageResult[],
  delivered: readonly Delivered[],
): string {
  const { plan, runId, startedAt, actor } = context;
  const rows = (stage: StageResult) => stage.tables.reduce((sum, { rows: count }) => sum + count, 0);
  const report = {
    run: runId,
    product: plan.product.name,
    platform: plan.platform.name,
    plan: plan.hash,
    startedAt,
    actor,
    rows: Object.fromEntries(stages.map((stage) => [stage.stage, rows(stage)])),
    stages,
    delivered,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Age and size of the tables that models make. */
async function tableFigures({ plan, lake }: RunContext): Promise<readonly TableFigures[]> {
  const figures: TableFigures[] = [];
  for (const { table } of [...plan.refine, ...plan.curate]) {
    const found = await lake.table(table);
    const snapshot = found && currentSnapshot(found.metadata);
    if (!snapshot) continue;
    const sizeBytes = Number(snapshot.summary['total-files-size'] ?? 0);
    figures.push({ table, updatedMs: snapshot.timestampMs, sizeBytes });
  }
  return figures;
}

/** Shows gold where the plan says, and says what the run did: its report beside gold, and its metrics. */
export async function publish(context: RunContext): Promise<StageResult> {
  const { plan, runId, stores, log, shard } = context;
  const begun = performance.now();
  step('publish.begun', log);
  const stages = await savedStages(context);
  const isNews = stages.some(({ committed }) => committed);
  if (isNews) {
    await stores.curated.put(reportKey(runId), Buffer.from(reportOf(context, stages, [])));
    step('publish.reported', log);
  }
  if (stages.length > 0 && (isNews || shard === 0))
    await putDbtArtifacts(context, { stages, failure: null }, isNews);
  // Also without news: a run before may have ended between its commit and here.
  const delivered = await deliver(context);
  if (isNews && delivered.length > 0)
    await stores.curated.put(reportKey(runId), Buffer.from(reportOf(context, stages, delivered)));
  const result: StageResult = {
    stage: 'publish',
    tables: [],
    gates: [],
    quarantinedByRule: {},
    files: null,
    sizeBytes: 0,
    committed: isNews,
    seconds: (performance.now() - begun) / 1000,
  };
  const { pushgateway } = plan.platform;
  // With shards, the one that committed speaks for all; where nothing was new, the first.
  if (pushgateway !== null && (isNews || shard === 0)) {
    const registry = metricsOf({
      plan,
      stages: [...stages, result],
      tables: await tableFigures(context),
      ended: { stage: 'publish', exitCode: exitCodes.done },
      succeededAt: Date.now() / 1000,
    });
    // Where nothing was new, figures of the run before still hold: its gates, and what it held back.
    const group = { platform: plan.platform.name, product: plan.product.name };
    const warning = await pushMetrics(registry, pushgateway, group, isNews ? 'PUT' : 'POST');
    if (warning !== null) log.warn({}, warning);
    step('publish.pushed', log);
  }
  return result;
}
