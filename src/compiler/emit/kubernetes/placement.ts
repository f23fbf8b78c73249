import type { Plan } from '../../../plan/index.ts';
import type { ResolvedPlatform, ResolvedProduct } from '../../resolve/index.ts';
import { cronJobName, namespaceOf, shortHash } from './names.ts';
import type { Names } from './naming.ts';

export type KubernetesSpec = NonNullable<ResolvedPlatform['spec']['kubernetes']>;

/** What the objects of one product are called, and where they live. */
export type Placement = {
  readonly namespace: string;
  readonly domain: string | null;
  readonly costCenter: string | null;
  readonly names: Names;
};

export function placementOf(product: ResolvedProduct, plan: Plan, kubernetes: KubernetesSpec): Placement {
  const domain = product.domain?.name ?? null;
  return {
    namespace: namespaceOf(kubernetes.namespace, domain),
    domain,
    costCenter: product.domain?.value.spec.costCenter ?? null,
    names: {
      product: product.name,
      cronJob: cronJobName(product.name, plan.operations.shards),
      planConfigMap: `${product.name}-plan-${shortHash(plan.hash)}`,
    },
  };
}
