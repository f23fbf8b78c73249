// Bundles src/ into dist/: what the package ships, for Node 22.13 and newer.
import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundling } from './bundling.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** Native code, files beside their code, or megabytes that only one command needs: loaded from node_modules. */
const external = [
  '@aws-sdk/*',
  '@duckdb/*',
  'cdk8s',
  'cdk8s-plus-27',
  'constructs',
  'handlebars',
  'node-sql-parser',
  'pg',
  'pino',
  'prom-client',
  'snowflake-sdk',
];

rmSync(dist, { recursive: true, force: true });
await build({
  ...bundling,
  entryPoints: [
    { in: 'src/cli/main.ts', out: 'cli/main' },
    { in: 'src/runtime/main.ts', out: 'runtime/main' },
    // Threads are started from the file `worker` beside the code that starts them, which is in a chunk.
    { in: 'src/runtime/stages/ingest/worker.ts', out: 'chunks/worker' },
  ],
  outdir: dist,
  target: 'node22.13',
  external,
  legalComments: 'linked',
});

for (const entry of ['cli/main.js', 'runtime/main.js']) {
  const path = join(dist, entry);
  if (readFileSync(path, 'utf8').includes('./worker')) {
    throw new Error(`${entry} starts threads itself: their file would be looked for beside it`);
  }
  chmodSync(path, 0o755);
}
const chunks = readdirSync(join(dist, 'chunks'));
process.stdout.write(`dist/: 2 programs, ${chunks.filter((name) => name.endsWith('.js')).length} chunks\n`);
