import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../workspace.ts';

/** Builds the image as `npm run image` does, and writes it as the tar `out`. */
export function build(out: string, builder: 'none' | 'buildah'): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/image/main.ts', '--builder', builder, '--out', out, '--tag', 'localhost/tried:1'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  process.stdout.write(stderr);
}

/** What `docker load` reads of the image's tar; its files, with owners and modes, lie in `files` afterwards. */
export function unpack(tar: string, files: string) {
  const folder = `${tar}.unpacked`;
  for (const path of [folder, files]) mkdirSync(path);
  expect(spawnSync('tar', ['-xf', tar, '-C', folder]).status).toBe(0);
  const json = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const [docker] = json('manifest.json');
  const layers: string[] = docker.Layers.map((layer: string) => join(folder, layer));
  for (const layer of layers) expect(spawnSync('tar', ['-xpf', layer, '-C', files]).status).toBe(0);
  return {
    json,
    docker,
    os: json(docker.Config).os,
    config: json(docker.Config).config,
    layerBytes: layers.reduce((sum, layer) => sum + statSync(layer).size, 0),
  };
}
