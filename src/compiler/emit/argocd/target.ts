import type { Target } from '../target.ts';

export const argocd: Target = {
  name: 'argocd',
  load: async () => (await import('./files.ts')).argocdEmitter,
};
