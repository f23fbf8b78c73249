import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakespec } from './lakespec.ts';

let folder: string;
const path = (...steps: string[]) => join(folder, ...steps);
const product = () => path('specs/products/clinic-visits.yaml');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lakespec-cli-'));
  expect(await lakespec(folder, ['init', 'csv', '-q'])).toEqual({ status: 0, stdout: '', stderr: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the workspace that init writes', () => {
  it('is right as it is', async () => {
    const { status, stdout } = await lakespec(folder, ['check']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^no findings \(1 product, 1 platform, \d.* m?s\)\n$/);
  });

  it('is not overwritten unless told', async () => {
    appendFileSync(product(), '# mine\n');
    const { status, stderr } = await lakespec(folder, ['init', 'csv']);
    expect(status).toBe(2);
    expect(stderr).toContain('would be overwritten');
    expect((await lakespec(folder, ['init', 'csv', '-q', '--force'])).status).toBe(0);
  });
});

describe('compile', () => {
  it('writes, then finds nothing to do, and names what is stale, missing and extra', async () => {
    expect((await lakespec(folder, ['compile', '--check'])).status).toBe(1);
    const first = await lakespec(folder, ['compile']);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(/^dist-manifests: \d+ new\n$/);
    expect(await lakespec(folder, ['compile', '--check'])).toMatchObject({ status: 0, stderr: '' });

    writeFileSync(
      product(),
      readFileSync(product(), 'utf8').replace('title: Clinic visits', 'title: Visits'),
    );
    rmSync(path('dist-manifests/local/platform/openmetadata.json'));
    const stale = await lakespec(folder, ['compile', '--check']);
    expect(stale.status).toBe(1);
    expect(stale.stdout).toContain('stale    dist-manifests/local/clinic-visits/plan.json\n');
    expect(stale.stdout).toContain('missing  dist-manifests/local/platform/openmetadata.json\n');
    // From a folder below, the same.
    expect((await lakespec(path('specs'), ['compile', '--check'])).stdout).toBe(stale.stdout);
    expect(await lakespec(folder, ['compile', '-q'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('does one target alone when asked', async () => {
    const out = path('only');
    expect((await lakespec(folder, ['compile', '--target', 'plan', '--out', out])).status).toBe(0);
    expect(existsSync(join(out, 'local/clinic-visits/plan.json'))).toBe(true);
    expect(existsSync(join(out, 'local/clinic-visits/sql'))).toBe(false);
    const unknown = await lakespec(folder, ['compile', '--target', 'plant']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain('did you mean `plan`?');
  });

  it('writes nothing where there is an error', async () => {
    const before = readFileSync(path('dist-manifests/local/clinic-visits/plan.json'), 'utf8');
    const text = readFileSync(product(), 'utf8');
    writeFileSync(product(), text.replace('schedule:', 'shedule:'));
    const { status, stdout } = await lakespec(folder, ['compile']);
    expect(status).toBe(1);
    expect(stdout).toContain('error[SCH001] unknown key `shedule`');
    expect(stdout).toContain('help: did you mean `schedule`?');
    expect(readFileSync(path('dist-manifests/local/clinic-visits/plan.json'), 'utf8')).toBe(before);

    const github = (await lakespec(folder, ['check', '--format', 'github'])).stdout;
    expect(github).toMatch(
      /^::error file=specs\/products\/clinic-visits\.yaml,line=\d+,col=3,endColumn=10,title=SCH001::/,
    );
    const json = JSON.parse((await lakespec(folder, ['check', '--format', 'json'])).stdout);
    expect(json.diagnostics[0]).toMatchObject({
      code: 'SCH001',
      span: { file: 'specs/products/clinic-visits.yaml' },
    });
    // Findings of one file, named from where one is.
    expect((await lakespec(path('specs'), ['check', 'policies'])).status).toBe(0);
    expect((await lakespec(path('specs'), ['check', 'products/clinic-visits.yaml'])).status).toBe(1);
    writeFileSync(product(), text);
  });
});

describe('explain', () => {
  it('prints the page of a code', async () => {
    const { status, stdout } = await lakespec(folder, ['explain', 'priv002']);
    expect(status).toBe(0);
    expect(stdout).toContain('# PRIV002: Date shift under safe_harbor');
    expect((await lakespec(folder, ['explain', 'PRIV02'])).stderr).toContain('did you mean');
  });

  it('prints a product with its defaults', async () => {
    const { stdout } = await lakespec(folder, ['explain', 'product', 'clinic-visits']);
    expect(stdout).toContain('quarantine: copy # default\n');
    expect(stdout).toContain('  policy: safe-harbor\n');
  });

  it('prints the way of a column to its source', async () => {
    const { stdout } = await lakespec(folder, ['explain', 'column', 'gold.fct_visit.patient_id']);
    expect(stdout).toContain('label  pseudonym');
    expect(stdout).toMatch(
      /at the door: replaced by a random surrogate \(name space patient\), by policy safe-harbor, safe_harbor {2}specs\/\S+:\d+:\d+\n.*← clinic-visits\/\S*visits\.patient_id .*\(mrn\) {2}specs\/products\/clinic-visits\.yaml:\d+:\d+\n +labelled: mrn, by column of the contract PATIENT_ID/,
    );
    expect((await lakespec(folder, ['explain', 'column', 'fct_visit.nothing'])).status).toBe(2);
  });

  it('prints all of it as JSON', async () => {
    const json = async (...words: string[]) =>
      JSON.parse((await lakespec(folder, ['explain', ...words, '--format', 'json'])).stdout);
    expect((await json('PRIV003')).title).toBe('An identifier passes the door');
    expect((await json('column', 'gold.fct_visit.patient_id'))[0].way.how.kind).toBe('expression');
    expect((await json('product', 'clinic-visits')).origins['spec.source.quarantine']).toBe('default');
    expect((await json('plan', 'clinic-visits')).product.name).toBe('clinic-visits');
    const wrong = await lakespec(folder, ['explain', 'PRIV003', '--format', 'xml']);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('one of pretty, json')]);
  });

  it('prints what a run will do', async () => {
    const { stdout } = await lakespec(folder, ['explain', 'plan', 'clinic-visits']);
    expect(stdout).toContain('ingest (1 shard)\n  csv from landing://clinic-visits');
    expect(stdout).toContain('clinic_visits_gold.fct_visit (whole) ← clinic_visits_silver.visits');
  });
});

describe('a wrong call', () => {
  it.each([
    [['chekc'], 'Did you mean check?'],
    [['check', 'nothing.yaml'], 'no spec of the workspace'],
    [['check', '--format', 'xml'], 'Allowed choices'],
    [['compile', '--platform', 'prod'], 'there is no Platform `prod`'],
    [['explain', 'plan'], 'needs a name'],
    [['init', 'cvs'], 'did you mean `csv`?'],
  ])('%j ends with 2 and says so', async (args, words) => {
    const { status, stderr, stdout } = await lakespec(folder, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });

  it('outside a workspace says what to do', async () => {
    const { status, stderr } = await lakespec(tmpdir(), ['check']);
    expect(status).toBe(2);
    expect(stderr).toContain('`lakespec init csv` writes a small working workspace here');
  });
});

describe('help', () => {
  it('lists every command, and has examples on each', async () => {
    const { status, stdout } = await lakespec(folder, ['--help']);
    expect(status).toBe(0);
    for (const command of ['init', 'check', 'compile', 'explain', 'run', 'query', 'doctor'])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    for (const command of ['init', 'check', 'compile', 'explain'])
      expect((await lakespec(folder, [command, '--help'])).stdout).toContain('\nExamples:\n');
  });
});
