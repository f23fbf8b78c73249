import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './workspace.ts';

type Packed = {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
};

const folder = mkdtempSync(join(tmpdir(), 'lakespec-package-'));
const templates = readdirSync(join(root, 'templates', 'init')).filter((name) => name !== 'common');
let packed: Packed;

/** What the installed commands find first is the Node of this test; what npm says of this checkout stays outside. */
const environment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_OPTIONS$/i.test(name))),
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`,
  NO_COLOR: '1',
};

function call(cwd: string, command: string, ...args: readonly string[]) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', env: environment, maxBuffer: 2 ** 26 });
  if (result.error) throw result.error;
  return result;
}

/** Standard output of a call that must end well. */
function output(cwd: string, command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = call(cwd, command, ...args);
  expect(status, `${command} ${args.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

const lakespec = (cwd: string, ...args: readonly string[]) =>
  output(cwd, 'npx', '--no', '--', 'lakespec', ...args);

beforeAll(() => {
  const told = output(root, 'npm', 'pack', '--json', '--pack-destination', folder);
  // `prepack` says what it built before npm says what it packed.
  packed = JSON.parse(told.slice(told.search(/^\[/m)))[0];
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  output(folder, 'npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', `./${packed.filename}`);
  const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;
  process.stdout.write(
    `${packed.filename}: ${packed.files.length} files, ${mebibytes(packed.size)} packed, ${mebibytes(packed.unpackedSize)} unpacked\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package holds what commands need, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  const tops = new Set(paths.map((path) => path.split('/')[0]));
  expect([...tops].sort()).toEqual([
    'LICENSE',
    'README.md',
    'THIRD_PARTY_NOTICES',
    'data',
    'dist',
    'docs',
    'package.json',
    'schemas',
    'templates',
  ]);
  expect(paths.filter((path) => /\.ts$|\.test\.|^docs\/(?!diagnostics\/)/.test(path))).toEqual([]);
  expect(paths).toContain('schemas/lakespec.v1.json');
  expect(paths).toContain('docs/diagnostics/PRIV003.md');
  expect(paths).toContain('templates/init/csv/specs/products/clinic-visits.yaml');
  expect(packed.unpackedSize).toBeLessThan(10 * 2 ** 20);
});

test('prints its help and version', () => {
  expect(lakespec(folder, '--help')).toContain('Examples:');
  expect(lakespec(folder, '--version')).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect(lakespec(folder, 'explain', 'PRIV003')).toContain('PRIV003');
});

describe.each(templates)('a workspace from template %s', (connector) => {
  const workspace = join(folder, `workspace-${connector}`);

  test('checks, compiles and runs', () => {
    mkdirSync(workspace);
    lakespec(workspace, 'init', connector);
    lakespec(workspace, 'check');
    lakespec(workspace, 'compile');
    expect(existsSync(join(workspace, 'dist-manifests', 'local'))).toBe(true);
    lakespec(workspace, 'compile', '--check');
    const [first] = JSON.parse(lakespec(workspace, 'run', '--workers', '2', '--format', 'json'));
    expect(first).toMatchObject({ state: 'done', exitCode: 0 });
    expect(first.rows.bronze).toBeGreaterThan(0);
    expect(first.rows.silver).toBeGreaterThan(0);
    expect(first.rows.gold).toBeGreaterThan(0);
    const [again] = JSON.parse(lakespec(workspace, 'run', '--format', 'json'));
    expect(again).toMatchObject({ state: 'nothing new', exitCode: 0, rows: first.rows });
  });

  test('answers a query and verifies its audit trail', () => {
    const tables: readonly { readonly name: string; readonly rows: number }[] = JSON.parse(
      lakespec(workspace, 'history', '--format', 'json'),
    );
    const fact = tables.find(({ name }) => name.includes('_gold.fct_'));
    expect(fact?.rows).toBeGreaterThan(0);
    const answer = lakespec(
      workspace,
      'query',
      `SELECT count(*) AS found FROM ${fact?.name}`,
      '--format',
      'json',
    );
    expect(JSON.stringify(JSON.parse(answer))).toContain(`"found":${fact?.rows}`);
    expect(lakespec(workspace, 'audit', 'verify')).toContain('unbroken');
  });
});

test('a kill switch of tests is not in it', () => {
  const { status } = spawnSync('npx', ['--no', '--', 'lakespec', 'run', '--format', 'json'], {
    cwd: join(folder, `workspace-${templates[0]}`),
    env: { ...environment, LAKESPEC_KILL_AT: 'ingest.begun' },
  });
  expect(status).toBe(0);
});
