import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * DuckDB's signed extension that reads and writes S3, from the Python wheel that carries it; null where neither pip
 * nor the wheel is at hand: the runtime then goes through its own store.
 * @param version Of DuckDB: an extension is of one version alone.
 */
export function httpfsExtension(version: string): Uint8Array | null {
  const folder = mkdtempSync(join(tmpdir(), 'httpfs-'));
  try {
    const python = (args: readonly string[]) =>
      spawnSync('python3', args, { cwd: folder, encoding: 'utf8' }).status === 0;
    const wheel = `duckdb-extension-httpfs==${version}`;
    if (!python(['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', folder, wheel])) return null;
    const [file] = readdirSync(folder).filter((name) => name.endsWith('.whl'));
    if (file === undefined || !python(['-m', 'zipfile', '-e', file, 'wheel'])) return null;
    const extension = readdirSync(join(folder, 'wheel'), { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('.duckdb_extension'),
    );
    return extension === undefined ? null : readFileSync(join(folder, 'wheel', extension));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
