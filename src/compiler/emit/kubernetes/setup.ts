import { k8s } from 'cdk8s-plus-27';
import { type Plan, type PlanPlatform, planVersion } from '../../../plan/index.ts';
import type { ResolvedPlatform } from '../../resolve/index.ts';
import { isProbed, leadsTo, reachedBy } from '../../rules/reached.ts';
import { hashedPlan, planText } from '../plan/text.ts';
import { enclosure } from './enclosure.ts';
import { cronJob, historyLimits, podFailurePolicy } from './job.ts';
import { type Labels, labelsOf, wave } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { platformNamespace, shortHash } from './names.ts';
import { closedNamespace } from './namespace.ts';
import { allowEgress } from './network-policy.ts';
import type { KubernetesSpec } from './placement.ts';
import { restrictedPod, secretVolumes, stageContainer } from './pod.ts';
import { planFolder, smallResources } from './resources.ts';

type Work = 'set-up' | 'probe';

/** Seconds; of buckets and their rules, which take moments. */
const setUpDeadline = 3600;
/** A server that is only just being installed is waited for: waits grow to minutes. */
const setUpRepeats = 6;

/** Often enough that a failure of minutes is seen; a probe waits half a minute for what it put. */
const probeSchedule = '*/5 * * * *';
/** Seconds: it ends before the next one begins. */
const probeDeadline = 240;
/** Seconds. A probe that is late says nothing of when it was due. */
const probeStart = 60;
/** Seconds. Its answer is in the metrics. */
const probeKept = 3600;

/**
 * The plan of a platform without a product: set-up and probe read its servers, and nothing is ingested or computed by
 * it, so that the strictest policy stands in it.
 */
function platformPlan({ name, document }: ResolvedPlatform, platform: PlanPlatform, version: string): Plan {
  const { title, owner } = document.value.metadata;
  return hashedPlan({
    planVersion,
    lakespecVersion: version,
    product: {
      name: `${name}-platform`,
      identifier: `${name.replaceAll('-', '_')}_platform`,
      title: title ?? name,
      domain: 'platform',
      owner: owner ?? '',
    },
    platform,
    policy: {
      name: 'none',
      hash: shortHash('none'),
      regime: 'safe_harbor',
      originals: 'none',
      dates: { method: 'drop', scope: 'subject', rangeDays: { min: 1, max: 365 }, headroomYears: 0 },
      subjects: { method: 'random', epoch: 1 },
      ages: { cap: 90, top: 90 },
      dicom: { options: [], keep: [], keepPrivate: [], burnedIn: 'quarantine' },
      sidecars: {},
      sentinels: [],
      missingDates: 'quarantine',
      foreign: 'quarantine',
    },
    agreement: null,
    purpose: null,
    sources: [],
    inputs: [],
    references: [],
    refine: [],
    curate: [],
    gates: [],
    deliveries: [],
    operations: {
      shards: 1,
      freshnessSeconds: null,
      // A copy that lags is told where it is measured.
      alerts: { slack: null, on: ['freshness'] },
      keepSnapshots: 1,
      keepSnapshotsSeconds: 0,
    },
  });
}

/**
 * The rules that lead where it connects to; those of some stages only where its own name is among them. Where none leads
 * somewhere, as to a database on another port than is usual or behind a Service with another port, those that lead
 * nowhere else are for that.
 */
function egressOf(platform: ResolvedPlatform, { egress }: KubernetesSpec, work: Work) {
  const all = reachedBy(platform);
  const reached = all.filter(({ stages }) => stages.includes(work));
  const misses = reached.some((one) => !egress.some((rule) => leadsTo(rule, one)));
  const isFor = (rule: (typeof egress)[number]) =>
    rule.stages?.includes(work) ||
    reached.some((one) => leadsTo(rule, one)) ||
    (misses && !all.some((one) => leadsTo(rule, one)));
  return allowEgress(egress.filter(isFor), [work]);
}

const ground = (
  platform: ResolvedPlatform,
  kubernetes: KubernetesSpec,
  work: Work,
  labels: Labels,
): readonly Manifest[] =>
  enclosure(kubernetes, {
    name: `lakespec-${work}`,
    namespace: platformNamespace(kubernetes.namespace),
    labels,
    pods: { 'app.kubernetes.io/component': work },
    egress: egressOf(platform, kubernetes, work),
  });

/**
 * The namespace of the platform itself: a Job that sets up the stores, called by what it is made of, so that another
 * plan is another Job and the old one is pruned; and a CronJob that probes them.
 */
export function setup(
  resolved: ResolvedPlatform,
  platform: PlanPlatform,
  kubernetes: KubernetesSpec,
  { secret }: NonNullable<KubernetesSpec['setup']>,
  version: string,
): readonly Manifest[] {
  const namespace = platformNamespace(kubernetes.namespace);
  const labelsFor = (component: Work | 'platform') =>
    labelsOf({ component, domain: 'platform', costCenter: null });
  const plan = platformPlan(resolved, platform, version);
  const planConfigMap = `lakespec-platform-plan-${shortHash(plan.hash)}`;
  const secretNames = { ...kubernetes.secrets, admin: secret };
  const template = (work: Work) => ({
    metadata: { labels: labelsFor(work) },
    spec: restrictedPod({
      serviceAccount: `lakespec-${work}`,
      volumes: [
        { name: 'plan', configMap: { name: planConfigMap } },
        ...secretVolumes([work], platform, [], secretNames),
      ],
      // They write nothing of size.
      kubernetes: { priorityClass: kubernetes.priorityClass },
    }),
  });
  const container = (work: Work): Manifest =>
    stageContainer({
      stage: work,
      args: ['--plan', `${planFolder}/plan.json`],
      image: kubernetes.image,
      resources: smallResources,
      platform,
      logins: [],
      secretNames,
    });

  const job = k8s.KubeJob.manifest({
    metadata: {
      name: 'lakespec-set-up',
      namespace,
      labels: labelsFor('set-up'),
      annotations: { ...wave(0) },
    },
    // No TTL: Argo CD would miss a Job that is gone, and run it again.
    spec: {
      activeDeadlineSeconds: setUpDeadline,
      backoffLimit: setUpRepeats,
      template: template('set-up'),
    },
  });
  Object.assign(job.spec, { podFailurePolicy: podFailurePolicy('FailJob') });
  Object.assign(job.spec.template.spec, { containers: [container('set-up')] });
  job.metadata.name = `lakespec-set-up-${shortHash(JSON.stringify(job.spec))}`;

  const manifests: Manifest[] = [
    ...closedNamespace(namespace, labelsFor('platform')),
    k8s.KubeConfigMap.manifest({
      metadata: {
        name: planConfigMap,
        namespace,
        labels: labelsFor('platform'),
        annotations: { ...wave(-1), 'argocd.argoproj.io/sync-options': 'PruneLast=true' },
      },
      immutable: true,
      data: { 'plan.json': planText(plan) },
    }),
    ...ground(resolved, kubernetes, 'set-up', labelsFor('set-up')),
    job,
  ];
  if (!isProbed(resolved)) return manifests;
  const probe = cronJob(
    {
      metadata: {
        name: 'lakespec-probe',
        namespace,
        labels: labelsFor('probe'),
        annotations: { ...wave(0) },
      },
      spec: {
        schedule: probeSchedule,
        timeZone: 'Etc/UTC',
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: probeStart,
        ...historyLimits,
        jobTemplate: {
          metadata: { labels: labelsFor('probe') },
          spec: {
            activeDeadlineSeconds: probeDeadline,
            ttlSecondsAfterFinished: probeKept,
            // The next one comes soon.
            backoffLimit: 0,
            template: template('probe'),
          },
        },
      },
    },
    { containers: [container('probe')] },
    { podFailurePolicy: podFailurePolicy('FailJob') },
  );
  return [...manifests, ...ground(resolved, kubernetes, 'probe', labelsFor('probe')), probe];
}
