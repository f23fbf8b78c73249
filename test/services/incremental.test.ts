import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lakespec, main, makeWorkspace } from './workspace.ts';

const workspace = makeWorkspace(['specs', 'examples/landing']);
const landing = join(workspace, 'examples', 'landing');
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

type Ran = {
  readonly product: string;
  readonly state: string;
  readonly exitCode: number;
  readonly rows: { readonly bronze: number; readonly silver: number; readonly gold: number };
};
type Kept = {
  readonly recordId: string;
  readonly product: string;
  readonly rule: string;
  readonly message: string;
  readonly state: string;
};

function call(...args: readonly string[]): string {
  const { status, stdout, stderr } = lakespec(workspace, args);
  // The JSON of a run is long: what it says of failures is enough.
  const told = stdout.match(/"message": "[^\n]*/g)?.join('\n') ?? stdout;
  expect(status, `${args.join(' ')}: ${told}${stderr}`).toBe(0);
  return stdout;
}
const run = (): readonly Ran[] => JSON.parse(call('run', '--quiet', '--format', 'json'));
const quarantine = (...flags: readonly string[]): readonly Kept[] =>
  JSON.parse(call('quarantine', 'list', '--format', 'json', ...flags));
const query = (sql: string): readonly Record<string, unknown>[] => {
  const answer = JSON.parse(call('query', sql, '--format', 'json'));
  return Array.isArray(answer) ? answer : answer.rows;
};
const countOf = (table: string, where = 'true') =>
  Number(query(`SELECT count(*) AS n FROM ${table} WHERE ${where}`)[0]?.n);

/** Every file of the lake but notes of who read it, by content. */
function lakeFiles(): ReadonlyMap<string, string> {
  const folder = join(workspace, '.lake');
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      // What tells of the last run, whether it found anything new or not.
      .filter((file) => !file.includes('/raw/audit/') && !file.includes('/curated/dbt/'))
      .sort()
      .map((file) => [
        file.slice(folder.length),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  );
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(workspace, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after, `${path}: nothing to change`).not.toBe(before);
  writeFileSync(file, after);
}

/** What a steward reads of each broken example: rule, and words that say what is wrong. */
const broken: readonly (readonly [product: string, rule: string, words: RegExp])[] = [
  ['claims', 'csv.type', /SERVICE_DATE is not of type date/],
  ['claims', 'csv.type', /AMOUNT is not of type decimal/],
  ['claims', 'csv.required', /MEMBER_ID is empty and the contract requires it/],
  ['claims', 'csv.min', /AMOUNT is below the smallest value, 0/],
  ['claims', 'csv.values', /SEX is not one of the values of the contract/],
  ['claims', 'csv.column-count', /has 14 columns, the header has 13/],
  ['claims', 'csv.stray-quote', /quote in the middle of a field/],
  ['claims', 'csv.invalid-utf8', /not valid UTF-8/],
  ['claims', 'csv.nul-byte', /NUL byte/],
  ['claims', 'csv.missing-column', /header lacks columns CLAIM_ID/],
  ['heart-failure-fhir', 'fhir.invalid-json', /the JSON ends where/],
  ['heart-failure-fhir', 'fhir.invalid-json', /the JSON ends where/],
  ['heart-failure-fhir', 'fhir.code-not-allowed', /status must be one of amended/],
  ['heart-failure-fhir', 'fhir.value', /effective\[x\] must be a date/],
  ['heart-failure-fhir', 'fhir.duplicate-key', /key stands twice/],
  ['heart-failure-fhir', 'fhir.modifier-extension', /may change what the resource means/],
  ['heart-failure-fhir', 'fhir.unknown-element', /element that is not in R4/],
  ['stroke-mri', 'dicom.burned-in', /may show names as pixels/],
  ['stroke-mri', 'dicom.truncated', /truncated: it ends inside PixelData/],
  ['stroke-mri', 'dicom.not-dicom', /text, not DICOM/],
  ['stroke-mri', 'dicom.deidentified-before', /someone has removed identities before/],
  ['stroke-mri', 'dicom.required', /required attribute PatientID .* is missing/],
  ['stroke-mri', 'dicom.transfer-syntax', /Big Endian/],
  ['stroke-mri', 'dicom.transfer-syntax', /Deflated/],
  ['working-memory', 'bids.dataset-description-unreadable', /dataset_description\.json is not valid JSON/],
  ['working-memory', 'bids.participants-missing', /participants\.tsv is missing/],
  ['working-memory', 'bids.participant-row-missing', /has no row in participants\.tsv/],
];

let first: readonly Ran[];
beforeAll(() => {
  first = run();
});

test('every broken example is in quarantine, with a reason in words', () => {
  const left = [...quarantine()];
  for (const [product, rule, words] of broken) {
    const index = left.findIndex(
      (record) => record.product === product && record.rule === rule && words.test(record.message),
    );
    expect(index, `${product}: ${rule} ${words}`).toBeGreaterThanOrEqual(0);
    left.splice(index, 1);
  }
  expect(left).toEqual([]);
});

test('a run with nothing new changes no byte of the lake', () => {
  const before = lakeFiles();
  expect(before.size).toBeGreaterThan(200);
  expect(run().map(({ state }) => state)).toEqual(first.map(() => 'nothing new'));
  expect(lakeFiles()).toEqual(before);
});

test('a new file is loaded once, and the same file under another name not again', () => {
  const before = countOf('claims_bronze.claims');
  const [head, ...lines] = readFileSync(join(landing, 'claims/claims-2019.csv'), 'utf8').split('\n');
  const text = `${[head, ...lines.slice(0, 25).map((line) => line.replace(/^./, 'X'))].join('\n')}\n`;
  writeFileSync(join(landing, 'claims/claims-2022.csv'), text);
  run();
  expect(countOf('claims_bronze.claims')).toBe(before + 25);
  writeFileSync(join(landing, 'claims/same-again.csv'), text);
  run();
  expect(countOf('claims_bronze.claims')).toBe(before + 25);
  expect(countOf('claims_bronze.files', "fate = 'duplicate'")).toBe(1);
});

test('a file that has changed is loaded anew, and silver holds each claim once', () => {
  const before = countOf('claims_silver.claims');
  edit('examples/landing/claims/claims-2022.csv', (text) => {
    const last = text.trimEnd().split('\n').at(-1) ?? '';
    return `${text}${last.replace(/^./, 'Y')}\n`;
  });
  run();
  expect(countOf('claims_silver.claims')).toBe(before + 1);
  expect(query('SELECT count(DISTINCT claim_id) AS n FROM claims_silver.claims')).toEqual([
    { n: before + 1 },
  ]);
});

test('two runs at once load a new file once', async () => {
  const before = countOf('claims_silver.claims');
  const [head, ...lines] = readFileSync(join(landing, 'claims/claims-2018.csv'), 'utf8').split('\n');
  writeFileSync(
    join(landing, 'claims/claims-2023.csv'),
    `${[head, ...lines.slice(0, 30).map((line) => line.replace(/^./, 'Z'))].join('\n')}\n`,
  );
  const codes = await Promise.all(
    [1, 2].map(
      () =>
        new Promise<number | null>((resolve) => {
          const args = [main, 'run', 'claims', '--quiet', '--workers', '1', '--dir', workspace];
          spawn(process.execPath, args, { stdio: 'ignore' }).on('exit', resolve);
        }),
    ),
  );
  expect(codes).toContain(0);
  for (const code of codes) expect([0, 5]).toContain(code);
  run();
  expect(countOf('claims_silver.claims')).toBe(before + 30);
  expect(countOf('claims_bronze.files', "fate = 'loaded'")).toBe(
    Number(query("SELECT count(DISTINCT file_id) AS n FROM claims_bronze.files WHERE fate = 'loaded'")[0]?.n),
  );
});

test('replay after the contract and the policy are mended loads what passes, once', () => {
  const claims = countOf('claims_silver.claims');
  const images = countOf('stroke_mri_silver.instances');
  const open = quarantine();
  edit('specs/products/claims.yaml', (text) =>
    text.replace(
      'SEX: {values: [female, male]',
      'SEX: {values: [female, male, F, M, f, m, other, unknown, X, U]',
    ),
  );
  edit('specs/policies/research-imaging.yaml', (text) =>
    text.replace('foreign: quarantine', 'foreign: shift'),
  );
  expect(call('quarantine', 'replay', '--rule', 'csv.values')).toContain(
    'claims: 1 record replayed, 1 passed',
  );
  expect(call('quarantine', 'replay', '--rule', 'dicom.deidentified-before')).toContain('1 passed');
  run();
  expect(countOf('claims_silver.claims')).toBe(claims + 1);
  expect(countOf('stroke_mri_silver.instances')).toBe(images + 1);
  const left = quarantine();
  expect(left).toHaveLength(open.length - 2);
  expect(left.map(({ rule }) => rule)).not.toContain('dicom.deidentified-before');
  expect(quarantine('--closed').filter(({ state }) => state === 'replayed')).toHaveLength(2);
  // Again: nothing is left to replay, and nothing doubles.
  expect(call('quarantine', 'replay', '--rule', 'dicom.deidentified-before')).toContain('nothing to replay');
  call('quarantine', 'replay');
  run();
  expect(countOf('claims_silver.claims')).toBe(claims + 1);
  expect(countOf('stroke_mri_silver.instances')).toBe(images + 1);
});

test('a dataset that is mended in the landing is loaded whole, and its old record is closed', () => {
  const before = countOf('working_memory_silver.datasets');
  const folder = join(landing, 'working-memory', 'cut-off');
  writeFileSync(join(folder, 'dataset_description.json'), '{"Name": "Mended", "BIDSVersion": "1.8.0"}\n');
  writeFileSync(join(folder, 'participants.tsv'), 'participant_id\tage\tsex\nsub-01\t41\tF\n');
  run();
  expect(countOf('working_memory_silver.datasets')).toBe(before + 1);
  expect(quarantine().map(({ rule }) => rule)).not.toContain('bids.dataset-description-unreadable');
  const closed = quarantine('--closed').filter(({ state }) => state === 'superseded');
  expect(closed.map(({ rule }) => rule)).toContain('bids.dataset-description-unreadable');
  expect(call('quarantine', 'replay', closed[0]?.recordId ?? '')).toContain(
    'nothing to replay; what is superseded came in a newer version of its file',
  );
  call('quarantine', 'replay');
  run();
  expect(countOf('working_memory_silver.datasets')).toBe(before + 1);
});

test('a refused file that comes again in another version is judged again, and a copy of a loaded one adds nothing', () => {
  const before = countOf('stroke_mri_bronze.objects');
  cpSync(join(landing, 'stroke-mri/ct/CT_small.dcm'), join(landing, 'stroke-mri/other/notes-before.dcm'));
  writeFileSync(join(landing, 'stroke-mri/other/notes.dcm'), 'still text, in another version\n');
  run();
  // The copy is a duplicate by content; the text is refused again, and its older record is closed.
  expect(countOf('stroke_mri_bronze.objects')).toBe(before);
  expect(quarantine().filter(({ rule }) => rule === 'dicom.not-dicom')).toHaveLength(1);
  expect(
    quarantine('--closed').filter(({ rule, state }) => rule === 'dicom.not-dicom' && state === 'superseded'),
  ).toHaveLength(1);
});

test('SIGTERM ends a run with 143 within 20 seconds, and the next one completes it', async () => {
  rmSync(join(workspace, '.lake'), { recursive: true });
  const child = spawn(process.execPath, [main, 'run', '--verbose', '--workers', '1', '--dir', workspace], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let asked = 0;
  child.stderr.on('data', (text: Buffer) => {
    if (asked === 0 && text.includes('ingest.worklist.written')) {
      asked = performance.now();
      child.kill('SIGTERM');
    }
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(asked).toBeGreaterThan(0);
  expect(performance.now() - asked).toBeLessThan(20_000);
  expect(code).toBe(143);
  for (const { exitCode } of run()) expect(exitCode).toBe(0);
  expect(countOf('stroke_mri_silver.instances')).toBeGreaterThan(5);
});
