import { Buffer } from 'node:buffer';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanPolicy } from '../../../src/plan/index.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { passDoor } from '../../../src/runtime/deidentify/door.ts';
import { sqlType } from '../../../src/runtime/deidentify/door-rule.ts';
import { openKnownValues } from '../../../src/runtime/deidentify/known-values.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { findTokens } from '../bids/decoded-scan.ts';
import { policyOf } from '../stand-ins.ts';
import {
  dates,
  places,
  plantedBundle,
  plantedFaults,
  plantedResources,
  tokens,
} from './planted-resources.ts';
import { type FhirRun, type Row, rejectionsOf, rowsOf, runFhir } from './run-fhir.ts';

const scratch = mkdtempSync(join(tmpdir(), 'fhir-'));
let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch });
  await openKnownValues(engine);
});
afterAll(() => {
  engine.close();
  rmSync(scratch, { recursive: true, force: true });
});

const offsetDays = -1000;
const identifying = [...Object.values(tokens), ...Object.values(dates), ...Object.values(places)];
const text = (value: unknown): Buffer =>
  Buffer.from(JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one)));

/** The rows of all tables as bronze has them: the runtime's own door. */
async function bronze(
  run: FhirRun,
  regime: PlanPolicy['regime'],
): Promise<Readonly<Record<string, readonly Row[]>>> {
  const tables: Record<string, readonly Row[]> = {};
  for (const table of run.source.tables) {
    const rows = rowsOf(run, table.name);
    await engine.load(
      'front',
      [
        ...table.columns.map(({ name, sourceType }) => ({ name, type: sqlType(sourceType) })),
        { name: '_row', type: 'BIGINT' },
        { name: '_file_id', type: 'VARCHAR' },
        { name: '_dataset', type: 'VARCHAR' },
      ],
      {
        ...Object.fromEntries(
          [...table.columns.map(({ name }) => name), '_row'].map((name) => [
            name,
            rows.map((row) => (row[name] ?? null) as string | null),
          ]),
        ),
        _file_id: rows.map(() => 'file'),
        _dataset: rows.map(() => ''),
      },
      rows.length,
    );
    const { select } = await passDoor(
      {
        engine,
        vault: run.vault,
        policy: policyOf(regime, { dates: { scope: 'subject' } }),
        runId: 'RUN',
        startedAt: '2026-03-04T05:06:07.000Z',
        offsets: async (requests) => requests.map(() => offsetDays),
        signal: new AbortController().signal,
      },
      table,
      'front',
    );
    tables[table.name] = await engine.query(`${select} ORDER BY _row`);
  }
  return tables;
}

const asLines = { 'in.ndjson': plantedResources.map((one) => JSON.stringify(one)).join('\n') };
const asBundle = { 'in.json': JSON.stringify(plantedBundle) };
const regimes = ['safe_harbor', 'expert_determination', 'limited_data_set'] as const;

describe('planted identifiers', () => {
  test('the control: all of them are in the source, and those of mapped elements in the rows before the door', async () => {
    expect(findTokens([text(plantedBundle)], identifying)).toEqual([...identifying].sort());
    const run = await runFhir(asLines);
    const trueRows = run.source.tables.map(({ name }) => text(rowsOf(run, name)));
    const mapped = [
      tokens.mrn,
      tokens.patientId,
      tokens.encounterId,
      tokens.conditionId,
      tokens.observationId,
      tokens.organizationId,
      tokens.codeDisplay,
      tokens.valueString,
      tokens.componentText,
      ...Object.values(dates),
      ...Object.values(places),
    ];
    expect(findTokens(trueRows, identifying)).toEqual(mapped.sort());
  });

  test.each(
    regimes.flatMap((regime) => [
      [regime, 'lines', asLines] as const,
      [regime, 'a bundle', asBundle] as const,
    ]),
  )('%s: none gets past the door, in %s', async (regime, _, files) => {
    const run = await runFhir(files, { regime });
    expect(rejectionsOf(run)).toEqual([]);
    const tables = await bronze(run, regime);
    expect(Object.values(tables).map((rows) => rows.length)).toEqual([2, 2, 1, 2, 2]);
    const found = findTokens(Object.values(tables).map(text), identifying);
    // Dates, town and zip code are what a limited data set is made for; the zip code is cut all the same.
    const allowed: readonly string[] =
      regime === 'limited_data_set' ? [...Object.values(dates), places.city] : [];
    expect(found.filter((token) => !allowed.includes(token))).toEqual([]);
    // The birth date is generalised even there.
    expect(found).not.toContain(dates.birth);
  });

  test('none is in what quarantine says', async () => {
    const run = await runFhir({ 'in.ndjson': plantedFaults.join('\n') });
    const rejections = rejectionsOf(run);
    expect(rejections).toHaveLength(plantedFaults.length);
    expect(findTokens([text(rejections.map(({ findings }) => findings))], identifying)).toEqual([]);
    for (const [index, fault] of plantedFaults.entries()) {
      const document = await runFhir({ 'in.json': fault });
      expect(rejectionsOf(document), `fault ${index}`).toHaveLength(1);
      expect(findTokens([text(rejectionsOf(document)[0]!.findings)], identifying)).toEqual([]);
    }
  });
});

describe('what is wanted gets through', () => {
  test('clinical values, joins, and intervals', async () => {
    const { patient, encounter, condition, observation, observation_component } = await bronze(
      await runFhir(asLines),
      'expert_determination',
    );
    expect(patient![0]).toMatchObject({ sex: 'male', state: 'MA', birth_year: 1962, zip3: '021' });
    expect(encounter![0]).toMatchObject({ encounter_class: 'AMB', type: '185345009', reason: null });
    expect(encounter![1]).toMatchObject({ encounter_class: null });
    expect(condition![0]).toMatchObject({ code: '40055000', clinical_status: 'active', severity: null });
    expect(observation![0]).toMatchObject({ code: '8302-2', value_number: 181.2, value_unit: 'cm' });
    expect(observation_component!.map((row) => [row.code, row.value_number, row.value_unit])).toEqual([
      ['8480-6', 119, null],
      [null, null, null],
    ]);
    const person = patient![0]!.patient_id;
    expect(person).toMatch(/^[a-z2-7]{26}$/);
    for (const rows of [encounter, condition, observation, observation_component])
      expect(rows!.map((row) => row.patient_id)).toEqual(rows!.map(() => person));
    expect(condition![0]!.encounter_id).toBe(encounter![0]!.encounter_id);
    const days = (from: unknown, to: unknown): number =>
      (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000;
    expect(days(encounter![0]!.started_on, encounter![0]!.ended_on)).toBe(3);
    expect(days(condition![0]!.onset_date, encounter![0]!.started_on)).toBe(days(dates.onset, dates.start));
    expect(days(dates.start, encounter![0]!.started_on)).toBe(offsetDays);
  });

  test('safe_harbor: years for dates, three digits of the zip code', async () => {
    const { patient, encounter } = await bronze(
      await runFhir(asLines, { regime: 'safe_harbor' }),
      'safe_harbor',
    );
    expect(patient![0]).toMatchObject({ birth_year: 1965, zip3: '021' });
    expect(patient![0]).not.toHaveProperty('city');
    expect(encounter![0]).toMatchObject({ started_on: 2019, ended_on: 2019, started_precision: 'instant' });
  });

  test.each([
    ['safe_harbor', 90],
    ['expert_determination', 90],
    ['limited_data_set', 93],
  ] as const)('%s: an age that somebody measured is capped', async (regime, age) => {
    const measured = {
      resourceType: 'Observation',
      id: 'o1',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '30525-0' }] },
      subject: { reference: 'Patient/p1' },
      valueQuantity: { value: 93, unit: 'years', system: 'http://unitsofmeasure.org', code: 'a' },
    };
    const tables = await bronze(await runFhir({ 'in.ndjson': JSON.stringify(measured) }, { regime }), regime);
    const [row] = tables.observation!;
    expect(row).toMatchObject({ value_age: age, value_number: null, value_digits: null });
  });

  test.each(regimes)('%s: no column of free text has a place', async (regime) => {
    const { source } = await runFhir({}, { regime });
    const text = source.tables.flatMap(({ columns }) =>
      columns.filter(({ sourceLabel }) => sourceLabel.includes('free-text')),
    );
    expect(text.length).toBeGreaterThan(5);
    expect(text.filter(({ door }) => door.action !== 'drop')).toEqual([]);
  });
});
