import type { Plan, PlanPlatform } from '../../../plan/index.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';
import type { Resources } from './pod.ts';
import type { Stage } from './secrets.ts';

/** MiB of Node, workers' buffers and DuckDB's own bookkeeping, beside the engine's limit. */
export const besideEngineMb = 768;

/** Where the plan is mounted. */
export const planFolder = '/etc/lakespec';

/** Of the node's disk for a Pod, where the platform says none. */
export const defaultScratch = '10Gi';

/** What the engine of a stage may take, in MiB; on Trino SQL runs elsewhere. */
export const engineMb = (platform: PlanPlatform): number =>
  platform.engine.kind === 'duckdb' ? platform.engine.memoryMb : 0;

/** Of what asks servers for little and computes nothing. */
export const smallResources: Resources = { cpu: '250m', memory: '512Mi' };

/** Those that a product has, in order; what only reads other products ingests nothing. */
export const stagesOf = (plan: Plan): readonly Stage[] =>
  plan.sources.length > 0 ? ['ingest', 'refine', 'curate', 'publish'] : ['refine', 'curate', 'publish'];

/** What a stage asks for: what the product says, else what its engine needs. */
export function resourcesOf(stage: Stage, product: ResolvedProduct, platform: PlanPlatform): Resources {
  const { ingest, transform } = product.spec.operations.resources;
  const engine = engineMb(platform);
  switch (stage) {
    case 'ingest':
      return ingest ?? { cpu: '1', memory: `${Math.max(2048, engine + besideEngineMb)}Mi` };
    case 'refine':
    case 'curate':
    case 'backfill':
      return transform ?? { cpu: '1', memory: `${engine + besideEngineMb}Mi` };
    case 'publish':
      return smallResources;
    case 'maintain':
      return { cpu: '1', memory: `${engine + besideEngineMb}Mi` };
    case 'set-up':
    case 'probe':
      return smallResources;
  }
}
