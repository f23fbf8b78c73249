import { rename } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanModel } from '../../../src/plan/index.ts';
import { query } from '../../../src/runtime/query/index.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const claims = { namespace: 'example_claims_silver', name: 'claims' };
const states = { namespace: 'example_claims_silver', name: 'states' };
const shown: PlanModel = exampleModel({
  table: { namespace: 'example_claims_silver', name: 'shown' },
  materialized: 'view',
  reads: [claims],
  select: 'SELECT * FROM example_claims_silver.claims',
  definitions: [{ dialect: 'duckdb', sql: 'SELECT * FROM example_claims_silver.claims' }],
});
const plan = examplePlan({ refine: [shown] });
const columns = [
  column('id', 'bigint'),
  column('Day', 'date'),
  column('seen_at', 'timestamp'),
  column('state', 'string'),
  column('cost', 'decimal(10,2)'),
];

describe('a statement over a table of three files', () => {
  let bench: Workbench;
  let paths: readonly string[];
  let first: bigint;
  beforeAll(async () => {
    bench = await openWorkbench(plan);
    for (const id of [0, 10, 20]) {
      const table = await bench.append(
        claims,
        columns,
        `SELECT i AS id, DATE '2024-01-01' + ${id} AS "Day", TIMESTAMP '2024-01-01 12:00:00' + INTERVAL ${id} DAY AS seen_at,
           CASE WHEN i < 15 THEN 'S' || i END AS state, i AS cost FROM range(${id}, ${id} + 5) AS of(i)`,
      );
      if (id === 0) first = table.metadata.currentSnapshotId!;
    }
    await bench.append(
      states,
      [column('id', 'bigint'), column('name', 'string')],
      `SELECT 11 AS id, 'BE' AS name`,
    );
    const files = await bench.lake.dataFiles(await bench.table(claims));
    const lower = ({ lowerBounds }: (typeof files)[number]) =>
      Buffer.from(lowerBounds[1]!, 'hex').readBigInt64LE();
    paths = files
      .toSorted((a, b) => Number(lower(a) - lower(b)))
      .map(({ uri }) => uri.slice('file://'.length));
  });
  afterAll(() => bench.close());

  const ask = (statement: string, asOf: string | null = null) =>
    query({
      plans: [plan],
      workspace: bench.workspace,
      statement,
      purpose: null,
      asOf,
      limit: 100,
      today: '2026-01-01',
      signal: new AbortController().signal,
      record: async () => {},
    });
  /** Which files the answer needs: it is asked again without each of them. */
  const readBy = async (statement: string, asOf: string | null = null): Promise<readonly number[]> => {
    const whole = await ask(statement, asOf);
    const needed: number[] = [];
    for (const [index, path] of paths.entries()) {
      await rename(path, `${path}.away`);
      try {
        const answer = await ask(statement, asOf).catch(() => null);
        if (answer === null) needed.push(index);
        else expect(answer).toEqual(whole);
      } finally {
        await rename(`${path}.away`, path);
      }
    }
    return needed;
  };
  const from = 'FROM example_claims_silver.claims';

  it.each([
    ['= 11', `SELECT count(*) AS n ${from} WHERE id = 11`, [1]],
    ['turned round', `SELECT sum(cost) AS n ${from} WHERE 12 < id AND state IS NOT NULL`, [1]],
    ['between', `SELECT id ${from} WHERE id BETWEEN 3 AND 11 ORDER BY 1`, [0, 1]],
    ['in', `SELECT id ${from} WHERE id IN (1, 22) ORDER BY 1`, [0, 2]],
    ['is null', `SELECT count(*) AS n ${from} WHERE state IS NULL`, [2]],
    ['of a text', `SELECT id ${from} WHERE state = 'S2'`, [0]],
    ['of a day, in small letters', `SELECT count(*) AS n ${from} WHERE day >= DATE '2024-01-21'`, [2]],
    ['of a day as text', `SELECT count(*) AS n ${from} WHERE "Day" < '2024-01-02'`, [0]],
    ['of a time', `SELECT count(*) AS n ${from} WHERE seen_at < TIMESTAMP '2024-01-05 00:00:00'`, [0]],
    ['by an alias', `SELECT count(*) AS n ${from} AS c WHERE c.id > 19`, [2]],
    ['below', `SELECT count(*) AS n FROM (SELECT * ${from} WHERE id < 5) AS t WHERE id <> 3`, [0]],
    ['of an expression', `WITH t AS (SELECT id ${from} WHERE id > 19) SELECT max(id) AS n FROM t`, [2]],
    [
      'of one side of an inner join',
      `SELECT name, c.id ${from} AS c JOIN example_claims_silver.states AS s ON c.id = s.id WHERE c.id >= 10 AND c.id < 20`,
      [1],
    ],
    ['where a name of the answer is that of a column', `SELECT id + 10 AS id ${from} WHERE id = 11`, [1]],
  ])('reads the files alone that can have rows: %s', async (_, statement, needed) => {
    expect(await readBy(statement)).toEqual(needed);
  });

  it.each([
    ['either of two', `SELECT count(*) AS n ${from} WHERE id = 1 OR id = 2`],
    ['a worked out one', `SELECT count(*) AS n ${from} WHERE id + 0 = 1`],
    ['another column', `SELECT count(*) AS n ${from} WHERE id < cost`],
    ['a number against texts', `SELECT count(*) AS n ${from} WHERE replace(state, 'S', '') = 1`],
    ['a broken number', `SELECT count(*) AS n ${from} WHERE id > 0.5`],
    [
      'what comes after a window',
      `SELECT count(*) AS n FROM (SELECT id, max(id) OVER () AS most ${from}) AS t WHERE id = 1 AND most > 20`,
    ],
    [
      'a table that is read twice',
      `SELECT count(*) AS n ${from} WHERE id = 1 AND cost < (SELECT max(cost) ${from})`,
    ],
    [
      'a table below a view too',
      `SELECT count(*) AS n ${from} AS c, example_claims_silver.shown AS s WHERE c.id = 1`,
    ],
    [
      'the outer side of a join',
      `SELECT count(*) AS n FROM example_claims_silver.states AS s LEFT JOIN example_claims_silver.claims AS c ON s.id = c.id WHERE c.id IS NULL`,
    ],
  ])('reads all of them where the condition is on %s', async (_, statement) => {
    expect(await readBy(statement)).toEqual([0, 1, 2]);
  });

  it('of a former snapshot reads the files that it had, and of these what it needs', async () => {
    expect(await readBy(`SELECT count(*) AS n ${from} WHERE id >= 0`, String(first))).toEqual([0]);
    expect(await readBy(`SELECT count(*) AS n ${from} WHERE id = 11`, String(first))).toEqual([]);
  });
});
