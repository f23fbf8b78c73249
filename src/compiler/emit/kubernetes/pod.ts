import { k8s } from 'cdk8s-plus-27';
import type { PlanPlatform, SecretRef } from '../../../plan/index.ts';
import type { Labels } from './labels.ts';
import { type Manifest, settled } from './manifest.ts';
import type { KubernetesSpec } from './placement.ts';
import { quantityValue } from './quantity.ts';
import { defaultScratch, planFolder } from './resources.ts';
import { type HeldSecret, type Holder, keyOf, type Stage, secretsOf } from './secrets.ts';
import { claimMounts } from './volumes.ts';

/** Of the distroless image's user `nonroot`, which owns nothing. */
const userId = 65532;

/** What a container may take; memory is both asked for and the limit, so that nothing is overcommitted. */
export type Resources = { readonly cpu: string; readonly memory: string };

/** Room for spilled batches and files in work, per Pod. */
const scratch = [
  { name: 'tmp', mountPath: '/tmp' },
  { name: 'work', mountPath: '/work' },
] as const;
const onNode = (name: string, sizeLimit: string): k8s.Volume => ({
  name,
  emptyDir: { sizeLimit: k8s.Quantity.fromString(sizeLimit) },
});

/** On the node's disk, or a volume that is made for the Pod and goes with it. */
function workVolume(wish: KubernetesSpec['scratch']): k8s.Volume {
  if (wish === undefined) return onNode('work', defaultScratch);
  const { storageClass, size } = wish;
  return {
    name: 'work',
    ephemeral: {
      volumeClaimTemplate: {
        spec: {
          accessModes: ['ReadWriteOnce'],
          ...(storageClass !== undefined && { storageClassName: storageClass }),
          resources: { requests: { storage: k8s.Quantity.fromString(size) } },
        },
      },
    },
  };
}

/** Of the Secrets; that of the admin only set-up has. */
export type SecretNames = Readonly<Record<Exclude<Holder, 'admin'>, string>> & { readonly admin?: string };

function nameIn(names: SecretNames, holder: Holder): string {
  const name = names[holder];
  if (name === undefined) throw new Error(`no Secret holds the keys of ${holder}`);
  return name;
}

const volumeOf = (holder: HeldSecret['holder']) => `secret-${holder}`;

function secretEnvironment(secrets: readonly HeldSecret[], names: SecretNames): k8s.EnvVar[] {
  return secrets.flatMap(({ holder, ref }) =>
    'env' in ref
      ? [{ name: ref.env, valueFrom: { secretKeyRef: { name: nameIn(names, holder), key: ref.env } } }]
      : [],
  );
}

/** A secret file appears at its own path; the rest of that folder stays the image's. */
function secretMounts(secrets: readonly HeldSecret[]): k8s.VolumeMount[] {
  return secrets.flatMap(({ holder, ref }) =>
    'file' in ref
      ? [{ name: volumeOf(holder), mountPath: ref.file, subPath: keyOf(ref), readOnly: true }]
      : [],
  );
}

/** The volumes of the Secrets that some container mounts files of; each with the keys that are used alone. */
export function secretVolumes(
  stages: readonly Stage[],
  platform: PlanPlatform,
  logins: readonly SecretRef[],
  names: SecretNames,
): k8s.Volume[] {
  const files = stages.flatMap((stage) =>
    secretsOf(stage, platform, logins).filter(({ ref }) => 'file' in ref),
  );
  return (['ingest', 'transform'] as const).flatMap((holder) => {
    const keys = [
      ...new Set(files.filter((one) => one.holder === holder).map(({ ref }) => keyOf(ref))),
    ].sort();
    if (keys.length === 0) return [];
    const items = keys.map((key) => ({ key, path: key }));
    // Readable by the group that fsGroup gives to the Pod, and by nobody else. Octal 440.
    return [{ name: volumeOf(holder), secret: { secretName: names[holder], items, defaultMode: 0o440 } }];
  });
}

const rendered = new WeakMap<PlanPlatform, Map<string, Manifest>>();

/** A container of a stage as Kubernetes reads it. Products of one platform that ask for the same have the same. */
export function stageContainer(given: Parameters<typeof container>[0]): Manifest {
  const { platform, ...rest } = given;
  const ofPlatform = rendered.get(platform) ?? new Map<string, Manifest>();
  rendered.set(platform, ofPlatform);
  const key = JSON.stringify(rest);
  const made = ofPlatform.get(key) ?? settled(k8s.toJson_Container(container(given)));
  ofPlatform.set(key, made);
  return made;
}

/** One stage as a container that meets Pod Security "restricted", with the secrets of that stage alone. */
function container(given: {
  readonly stage: Stage;
  readonly args: readonly string[];
  readonly image: string;
  readonly resources: Resources;
  readonly platform: PlanPlatform;
  readonly logins: readonly SecretRef[];
  readonly secretNames: SecretNames;
  /** Of those stages that deliveries are mounted for. */
  readonly claimed?: KubernetesSpec['volumes'];
}): k8s.Container {
  const { stage, resources } = given;
  const secrets = secretsOf(stage, given.platform, given.logins);
  const quantity = k8s.Quantity.fromString;
  return {
    name: stage,
    image: given.image,
    imagePullPolicy: 'IfNotPresent',
    args: [stage, ...given.args],
    env: [
      {
        // The same in every Pod of a Job and in their repeats: the id of the run.
        name: 'LAKESPEC_RUN_ID',
        valueFrom: { fieldRef: { fieldPath: "metadata.labels['batch.kubernetes.io/controller-uid']" } },
      },
      { name: 'LAKESPEC_SCRATCH', value: '/work' },
      ...secretEnvironment(secrets, given.secretNames),
    ],
    resources: {
      requests: { cpu: quantity(resources.cpu), memory: quantity(resources.memory) },
      limits: { memory: quantity(resources.memory) },
    },
    securityContext: {
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    },
    volumeMounts: [
      { name: 'plan', mountPath: planFolder, readOnly: true },
      ...scratch.map(({ name, mountPath }) => ({ name, mountPath })),
      ...secretMounts(secrets),
      ...claimMounts(stage, given.claimed ?? []),
    ],
  };
}

/** A Pod that meets "restricted", talks to no Kubernetes API and writes to its scratch alone. */
export function restrictedPod(given: {
  readonly serviceAccount: string;
  readonly volumes: readonly k8s.Volume[];
  readonly kubernetes: Pick<KubernetesSpec, 'priorityClass' | 'scratch'>;
  /** Labels of the Job's Pods, where it has several at once: they go to different nodes if there are. */
  readonly spread?: Labels;
}): k8s.PodSpec {
  const { priorityClass, scratch: wish } = given.kubernetes;
  return {
    serviceAccountName: given.serviceAccount,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    // Repeats are the Job's: only then are exit codes judged by its policy.
    restartPolicy: 'Never',
    // The runtime ends within 20 s of SIGTERM.
    terminationGracePeriodSeconds: 30,
    ...(priorityClass !== undefined && { priorityClassName: priorityClass }),
    ...(given.spread && {
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'kubernetes.io/hostname',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { ...given.spread } },
          // Those of the Job before don't count.
          matchLabelKeys: ['batch.kubernetes.io/controller-uid'],
        },
      ],
    }),
    securityContext: {
      runAsNonRoot: true,
      runAsUser: userId,
      runAsGroup: userId,
      fsGroup: userId,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    // Those that are rendered already take their place: `cronJob`.
    containers: [],
    volumes: [...given.volumes, onNode('tmp', '256Mi'), workVolume(wish)],
  };
}

/**
 * What a stage of a run is called with. A container sees all cores of its node: the number that it asked for is the
 * number of its workers.
 */
export const runArguments = (stage: Stage, { cpu }: Resources): readonly string[] => [
  ...['--plan', `${planFolder}/plan.json`],
  ...(stage === 'ingest' ? ['--workers', String(Math.ceil(quantityValue(cpu)))] : []),
];
