import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests against real servers, foreign readers and whole processes; `.ci/run` starts what they need. */
export default defineConfig({
  test: {
    include: ['test/services/**/*.test.ts'],
    // What Node makes of the sources is kept: whole processes, of which there are many, start in two thirds of the time.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)),
    },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    pool: 'forks',
    fileParallelism: false,
  },
});
