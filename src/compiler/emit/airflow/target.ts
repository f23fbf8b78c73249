import type { Target } from '../target.ts';

export const airflow: Target = {
  name: 'airflow',
  load: async () => (await import('./files.ts')).airflowEmitter(),
};
