import type { Engine } from '../../ports/index.ts';
import type { RunContext } from '../run/context.ts';
import { duckdbStage } from './duckdb/index.ts';
import type { StageEngine } from './stage-engine.ts';
import { openStaging, openTrino, stagingNamespace, trinoStage } from './trino/index.ts';

/** How often the log hears of a long statement. */
const progressMs = 10_000;

/**
 * The engine that the platform names, for one attempt of a stage.
 * @param local An embedded engine of the stage's own.
 */
export function openStageEngine(context: RunContext, local: Engine): StageEngine {
  const { lake, plan, runId, signal, log, progress: bar, stores, workspace } = context;
  const { engine } = plan.platform;
  if (engine.kind === 'duckdb') return duckdbStage(lake, local, signal);
  let saidMs = performance.now();
  const client = openTrino(engine, {
    workspace,
    tags: ['lakespec', plan.product.name, runId],
    onProgress: (progress) => {
      const { rows, completedSplits, totalSplits } = progress;
      bar.tell(`Trino ${completedSplits}/${totalSplits} splits, ${rows.toLocaleString('en')} rows`);
      if (performance.now() - saidMs < progressMs) return;
      saidMs = performance.now();
      log.info({ ...progress }, 'Trino');
    },
  });
  const namespace = stagingNamespace(plan.product.identifier);
  const staging = openStaging({ lake, stores, namespace, runId });
  return trinoStage({ client, staging, catalog: engine.catalog, signal });
}
