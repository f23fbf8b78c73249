import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { bidsConnector } from '../../../src/connectors/bids/connector.ts';
import { bids } from '../../../src/connectors/bids/declaration.ts';
import { parseDateTime } from '../../../src/formats/bids/index.ts';
import type { PlanPolicy } from '../../../src/plan/index.ts';
import {
  type Collected,
  memoryStore,
  memoryVault,
  type PolicyChanges,
  policyOf,
  runConnector,
  sourceOf,
} from '../stand-ins.ts';
import { findTokens } from './decoded-scan.ts';
import { bronzeRows, written } from './past-the-door.ts';
import { plantedDataset, realVoxels, survivors, tokens } from './planted-dataset.ts';

const scratch = mkdtempSync(join(tmpdir(), 'bids-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const all = Object.values(tokens);
const config = { participants: { columns: { bdi: { type: 'integer', identifies: 'none' } } } };

async function run(
  regime: PlanPolicy['regime'],
  changes: PolicyChanges = {},
  files: Readonly<Record<string, Uint8Array | string>> = plantedDataset(),
  vault = memoryVault(),
  folder = 'study',
) {
  const policy = policyOf(regime, changes);
  const source = sourceOf(bids, policy, config);
  const keyed = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`in/${folder}/${path}`, content]),
  );
  const landing = { store: memoryStore(keyed), prefix: 'in/' };
  const runs = await runConnector(bidsConnector, { landing, policy, source, vault, scratch });
  expect(runs).toHaveLength(1);
  const { outcomes, offsetDays } = runs[0]!;
  const objects = new Map(
    outcomes.flatMap((one) =>
      one.kind === 'object' ? [[one.path.split('/').slice(2).join('/'), one.body] as const] : [],
    ),
  );
  return { outcomes, offsetDays, source, vault, objects };
}

const rejections = (outcomes: readonly Collected[]): readonly string[] =>
  outcomes.flatMap((one) => (one.kind === 'rejected' ? one.findings.map(({ rule }) => rule) : [])).sort();

const find = (objects: ReadonlyMap<string, Buffer>, pattern: RegExp): Buffer => {
  const found = [...objects].filter(([path]) => pattern.test(path));
  expect(found).toHaveLength(1);
  return found[0]![1];
};

describe('planted identifiers', () => {
  test('the control: every one of them is found in the originals', () => {
    const originals = Object.entries(plantedDataset()).flatMap(([path, content]) => [
      Buffer.from(path),
      Buffer.from(content),
    ]);
    expect(findTokens(originals, all)).toEqual([...all].sort());
  });

  test.each<[PlanPolicy['regime'], readonly string[]]>([
    ['safe_harbor', []],
    ['expert_determination', []],
    // Dates are what a limited data set is made for.
    ['limited_data_set', [tokens.isoDate, tokens.otherDate, tokens.compactDate]],
  ])('%s: none gets past the door', async (regime, allowed) => {
    const { outcomes, offsetDays, source, vault } = await run(regime);
    const contents = await written(outcomes, source, vault, offsetDays);
    expect(findTokens(contents, all).filter((token) => !allowed.includes(token))).toEqual([]);
  });

  test('what a researcher needs is still there', async () => {
    const { outcomes, offsetDays, source, vault } = await run('expert_determination');
    const contents = await written(outcomes, source, vault, offsetDays);
    expect(findTokens(contents, survivors)).toEqual([...survivors].sort());
  });

  test('the runtime is told what to look for', async () => {
    const { outcomes } = await run('expert_determination');
    const values = outcomes.flatMap((one) => (one.kind === 'identifiers' ? one.values : []));
    for (const value of [
      tokens.institution,
      tokens.serial,
      tokens.operator,
      'sub-Quillfeather',
      tokens.mail,
    ]) {
      expect(values).toContain(value);
    }
  });

  test('a public dataset keeps what was published, but not what identifies by name', async () => {
    const { outcomes, offsetDays, source, vault, objects } = await run('public');
    const contents = await written(outcomes, source, vault, offsetDays);
    const found = findTokens(contents, all);
    const gone = [
      tokens.serial,
      tokens.station,
      tokens.street,
      tokens.mrn,
      tokens.uid,
      tokens.birthDate,
      tokens.header,
      tokens.extension,
      tokens.gzipName,
      tokens.code,
      tokens.source,
      tokens.derivative,
      tokens.hidden,
      tokens.otherDate,
    ];
    expect(found.filter((token) => (gone as readonly string[]).includes(token))).toEqual([]);
    expect(found).toContain(tokens.stimulus);
    expect(objects.has('README')).toBe(true);
    expect(objects.has('phenotype/bdi.tsv')).toBe(true);
    expect(find(objects, /participants\.tsv$/).toString()).toContain('sub-Quillfeather\t89\tF\tR\t12');
  });
});

describe('what is taken, and what not', () => {
  test('each file is published, left or in quarantine, and says why', async () => {
    const { outcomes, source, vault } = await run('expert_determination');
    const rows = await bronzeRows(outcomes, 'dataset_files', source, vault);
    const reasons = Object.fromEntries(
      [...new Set(rows.map(({ reason }) => reason))].map((reason) => [
        String(reason),
        rows.filter((row) => row.reason === reason).length,
      ]),
    );
    expect(reasons).toEqual({
      null: rows.filter(({ disposition }) => disposition === 'taken').length,
      prose: 3,
      hidden: 2,
      stimuli: 1,
      code: 1,
      sourcedata: 1,
      derivatives: 1,
      phenotype: 2,
    });
    expect(rejections(outcomes)).toEqual([
      'bids.format-not-supported',
      'bids.gradients-not-numeric',
      'bids.name-not-bids',
    ]);
    expect(rows.length + rejections(outcomes).length).toBe(Object.keys(plantedDataset()).length);
  });

  test('voxels are the same bytes', async () => {
    const { objects } = await run('expert_determination');
    const compressed = gunzipSync(find(objects, /task-rest_bold\.nii\.gz$/));
    expect(compressed.subarray(352).equals(realVoxels)).toBe(true);
    const plain = find(objects, /_bold\.nii$/);
    expect(plain.subarray(352).equals(realVoxels)).toBe(true);
  });

  test('participants, sessions and labels are the same in every place', async () => {
    const { objects, vault } = await run('expert_determination');
    const [surrogate] = await vault.surrogates([{ system: 'participant', value: 'study/sub-Quillfeather' }]);
    const folder = `sub-${surrogate}`;
    expect(
      find(objects, /participants\.tsv$/)
        .toString()
        .split('\n')[1],
    ).toBe(`${folder}\t89\tF\tR\t12`);
    const fieldmap = JSON.parse(find(objects, /_epi\.json$/).toString());
    const bold = [...objects.keys()].find((path) => path.endsWith('task-rest_bold.nii.gz'))!;
    expect(bold.startsWith(`${folder}/ses-`)).toBe(true);
    expect(fieldmap.IntendedFor).toEqual([bold.slice(folder.length + 1), `bids::${bold}`]);
    const scans = find(objects, /_scans\.tsv$/)
      .toString()
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[0]!);
    const sessionFolder = bold.split('/').slice(0, 2).join('/');
    expect(scans).toHaveLength(4);
    for (const name of scans.slice(1)) expect(objects.has(`${sessionFolder}/${name}`)).toBe(true);
    const sessions = find(objects, /_sessions\.tsv$/).toString();
    expect(sessions).toContain(sessionFolder.split('/')[1]);
    expect(sessions).toContain('ses-followup');
  });

  test('tables know participants by the surrogates that the files have', async () => {
    const { outcomes, source, vault, objects, offsetDays } = await run('expert_determination');
    const participants = await bronzeRows(outcomes, 'participants', source, vault);
    const images = await bronzeRows(outcomes, 'images', source, vault, offsetDays);
    expect(participants.map(({ age, sex, bdi }) => [age, sex, bdi])).toEqual([
      [90, 'F', 12],
      [41.5, 'M', null],
      [89, 'M', 3],
    ]);
    const folders = new Set(
      [...objects.keys()].filter((path) => path.startsWith('sub-')).map((path) => path.slice(4, 30)),
    );
    for (const folder of folders) expect(participants.map((row) => row.participant_id)).toContain(folder);
    for (const { path } of images) expect(objects.has(String(path))).toBe(true);
    const rest = images.find(({ path }) => String(path).endsWith('task-rest_bold.nii.gz'));
    expect(rest).toMatchObject({
      task: 'rest',
      size_x: 17,
      volumes: 20,
      repetition_time_s: 2.5,
      effective_echo_spacing_s: 0.0005,
      header_repetition_time_s: 2,
      manufacturer: 'Siemens',
      sequence_name: null,
    });
  });

  test('events keep their times and kinds, not their words', async () => {
    const { outcomes, source, vault } = await run('expert_determination');
    const events = await bronzeRows(outcomes, 'events', source, vault);
    expect(
      events.map(({ onset_s, trial_type, value, response_time_s }) => [
        onset_s,
        trial_type,
        value,
        response_time_s,
      ]),
    ).toEqual([
      [0, 'go', 'S 12', 0.51],
      [2.5, 'nogo', null, null],
      [5, null, null, null],
    ]);
  });

  test('signals keep their samples', async () => {
    const { objects } = await run('expert_determination');
    const physio = find(objects, /_physio\.tsv\.gz$/);
    expect([...physio.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
    expect(gunzipSync(physio).toString()).toBe('1.5\t2\nn/a\t3\n2\tn/a\n');
    expect(JSON.parse(find(objects, /_physio\.json$/).toString())).toEqual({
      SamplingFrequency: 100,
      StartTime: -22.345,
      Columns: ['cardiac', 'respiratory'],
    });
  });

  test("the policy's own rules for sidecars come first", async () => {
    const sidecars = { DeviceSerialNumber: { replace: 'anonymised' }, Manufacturer: 'remove' } as const;
    const { objects } = await run('expert_determination', { sidecars });
    const sidecar = JSON.parse(find(objects, /ses-.*task-rest_bold\.json$/).toString());
    expect(sidecar.DeviceSerialNumber).toBe('anonymised');
    expect(sidecar).not.toHaveProperty('Manufacturer');
    expect(sidecar.ManufacturersModelName).toBe('Prisma_fit');
  });
});

describe('dates', () => {
  const seconds = (text: string): number => {
    const date = parseDateTime(text)!;
    return date.day * 86_400 + Date.parse(`1970-01-01${date.rest}Z`) / 1000;
  };
  const times = (content: Buffer): readonly string[] =>
    content
      .toString()
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[1]!);

  test('all fall before 1925, and intervals stay exact', async () => {
    const { objects, offsetDays } = await run('expert_determination');
    const shifted = [...times(find(objects, /_scans\.tsv$/)), ...times(find(objects, /_sessions\.tsv$/))];
    const original = [
      '2019-01-04T08:30:00.500000',
      '2019-01-04T09:00:00',
      '2019-01-04T23:59:59.999999',
      '2019-01-04T08:00:00',
      '2019-03-15T09:00:00',
    ];
    expect(shifted).toHaveLength(original.length);
    for (const [index, text] of shifted.entries()) {
      expect(seconds(text) - seconds(original[index]!)).toBe(offsetDays * 86_400);
      expect(text < '1925').toBe(true);
    }
  });

  test('tables, files, sidecars and session labels agree', async () => {
    const { objects, outcomes, offsetDays, source, vault } = await run('expert_determination');
    const scans = await bronzeRows(outcomes, 'scans', source, vault, offsetDays);
    expect(scans.map(({ acq_time }) => acq_time)).toEqual(times(find(objects, /_scans\.tsv$/)));
    const day = times(find(objects, /_scans\.tsv$/))[0]!.slice(0, 10);
    const sidecar = JSON.parse(find(objects, /ses-.*task-rest_bold\.json$/).toString());
    expect(sidecar.AcquisitionDateTime).toBe(`${day}T08:30:00.500`);
    const sessions = await bronzeRows(outcomes, 'sessions', source, vault, offsetDays);
    expect(sessions.map(({ session_id }) => session_id)).toEqual([
      `ses-${day.replaceAll('-', '')}`,
      'ses-followup',
    ]);
  });

  test.each(['year', 'drop'] as const)('%s: files say n/a', async (method) => {
    const { objects } = await run('safe_harbor', { dates: { method } });
    expect(times(find(objects, /_scans\.tsv$/))).toEqual(['n/a', 'n/a', 'n/a']);
    const sidecar = JSON.parse(find(objects, /ses-.*task-rest_bold\.json$/).toString());
    expect(sidecar).not.toHaveProperty('AcquisitionDateTime');
    expect(sidecar).not.toHaveProperty('AcquisitionTime');
  });

  const visit = (...rows: readonly (readonly [string, string])[]) => ({
    'dataset_description.json': '{"Name": "x", "BIDSVersion": "1.11.1"}',
    'participants.tsv': 'participant_id\nsub-01\n',
    ...Object.fromEntries(rows.map(([name]) => [`sub-01/anat/sub-01_${name}.nii`, ''])),
    'sub-01/sub-01_scans.tsv': `filename\tacq_time\n${rows.map(([name, time]) => `anat/sub-01_${name}.nii\t${time}\n`).join('')}`,
  });

  test('a sentinel stays and does not count', async () => {
    const files = visit(['T1w', '1900-01-01T00:00:00'], ['T2w', '2019-01-04T10:00:00']);
    const { objects } = await run('expert_determination', { sentinels: ['1900-01-01'] }, files);
    const [first, second] = times(find(objects, /_scans\.tsv$/));
    expect(first).toBe('1900-01-01T00:00:00');
    expect(second! < '1925').toBe(true);
  });

  test.each([
    ['n/a', 'bids.recording-date-missing'],
    ['yesterday', 'bids.recording-date-malformed'],
  ])('an acquisition time %s waits for a person', async (time, rule) => {
    const files = visit(['T1w', time], ['T2w', '2019-01-04T10:00:00']);
    const { outcomes, objects } = await run('expert_determination', {}, files);
    expect(rejections(outcomes)).toEqual([rule]);
    expect(times(find(objects, /_scans\.tsv$/))).toHaveLength(1);
    const kept = await run('expert_determination', { missingDates: 'keep' }, files);
    expect(rejections(kept.outcomes)).toEqual([]);
    expect(times(find(kept.objects, /_scans\.tsv$/))[0]).toBe('n/a');
  });

  test('dates decades apart: the dataset waits, and both ends are shown', async () => {
    const files = visit(['T1w', '1990-01-04T10:00:00'], ['T2w', '2019-01-04T10:00:00']);
    const { outcomes, objects } = await run('expert_determination', {}, files);
    expect(rejections(outcomes)).toEqual(['bids.dates-too-far-apart']);
    expect(objects.size).toBe(0);
  });

  test('a later date that leaves the range waits, and the offset stays', async () => {
    const vault = memoryVault();
    const first = await run('expert_determination', {}, visit(['T1w', '2005-01-04T10:00:00']), vault);
    const files = visit(['T1w', '2005-01-04T10:00:00'], ['T2w', '2022-01-04T10:00:00']);
    const later = await run('expert_determination', { dates: { headroomYears: 1 } }, files, vault);
    expect(later.offsetDays).toBe(first.offsetDays);
    expect(rejections(later.outcomes)).toEqual(['bids.date-outside-range']);
    expect(times(find(later.objects, /_scans\.tsv$/))).toHaveLength(1);
  });

  test.each([
    ['quarantine', ['bids.dates-shifted-before'], null],
    ['keep', [], '1800-12-31T05:05:05'],
    ['shift', [], '19'],
  ] as const)('dates that somebody has shifted before: %s', async (foreign, rules, begin) => {
    const files = visit(['T1w', '1800-12-31T05:05:05']);
    const { outcomes, objects } = await run('expert_determination', { foreign }, files);
    expect(rejections(outcomes)).toEqual(rules);
    if (begin !== null) expect(times(find(objects, /_scans\.tsv$/))[0]!.startsWith(begin)).toBe(true);
  });

  test('true dates do not hide among shifted ones that are kept', async () => {
    const files = visit(['T1w', '1800-12-31T05:05:05'], ['T2w', '2019-01-04T10:00:00']);
    const { outcomes } = await run('expert_determination', { foreign: 'keep' }, files);
    expect(rejections(outcomes)).toEqual(['bids.dates-mixed']);
  });
});

describe('what was published and comes back', () => {
  test('comes out the same, byte for byte', async () => {
    const vault = memoryVault();
    const first = await run('expert_determination', {}, plantedDataset(), vault);
    const second = await run('expert_determination', {}, Object.fromEntries(first.objects), vault, 'again');
    expect(second.offsetDays).toBe(0);
    expect(rejections(second.outcomes)).toEqual([]);
    expect([...second.objects.keys()].sort()).toEqual([...first.objects.keys()].sort());
    for (const [path, content] of first.objects)
      expect(second.objects.get(path)?.equals(content), path).toBe(true);
  });

  test('but not if somebody has changed a table in it', async () => {
    const vault = memoryVault();
    const first = await run('expert_determination', {}, plantedDataset(), vault);
    const changed = Object.fromEntries(
      [...first.objects].map(([path, content]) => [
        path,
        path === 'participants.tsv' ? `${content}\n` : content,
      ]),
    );
    const second = await run('expert_determination', {}, changed, vault, 'again');
    expect(rejections(second.outcomes)).toEqual(['bids.dates-shifted-before']);
  });

  test('nor to another vault', async () => {
    const first = await run('expert_determination');
    const files = Object.fromEntries(first.objects);
    const second = await run('expert_determination', {}, files, memoryVault('another'));
    expect(rejections(second.outcomes)).toEqual(['bids.dates-shifted-before']);
  });
});
