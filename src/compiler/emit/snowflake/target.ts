import type { Target } from '../target.ts';

export const snowflake: Target = {
  name: 'snowflake',
  load: async () => (await import('./files.ts')).snowflakeEmitter(),
};
