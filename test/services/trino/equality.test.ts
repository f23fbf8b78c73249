import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanPlatform, TableRef } from '../../../src/plan/index.ts';
import type { EngineRow } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { columnsAt, openLake } from '../../../src/runtime/lake/index.ts';
import { openTwinLakes, type TwinLakes } from './lakes.ts';

const products = ['claims', 'heart-failure-fhir', 'stroke-mri', 'working-memory', 'imaging-holdings'];
/** Of one run: never the same twice. */
const perRun: ReadonlySet<string> = new Set([
  'run_id',
  'plan_hash',
  'failed_at',
  'quarantined_at',
  'measured_at',
]);

/** Adds a dimension that keeps history, and a fact that asks for its versions. */
function keepHistory(path: string): void {
  const spec = readFileSync(path, 'utf8');
  const changed = spec
    .replace(
      '  silver:\n',
      `  silver:
    stay_classes:
      from: encounters
      description: The class of a patient's stay, by its day.
      key: [patient_id]
      where: patient_id is not null and started_on is not null
      columns: {patient_id: , started_on: , encounter_class: , type: }
`,
    )
    .replace(
      '    dimensions:\n',
      `    dimensions:
      dim_stay_class:
        description: Who was in which class of stay, and since when.
        from: stay_classes
        naturalKey: [patient_id]
        attributes: {encounter_class: type2, type: type1}
        effectiveFrom: started_on
`,
    )
    .replace(
      '{to: dim_date, on: effective_on}',
      '{to: dim_date, on: effective_on}\n          class: {to: dim_stay_class, on: patient_id, asOf: effective_on}',
    );
  expect(changed.match(/dim_stay_class/g)).toHaveLength(2);
  writeFileSync(path, changed);
}

let twin: TwinLakes;
beforeAll(async () => {
  twin = await openTwinLakes(['specs', 'examples/landing']);
  keepHistory(join(twin.workspace, 'specs/products/heart-failure-fhir.yaml'));
  twin.call(['run', '--quiet', '--stage', 'ingest']);
  await twin.fork();
});
afterAll(() => twin.close());

type Tables = ReadonlyMap<string, readonly string[]>;

const cell = (value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : String(value));

function comparable(row: EngineRow): string {
  const members = Object.entries(row).filter(([name]) => !perRun.has(name));
  return JSON.stringify(members.map(([name, value]) => [name, value === null ? null : cell(value)]));
}

/** Every table of a catalog, its rows sorted. */
async function tablesOf(platform: PlanPlatform): Promise<Tables> {
  const lake = await openLake({ platform, workspace: twin.workspace });
  const engine = await openDuckdb({ memoryMb: 512, threads: 2, scratch: join(twin.workspace, 'reader') });
  try {
    const found = new Map<string, readonly string[]>();
    for (const ref of await lake.tables()) {
      const table = await lake.table(ref);
      if (table === null) continue;
      const select = await lake.relation(columnsAt(table), await lake.dataFiles(table));
      found.set(nameOf(ref), (await engine.query(select)).map(comparable).sort());
    }
    return found;
  } finally {
    engine.close();
    await lake.close();
  }
}

const nameOf = ({ namespace, name }: TableRef) => `${namespace}.${name}`;

type Asked = {
  readonly product: string;
  readonly name: string;
  readonly outcome: string;
  readonly failures: number | null;
};
type Ran = { readonly product: string; readonly stages: readonly Stage[] };
type Stage = {
  readonly committed: boolean;
  readonly gates: readonly { readonly id: string; readonly outcome: string; readonly failures: number }[];
};

const run = (platform: string, stage: string): readonly Ran[] =>
  JSON.parse(twin.call(['run', '--quiet', '--format', 'json', '--platform', platform, '--stage', stage]));
const gatesOf = (ran: readonly Ran[]) =>
  ran.flatMap(({ product, stages }) =>
    stages.flatMap(({ gates }) =>
      gates.map(({ id, outcome, failures }) => ({ product, id, outcome, failures })),
    ),
  );

describe('the example products', () => {
  test.each(['refine', 'curate'])('%s passes the same gates on Trino as on DuckDB', (stage) => {
    const [duckdb, trino] = [run('local', stage), run('trino', stage)];
    expect(gatesOf(duckdb).length).toBeGreaterThan(products.length);
    expect(gatesOf(trino)).toEqual(gatesOf(duckdb));
  });

  test('have the same rows in every table, and no staging table is left', async () => {
    const [duckdb, trino] = [await tablesOf(twin.planned('duckdb')), await tablesOf(twin.planned('trino'))];
    expect([...trino.keys()]).toEqual([...duckdb.keys()]);
    expect([...duckdb.values()].filter((rows) => rows.length > 0).length).toBeGreaterThan(20);
    for (const [name, rows] of duckdb) expect(trino.get(name), name).toEqual(rows);
    expect(trino.get('heart_failure_fhir_gold.dim_stay_class')?.length).toBeGreaterThan(2);
  });

  test('pass the same data tests as they stand in the lake', () => {
    const asked = (platform: string) =>
      JSON.parse(twin.call(['test', '--data', '--format', 'json', '--platform', platform])).tests.map(
        ({ product, name, outcome, failures }: Asked) => ({ product, name, outcome, failures }),
      );
    const [duckdb, trino] = [asked('local'), asked('trino')];
    expect(duckdb.length).toBeGreaterThan(100);
    expect(trino).toEqual(duckdb);
  });

  test('are not made again where nothing is new', async () => {
    const before = await tablesOf(twin.planned('trino'));
    for (const stage of ['refine', 'curate']) {
      for (const { stages } of run('trino', stage))
        expect(stages.map(({ committed }) => committed)).not.toContain(true);
    }
    expect(await tablesOf(twin.planned('trino'))).toEqual(before);
  });
});
