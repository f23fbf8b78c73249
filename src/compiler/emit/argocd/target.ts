import type { Target } from '../target.ts';
import { argocdFindings } from './check.ts';

export const argocd: Target = {
  name: 'argocd',
  check: argocdFindings,
  load: async () => (await import('./files.ts')).argocdEmitter,
};
