import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readXml } from '../compiler/diagnostics/strict-xml.ts';
import { scratchFolder } from '../runtime/scratch.ts';
import { lakespec } from './lakespec.ts';

const spend = `select patient_id, count(*) as visits, sum(cost_usd) as cost_usd
from {{ ref('visits') }}
group by patient_id
`;
const examples = `  silver:
    spend:
      sql: ../models/spend.sql
      key: [patient_id]
      unitTests:
        - name: sums visits
          given:
            visits:
              - {visit_id: v1, patient_id: p1, cost_usd: 10.5}
              - {visit_id: v2, patient_id: p1, cost_usd: 0.1}
              - {visit_id: v3, patient_id: p2}
          expect:
            - {patient_id: p2, cost_usd: null}
            - {patient_id: p1, cost_usd: 10.60}
        - name: no rows
          given: {}
          expect: []
  star:
`;

type StageShown = {
  readonly stage: string;
  readonly tables: readonly { readonly table: { readonly name: string } }[];
};

describe('lakespec test', () => {
  let workspace: string;
  const spec = () => join(workspace, 'specs/products/clinic-visits.yaml');
  const edit = async (from: string, to: string) => {
    const text = await readFile(spec(), 'utf8');
    expect(text).toContain(from);
    await writeFile(spec(), text.replace(from, to));
  };
  const call = (...args: string[]) => lakespec(workspace, args);
  const json = async (...args: string[]) => {
    const { stdout, status } = await call('test', '--format', 'json', ...args);
    return { status, ...JSON.parse(stdout) };
  };

  beforeAll(async () => {
    workspace = await scratchFolder();
    await call('init', 'csv', '--quiet');
    await writeFile(join(workspace, 'specs/spend.sql'), spend);
    await edit('  star:\n', examples.replace('../models/spend.sql', '../spend.sql'));
  });

  it('runs unit tests without a lake, and says plainly what it could not run', async () => {
    const { status, stdout } = await call('test');
    expect(stdout).toMatch(/✓ spend: sums visits \(\d+ ms\)\n {2}✓ spend: no rows/);
    expect(stdout).toMatch(
      /not run: 11 data tests of clinic-visits: the lake has no table of them yet: lakespec run clinic-visits\nunit tests: 2 passed \(/,
    );
    expect(status).toBe(0);
    await expect(readFile(join(workspace, '.lake/catalog.sqlite'))).rejects.toThrow('ENOENT');
  });

  it('does not pass where data tests were asked for and nothing is there', async () => {
    expect(await json('--data')).toMatchObject({
      status: 4,
      tests: [],
      notRun: [{ kind: 'data', tests: 11 }],
    });
  });

  it('asks gates of what is in the lake, after a run', async () => {
    expect((await call('run', '--quiet')).status).toBe(0);
    const { status, stdout } = await call('test', '--data');
    expect(stdout).toMatch(/^clinic-visits\n {2}✓ 11 gates of 4 tables\n\ndata tests: 11 passed \(/);
    expect(status).toBe(0);
  });

  it('selects, and tells a slip from nothing', async () => {
    const names = async (...args: string[]) =>
      (await json(...args)).tests.map(({ name }: { readonly name: string }) => name);
    expect(await names('--select', 'spend,test_type:unit')).toEqual(['sums visits', 'no rows']);
    expect(await names('--select', 'test_type:unit', '--exclude', 'unit_test:no*')).toEqual(['sums visits']);
    expect(await names('--select', 'fct_visit dim_department', '--data')).toEqual([
      'dim_department.unique.department_key',
      'dim_department.unique.department',
      'fct_visit.unique.visit_id',
      'fct_visit.relationships.department_key',
    ]);
    const slip = await call('test', '--select', 'spent');
    expect([slip.status, slip.stdout]).toEqual([2, '']);
    expect(slip.stderr).toBe('lakespec: selector `spent` matches nothing\n  help: did you mean `spend`?\n');
    const nothing = await call('test', '--select', 'spend,fct_visit');
    expect(nothing.status).toBe(0);
    expect(nothing.stderr).toContain('no test is selected, so nothing was tested');
  });

  it('compares with a former state: manifests, or a folder of specs', async () => {
    expect((await call('compile', '--quiet')).status).toBe(0);
    const wanted = ['--select', 'state:modified', '--state', 'dist-manifests'];
    expect((await json(...wanted)).tests).toEqual([]);
    await writeFile(join(workspace, 'specs/spend.sql'), spend.replace('count(*)', 'count(visit_id)'));
    try {
      const changed = await json(...wanted);
      expect(new Set(changed.tests.map(({ table }: { readonly table: string }) => table))).toEqual(
        new Set(['clinic_visits_silver.spend']),
      );
      expect(changed.tests).toHaveLength(4);
    } finally {
      await writeFile(join(workspace, 'specs/spend.sql'), spend);
    }
    expect((await json('--select', 'state:modified', '--state', '.')).tests).toEqual([]);
    expect((await call('test', '--select', 'state:new', '--state', 'landing')).stderr).toContain(
      'holds no plan of Platform `local`',
    );
    expect((await call('test', '--state', '.')).stderr).toContain('--state goes with --select');
  });

  it('compares with a commit', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', workspace, '-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args]);
    git('init', '-q', '-b', 'main');
    git('add', 'specs');
    git('commit', '-q', '-m', 'all');
    const wanted = ['--select', 'state:modified,resource_type:model', '--state', 'main', '--unit'];
    expect((await json(...wanted)).tests).toEqual([]);
    await writeFile(join(workspace, 'specs/spend.sql'), spend.replace('sum(cost_usd)', 'max(cost_usd)'));
    try {
      expect((await json(...wanted)).tests).toMatchObject([{ outcome: 'failed' }, { outcome: 'passed' }]);
    } finally {
      await writeFile(join(workspace, 'specs/spend.sql'), spend);
    }
    const none = await call('test', '--select', 'state:new', '--state', 'no-such-branch');
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('`no-such-branch` is neither a folder');
  });

  it('lakespec run makes what is selected, and says what it skipped', async () => {
    const run = async (...args: string[]) => {
      const { status, stdout } = await call('run', '--quiet', '--format', 'json', ...args);
      expect(status).toBe(0);
      return JSON.parse(stdout).map(
        (one: { readonly skipped: readonly string[]; readonly stages: readonly StageShown[] }) => [
          one.skipped,
          ...one.stages.map(({ stage, tables }) => [stage, ...tables.map(({ table }) => table.name)]),
        ],
      );
    };
    expect(await run('--select', 'spend')).toEqual([
      [
        ['ingest', 'curate', 'publish'],
        ['refine', 'spend'],
      ],
    ]);
    expect(await run('--select', 'dim_department')).toEqual([
      [['ingest', 'refine'], ['curate', 'dim_department'], ['publish']],
    ]);
    const [[skipped, ...stages]] = await run('clinic-visits', '--select', '+spend');
    expect(skipped).toEqual(['curate', 'publish']);
    expect(stages.map(([stage]: readonly string[]) => stage)).toEqual(['ingest', 'refine']);
    expect(stages[1]).toEqual(['refine', 'visits', 'spend']);
    expect(await run('--stage', 'curate', '--select', 'spend')).toEqual([]);
    const told = await call('run', '--quiet', '--select', 'spend');
    expect(told.stdout).toContain('skipped      ingest, curate, publish: nothing of it is selected');
    expect((await call('run', '--stage', 'maintain', '--select', 'spend')).status).toBe(2);
  });

  describe('with an example that is wrong', () => {
    beforeAll(async () => {
      await edit('cost_usd: null}', 'cost_usd: 0}');
      await edit('expect: []', 'expect: [{patient_id: p9, visits: 1}]');
    });

    it('shows the rows that differ, at the line that says them', async () => {
      const { status, stdout } = await call('test', '--unit');
      expect(status).toBe(1);
      expect(stdout).toContain(
        'error[TST001] unit test `sums visits` of `spend` fails: cost_usd is null, not 0.00',
      );
      expect(stdout).toMatch(
        /specs\/products\/clinic-visits\.yaml:\d+:\d+\n.*\{patient_id: p2, cost_usd: 0\}/,
      );
      expect(stdout).toMatch(/- {2}p2 +›0\.00‹ *\n +\+ {2}p2 +›null‹/);
      expect(stdout).toContain('1 row expected, 0 came out: 1 missing');
      expect(stdout).toMatch(/unit tests: 2 failed \(.*\)\n$/);
    });

    it('in the formats of machines and pull requests', async () => {
      const github = (await call('test', '--unit', '--format', 'github')).stdout;
      expect(github).toMatch(
        /^::error file=specs\/products\/clinic-visits\.yaml,line=\d+,.*title=TST001::unit test/,
      );
      const markdown = (await call('test', '--unit', '--format', 'markdown')).stdout;
      expect(markdown).toMatch(/^### lakespec test: 2 tests failed\n/);
      expect(markdown).toContain('| clinic-visits | 2 failed | none |');
      expect(markdown).toMatch(/```text\n- expected, \+ came out\n/);
      const junit = (await call('test', '--format', 'junit')).stdout;
      expect(readXml(junit).name).toBe('testsuites');
      expect(junit).toMatch(
        /<testsuite name="lakespec test clinic-visits unit" tests="2" failures="2" errors="0"/,
      );
      expect(junit).toMatch(/<testsuite name="lakespec test clinic-visits data" tests="11" failures="0"/);
      expect(junit).toContain('<testcase name="sums visits" classname="clinic-visits.unit.spend"');
      const { status, tests } = await json('--unit');
      expect(status).toBe(1);
      expect(tests[1]).toMatchObject({
        outcome: 'failed',
        code: 'TST001',
        diff: { missing: [{ index: 0, row: { patient_id: 'p9', visits: 1 } }], unexpected: [], changed: [] },
      });
    });

    it('says what the engine refuses of an example', async () => {
      await edit('cost_usd: 10.5}', 'cost_usd: 99999999999}');
      const { tests } = await json('--unit');
      expect(tests[0]).toMatchObject({ outcome: 'error', code: 'TST002' });
      expect(tests[0].notes[0]).toContain('99999999999');
      await edit('cost_usd: 99999999999}', 'cost_usd: 10.5}');
    });
  });

  it('counts failing rows of gates and shows none of them; a warning fails nothing', async () => {
    await edit('expect: [{patient_id: p9, visits: 1}]', 'expect: []');
    await edit('cost_usd: 0}', 'cost_usd: null}');
    await edit('values: [cardiology, neurology]', 'values: [cardiology]');
    const warned = await call('test', '--select', 'test_name:accepted_values');
    expect(warned.status).toBe(0);
    expect(warned.stdout).toContain(
      'warning[TST004] gate `visits.accepted_values.department` fails for 2 rows',
    );
    expect(warned.stdout).not.toContain('neurology\n');
    await edit('onFail: warn', 'onFail: quarantine');
    const before = (await call('history', '--format', 'json')).stdout;
    for (const format of ['pretty', 'json', 'junit', 'github', 'markdown']) {
      const failed = await call('test', '--data', '--format', format);
      expect(failed.status).toBe(1);
      expect(failed.stdout).toContain('visits.accepted_values.department');
      expect(failed.stdout + failed.stderr).not.toMatch(/neurology/);
    }
    expect((await call('history', '--format', 'json')).stdout).toBe(before);
  });

  it('says which column the lake does not have yet', async () => {
    await writeFile(
      join(workspace, 'specs/spend.sql'),
      spend.replace('count(*) as', 'count(*) as visit_count, 1 as'),
    );
    const { status, notRun, tests } = await json('--select', 'spend', '--data');
    expect([status, tests]).toEqual([4, []]);
    expect(notRun[0].why).toBe(
      'the lake does not have column visit_count of clinic_visits_silver.spend yet: lakespec run clinic-visits',
    );
  });
});
