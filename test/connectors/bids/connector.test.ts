import { Buffer } from 'node:buffer';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { bidsConnector } from '../../../src/connectors/bids/connector.ts';
import { bids } from '../../../src/connectors/bids/declaration.ts';
import type { PlanPolicy } from '../../../src/plan/index.ts';
import type { ObjectStore, Unit } from '../../../src/ports/index.ts';
import { niftiFile } from '../../formats/nifti/nifti-file.ts';
import {
  type Collected,
  folderStore,
  memoryStore,
  memoryVault,
  policyOf,
  runConnector,
  sourceOf,
  type UnitRun,
} from '../stand-ins.ts';
import { bronzeRows } from './past-the-door.ts';

const scratch = mkdtempSync(join(tmpdir(), 'bids-'));
afterAll(() => rmSync(scratch, { recursive: true }));
const fixtures = fileURLToPath(new URL('../../fixtures/bids', import.meta.url));

type Files = Readonly<Record<string, Uint8Array | string>>;

async function runAll(
  store: ObjectStore,
  policy: PlanPolicy = policyOf('expert_determination', { missingDates: 'keep' }),
  config: object = {},
  profile: object = {},
  prefix = '',
) {
  const source = sourceOf(bids, policy, config, profile);
  const vault = memoryVault();
  const runs = await runConnector(bidsConnector, {
    landing: { store, prefix },
    policy,
    source,
    vault,
    scratch,
  });
  return { runs, source, vault };
}

const rules = (outcomes: readonly Collected[]): readonly string[] =>
  outcomes.flatMap((one) => (one.kind === 'rejected' ? one.findings.map(({ rule }) => rule) : [])).sort();
const paths = (outcomes: readonly Collected[]): readonly string[] =>
  outcomes.flatMap((one) => (one.kind === 'object' ? [one.path.split('/').slice(2).join('/')] : []));

/** Every file has a row in dataset_files or stands in quarantine, and none both. */
async function isBalanced(
  { unit, outcomes }: UnitRun,
  source: Parameters<typeof bronzeRows>[2],
): Promise<boolean> {
  if (outcomes.some((one) => one.kind === 'rejected' && one.scope === 'dataset')) return true;
  const rows = await bronzeRows(outcomes, 'dataset_files', source, memoryVault());
  const rejected = new Set(outcomes.flatMap((one) => (one.kind === 'rejected' ? [one.source] : [])));
  return rows.length + rejected.size === unit.objects.length;
}

describe('real datasets', () => {
  test('pass or wait as their gate says, and each file is accounted for', async () => {
    const { runs, source } = await runAll(folderStore(fixtures));
    const summary = Object.fromEntries(
      runs.map(({ unit, outcomes }) => [unit.id, [paths(outcomes).length, rules(outcomes)]]),
    );
    expect(summary).toEqual({
      ds003: [56, []],
      pheno004: [7, []],
      micr_SEM: [11, Array(4).fill('bids.format-not-supported')],
      emg_Multimodal: [18, Array(2).fill('bids.format-not-supported')],
      volume_timing: [0, ['bids.participants-missing']],
      'ORIGIN.md': [0, ['bids.file-outside-dataset']],
    });
    for (const run of runs) expect(await isBalanced(run, source), run.unit.id).toBe(true);
  });

  test('ds003 under its public licence: tables as published', async () => {
    const { runs, source, vault } = await runAll(folderStore(fixtures), policyOf('public'), {}, {}, 'ds003/');
    const [{ outcomes, unit }] = runs as [UnitRun];
    expect(unit).toMatchObject({ id: '.', scope: 'dataset', dataset: 'ds003' });
    const participants = await bronzeRows(outcomes, 'participants', source, vault);
    expect(participants).toHaveLength(13);
    expect(participants[0]).toMatchObject({
      participant_id: 'sub-01',
      dataset_id: 'ds003',
      age: 25,
      sex: 'M',
    });
    const events = await bronzeRows(outcomes, 'events', source, vault);
    expect(events).toHaveLength(825);
    expect(events[0]).toMatchObject({
      participant_id: 'sub-01',
      task: 'rhymejudgment',
      trial_type: 'word',
      onset_s: 20.001,
    });
    expect(paths(outcomes)).toContain('sub-13/func/sub-13_task-rhymejudgment_events.tsv');
    const findings = await bronzeRows(outcomes, 'findings', source, vault);
    expect(findings.every(({ code }) => code === 'file-empty')).toBe(true);
    expect(findings).toHaveLength(39);
  });

  test('a profile that wants more than a dataset has', async () => {
    const profile = { requiredColumns: ['participant_id', 'age', 'handedness'], emptyFiles: 'quarantine' };
    const { runs } = await runAll(folderStore(fixtures), undefined, {}, profile, 'ds003/');
    const rejected = runs[0]!.outcomes.filter((one) => one.kind === 'rejected');
    expect(rejected).toEqual([
      {
        kind: 'rejected',
        scope: 'dataset',
        source: 'ds003/participants.tsv',
        findings: [
          {
            rule: 'bids.required-column-missing',
            message: 'participants.tsv lacks a required column. Add it.',
            location: 'handedness',
          },
        ],
        raw: null,
        position: null,
      },
    ]);
  });

  test('a table of signals without names for its columns keeps its numbers', async () => {
    const { runs } = await runAll(folderStore(fixtures), undefined, {}, {}, 'emg_Multimodal/');
    const motion = runs[0]!.outcomes.find((one) => one.kind === 'object' && one.path.endsWith('_motion.tsv'));
    expect(motion?.kind === 'object' && motion.body.toString().split('\n').length).toBeGreaterThan(100);
  });
});

describe('discovery', () => {
  const store = (...keys: readonly string[]) => memoryStore(Object.fromEntries(keys.map((key) => [key, ''])));
  const discover = async (prefix: string, ...keys: readonly string[]): Promise<readonly Unit[]> => {
    const source = { ...sourceOf(bids, policyOf('public')), exclude: ['**/*.tmp'] };
    const units: Unit[] = [];
    for await (const unit of bidsConnector.discover({ store: store(...keys), prefix }, source))
      units.push(unit);
    return units;
  };

  test('one unit for each dataset, the outermost folder; other files by themselves', async () => {
    const units = await discover(
      'in',
      'in/a/dataset_description.json',
      'in/a/derivatives/x/dataset_description.json',
      'in/a/sub-01/anat/sub-01_T1w.nii',
      'in/b/c/sub-01/anat/sub-01_T1w.nii',
      'in/b/c/README',
      'in/b/notes.txt',
      'in/b/notes.tmp',
      'in/w/x/y/participants.tsv',
      'in/w/x/y/z/deep/participants.tsv',
      'inside/participants.tsv',
    );
    expect(units.map(({ id, scope, dataset, objects }) => [id, scope, dataset, objects.length])).toEqual([
      ['b/notes.txt', 'file', '', 1],
      ['a', 'dataset', 'a', 3],
      ['b/c', 'dataset', 'b/c', 2],
      ['w/x/y', 'dataset', 'w/x/y', 2],
    ]);
  });

  test('the source itself may be the dataset', async () => {
    const units = await discover('open/ds1/', 'open/ds1/sub-01/anat/x.nii', 'open/ds1/z/participants.tsv');
    expect(units.map(({ id, dataset, objects }) => [id, dataset, objects.length])).toEqual([['.', 'ds1', 2]]);
  });

  test('deeper than three folders is no dataset', async () => {
    expect((await discover('', 'a/b/c/d/participants.tsv')).map(({ scope }) => scope)).toEqual(['file']);
  });
});

const base: Files = {
  'dataset_description.json': '{"Name": "x", "BIDSVersion": "1.11.1"}',
  README: '',
  'participants.tsv': 'participant_id\tage\nsub-01\t30\nsub-02\t31\n',
  'sub-01/anat/sub-01_T1w.json': '{"RepetitionTime": 2, "EchoTime": 0.003}',
  'sub-01/anat/sub-01_T1w.nii': niftiFile(),
  'sub-02/anat/sub-02_T1w.nii': niftiFile(),
};

async function run(files: Files, profile: object = {}, config: object = {}) {
  const { runs, source, vault } = await runAll(
    memoryStore(Object.fromEntries(Object.entries(files).map(([path, content]) => [`d/${path}`, content]))),
    undefined,
    config,
    profile,
  );
  const [only] = runs as [UnitRun];
  expect(await isBalanced(only, source)).toBe(true);
  return { outcomes: only.outcomes, source, vault, rules: rules(only.outcomes) };
}

describe('hostile and broken input', () => {
  const bomb = gzipSync(Buffer.concat([niftiFile(), Buffer.alloc(100_000_000)]));
  test.each<[string, Files, readonly string[]]>([
    [
      'an image cut off',
      { 'sub-01/anat/sub-01_T2w.nii': niftiFile().subarray(0, 380) },
      ['bids.nifti-truncated'],
    ],
    ['an image that is a text', { 'sub-01/anat/sub-01_T2w.nii': 'x'.repeat(1000) }, ['bids.nifti-not-nifti']],
    ['an image that is no gzip', { 'sub-01/anat/sub-01_T2w.nii.gz': niftiFile() }, ['bids.nifti-gz-damaged']],
    [
      'a sidecar that does not parse, and its image',
      { 'sub-01/anat/sub-01_T1w.json': '{"a":' },
      ['bids.json-unreadable', 'bids.sidecar-unreadable'],
    ],
    [
      'a sidecar nested a million deep',
      { 'sub-01/anat/sub-01_T2w.json': '[{"a":'.repeat(1_000_000) },
      ['bids.json-unreadable'],
    ],
    ['a sidecar that is a list', { 'sub-01/anat/sub-01_T2w.json': '[1]' }, ['bids.json-unreadable']],
    [
      'a sidecar of 17 MB',
      { 'sub-01/anat/sub-01_T2w.json': Buffer.alloc(17 * 2 ** 20, ' ') },
      ['bids.json-unreadable'],
    ],
    [
      'a broken inherited sidecar, and all that inherits it',
      { 'T1w.json': '{' },
      ['bids.json-unreadable', 'bids.sidecar-unreadable', 'bids.sidecar-unreadable'],
    ],
    [
      'a table with a line of 2 MB',
      { 'sub-01/func/sub-01_task-rest_events.tsv': `onset\tduration\n${'1'.repeat(2 ** 21)}` },
      ['bids.tsv-line-too-long'],
    ],
    [
      'a ragged table',
      { 'sub-01/func/sub-01_task-rest_events.tsv': 'onset\tduration\n1\t2\t3\n' },
      ['bids.tsv-ragged'],
    ],
    [
      'events without onset',
      { 'sub-01/func/sub-01_task-rest_events.tsv': 'duration\n1\n' },
      ['bids.required-column-missing'],
    ],
    [
      'a table that is no gzip',
      { 'sub-01/func/sub-01_task-rest_physio.tsv.gz': '1\t2\n' },
      ['bids.gz-damaged'],
    ],
    [
      'a table that inflates a thousandfold',
      {
        'sub-01/func/sub-01_task-rest_physio.tsv.gz': gzipSync(
          Buffer.alloc(3 * 2 ** 24, `1.${'0'.repeat(61)}\n`),
        ),
      },
      ['bids.inflates-too-much'],
    ],
    [
      'gradients with words',
      { 'sub-01/dwi/sub-01_dwi.bval': '0 1000 Quillfeather' },
      ['bids.gradients-not-numeric'],
    ],
    [
      'gradients made to be slow',
      { 'sub-01/dwi/sub-01_dwi.bval': `${'1'.repeat(2 ** 20)}x` },
      ['bids.gradients-not-numeric'],
    ],
    [
      'names that are none',
      { 'sub-01/anat/me.nii': niftiFile(), 'x/y.txt': 'z', 'sub-01/anat/sub-01_acq-a b_T1w.nii': '' },
      ['bids.name-not-bids', 'bids.name-not-bids', 'bids.name-not-bids'],
    ],
    ['an extension that is a name', { 'sub-01/anat/sub-01_T1w.quillfeather': '' }, ['bids.name-not-bids']],
    [
      'an index that is a number of another kind',
      { 'sub-01/func/sub-01_run-20190104_bold.nii': niftiFile() },
      ['bids.name-not-bids'],
    ],
  ])('%s', async (_, files, expected) => {
    const { rules: found } = await run({ ...base, ...files });
    expect(found).toEqual(expected);
  });

  test('what goes on behind the voxels of a gzip is cut off, and not inflated', async () => {
    const started = performance.now();
    const { outcomes, rules: found } = await run({ ...base, 'sub-01/anat/sub-01_T1w.nii.gz': bomb });
    expect(found).toEqual([]);
    const image = outcomes.find((one) => one.kind === 'object' && one.path.endsWith('T1w.nii.gz'));
    expect(image?.kind === 'object' && gunzipSync(image.body).equals(niftiFile())).toBe(true);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('keys of JSON and columns of tables cannot reach into the program', async () => {
    const hostile =
      '{"__proto__": {"strict": false, "RepetitionTime": 9}, "constructor": {"a": 1}, "EchoTime": 0.004}';
    const { outcomes, source, vault } = await run({
      ...base,
      'sub-01/anat/sub-01_T1w.json': hostile,
      'participants.tsv': 'participant_id\t__proto__\tconstructor\nsub-01\ta\tb\nsub-02\tc\td\n',
    });
    expect(({} as Record<string, unknown>).strict).toBeUndefined();
    const images = await bronzeRows(outcomes, 'images', source, vault);
    expect(images[0]).toMatchObject({ repetition_time_s: null, echo_time_s: 0.004 });
    const sidecar = outcomes.find(
      (one) => one.kind === 'object' && one.path.endsWith('.json') && one.path.includes('T1w'),
    );
    expect(sidecar?.kind === 'object' && JSON.parse(sidecar.body.toString())).toEqual({ EchoTime: 0.004 });
  });

  test('the gate closes on the whole dataset, whatever else is in it', async () => {
    const { outcomes } = await run({ ...base, 'sub-03/anat/sub-03_T1w.nii': niftiFile() });
    expect(outcomes.map(({ kind }) => kind)).toEqual(['rejected']);
  });

  test('outcomes name no file and no value in what they say', async () => {
    const { outcomes } = await run({
      ...base,
      'sub-01/anat/Quillfeather.nii': niftiFile(),
      'sub-01/func/sub-01_task-Quillfeather_events.tsv': 'onset\tQuillfeather\nQuillfeather\n',
    });
    const said = outcomes.flatMap((one) => (one.kind === 'rejected' ? one.findings : []));
    expect(said).toHaveLength(2);
    expect(JSON.stringify(said)).not.toContain('Quillfeather');
  });

  test('large output goes by way of the scratch folder, which is empty afterwards', async () => {
    const noise = Buffer.alloc(6_000_000);
    for (let at = 0; at < noise.length; at += 1) noise[at] = (at * at * 7 + (at >> 3)) & 0xff;
    const image = niftiFile({
      shape: [300, 100, 100],
      datatype: [2, 8],
      voxels: noise.subarray(0, 3_000_000),
    });
    const large = niftiFile({ shape: [300, 200, 100], datatype: [2, 8], voxels: noise });
    const { outcomes, rules: found } = await run({
      ...base,
      'sub-01/anat/sub-01_T2w.nii': image,
      'sub-02/anat/sub-02_T2w.nii': large,
    });
    expect(found).toEqual([]);
    const bodies = outcomes.flatMap((one) =>
      one.kind === 'object' && one.path.endsWith('T2w.nii') ? [one.body.length] : [],
    );
    expect(bodies.sort()).toEqual([image.length, large.length].sort());
    expect(readdirSync(scratch)).toEqual([]);
  });
});

describe('what stewards say', () => {
  const participants =
    'participant_id\tage\tsite\tseen_on\tpager\nsub-01\t30\tA\t2001-02-03\tx1\nsub-02\t31\tB\tn/a\tx2\n';

  test('declared columns are typed and treated; others are told by their types', async () => {
    const columns = {
      site: { identifies: 'none' },
      seen_on: { type: 'date', identifies: 'date', name: 'visit_on' },
      pager: { identifies: 'phone' },
    };
    const { outcomes, source, vault } = await run(
      {
        ...base,
        'participants.tsv': participants
          .replace('age', 'age\tiq')
          .replace('30', '30\t104')
          .replace('31', '31\t99'),
      },
      {},
      { participants: { columns } },
    );
    const rows = await bronzeRows(outcomes, 'participants', source, vault, -1);
    expect(rows[0]).toMatchObject({ age: 30, site: 'A', visit_on: '2001-02-02' });
    expect(rows[0]).not.toHaveProperty('pager');
    const file = outcomes.find((one) => one.kind === 'object' && one.path.endsWith('/participants.tsv'));
    expect(file?.kind === 'object' && file.body.toString().split('\n')[0]).toBe(
      'participant_id\tage\tsite\tseen_on',
    );
    const findings = await bronzeRows(outcomes, 'findings', source, vault);
    expect(findings.find(({ code }) => code === 'columns-not-declared')?.message).toContain('(1 integer)');
  });

  test('labels that nobody vouches for are replaced, in names and task names alike', async () => {
    const files = {
      ...base,
      'sub-01/func/sub-01_task-moonwalk_bold.nii': niftiFile(),
      'sub-01/func/sub-01_task-moonwalk_bold.json': '{"TaskName": "moon walk"}',
    };
    const [hidden, listed] = [await run(files), await run(files, {}, { labels: { task: ['moonwalk'] } })];
    const imageOf = async ({ outcomes, source, vault }: typeof hidden) =>
      (await bronzeRows(outcomes, 'images', source, vault)).find(({ suffix }) => suffix === 'bold');
    const replaced = await imageOf(hidden);
    expect(replaced?.task).toMatch(/^[a-z2-7]{26}$/);
    expect(replaced?.task_name).toBe(replaced?.task);
    expect(await imageOf(listed)).toMatchObject({ task: 'moonwalk', task_name: 'moon walk' });
  });

  test('a label that several participants share names none of them', async () => {
    const { outcomes } = await run({
      ...base,
      'sub-01/func/sub-01_task-moonwalk_bold.nii': niftiFile(),
      'sub-02/func/sub-02_task-moonwalk_bold.nii': niftiFile(),
    });
    expect(paths(outcomes).filter((path) => path.includes('task-moonwalk'))).toHaveLength(2);
  });

  test('participants of two datasets with the same label are two persons, unless the steward says otherwise', async () => {
    const files = Object.fromEntries(
      ['a', 'b'].flatMap((dataset) =>
        Object.entries(base).map(([path, content]) => [`${dataset}/${path}`, content]),
      ),
    );
    const ids = async (config: object) => {
      const { runs, source, vault } = await runAll(memoryStore(files), undefined, config);
      const rows = await Promise.all(
        runs.map(({ outcomes }) => bronzeRows(outcomes, 'participants', source, vault)),
      );
      return new Set(rows.flat().map(({ participant_id }) => participant_id)).size;
    };
    expect(await ids({})).toBe(4);
    expect(await ids({ participants: { shared: true } })).toBe(2);
  });

  test('findings can be unwanted', async () => {
    const files = { ...base, 'sub-01/anat/sub-01_T2w.nii': '', 'sub-02/anat/sub-02_T2w.nii': '' };
    const count = async (profile: object) => {
      const { outcomes, source, vault } = await run(files, profile);
      return (await bronzeRows(outcomes, 'findings', source, vault)).filter(
        ({ code }) => code === 'file-empty',
      ).length;
    };
    expect(await count({})).toBe(2);
    expect(await count({ ignore: [{ code: 'file-empty', files: ['sub-01/**'] }] })).toBe(1);
    expect(await count({ warnings: 'ignore' })).toBe(0);
    expect((await run(files, { emptyFiles: 'quarantine' })).rules).toEqual([
      'bids.file-empty',
      'bids.file-empty',
    ]);
  });
});

describe('the declaration', () => {
  const config = bids.config.parse({});
  test('needs nothing said', () => {
    expect(bids.profile.parse({})).toMatchObject({
      required: ['participants.tsv', 'dataset_description.json'],
      requiredColumns: ['participant_id'],
    });
    expect(bids.check?.(config, bids.profile.parse({}))).toEqual([]);
  });

  test('every table has its key, its subject and documented columns', () => {
    for (const table of bids.tables(config, bids.profile.parse({}))) {
      const names = table.columns.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of [...table.key, ...(table.subject === null ? [] : [table.subject])])
        expect(names).toContain(name);
      for (const { description } of table.columns) expect(description).toMatch(/\.$/);
    }
  });

  test('what identifies is labelled', () => {
    const labels = Object.fromEntries(
      bids
        .tables(config, bids.profile.parse({}))
        .flatMap((table) =>
          table.columns.flatMap(({ name, label }) =>
            label.length > 0 ? [[`${table.name}.${name}`, label.join()]] : [],
          ),
        ),
    );
    expect(labels).toMatchObject({
      'participants.participant_id': 'other-unique-id',
      'participants.age': 'age.exact',
      'scans.acq_time': 'date.instant',
      'sessions.acq_time': 'date.instant',
      'images.device_serial_number': 'device',
      'images.institution_name': 'geographic.address',
      'datasets.name': 'free-text',
    });
  });

  test('a declared column may not take the name of another', () => {
    const twice = bids.config.parse({
      participants: { columns: { Age: { identifies: 'age', type: 'double' } } },
    });
    expect(bids.check?.(twice, bids.profile.parse({}))).toMatchObject([
      { path: ['participants', 'columns', 'Age'] },
    ]);
  });

  test.each([
    [{ participants: { columns: { x: {} } } }],
    [{ labels: { sub: ['a'] } }],
    [{ labels: { task: ['a-b'] } }],
    [{ derivatives: true }],
  ])('%j is no configuration', (bad) => {
    expect(bids.config.safeParse(bad).success).toBe(false);
  });
});
