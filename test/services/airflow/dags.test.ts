import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileFixtures, emitted, workspaceFiles } from '../../compiler/emit/workspace.ts';
import { root } from '../workspace.ts';
import { withAirflow } from './python.ts';

type Container = {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: readonly { readonly name: string; readonly value?: string }[];
  readonly securityContext: object;
};
type Task = {
  readonly type: string;
  readonly mapped: number | null;
  readonly upstream: readonly string[];
  readonly inlets: readonly string[];
  readonly outlets: readonly string[];
  readonly retries: number;
  readonly pod: { readonly spec: { readonly containers: readonly Container[] } & object } | null;
};
type Dag = {
  readonly timetable: string;
  readonly assets: readonly string[];
  readonly catchup: boolean;
  readonly maxActiveRuns: number;
  readonly deadlines: number;
  readonly tags: readonly string[];
  readonly params: readonly string[];
  readonly tasks: Readonly<Record<string, Task>>;
};
type Described = {
  readonly errors: Readonly<Record<string, string>>;
  readonly dags: Readonly<Record<string, Dag>>;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly lineage: Readonly<Record<string, { readonly inputs: string[]; readonly outputs: string[] }>>;
  readonly refused: Readonly<Record<string, Readonly<Record<string, boolean>>>>;
};

const scratch = mkdtempSync(join(tmpdir(), 'lakespec-airflow-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What Airflow makes of a folder of DAGs. */
function describeDags(folder: string): Described {
  const { stdout, stderr } = withAirflow(
    'python',
    [join(import.meta.dirname, 'describe.py'), folder],
    join(scratch, 'home'),
  );
  const answer = stdout.split('\n').find((line) => line.startsWith('@'));
  if (answer === undefined) throw new Error(`${stdout}${stderr}`);
  return JSON.parse(answer.slice(1)) as Described;
}

const containerOf = (task: Task | undefined): Container => task?.pod?.spec.containers[0] as Container;
const variableOf = (task: Task | undefined, name: string) =>
  containerOf(task).env.find((one) => one.name === name)?.value;

describe('the DAGs of the small workspace in a real Airflow', () => {
  let found: Described;
  beforeAll(async () => {
    const folder = join(scratch, 'small');
    mkdirSync(folder);
    const edited: Readonly<Record<string, (text: string) => string>> = {
      'specs/visits.yaml': (text) =>
        text.replace(
          '  operations:\n',
          '  operations:\n    scheduler: airflow\n    backfill: {partition: year, column: visit_date}\n',
        ),
      'specs/outcomes.yaml': (text) => `${text.trimEnd()}\n  operations: {scheduler: airflow}\n`,
    };
    const compilation = compileFixtures(
      workspaceFiles.map(({ path, bytes }) => ({
        path,
        bytes: new TextEncoder().encode((edited[path] ?? String)(new TextDecoder().decode(bytes))),
      })),
    );
    for (const [path, text] of await emitted(compilation, ['airflow']))
      writeFileSync(join(folder, basename(path)), text);
    found = describeDags(folder);
  });

  test('load without an error', () => {
    expect(found.errors).toEqual({});
    expect(Object.keys(found.dags).sort()).toEqual([
      'clinic-visits',
      'clinic-visits-backfill',
      'domain_clinical',
      'domain_clinical_maintain',
      'outcomes',
    ]);
    for (const dag of Object.values(found.dags))
      expect(dag).toMatchObject({ catchup: false, maxActiveRuns: 1 });
  });

  test('run the stages in order, ingest once a shard, with one run id', () => {
    const { tasks, deadlines, tags } = found.dags['clinic-visits'] as Dag;
    expect(Object.entries(tasks).map(([name, { upstream, mapped }]) => [name, upstream, mapped])).toEqual([
      ['ingest', [], 4],
      ['refine', ['ingest'], null],
      ['curate', ['refine'], null],
      ['publish', ['curate'], null],
    ]);
    expect({ deadlines, tags }).toEqual({ deadlines: 1, tags: ['clinical', 'lakespec'] });
    expect(variableOf(tasks.ingest, 'JOB_COMPLETION_INDEX')).toBe('2');
    expect(variableOf(tasks.refine, 'JOB_COMPLETION_INDEX')).toBeUndefined();
    const ids = new Set(Object.values(tasks).map((task) => variableOf(task, 'LAKESPEC_RUN_ID')));
    expect(ids.size).toBe(1);
    expect([...ids][0]).toMatch(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/);
  });

  test('start Pods as the CronJob does', () => {
    const { tasks } = found.dags['clinic-visits'] as Dag;
    for (const [stage, task] of Object.entries(tasks)) {
      expect(task.pod?.spec).toMatchObject({
        serviceAccountName: 'clinic-visits',
        automountServiceAccountToken: false,
        restartPolicy: 'Never',
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(task.pod?.spec.containers).toHaveLength(1);
      expect(containerOf(task)).toMatchObject({
        name: stage,
        securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
      });
      expect(containerOf(task).args[0]).toBe(stage);
      expect(JSON.stringify(task.pod).includes('vault-key')).toBe(stage === 'ingest');
    }
  });

  test('hand on by assets', () => {
    const visits = 'clinic_visits_silver.visits';
    expect(found.dags['clinic-visits']?.tasks.publish?.outlets).toContain(visits);
    expect(found.dags.outcomes).toMatchObject({ timetable: 'AssetTriggeredTimetable', assets: [visits] });
    expect(found.dags.outcomes?.tasks.refine?.inlets).toEqual([visits]);
    expect(found.lineage['clinic-visits']?.outputs).toContain(`lakespec://prod|${visits}`);
  });

  test('repeat what a repeat can mend, by exit code', () => {
    expect(found.outcomes).toEqual({
      0: 'succeeds',
      1: 'repeats',
      2: 'fails',
      3: 'fails',
      4: 'repeats',
      5: 'repeats',
      6: 'fails',
      137: 'repeats',
    });
    expect(found.dags['clinic-visits']?.tasks.ingest?.retries).toBe(3);
  });

  test('backfill a range that is one', () => {
    const dag = found.dags['clinic-visits-backfill'];
    expect(dag?.params).toEqual(['from', 'to']);
    expect(found.refused['clinic-visits-backfill']).toEqual({
      '2025': false,
      '2025-13': true,
      'x; rm': true,
      '': true,
    });
    expect(containerOf(dag?.tasks.backfill).args.slice(-4)).toEqual(['--from', '2026-01', '--to', '2026-02']);
  });

  test('maintain the products of the domain, and start those that nothing else starts', () => {
    expect(Object.keys(found.dags.domain_clinical_maintain?.tasks ?? {})).toEqual([
      'clinic-visits',
      'outcomes',
    ]);
    expect(found.dags.domain_clinical?.tasks).toMatchObject({
      'clinic-visits': { type: 'TriggerDagRunOperator', retries: 0 },
    });
  });
});

test('the committed DAGs load, and what is read runs before what reads it', () => {
  const folder = join(scratch, 'committed');
  cpSync(join(root, 'dist-manifests', 'prod', 'platform', 'airflow'), folder, { recursive: true });
  const { errors, dags } = describeDags(folder);
  expect(errors).toEqual({});
  expect(dags['imaging-holdings']?.tasks.refine?.inlets).toContain('working_memory_silver.images');
  expect(dags.domain_neuroimaging?.tasks['imaging-holdings']?.upstream).toEqual(['working-memory']);
});
