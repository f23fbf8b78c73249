import { k8s } from 'cdk8s-plus-27';
import type { PlanPlatform } from '../../../plan/index.ts';
import type { Document } from '../../load/index.ts';
import type { Note, Planned } from '../target.ts';
import { access } from './access.ts';
import { enclosure } from './enclosure.ts';
import { cronJob, historyLimits, jobLimits, podFailurePolicy, startingDeadline } from './job.ts';
import { labelsOf, wave } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { cronJobName, namespaceOf } from './names.ts';
import { closedNamespace } from './namespace.ts';
import { allowEgress } from './network-policy.ts';
import { type KubernetesSpec, placementOf } from './placement.ts';
import { restrictedPod, secretVolumes, stageContainer } from './pod.ts';
import { quantityValue } from './quantity.ts';
import { planFolder, resourcesOf } from './resources.ts';
import { keyOf, loginsOf } from './secrets.ts';
import { maintainSchedule } from './times.ts';
import { claims } from './volumes.ts';

/** What the maintenance of a domain has to know of a product. */
export type Maintained = Note & {
  readonly domain: string | null;
  /** Who starts its runs also starts its maintenance. */
  readonly scheduler: 'cronjob' | 'airflow';
  readonly configMap: string;
  readonly lakespecVersion: string;
  /** 1: it has sources; 0: it only reads other products. */
  readonly ingests: number;
  /** Keys of the Secret `transform` that its deliveries take, with blanks between them. */
  readonly loginKeys: string;
  readonly cpu: string;
  readonly memory: string;
};

export function maintained({ product, plan }: Planned, kubernetes: KubernetesSpec): Maintained {
  const { domain, names } = placementOf(product, plan, kubernetes);
  const { scheduler } = product.spec.operations;
  return {
    domain,
    scheduler,
    configMap: names.planConfigMap,
    lakespecVersion: plan.lakespecVersion,
    ingests: plan.sources.length > 0 ? 1 : 0,
    loginKeys: loginsOf(plan).map(keyOf).join(' '),
    ...resourcesOf('maintain', product, plan.platform),
  };
}

/**
 * `maintain` of every product of the domain: an Indexed Job with an index for each, one after the other, so that the
 * trouble of one product is not that of the next.
 */
export function maintain(
  domain: Document<'Domain'> | null,
  all: readonly Maintained[],
  platform: PlanPlatform,
  kubernetes: KubernetesSpec,
): readonly Manifest[] {
  // Those of Airflow are maintained by its DAG; with no others the CronJob stays as a template.
  const own = all.filter(({ scheduler }) => scheduler === 'cronjob');
  const products = own.length > 0 ? own : all;
  const namespace = namespaceOf(kubernetes.namespace, domain?.name ?? null);
  const name = 'lakespec-maintain';
  const labels = labelsOf({
    component: 'maintain',
    domain: domain?.name ?? null,
    costCenter: domain?.value.spec.costCenter ?? null,
  });
  // All products of a platform share its engine: the largest request is that of any.
  const resources = products.reduce((a, b) => (quantityValue(b.memory) > quantityValue(a.memory) ? b : a));
  const container = stageContainer({
    stage: 'maintain',
    // The index names the product here, not a share of its files.
    args: ['--plan', `${planFolder}/$(JOB_COMPLETION_INDEX)/plan.json`, '--shard', '0'],
    image: kubernetes.image,
    resources,
    platform,
    logins: [],
    secretNames: kubernetes.secrets,
  });
  const sources = products.map(({ configMap }, index) => ({
    configMap: {
      name: configMap,
      items: [{ key: 'plan.json', path: `${index}/plan.json` }],
    },
  }));

  const around = enclosure(kubernetes, {
    ...{ name, namespace, labels },
    pods: { 'app.kubernetes.io/component': 'maintain' },
    egress: allowEgress(kubernetes.egress, ['maintain']),
  });
  const job = cronJob(
    {
      metadata: { name: cronJobName(name), namespace, labels, annotations: { ...wave(0) } },
      spec: {
        schedule: maintainSchedule,
        ...(own.length === 0 && { suspend: true }),
        timeZone: 'Etc/UTC',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: startingDeadline,
        ...historyLimits,
        jobTemplate: {
          metadata: { labels },
          spec: {
            ...jobLimits,
            completionMode: 'Indexed',
            completions: products.length,
            parallelism: 1,
            template: {
              metadata: { labels },
              spec: restrictedPod({
                serviceAccount: name,
                volumes: [
                  { name: 'plan', projected: { sources } },
                  ...secretVolumes(['maintain'], platform, [], kubernetes.secrets),
                ],
                kubernetes,
              }),
            },
          },
        },
      },
    },
    { containers: [container] },
    {
      // https://kubernetes.io/docs/concepts/workloads/controllers/job/#backoff-limit-per-index
      backoffLimitPerIndex: 2,
      podFailurePolicy: podFailurePolicy('FailIndex'),
    },
  );
  return [...around, job];
}

/** What surrounds the products of a domain: its namespace, limits, closed network and who may see what runs. */
export function surroundings(
  domain: Document<'Domain'> | null,
  kubernetes: KubernetesSpec,
): readonly Manifest[] {
  const namespace = namespaceOf(kubernetes.namespace, domain?.name ?? null);
  const labels = labelsOf({
    component: 'platform',
    domain: domain?.name ?? null,
    costCenter: domain?.value.spec.costCenter ?? null,
  });
  const manifests: Manifest[] = [
    ...closedNamespace(namespace, labels),
    ...access(domain?.value.spec.members ?? [], namespace, labels),
    ...claims(kubernetes, namespace, labels),
  ];
  const quota = domain?.value.spec.quota;
  if (quota) {
    const hard: Record<string, k8s.Quantity> = {};
    if (quota.cpu !== undefined) hard['requests.cpu'] = k8s.Quantity.fromString(quota.cpu);
    if (quota.memory !== undefined) hard['requests.memory'] = k8s.Quantity.fromString(quota.memory);
    if (quota.pods !== undefined) hard.pods = k8s.Quantity.fromString(String(quota.pods));
    manifests.push(
      k8s.KubeResourceQuota.manifest({
        metadata: { name: 'lakespec', namespace, labels, annotations: { ...wave(-1) } },
        spec: { hard },
      }),
    );
    const most = (kind: 'cpu' | 'memory', wished: string): k8s.Quantity => {
      const limit = quota[kind];
      const fits = limit === undefined || quantityValue(wished) <= quantityValue(limit);
      return k8s.Quantity.fromString(fits ? wished : limit);
    };
    // Under a quota a container without requests is refused: these are given to it, as far as the quota goes.
    manifests.push(
      k8s.KubeLimitRange.manifest({
        metadata: { name: 'lakespec', namespace, labels, annotations: { ...wave(-1) } },
        spec: {
          limits: [
            {
              type: 'Container',
              defaultRequest: { cpu: most('cpu', '100m'), memory: most('memory', '128Mi') },
              default: { memory: most('memory', '512Mi') },
              ...(quota.cpu === undefined && quota.memory === undefined
                ? {}
                : {
                    max: {
                      ...(quota.cpu === undefined ? {} : { cpu: k8s.Quantity.fromString(quota.cpu) }),
                      ...(quota.memory === undefined
                        ? {}
                        : { memory: k8s.Quantity.fromString(quota.memory) }),
                    },
                  }),
            },
          ],
        },
      }),
    );
  }
  return manifests;
}
