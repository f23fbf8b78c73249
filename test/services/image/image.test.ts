import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
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

const folder = mkdtempSync(join(tmpdir(), 'lakespec-image-'));
const image = join(folder, 'unpacked');
const files = join(folder, 'root');

function build(out: string, builder = 'none'): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/image/main.ts', '--builder', builder, '--out', out, '--tag', 'localhost/tried:1'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  process.stdout.write(stderr);
}

const json = (path: string) => JSON.parse(readFileSync(join(image, path), 'utf8'));
const blob = (digest: string) => `blobs/${digest.replace(':', '/')}`;
const manifest = () => json(blob(json('index.json').manifests[0].digest));

beforeAll(() => {
  build(join(folder, 'first.tar'));
  mkdirSync(image);
  mkdirSync(files);
  spawnSync('tar', ['-xf', join(folder, 'first.tar'), '-C', image]);
  for (const { digest } of manifest().layers)
    expect(spawnSync('tar', ['-xzpf', join(image, blob(digest)), '-C', files]).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same commit gives the same bytes', () => {
  build(join(folder, 'second.tar'));
  const [first, second] = ['first.tar', 'second.tar'].map((name) => readFileSync(join(folder, name)));
  expect(first?.equals(second as Buffer)).toBe(true);
});

test('it is small', () => {
  const layers = manifest().layers as readonly { size: number }[];
  expect(layers.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(100e6);
  const paths = readdirSync(files, { recursive: true, encoding: 'utf8' });
  expect(paths.reduce((sum, path) => sum + lstatSync(join(files, path)).size, 0)).toBeLessThan(250e6);
});

test('its configuration names a user without rights, labels and what it starts', () => {
  const { config, os } = json(blob(manifest().config.digest));
  expect(os).toBe('linux');
  expect(config.User).toBe('65532:65532');
  expect(config.Entrypoint).toEqual(['/usr/bin/node', '/app/lakespec-runtime.js']);
  expect(config.Labels['org.opencontainers.image.revision']).toMatch(/^[0-9a-f]{40}$/);
  // What `docker load` reads names the same blobs.
  const [docker] = json('manifest.json');
  expect(docker.RepoTags).toEqual(['localhost/tried:1']);
  expect(docker.Config).toBe(blob(manifest().config.digest));
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

/** Where buildah is, and has what the Containerfile is made on, or may fetch it. */
const base = /^ARG NODE=(\S+)/m.exec(readFileSync(join(root, 'Containerfile'), 'utf8'))?.[1] ?? '';
const canBuild = [
  ['inspect', '--type', 'image', base],
  ['pull', '--quiet', base],
].some((args) => spawnSync('buildah', args, { stdio: 'ignore' }).status === 0);

test.runIf(canBuild)('the Containerfile makes the same image', { timeout: 1_800_000 }, () => {
  const [tar, unpacked, other] = ['built.tar', 'built', 'built-root'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  build(tar, 'buildah');
  for (const path of [unpacked, other]) mkdirSync(path);
  spawnSync('tar', ['-xf', tar, '-C', unpacked]);
  const [docker] = JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8'));
  for (const layer of docker.Layers)
    expect(spawnSync('tar', ['-xpf', join(unpacked, layer), '-C', other]).status).toBe(0);
  const own = json(blob(manifest().config.digest)).config;
  const { config } = JSON.parse(readFileSync(join(unpacked, docker.Config), 'utf8'));
  const { 'io.buildah.version': _, ...Labels } = config.Labels;
  expect({ ...config, Labels }).toEqual(own);
  // Libraries are those of the base, and of this machine: they are the same where both are one Debian.
  const list = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => !/^(usr\/)?lib(64)?\//.test(path) || path.startsWith('usr/lib/duckdb'))
      .map((path) => {
        const { mode, uid } = lstatSync(join(folder, path));
        return `${path} ${mode.toString(8)} ${uid}`;
      })
      .sort();
  expect(list(other)).toEqual(list(files));
  const paths = readdirSync(files, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^(app|usr\/bin|usr\/lib\/duckdb|usr\/share\/doc)\//.test(path),
  );
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths.filter((one) => statSync(join(files, one)).isFile()))
    expect(readFileSync(join(other, path)).equals(readFileSync(join(files, path))), path).toBe(true);
});
