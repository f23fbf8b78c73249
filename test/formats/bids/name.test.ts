import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extensions, suffixes } from '../../../src/formats/bids/generated/schema.ts';
import {
  entities,
  type FileName,
  formatFileName,
  indexSidecars,
  mergeSidecars,
  type NamedFile,
  parseFileName,
  parseIgnore,
  placeOf,
  sidecarsOf,
} from '../../../src/formats/bids/index.ts';

describe('file names', () => {
  test('are taken apart', () => {
    expect(parseFileName('sub-01_ses-pre_task-rest_run-02_bold.nii.gz')).toEqual({
      entities: [
        { key: 'sub', label: '01' },
        { key: 'ses', label: 'pre' },
        { key: 'task', label: 'rest' },
        { key: 'run', label: '02' },
      ],
      suffix: 'bold',
      extension: '.nii.gz',
    });
  });

  test.each([
    'sub-01_T1w.mustermann',
    'sub-01_MUSTERMANN.nii.gz',
    'sub-01_name-hans_T1w.nii.gz',
    'sub-01_acq-a_acq-b_T1w.nii.gz',
    'sub-01_run-two_bold.nii.gz',
    'sub-01_part-half_bold.nii.gz',
    'sub-_T1w.nii.gz',
    'sub-0 1_T1w.nii.gz',
    'sub-01__T1w.nii.gz',
    'notes.txt',
    '',
    `sub-${'a'.repeat(300)}_T1w.nii.gz`,
  ])('%s is none', (name) => {
    expect(parseFileName(name)).toBeNull();
  });

  test('formatting undoes parsing', () => {
    const label = fc.stringMatching(/^[0-9a-zA-Z+]{1,8}$/);
    const free = entities.filter(({ values, format }) => values === null && format === 'label');
    const name = fc.record({
      entities: fc.uniqueArray(fc.record({ key: fc.constantFrom(...free.map(({ key }) => key)), label }), {
        selector: ({ key }) => key,
        maxLength: 6,
      }),
      suffix: fc.constantFrom(...suffixes),
      extension: fc.constantFrom('', ...extensions.filter((extension) => extension.endsWith('gz'))),
    });
    fc.assert(
      fc.property(name, (made: FileName) => {
        expect(parseFileName(formatFileName(made))).toEqual(made);
      }),
    );
  });
});

describe('places', () => {
  test.each([
    ['participants.tsv', { kind: 'root', role: 'participants', extension: '.tsv' }],
    ['README.md', { kind: 'root', role: 'text' }],
    ['.bidsignore', { kind: 'root', role: 'bidsignore' }],
    ['.git/config', { kind: 'hidden' }],
    ['sub-01/.DS_Store', { kind: 'hidden' }],
    ['sourcedata/sub-01/scan.dcm', { kind: 'folder', folder: 'sourcedata' }],
    ['task-rest_bold.json', { kind: 'inherited', name: { suffix: 'bold' } }],
    [
      'sub-01/anat/sub-01_T1w.nii.gz',
      { kind: 'participant', subject: '01', session: null, datatype: 'anat' },
    ],
    [
      'sub-01/ses-2/sub-01_ses-2_scans.tsv',
      { kind: 'participant', session: '2', datatype: null, inside: null },
    ],
    [
      'sub-01/meg/sub-01_task-rest_meg.ds/BadChannels',
      { kind: 'participant', datatype: 'meg', inside: 'BadChannels', name: { extension: '.ds' } },
    ],
    ['sub-01/anat/sub-02_T1w.nii.gz', { kind: 'unknown', subject: '01' }],
    ['sub-01/ses-1/anat/sub-01_T1w.nii.gz', { kind: 'unknown', subject: '01' }],
    ['sub-01/anat/sub-01_ses-1_T1w.nii.gz', { kind: 'unknown', subject: '01' }],
    ['sub-01/notes.txt', { kind: 'unknown', subject: '01' }],
    ['sub-01/../../etc/passwd', { kind: 'hidden' }],
    ['photos/me.jpg', { kind: 'unknown', subject: null }],
    ['constructor', { kind: 'unknown', subject: null }],
  ])('%s', (path, expected) => {
    expect(placeOf(path)).toMatchObject(expected);
  });
});

describe('the inheritance principle', () => {
  const named = (path: string): NamedFile => {
    const name = parseFileName(path.split('/').pop() ?? '');
    if (!name) throw new Error(path);
    return { path, name };
  };
  const index = indexSidecars(
    [
      'task-rest_bold.json',
      'bold.json',
      'task-nback_bold.json',
      'T1w.json',
      'sub-01/sub-01_task-rest_bold.json',
      'sub-01/ses-1/func/sub-01_ses-1_task-rest_run-1_bold.json',
      'sub-01/ses-1/func/sub-01_ses-1_task-rest_run-2_bold.json',
      'sub-02/sub-02_task-rest_bold.json',
    ].map(named),
  );

  test('takes what applies, from the root downwards', () => {
    const data = named('sub-01/ses-1/func/sub-01_ses-1_task-rest_run-1_bold.nii.gz');
    expect(sidecarsOf(data, index).map(({ path }) => path)).toEqual([
      'bold.json',
      'task-rest_bold.json',
      'sub-01/sub-01_task-rest_bold.json',
      'sub-01/ses-1/func/sub-01_ses-1_task-rest_run-1_bold.json',
    ]);
  });

  test('lets the nearer one win, and is not fooled by a key __proto__', () => {
    const hostile = JSON.parse('{"__proto__": {"RepetitionTime": 9}, "EchoTime": 2}');
    const merged = mergeSidecars([{ RepetitionTime: 1, FlipAngle: 90 }, { RepetitionTime: 2 }, hostile]);
    expect(merged).toEqual({ RepetitionTime: 2, FlipAngle: 90, EchoTime: 2 });
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
  });
});

describe('.bidsignore', () => {
  test.each<[string, string, boolean]>([
    ['*_confounds.tsv', 'sub-01/func/sub-01_confounds.tsv', true],
    ['run-*_echo-*_FLASH.json', 'run-1_echo-1_FLASH.json', true],
    [
      '**/sub-*_ses-mri_run-*_echo-*_FLASH.nii.gz',
      'sub-01/ses-mri/anat/sub-01_ses-mri_run-1_echo-1_FLASH.nii.gz',
      true,
    ],
    ['/extra', 'sub-01/extra', false],
    ['/extra', 'extra/a/b', true],
    ['extra/', 'extra', false],
    ['extra/', 'a/extra/b.txt', true],
    ['sub-01/**', 'sub-01/anat/x.json', true],
    ['sub-0[12]/anat', 'sub-02/anat/x.json', true],
    ['sub-0[!12]/anat', 'sub-02/anat/x.json', false],
    ['# comment', 'comment', false],
    ['*.json\n!keep.json', 'a/keep.json', false],
    ['a?c', 'abc', true],
    ['a\\*c', 'abc', false],
    ['', 'anything', false],
  ])('%j on %s', (rules, path, ignored) => {
    expect(parseIgnore(rules)(path)).toBe(ignored);
  });

  test('a pattern made to be slow is not', () => {
    const ignored = parseIgnore(`${'*a'.repeat(400)}b\n${'**/'.repeat(300)}x`);
    const started = performance.now();
    expect(ignored(`${'a'.repeat(200)}/`.repeat(20))).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
