import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Plan } from '../../../plan/index.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';
import { planText } from '../plan-file/target.ts';
import { cronJob, historyLimits, jobLimits, podFailurePolicy, startingDeadline } from './job.ts';
import { labelsOf, wave } from './labels.ts';
import { allowEgress } from './network-policy.ts';
import { type KubernetesSpec, placementOf } from './placement.ts';
import { planFolder, restrictedPod, secretVolumes, stageContainer } from './pod.ts';
import { quantityValue } from './quantity.ts';
import { resourcesOf } from './resources.ts';
import type { Stage } from './secrets.ts';

/** Those that a product has, in order; what only reads other products ingests nothing. */
const stagesOf = (plan: Plan): readonly Stage[] =>
  plan.sources.length > 0 ? ['ingest', 'refine', 'curate', 'publish'] : ['refine', 'curate', 'publish'];

/** Nobody's schedule: a CronJob needs one, also where a person or Airflow starts the runs. */
const noSchedule = '0 0 1 1 *';

function scheduleOf(product: ResolvedProduct) {
  const { schedule, operations } = product.spec;
  const suspend = schedule === undefined || operations.scheduler === 'airflow';
  if (schedule === undefined) return { schedule: noSchedule, timeZone: 'Etc/UTC', suspend };
  if (typeof schedule === 'string') return { schedule, timeZone: 'Etc/UTC', suspend };
  return { schedule: schedule.cron, timeZone: schedule.timezone, suspend };
}

/** One product: one CronJob, whose Jobs are runs, with what they need and nothing more. */
export function pipeline(
  chart: Chart,
  product: ResolvedProduct,
  plan: Plan,
  kubernetes: KubernetesSpec,
): void {
  const place = placementOf(product, plan, kubernetes);
  const { namespace } = place;
  const labels = labelsOf({ component: 'pipeline', product: product.name, ...place });
  const stages = stagesOf(plan);
  const { shards } = plan.operations;
  const containers = stages.map((stage) => {
    const resources = resourcesOf(stage, product, plan);
    // A container sees all cores of its node: the number that it asked for is the number of its workers.
    const workers = stage === 'ingest' ? ['--workers', String(Math.ceil(quantityValue(resources.cpu)))] : [];
    return stageContainer({
      stage,
      args: ['--plan', `${planFolder}/plan.json`, ...workers],
      image: kubernetes.image,
      resources,
      platform: plan.platform,
      secretNames: kubernetes.secrets,
    });
  });
  const volumes: k8s.Volume[] = [
    { name: 'plan', configMap: { name: place.planConfigMap } },
    ...secretVolumes(stages, plan.platform, kubernetes.secrets),
  ];

  new k8s.KubeServiceAccount(chart, 'service-account', {
    metadata: {
      name: place.serviceAccount,
      namespace,
      labels,
      annotations: { ...kubernetes.serviceAccountAnnotations, ...wave(-1) },
    },
    automountServiceAccountToken: false,
  });

  // Named by its content and unchangeable: a Job that is running keeps the plan that it began with, also when its
  // Pods are started again after a sync. Pruned last, when the CronJob refers to the new one already.
  new k8s.KubeConfigMap(chart, 'plan', {
    metadata: {
      name: place.planConfigMap,
      namespace,
      labels,
      annotations: { ...wave(-1), 'argocd.argoproj.io/sync-options': 'PruneLast=true' },
    },
    immutable: true,
    data: { 'plan.json': planText(plan) },
  });

  new k8s.KubeNetworkPolicy(chart, 'network-policy', {
    metadata: { name: place.serviceAccount, namespace, labels, annotations: { ...wave(-1) } },
    spec: {
      podSelector: {
        matchLabels: { 'lakespec/product': product.name, 'app.kubernetes.io/component': 'pipeline' },
      },
      policyTypes: ['Ingress', 'Egress'],
      egress: allowEgress(kubernetes.egress, stages),
    },
  });

  const cron = scheduleOf(product);
  cronJob(
    chart,
    'cronjob',
    {
      metadata: { name: place.cronJob, namespace, labels, annotations: { ...wave(0) } },
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
                serviceAccount: place.serviceAccount,
                initContainers: containers.slice(0, -1),
                containers: containers.slice(-1),
                volumes,
                priorityClass: kubernetes.priorityClass ?? null,
              }),
            },
          },
        },
      },
    },
    { podFailurePolicy: podFailurePolicy('FailJob') },
  );
}
