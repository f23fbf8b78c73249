import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compilePlans } from '../../../src/cli/plans.ts';
import { root } from '../workspace.ts';
import { build, unpack } from './build.ts';

const folder = mkdtempSync(join(tmpdir(), 'lakespec-image-'));
const files = join(folder, 'root');
let image: ReturnType<typeof unpack>;

beforeAll(() => {
  build(join(folder, 'first.tar'), 'none');
  image = unpack(join(folder, 'first.tar'), files);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same commit gives the same bytes', () => {
  build(join(folder, 'second.tar'), 'none');
  const [first, second] = ['first.tar', 'second.tar'].map((name) => readFileSync(join(folder, name)));
  expect(first?.equals(second as Buffer)).toBe(true);
});

test('it is small', () => {
  expect(image.layerBytes).toBeLessThan(100e6);
  const paths = readdirSync(files, { recursive: true, encoding: 'utf8' });
  expect(paths.reduce((sum, path) => sum + lstatSync(join(files, path)).size, 0)).toBeLessThan(250e6);
});

test('its configuration names a user without rights, labels and what it starts', () => {
  const { config, docker, os } = image;
  expect(os).toBe('linux');
  expect(config.User).toBe('65532:65532');
  expect(config.Entrypoint).toEqual(['/usr/bin/node', '/app/lakespec-runtime.js']);
  expect(config.Labels['org.opencontainers.image.revision']).toMatch(/^[0-9a-f]{40}$/);
  // What containerd reads names the same blobs as what `docker load` reads.
  const blob = ({ digest }: { digest: string }) => `blobs/${digest.replace(':', '/')}`;
  const manifest = image.json(blob(image.json('index.json').manifests[0]));
  expect(docker.RepoTags).toEqual(['localhost/tried:1']);
  expect(docker.Config).toBe(blob(manifest.config));
  expect(docker.Layers).toEqual(manifest.layers.map(blob));
});

test('it has no shell, no package manager and nothing that its user may change', () => {
  const paths = readdirSync(files, { recursive: true, encoding: 'utf8' });
  const programs = paths.filter((path) => /(^|\/)(s?bin)\//.test(path));
  expect(programs).toEqual(['usr/bin/node']);
  const loose = paths.filter((path) => {
    const { mode, uid } = statSync(join(files, path));
    const isOpen = (mode & 0o022) !== 0 || (mode & 0o6000) !== 0;
    return isOpen || (process.getuid?.() === 0 && uid !== 0);
  });
  expect(loose.sort()).toEqual(['tmp', 'work']);
});

test('its bill of materials names every package and library', () => {
  const bill = JSON.parse(readFileSync(join(files, 'usr/share/sbom/lakespec.cdx.json'), 'utf8'));
  const names = new Set(bill.components.map(({ name }: { name: string }) => name));
  for (const name of [
    'zod',
    'pg',
    '@aws-sdk/client-s3',
    '@duckdb/node-api',
    'snowflake-sdk',
    '/usr/bin/node',
  ])
    expect(names).toContain(name);
  for (const { type, version, hashes } of bill.components)
    expect(type === 'file' ? hashes[0].content : version).toMatch(/^\w/);
  expect(bill.components.filter(({ name }: { name: string }) => name.includes('libc.so'))).toHaveLength(1);
});

/** As a Pod has it: another root, read-only but for its scratch, a user without rights, nothing of this machine. */
const inPod = `set -e
mount --bind "$1" "$1"; mount --bind "$2" "$1/work"
mount -o remount,ro,bind "$1"
mount -t tmpfs tmpfs "$1/tmp"
shift 2
exec "$@"`;

test('runs a product, as a user without rights on a read-only root', () => {
  const plans = compilePlans({ dir: root, platform: 'local' }, ['claims']);
  const work = join(folder, 'work');
  cpSync(join(root, 'examples', 'landing', 'claims'), join(work, 'examples', 'landing', 'claims'), {
    recursive: true,
  });
  writeFileSync(join(work, 'plan.json'), JSON.stringify(plans?.byProduct.get('claims')));
  for (const path of ['', ...readdirSync(work, { recursive: true, encoding: 'utf8' })])
    chmodSync(join(work, path), 0o777);
  const isRoot = process.getuid?.() === 0;
  const inside = ['/usr/bin/node', '/app/lakespec-runtime.js', 'all', '--plan', '/work/plan.json'];
  const { status, stderr } = spawnSync(
    'unshare',
    [
      ...['--mount', ...(isRoot ? [] : ['--map-root-user'])],
      ...['sh', '-c', inPod, 'pod', files, work],
      ...['chroot', ...(isRoot ? ['--userspec=65532:65532'] : []), files, ...inside, '--workspace', '/work'],
    ],
    { encoding: 'utf8', env: { LAKESPEC_SCRATCH: '/work/scratch', PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } },
  );
  expect(status, stderr).toBe(0);
  const stages = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg.endsWith(' done'));
  expect(stages.map(({ stage, committed }) => [stage, committed])).toEqual([
    ['ingest', true],
    ['refine', true],
    ['curate', true],
    ['publish', true],
  ]);
});
