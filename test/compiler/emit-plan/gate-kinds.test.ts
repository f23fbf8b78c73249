import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { validate } from '@polyglot-sql/sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { standaloneGates } from '../../../src/compiler/emit/plan/standalone-gate.ts';
import { productStatements } from '../../../src/compiler/emit/plan/statements.ts';
import { dialects } from '../../../src/compiler/sql/index.ts';
import { independentGrammar } from '../../../src/compiler/verify/grammar.ts';
import type { PlanGate } from '../../../src/plan/index.ts';
import { compileTexts, messages, planOf, visits } from '../specs.ts';

const files = (tests: string, more = '') => ({
  'specs/product.yaml': visits(
    `\n  star: {facts: {fct_visit: {from: visits, grain: [visit_id], measures: {price: {expr: "cast(cost as double)"}}}}}` +
      `\n  quality: {visits: {tests: [${tests}]}}${more}`,
  ),
});
const compiled = (tests: string) => compileTexts(files(tests));
const gateOf = (tests: string): PlanGate => planOf(compiled(tests), 'visits').gates.at(-1)!;
/** The gate as files of SQL say it. */
const alone = (tests: string, dialect: (typeof dialects)[number] = 'duckdb'): string => {
  const { graph } = compiled(tests);
  const { gates } = productStatements(graph, 'visits', dialect);
  return standaloneGates(gates, graph, 'visits', dialect).at(-1)!.select;
};
const fill = (select: string, texts: Readonly<Record<string, string>>): string =>
  select.replace(/\{([^{}]*)\}/g, (_, name: string) => texts[name] ?? '');

const schema =
  'visit_id: string, patient_id: string, zip: string, birth_date: date, started_on: date, ended_on: date, released_on: date, ward: string, cost: "decimal(10,2)", urgent: boolean';

describe('the statement of a gate', () => {
  let connection: DuckDBConnection;
  const rows = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
    (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[];
  beforeAll(async () => {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    connection = await instance.connect();
    await rows("SET TimeZone = 'UTC'");
    const plan = planOf(compiled('{row_count: {min: 1}}'), 'visits');
    for (const { table, columns } of [...plan.refine, ...plan.curate]) {
      await rows(`CREATE SCHEMA IF NOT EXISTS ${table.namespace}`);
      const defined = columns.map(({ name, type }) => `"${name}" ${type === 'string' ? 'VARCHAR' : type}`);
      await rows(`CREATE TABLE ${table.namespace}.${table.name} (${defined.join(', ')})`);
    }
    await rows(
      'CREATE TABLE visits_silver.visits__measurements (gate VARCHAR, run_id VARCHAR, measured_at TIMESTAMPTZ, value DOUBLE)',
    );
  });
  beforeEach(async () => {
    for (const table of [
      'visits_silver.visits',
      'visits_silver.visits__measurements',
      'visits_gold.fct_visit',
    ])
      await rows(`DELETE FROM ${table}`);
  });
  afterAll(() => connection?.disconnectSync());
  const arrive = (values: string) =>
    rows(
      `INSERT INTO visits_silver.visits (visit_id, cost, ward, released_on, _ingested_at) VALUES ${values}`,
    );

  const texts = { oldest: '2026-03-01 00:00:00.000+00:00' };

  it.each([
    ['no rows', '', 1],
    ['nothing but null', "('a', 1, 'A', NULL, NULL)", 1],
    [
      'the newest as old as allowed',
      "('a', 1, 'A', NULL, '2026-03-01 00:00:00+00'), ('b', 1, 'A', NULL, '2025-01-01')",
      0,
    ],
    [
      'the newest a moment older',
      "('a', 1, 'A', NULL, '2026-02-28 23:59:59.999999+00'), ('b', 1, 'A', NULL, NULL)",
      1,
    ],
  ])('of freshness, with %s', async (_, values, failing) => {
    if (values !== '') await arrive(values);
    const { select, bounds } = gateOf('{freshness: {column: _ingested_at, within: 2d}}');
    expect(bounds).toEqual({ of: 'age', withinSeconds: 172_800 });
    expect(await rows(fill(select, texts))).toHaveLength(failing);
  });

  it('of freshness takes a day for its first moment in UTC, and the clock of the engine where no run asks', async () => {
    await arrive("('a', 1, 'A', '2026-03-01', NULL)");
    const { select } = gateOf('{freshness: {column: released_on, within: 1d}}');
    expect(await rows(fill(select, texts))).toEqual([]);
    expect(await rows(fill(select, { oldest: '2026-03-01 00:00:01+00:00' }))).toMatchObject([
      { newest: '2026-03-01 00:00:00+00' },
    ]);
    const test = '{freshness: {column: _ingested_at, within: 2d}}';
    expect(await rows(alone(test))).toHaveLength(1);
    await arrive("('b', 1, 'A', NULL, now() - INTERVAL 47 HOUR)");
    expect(await rows(alone(test))).toEqual([]);
  });

  it.each([
    ['{reconciliation: {with: fct_visit}}', 3, 3, 0],
    ['{reconciliation: {with: fct_visit}}', 3, 2, 1],
    ['{reconciliation: {with: fct_visit, tolerance: 0.34}}', 3, 2, 0],
    ['{reconciliation: {with: fct_visit, tolerance: 0.33}}', 3, 2, 1],
    ['{reconciliation: {with: fct_visit}}', 0, 0, 0],
    ['{reconciliation: {with: fct_visit, tolerance: 0.9}}', 0, 1, 1],
    ['{reconciliation: {with: fct_visit, measure: sum(cost), withMeasure: sum(price)}}', 0, 0, 0],
    ['{reconciliation: {with: fct_visit, measure: sum(cost), withMeasure: sum(price)}}', 3, 3, 0],
    ['{reconciliation: {with: fct_visit, measure: sum(cost), withMeasure: sum(price)}}', 3, 4, 1],
    // No mean on either side, and on one.
    ['{reconciliation: {with: fct_visit, measure: cost, withMeasure: avg(price)}}', 0, 0, 0],
    ['{reconciliation: {with: fct_visit, measure: cost, withMeasure: avg(price)}}', 1, 0, 1],
  ])('%s, %d rows against %d', async (test, silver, gold, failing) => {
    const { select, table, reads, stage } = gateOf(test);
    expect([stage, table.name, reads.map(({ name }) => name)]).toEqual([
      'curate',
      'fct_visit',
      ['fct_visit', 'visits'],
    ]);
    for (let row = 0; row < silver; row++) await arrive(`('${row}', 0.1, 'A', NULL, NULL)`);
    await rows(
      `INSERT INTO visits_gold.fct_visit (visit_id, price) SELECT i, 0.1 FROM range(${gold}) AS t(i)`,
    );
    expect(await rows(select)).toHaveLength(failing);
  });

  it('of an anomaly asks whether the measure is where it is usual', async () => {
    await arrive("('a', 1, 'A', NULL, NULL), ('b', 2, 'A', NULL, NULL), ('c', NULL, 'A', NULL, NULL)");
    const { select, bounds, id } = gateOf('{anomaly: {measure: avg(cost), window: 28d, sigma: 3}}');
    expect(id).toBe('visits.anomaly.avg_cost');
    expect(await rows((bounds as { measure: string }).measure)).toEqual([{ value: 1.5 }]);
    expect(await rows(fill(select, { lowest: '1.5', highest: 'Infinity' }))).toEqual([]);
    expect(await rows(fill(select, { lowest: '1', highest: '1.4' }))).toEqual([
      { value: 1.5, lowest: 1, highest: 1.4 },
    ]);
    await rows('DELETE FROM visits_silver.visits');
    expect(await rows(fill(select, { lowest: '1', highest: '1' })), 'no mean').toEqual([]);
  });

  it('of an anomaly reads the history beside the table where no run asks', async () => {
    const test = '{anomaly: {measure: row_count, window: 10d, sigma: 3}}';
    const measure = (value: number, days: number, gate = 'visits.anomaly.row_count') =>
      rows(
        `INSERT INTO visits_silver.visits__measurements VALUES ('${gate}', 'r', now() - INTERVAL ${days} DAY, ${value})`,
      );
    for (let row = 0; row < 20; row++) await arrive(`('${row}', 1, 'A', NULL, NULL)`);
    for (const value of [9, 10, 11, 10, 9, 11]) await measure(value, 5);
    await measure(10, 11);
    await measure(10, 5, 'another');
    expect(await rows(alone(test)), 'six in the window').toEqual([]);
    await measure(10, 9);
    expect(await rows(alone(test))).toMatchObject([{ value: 20, mean: 10 }]);
    await rows('UPDATE visits_silver.visits__measurements SET value = 20');
    expect(await rows(alone(test))).toEqual([]);
    await rows(
      'DELETE FROM visits_silver.visits WHERE visit_id = (SELECT min(visit_id) FROM visits_silver.visits)',
    );
    expect(await rows(alone(test)), 'it never moved, and now by a twentieth').toHaveLength(1);
  });

  it('of a schema tells what the lake has instead', async () => {
    const test = `{schema: {${schema}}}`;
    const { select, bounds } = gateOf(test);
    const found = {
      ...Object.fromEntries((bounds as { columns: string[] }).columns.map((name) => [name, 'date'])),
      '*': 'later',
    };
    expect(await rows(fill(select, found))).toEqual(
      expect.arrayContaining([
        { column_name: 'urgent', promised: 'boolean', found: 'date' },
        { column_name: 'other columns', promised: '', found: 'later' },
      ]),
    );
    expect(await rows(alone(test))).toEqual([]);
    await rows('ALTER TABLE visits_silver.visits ALTER COLUMN cost TYPE DOUBLE');
    await rows('ALTER TABLE visits_silver.visits RENAME urgent TO pressing');
    expect(await rows(`SELECT * FROM (${alone(test)}) ORDER BY 1`)).toEqual([
      { column_name: 'cost', promised: 'DECIMAL(10,2)', found: 'DOUBLE' },
      { column_name: 'pressing', promised: null, found: 'BOOLEAN' },
      { column_name: 'urgent', promised: 'BOOLEAN', found: null },
    ]);
    await rows('ALTER TABLE visits_silver.visits RENAME pressing TO urgent');
    await rows('ALTER TABLE visits_silver.visits ALTER COLUMN cost TYPE DECIMAL(10,2)');
  });

  it('that tolerates a share counts it itself where no run asks', async () => {
    const test = '{not_null: ward, maxFailures: 29%}';
    expect(gateOf(test)).toMatchObject({ maxFailures: 0, maxFailureShare: 0.29 });
    await rows(
      `INSERT INTO visits_silver.visits (visit_id, ward) SELECT i, CASE WHEN i >= 29 THEN 'A' END FROM range(100) AS t(i)`,
    );
    expect(await rows(alone(test))).toEqual([]);
    await rows('UPDATE visits_silver.visits SET ward = NULL WHERE visit_id = 99');
    expect(await rows(alone(test))).toHaveLength(30);
  });
});

describe('a test of a whole table', () => {
  it.each([
    [
      '{anomaly: {measure: ward, window: 28d, sigma: 3}}',
      'TYP001 a measure is a number, and `ward` is a string',
    ],
    [
      '{anomaly: {measure: median(cost), window: 28d, sigma: 3}}',
      'SCH005 `spec.quality.visits.tests.0.anomaly.measure`: a measure is row_count, sum(column), avg(column), or a column for its mean',
    ],
    ['{anomaly: {measure: sum(costs), window: 28d, sigma: 3}}', 'SQL004 `visits` has no column `costs`'],
    ['{reconciliation: {with: fct_visit, measure: sum(cost)}}', 'SQL004 `fct_visit` has no column `cost`'],
    [
      '{reconciliation: {with: fct_visit, measure: sum(cost), withMeasure: sum(visit_id)}}',
      'TYP001 a measure is a number, and `visit_id` is a string',
    ],
    [
      '{anomaly: {measure: cost, window: 28d, sigma: 3}, onFail: quarantine}',
      'SCH005 test `anomaly` has no rows to quarantine',
    ],
    [`{schema: {${schema}}, onFail: quarantine}`, 'SCH005 test `schema` has no rows to quarantine'],
    [
      `{schema: {${schema.replace('zip', 'zip3')}}}`,
      'TYP010 `zip3` was promised, and `visits` does not have it',
    ],
    [
      `{schema: {${schema.replace('decimal(10,2)', 'double')}}}`,
      'TYP010 `cost` was promised as a double, and `visits` has a decimal(10,2)',
    ],
    [
      `{schema: {${schema.replace(', urgent: boolean', '')}}}`,
      'TYP010 `visits` has `urgent`, which nobody was promised',
    ],
    [
      '{not_null: ward, maxFailures: 100%}',
      'SCH005 `spec.quality.visits.tests.0.maxFailures`: a share of the rows is written such as 1% or 0.5%',
    ],
    [
      '{freshness: {column: started_on, within: 2d}}',
      'PRIV011 `started_on` is a date of `visits`, shifted by dataset, and does not tell how old a row is',
    ],
  ])('%s', (test, expected) => {
    expect(messages(compileTexts(files(test)))).toContain(expected);
  });

  it.each([
    ['"0 2 * * *"', '7d', []],
    [
      '"0 2 * * *"',
      '6d',
      [
        'LINT001 this can never fail: 6d hold 6 runs of this schedule, and fewer than 7 measurements judge nothing',
      ],
    ],
    [
      '"0 2 * * 0"',
      '28d',
      [
        'LINT001 this can never fail: 28d hold 4 runs of this schedule, and fewer than 7 measurements judge nothing',
      ],
    ],
  ])('of what is usual, on schedule %s within %s', (schedule, window, expected) => {
    const found = messages(
      compileTexts(
        files(`{anomaly: {measure: row_count, window: ${window}, sigma: 3}}`, `\n  schedule: ${schedule}`),
      ),
    );
    expect(found.filter((message) => message.startsWith('LINT001'))).toEqual(expected);
  });

  it('of freshness is a cause for the alert of that name', () => {
    const alerts = '\n  operations: {alerts: {slack: "#visits", on: [freshness]}}';
    const found = (test: string) =>
      messages(compileTexts(files(test, alerts))).filter((one) => one.startsWith('LINT015'));
    expect(found('{row_count: {min: 1}}')).toHaveLength(1);
    expect(found('{freshness: {column: _ingested_at, within: 2d}}')).toEqual([]);
  });

  it.each([
    '{freshness: {column: _ingested_at, within: 2d}}',
    '{freshness: {column: released_on, within: 2d}}',
    '{reconciliation: {with: fct_visit, measure: avg(cost), withMeasure: sum(price), tolerance: 0.001}}',
    '{anomaly: {measure: row_count, window: 2d, sigma: 2.5}}',
    `{schema: {${schema}}}`,
    '{accepted_values: {column: ward, values: [A]}, maxFailures: 0.05%}',
  ])('%s is a statement to two grammars of Snowflake, and to those of others', async (test) => {
    expect(validate(alone(test, 'snowflake'), 'snowflake')).toMatchObject({ valid: true, errors: [] });
    for (const dialect of ['trino', 'spark'] as const) {
      const checked = validate(alone(test, dialect), dialect);
      expect({ dialect, ...checked }).toMatchObject({ valid: true, errors: [] });
    }
    const judge = await independentGrammar('snowflake');
    expect(judge(alone(test, 'snowflake'))).toBeNull();
  });

  it('says in every dialect what only a run knows', () => {
    const clocks = {
      duckdb: "current_timestamp - INTERVAL '172800' SECOND",
      trino: "current_timestamp - INTERVAL '172800' SECOND",
      spark: 'current_timestamp - make_dt_interval(0, 0, 0, 172800)',
      snowflake: "DATEADD('second', -172800, CURRENT_TIMESTAMP)",
    };
    for (const dialect of dialects) {
      expect(alone('{freshness: {column: _ingested_at, within: 2d}}', dialect)).toContain(clocks[dialect]);
      const test = '{anomaly: {measure: row_count, window: 2d, sigma: 3}}';
      expect(alone(test, dialect)).toContain(clocks[dialect]);
      expect(alone(`{schema: {${schema}}}`, dialect)).not.toContain('{');
    }
  });
});
