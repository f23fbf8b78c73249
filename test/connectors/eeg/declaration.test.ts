import { describe, expect, it } from 'vitest';
import { eeg } from '../../../src/connectors/eeg/declaration.ts';
import { compileTexts, findings } from '../../compiler/specs.ts';

const written = {
  path: 'S{subject}/S{subject}R{run}.edf',
  entities: { session: '01', task: 'MotorImagery', run: { 4: '01', 8: '02', 12: '03' } },
  lineFrequencyHz: 60,
  events: { T1: 'left_fist', T2: 'right_fist' },
};
const profile = eeg.profile.parse({});
const check = (part: object): readonly string[] =>
  (eeg.check?.(eeg.config.parse({ ...written, ...part }), profile) ?? []).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

describe('the eeg declaration', () => {
  it('takes recordings, channels, events and participants', () => {
    const tables = eeg.tables(eeg.config.parse(written), profile);
    expect(tables.map(({ name, key }) => [name, key])).toEqual([
      ['recordings', ['path']],
      ['channels', ['path', 'channel']],
      ['events', ['path', 'event']],
      ['participants', ['participant_id']],
    ]);
    expect(check({})).toEqual([]);
  });

  it('labels columns by the header fields that fill them', () => {
    const label = (table: string, name: string) =>
      eeg
        .tables(eeg.config.parse(written), profile)
        .find((one) => one.name === table)
        ?.columns.find((one) => one.name === name)?.label;
    expect(label('recordings', 'acq_time')).toEqual(['date.instant']);
    expect(label('recordings', 'patient_code')).toEqual(['mrn']);
    expect(label('recordings', 'equipment')).toEqual(['device']);
    expect(label('participants', 'birth_year')).toEqual(['date.day']);
    expect(label('events', 'annotation')).toEqual(['free-text']);
    expect(label('events', 'trial_type')).toEqual([]);
    expect(label('channels', 'transducer')).toEqual(['device', 'free-text']);
  });

  it.each([
    [
      'a placeholder without entity',
      { path: 'S{subject}/{session}/R{run}.edf', entities: { task: 'rest', run: { 4: '01' } } },
      ['path: `{session}` is in the path and not in `entities`'],
    ],
    [
      'an unknown placeholder',
      { path: 'S{subject}/{visit}/R{run}.edf' },
      ['path: `{visit}` stands for nothing'],
    ],
    [
      'a path that tells nobody apart',
      { path: 'R{run}.edf' },
      ['path: the path does not say whose recording it is'],
    ],
    ['a brace alone', { path: 'S{subject}/R{run}}.edf' }, ['path: a brace has no partner']],
    ['another kind of file', { path: 'S{subject}R{run}.set' }, ['path: the path names no EDF or BDF file']],
    ['a path to elsewhere', { path: '../S{subject}R{run}.edf' }, ['path: the path leaves the source']],
    [
      'placeholders side by side',
      { path: 'S{subject}{run}.edf' },
      ['path: two placeholders stand side by side: nobody can tell where one ends'],
    ],
    [
      'two runs of one label',
      { entities: { task: 'rest', run: { 4: '01', 8: '01' } } },
      ['entities.run.8: run 4 and run 8 would both be called `01`'],
    ],
    [
      'one run twice',
      { entities: { task: 'rest', run: { '4': '01', '04': '02' } } },
      ['entities.run.04: 04 and 4 are the same run'],
    ],
    [
      'one label for what differs',
      { entities: { task: 'rest', run: '01' } },
      ['entities.run: all files would be of run `01`, whatever `{run}` is in their paths'],
    ],
    [
      'a list for what the path does not tell',
      { entities: { task: 'rest', session: { a: '01' }, run: { 4: '01' } } },
      ['entities.session: the path has no `{session}` to tell one session from another'],
    ],
    [
      'no task',
      { entities: { run: { 4: '01' } } },
      ['entities: EEG-BIDS files are named by their task, and there is none'],
    ],
  ])('refuses %s', (_, part, expected) => {
    expect(check(part)).toEqual(expected);
  });

  it.each([
    ['a mains frequency that there is not', { lineFrequencyHz: 55 }],
    ['a label that BIDS does not allow', { entities: { task: 'motor-imagery', run: { 4: '01' } } }],
    ['a key that it does not know', { lineFrequency: 60 }],
    ['an entity that EEG-BIDS does not have', { entities: { task: 'rest', echo: '1' } }],
  ])('refuses %s by its schema', (_, part) => {
    expect(eeg.config.safeParse({ ...written, ...part }).success).toBe(false);
  });
});

const product = (path: string): string => `apiVersion: lakespec/v1
kind: DataProduct
metadata: {name: imagery}
spec:
  source:
    connector: eeg
    location: landing://imagery
    eeg:
      path: "${path}"
      entities: {session: "01", task: MotorImagery, run: {4: "01", 8: "02"}}
      lineFrequencyHz: 60
      events: {T1: left_fist, T2: right_fist}
  privacy: {policy: shifted}
`;

describe('an eeg product', () => {
  it('is analysed whole, and refused only because this release cannot run it', () => {
    const compilation = compileTexts({ 'specs/product.yaml': product(written.path) });
    expect(findings(compilation)).toEqual(['SCH010 6:16 connector `eeg` is not supported yet']);
    const datasets = compilation.graph.byProduct.get('imagery') ?? [];
    const names = (table: string) =>
      datasets.find(({ id }) => id.endsWith(`bronze.${table}`))?.columns.map(({ name }) => name) ?? [];
    expect(names('events')).toContain('trial_type');
    expect(names('events')).not.toContain('annotation');
    expect(names('recordings')).not.toContain('equipment');
    expect(names('recordings')).toContain('age_years_capped');
  });

  it('is told where its path is wrong', () => {
    const compilation = compileTexts({ 'specs/product.yaml': product('S{subject}/{visit}R{run}.edf') });
    expect(findings(compilation)).toEqual([
      'SCH010 6:16 connector `eeg` is not supported yet',
      'SCH005 9:13 `{visit}` stands for nothing',
    ]);
  });
});
