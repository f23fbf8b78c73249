import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ColumnType, DoorRule, PlanPolicy, PlanTable } from '../../../src/plan/index.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { passDoor } from '../../../src/runtime/deidentify/door.ts';
import { sqlType } from '../../../src/runtime/deidentify/door-rule.ts';
import { openKnownValues } from '../../../src/runtime/deidentify/known-values.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { memoryVault, policyOf } from '../../connectors/stand-ins.ts';

const scratch = mkdtempSync(join(tmpdir(), 'door-'));
let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch });
  await openKnownValues(engine);
});
afterAll(() => {
  engine.close();
  rmSync(scratch, { recursive: true, force: true });
});

type Value = string | number | bigint | boolean | null;

/** What the door makes of one column; the other column, `person`, names who each row is about. */
async function through(
  door: DoorRule,
  sourceType: ColumnType,
  values: readonly Value[],
  options: {
    readonly type?: ColumnType;
    readonly policy?: PlanPolicy;
    readonly people?: readonly Value[];
  } = {},
): Promise<readonly unknown[]> {
  const policy = options.policy ?? policyOf('expert_determination', { sentinels: ['1900-01-01'] });
  const column = { nullable: true, description: '', label: [], sourceLabel: [] };
  const table: PlanTable = {
    name: 'visits',
    bronze: 'visits',
    description: '',
    key: [],
    subject: 'person',
    columns: [
      { ...column, name: 'v', type: options.type ?? sourceType, sourceType, door },
      { ...column, name: 'person', type: 'string', sourceType: 'string', door: { action: 'drop' } },
    ],
  };
  await engine.load(
    'front',
    [
      { name: 'v', type: sqlType(sourceType) },
      { name: 'person', type: 'VARCHAR' },
      { name: '_row', type: 'BIGINT' },
      { name: '_file_id', type: 'VARCHAR' },
      { name: '_dataset', type: 'VARCHAR' },
    ],
    {
      v: values,
      person: options.people ?? values.map(() => 'p'),
      _row: values.map((_, index) => BigInt(index + 1)),
      _file_id: values.map(() => 'file'),
      _dataset: values.map(() => 'study'),
    },
    values.length,
  );
  const { select } = await passDoor(
    {
      engine,
      vault: memoryVault(),
      policy,
      runId: 'RUN',
      startedAt: '2026-03-04T05:06:07.000Z',
      offsets: async (requests) => requests.map(({ subject }) => (subject === 'q' ? -400 : -1000)),
      signal: new AbortController().signal,
    },
    table,
    'front',
  );
  const rows = await engine.query(`${select} ORDER BY _row`);
  for (const row of rows) {
    expect(Object.keys(row)).toEqual([
      ...(door.action === 'drop' ? [] : ['v']),
      '_file_id',
      '_row',
      '_run_id',
      '_ingested_at',
    ]);
  }
  return rows.map((row) => row.v);
}

const shift = { action: 'shift', scope: 'dataset' } as const;

describe('each rule', () => {
  type Case = readonly [
    name: string,
    door: DoorRule,
    sourceType: ColumnType,
    values: readonly Value[],
    expected: readonly unknown[],
    type?: ColumnType,
  ];
  const cases: readonly Case[] = [
    ['keep', { action: 'keep' }, 'string', ['a', null], ['a', null]],
    ['a date by whole days, over a leap day', shift, 'date', ['2020-03-01', null], ['2017-06-05', null]],
    ['a sentinel stays', shift, 'date', ['1900-01-01', '1900-01-02'], ['1900-01-01', '1897-04-07']],
    [
      'a time keeps its time of day',
      shift,
      'timestamp',
      ['2020-03-01 23:59:59.000001'],
      ['2017-06-05T23:59:59.000001'],
    ],
    [
      'a year that means an age over 89 is not told, whatever happened in it',
      { action: 'year', bearsAge: false, shift: null },
      'date',
      ['1936-12-31', '1937-01-01'],
      [null, 1937],
      'integer',
    ],
    [
      'a partial date is a text',
      { action: 'year', bearsAge: true, shift: null },
      'string',
      ['1950', '1950-05', '1920-01-01', 'unknown'],
      [1950, 1950, null, null],
      'integer',
    ],
    [
      'a number that is a day and not a year',
      { action: 'year', bearsAge: false, shift: null },
      'integer',
      [20_260_131, 2026, 1920, null],
      [null, 2026, null, null],
    ],
    [
      'the year of the shifted date',
      { action: 'year', bearsAge: false, shift: 'dataset' },
      'date',
      ['2020-03-01'],
      [2017],
      'integer',
    ],
    ['age cap', { action: 'age-cap', cap: 89, top: 90 }, 'integer', [89, 90, 104, null], [89, 90, 90, null]],
    [
      'zip codes',
      { action: 'zip3' },
      'string',
      ['02138', '02138-1234', '021381234', '03601', '821', '2138', 'SW1A 1AA'],
      ['021', '021', '021', '000', '000', null, null],
    ],
    [
      'allow-list',
      { action: 'allow', values: ['M', 'F'] },
      'string',
      ['M', "O'Hara", null],
      ['M', null, null],
    ],
    ['a date that the shift leads out of the calendar', shift, 'date', ['0001-02-01'], [null]],
    ['drop', { action: 'drop' }, 'string', ['x'], [undefined]],
  ];
  for (const [name, door, sourceType, values, expected, type] of cases) {
    test(name, async () => {
      expect(await through(door, sourceType, values, type ? { type } : {})).toEqual(expected);
    });
  }

  test('surrogates stand for distinct values, the same ones for the same', async () => {
    const [a, b, again, none] = await through({ action: 'surrogate', system: 'patient' }, 'string', [
      'MRN-1',
      'MRN-2',
      'MRN-1',
      null,
    ]);
    expect(a).toMatch(/^[a-z2-7]{26}$/);
    expect(b).not.toBe(a);
    expect([again, none]).toEqual([a, null]);
  });

  test('UIDs become UIDs', async () => {
    const [uid] = await through({ action: 'uid' }, 'string', ['1.2.840.1']);
    expect(uid).toMatch(/^2\.25\.\d+$/);
  });

  test('a person has an offset of their own', async () => {
    const dates = await through({ action: 'shift', scope: 'subject' }, 'date', ['2020-03-01', '2020-03-01'], {
      people: ['q', null],
    });
    expect(dates).toEqual(['2019-01-26', '2017-06-05']);
  });
});

test('more values than one look-up takes', async () => {
  const values = Array.from({ length: 45_000 }, (_, index) => `id ${index}`);
  const surrogates = await through({ action: 'surrogate', system: 'x' }, 'string', values);
  expect(new Set(surrogates).size).toBe(45_000);
  expect(surrogates).not.toContain(null);
});
