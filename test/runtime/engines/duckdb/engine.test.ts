import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../../../src/ports/index.ts';
import { EngineError, openDuckdb } from '../../../../src/runtime/engines/duckdb/index.ts';
import { scratchFolder } from '../../scratch.ts';

let engine: Engine;
let scratch = '';
beforeAll(async () => {
  scratch = await scratchFolder();
  engine = await openDuckdb({ memoryMb: 128, threads: 1, scratch: join(scratch, 'spill') });
});
afterAll(() => engine.close());

const longQuery =
  'SELECT count(*) FROM range(100000000) AS a, range(1000) AS b WHERE (a.range * b.range) % 7 = 3';

describe('values', () => {
  test.each([
    ["DATE '2024-02-29'", '2024-02-29'],
    ["DATE '0001-01-01'", '0001-01-01'],
    ["TIMESTAMP '1969-12-31 23:59:59.999999'", '1969-12-31T23:59:59.999999'],
    ["TIMESTAMP '2024-01-01'", '2024-01-01T00:00:00'],
    ["TIMESTAMPTZ '2024-01-01 00:00:00+01'", '2023-12-31T23:00:00Z'],
    ['CAST(-0.05 AS DECIMAL(9,2))', '-0.05'],
    ['9007199254740993::BIGINT', 9007199254740993n],
    ['sum(2::BIGINT)', 2n],
    ['7::INTEGER', 7],
    ["'\\x41'::BLOB", new Uint8Array([0x41])],
    ['[1, 2]', '[1,2]'],
    ['NULL::DATE', null],
  ])('%s', async (sql, expected) => {
    const [row] = await engine.query(`SELECT ${sql} AS value`);
    expect(row?.value).toEqual(expected);
  });

  test('that are loaded come back as they were', async () => {
    const cell = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
    const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    const row = fc.record({
      text: cell(fc.string({ unit: 'grapheme' })),
      flag: cell(fc.boolean()),
      small: cell(fc.integer()),
      big: cell(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
      ratio: cell(fc.double({ noDefaultInfinity: true, noNaN: true })),
      day: cell(day.map((of) => of.toISOString().slice(0, 10))),
      price: cell(fc.integer({ min: -99999, max: 99999 }).map((cents) => (cents / 100).toFixed(2))),
    });
    const types = {
      text: 'string',
      flag: 'boolean',
      small: 'integer',
      big: 'bigint',
      ratio: 'double',
      day: 'date',
      price: 'decimal(9,2)',
    };
    const columns = Object.entries(types).map(([name, type]) => ({ name, type }));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 30 }), async (rows) => {
        const values = Object.fromEntries(
          columns.map(({ name }) => [name, rows.map((of) => of[name as keyof typeof of])]),
        );
        await engine.load('loaded', columns, values, rows.length);
        expect(await engine.query('SELECT * FROM loaded')).toEqual(rows);
      }),
      { numRuns: 30 },
    );
  });

  test('are loaded over the borders of chunks', async () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => index);
    await engine.load('many', [{ name: 'n', type: 'INTEGER' }], { n: numbers }, numbers.length);
    expect(await engine.query('SELECT count(*) AS c, sum(n) AS s FROM many')).toEqual([
      { c: 5000n, s: 12497500n },
    ]);
  });
});

describe('statements', () => {
  test('say how many rows they changed', async () => {
    expect(await engine.run('CREATE OR REPLACE TABLE t AS SELECT range AS i FROM range(5)')).toBe(0);
    expect(await engine.run('DELETE FROM t WHERE i < 2')).toBe(2);
  });

  test('are validated without being run', async () => {
    await engine.run('CREATE OR REPLACE TABLE v AS SELECT 1 AS i');
    expect(await engine.validate('DELETE FROM v')).toBeNull();
    expect(await engine.query('SELECT i FROM v')).toEqual([{ i: 1 }]);
    expect(await engine.validate('SELECT nothing FROM v')).toContain('"nothing" not found');
    expect(await engine.validate('SELEC 1')).toContain('syntax error');
  });

  test('that fail tell no value from data', async () => {
    const failed: unknown = await engine.query("SELECT CAST('Jane Example' AS INTEGER)").then(
      () => null,
      (error) => error,
    );
    expect(failed).toBeInstanceOf(EngineError);
    const error = failed as EngineError;
    expect(error.kind).toBe('Conversion');
    expect(error.detail()).toContain('Jane');
    expect(`${error.message} ${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain('Jane');
    await expect(engine.query('SELECT nothing FROM range(1)')).rejects.toThrow('"nothing" not found');
  });

  test('end when they are told to, and the engine goes on', async () => {
    const abort = new AbortController();
    const query = engine.query(longQuery, { signal: abort.signal });
    const waiting = engine.query('SELECT 1 AS i', { signal: abort.signal });
    setTimeout(() => abort.abort(), 50);
    await expect(query).rejects.toMatchObject({ name: 'AbortError' });
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    expect(await engine.query('SELECT 1 AS i')).toEqual([{ i: 1 }]);

    const interrupted = engine.query(longQuery);
    setTimeout(() => engine.interrupt(), 50);
    await expect(interrupted).rejects.toBeInstanceOf(EngineError);
  });

  test('end when the engine is closed', async () => {
    const other = await openDuckdb({ memoryMb: 128, threads: 1, scratch: join(scratch, 'other') });
    const query = other.query(longQuery);
    setTimeout(() => other.close(), 50);
    await expect(query).rejects.toBeInstanceOf(EngineError);
    await expect(other.query('SELECT 1')).rejects.toBeInstanceOf(EngineError);
  });

  test('keep to the limits that were given', async () => {
    const [row] = await engine.query(
      "SELECT current_setting('threads') AS threads, current_setting('memory_limit') AS memory, current_setting('TimeZone') AS zone, current_setting('autoload_known_extensions') AS autoload",
    );
    expect(row).toEqual({ threads: 1n, memory: '128.0 MiB', zone: 'UTC', autoload: false });
  });
});
