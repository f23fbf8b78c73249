import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type DatasetFacts, parseJson, readTable, validateDataset } from '../../../src/formats/bids/index.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/bids/', import.meta.url));
const requirements = {
  required: ['participants.tsv', 'dataset_description.json'],
  requiredColumns: ['participant_id'],
};

async function* whole(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function factsOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<DatasetFacts> {
  const description = files['dataset_description.json'];
  const participants = files['participants.tsv'];
  return {
    paths: Object.keys(files),
    description: description === undefined ? null : parseJson(Buffer.from(description)),
    participants: participants === undefined ? null : await readTable(whole(participants)),
  };
}

function dataset(name: string): Readonly<Record<string, Uint8Array>> {
  const root = join(fixtures, name);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), readFileSync(path)];
    }),
  );
}

const good: Readonly<Record<string, string>> = {
  'dataset_description.json': '{"Name": "Test", "BIDSVersion": "1.11.1"}',
  'participants.tsv': 'participant_id\tage\tsex\nsub-01\t30\tF\nsub-02\t41\tM\n',
  README: 'about',
  'sub-01/anat/sub-01_T1w.nii.gz': '',
  'sub-02/anat/sub-02_T1w.nii.gz': '',
};
const without = (...paths: readonly string[]) =>
  Object.fromEntries(Object.entries(good).filter(([path]) => !paths.includes(path)));

async function codes(
  files: Readonly<Record<string, string | Uint8Array>>,
  required = requirements,
): Promise<readonly string[]> {
  return validateDataset(await factsOf(files), required).map(({ severity, code }) => `${severity} ${code}`);
}

describe('real datasets', () => {
  test.each<[string, readonly string[]]>([
    ['ds003', []],
    ['pheno004', ['warning participant-folder-missing']],
    ['micr_SEM', []],
    ['emg_Multimodal', []],
    ['volume_timing', ['error participants-missing']],
  ])('%s', async (name, expected) => {
    expect(await codes(dataset(name))).toEqual(expected);
  });

  test('a column that the profile requires and the dataset lacks', async () => {
    const required = { ...requirements, requiredColumns: ['participant_id', 'age', 'sex', 'handedness'] };
    expect(await codes(dataset('ds003'), required)).toEqual(['error required-column-missing']);
  });
});

describe('the gate', () => {
  test('lets a good dataset through', async () => {
    expect(await codes(good)).toEqual([]);
  });

  const participants = (text: string) => ({ ...good, 'participants.tsv': text });
  const description = (text: string | Uint8Array) => ({ ...good, 'dataset_description.json': text });
  test.each<[string, Readonly<Record<string, string | Uint8Array>>, readonly string[]]>([
    ['no participants.tsv', without('participants.tsv'), ['error participants-missing']],
    ['no description', without('dataset_description.json'), ['error dataset-description-missing']],
    ['a folder without a row', participants('participant_id\nsub-01\n'), ['error participant-row-missing']],
    ['a folder whose name is none', { ...good, 'sub-x_y/a.txt': '' }, ['error participant-row-missing']],
    ['the empty room is nobody', { ...good, 'sub-emptyroom/meg/a.fif': '' }, []],
    ['an id twice', participants('participant_id\nsub-01\nsub-02\nsub-02\n'), ['error participant-id-twice']],
    [
      'an id that is none',
      participants('participant_id\nsub-01\nsub-02\n03\n'),
      ['error participant-id-malformed'],
    ],
    [
      'an id that is a path',
      participants('participant_id\nsub-01\nsub-02\nsub-../..\n'),
      ['error participant-id-malformed'],
    ],
    ['no ids', participants('age\n30\n'), ['error required-column-missing']],
    [
      'all ids n/a',
      participants('participant_id\nn/a\n'),
      ['error required-column-empty', 'error participant-id-malformed', 'error participant-row-missing'],
    ],
    ['a ragged table', participants('participant_id\tage\nsub-01\n'), ['error participants-unreadable']],
    ['broken JSON', description('{"Name": '), ['error dataset-description-unreadable']],
    ['a list', description('[]'), ['error dataset-description-unreadable']],
    ['UTF-16', description(Buffer.from('{}', 'utf16le')), ['error dataset-description-unreadable']],
    [
      'nothing said',
      description('{}'),
      ['error dataset-description-field-missing', 'error dataset-description-field-missing'],
    ],
    [
      'a name that is no text',
      description('{"Name": 1, "BIDSVersion": "1.11.1"}'),
      ['error dataset-description-field-invalid'],
    ],
    [
      'an inherited name',
      description('{"BIDSVersion": "1.11.1", "__proto__": {"Name": "x"}}'),
      ['error dataset-description-field-missing'],
    ],
    [
      'a derivative',
      description('{"Name": "x", "BIDSVersion": "1.11.1", "DatasetType": "derivative"}'),
      ['error dataset-type-not-supported'],
    ],
    [
      'an odd version',
      description('{"Name": "", "BIDSVersion": "n/a"}'),
      ['warning dataset-name-empty', 'warning bids-version-unknown'],
    ],
    [
      'an odd type',
      description('{"Name": "x", "BIDSVersion": "1.11.1", "Authors": "me"}'),
      ['warning dataset-description-field-type'],
    ],
    ['no README', without('README'), ['warning readme-missing']],
  ])('%s', async (_, files, expected) => {
    expect(await codes(files)).toEqual(expected);
  });

  test('a required column that says n/a throughout', async () => {
    const files = participants('participant_id\tage\nsub-01\tn/a\nsub-02\t\n');
    const issues = validateDataset(await factsOf(files), { ...requirements, requiredColumns: ['age'] });
    expect(issues.find(({ severity }) => severity === 'error')).toMatchObject({
      code: 'required-column-empty',
      location: 'age',
    });
  });

  test('a required README may be README.md', async () => {
    const files = { ...without('README'), 'README.md': 'about' };
    expect(await codes(files, { ...requirements, required: ['README'] })).toEqual([]);
  });

  test('messages name lines, never values', async () => {
    const files = participants('participant_id\nsub-01\nsub-02\nQuillfeather\n');
    const [issue] = validateDataset(await factsOf(files), requirements);
    expect(issue?.message).toContain('line 4');
    expect(JSON.stringify(issue)).not.toContain('Quillfeather');
  });
});

describe('JSON files', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['brackets without end', '['.repeat(100_000), 'too-deep'],
    ['deep nesting that is valid', `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`, 'too-deep'],
    ['more than any real one', Buffer.alloc(17 * 2 ** 20, ' '), 'too-large'],
    ['a trailing comma', '{"a": 1,}', 'invalid'],
    ['nothing', '', 'empty'],
    ['invalid UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'not-utf8'],
  ])('%s', (_, text, fault) => {
    expect(parseJson(Buffer.from(text))).toMatchObject({ ok: false, fault });
  });

  test('brackets in strings are no nesting', () => {
    expect(parseJson(Buffer.from(JSON.stringify({ a: '[{"'.repeat(100) })))).toMatchObject({ ok: true });
  });

  test('a byte order mark is told', () => {
    expect(parseJson(Buffer.from('\ufeff{}'))).toEqual({ ok: true, value: {}, byteOrderMark: true });
  });
});
