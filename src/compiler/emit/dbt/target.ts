import type { Target } from '../target.ts';

export const dbt: Target = {
  name: 'dbt',
  load: async () => (await import('./files.ts')).dbtEmitter(),
};
