import { defineConfig } from 'vitest/config';

const common = { testTimeout: 90_000, hookTimeout: 60_000, pool: 'forks' } as const;
/** Tests of pure functions: they share the modules that a worker has loaded, which is half of their time. */
const pure = ['test/{compiler,connectors,formats}/**/*.test.ts'];

export default defineConfig({
  test: {
    // By default one core is left free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      { test: { ...common, name: 'pure', include: pure, isolate: false } },
      {
        test: {
          ...common,
          name: 'runtime',
          include: ['test/**/*.test.ts'],
          exclude: [...pure, 'test/services/**', 'test/bench/**'],
        },
      },
    ],
  },
});
