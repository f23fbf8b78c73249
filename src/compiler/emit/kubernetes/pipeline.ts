import { k8s } from 'cdk8s-plus-27';
import type { Plan, PlanPlatform, SecretRef } from '../../../plan/index.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';
import { enclosure } from './enclosure.ts';
import { cronJob, historyLimits, jobLimits, podFailurePolicy, startingDeadline } from './job.ts';
import { labelsOf, wave } from './labels.ts';
import { type Manifest, manifestsText } from './manifest.ts';
import { type Names, namedText } from './naming.ts';
import { allowEgress } from './network-policy.ts';
import { type KubernetesSpec, type Placement, placementOf } from './placement.ts';
import { type Resources, restrictedPod, runArguments, secretVolumes, stageContainer } from './pod.ts';
import { resourcesOf, stagesOf } from './resources.ts';
import { loginsOf, type Stage } from './secrets.ts';
import { claimVolumes } from './volumes.ts';

/** Nobody's schedule: a CronJob needs one, also where a person or Airflow starts the runs. */
const noSchedule = '0 0 1 1 *';

function scheduleOf(product: ResolvedProduct) {
  const { schedule, operations } = product.spec;
  const suspend = schedule === undefined || operations.scheduler === 'airflow';
  if (schedule === undefined) return { schedule: noSchedule, timeZone: 'Etc/UTC', suspend };
  if (typeof schedule === 'string') return { schedule, timeZone: 'Etc/UTC', suspend };
  return { schedule: schedule.cron, timeZone: schedule.timezone, suspend };
}

/** All that the objects of a product depend on beside its platform and its names. */
type Shape = {
  readonly place: Omit<Placement, 'names'>;
  readonly stages: readonly { readonly stage: Stage; readonly resources: Resources }[];
  readonly shards: number;
  readonly cron: ReturnType<typeof scheduleOf>;
  /** Secrets of the product's deliveries. */
  readonly logins: readonly SecretRef[];
};

/**
 * The ConfigMap of a product's plan. It is named by its content and unchangeable: a Job that is running keeps the plan
 * that it began with, also when its Pods are started again after a sync. Pruned last, when the CronJob refers to the
 * new one already.
 */
function planConfigMap({ place }: Shape, names: Names): Manifest {
  return k8s.KubeConfigMap.manifest({
    metadata: {
      name: names.planConfigMap,
      namespace: place.namespace,
      labels: labelsOf({ component: 'pipeline', product: names.product, ...place }),
      annotations: { ...wave(-1), 'argocd.argoproj.io/sync-options': 'PruneLast=true' },
    },
    immutable: true,
  });
}

/** One product: one CronJob, whose Jobs are runs, with what they need and nothing more. */
function pipeline(
  { place, stages, shards, cron, logins }: Shape,
  names: Names,
  platform: PlanPlatform,
  kubernetes: KubernetesSpec,
): readonly Manifest[] {
  const { namespace } = place;
  const labels = labelsOf({ component: 'pipeline', product: names.product, ...place });
  const containers = stages.map(({ stage, resources }) =>
    stageContainer({
      stage,
      args: runArguments(stage, resources),
      image: kubernetes.image,
      resources,
      platform,
      logins,
      secretNames: kubernetes.secrets,
      claimed: kubernetes.volumes,
    }),
  );
  const stageNames = stages.map(({ stage }) => stage);
  const volumes: k8s.Volume[] = [
    { name: 'plan', configMap: { name: names.planConfigMap } },
    ...secretVolumes(stageNames, platform, logins, kubernetes.secrets),
    ...claimVolumes(stageNames, kubernetes),
  ];

  const podLabels = { 'lakespec/product': names.product, 'app.kubernetes.io/component': 'pipeline' };

  const around = enclosure(kubernetes, {
    ...{ name: names.product, namespace, labels },
    pods: podLabels,
    egress: allowEgress(kubernetes.egress, stageNames),
  });

  const job = cronJob(
    {
      metadata: { name: names.cronJob, namespace, labels, annotations: { ...wave(0) } },
      spec: {
        ...cron,
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: startingDeadline,
        ...historyLimits,
        jobTemplate: {
          metadata: { labels },
          spec: {
            ...jobLimits,
            // Every index may be repeated; repeats find what was done.
            backoffLimit: 3 * shards,
            ...(shards > 1 ? { completionMode: 'Indexed', completions: shards, parallelism: shards } : {}),
            template: {
              metadata: { labels },
              spec: restrictedPod({
                serviceAccount: names.product,
                volumes,
                kubernetes,
                ...(shards > 1 && { spread: podLabels }),
              }),
            },
          },
        },
      },
    },
    { initContainers: containers.slice(0, -1), containers: containers.slice(-1) },
    { podFailurePolicy: podFailurePolicy('FailJob') },
  );
  return [...around, job];
}

/** The objects that run a product, and the ConfigMap of its plan without the plan. */
export function pipelineTexts(product: ResolvedProduct, plan: Plan, kubernetes: KubernetesSpec) {
  const { platform } = plan;
  const { names, ...place } = placementOf(product, plan, kubernetes);
  const stages = stagesOf(plan).map((stage) => ({ stage, resources: resourcesOf(stage, product, platform) }));
  const logins = loginsOf(plan);
  const shape: Shape = { place, stages, shards: plan.operations.shards, cron: scheduleOf(product), logins };
  const likeness = JSON.stringify(shape);
  return {
    pipeline: namedText(platform, `pipeline ${likeness}`, names, (given) =>
      manifestsText(pipeline(shape, given, platform, kubernetes)),
    ),
    configMap: namedText(platform, `plan ${likeness}`, names, (given) =>
      manifestsText([planConfigMap(shape, given)]),
    ),
  };
}
