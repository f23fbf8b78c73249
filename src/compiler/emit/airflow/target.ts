import type { Target } from '../target.ts';
import { airflowFindings } from './check.ts';

export const airflow: Target = {
  name: 'airflow',
  check: airflowFindings,
  load: async () => (await import('./files.ts')).airflowEmitter(),
};
