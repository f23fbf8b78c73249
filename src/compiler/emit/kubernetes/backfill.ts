import { k8s } from 'cdk8s-plus-27';
import type { Plan } from '../../../plan/index.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';
import { jobLimits, podFailurePolicy } from './job.ts';
import { labelsOf, wave } from './labels.ts';
import { type Manifest, manifestsText } from './manifest.ts';
import { backfillJobName } from './names.ts';
import { type KubernetesSpec, placementOf } from './placement.ts';
import { restrictedPod, secretVolumes, stageContainer } from './pod.ts';
import { planFolder, resourcesOf } from './resources.ts';

/** The first and the last partition, both included. */
export type BackfillRange = { readonly from: string; readonly to: string };

/** A run that was killed goes on where it stopped, so that a repeat costs little. */
const repeats = 6;

/** A Job that repeats a range of partitions; it is a Pod of the product's pipeline to all that select those. */
function backfillJob(
  product: ResolvedProduct,
  plan: Plan,
  kubernetes: KubernetesSpec,
  { from, to }: BackfillRange,
  layer: 'silver' | null,
): Manifest {
  const { platform } = plan;
  const { names, namespace, ...place } = placementOf(product, plan, kubernetes);
  const labels = labelsOf({ component: 'pipeline', product: names.product, ...place });
  const container = stageContainer({
    stage: 'backfill',
    args: [
      ...['--plan', `${planFolder}/plan.json`, '--from', from, '--to', to],
      ...(layer === null ? [] : ['--layer', layer]),
    ],
    image: kubernetes.image,
    resources: resourcesOf('backfill', product, platform),
    platform,
    logins: [],
    secretNames: kubernetes.secrets,
  });
  const job = k8s.KubeJob.manifest({
    metadata: { name: backfillJobName(names.product, from, to), namespace, labels },
    spec: {
      ...jobLimits,
      backoffLimit: repeats,
      template: {
        metadata: { labels },
        spec: restrictedPod({
          serviceAccount: names.product,
          volumes: [
            { name: 'plan', configMap: { name: names.planConfigMap } },
            ...secretVolumes(['backfill'], platform, [], kubernetes.secrets),
          ],
          kubernetes,
        }),
      },
    },
  });
  // Newer than the types of cdk8s-plus-27, which leaves out what it doesn't know.
  Object.assign(job.spec, { podFailurePolicy: podFailurePolicy('FailJob') });
  Object.assign(job.spec.template.spec, { containers: [container] });
  return job;
}

/** Jobs for ranges of partitions, as `kubectl apply` takes them. */
export function backfillJobs(
  product: ResolvedProduct,
  plan: Plan,
  kubernetes: KubernetesSpec,
  ranges: readonly BackfillRange[],
  layer: 'silver' | null,
): string {
  return manifestsText(ranges.map((range) => backfillJob(product, plan, kubernetes, range, layer)));
}

/**
 * The same Job as a template, kept in a ConfigMap: Argo CD applies it and starts nothing. `${FROM}` and `${TO}` are for
 * `envsubst`.
 */
export function backfillTemplate(product: ResolvedProduct, plan: Plan, kubernetes: KubernetesSpec): string {
  const { names, namespace, ...place } = placementOf(product, plan, kubernetes);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what stands there is what envsubst looks for
  const parameters = { from: '${FROM}', to: '${TO}' };
  const job = manifestsText([backfillJob(product, plan, kubernetes, parameters, null)]);
  return manifestsText([
    k8s.KubeConfigMap.manifest({
      metadata: {
        name: `${names.product}-backfill`,
        namespace,
        labels: labelsOf({ component: 'pipeline', product: names.product, ...place }),
        annotations: wave(0),
      },
      data: { 'job.yaml': job },
    }),
  ]);
}
