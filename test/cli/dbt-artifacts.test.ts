import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectManifest, expectRunResults } from '../runtime/observe/dbt/schemas.ts';
import { scratchFolder } from '../runtime/scratch.ts';
import { lakespec } from './lakespec.ts';

type Result = {
  unique_id: string;
  status: string;
  message: string | null;
  failures: number | null;
  execution_time: number;
  timing: { name: string; started_at: string; completed_at: string }[];
  adapter_response: Record<string, unknown>;
};

/** What runs leave for tools of dbt, one run after another over the lake of the csv template. */
describe('the artifacts of a run', () => {
  let workspace: string;
  let spec: string;
  let text: string;
  beforeAll(async () => {
    workspace = await scratchFolder();
    await lakespec(workspace, ['init', 'csv', '--quiet']);
    const files = readdirSync(join(workspace, 'specs'), { recursive: true }) as string[];
    spec = join(workspace, 'specs', files.find((file) => file.endsWith('clinic-visits.yaml'))!);
    text = readFileSync(spec, 'utf8');
  });

  /** Runs, with these lines in the spec in place of others, and gives what the run left, held against the schemas. */
  async function run(edits: readonly (readonly [string, string])[] = [], ...words: readonly string[]) {
    writeFileSync(
      spec,
      edits.reduce((edited, [from, to]) => {
        expect(edited).toContain(from);
        return edited.replace(from, to);
      }, text),
    );
    const { status, stdout } = await lakespec(workspace, ['run', '--quiet', '--format', 'json', ...words]);
    const [{ run: runId }] = JSON.parse(stdout);
    const curated = join(workspace, '.lake/curated');
    const read = (folder: string, name: string) =>
      JSON.parse(readFileSync(join(curated, folder, name), 'utf8'));
    const manifest = read('dbt/clinic-visits', 'manifest.json');
    const results = read('dbt/clinic-visits', 'run_results.json');
    expectManifest(manifest);
    expectRunResults(results);
    expect([manifest.metadata.invocation_id, results.metadata.invocation_id]).toEqual([runId, runId]);
    const known = new Set(Object.keys(manifest.nodes));
    for (const { unique_id } of results.results) expect(known.has(unique_id), unique_id).toBe(true);
    const kept = readdirSync(join(curated, 'runs')).includes(runId);
    if (kept) {
      expect(read(`runs/${runId}`, 'manifest.json')).toEqual(manifest);
      expect(read(`runs/${runId}`, 'run_results.json')).toEqual(results);
    }
    const list: Result[] = results.results;
    const of = (id: string) => list.find(({ unique_id }) => unique_id.endsWith(`.clinic_visits.${id}`));
    const statuses = (kind: string) =>
      Object.fromEntries(
        list.flatMap(({ unique_id, status: word }) =>
          unique_id.startsWith(`${kind}.`) ? [[unique_id.split('.')[2], word]] : [],
        ),
      );
    return { status, results, list, of, kept, models: statuses('model'), tests: statuses('test') };
  }

  const made = { visits: 'success', dim_department: 'success', fct_visit: 'success' };

  it('say what was made, how long it took, and which gates passed', async () => {
    const { status, of, kept, models, tests, results, list } = await run();
    expect([status, kept, models]).toEqual([0, true, made]);
    expect(new Set(Object.values(tests))).toEqual(new Set(['pass']));
    expect(Object.keys(tests)).toContain('visits__accepted_values__department');
    expect(of('visits')?.adapter_response).toMatchObject({ rows_affected: 6, rows: 6 });
    for (const { timing, execution_time } of list) {
      const [{ started_at, completed_at } = { started_at: '', completed_at: '' }] = timing;
      expect(Date.parse(completed_at) - Date.parse(started_at)).toBeLessThan(execution_time * 1000 + 1);
      expect(Date.parse(started_at)).toBeGreaterThan(Date.now() - 60_000);
    }
    expect(results.elapsed_time).toBeGreaterThan(0);
  });

  it('of a run that found nothing new stand in the place of the last run alone', async () => {
    const { kept, models, tests, of } = await run();
    expect([kept, models, tests]).toEqual([false, made, {}]);
    expect(of('visits')).toMatchObject({
      message: 'unchanged: 6 rows',
      adapter_response: { rows_affected: 0 },
    });
  });

  it('of a run of some models name these', async () => {
    const { models, results } = await run([], '--select', 'fct_visit');
    expect(models).toEqual({ fct_visit: 'success' });
    expect(results.args.select).toEqual(['fct_visit']);
  });

  const onlyCardiology = (onFail: string) =>
    ['[cardiology, neurology]}, onFail: warn', `[cardiology]}, onFail: ${onFail}`] as const;

  it('count what a gate warns of', async () => {
    const { status, of } = await run([onlyCardiology('warn')]);
    expect(status).toBe(0);
    expect(of('visits__accepted_values__department')).toMatchObject({ status: 'warn', failures: 2 });
  });

  it('of a run that a gate stopped show the gate that failed, and that nothing was published', async () => {
    const { status, kept, of, models } = await run([
      onlyCardiology('stop'),
      ['degenerate: [visit_id, patient_id, sex]', 'degenerate: [visit_id, patient_id]'],
    ]);
    expect([status, kept]).toEqual([3, true]);
    expect(of('visits__accepted_values__department')).toMatchObject({ status: 'fail', failures: 2 });
    expect(models).toEqual({ visits: 'skipped', dim_department: 'skipped', fct_visit: 'skipped' });
    expect(of('fct_visit')?.message).toBe('nothing was published: refine failed (exit code 3)');
    expect(of('fct_visit__unique__visit_id')?.status).toBe('skipped');
  });

  it('of a run with a model that failed show it, without a value, and what was not made for it', async () => {
    const { status, of, models, tests, list } = await run([
      ['degenerate: [visit_id, patient_id, sex]', 'degenerate: [visit_id, patient_id]'],
      ['{expr: systolic_mmhg,', '{expr: systolic_mmhg * 2000000000,'],
    ]);
    expect(status).toBe(2);
    expect(models).toEqual({ visits: 'success', dim_department: 'skipped', fct_visit: 'error' });
    expect(of('fct_visit')?.message).toMatch(/too large of type INT32$/);
    expect(of('fct_visit')?.execution_time).toBeGreaterThan(0);
    expect(JSON.stringify(list.map(({ message }) => message))).not.toMatch(/128|2000000000/);
    expect(tests.fct_visit__unique__visit_id).toBe('skipped');
  });
});
