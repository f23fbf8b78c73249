import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deliverExamples, dropLake, makeLake, type OwnLake, writePlatform } from '../s3/platform.ts';
import { lakespec, makeWorkspace } from '../workspace.ts';
import { startEmittedTrino, type Trino } from './own-trino.ts';

const workspace = makeWorkspace(['specs']);
const product = 'heart-failure-fhir';
const spec = join(workspace, 'specs', 'products', `${product}.yaml`);
const platformFile = join(workspace, 'specs', 'platforms', 'local.yaml');
let lake: OwnLake;
let trino: Trino;

function replaceIn(path: string, changes: readonly (readonly [from: string, to: string])[]): void {
  let text = readFileSync(path, 'utf8');
  for (const [from, to] of changes) {
    expect(text.split(from), from).toHaveLength(2);
    text = text.replace(from, () => to);
  }
  writeFileSync(path, text);
}

function run(...args: readonly string[]) {
  return lakespec(workspace, args, lake.env);
}

function call(...args: readonly string[]): string {
  const { status, stdout, stderr } = run(...args);
  expect(status, `${args.join(' ')}: ${stdout.slice(-2000)}${stderr}`).toBe(0);
  return stdout;
}

/** Rita is who the agreement names, egon is another of the domain's. */
const members = { 'outcomes-research': 'rita', 'clinical-stewards': 'egon' };

beforeAll(async () => {
  lake = await makeLake();
  writePlatform(workspace, lake);
  replaceIn(spec, [
    // One view over bronze, which its readers may not read.
    ['      key: [encounter_id, code]\n', '      key: [encounter_id, code]\n      materialized: view\n'],
    ['  agreement: hf-registry-2026\n', '  agreement: hf-registry-2026\n  purpose: heart-failure-outcomes\n'],
    ['  schedule: {cron', '  delivery: {trino: {schema: Heart_Failure}}\n  schedule: {cron'],
  ]);
  await deliverExamples(lake, ['heart-failure']);
  call('run', product, '--quiet');
  call('compile', '--platform', 'local');
  trino = await startEmittedTrino(workspace, lake, members);
});
afterAll(async () => {
  await trino?.stop();
  await dropLake(lake);
  rmSync(workspace, { recursive: true, force: true });
});

const denied = /Access Denied/;
const gold = 'lake.heart_failure_fhir_gold';
const count = async (user: string, table: string) =>
  Number((await trino.query(user, `SELECT count(*) FROM ${table}`))[0]?.[0]);

describe('a view of silver', () => {
  const views = ['encounter_icd10', 'encounter_diagnoses'];

  test.each(views)(
    '%s is read in Trino as it is in DuckDB, by who may not read what is below',
    async (name) => {
      const table = `heart_failure_fhir_silver.${name}`;
      const [asked] = JSON.parse(
        call(
          'query',
          `SELECT count(*) AS n FROM ${table}`,
          '--purpose',
          'heart-failure-outcomes',
          '--format',
          'json',
        ),
      ) as [{ n: number }];
      expect(asked.n).toBeGreaterThan(0);
      expect(await count('rita', `lake.${table}`)).toBe(asked.n);
      await expect(count('rita', 'lake.heart_failure_fhir_bronze.condition')).rejects.toThrow(denied);
      await expect(count('egon', `lake.${table}`)).rejects.toThrow(denied);
    },
  );

  test('shows its types, its comments and what it is', async () => {
    const columns = await trino.query('rita', 'DESCRIBE lake.heart_failure_fhir_silver.encounter_diagnoses');
    expect(columns.map(([name, type]) => [name, type])).toContainEqual([
      '_ingested_at',
      'timestamp(6) with time zone',
    ]);
    expect(columns.find(([name]) => name === 'code')?.[3]).toBe(
      'Code of the condition, from a standard or listed code system.',
    );
    const tables = await trino.query(
      'lakespec',
      `SELECT table_name FROM lake.information_schema.tables
       WHERE table_schema = 'heart_failure_fhir_silver' AND table_type = 'VIEW' ORDER BY 1`,
    );
    expect(tables.flat()).toEqual([...views].sort());
  });
});

describe('gold delivered to a schema of Trino', () => {
  const publish = () => call('run', product, '--stage', 'publish', '--quiet');
  const shown = async () =>
    (await trino.query('rita', 'SHOW TABLES FROM lake.heart_failure')).map(([name]) => String(name));

  test('is emitted for a person where the engine is no Trino', async () => {
    const sql = readFileSync(
      join(workspace, 'dist-manifests', 'local', product, 'trino', 'publish.sql'),
      'utf8',
    );
    expect(sql).toContain('CREATE OR REPLACE VIEW "lake"."heart_failure"."dim_patient"');
    await expect(shown()).rejects.toThrow();
  });

  test('is shown by publish with names, comments and rows, to whom the agreement names', async () => {
    replaceIn(platformFile, [
      [
        'engine: {duckdb: {memory: 1Gi, threads: 2}}',
        `engine: {trino: {url: ${JSON.stringify(trino.url)}, catalog: lake, user: lakespec}}`,
      ],
    ]);
    publish();
    const names = await shown();
    expect(names).toContain('dim_patient');
    expect(names).toContain('fct_encounter');
    expect(names.some((name) => name.includes('__'))).toBe(false);
    for (const name of names)
      expect(await count('rita', `lake.heart_failure.${name}`), name).toBe(
        await count('lakespec', `${gold}.${name}`),
      );
    const columns = await trino.query('rita', 'DESCRIBE lake.heart_failure.fct_encounter');
    expect(columns.find(([name]) => name === 'length_of_stay_days')?.[3]).toMatch(/^Days from/);
    const [[said]] = (await trino.query('lakespec', 'SHOW CREATE VIEW lake.heart_failure.dim_patient')) as [
      [string],
    ];
    expect(said).toContain("COMMENT 'One row for each patient.' SECURITY DEFINER");
    await expect(count('egon', 'lake.heart_failure.dim_patient')).rejects.toThrow(denied);
    for (const sql of [
      'DROP VIEW lake.heart_failure.dim_patient',
      'CREATE VIEW lake.heart_failure.mine AS SELECT 1 AS one',
    ])
      await expect(trino.query('rita', sql)).rejects.toThrow(denied);
  });

  test('is made once, and again where a view is gone or is another', async () => {
    const version = async () =>
      (await trino.query('lakespec', 'SHOW CREATE VIEW lake.heart_failure.dim_patient'))[0]?.[0];
    const before = await version();
    publish();
    expect(await version()).toBe(before);
    await trino.query('lakespec', 'DROP VIEW lake.heart_failure.dim_patient');
    await trino.query(
      'lakespec',
      `CREATE OR REPLACE VIEW lake.heart_failure.dim_date AS SELECT 1 AS one FROM ${gold}.dim_date`,
    );
    publish();
    expect(await version()).toBe(before);
    expect(await count('rita', 'lake.heart_failure.dim_date')).toBe(
      await count('lakespec', `${gold}.dim_date`),
    );
    expect(await trino.query('rita', 'DESCRIBE lake.heart_failure.dim_date')).not.toHaveLength(1);
  });

  test('loses a view whose table is delivered no more', async () => {
    replaceIn(spec, [
      [
        `      agg_admissions_by_class:
        from: fct_encounter
        by: [encounter_class]
        measures: [count, length_of_stay_days]
        suppressBelow: 11
`,
        '',
      ],
    ]);
    expect(await shown()).toContain('agg_admissions_by_class');
    publish();
    expect(await shown()).not.toContain('agg_admissions_by_class');
  });

  test('is refused where Trino has other columns than the plan, and the view stays', async () => {
    await trino.query('lakespec', `ALTER TABLE ${gold}.dim_patient DROP COLUMN state`);
    await trino.query('lakespec', 'DROP VIEW lake.heart_failure.dim_patient');
    const { status, stdout, stderr } = run('run', product, '--stage', 'publish', '--quiet');
    expect([status, stdout + stderr]).toEqual([3, expect.stringContaining('column state is missing')]);
  });
});
