import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkspace } from '../../../src/cli/workspace.ts';
import { dbtEmitter } from '../../../src/compiler/emit/dbt/files.ts';
import { compile } from '../../../src/compiler/index.ts';
import { type Plan, planSchema } from '../../../src/plan/index.ts';
import { lakespec, makeWorkspace } from '../workspace.ts';
import { hostileLanding, hostileProduct, hostileTexts, withExamples } from './hostile.ts';
import { exportTables } from './lake-tables.ts';
import { bridge, pythonWithDbt } from './python.ts';

type GateVerdict = { readonly id: string; readonly failures: number; readonly outcome: string };
type Ran = {
  readonly product: string;
  readonly state: string;
  readonly stages: readonly { readonly stage: string; readonly gates: readonly GateVerdict[] }[];
};

const workspace = makeWorkspace(['specs', 'examples/landing']);
const scratch = mkdtempSync(join(tmpdir(), 'lakespec-dbt-'));
afterAll(() => {
  for (const folder of [workspace, scratch]) rmSync(folder, { recursive: true, force: true });
});

const landing = join(workspace, 'examples', 'landing');
const database = join(scratch, 'lake.duckdb');
const manifests = join(workspace, 'dist-manifests', 'local');
const projectOf = (product: string) => join(manifests, product, 'dbt');

function call(...args: readonly string[]): string {
  const { status, stdout, stderr } = lakespec(workspace, args);
  expect(status, `${args.join(' ')}: ${stdout}${stderr}`).toBe(0);
  return stdout;
}

let python = '';
let plans: readonly Plan[] = [];

/** Products after those that they read. */
function inOrder(all: readonly Plan[]): readonly Plan[] {
  const isFirst = ({ inputs }: Plan) => inputs.length === 0;
  return [...all.filter(isFirst), ...all.filter((plan) => !isFirst(plan))];
}

beforeAll(() => {
  python = pythonWithDbt();
  writeFileSync(join(workspace, 'specs', 'products', 'notes.yaml'), hostileProduct);
  mkdirSync(join(landing, 'notes'));
  writeFileSync(join(landing, 'notes', 'notes.csv'), hostileLanding);
  call('compile', '--platform', 'local');
  plans = inOrder(
    readdirSync(manifests)
      .filter((name) => existsSync(join(manifests, name, 'plan.json')))
      .map((name) => planSchema.parse(JSON.parse(readFileSync(join(manifests, name, 'plan.json'), 'utf8')))),
  );
  // What the second run finds new: rows of old and of new keys.
  for (const path of ['claims/claims-2020.csv', 'heart-failure/late', 'stroke-mri/mr/4950'])
    renameSync(join(landing, path), join(scratch, path.replaceAll('/', '_')));
});

const tablesOf = (plan: Plan, layer: 'refine' | 'curate') =>
  plan[layer].map(({ table }) => `${table.namespace}.${table.name}`);

/** Puts bronze into dbt's database. */
async function loadBronze(): Promise<void> {
  const folder = join(scratch, 'bronze');
  const [plan] = plans;
  const count = await exportTables({
    platform: plan!.platform,
    workspace,
    folder,
    scratch: join(scratch, 'spill'),
    wanted: (namespace) => namespace.endsWith('_bronze'),
  });
  expect(count).toBeGreaterThan(20);
  expect(bridge(python, ['load', database, folder])).toMatchObject({ status: 0, stderr: '' });
}

const expectedRows = join(scratch, 'made');

function compareRows(): { tables: number; rows: number; problems: string[] } {
  const { stdout, stderr } = bridge(python, ['compare', database, expectedRows]);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

async function expectEqualRows(): Promise<void> {
  const made = new Set(plans.flatMap((plan) => [...tablesOf(plan, 'refine'), ...tablesOf(plan, 'curate')]));
  const count = await exportTables({
    platform: plans[0]!.platform,
    workspace,
    folder: expectedRows,
    scratch: join(scratch, 'spill'),
    wanted: (namespace, name) => made.has(`${namespace}.${name}`),
  });
  expect(count).toBe(made.size);
  const compared = compareRows();
  expect(compared.problems).toEqual([]);
  expect(compared.tables).toBe(made.size);
  expect(compared.rows).toBeGreaterThan(1000);
}

type RunResults = {
  readonly results: readonly { unique_id: string; status: string; failures: number | null }[];
};
type Manifest = {
  readonly nodes: Readonly<
    Record<
      string,
      { resource_type: string; name: string; description: string; config: { meta: Record<string, string> } }
    >
  >;
};
const artifact = <Content>(product: string, name: string): Content =>
  JSON.parse(readFileSync(join(projectOf(product), 'target', name), 'utf8'));

/** dbt's verdicts on the gates of a product. */
function verdicts(
  product: string,
): ReadonlyMap<string, { readonly status: string; readonly failures: number }> {
  const { nodes } = artifact<Manifest>(product, 'manifest.json');
  return new Map(
    artifact<RunResults>(product, 'run_results.json').results.flatMap(({ unique_id, status, failures }) => {
      const gate = nodes[unique_id]?.config.meta.gate;
      return gate === undefined ? [] : [[gate, { status, failures: failures ?? -1 }] as const];
    }),
  );
}

function dbt(product: string, ...words: readonly string[]): void {
  const { status, stdout, stderr } = bridge(python, ['dbt', projectOf(product), ...words], {
    LAKESPEC_DBT_DATABASE: database,
  });
  expect(status, `dbt ${words.join(' ')} of ${product}: ${stdout}${stderr}`).toBe(0);
}

const statuses: Readonly<Record<string, string>> = {
  passed: 'pass',
  tolerated: 'pass',
  warned: 'warn',
  // Those rows are not in the table any more.
  quarantined: 'pass',
};

/** Runs the products, builds their projects, and holds one against the other. */
async function runAndBuild(changed: readonly string[], before: readonly string[] = []): Promise<void> {
  const ran = JSON.parse(call('run', '--quiet', '--format', 'json')) as readonly Ran[];
  expect(ran.filter(({ state }) => state === 'done').map(({ product }) => product)).toEqual(
    expect.arrayContaining([...changed]),
  );
  await loadBronze();
  for (const plan of plans) {
    const { name } = plan.product;
    dbt(name, ...before, 'build');
    const found = verdicts(name);
    expect([...found.keys()].sort(), name).toEqual(plan.gates.map(({ id }) => id).sort());
    const ours = ran.find(({ product }) => product === name)?.stages.flatMap(({ gates }) => gates) ?? [];
    for (const { id, failures, outcome } of ours) {
      // dbt counts none where a test passes, however many were tolerated.
      const expected = { status: statuses[outcome], failures: outcome === 'warned' ? failures : 0 };
      expect(found.get(id), `${name}: ${id}`).toEqual(expected);
    }
  }
  await expectEqualRows();
}

describe('the emitted dbt projects', () => {
  test('have nothing that dbt warns of, and build the rows and verdicts of the runtime', () =>
    runAndBuild(
      plans.map(({ product }) => product.name),
      ['--warn-error', 'parse', ','],
    ));

  test('take in what is new as the runtime does', async () => {
    for (const path of ['claims/claims-2020.csv', 'heart-failure/late', 'stroke-mri/mr/4950'])
      renameSync(join(scratch, path.replaceAll('/', '_')), join(landing, path));
    await runAndBuild(['claims', 'heart-failure-fhir']);
  });

  test('show a text of a steward as it was written', () => {
    const { nodes } = artifact<Manifest>('notes', 'manifest.json');
    const descriptions = Object.values(nodes).map(({ description }) => description);
    for (const text of hostileTexts) expect(descriptions).toContain(text);
  });

  test('have docs, fresh sources and selectors', () => {
    dbt('claims', 'docs', 'generate', ',', 'source', 'freshness', ',', 'ls', '--selector', 'gold');
    const catalog = artifact<{ nodes: object; errors: unknown }>('claims', 'catalog.json');
    expect(catalog.errors).toBeNull();
    expect(Object.keys(catalog.nodes)).toContain('model.claims.fct_claim');
    const sources = artifact<{ results: { status: string }[] }>('claims', 'sources.json');
    expect(sources.results.map(({ status }) => status)).toEqual(['pass']);
  });

  test('run the examples of models, keep views, and name where gold goes', () => {
    const spec = withExamples(hostileProduct);
    const files = readWorkspace(workspace).files.map((file) =>
      file.path.endsWith('/notes.yaml') ? { ...file, bytes: new TextEncoder().encode(spec) } : file,
    );
    const compilation = compile({ files, today: '2026-11-25', lakespecVersion: '0.0.0' });
    expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const product = compilation.workspace.products.find(({ name }) => name === 'notes')!;
    const platform = compilation.platforms.find(({ name }) => name === 'local')!;
    const folder = join(scratch, 'examples');
    for (const { path, content } of dbtEmitter().product({
      compilation,
      product,
      platform,
      plan: plans[0]!,
    })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { status, stdout, stderr } = bridge(
      python,
      ['dbt', join(folder, 'notes', 'dbt'), '--warn-error', 'parse', ',', 'build'],
      { LAKESPEC_DBT_DATABASE: database },
    );
    expect(status, stdout + stderr).toBe(0);
    const { results } = JSON.parse(
      readFileSync(join(folder, 'notes', 'dbt', 'target', 'run_results.json'), 'utf8'),
    ) as RunResults;
    const ends = (kind: string) =>
      results.flatMap(({ unique_id, status }) => (unique_id.startsWith(`${kind}.`) ? [status] : []));
    expect(ends('unit_test')).toEqual(['pass', 'pass']);
    expect(ends('exposure')).toEqual(['no-op', 'no-op']);
  });

  test('put names into the quotes of adapters that have others', () => {
    const macros = join(projectOf('claims'), 'macros', 'lakespec.sql');
    const quoted = (type: string, sql: string) => bridge(python, ['quoted', macros, type, sql]).stdout.trim();
    const sql = `SELECT "a", 'it''s \\ "b"', '' AS "order" FROM t`;
    expect(quoted('duckdb', sql)).toBe(sql);
    expect(quoted('trino', sql)).toBe(sql);
    expect(quoted('snowflake', sql)).toBe(`SELECT "a", 'it''s \\\\ "b"', '' AS "order" FROM t`);
    expect(quoted('spark', sql)).toBe(`SELECT \`a\`, 'it''s \\\\ "b"', '' AS \`order\` FROM t`);
  });

  test('are held against every row: one that is missing or altered is noticed', () => {
    const alter = [
      'DELETE FROM claims_gold.fct_claim WHERE claim_id = (SELECT max(claim_id) FROM claims_gold.fct_claim)',
      "UPDATE claims_gold.dim_member SET sex = 'altered' WHERE member_key = -1",
      'DROP TABLE notes_gold.fct_note',
    ];
    expect(bridge(python, ['execute', database, ...alter])).toMatchObject({ status: 0, stderr: '' });
    expect(compareRows().problems).toHaveLength(4);
  });
});
