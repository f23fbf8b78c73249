import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compilePlans, inDependencyOrder, type Plans, planOf } from '../../../src/cli/plans.ts';
import type { Plan } from '../../../src/plan/index.ts';
import type { Engine, EngineRow } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { type Find, namesOf, openScan, type Scan } from '../../../src/runtime/forget/scan.ts';
import { type Token, token } from '../../../src/runtime/forget/token.ts';
import { noProgress } from '../../../src/runtime/observe/index.ts';
import { type RunResult, runPipeline } from '../../../src/runtime/pipeline.ts';
import { query } from '../../../src/runtime/query/index.ts';
import { claimTokens, plantedClaimWithNameAsCode } from './planted-claims.ts';
import { allTokens, daysBetweenStudies, plantedTokens } from './planted-landing.ts';
import { command, type Finished, plantedWorkspace } from './planted-workspace.ts';
import { openReceiver, type Receiver } from './receiver.ts';
import { withoutDoor } from './without-door.ts';

/** The scan before a commit would not let the control's leak through: it is off there, or finds something in anything. */
const lastDefence = vi.hoisted((): { mode: 'on' | 'off' | 'stops' } => ({ mode: 'on' }));
vi.mock('../../../src/runtime/deidentify/scan.ts', async (original) => {
  const real = await original<typeof import('../../../src/runtime/deidentify/scan.ts')>();
  const { RunFailure } = await import('../../../src/runtime/failure.ts');
  return {
    ...real,
    scanBeforeCommit: async (options: Parameters<typeof real.scanBeforeCommit>[0]) => {
      if (lastDefence.mode === 'stops') throw new RunFailure('gate', 'found');
      return lastDefence.mode === 'on' ? real.scanBeforeCommit(options) : {};
    },
  };
});

const setUpMs = 300_000;
const purpose = 'heart-failure-outcomes';
const scratch = mkdtempSync(join(tmpdir(), 'privacy-'));
let engine: Engine;
let scan: Scan;
let receiver: Receiver;
let workspace: string;
let control: Control;
let outputs: Readonly<Record<'compile' | 'run' | 'blocked' | 'history' | 'audit' | 'quarantine', Finished>>;

async function runCommands(): Promise<typeof outputs> {
  const environment = {
    TEST_SLACK_WEBHOOK: `${receiver.url}/slack`,
    LAKESPEC_SCRATCH: join(scratch, 'runs'),
  };
  const told = (...args: readonly string[]) => command(workspace, args, environment);
  const compile = await told('compile');
  const run = await told('run', '--verbose', '--format', 'json');
  const history = await told('history', 'fct_encounter', '--format', 'json');
  const audit = await told('audit', 'verify');
  const quarantine = await told('quarantine', 'list', '--format', 'json');
  // A name that stands where a code belongs: the run fails, and people are told.
  writeFileSync(join(workspace, 'landing', 'claims', 'Quibblethwaite.csv'), plantedClaimWithNameAsCode());
  const blocked = await told('run', 'claims', '--verbose');
  return { compile, run, history, audit, quarantine, blocked };
}

/** The same inputs with de-identification off, run here: what a test has changed must reach the run. */
async function runControl(): Promise<Control> {
  const folder = plantedWorkspace(receiver.url);
  const run = (plan: Plan) =>
    runPipeline(withoutDoor(plan), {
      workspace: folder,
      signal: new AbortController().signal,
      logLevel: 'silent',
      writeLog: () => {},
      progress: noProgress,
      // The run that is judged has one a core.
      workers: 1,
      now: Date.now,
    });
  const plans = plansOf(folder);
  const guarded = await run(planOf(plans, 'heart-failure-fhir'));
  lastDefence.mode = 'stops';
  await run(planOf(plans, 'stroke-mri'));
  const refined = readdirSync(join(folder, '.lake', 'refined'), { recursive: true, withFileTypes: true });
  const leftByStopped = refined
    .filter((entry) => entry.isFile() && /\.(parquet|dcm)$/.test(entry.name))
    .map(({ name }) => name);
  lastDefence.mode = 'off';
  for (const plan of inDependencyOrder(plans.byProduct)) {
    const { failure } = await run(plan);
    if (failure) throw new Error(`${plan.product.name}: ${failure.message}`);
  }
  return { folder, guarded, leftByStopped, finds: await publishedFinds(folder) };
}

type Control = {
  readonly folder: string;
  /** Without the door, and with the scan before the commit. */
  readonly guarded: RunResult;
  /** Data files and objects after a scan that found something. */
  readonly leftByStopped: readonly string[];
  /** Without either. */
  readonly finds: readonly Find[];
};

beforeAll(async () => {
  engine = await openDuckdb({ memoryMb: 512, threads: 2, scratch: join(scratch, 'engine') });
  scan = openScan(allTokens, engine, scratch);
  receiver = await openReceiver();
  workspace = plantedWorkspace(receiver.url);
  [outputs, control] = await Promise.all([runCommands(), runControl()]);
}, setUpMs);

afterAll(async () => {
  engine.close();
  await receiver.close();
  for (const folder of [workspace, control.folder, scratch]) rmSync(folder, { recursive: true, force: true });
});

const plansOf = (folder: string): Plans => {
  const plans = compilePlans({ dir: folder, platform: 'local' });
  if (!plans) throw new Error('the planted specs have errors');
  return plans;
};

async function rows(statement: string): Promise<readonly EngineRow[]> {
  const found = await query({
    plans: [...plansOf(workspace).byProduct.values()],
    workspace,
    statement,
    purpose,
    asOf: null,
    limit: 1000,
    today: '2026-03-01',
    signal: new AbortController().signal,
    record: async () => {},
  });
  return found.rows;
}

/** What a limited data set may show, 45 CFR 164.514(e)(2): dates, town, zip code, and codes that are not listed there. */
const limited = ['BIRTH_DATE', 'CITY', 'OTHER_ID', 'SEEN_AT', 'SERVICE_DATE', 'ZIP'].map(
  (column) => `claims ${column}`,
);

/** What the ingest role alone can read; the landing is another folder. */
const ingestOnly = ['raw', 'quarantine', 'vault'];

/** Everything that others can read. */
async function publishedFinds(root: string): Promise<readonly Find[]> {
  const finds: Find[] = [];
  for (const entry of readdirSync(join(root, '.lake'), { withFileTypes: true })) {
    const path = join('.lake', entry.name);
    if (ingestOnly.includes(entry.name)) continue;
    finds.push(
      ...(entry.isDirectory() ? await scan.folder(root, path) : await scan.file(root, join(root, path))),
    );
  }
  return finds;
}

const isLimited = ({ place }: Find): boolean => place.includes('/claims_limited_');
const told = (finds: readonly Find[]): readonly string[] =>
  finds.map(({ token: { name }, place }) => `${name} in ${place}`);

describe('behind the door', () => {
  test('the runs ended as they should', async () => {
    for (const name of ['compile', 'run', 'history', 'audit', 'quarantine'] as const)
      expect(outputs[name].status, `${name}: ${outputs[name].stderr}`).toBe(0);
    const products = JSON.parse(outputs.run.stdout) as readonly {
      product: string;
      rows: Record<string, number>;
    }[];
    expect(products.map(({ product }) => product).sort()).toEqual([
      'claims',
      'claims-limited',
      'heart-failure-fhir',
      'imaging-holdings',
      'stroke-mri',
      'working-memory',
    ]);
    for (const { product, rows: layers } of products) expect(layers.gold, product).toBeGreaterThan(0);
    const rules = Object.values(
      await rows(
        'SELECT DISTINCT rule FROM claims_bronze.quarantine UNION SELECT rule FROM heart_failure_fhir_bronze.quarantine ' +
          'UNION SELECT rule FROM stroke_mri_bronze.quarantine UNION SELECT rule FROM working_memory_bronze.quarantine',
      ),
    ).map(({ rule }) => String(rule).split('.')[0]);
    // Broken records of each input were refused, so that their texts had a way into messages.
    expect([...new Set(rules)].sort()).toEqual(['bids', 'csv', 'dicom', 'fhir']);
  });

  test('nothing is found in values, statistics, manifests, metadata, objects, reports and the catalog', async () => {
    const finds = await publishedFinds(workspace);
    expect(told(finds.filter((find) => !isLimited(find)))).toEqual([]);
    expect(namesOf(finds.filter(isLimited))).toEqual(limited);
  });

  test('nothing is found in logs, standard output, metrics and messages', async () => {
    expect(outputs.blocked.status).toBe(3);
    expect(outputs.blocked.stderr).toMatch(/known-value/);
    const metrics = receiver.received.filter(({ path }) => path.startsWith('/metrics/'));
    const messages = receiver.received.filter(({ path }) => path === '/slack').map(({ body }) => body);
    expect(metrics.some(({ body }) => body.includes('lakespec_quarantined'))).toBe(true);
    expect(messages.some((body) => body.includes('went to quarantine'))).toBe(true);
    expect(messages.some((body) => body.includes('scan before the commit'))).toBe(true);
    const texts = [
      ...Object.entries(outputs).flatMap(([name, { stdout, stderr }]) => [
        [`${name} stdout`, stdout],
        [`${name} stderr`, stderr],
      ]),
      ...receiver.received.map(({ path, body }) => [path, `${path}\n${body}`]),
    ] as const;
    const finds: Find[] = [];
    for (const [place = '', text = ''] of texts)
      finds.push(...(await scan.bytes({ place, bytes: Buffer.from(text) })));
    expect(told(finds)).toEqual([]);
  });

  test('nothing is left in scratch folders, where true values were', () => {
    expect(readdirSync(join(scratch, 'runs'))).toEqual([]);
  });

  test('nothing is found in plans, manifests and catalogue entities', async () => {
    expect(told(await scan.folder(workspace, 'dist-manifests'))).toEqual([]);
  });
});

describe('what is wanted', () => {
  test('clinical values are in gold, silver and published objects', async () => {
    const survivors: readonly Token[] = [
      // Claims: a SNOMED CT code and an amount.
      ['claims code', '50849002'],
      ['claims class', 'EMER'],
      ['amount', '3141.59'],
      // FHIR: LOINC and SNOMED CT codes, an encounter class and units.
      ['height', '8302-2'],
      ['systolic pressure', '8480-6'],
      ['heart failure', '40055000'],
      ['encounter type', '185345009'],
      ['height in cm', '181.2'],
      // DICOM headers.
      ['repetition time', '2000.5'],
      ['pixel spacing', '0.9375'],
      ['body part', 'HEAD'],
      ['photometric interpretation', 'MONOCHROME2'],
      ['manufacturer', 'zqmaker GmbH'],
      // BIDS sidecars, tables and names.
      ['coil', 'HeadNeck_64'],
      ['scanner', 'Prisma_fit'],
      ['task that is called as its dataset', 'N-Back'],
      ['trial type', 'nogo'],
      ['session', 'ses-followup'],
      ['volume of a voxel', '3.375'],
    ].map(([name = '', text = '']) => ({ ...token(name, text, 'text'), name }));
    const looking = openScan(survivors, engine, scratch);
    const finds = [
      ...(await looking.folder(workspace, '.lake/refined')),
      ...(await looking.folder(workspace, '.lake/curated')),
    ];
    expect(namesOf(finds)).toEqual(survivors.map(({ name }) => name).sort());
  });

  test('safe harbor: years, capped ages, three digits; no year that tells an age over 89', async () => {
    const [known, old] = await rows(
      'SELECT zip, birth_date, age FROM claims_gold.dim_member WHERE member_id IS NOT NULL ORDER BY age DESC',
    );
    expect(known).toEqual({ zip: '021', birth_date: 1961, age: 90 });
    expect(old).toEqual({ zip: null, birth_date: null, age: 41 });
    const facts = await rows(
      'SELECT class, service_date, seen_at, amount FROM claims_gold.fct_claim ORDER BY amount',
    );
    // Not only a birth tells an age: so does a visit of 1930.
    expect(facts[0]).toEqual({ class: 'EMER', service_date: 2018, seen_at: null, amount: '27.18' });
    expect(facts.at(-1)).toEqual({ class: 'EMER', service_date: 2017, seen_at: 2017, amount: '3141.59' });
  });

  test('intervals are exact in days and in seconds', async () => {
    const [stay] = await rows(
      'SELECT DISTINCT length_of_stay_days AS days FROM heart_failure_fhir_gold.fct_encounter',
    );
    expect(Number(stay?.days)).toBe(3);
    const [between] = await rows(
      "SELECT DISTINCT date_diff('second', e.started_at, e.ended_at) AS stay, " +
        "date_diff('day', c.onset_date, e.started_on) AS since_onset " +
        'FROM heart_failure_fhir_silver.encounters AS e JOIN heart_failure_fhir_silver.conditions AS c USING (patient_id)',
    );
    // 2019-07-23T10:00 to 2019-07-26T11:30; from 2018-11-29.
    expect([Number(between?.stay), Number(between?.since_onset)]).toEqual([3 * 86_400 + 5_400, 236]);
    const [studies] = await rows(
      "SELECT date_diff('second', min(study_started_at), max(study_started_at)) AS s FROM stroke_mri_silver.studies GROUP BY patient_id",
    );
    expect(Number(studies?.s)).toBe(daysBetweenStudies * 86_400);
    const [scans] = await rows(
      "SELECT date_diff('microsecond', min(acq_time), max(acq_time)) AS us FROM working_memory_silver.scans " +
        "WHERE session_id IS NOT NULL AND datatype = 'func'",
    );
    // 08:30:00.5 to 09:00:00.
    expect(Number(scans?.us)).toBe(1_799_500_000);
    const [sessions] = await rows(
      "SELECT date_diff('second', min(acq_time), max(acq_time)) AS s FROM working_memory_silver.sessions",
    );
    // 2019-01-04T08:00 to 2019-03-15T09:00.
    expect(Number(sessions?.s)).toBe(70 * 86_400 + 3_600);
  });

  test('measurements are what they were', async () => {
    const [pressure] = await rows(
      "SELECT value_number FROM heart_failure_fhir_silver.observation_components WHERE code = '8480-6'",
    );
    expect(pressure).toEqual({ value_number: 119 });
    const [study] = await rows(
      'SELECT patient_weight_kg, patient_age_years FROM stroke_mri_silver.studies WHERE patient_weight_kg IS NOT NULL',
    );
    expect(study).toEqual({ patient_weight_kg: 81.5, patient_age_years: 90 });
    const [image] = await rows(
      "SELECT repetition_time_s, voxel_x, volumes FROM working_memory_silver.images WHERE task_name = 'N-Back'",
    );
    expect(image).toMatchObject({ repetition_time_s: 1.75, voxel_x: 1.5, volumes: 5 });
  });
});

describe('the control, with de-identification off', () => {
  /** What connectors bring to rows; DICOM headers are rewritten before there are rows, so that dates remain. */
  const reached: Readonly<Record<string, readonly string[]>> = {
    claims: claimTokens.map(({ name }) => name),
    heart_failure_fhir: [
      'birth',
      'birthTime',
      'city',
      'codeDisplay',
      'componentText',
      'conditionId',
      'effective',
      'encounterId',
      'end',
      'issued',
      'mrn',
      'observationId',
      'onset',
      'organizationId',
      'patientId',
      'recorded',
      'start',
      'updated',
      'valueString',
      'zip',
    ].map((name) => `fhir ${name}`),
    stroke_mri: ['later study date', 'series date', 'study date'].map((name) => `dicom ${name}`),
    working_memory: [
      'compactDate',
      'dataset folder',
      'date of dataset folder',
      'institution',
      'isoDate',
      'operator',
      'otherDate',
      'person',
      'serial',
      'station',
    ].map((name) => `bids ${name}`),
  };
  test('every token is found in the landing', async () => {
    for (const [folder, tokens] of Object.entries(plantedTokens)) {
      const found = namesOf(await scan.folder(control.folder, join('landing', folder)));
      expect(found).toEqual(expect.arrayContaining(tokens.map(({ name }) => name)));
    }
  });

  test.each(Object.entries(reached))(
    '%s: every token that comes to rows is found in bronze',
    (product, names) => {
      const bronze = control.finds.filter(({ place }) => place.includes(`/${product}_bronze/`));
      expect(namesOf(bronze)).toEqual(expect.arrayContaining([...names]));
    },
  );

  test('those of columns that go on are found in silver and gold', () => {
    const kept = ['BIRTH_DATE', 'CLAIM_ID', 'MEMBER_ID', 'SEEN_AT', 'SERVICE_DATE', 'ZIP'].map(
      (name) => `claims ${name}`,
    );
    for (const layer of ['refined/claims_silver/', 'curated/claims_gold/'])
      expect(namesOf(control.finds.filter(({ place }) => place.includes(layer)))).toEqual(kept);
  });

  test('they are found in each place that the scan knows', () => {
    const member = control.finds
      .filter(({ token: { name } }) => name === 'claims MEMBER_ID')
      .map(({ place }) => place);
    for (const place of [/column member_id$/, /\.parquet statistics$/, /\.avro decoded$/])
      expect(
        member.some((one) => place.test(one)),
        String(place),
      ).toBe(true);
    const day = control.finds
      .filter(({ token: { name } }) => name === 'claims SERVICE_DATE')
      .map(({ place }) => place);
    for (const place of [/column service_date$/, /\.parquet statistics$/, /\.avro decoded$/])
      expect(
        day.some((one) => place.test(one)),
        String(place),
      ).toBe(true);
  });

  test('the scan before the commit stops what the door has let through', () => {
    expect(control.guarded.failure).toMatchObject({
      exitCode: 3,
      message: expect.stringMatching(/known-value/),
    });
    expect(control.guarded.stages).toEqual([]);
  });

  test('what it has stopped lies nowhere where others can read', () => {
    expect(control.leftByStopped).toEqual([]);
  });
});
