import { k8s } from 'cdk8s-plus-27';
import type { Manifest } from './manifest.ts';
import { runDeadline } from './times.ts';

/** Seconds. Ended Jobs and their logs stay for a week. */
const keepEnded = 7 * 24 * 3600;
/** Seconds. A start that was missed (control plane down) is made good within this time. */
export const startingDeadline = 3600;

/** The runtime's exit codes that a repeat can't mend: wrong plan or secret, a failed gate, a refusal. */
const finalExitCodes = [2, 3, 6] as const;

/**
 * How a Job ends: by the runtime's exit codes, of the Job or of its one index. A Pod that the cluster took away (drain,
 * preemption) doesn't count as a failure. Init containers are judged too, because no container is named.
 */
export const podFailurePolicy = (action: 'FailJob' | 'FailIndex') => ({
  rules: [
    { action: 'Ignore', onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }] },
    { action, onExitCodes: { operator: 'In', values: [...finalExitCodes] } },
  ],
});

export const jobLimits = {
  activeDeadlineSeconds: runDeadline,
  ttlSecondsAfterFinished: keepEnded,
} as const;

export const historyLimits = { successfulJobsHistoryLimit: 3, failedJobsHistoryLimit: 3 } as const;

/**
 * A CronJob with rendered containers, and with fields of its Job that are newer than the types of cdk8s-plus-27, which leaves out without a word what
 * it doesn't know.
 */
export function cronJob(
  properties: k8s.KubeCronJobProps,
  containers: { readonly initContainers?: readonly Manifest[]; readonly containers: readonly Manifest[] },
  newer: Readonly<Record<string, unknown>>,
): Manifest {
  const manifest = k8s.KubeCronJob.manifest(properties);
  const job = manifest.spec.jobTemplate.spec;
  Object.assign(job, newer);
  Object.assign(job.template.spec, containers);
  return manifest;
}
