import type { Target } from '../target.ts';

export const sql: Target = {
  name: 'sql',
  emit: async (compilation, platform) => {
    const { sqlFiles } = await import('./files.ts');
    return sqlFiles(compilation, platform);
  },
};
