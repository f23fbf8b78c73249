import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { root } from '../workspace.ts';

/** What opens stores, catalog and vault, and what stands in its place: `io/fault.ts`. */
const replaced: readonly (readonly [original: string, wrapper: string])[] = [
  ['src/runtime/lake/store/open-store.ts', 'open-store.ts'],
  ['src/runtime/lake/catalog/open-catalog.ts', 'open-catalog.ts'],
  ['src/runtime/deidentify/sqlite-vault.ts', 'sqlite-vault.ts'],
];
const wrappers = join(import.meta.dirname, 'io');

const faulty: Plugin = {
  name: 'faulty',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^\./ }, ({ path, importer }) => {
      const file = join(dirname(importer), path);
      const wrapper = replaced.find(([original]) => file === join(root, original))?.[1];
      return wrapper === undefined || dirname(importer) === wrappers
        ? null
        : { path: join(wrappers, wrapper) };
    });
  },
};

/** The clock of a process and its workers goes wrong by so much: `LAKESPEC_CLOCK_OFF_MS`. */
const clock = `{
  const Real = Date;
  const off = () => Number(process.env.LAKESPEC_CLOCK_OFF_MS ?? 0);
  globalThis.Date = class Date extends Real {
    constructor(...args) { super(...(args.length === 0 ? [Real.now() + off()] : args)); }
    static now() { return Real.now() + off(); }
  };
}`;

/**
 * `runner.ts` and the worker that it starts as one file each, with stores, catalog and vault behind `io/fault.ts`: a
 * process of sources takes four times as long to start, and tests start hundreds. Resolves to the file.
 */
export async function bundleRunner(): Promise<string> {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, 'runner-'));
  process.once('exit', () => rmSync(outdir, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: join(import.meta.dirname, 'runner.ts'), out: 'runner' },
      { in: 'src/runtime/stages/ingest/worker.ts', out: 'worker' },
    ],
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [faulty],
    banner: { js: clock },
    sourcemap: 'linked',
    logLevel: 'warning',
  });
  return join(outdir, 'runner.js');
}
