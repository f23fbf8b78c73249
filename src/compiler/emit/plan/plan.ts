import { type Plan, planVersion, type TableRef } from '../../../plan/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { durationSeconds } from '../../language/index.ts';
import type { ResolvedPlatform, ResolvedProduct } from '../../resolve/index.ts';
import { planDeliveries } from './delivery.ts';
import { planPlatform } from './platform.ts';
import { planAgreement, planPolicy } from './policy.ts';
import { planSource } from './source.ts';
import { productStatements } from './statements.ts';
import { hashedPlan, planText } from './text.ts';

/** How long a product waits for the tables of its inputs where nobody says. */
export const defaultMaxWait = '6h';

/** Tables of inputs that the product's models read. */
function planInputs(graph: Graph, product: ResolvedProduct): Plan['inputs'] {
  const read = new Set(
    (graph.byProduct.get(product.name) ?? []).flatMap((dataset) => dataset.model?.reads ?? []),
  );
  return product.inputs.map((input) => {
    const spec = product.spec.inputs?.[input.name];
    const maxWait = spec && 'maxWait' in spec ? (spec.maxWait ?? defaultMaxWait) : defaultMaxWait;
    const tables = (graph.byProduct.get(input.product.name) ?? []).flatMap((dataset): readonly TableRef[] =>
      read.has(dataset.id) && dataset.table ? [dataset.table] : [],
    );
    return {
      name: input.name,
      product: input.product.name,
      tables: [...tables],
      maxWaitSeconds: durationSeconds(maxWait),
    };
  });
}

function planOperations(product: ResolvedProduct): Plan['operations'] {
  const { operations } = product.spec;
  const defaults = product.domain?.value.spec.defaults;
  const freshness = operations.freshness ?? defaults?.freshness;
  return {
    shards: operations.shards,
    freshnessSeconds: freshness === undefined ? null : durationSeconds(freshness),
    alerts: {
      slack: operations.alerts?.slack ?? defaults?.slack ?? null,
      on: [...(operations.alerts?.on ?? (['failure', 'quality'] as const))],
    },
    keepSnapshots: operations.keepSnapshots,
    keepSnapshotsSeconds: durationSeconds(operations.keepSnapshotsFor),
  };
}

/** The plan of a product on a platform; null where the platform or the policy lacks something, which is reported. */
export function makePlan(options: {
  readonly graph: Graph;
  readonly product: ResolvedProduct;
  readonly platform: ResolvedPlatform;
  readonly lakespecVersion: string;
  readonly today: string;
}): { readonly plan: Plan; readonly sizeBytes: number } | null {
  const { graph, product, platform, lakespecVersion, today } = options;
  const bound = planPlatform(platform);
  const policy = planPolicy(product);
  if (!bound || !policy) return null;
  const { metadata } = product.document.value;
  const unhashed: Omit<Plan, 'hash'> = {
    planVersion,
    lakespecVersion,
    product: {
      name: product.name,
      identifier: product.identifier,
      title: metadata.title ?? product.name,
      domain: metadata.domain ?? 'default',
      owner: metadata.owner ?? product.domain?.value.metadata.owner ?? '',
    },
    platform: bound,
    policy,
    agreement: planAgreement(product),
    purpose: product.spec.purpose ?? null,
    sources: product.sources.map((source) => planSource(product, source, platform, today)),
    inputs: planInputs(graph, product),
    ...productStatements(graph, product.name, bound.engine.kind),
    deliveries: planDeliveries(graph, product, platform),
    operations: planOperations(product),
  };
  const plan = hashedPlan(unhashed);
  return { plan, sizeBytes: Buffer.byteLength(planText(plan)) };
}
