import { defineConfig } from 'vitest/config';

const common = { testTimeout: 90_000, hookTimeout: 60_000, pool: 'forks' } as const;
/** Tests that replace a module of the sources: others must not have loaded it before. */
const replacing = ['test/runtime/stages/ingest/unit.test.ts', 'test/e2e/privacy/privacy.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'test/run-folder.ts',
    // By default one core is left free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...common,
          name: 'shared',
          include: ['test/**/*.test.ts'],
          exclude: [...replacing, 'test/services/**', 'test/bench/**'],
          // They share the modules that a worker has loaded, which is half of their time.
          isolate: false,
        },
      },
      { test: { ...common, name: 'isolated', include: replacing } },
    ],
  },
});
