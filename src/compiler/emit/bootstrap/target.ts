import type { Target } from '../target.ts';

export const bootstrap: Target = {
  name: 'bootstrap',
  load: async () => (await import('./files.ts')).bootstrapEmitter,
};
