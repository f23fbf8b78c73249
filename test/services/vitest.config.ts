import { defineConfig } from 'vitest/config';

/** Tests against real servers, foreign readers and whole processes; `.ci/run` starts what they need. */
export default defineConfig({
  test: {
    include: ['test/services/**/*.test.ts'],
    globalSetup: 'test/run-folder.ts',
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    fileParallelism: false,
  },
});
