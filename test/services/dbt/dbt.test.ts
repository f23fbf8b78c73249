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
import { expectManifest, expectRunResults } from '../../runtime/observe/dbt/schemas.ts';
import { lakespec, makeWorkspace } from '../workspace.ts';
import { hostileLanding, hostileProduct, hostileTexts, laterLanding, withExamples } from './hostile.ts';
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

/** Views have no rows in the lake; what is made of them has. */
const tablesOf = (plan: Plan, layer: 'refine' | 'curate') =>
  plan[layer].flatMap(({ table, materialized }) =>
    materialized === 'view' ? [] : [`${table.namespace}.${table.name}`],
  );

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

type ReadArtifacts = Readonly<
  Record<'nodes' | 'sources' | 'relations' | 'results' | 'parsedResults', Record<string, string>>
> & { readonly parsed: readonly number[] };

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Where the runtime puts what a tool of dbt reads of the product's last run. */
function artifactsOf({ platform, product }: Plan): string {
  const { curated } = platform.stores;
  if (curated.kind !== 'file') throw new Error('the example platform keeps gold in a folder');
  return join(workspace, curated.root, 'dbt', product.name);
}

const statuses: Readonly<Record<string, string>> = {
  passed: 'pass',
  tolerated: 'pass',
  warned: 'warn',
  // Those rows are not in the table any more.
  quarantined: 'pass',
};

const snapshotted: ReadonlySet<string> = new Set(['claims', 'heart-failure-fhir', 'notes']);

/**
 * Holds what snapshots of dbt held at a moment against the tables of `PREFIX` and silver's namespace; gives the number
 * of rows that have been followed by others.
 */
function expectHeld(prefix: string, moment: string): number {
  const { stdout, stderr } = bridge(python, ['held', database, prefix, moment]);
  expect(stderr).toBe('');
  const found = JSON.parse(stdout) as { snapshots: number; ended: number; problems: readonly string[] };
  expect(found.problems).toEqual([]);
  expect(found.snapshots).toBeGreaterThan(8);
  return found.ended;
}

/** Keeps silver as dbt has it now, for later. */
function copySilver(prefix: string): void {
  const copies = [...snapshotted].flatMap((product) => {
    const plan = plans.find((one) => one.product.name === product)!;
    const namespace = `${plan.product.identifier}_silver`;
    return [
      `CREATE SCHEMA ${prefix}${namespace}`,
      ...tablesOf(plan, 'refine').map((table) => `CREATE TABLE ${prefix}${table} AS FROM ${table}`),
    ];
  });
  expect(bridge(python, ['execute', database, ...copies])).toMatchObject({ status: 0, stderr: '' });
}

/** When the first build was over. */
let firstBuilt = '';

/** Runs the products, builds their projects, and holds one against the other. */
async function runAndBuild(changed: readonly string[], before: readonly string[] = []): Promise<void> {
  const ran = JSON.parse(call('run', '--quiet', '--format', 'json')) as readonly Ran[];
  expect(ran.filter(({ state }) => state === 'done').map(({ product }) => product)).toEqual(
    expect.arrayContaining([...changed]),
  );
  await loadBronze();
  for (const plan of plans) {
    const { name } = plan.product;
    // With snapshots where something comes late, and where a column is called like a word of SQL.
    dbt(name, ...before, 'build', ...(snapshotted.has(name) ? ['--vars', 'snapshots: true'] : []));
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
  test('have nothing that dbt warns of, and build the rows and verdicts of the runtime', async () => {
    await runAndBuild(
      plans.map(({ product }) => product.name),
      ['--warn-error', 'parse', ','],
    );
    firstBuilt = new Date().toISOString();
    copySilver('first_');
    expect(expectHeld('', firstBuilt)).toBe(0);
  });

  test('take in what is new as the runtime does', async () => {
    for (const path of ['claims/claims-2020.csv', 'heart-failure/late', 'stroke-mri/mr/4950'])
      renameSync(join(scratch, path.replaceAll('/', '_')), join(landing, path));
    writeFileSync(join(landing, 'notes', 'notes-later.csv'), laterLanding);
    await runAndBuild(['claims', 'heart-failure-fhir', 'notes']);
  });

  test('keep in snapshots what the tables of both runs held', () => {
    expect(expectHeld('', new Date().toISOString())).toBeGreaterThan(0);
    expectHeld('first_', firstBuilt);
    const { nodes } = artifact<Manifest>('stroke-mri', 'manifest.json');
    expect(Object.keys(nodes).filter((id) => id.startsWith('snapshot.'))).toEqual([]);
  });

  test('judge a table by what it was in former builds, and not by this one', () => {
    const history = 'notes_silver.notes__measurements';
    const built = [1, 2, 3, 4].map(
      (day) =>
        `INSERT INTO ${history} SELECT gate, 'build ${day}', measured_at - INTERVAL ${day} DAY, value FROM ${history} WHERE run_id = (SELECT max_by(run_id, measured_at) FROM ${history})`,
    );
    // Both builds before have left theirs.
    expect(bridge(python, ['execute', database, ...built])).toMatchObject({ status: 0, stderr: '' });
    const verdict = () => {
      dbt('notes', 'build', '--select', '+notes__measurements', 'notes');
      return verdicts('notes').get('notes.anomaly.row_count')?.status;
    };
    expect(verdict(), 'six').toBe('pass');
    const larger = `UPDATE ${history} SET value = value + 3 WHERE gate = 'notes.anomaly.row_count'`;
    expect(bridge(python, ['execute', database, larger])).toMatchObject({ status: 0, stderr: '' });
    expect(verdict(), 'seven that were all of another size').toBe('warn');
  });

  test('have the nodes and sources that the manifest of a lakespec run has, which tools of dbt read', () => {
    for (const plan of plans) {
      const { name } = plan.product;
      const folder = artifactsOf(plan);
      expectManifest(readJson(join(folder, 'manifest.json')));
      expectRunResults(readJson(join(folder, 'run_results.json')));
      const { stdout, stderr } = bridge(python, ['artifacts', folder]);
      expect(stderr).toBe('');
      const ours = JSON.parse(stdout) as ReadArtifacts;
      const theirs = artifact<Manifest & { sources: object }>(name, 'manifest.json');
      const models = (ids: readonly string[]) =>
        ids.filter((id) => id.startsWith('model.') && !id.endsWith('__measurements')).sort();
      expect(models(Object.keys(ours.nodes)), name).toEqual(models(Object.keys(theirs.nodes)));
      expect(Object.keys(ours.sources).sort(), name).toEqual(Object.keys(theirs.sources).sort());
      expect(new Set(Object.values(ours.nodes))).toEqual(new Set(['ModelNode', 'GenericTestNode']));
      expect(ours.parsed).toEqual([Object.keys(ours.nodes).length, Object.keys(ours.sources).length]);
      expect(ours.parsedResults).toEqual(ours.results);
      for (const id of models(Object.keys(ours.nodes))) expect(ours.results[id], id).toBe('success');
    }
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

  test('go on where a run of lakespec failed, and read what it published before', () => {
    const spec = join(workspace, 'specs', 'products', 'claims.yaml');
    const text = readFileSync(spec, 'utf8');
    expect(text).toContain('- {expression: amount >= 0}');
    writeFileSync(spec, text.replace('amount >= 0', 'amount < 0'));
    const { status } = lakespec(workspace, ['run', 'claims', '--quiet']);
    writeFileSync(spec, text);
    expect(status).toBe(3);
    const claims = plans.find(({ product }) => product.name === 'claims')!;
    const state = artifactsOf(claims);
    expectRunResults(readJson(join(state, 'run_results.json')));
    const listed = (...words: readonly string[]) => {
      const {
        status: code,
        stdout,
        stderr,
      } = bridge(
        python,
        ['dbt', projectOf('claims'), '--quiet', 'ls', '--state', state, '--resource-type', 'model', ...words],
        { LAKESPEC_DBT_DATABASE: database },
      );
      expect(code, stdout + stderr).toBe(0);
      return stdout.trim().split('\n').sort();
    };
    expect(listed('--select', 'result:skipped')).toEqual(
      ['dim_member', 'dim_service', 'fct_claim'].map((name) => `claims.gold.${name}`),
    );
    expect(listed('--select', 'result:success')).toEqual(
      ['claims', 'members', 'services'].map((name) => `claims.silver.${name}`),
    );
    const deferred = ['--defer', '--favor-state', '--state', state];
    const { stdout } = bridge(
      python,
      ['dbt', projectOf('claims'), '--quiet', 'compile', '--select', 'dim_service', ...deferred],
      { LAKESPEC_DBT_DATABASE: database },
    );
    expect(stdout).toContain('FROM "lake"."claims_silver"."services"');
  });
});
