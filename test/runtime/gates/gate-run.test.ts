import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanGate } from '../../../src/plan/index.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { exitCodeOf } from '../../../src/runtime/failure.ts';
import { describeResult, GateError, runGates } from '../../../src/runtime/gates/index.ts';
import { scratchFolder } from '../scratch.ts';

const table = { namespace: 'claims_silver', name: 'claims' };
const gate = (id: string, select: string, rest: Partial<PlanGate> = {}): PlanGate => ({
  id,
  stage: 'refine',
  table,
  kind: 'expression',
  column: null,
  description: `what ${id} asks for`,
  onFail: 'stop',
  maxFailures: 0,
  reads: [],
  select,
  ...rest,
});

describe('runGates', () => {
  let engine: Engine;
  const signal = new AbortController().signal;
  beforeAll(async () => {
    engine = await openDuckdb({ memoryMb: 256, threads: 1, scratch: await scratchFolder() });
    await engine.run('CREATE SCHEMA "claims_silver"');
    await engine.run(
      `CREATE VIEW "claims_silver"."claims" AS SELECT i AS id, i % 10 AS part FROM range(200) AS t(i)`,
    );
  });
  afterAll(() => engine.close());

  it.each([
    ['no failing row', gate('g', 'SELECT * FROM "claims_silver"."claims" WHERE id < 0'), 'passed', 0],
    ['failing rows', gate('g', 'SELECT * FROM "claims_silver"."claims" WHERE part = 3'), 'stopped', 20],
    [
      'as many as are tolerated',
      gate('g', 'SELECT * FROM "claims_silver"."claims" WHERE part = 3', { maxFailures: 20 }),
      'tolerated',
      20,
    ],
    [
      'more than are tolerated',
      gate('g', 'SELECT * FROM "claims_silver"."claims" WHERE part = 3', { maxFailures: 19 }),
      'stopped',
      20,
    ],
    ['warn', gate('g', 'SELECT 1 AS one', { onFail: 'warn' }), 'warned', 1],
    ['quarantine', gate('g', 'SELECT 1 AS one', { onFail: 'quarantine' }), 'quarantined', 1],
  ] as const)('%s', async (_, one, outcome, failures) => {
    const [result] = await runGates(engine, [one], signal);
    expect(result).toMatchObject({ id: 'g', outcome, failures });
  });

  it('names the gate whose statement fails, and no value: exit code 2', async () => {
    const failing = gate(
      'g',
      `SELECT * FROM "claims_silver"."claims" WHERE CAST('Synthetic ' || id AS INTEGER) > 0`,
    );
    const error = await runGates(engine, [failing], signal).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(GateError);
    expect(exitCodeOf(error)).toBe(2);
    expect((error as GateError).message).toBe(
      'refine: gate g of claims_silver.claims could not be asked, nothing was published: ' +
        "the engine could not run a statement (Conversion error): a value can't be converted to INT32",
    );
  });

  it('stops counting where a whole table fails', async () => {
    const [result] = await runGates(engine, [gate('g', 'SELECT * FROM range(1000000)')], signal);
    expect(result?.failures).toBe(100_000);
    expect(describeResult(result!)).toBe('g (at least 100,000 rows): what g asks for');
  });

  it('takes statements with a comment at their end and several columns of one name', async () => {
    const [result] = await runGates(engine, [gate('g', 'SELECT 1 AS a, 2 AS a -- why')], signal);
    expect(result?.failures).toBe(1);
  });
});
