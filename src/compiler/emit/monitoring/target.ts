import type { Target } from '../target.ts';

export const monitoring: Target = {
  name: 'monitoring',
  load: async () => (await import('./files.ts')).monitoringEmitter,
};
