import { describe, expect, it } from 'vitest';
import type { UnitTestCase } from '../../../src/plan/index.ts';
import { noProgress } from '../../../src/runtime/observe/index.ts';
import { runUnitTests } from '../../../src/runtime/tests/index.ts';

const given = { namespace: 'a b_silver', name: 'visits' };
const columns = [
  { name: 'id', type: 'string' },
  { name: 'on', type: 'date' },
  { name: 'at', type: 'timestamp' },
  { name: 'instant', type: 'timestamptz' },
  { name: 'cost', type: 'decimal(12,2)' },
  { name: 'share', type: 'double' },
  { name: 'count', type: 'integer' },
  { name: 'large', type: 'bigint' },
  { name: 'urgent', type: 'boolean' },
] as const;
const row = {
  id: `it's "x"; -- \\`,
  on: '2024-02-29',
  at: '2024-02-29 23:59:59.5',
  instant: '2024-03-31T01:30:00+02:00',
  cost: 0.1,
  share: 1e-7,
  count: -3,
  large: 9007199254740991,
  urgent: false,
};

const example = (changes: Partial<UnitTestCase>): UnitTestCase => ({
  name: 'an example',
  model: { namespace: 'a b_silver', name: 'made' },
  given: [{ table: given, columns, rows: [row] }],
  select: 'SELECT * FROM "a b_silver"."visits"',
  columns,
  key: ['id'],
  expect: [row],
  ...changes,
});
const run = async (...tests: readonly UnitTestCase[]) =>
  (await runUnitTests(tests, { signal: new AbortController().signal, progress: noProgress })).map(
    ({ seconds: _, ...result }) => result,
  );

describe('an example of a model', () => {
  it('has values of every type, as they are written', async () => {
    expect(await run(example({}))).toEqual([{ outcome: 'passed' }]);
    // The same instant in another zone, the same number in other digits.
    const same = { instant: '2024-03-30 23:30:00Z', cost: 0.1, at: '2024-02-29T23:59:59.500000' };
    expect(await run(example({ expect: [same] }))).toEqual([{ outcome: 'passed' }]);
  });

  it.each(columns)('notices another $name', async ({ name }) => {
    const [result] = await run(example({ expect: [{ id: row.id, [name]: null }] }));
    expect(result).toMatchObject({ outcome: 'failed', diff: { expectedRows: 1, actualRows: 1 } });
  });

  it('takes values as the model declares them, as a run does', async () => {
    const select = `SELECT id, '7' AS "count", 0.1 + 0.2 AS share FROM "a b_silver"."visits"`;
    const made = columns.filter(({ name }) => ['id', 'count', 'share'].includes(name));
    const expected = [{ count: 7, share: 0.3 }];
    expect(await run(example({ select, columns: made, expect: expected }))).toEqual([{ outcome: 'passed' }]);
  });

  it('knows nothing of the one before it', async () => {
    const empty = example({ given: [{ table: given, columns, rows: [] }], expect: [] });
    expect(await run(example({}), empty, example({}))).toEqual([
      { outcome: 'passed' },
      { outcome: 'passed' },
      { outcome: 'passed' },
    ]);
  });

  it('leaves what it does not name null, and compares only what it names', async () => {
    const rows = [{ id: 'a' }, { id: 'b', cost: 2 }];
    const given_ = [{ table: given, columns, rows }];
    expect(await run(example({ given: given_, expect: [{ id: 'b', cost: 2 }, { id: 'a' }] }))).toEqual([
      { outcome: 'passed' },
    ]);
    expect(await run(example({ given: given_, expect: [{ id: 'a' }, { id: 'b' }] }))).toEqual([
      { outcome: 'passed' },
    ]);
    const [result] = await run(example({ given: given_, expect: [] }));
    expect(result).toMatchObject({
      outcome: 'failed',
      diff: { actualRows: 2, columns: columns.map(({ name }) => name) },
    });
  });

  it('says in the words of the engine what it refuses, and goes on', async () => {
    const wrong = example({ given: [{ table: given, columns, rows: [{ ...row, on: '2023-02-29' }] }] });
    const failing = example({
      select: `SELECT CAST(id AS INTEGER) AS id FROM "a b_silver"."visits"`,
      expect: [{ id: 'x' }],
    });
    const [first, second, third] = await run(wrong, failing, example({}));
    expect(first).toEqual({ outcome: 'error', message: expect.stringContaining('2023-02-29') });
    expect(second).toEqual({
      outcome: 'error',
      message: expect.stringContaining('Could not convert string'),
    });
    expect(JSON.stringify([first, second])).not.toContain('LINE');
    expect(third).toEqual({ outcome: 'passed' });
  });
});
