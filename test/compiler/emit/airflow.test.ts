import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { python } from '../../../src/compiler/emit/airflow/python.ts';
import { checkTargets } from '../../../src/compiler/emit/index.ts';
import { compileFixtures, emitted, workspaceFiles } from './workspace.ts';

const golden = fileURLToPath(new URL('./airflow/', import.meta.url));

/** The small workspace; `edits` are path → what is put in place of what. */
function files(edits: Readonly<Record<string, (text: string) => string>>) {
  return workspaceFiles.map(({ path, bytes }) => ({
    path,
    bytes: new TextEncoder().encode((edits[path] ?? ((text) => text))(new TextDecoder().decode(bytes))),
  }));
}

const airflowVisits = (text: string) =>
  text.replace('  operations:\n', '  operations:\n    scheduler: airflow\n');
const airflowOutcomes = (text: string) => `${text.trimEnd()}\n  operations: {scheduler: airflow}\n`;

const folder = 'prod/platform/airflow/';

describe('products of Airflow', () => {
  const both = { 'specs/visits.yaml': airflowVisits, 'specs/outcomes.yaml': airflowOutcomes };
  let output: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const compilation = compileFixtures(files(both));
    expect([...compilation.diagnostics, ...checkTargets(compilation)]).toEqual([]);
    output = await emitted(compilation, ['kubernetes', 'airflow']);
  });
  const dags = () => [...output].filter(([path]) => path.startsWith(folder));
  const cronJob = (path: string) =>
    parseAllDocuments(output.get(path) ?? '')
      .map((document) => document.toJS())
      .find(({ kind }) => kind === 'CronJob');

  it('have a DAG each, and one of their domain', async () => {
    expect(dags().map(([path]) => path.slice(folder.length))).toEqual([
      'clinic-visits.py',
      'domain_clinical.py',
      'lakespec_airflow.py',
      'outcomes.py',
    ]);
    for (const [path, text] of dags())
      if (!path.endsWith('lakespec_airflow.py'))
        await expect(text).toMatchFileSnapshot(`${golden}${path.slice(folder.length)}`);
  });

  it('leave CronJobs as templates that nobody starts', () => {
    expect(cronJob('prod/clinic-visits/kubernetes/pipeline.yaml').spec.suspend).toBe(true);
    expect(cronJob('prod/platform/kubernetes/clinical-maintain.yaml').spec.suspend).toBe(true);
  });

  it('give only ingest the secrets of landing and vault', () => {
    const text = output.get(`${folder}clinic-visits.py`) ?? '';
    const [ingest = '', others = ''] = text.split('\nREFINE = ');
    expect(ingest).toContain('lakespec-ingest');
    expect(others).not.toContain('lakespec-ingest');
  });
});

describe('a domain whose products have different schedulers', () => {
  it('maintains each product by its own', async () => {
    const output = await emitted(compileFixtures(files({ 'specs/outcomes.yaml': airflowOutcomes })), [
      'kubernetes',
      'airflow',
    ]);
    const maintain = output.get('prod/platform/kubernetes/clinical-maintain.yaml') ?? '';
    expect(maintain).toContain('clinic-visits-plan-');
    expect(maintain).not.toContain('outcomes-plan-');
    expect(maintain).not.toContain('suspend: true');
    const dag = output.get(`${folder}domain_clinical.py`) ?? '';
    expect(dag).toContain('outcomes-plan-');
    expect(dag).not.toContain('clinic-visits-plan-');
    // What runs elsewhere announces no assets: nothing waits for them.
    expect(output.get(`${folder}outcomes.py`)).toContain('schedule=None');
  });
});

it('no product of Airflow, no file', async () => {
  expect([...(await emitted(compileFixtures(), ['airflow']))]).toEqual([]);
});

it('writes texts that Python reads back, whatever is in them', () => {
  const hostile = 'a"b\\c\nd\'e {{ x }} \u2028 \u{1f600} é \u007f """';
  // JSON reads what Python's literals and JSON's share.
  expect(JSON.parse(python(hostile))).toBe(hostile);
  expect(python(hostile)).not.toMatch(/[\n\u2028]/u);
  // Python takes a pair of surrogates for two characters that no file or database can hold.
  expect(python('🏥 𠮷 \u{e0041} \ud800 e\u0301')).toBe('"🏥 𠮷 \\U000e0041 \ufffd e\\u0301"');
  expect(python({ a: [true, false, null, 1] })).toBe('{"a": [True, False, None, 1]}');
});

it('refuses a product whose DAG is the backfill of another', () => {
  const compilation = compileFixtures(
    files({
      'specs/visits.yaml': (text) =>
        airflowVisits(text).replace(
          '  operations:\n',
          '  operations:\n    backfill: {partition: year, column: visit_date}\n',
        ),
      'specs/outcomes.yaml': (text) =>
        airflowOutcomes(text).replace('name: outcomes', 'name: clinic-visits-backfill'),
    }),
  );
  expect(checkTargets(compilation).map(({ code, message }) => `${code} ${message}`)).toEqual([
    "OPS008 a product of Airflow's can't be called `clinic-visits-backfill` beside `clinic-visits`",
  ]);
});
