import { type DbtOutcome, dbtManifest, dbtRunResults } from '../observe/dbt/index.ts';
import type { RunContext } from '../run/context.ts';

/**
 * Puts `manifest.json` and `run_results.json` in dbt's format into store curated: below `dbt/<product>/` those of the
 * last run, and, where the run has something to look back at, below `runs/<run>/` beside its report.
 */
export async function putDbtArtifacts(
  { plan, runId, startedAt, stores, only }: RunContext,
  outcome: Pick<DbtOutcome, 'stages' | 'failure'>,
  isKept: boolean,
): Promise<void> {
  const run = { plan, runId, startedAt, generatedAt: new Date().toISOString() };
  const artifacts = {
    'manifest.json': dbtManifest(run),
    'run_results.json': dbtRunResults({ ...run, ...outcome, ...(only !== undefined && { only }) }),
  };
  const folders = [...(isKept ? [`runs/${runId}`] : []), `dbt/${plan.product.name}`];
  for (const [name, artifact] of Object.entries(artifacts)) {
    const body = Buffer.from(`${JSON.stringify(artifact)}\n`);
    for (const folder of folders) await stores.curated.put(`${folder}/${name}`, body);
  }
}
