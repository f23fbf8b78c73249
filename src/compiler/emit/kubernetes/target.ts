import type { Target } from '../target.ts';
import { kubernetesFindings } from './check.ts';

export const kubernetes: Target = {
  name: 'kubernetes',
  check: kubernetesFindings,
  // The types of Kubernetes' objects are two megabytes of code: loaded to emit, not to check.
  load: async () => (await import('./manifests.ts')).manifests,
};
