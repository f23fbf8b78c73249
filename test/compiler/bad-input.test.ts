import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Diagnostic } from '../../src/compiler/diagnostics/index.ts';
import { checkTargets, emit, targets } from '../../src/compiler/emit/index.ts';
import { createSession } from '../../src/compiler/incremental/index.ts';
import { compile } from '../../src/compiler/index.ts';
import type { SourceFile } from '../../src/compiler/load/index.ts';
import { lakespec } from '../cli/lakespec.ts';

const specs: readonly SourceFile[] = readdirSync('specs', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ya?ml|sql)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
  .sort()
  .map((path) => ({ path, bytes: readFileSync(path) }));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-bad-input-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Checked = {
  readonly status: number | null;
  readonly found: readonly Diagnostic[];
  readonly stderr: string;
};

/** A workspace of its own with these specs. */
function workspaceOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(folder, 'w-'));
  mkdirSync(join(root, 'specs'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, 'specs', name), content);
  return root;
}

const foundIn = (stdout: string): readonly Diagnostic[] =>
  stdout === '' ? [] : (JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] }).diagnostics;

/** At least one finding is of the file, and all that are have a place and such a code. */
function expectFindings({ status, found, stderr }: Checked, codes: RegExp, file: string): void {
  expect(stderr).toBe('');
  expect(status).toBe(1);
  const ofFile = found.filter(({ span }) => span.file === file);
  expect(ofFile.length).toBeGreaterThan(0);
  for (const { code, span } of ofFile) {
    expect(code).toMatch(codes);
    expect(span.start.line).toBeGreaterThan(0);
  }
}

async function check(root: string): Promise<Checked> {
  const { status, stdout, stderr } = await lakespec(root, ['check', '--format', 'json']);
  return { status, found: foundIn(stdout), stderr };
}

/** A sequence whose last anchor stands for `10 ** levels` texts. */
const bomb = (levels: number): string =>
  ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]']
    .concat(
      Array.from({ length: levels }, (_, level) => {
        const alias = `*a${level}`;
        return `a${level + 1}: &a${level + 1} [${Array.from({ length: 10 }, () => alias).join(', ')}]`;
      }),
    )
    .join('\n');

const product = (spec: string): string =>
  `apiVersion: lakespec/v1\nkind: DataProduct\nmetadata: {name: p, owner: a@example.org}\nspec:\n${spec}`;

const bracketsInSql = `select ${'('.repeat(100_000)}1${')'.repeat(100_000)} as n from {{ source('csv.t') }}`;
const productOverSql = product(
  `  source: {connector: csv, location: "landing://q", csv: {table: t, columns: {A: {identifies: none}}}}
  privacy: {policy: sh}
  silver: {q: {sql: q.sql}}
---
apiVersion: lakespec/v1
kind: DeidPolicy
metadata: {name: sh}
spec: {regime: safe_harbor, attestation: {by: privacy@example.org, on: "2026-01-01"}}
`,
).replace('name: p', 'name: q');

describe('a hostile file gives a finding with a place, in little time and memory:', () => {
  const files: readonly (readonly [what: string, content: () => string | Uint8Array, codes: RegExp])[] = [
    ['an alias bomb', () => bomb(9), /^SYN001$/],
    ['an alias bomb in a mapping', () => product(bomb(9).replaceAll(/^/gm, '  ')), /^SYN001$/],
    ['an anchor that holds itself', () => 'a: &a [*a]\n', /^(SYN001|SCH003)$/],
    ['a mapping that holds itself', () => product('  source: &s {connector: csv, csv: *s}\n'), /^(SYN|SCH)/],
    ['merge keys', () => product('  <<: {source: {connector: csv}}\n'), /^(SYN|SCH)/],
    ['brackets without end', () => '['.repeat(1_000_000), /^SYN001$/],
    ['braces without end', () => '{a: '.repeat(300_000), /^SYN001$/],
    ['a list in a list, each on its line', () => `${'- '.repeat(20_000)}x`, /^(SYN001|SCH002)$/],
    [
      'mappings that go deeper with each line',
      () => Array.from({ length: 2500 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      /^(SYN001|SCH003)$/,
    ],
    ['fifty megabytes', () => `a: ${'x'.repeat(50_000_000)}\n`, /^SYN003$/],
    ['twenty thousand documents', () => '---\na: 1\n'.repeat(20_000), /^SCH003$/],
    [
      'a hundred thousand keys',
      () => Array.from({ length: 100_000 }, (_, n) => `k${n}: 1`).join('\n'),
      /^SCH003$/,
    ],
  ];
  let all: Checked;
  /** All of them in one process, which has little memory and little time: none hides another. */
  beforeAll(() => {
    const root = workspaceOf(
      Object.fromEntries(files.map(([, content], index) => [`odd-${index}.yaml`, content()])),
    );
    // Of five gigabytes only the beginning is read.
    const big = join(root, 'specs', 'big.yaml');
    writeFileSync(big, '');
    truncateSync(big, 5 * 1024 ** 3);
    writeFileSync(join(root, 'specs', 'q.sql'), bracketsInSql);
    writeFileSync(join(root, 'specs', 'q.yaml'), productOverSql);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=192', resolve('src/cli/main.ts'), 'check', '--format', 'json'],
      { cwd: root, encoding: 'utf8', timeout: 60_000, maxBuffer: 1e8 },
    );
    all = { status, found: foundIn(stdout), stderr };
  });
  it.each(files.map(([what, , codes], index) => [what, `specs/odd-${index}.yaml`, codes] as const))(
    '%s',
    (_what, file, codes) => expectFindings(all, codes, file),
  );
  it('one hundred thousand brackets in SQL', () => expectFindings(all, /^(SQL00\d)$/, 'specs/q.sql'));
  it('five gigabytes', () => expectFindings(all, /^SYN003$/, 'specs/big.yaml'));
  it('and there is no finding but of these', () => {
    const places = ['big.yaml', 'q.sql', ...files.map((_, index) => `odd-${index}.yaml`)];
    expect([...new Set(all.found.map(({ span }) => span.file))].sort()).toEqual(
      places.map((name) => `specs/${name}`).sort(),
    );
  });

  /** They can cost neither time nor memory, so that they need no process of their own. */
  const small: typeof files = [
    ['UTF-16', () => Buffer.from('\ufeffkind: DataProduct\n', 'utf16le'), /^SYN003$/],
    ['Latin-1', () => Buffer.from('kind: Datenprodukt f\xfcr alle\n', 'latin1'), /^SYN003$/],
    ['a NUL', () => 'kind: \0DataProduct\n', /^SYN003$/],
    ['tabs', () => 'kind:\tDataProduct\n\tmetadata: {}\n', /^(SYN001|SCH003)$/],
    ['a tag that would make an object', () => 'kind: !!js/function "function () {}"\n', /^(SYN001|SCH00\d)$/],
    ['a directive', () => '%YAML 9.9\n---\nkind: DataProduct\n', /^(SYN001|SCH003)$/],
    [
      '`__proto__` everywhere',
      () => '__proto__: {kind: DataProduct}\nkind: DataProduct\n',
      /^(SCH001|SCH003)$/,
    ],
    ['control characters', () => 'kind: "\x01\x1b[2J"\n', /^(SYN00\d|SCH004)$/],
  ];
  it.each(small)('%s', async (_what, content, codes) =>
    expectFindings(await check(workspaceOf({ 'odd.yaml': content() })), codes, 'specs/odd.yaml'),
  );

  it('a link out of the workspace is not followed', async () => {
    const root = workspaceOf({});
    writeFileSync(join(root, 'outside.yaml'), 'kind: Secret\n');
    symlinkSync('../outside.yaml', join(root, 'specs', 'link.yaml'));
    symlinkSync('..', join(root, 'specs', 'loop'));
    expect(await check(root)).toEqual({ status: 0, found: [], stderr: '' });
  });
});

describe('names that would leave their place', () => {
  const base = readFileSync('templates/init/csv/specs/products/clinic-visits.yaml', 'utf8');
  const others = ['policies/safe-harbor', 'domains/clinical'].map((path) => ({
    path: `specs/${path}.yaml`,
    bytes: readFileSync(`templates/init/csv/specs/${path}.yaml`),
  }));
  const platform = {
    path: 'specs/local.yaml',
    bytes: readFileSync('templates/init/common/specs/platforms/local.yaml'),
  };
  const findings = (from: string, to: string): readonly string[] => {
    expect(base).toContain(from);
    const files = [
      { path: 'specs/p.yaml', bytes: Buffer.from(base.replace(from, to)) },
      { path: 'outside.sql', bytes: Buffer.from('select 1 as a') },
      platform,
      ...others,
    ];
    const compilation = compile({ files, today: '2026-07-01', lakespecVersion: '0.0.0' });
    return [...compilation.diagnostics, ...checkTargets(compilation)].map(({ code }) => code);
  };

  it.each<readonly [from: string, to: string, code: string]>([
    ['name: clinic-visits', 'name: ../../evil', 'SCH005'],
    ['name: clinic-visits', 'name: "a/b"', 'SCH005'],
    ['name: clinic-visits', 'name: ".."', 'SCH005'],
    ['name: clinic-visits', `name: "it's"`, 'SCH005'],
    ['name: clinic-visits', 'name: "{{name}}"', 'SCH005'],
    ['name: clinic-visits', 'name: "a\\nkind: Secret"', 'SCH005'],
    ['table: visits', 'table: "../visits"', 'SCH005'],
    ['table: visits', `table: 'a"b'`, 'SCH005'],
    ['dim_department:', '"../dim":', 'SCH005'],
    ['fct_visit:\n        from', '"x; drop table y":\n        from', 'SCH005'],
    ['landing://clinic-visits', 'landing://../../etc', 'SCH005'],
    ['landing://clinic-visits', 'landing://a/../../etc', 'SCH005'],
    ['domain: clinical', 'domain: ../x', 'SCH005'],
    ['policy: safe-harbor', 'policy: ../safe-harbor', 'SCH005'],
    ['  star:', '  silver: {q: {sql: ../../outside.sql}}\n  star:', 'REF003'],
    ['  star:', '  silver: {q: {sql: /etc/passwd}}\n  star:', 'REF003'],
  ])('%s → %s', (from, to, code) => {
    expect(new Set(findings(from, to))).toEqual(new Set([code]));
  });
});

/** Values that some part of the way may take for something else. */
const hostileValues: readonly unknown[] = [
  '',
  null,
  true,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  [[[]]],
  { __proto__x: 1 },
  'constructor',
  '__proto__',
  'toString',
  '../../etc/passwd',
  '{{ref}}',
  '{{ ref(',
  "'; drop table x; --",
  '"quoted"',
  '\u0000',
  '\ud800',
  '\u202eabc',
  'a\nb\n---\nkind: Secret',
  `$\{process.exit(1)}`,
  'x'.repeat(5000),
  '(('.repeat(500),
  'case when '.repeat(300),
  '2026-02-30',
  '0 0 31 2 *',
  '99999999999999999999h',
  'landing://',
  'landing://%2e%2e/x',
];

/** Every place of a document where something stands, as a path. */
function placesIn(node: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      return [[...path, name], ...placesIn(value, [...path, name])];
    });
  if (isSeq(node))
    return node.items.flatMap((item, index) => [[...path, index], ...placesIn(item, [...path, index])]);
  return [];
}

type Mutation = (file: SourceFile, seed: number, value: unknown) => SourceFile;

const mutations: readonly Mutation[] = [
  // A value of another kind.
  (file, seed, value) => {
    if (file.path.endsWith('.sql')) return file;
    const documents = new TextDecoder().decode(file.bytes).split(/^---$/m);
    const which = seed % documents.length;
    const document = parseDocument(documents[which] ?? '');
    if (document.errors.length > 0) return file;
    const places = placesIn(document.contents);
    const place = places[seed % Math.max(1, places.length)];
    if (place) document.setIn(place, document.createNode(value));
    try {
      documents[which] = String(document);
    } catch {
      // An alias whose anchor is gone: this change can't be written.
      return file;
    }
    return { path: file.path, bytes: Buffer.from(documents.join('---')) };
  },
  // A line gone, doubled or moved to the left.
  (file, seed) => {
    const lines = new TextDecoder().decode(file.bytes).split('\n');
    const at = seed % lines.length;
    const line = lines[at] ?? '';
    const now = [[], [line, line], [line.trimStart()], [`  ${line}`]][(seed >> 8) % 4] ?? [];
    return { path: file.path, bytes: Buffer.from(lines.toSpliced(at, 1, ...now).join('\n')) };
  },
  // A few bytes other than they were.
  (file, seed, value) => {
    const at = seed % Math.max(1, file.bytes.length);
    const inserted = Buffer.from(JSON.stringify(value)).subarray(1, 9);
    return {
      path: file.path,
      bytes: Buffer.concat([
        file.bytes.subarray(0, at),
        inserted,
        file.bytes.subarray(at + ((seed >> 8) % 5)),
      ]),
    };
  },
  // The file ends early.
  (file, seed) => ({ path: file.path, bytes: file.bytes.subarray(0, seed % (file.bytes.length + 1)) }),
];

const everyTarget = new Set(targets.map(({ name }) => name));

it('whatever is done to the example specs, there are findings with places or safe output, and never an exception', async () => {
  // What a change doesn't reach is not done anew, as in an editor.
  const session = createSession();
  let withFindings = 0;
  let withOutput = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          fc.constantFrom(...specs.map(({ path }) => path)),
          fc.nat(mutations.length - 1),
          fc.nat(1_000_000),
          fc.nat(hostileValues.length - 1),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      async (changes) => {
        const files = new Map(specs.map((file) => [file.path, file]));
        for (const [path, which, seed, value] of changes)
          files.set(path, mutations[which]!(files.get(path)!, seed, hostileValues[value]));
        const compilation = session.compile({
          files: [...files.values()],
          today: '2026-07-01',
          lakespecVersion: '0.0.0',
        });
        const found = [...compilation.diagnostics, ...checkTargets(compilation)];
        for (const { span, message, help } of found) {
          const file = files.get(span.file);
          expect(file, message).toBeDefined();
          const length = new TextDecoder().decode(file!.bytes).length + 1;
          expect(span.start.line, message).toBeGreaterThan(0);
          expect(span.end.offset, message).toBeGreaterThanOrEqual(span.start.offset);
          expect(span.end.offset, message).toBeLessThanOrEqual(length);
          expect(`${message} ${help}`).not.toMatch(/undefined|\[object |NaN|at \w+ \(/);
        }
        if (found.some(({ severity }) => severity === 'error')) {
          withFindings += 1;
          return;
        }
        withOutput += 1;
        for (const { files: emitted } of [...(await emit(compilation, everyTarget))]) {
          for (const { path } of emitted) {
            expect(path).toMatch(/^[a-z0-9-]+\/[\w./-]+$/);
            expect(path.split('/')).not.toContain('..');
          }
        }
      },
    ),
    { numRuns: 500 },
  );
  expect(withFindings).toBeGreaterThan(20);
  expect(withOutput).toBeGreaterThan(10);
});

it('nothing is written outside of the output folder', async () => {
  // `compile` of a workspace whose output folder holds a link out of it.
  const root = mkdtempSync(join(folder, 'w-'));
  expect((await lakespec(root, ['init', 'csv', '-q'])).status).toBe(0);
  mkdirSync(join(root, 'elsewhere'));
  mkdirSync(join(root, 'dist-manifests', 'local'), { recursive: true });
  symlinkSync(join(root, 'elsewhere'), join(root, 'dist-manifests', 'local', 'clinic-visits'));
  await lakespec(root, ['compile']);
  expect(readdirSync(join(root, 'elsewhere'))).toEqual([]);
  expect(existsSync(join(root, 'dist-manifests', 'local', 'clinic-visits'))).toBe(true);
});
