import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { dicomConnector } from '../../../src/connectors/dicom/connector.ts';
import { dicom } from '../../../src/connectors/dicom/declaration.ts';
import { dicomFile, syntaxes, type Written } from '../../formats/dicom/dicom-file.ts';
import { pixels, plantedFiles, survivors, tokens } from '../../formats/dicom/planted-file.ts';
import { at, fixture, headerOf } from '../../formats/dicom/rewritten.ts';
import { findTokens } from '../bids/decoded-scan.ts';
import { bronzeRows, written } from '../bids/past-the-door.ts';
import {
  type Collected,
  memoryStore,
  memoryVault,
  type PolicyChanges,
  policyOf,
  runConnector,
  sourceOf,
} from '../stand-ins.ts';

const options = ['retain-patient-characteristics', 'retain-longitudinal-modified-dates'];

type Setting = {
  readonly policy?: PolicyChanges;
  readonly regime?: Parameters<typeof policyOf>[0];
  readonly profile?: object;
  readonly config?: object;
  readonly vault?: ReturnType<typeof memoryVault>;
};

async function run(files: Readonly<Record<string, Uint8Array | string>>, setting: Setting = {}) {
  const policy = policyOf(setting.regime ?? 'expert_determination', {
    dicom: { options, keep: [], keepPrivate: [], burnedIn: 'quarantine' },
    ...setting.policy,
  });
  const source = sourceOf(dicom, policy, setting.config, setting.profile);
  const vault = setting.vault ?? memoryVault();
  const landing = { store: memoryStore(files), prefix: '' };
  const units = await runConnector(dicomConnector, { landing, policy, source, vault, scratch: '/nowhere' });
  const outcomes = units.flatMap((unit) => unit.outcomes);
  return { units, outcomes, source, vault, offsetDays: units[0]?.offsetDays ?? 0 };
}

const objects = (outcomes: readonly Collected[]) => outcomes.filter((one) => one.kind === 'object');
const rejections = (outcomes: readonly Collected[]) =>
  outcomes.flatMap((one) => (one.kind === 'rejected' ? one.findings.map(({ rule }) => rule) : []));

const all = [...new Set(Object.values(tokens))];

/** The least that a file must say. */
const least = (changes: Readonly<Record<number, string | null>> = {}): Buffer => {
  const elements: Record<number, Written> = Object.fromEntries(
    (
      [
        [0x00080016, 'UI', '1.2.840.10008.5.1.4.1.1.4'],
        [0x00080018, 'UI', '1.2.3.1'],
        [0x00080020, 'DA', '20200131'],
        [0x00080060, 'CS', 'MR'],
        [0x00100020, 'LO', 'P-1'],
        [0x0020000d, 'UI', '1.2.3.2'],
        [0x0020000e, 'UI', '1.2.3.3'],
      ] satisfies Written[]
    ).map((element) => [element[0], element]),
  );
  const vrs: Record<number, string> = { 1048624: 'DA', 2622209: 'CS', 1179746: 'CS', 1052688: 'AS' };
  for (const [tag, value] of Object.entries(changes)) {
    const number = Number(tag);
    if (value === null) delete elements[number];
    else elements[number] = [number, elements[number]?.[1] ?? vrs[number] ?? 'LO', value];
  }
  return dicomFile(
    Object.values(elements).toSorted(([a], [b]) => a - b),
    syntaxes.explicit,
  );
};

describe('planted identifiers', () => {
  const files = Object.fromEntries(
    Object.entries(plantedFiles).map(([name, bytes]) => [`${name}.dcm`, bytes]),
  );

  test.each(['expert_determination', 'safe_harbor', 'public'] as const)(
    '%s: none passes the door',
    async (regime) => {
      const { outcomes, source, vault, offsetDays } = await run(files, { regime });
      expect(objects(outcomes)).toHaveLength(3);
      expect(findTokens(await written(outcomes, source, vault, offsetDays), all)).toEqual([]);
    },
  );

  test('limited_data_set: dates do, and ages', async () => {
    const { outcomes, source, vault, offsetDays } = await run(files, { regime: 'limited_data_set' });
    const found = findTokens(await written(outcomes, source, vault, offsetDays), all);
    expect(found.filter((text) => !/^(\d{8}|\d{14}.*)$/.test(text))).toEqual([]);
    expect(found).toContain(tokens['study date']);
    expect(found).not.toContain(tokens['birth date']);
  });

  test('clinical values survive, and the pixels', async () => {
    const { outcomes, source, vault, offsetDays } = await run(files);
    const contents = await written(outcomes, source, vault, offsetDays);
    expect(findTokens(contents, survivors)).toEqual([...survivors].sort());
    expect(contents.filter((content) => content.includes(pixels))).toHaveLength(2);
  });

  test('the runtime is told what to look for', async () => {
    const { outcomes } = await run(files);
    const values = outcomes.flatMap((one) => (one.kind === 'identifiers' ? one.values : []));
    for (const name of [
      'patient',
      'patient id',
      'institution',
      'accession',
      'operator',
      'study UID',
      'phone',
    ])
      expect(values).toContain(tokens[name]);
  });
});

describe('tables and files agree', () => {
  test('surrogates, UIDs and dates in rows are those in the files', async () => {
    const { outcomes, source, vault, offsetDays } = await run({ 'a.dcm': plantedFiles.explicit });
    const [object] = objects(outcomes);
    const header = await headerOf(object!.body);
    const rows = async (table: string) => (await bronzeRows(outcomes, table, source, vault, offsetDays))[0]!;
    const [instance, series, study, patient] = await Promise.all(
      ['instances', 'series', 'studies', 'patients'].map(rows),
    );
    expect(instance).toMatchObject({
      sop_instance_uid: at(header, 0x00080018),
      series_instance_uid: at(header, 0x0020000e),
      study_instance_uid: at(header, 0x0020000d),
      patient_id: at(header, 0x00100020),
      path: object!.path,
      size_bytes: BigInt(object!.body.length),
      modality: 'MR',
      pixel_rows: 8,
      pixel_spacing_column_mm: 0.9375,
      instance_number: 7,
    });
    expect(object!.path).toBe(
      `studies/${study!.study_instance_uid}/${series!.series_instance_uid}/${instance!.sop_instance_uid}-unit.dcm`,
    );
    expect(String(study!.study_date).replaceAll('-', '')).toBe(at(header, 0x00080020));
    expect(study!.study_started_at).toMatch(/T10:11:12\.500000$/);
    expect(study).toMatchObject({ patient_age_years: 90, patient_sex: 'F', patient_weight_kg: 81.5 });
    expect(series).toMatchObject({
      manufacturer: 'zqmaker GmbH',
      body_part_examined: 'HEAD',
      repetition_time_ms: 2000.5,
    });
    expect(patient).toEqual({ patient_id: at(header, 0x00100020), patient_sex: 'F' });
  });

  test('an age is computed from true dates where none is written', async () => {
    const { outcomes } = await run({ 'a.dcm': least({ 1048624: '19800201' }) });
    const study = outcomes.find((one) => one.kind === 'rows' && one.table === 'studies');
    expect(study).toMatchObject({ batch: { columns: { patient_age_years: [39] } } });
  });

  test('the same UID and the same patient are the same in every file', async () => {
    const { outcomes, source, vault } = await run({
      'a.dcm': least(),
      'b.dcm': least({ 524312: '1.2.3.9' }),
    });
    const rows = await bronzeRows(outcomes, 'instances', source, vault);
    expect(new Set(rows.map((row) => row.study_instance_uid)).size).toBe(1);
    expect(new Set(rows.map((row) => row.patient_id)).size).toBe(1);
    expect(new Set(rows.map((row) => row.sop_instance_uid)).size).toBe(2);
  });
});

describe('what may not pass waits, and says why', () => {
  test.each<[string, Uint8Array, string]>([
    ['cut off', fixture('MR_truncated.dcm'), 'dicom.truncated'],
    ['text', Buffer.from('no image'), 'dicom.not-dicom'],
    ['no patient', least({ 1048608: null }), 'dicom.required'],
    ['an empty modality', least({ 524384: '  ' }), 'dicom.required'],
    ['big endian', fixture('MR_small_bigendian.dcm'), 'dicom.transfer-syntax'],
    ['deflated', fixture('image_dfl.dcm'), 'dicom.transfer-syntax'],
    ['secondary capture', fixture('SC_rgb_rle.dcm'), 'dicom.burned-in'],
    ['burned-in text', least({ 2622209: 'YES' }), 'dicom.burned-in'],
    ['an index', fixture('DICOMDIR'), 'dicom.directory'],
    ['no study date', least({ 524320: null }), 'dicom.study-date-missing'],
    ['a malformed study date', least({ 524320: '20201331' }), 'dicom.study-date-malformed'],
    ['de-identified by others', least({ 1179746: 'YES' }), 'dicom.deidentified-before'],
  ])('%s', async (_, bytes, rule) => {
    const { outcomes } = await run({ 'a.dcm': bytes });
    expect(rejections(outcomes)).toEqual([rule]);
    expect(outcomes).toHaveLength(1);
  });

  test('a structured report', async () => {
    const { outcomes } = await run({ 'a.dcm': fixture('reportsi.dcm') });
    expect(rejections(outcomes)).toContain('dicom.structured-report');
    expect(objects(outcomes)).toHaveLength(0);
  });

  test('what the profile does not list', async () => {
    const profile = {
      modalities: ['CT'],
      sopClasses: ['1.2.840.10008.5.1.4.1.1.2'],
      transferSyntaxes: [syntaxes.implicit],
    };
    const { outcomes } = await run({ 'a.dcm': least() }, { profile });
    expect(rejections(outcomes)).toEqual([
      'dicom.modality',
      'dicom.sop-class',
      'dicom.transfer-syntax-unlisted',
    ]);
  });

  test('one bad file stops no other', async () => {
    const { outcomes } = await run({ 'a.dcm': 'text', 'b.dcm': least(), 'c.dcm': Buffer.alloc(0) });
    expect(rejections(outcomes)).toEqual(['dicom.not-dicom', 'dicom.empty']);
    expect(objects(outcomes)).toHaveLength(1);
  });
});

describe('dates', () => {
  test('a file without a date passes where the policy says so', async () => {
    const { outcomes } = await run(
      { 'a.dcm': least({ 524320: null }) },
      { policy: { missingDates: 'keep' } },
    );
    expect(rejections(outcomes)).toEqual([]);
  });

  test.each([
    ['shift', false],
    ['keep', true],
  ] as const)('dates that somebody else has shifted: %s', async (foreign, stays) => {
    const { outcomes, source, vault, offsetDays } = await run(
      { 'a.dcm': least({ 1179746: 'YES' }) },
      { policy: { foreign } },
    );
    const [object] = objects(outcomes);
    const inFile = at(await headerOf(object!.body), 0x00080020);
    expect(inFile === '20200131').toBe(stays);
    const [study] = await bronzeRows(outcomes, 'studies', source, vault, offsetDays);
    expect(String(study!.study_date).replaceAll('-', '')).toBe(inFile);
    expect(study!.deidentified_before).toBe(true);
  });

  test('files share an offset by product, or by folder', async () => {
    const files = { 'x/a.dcm': least(), 'x/y/b.dcm': least(), 'z/c.dcm': least() };
    const datasets = async (dataset: string) =>
      (await run(files, { config: { dataset } })).units.map(({ unit }) => unit.dataset);
    expect(await datasets('product')).toEqual(['', '', '']);
    expect(await datasets('path-group')).toEqual(['x', 'x', 'z']);
  });
});

describe('what was published and comes back', () => {
  test('comes out the same, byte for byte, at the same place', async () => {
    const vault = memoryVault();
    const first = await run(
      { 'a.dcm': plantedFiles.encapsulated, 'b.dcm': fixture('CT0012.dcm') },
      { vault },
    );
    const published = Object.fromEntries(objects(first.outcomes).map((one) => [one.path, one.body]));
    const second = await run(published, { vault });
    expect(rejections(second.outcomes)).toEqual([]);
    expect(objects(second.outcomes)).toHaveLength(2);
    for (const { path, body } of objects(second.outcomes))
      expect(published[path]!.equals(body), path).toBe(true);
    expect(second.outcomes.some((one) => one.kind === 'rows')).toBe(false);
  });

  test('but another vault does not know it', async () => {
    const first = await run({ 'a.dcm': least() });
    const published = Object.fromEntries(objects(first.outcomes).map((one) => [one.path, one.body]));
    const second = await run(published, { vault: memoryVault('another') });
    expect(rejections(second.outcomes)).toEqual(['dicom.deidentified-before']);
  });
});

describe('the declaration', () => {
  test('an attribute that does not exist is found, with what was meant', () => {
    const profile = dicom.profile.parse({ required: ['Modality', 'studyinstanceuid', 'Zq'] });
    expect(dicom.check!(dicom.config.parse({}), profile)).toEqual([
      {
        in: 'profile',
        path: ['required', 1],
        message: 'the DICOM standard has no attribute studyinstanceuid',
        help: 'write StudyInstanceUID',
      },
      {
        in: 'profile',
        path: ['required', 2],
        message: 'the DICOM standard has no attribute Zq',
        help: 'write the keyword of PS3.6, such as PatientID',
      },
    ]);
  });

  test('every column that is given as it came has a label', () => {
    const identifying = [
      'sop_instance_uid',
      'series_instance_uid',
      'study_instance_uid',
      'patient_id',
      'patient_age_years',
    ];
    for (const table of dicom.tables(dicom.config.parse({}), dicom.profile.parse({}))) {
      for (const column of table.columns) {
        const isDate = column.type === 'date' || column.type === 'timestamp';
        if (identifying.includes(column.name) || isDate) expect(column.label, column.name).not.toEqual([]);
      }
    }
  });
});
