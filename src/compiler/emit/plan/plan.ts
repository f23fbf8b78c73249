import { type Plan, planVersion, type TableRef } from '../../../plan/index.ts';
import type { Graph } from '../../graph/graph.ts';
import { readThrough } from '../../graph/view.ts';
import { durationSeconds } from '../../language/index.ts';
import type { ResolvedPlatform, ResolvedProduct } from '../../resolve/index.ts';
import { trinoCatalog } from '../trino/catalog.ts';
import { planDeliveries } from './delivery.ts';
import { planPlatform } from './platform.ts';
import { planAgreement, planPolicy } from './policy.ts';
import { planSource } from './source.ts';
import { planColumns, productStatements } from './statements.ts';
import { hashedPlan, planText } from './text.ts';
import { foreignViews } from './view.ts';

/** How long a product waits for the tables of its inputs where nobody says. */
export const defaultMaxWait = '6h';

/** Tables of inputs that the product's models read. */
function planInputs(graph: Graph, product: ResolvedProduct): Plan['inputs'] {
  const own = (graph.byProduct.get(product.name) ?? []).flatMap((dataset) => dataset.model?.reads ?? []);
  const read = new Set(own);
  return product.inputs.map((input) => {
    const spec = product.spec.inputs?.[input.name];
    const maxWait = spec && 'maxWait' in spec ? (spec.maxWait ?? defaultMaxWait) : defaultMaxWait;
    const ofInput = (graph.byProduct.get(input.product.name) ?? []).flatMap(({ id }) =>
      read.has(id) ? [id] : [],
    );
    // A view is there when what is below it is.
    const tables = readThrough(graph, ofInput).tables.flatMap((id): TableRef[] => {
      const table = graph.datasets.get(id)?.table;
      return table ? [table] : [];
    });
    return {
      name: input.name,
      product: input.product.name,
      tables: [...tables],
      maxWaitSeconds: durationSeconds(maxWait),
    };
  });
}

function planReferences(graph: Graph, product: ResolvedProduct): Plan['references'] {
  return (graph.byProduct.get(product.name) ?? []).flatMap((dataset): Plan['references'] =>
    dataset.reference && dataset.table
      ? [
          {
            set: dataset.reference,
            table: dataset.table,
            description: dataset.description,
            columns: planColumns(dataset),
          },
        ]
      : [],
  );
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
    ...(operations.retainUntil !== undefined && { retainUntil: operations.retainUntil }),
    ...(operations.backfill && { backfill: { partition: operations.backfill.partition } }),
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
  const views = foreignViews(product.name, { graph, dialect: bound.engine.kind });
  const unhashed: Omit<Plan, 'hash'> = {
    planVersion,
    lakespecVersion,
    product: {
      name: product.name,
      identifier: product.identifier,
      title: metadata.title ?? product.name,
      domain: metadata.domain ?? 'default',
      owner: metadata.owner ?? product.domain?.value.metadata.owner ?? '',
      ...(metadata.tags !== undefined && metadata.tags.length > 0 && { tags: metadata.tags }),
    },
    platform: bound,
    policy,
    agreement: planAgreement(product),
    purpose: product.spec.purpose ?? null,
    sources: product.sources.map((source) => planSource(graph, product, source, platform, today)),
    inputs: planInputs(graph, product),
    references: planReferences(graph, product),
    ...(views.length > 0 && { views }),
    ...productStatements(graph, product.name, bound.engine.kind, trinoCatalog(bound)),
    deliveries: planDeliveries(graph, product, platform),
    operations: planOperations(product),
  };
  const plan = hashedPlan(unhashed);
  return { plan, sizeBytes: Buffer.byteLength(planText(plan)) };
}
