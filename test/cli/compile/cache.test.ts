import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lakespec } from '../lakespec.ts';

const fixtures = fileURLToPath(new URL('../../compiler/emit/fixtures', import.meta.url));
const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-cache-'));
  cpSync(fixtures, join(folder, 'warm'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Path → content of all files below a folder. */
function contents(root: string): Readonly<Record<string, string>> {
  if (!existsSync(root)) return {};
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(paths.sort().map((path) => [relative(root, path), readFileSync(path, 'utf8')]));
}

const cachesOf = (root: string): readonly string[] =>
  readdirSync(join(root, '.lakespec'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(root, '.lakespec', name));

function edit(root: string, path: string, change: (text: string) => string): void {
  if (!existsSync(join(root, path))) return;
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
}

/** One character of a file is another: neither its size nor, as far as can be, its time tell. */
function forge(path: string): void {
  if (!existsSync(path)) return;
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path, 'utf8').replace('lakespec', 'lakesbec'));
  utimesSync(path, atime, mtime);
}

type Edit = { readonly name: string; readonly apply: (root: string) => void };

const product = 'specs/visits.yaml';
const replacing = (path: string, from: string | RegExp, to: string): Edit => ({
  name: `${path}: ${from} → ${to}`,
  apply: (root) => edit(root, path, (text) => text.replace(from, to)),
});

/** What people do between two compiles. Some make errors, and some mend them. */
const edits: readonly Edit[] = [
  { name: 'nothing', apply: () => {} },
  replacing(product, "Clinic's visits", 'Visits'),
  replacing(product, 'Visits"', 'Visits, all"'),
  replacing(product, 'COST: {type: "decimal(10,2)"', 'COST: {type: "decimal(12,2)"'),
  replacing(product, 'shards: 4', 'shards: 2'),
  replacing(product, 'schedule:', 'shedule:'),
  replacing(product, 'shedule:', 'schedule:'),
  replacing('specs/outcomes.yaml', 'Cost by department.', 'Costs.'),
  replacing('specs/models/costs.sql', /$/, '\n-- remark\n'),
  replacing('specs/models/costs.sql', /sum\(/i, 'max('),
  replacing('specs/governance.yaml', 'CC-4711', 'CC-1'),
  replacing('specs/governance.yaml', 'title: Clinical', 'title: Clinics'),
  replacing('specs/platforms.yaml', '192.0.2.0/24', '192.0.2.0/25'),
  { name: 'a product less', apply: (root) => rmSync(join(root, 'specs/outcomes.yaml'), { force: true }) },
  {
    name: 'a product more',
    apply: (root) =>
      writeFileSync(
        join(root, 'specs/more.yaml'),
        readFileSync(join(root, product), 'utf8')
          .replace('name: clinic-visits', 'name: more-visits')
          .replace('landing://visits', 'landing://more'),
      ),
  },
  {
    name: 'that product twice',
    apply: (root) => cpSync(join(root, product), join(root, 'specs/twice.yaml')),
  },
  { name: 'and once again', apply: (root) => rmSync(join(root, 'specs/twice.yaml'), { force: true }) },
  {
    name: 'a plan by hand',
    apply: (root) => forge(join(root, 'dist-manifests/prod/clinic-visits/plan.json')),
  },
  {
    name: 'shared manifests by hand',
    apply: (root) => forge(join(root, 'dist-manifests/prod/platform/kubernetes/clinical.yaml')),
  },
  {
    name: 'a file lost',
    apply: (root) =>
      rmSync(join(root, 'dist-manifests/local/clinic-visits/sql/duckdb/gold.sql'), { force: true }),
  },
  {
    name: 'half of the output lost',
    apply: (root) => rmSync(join(root, 'dist-manifests/prod'), { recursive: true, force: true }),
  },
  {
    name: "a stranger's file beside ours",
    apply: (root) => {
      const folder = join(root, 'dist-manifests/prod/clinic-visits');
      if (existsSync(folder)) writeFileSync(join(folder, 'kustomization.yaml'), 'mine');
    },
  },
  {
    name: 'a folder of a product that is gone',
    apply: (root) => {
      const from = join(root, 'dist-manifests/local/clinic-visits');
      if (existsSync(from)) cpSync(from, join(root, 'dist-manifests/local/gone'), { recursive: true });
    },
  },
];

describe('the cache of compile', () => {
  it('changes nothing but the time, whatever is edited between two compiles', async () => {
    const steps = fc.array(fc.constantFrom(...edits), { minLength: 3, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const run = mkdtempSync(join(folder, 'run-'));
        const [warm, cold] = [join(run, 'warm'), join(run, 'cold')];
        for (const root of [warm, cold]) cpSync(fixtures, root, { recursive: true });
        for (const { name, apply } of [edits[0]!, ...sequence]) {
          for (const root of [warm, cold]) apply(root);
          rmSync(join(cold, '.lakespec'), { recursive: true, force: true });
          const one = await lakespec(warm, ['compile', '-q']);
          const other = await lakespec(cold, ['compile', '-q']);
          expect({ name, ...one }).toEqual({ name, ...other });
          expect(contents(join(warm, 'dist-manifests')), name).toEqual(
            contents(join(cold, 'dist-manifests')),
          );
        }
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    ['cut off', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, -100))],
    [
      'of other bytes',
      (path: string) =>
        edit('/', path, (text) => text.replace('"mtime', '"ntime').replace('plan.json', 'plan.jsom')),
    ],
    ['empty', (path: string) => writeFileSync(path, '')],
    [
      'a folder',
      (path: string) => {
        rmSync(path);
        cpSync(fixtures, path, { recursive: true });
      },
    ],
  ])('is ignored where it is %s', async (_, damage) => {
    const warm = join(folder, 'warm');
    await lakespec(warm, ['compile']);
    const right = contents(join(warm, 'dist-manifests'));
    for (const path of cachesOf(warm)) damage(path);
    forge(join(warm, 'dist-manifests/prod/clinic-visits/plan.json'));
    expect(await lakespec(warm, ['compile'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 changed'),
    });
    expect(contents(join(warm, 'dist-manifests'))).toEqual(right);
  });

  it('is not asked by --check, which notices what the cache calls right', async () => {
    const warm = join(folder, 'warm');
    await lakespec(warm, ['compile']);
    const [cache = ''] = cachesOf(warm);
    const before = readFileSync(cache, 'utf8');
    edit(warm, product, (text) => text.replace('shards: 4', 'shards: 3'));
    expect((await lakespec(warm, ['compile', '--check'])).stdout).toContain('clinic-visits/plan.json');
    expect(readFileSync(cache, 'utf8')).toBe(before);
  });

  it('says warnings again, and judges by the day', async () => {
    const warm = join(folder, 'warm');
    appendFileSync(
      join(warm, 'specs/governance.yaml'),
      `---
apiVersion: lakespec/v1
kind: Agreement
metadata: {name: dua}
spec:
  id: DUA-1
  expires: 2026-07-20
  purposes: [research]
  linkage: approved
  minimumCellSize: 11
`,
    );
    edit(warm, product, (text) =>
      text.replace('\nspec:\n', '\nspec:\n  agreement: dua\n  purpose: research\n'),
    );
    rmSync(join(warm, 'specs/outcomes.yaml'));
    const first = await lakespec(warm, ['compile', '-q']);
    expect(first.stdout).toContain('DUA');
    expect(first.status).toBe(0);
    expect(await lakespec(warm, ['compile', '-q'])).toEqual(first);
    const later = await lakespec(warm, ['compile', '-q'], '2026-08-01');
    expect(later.status).toBe(1);
  });

  it("holds where strangers' files stand beside ours", async () => {
    const warm = join(folder, 'warm');
    await lakespec(warm, ['compile']);
    const right = contents(join(warm, 'dist-manifests'));
    writeFileSync(join(warm, 'dist-manifests/prod/clinic-visits/notes.txt'), 'mine');
    writeFileSync(join(warm, 'dist-manifests/README.md'), 'mine');
    const mine = { 'prod/clinic-visits/notes.txt': 'mine', 'README.md': 'mine' };
    rmSync(join(warm, 'dist-manifests/prod/clinic-visits/plan.json'));
    rmSync(join(warm, 'dist-manifests/local/outcomes'), { recursive: true });
    for (let run = 0; run < 4; run += 1) {
      expect((await lakespec(warm, ['compile', '-q'])).status).toBe(0);
      expect(contents(join(warm, 'dist-manifests'))).toEqual({ ...right, ...mine });
    }
  });

  it('keeps flags apart', async () => {
    const warm = join(folder, 'warm');
    await lakespec(warm, ['compile']);
    const right = contents(join(warm, 'dist-manifests'));
    expect((await lakespec(warm, ['compile', '--target', 'plan'])).stdout).toMatch(/up to date/);
    expect((await lakespec(warm, ['compile', '--platform', 'local'])).stdout).toMatch(/up to date/);
    expect(contents(join(warm, 'dist-manifests'))).toEqual(right);
    rmSync(join(warm, 'dist-manifests/local/clinic-visits/plan.json'));
    expect((await lakespec(warm, ['compile', '--target', 'sql'])).stdout).toMatch(/up to date/);
    expect((await lakespec(warm, ['compile', '--target', 'plan'])).stdout).toContain('1 new');
    expect(contents(join(warm, 'dist-manifests'))).toEqual(right);
  });

  it('holds when two compiles run at once, and after a kill', async () => {
    const warm = join(folder, 'warm');
    const start = () =>
      spawn(process.execPath, [main, 'compile', '-q'], {
        cwd: warm,
        env: { ...process.env, LAKESPEC_TODAY: '2026-07-01' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const ended = (child: ReturnType<typeof start>) =>
      new Promise<number | null>((resolve) => child.once('close', resolve));
    const killed = start();
    const end = ended(killed);
    // As soon as it has begun: it holds the lock, and perhaps has written a part.
    while (!existsSync(join(warm, '.lakespec/lock'))) await setTimeout(1);
    killed.kill('SIGKILL');
    await end;
    expect(await Promise.all([start(), start(), start()].map(ended))).toEqual([0, 0, 0]);
    expect(existsSync(join(warm, '.lakespec/lock'))).toBe(false);
    expect((await lakespec(warm, ['compile', '--check'])).status).toBe(0);
    expect((await lakespec(warm, ['compile'])).stdout).toMatch(/up to date/);
  });
});
