import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build, unpack } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'lakespec-containerfile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// Wants buildah, the base that the Containerfile names (or `base.sh` beside this), and npm's registry within reach of it.
test('the Containerfile makes the same image as is made without a builder', { timeout: 1_800_000 }, () => {
  const [ownFiles, files] = ['own', 'built'].map((name) => join(folder, name)) as [string, string];
  build(join(folder, 'own.tar'), 'none');
  build(join(folder, 'built.tar'), 'buildah');
  const own = unpack(join(folder, 'own.tar'), ownFiles);
  const built = unpack(join(folder, 'built.tar'), files);
  const { 'io.buildah.version': _, ...Labels } = built.config.Labels;
  expect({ ...built.config, Labels }).toEqual(own.config);
  // Libraries are those of the base, and of this machine: they are the same where both are one Debian.
  const list = (of: string) =>
    readdirSync(of, { recursive: true, encoding: 'utf8' })
      .filter((path) => !/^(usr\/)?lib(64)?\//.test(path) || path.startsWith('usr/lib/duckdb'))
      .map((path) => {
        const { mode, uid } = lstatSync(join(of, path));
        return `${path} ${mode.toString(8)} ${uid}`;
      })
      .sort();
  expect(list(files)).toEqual(list(ownFiles));
  const paths = readdirSync(ownFiles, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      /^(app|usr\/bin|usr\/lib\/duckdb|usr\/share\/doc)\//.test(path) &&
      statSync(join(ownFiles, path)).isFile(),
  );
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths)
    expect(readFileSync(join(files, path)).equals(readFileSync(join(ownFiles, path))), path).toBe(true);
});
