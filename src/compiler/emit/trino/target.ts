import type { Target } from '../target.ts';

export const trino: Target = {
  name: 'trino',
  load: async () => (await import('./files.ts')).trinoEmitter,
};
