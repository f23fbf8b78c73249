import type { Plan } from '../../../plan/index.ts';

/** The dbt whose artifacts these are like; the compiled project asks for it too. */
const dbtVersion = '1.10.6';

/** Which run an artifact tells of. */
export type DbtRun = {
  readonly plan: Plan;
  readonly runId: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  /** When the artifact is made, ISO 8601 in UTC. */
  readonly generatedAt: string;
};

/** What both artifacts say of themselves; `schema` as in https://schemas.getdbt.com. */
export const metadataOf = ({ plan, runId, startedAt, generatedAt }: DbtRun, schema: string) => ({
  dbt_schema_version: `https://schemas.getdbt.com/dbt/${schema}.json`,
  dbt_version: dbtVersion,
  generated_at: generatedAt,
  invocation_id: runId,
  invocation_started_at: startedAt,
  env: {
    lakespec_version: plan.lakespecVersion,
    lakespec_platform: plan.platform.name,
    lakespec_plan: plan.hash,
  },
});
