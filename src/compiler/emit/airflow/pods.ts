import { k8s } from 'cdk8s-plus-27';
import type { Plan } from '../../../plan/index.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';
import { labelsOf } from '../kubernetes/labels.ts';
import { type KubernetesSpec, placementOf } from '../kubernetes/placement.ts';
import { restrictedPod, runArguments, secretVolumes, stageContainer } from '../kubernetes/pod.ts';
import { resourcesOf } from '../kubernetes/resources.ts';
import { loginsOf, type Stage } from '../kubernetes/secrets.ts';
import { claimVolumes } from '../kubernetes/volumes.ts';
import type { Python } from './python.ts';

type Data = { readonly [key: string]: Python };

/** What all Pods of a product have in common: its metadata, and its spec without containers. */
export type PodShape = { readonly metadata: Data; readonly spec: Data };

/** A stage: its one container, and the volumes that it alone mounts. */
export type StageShape = { readonly container: Data; readonly volumes: readonly Python[] };

/** As cdk8s renders it: plain data, without what is undefined. */
const plain = (value: unknown): Data => JSON.parse(JSON.stringify(value)) as Data;

/** The Pods that the CronJob would start, of the product's pipeline or of its domain's maintenance. */
export function podShape(
  product: ResolvedProduct,
  plan: Plan,
  kubernetes: KubernetesSpec,
  component: 'pipeline' | 'maintain',
): PodShape {
  const { names, namespace, ...place } = placementOf(product, plan, kubernetes);
  const isPipeline = component === 'pipeline';
  const { containers: _, ...spec } = plain(
    k8s.toJson_PodSpec(
      restrictedPod({
        serviceAccount: isPipeline ? names.product : 'lakespec-maintain',
        volumes: [{ name: 'plan', configMap: { name: names.planConfigMap } }],
        kubernetes,
      }),
    ),
  );
  const labels = labelsOf({ component, ...(isPipeline && { product: names.product }), ...place });
  return { metadata: { namespace, labels }, spec };
}

export function stageShape(
  stage: Stage,
  product: ResolvedProduct,
  plan: Plan,
  kubernetes: KubernetesSpec,
  args: readonly string[] = [],
): StageShape {
  const { platform } = plan;
  const resources = resourcesOf(stage, product, platform);
  const logins = loginsOf(plan);
  const { env, ...container } = plain(
    stageContainer({
      stage,
      args: [...runArguments(stage, resources), ...args],
      image: kubernetes.image,
      resources,
      platform,
      logins,
      secretNames: kubernetes.secrets,
      claimed: kubernetes.volumes,
    }),
  ) as Data & { readonly env: readonly Data[] };
  return {
    // A Pod of Airflow's has no Job whose id were that of the run.
    container: { ...container, env: env.filter(({ name }) => name !== 'LAKESPEC_RUN_ID') },
    volumes: [
      ...secretVolumes([stage], platform, logins, kubernetes.secrets),
      ...claimVolumes([stage], kubernetes),
    ].map((volume) => plain(k8s.toJson_Volume(volume))),
  };
}
