import type { Target } from '../target.ts';
import { kubernetesFindings } from './check.ts';

export const kubernetes: Target = {
  name: 'kubernetes',
  check: kubernetesFindings,
  // The types of Kubernetes' objects are two megabytes of code: loaded to emit, not to check.
  emit: async (compilation, platform) => {
    const { manifests } = await import('./manifests.ts');
    return manifests(compilation, platform);
  },
};
