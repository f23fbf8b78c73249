import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { bundling } from '../bundling.ts';

export type Bundle = {
  /** Path below the program's folder → text. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names of the npm packages that are in it. */
  readonly packages: readonly string[];
};

const packageOf = (path: string): string | null =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? null;

/**
 * The runtime as one program; but for native code nothing is outside. What only some runs need (the SDKs of S3 and of
 * Snowflake) is in chunks, which the others don't read: a Pod starts in a fraction of the time.
 */
export async function bundleRuntime(): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    ...bundling,
    entryPoints: [
      { in: 'src/runtime/main.ts', out: 'lakespec-runtime' },
      // Threads are started from the file `worker` beside the code that starts them, which is in the program itself.
      { in: 'src/runtime/stages/ingest/worker.ts', out: 'worker' },
    ],
    outdir: 'image',
    write: false,
    metafile: true,
    minifySyntax: true,
    minifyWhitespace: true,
    target: 'node24',
    // As modules where a package is published as both: of a CommonJS one `import()` gives its default alone.
    mainFields: ['module', 'main'],
    external: ['@duckdb/node-bindings'],
    // THIRD_PARTY_NOTICES has them.
    legalComments: 'none',
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return {
    files: new Map(
      outputFiles.map(({ path, contents }) => [
        relative(join(bundling.absWorkingDir, 'image'), path),
        contents,
      ]),
    ),
    packages: [...new Set(used.map(packageOf).filter((name) => name !== null))].sort(),
  };
}
