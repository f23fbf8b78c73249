import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../compiler/package-root.ts';

/**
 * Tells one build of lakespec from another, from the names, sizes and times of its files: a version number alone would
 * take a checkout for what it was before the last edit.
 */
export function buildDigest(): string {
  const own = fileURLToPath(import.meta.url).startsWith(join(packageRoot, 'dist') + sep) ? 'dist' : 'src';
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const { size, mtimeMs } = statSync(join(packageRoot, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  for (const folder of [own, 'templates/sql']) {
    const entries = readdirSync(join(packageRoot, folder), { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(packageRoot.length + 1));
    for (const path of paths.sort()) add(path);
  }
  add('package.json');
  return hash.digest('hex');
}
