// `npm run image`: the runtime's image. With docker, podman or buildah from Containerfile; without any of them, or with
// --builder none, from this machine's own Node and libraries.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeImage } from './archive.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { bundleRuntime } from './bundle.ts';
import { httpfsExtension } from './httpfs.ts';
import { layerOf, type RootFile } from './layer.ts';
import { architecture, sharedLibraries, systemFiles, trustedAuthorities, user } from './system-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const builders = ['docker', 'podman', 'buildah', 'none'] as const;
type Builder = (typeof builders)[number];

const usage = `npm run image -- [options]

  --out FILE       where the image's tar goes; default: dist/lakespec-runtime.tar
  --tag NAME       default: localhost/lakespec-runtime:VERSION
  --builder NAME   ${builders.join(' | ')}; default: the first that works here
  --root FOLDER    only writes the files of the image below this folder, as Containerfile does
`;

/** Paths in the image. Libraries of DuckDB are found beside the code that asks for them. */
const app = '/app';
const httpfsFolder = '/usr/lib/duckdb';
const billPath = '/usr/share/sbom/lakespec.cdx.json';
/** Folders without files, by mode: Pods mount their scratch over the first two. */
const emptyFolders = { tmp: 0o1777, work: 0o1777, 'home/nonroot': 0o755 };

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'dist', 'lakespec-runtime.tar') },
    tag: { type: 'string', default: `localhost/lakespec-runtime:${manifest.version}` },
    builder: { type: 'string' },
    root: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

const say = (text: string): void => void process.stderr.write(`image: ${text}\n`);
const runs = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0;

function builderOf(name: string | undefined): Builder {
  const found = builders.find((one) => one === name);
  if (found !== undefined) return found;
  if (name !== undefined) throw new Error(`--builder is one of ${builders.join(', ')}`);
  // A client without a daemon builds nothing.
  return builders.find((one) => one === 'none' || runs(one, ['info'])) ?? 'none';
}

const git = (...args: string[]): string =>
  spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? '';

/** Of the commit that is built, so that the same commit gives the same bytes. */
const createdSeconds = Number(process.env.SOURCE_DATE_EPOCH || git('log', '-1', '--format=%ct') || 0);
const created = new Date(createdSeconds * 1000).toISOString();
const labels = {
  'org.opencontainers.image.title': `${manifest.name}-runtime`,
  'org.opencontainers.image.description': manifest.description,
  'org.opencontainers.image.version': manifest.version,
  'org.opencontainers.image.licenses': manifest.license,
  'org.opencontainers.image.revision': git('rev-parse', 'HEAD') || 'unknown',
  'org.opencontainers.image.created': created,
};

/** Everything that is in the image, by layer: what changes seldom first. */
async function layers(): Promise<readonly (readonly RootFile[])[]> {
  const file = (path: string, from: string, mode = 0o644): RootFile => ({
    path,
    mode,
    content: readFileSync(join(root, from)),
  });
  const bindings = `node_modules/@duckdb/node-bindings-linux-${process.arch}`;
  const node = process.execPath;
  const libraries = sharedLibraries([node, join(root, bindings, 'libduckdb.so')]);
  const httpfs = httpfsExtension(manifest.dependencies['@duckdb/node-api']?.split('-')[0] ?? '');
  if (httpfs === null) say('without httpfs: neither pip nor its wheel is at hand');
  const system = [
    ...systemFiles,
    trustedAuthorities(),
    ...libraries,
    { path: '/usr/bin/node', mode: 0o755, content: readFileSync(node) },
  ];
  const native = [
    ...['package.json', 'duckdb.js'].map((name) =>
      file(`${app}/node_modules/@duckdb/node-bindings/${name}`, `node_modules/@duckdb/node-bindings/${name}`),
    ),
    ...['package.json', 'duckdb.node', 'libduckdb.so'].map((name) =>
      file(`${app}/${bindings}/${name}`, `${bindings}/${name}`, name.endsWith('.json') ? 0o644 : 0o755),
    ),
    ...(httpfs === null
      ? []
      : [{ path: `${httpfsFolder}/httpfs.duckdb_extension`, mode: 0o644, content: httpfs }]),
  ];
  const { files, packages } = await bundleRuntime();
  const bill = billOfMaterials(
    root,
    [...packages, '@duckdb/node-bindings', bindings.slice('node_modules/'.length)].sort(),
    [...libraries, ...system.filter(({ path }) => path === '/usr/bin/node')],
  );
  const program = [
    ...[...files].map(([name, content]) => ({ path: `${app}/${name}`, mode: 0o644, content })),
    file(`${app}/package.json`, 'package.json'),
    file(`${app}/data/icd10/codes.tsv.gz`, 'data/icd10/codes.tsv.gz'),
    file(`${app}/data/icd10/releases.tsv`, 'data/icd10/releases.tsv'),
    file('/usr/share/doc/lakespec/LICENSE', 'LICENSE'),
    file('/usr/share/doc/lakespec/THIRD_PARTY_NOTICES', 'THIRD_PARTY_NOTICES'),
    { path: billPath, mode: 0o644, content: Buffer.from(bill) },
  ];
  return [system, native, program];
}

async function writeRoot(folder: string): Promise<void> {
  for (const { path, mode, content } of (await layers()).flat()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, mode);
  }
  for (const [name, mode] of Object.entries(emptyFolders)) {
    mkdirSync(join(folder, name), { recursive: true });
    chmodSync(join(folder, name), mode);
  }
}

async function buildHere(): Promise<void> {
  const [system = [], ...rest] = await layers();
  const bill = rest.flat().find(({ path }) => path === billPath);
  if (bill) writeFileSync(`${values.out}.cdx.json`, bill.content);
  const built = await Promise.all([layerOf(system, emptyFolders), ...rest.map((files) => layerOf(files))]);
  const digest = await writeImage(
    values.out,
    values.tag,
    {
      architecture,
      created,
      user,
      entrypoint: ['/usr/bin/node', `${app}/lakespec-runtime.js`],
      workingDir: '/work',
      environment: ['PATH=/usr/bin', 'NODE_ENV=production', `LAKESPEC_HTTPFS=${httpfsFolder}`],
      labels,
    },
    built,
  );
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
  say(`${values.tag} ${digest}`);
  say(
    `${megabytes(built.reduce((sum, one) => sum + one.unpackedBytes, 0))} unpacked, ` +
      `${megabytes(statSync(values.out).size)} compressed: ${values.out}`,
  );
}

function buildWith(builder: Exclude<Builder, 'none'>): void {
  const labelled = Object.entries(labels).flatMap(([name, value]) => ['--label', `${name}=${value}`]);
  const verb = builder === 'buildah' ? ['build', '--layers'] : ['build'];
  const args = [...verb, '--file', 'Containerfile', '--tag', values.tag, ...labelled, root];
  say(`${builder} ${args.join(' ')}`);
  const { status } = spawnSync(builder, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`${builder} could not build the image; see above`);
  const save =
    builder === 'buildah'
      ? ['push', values.tag, `docker-archive:${values.out}:${values.tag}`]
      : ['save', '--output', values.out, values.tag];
  if (!runs(builder, save)) throw new Error(`${builder} could not save the image as ${values.out}`);
  say(`${values.tag}: ${values.out}`);
}

if (values.help) process.stdout.write(usage);
else if (values.root !== undefined) await writeRoot(values.root);
else {
  mkdirSync(dirname(resolve(values.out)), { recursive: true });
  const builder = builderOf(values.builder);
  if (builder === 'none') await buildHere();
  else buildWith(builder);
}
