import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

/** How src/ is bundled, for the package and for the image. */
export const bundling = {
  absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  // No environment variable can kill a run of a release (src/runtime/run/step.ts).
  define: { LAKESPEC_RELEASE: 'true' },
  // CommonJS packages ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as lakespecRequire } from 'node:module';\nconst require = lakespecRequire(import.meta.url);",
  },
  logLevel: 'warning',
} as const satisfies BuildOptions;
