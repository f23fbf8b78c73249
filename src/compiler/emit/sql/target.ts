import type { Target } from '../target.ts';

export const sql: Target = {
  name: 'sql',
  load: async () => (await import('./files.ts')).sqlEmitter(),
};
