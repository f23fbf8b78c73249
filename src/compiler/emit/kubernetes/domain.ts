import type { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Plan } from '../../../plan/index.ts';
import type { Document } from '../../load/index.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';
import { cronJob, historyLimits, jobLimits, podFailurePolicy, startingDeadline } from './job.ts';
import { labelsOf, wave } from './labels.ts';
import { cronJobName, namespaceOf } from './names.ts';
import { allowEgress } from './network-policy.ts';
import { type KubernetesSpec, placementOf } from './placement.ts';
import { planFolder, restrictedPod, secretVolumes, stageContainer } from './pod.ts';
import { quantityValue } from './quantity.ts';
import { resourcesOf } from './resources.ts';

export type Planned = { readonly product: ResolvedProduct; readonly plan: Plan };

/** Sunday, before the night's runs end and the week begins. */
const maintainSchedule = '30 12 * * 0';

/** Every Pod Security level: refuse, record and warn, so that nobody finds out late. */
const podSecurity = Object.fromEntries(
  ['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'restricted']),
);

/**
 * `maintain` of every product of the domain: an Indexed Job with an index for each, one after the other, so that the
 * trouble of one product is not that of the next.
 */
function maintain(
  chart: Chart,
  namespace: string,
  domain: Document<'Domain'> | null,
  products: readonly Planned[],
  kubernetes: KubernetesSpec,
): void {
  const [first] = products;
  if (!first) return;
  const name = 'lakespec-maintain';
  const labels = labelsOf({
    component: 'maintain',
    domain: domain?.name ?? null,
    costCenter: domain?.value.spec.costCenter ?? null,
  });
  // All products of a platform share its engine: the largest request is that of any.
  const resources = products
    .map(({ product, plan }) => resourcesOf('maintain', product, plan))
    .reduce((a, b) => (quantityValue(b.memory) > quantityValue(a.memory) ? b : a));
  const container = stageContainer({
    stage: 'maintain',
    // The index names the product here, not a share of its files.
    args: ['--plan', `${planFolder}/$(JOB_COMPLETION_INDEX)/plan.json`, '--shard', '0'],
    image: kubernetes.image,
    resources,
    platform: first.plan.platform,
    secretNames: kubernetes.secrets,
  });
  const sources = products.map(({ product, plan }, index) => ({
    configMap: {
      name: placementOf(product, plan, kubernetes).planConfigMap,
      items: [{ key: 'plan.json', path: `${index}/plan.json` }],
    },
  }));

  new k8s.KubeServiceAccount(chart, 'maintain-service-account', {
    metadata: {
      name,
      namespace,
      labels,
      annotations: { ...kubernetes.serviceAccountAnnotations, ...wave(-1) },
    },
    automountServiceAccountToken: false,
  });
  new k8s.KubeNetworkPolicy(chart, 'maintain-network-policy', {
    metadata: { name, namespace, labels, annotations: { ...wave(-1) } },
    spec: {
      podSelector: { matchLabels: { 'app.kubernetes.io/component': 'maintain' } },
      policyTypes: ['Ingress', 'Egress'],
      egress: allowEgress(kubernetes.egress, ['maintain']),
    },
  });
  cronJob(
    chart,
    'maintain',
    {
      metadata: { name: cronJobName(name), namespace, labels, annotations: { ...wave(0) } },
      spec: {
        schedule: maintainSchedule,
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
                initContainers: [],
                containers: [container],
                volumes: [
                  { name: 'plan', projected: { sources } },
                  ...secretVolumes(['maintain'], first.plan.platform, kubernetes.secrets),
                ],
                priorityClass: kubernetes.priorityClass ?? null,
              }),
            },
          },
        },
      },
    },
    {
      // https://kubernetes.io/docs/concepts/workloads/controllers/job/#backoff-limit-per-index
      backoffLimitPerIndex: 2,
      podFailurePolicy: podFailurePolicy('FailIndex'),
    },
  );
}

/** What surrounds the products of a domain: its namespace, limits, closed network and maintenance. */
export function domainObjects(
  chart: Chart,
  domain: Document<'Domain'> | null,
  products: readonly Planned[],
  kubernetes: KubernetesSpec,
): void {
  const namespace = namespaceOf(kubernetes.namespace, domain?.name ?? null);
  const labels = labelsOf({
    component: 'platform',
    domain: domain?.name ?? null,
    costCenter: domain?.value.spec.costCenter ?? null,
  });
  new k8s.KubeNamespace(chart, 'namespace', {
    metadata: { name: namespace, labels: { ...labels, ...podSecurity }, annotations: { ...wave(-2) } },
  });
  // Selects every Pod and allows nothing; each product's own policy adds what it needs.
  new k8s.KubeNetworkPolicy(chart, 'default-deny', {
    metadata: { name: 'default-deny', namespace, labels, annotations: { ...wave(-1) } },
    spec: { podSelector: {}, policyTypes: ['Ingress', 'Egress'] },
  });
  const quota = domain?.value.spec.quota;
  if (quota) {
    const hard: Record<string, k8s.Quantity> = {};
    if (quota.cpu !== undefined) hard['requests.cpu'] = k8s.Quantity.fromString(quota.cpu);
    if (quota.memory !== undefined) hard['requests.memory'] = k8s.Quantity.fromString(quota.memory);
    if (quota.pods !== undefined) hard.pods = k8s.Quantity.fromString(String(quota.pods));
    new k8s.KubeResourceQuota(chart, 'resource-quota', {
      metadata: { name: 'lakespec', namespace, labels, annotations: { ...wave(-1) } },
      spec: { hard },
    });
    // Under a quota a container without requests is refused: these are given to it.
    new k8s.KubeLimitRange(chart, 'limit-range', {
      metadata: { name: 'lakespec', namespace, labels, annotations: { ...wave(-1) } },
      spec: {
        limits: [
          {
            type: 'Container',
            defaultRequest: {
              cpu: k8s.Quantity.fromString('100m'),
              memory: k8s.Quantity.fromString('128Mi'),
            },
            default: { memory: k8s.Quantity.fromString('512Mi') },
            ...(quota.cpu === undefined && quota.memory === undefined
              ? {}
              : {
                  max: {
                    ...(quota.cpu === undefined ? {} : { cpu: k8s.Quantity.fromString(quota.cpu) }),
                    ...(quota.memory === undefined ? {} : { memory: k8s.Quantity.fromString(quota.memory) }),
                  },
                }),
          },
        ],
      },
    });
  }
  maintain(chart, namespace, domain, products, kubernetes);
}
