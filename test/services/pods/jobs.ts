import { kubectl, list, type Resource, tryKubectl, until } from './kubectl.ts';

type ContainerState = {
  readonly name: string;
  readonly containerID?: string;
  readonly state: {
    readonly running?: object;
    readonly terminated?: { readonly exitCode: number; readonly reason: string; readonly startedAt: string };
  };
};

export type Pod = Resource & {
  readonly spec: {
    readonly automountServiceAccountToken?: boolean;
    readonly volumes: readonly object[];
  };
  readonly status: {
    readonly phase: string;
    readonly podIP?: string;
    readonly initContainerStatuses?: readonly ContainerState[];
    readonly containerStatuses?: readonly ContainerState[];
  };
};

export type Job = Resource & {
  readonly spec: { readonly completions?: number };
  readonly status: {
    readonly failed?: number;
    readonly succeeded?: number;
    readonly completedIndexes?: string;
    readonly conditions?: readonly {
      readonly type: string;
      readonly status: string;
      readonly reason?: string;
      readonly message?: string;
    }[];
  };
};

/** A Job as the CronJob's schedule would start it. @returns its name */
export function trigger(namespace: string, cronJob: string, name: string): string {
  kubectl(['create', 'job', name, `--from=cronjob/${cronJob}`, '-n', namespace]);
  return name;
}

export const jobOf = (namespace: string, name: string): Job =>
  list<Job>('jobs', '-n', namespace, '--field-selector', `metadata.name=${name}`)[0] as Job;

export const podsOf = (namespace: string, job: string): readonly Pod[] =>
  list<Pod>('pods', '-n', namespace, '-l', `batch.kubernetes.io/job-name=${job}`);

const containersOf = ({ status }: Pod): readonly ContainerState[] => [
  ...(status.initContainerStatuses ?? []),
  ...(status.containerStatuses ?? []),
];

/** Stage → exit code, of the containers that have ended. */
export const exitsOf = (pod: Pod): Readonly<Record<string, number>> =>
  Object.fromEntries(
    containersOf(pod).flatMap(({ name, state }) =>
      state.terminated === undefined ? [] : [[name, state.terminated.exitCode]],
    ),
  );

export const runs = (pod: Pod, stage: string): boolean =>
  containersOf(pod).some(({ name, state }) => name === stage && state.running !== undefined);

export type Ended = {
  readonly state: 'Complete' | 'Failed';
  readonly reason: string | undefined;
  readonly job: Job;
  readonly pods: readonly Pod[];
};

/** Lines of the log of a Pod's stage; none where it has not begun. */
export function logOf(
  namespace: string,
  pod: string,
  stage: string,
): readonly Readonly<Record<string, unknown>>[] {
  const { status, output } = tryKubectl(['logs', pod, '-c', stage, '-n', namespace]);
  if (status !== 0) return [];
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

export async function ended(namespace: string, name: string, seconds = 400): Promise<Ended> {
  const found = await until(
    `the end of Job ${name}`,
    () => {
      const job = jobOf(namespace, name);
      const condition = job.status.conditions?.find(
        ({ type, status }) => status === 'True' && (type === 'Complete' || type === 'Failed'),
      );
      return condition && { job, condition };
    },
    seconds,
  );
  const { job, condition } = found;
  return {
    state: condition.type as Ended['state'],
    reason: condition.reason,
    job,
    pods: podsOf(namespace, name),
  };
}

/** What the Pods of a Job said, for the message of a test that fails. */
export function tellOf(namespace: string, { job, pods, reason }: Ended): string {
  const said = pods.flatMap((pod) => [
    `${pod.metadata.name}: ${pod.status.phase} ${JSON.stringify(exitsOf(pod))}`,
    ...containersOf(pod).flatMap(({ name }) =>
      tryKubectl(['logs', pod.metadata.name, '-c', name, '-n', namespace, '--tail=3']).output.split('\n'),
    ),
  ]);
  return [`${job.metadata.name}: ${reason ?? ''}`, ...said].join('\n');
}
