import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lineageColumns, type Plan } from '../../../src/plan/index.ts';
import { RunFailure } from '../../../src/runtime/failure.ts';
import type { RunContext } from '../../../src/runtime/run/context.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import type { StageResult } from '../../../src/runtime/stages/stage-result.ts';
import { compileTexts, planOf, visits } from '../../compiler/specs.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const bronze = { namespace: 'visits_bronze', name: 'visits' };
const silver = (name: string) => ({ namespace: 'visits_silver', name });

/** A product with these tests, as the compiler plans it. */
const planWith = (tests: string, more = '', table = 'visits'): Plan =>
  planOf(
    compileTexts({ 'specs/product.yaml': visits(`${more}\n  quality: {${table}: {tests: [${tests}]}}`) }),
    'visits',
  );

const columns = [
  ...(planWith('{row_count: {min: 0, max: 9}}').sources[0]?.tables[0]?.columns ?? []).flatMap((one) =>
    one.door.action === 'drop' ? [] : [column(one.name, one.type)],
  ),
  ...lineageColumns.map(({ name, type }) => column(name, type)),
];
const start = Date.parse('2026-03-01T02:00:00Z');
const day = (number: number): string => new Date(start + number * 86_400_000).toISOString();

let bench: Workbench;
beforeEach(async () => {
  bench = await openWorkbench(planWith(''));
});
afterEach(() => bench.close());

let keys = 0;
/** So many visits that came in on a day. */
async function arrive(count: number, on: number, values: Readonly<Record<string, string>> = {}) {
  const select = columns.map(({ name, type }) => {
    const given: Readonly<Record<string, string>> = {
      visit_id: `'v' || (i + ${keys})`,
      ward: "'A'",
      cost: '10',
      _ingested_at: `TIMESTAMPTZ '${day(on)}'`,
      _file_id: "'f'",
      _row: 'i',
      _run_id: "'r'",
      ...values,
    };
    return `CAST(${given[name] ?? 'NULL'} AS ${type === 'string' ? 'VARCHAR' : type}) AS "${name}"`;
  });
  await bench.append(bronze, columns, `SELECT ${select.join(', ')} FROM range(${count}) AS t(i)`);
  keys += count;
}

const run = (plan: Plan, on: number, changes: Partial<RunContext> = {}): Promise<StageResult> =>
  refine(bench.context(plan, { startedAt: day(on), ...changes }));

const verdict = async (plan: Plan, on: number, kind: string): Promise<string> => {
  const results = await run(plan, on).then(
    ({ gates }) => gates,
    (error: unknown) => (error as { results: StageResult['gates'] }).results,
  );
  return results.find((gate) => gate.kind === kind)?.outcome ?? 'not asked';
};

const kept = async (name: string): Promise<readonly unknown[]> =>
  (await bench.rows(silver(name))).map(({ failing_row: row }) => JSON.parse(String(row)));

describe('freshness', () => {
  const test = (onFail: string) =>
    planWith(`{freshness: {column: _ingested_at, within: 26h}, onFail: ${onFail}}`);

  it('goes by the start of the run, and fails where nothing has come for too long', async () => {
    await arrive(3, 0);
    expect(await verdict(test('stop'), 0, 'freshness')).toBe('passed');
    expect(await verdict(test('stop'), 1, 'freshness')).toBe('passed');
    expect(await verdict(test('stop'), 2, 'freshness')).toBe('stopped');
    expect(await kept('visits__failures')).toEqual([
      {
        newest: expect.stringMatching(/^2026-03-01.02:00/),
        oldest: expect.stringMatching(/^2026-03-02.00:00/),
      },
    ]);
    await arrive(1, 2);
    expect(await verdict(test('stop'), 2, 'freshness')).toBe('passed');
  });

  it('that warns says so in a run with nothing new, which commits nothing', async () => {
    await arrive(3, 0);
    await run(test('warn'), 0);
    const late = await run(test('warn'), 3);
    expect(late.gates).toMatchObject([{ kind: 'freshness', outcome: 'warned', failures: 1 }]);
    expect(late.committed).toBe(false);
  });

  it('of a table without rows fails', async () => {
    await arrive(0, 0);
    await bench.append(
      bronze,
      columns,
      `SELECT ${columns.map(({ name }) => `NULL AS "${name}"`).join(', ')} WHERE FALSE`,
    );
    expect(await verdict(test('warn'), 0, 'freshness')).toBe('warned');
  });
});

describe('reconciliation', () => {
  const more = "\n  silver: {stays: {from: visits, where: ward <> 'X'}}";

  it('is asked again when only the other table changes', async () => {
    const plan = planWith('{reconciliation: {with: visits, tolerance: 0.1}}', more, 'stays');
    await arrive(9, 0);
    expect(await verdict(plan, 0, 'reconciliation')).toBe('passed');
    await arrive(1, 1, { ward: "'X'" });
    expect(await verdict(plan, 1, 'reconciliation')).toBe('passed');
    expect(await verdict(plan, 2, 'reconciliation')).toBe('not asked');
    await arrive(1, 3, { ward: "'X'" });
    expect(await verdict(plan, 3, 'reconciliation')).toBe('stopped');
    expect(await kept('stays__failures')).toEqual([{ value: 9, other: 11 }]);
  });

  it('compares sums, and takes those of no rows for 0', async () => {
    const plan = planWith(
      '{reconciliation: {with: visits, measure: sum(cost)}, onFail: warn}',
      more,
      'stays',
    );
    await arrive(2, 0, { ward: "'X'", cost: '0' });
    expect(await verdict(plan, 0, 'reconciliation')).toBe('passed');
    await arrive(2, 1, { ward: "'X'", cost: '0.01' });
    expect(await verdict(plan, 1, 'reconciliation')).toBe('warned');
  });
});

describe('anomaly', () => {
  const test = (onFail: string, sigma = 3) =>
    planWith(`{anomaly: {measure: row_count, window: 28d, sigma: ${sigma}}, onFail: ${onFail}}`);
  const points = async () =>
    (await bench.rows(silver('visits__measurements'), 'measured_at')).map(({ value }) => value);
  /** Runs, day by day, before each of which so many rows arrive. */
  const days = async (plan: Plan, counts: readonly number[]) => {
    for (const [index, count] of counts.entries()) {
      await arrive(count, index + 1);
      await run(plan, index + 1);
    }
  };

  it('judges from the eighth measurement on, and says so before', async () => {
    await arrive(100, 0);
    expect((await run(test('stop'), 0)).gates.at(-1)).toMatchObject({
      outcome: 'passed',
      note: 'not judged yet: 0 of 7 measurements in its window',
    });
    await days(test('stop'), [2, 0, 1, 2, 1, 3, 2]);
    // A run with nothing new has measured nothing.
    expect(await points()).toEqual([100, 102, 103, 105, 106, 109, 111]);
    await arrive(4, 8);
    const ninth = await run(test('stop'), 8);
    expect(ninth.gates).toMatchObject([{}, {}, { kind: 'anomaly', outcome: 'passed' }]);
    expect(ninth.gates.at(-1)).not.toHaveProperty('note');
    await arrive(50, 9);
    expect(await verdict(test('stop'), 9, 'anomaly')).toBe('stopped');
    expect(await verdict(test('stop'), 10, 'anomaly')).toBe('stopped');
    expect(await points()).toHaveLength(8);
    expect(await kept('visits__failures')).toEqual([
      { value: 165, lowest: expect.any(Number), highest: expect.any(Number) },
    ]);
    // A person looked, and lets it pass: from now on it is what is compared with.
    expect(await verdict(test('warn'), 11, 'anomaly')).toBe('warned');
    expect((await points()).at(-1)).toBe(165);
  });

  it('has one measurement of a run, whether it ended before its commit or right after', async () => {
    const plan = test('stop');
    await arrive(5, 0);
    const { lake } = bench;
    const broken = (when: 'before' | 'after'): RunContext['lake'] => ({
      ...lake,
      commit: async (changes) => {
        if (when === 'after') await lake.commit(changes);
        throw new RunFailure('dependency', 'gone');
      },
    });
    await expect(run(plan, 0, { runId: 'one', lake: broken('before') })).rejects.toThrow('gone');
    expect(await lake.table(silver('visits__measurements'))).toBeNull();
    await run(plan, 0, { runId: 'one' });
    await arrive(5, 1);
    await expect(run(plan, 1, { runId: 'two', lake: broken('after') })).rejects.toThrow('gone');
    await run(plan, 1, { runId: 'two' });
    // The same run, that finds more: it has measured anew.
    await arrive(5, 1);
    await run(plan, 1, { runId: 'two' });
    expect(await points()).toEqual([5, 15]);
  });
});

describe('schema', () => {
  const promise =
    '{schema: {visit_id: string, patient_id: string, zip: string, birth_date: date, started_on: date, ended_on: date, released_on: date, ward: string, cost: "decimal(10,2)", urgent: boolean}}';

  it('notices that another writer has altered the table, before a run makes it again what the spec says', async () => {
    const plan = planWith(promise);
    await arrive(1, 0);
    expect(await verdict(plan, 0, 'schema')).toBe('passed');
    const { columns: made } = plan.refine[0]!;
    const target = await bench.lake.target({
      ref: silver('visits'),
      store: 'refined',
      description: '',
      columns: [...made.filter(({ name }) => name !== 'zip'), column('later', 'string')],
      renames: [],
      sort: [],
    });
    await bench.lake.commit([
      { target, operation: 'append', add: [], remove: [], properties: {}, summary: {} },
    ]);
    expect(await verdict(plan, 1, 'schema')).toBe('stopped');
    expect(await kept('visits__failures')).toEqual(
      expect.arrayContaining([
        { column_name: 'zip', promised: 'string', found: 'absent' },
        { column_name: 'other columns', promised: '', found: 'later' },
      ]),
    );
    // Another promise is held against what the run makes.
    const other = planWith(promise.replace('}}', '}, onFail: warn}'));
    expect(await verdict(other, 2, 'schema')).toBe('passed');
    expect(await verdict(other, 3, 'schema')).toBe('passed');
  });
});

describe('a share of rows', () => {
  it('is tolerated up to the last row', async () => {
    const plan = planWith('{not_null: ward, maxFailures: 29%}');
    await arrive(71, 0);
    await arrive(29, 0, { ward: 'NULL' });
    expect(await verdict(plan, 0, 'not_null')).toBe('passed');
    const ward = async (on: number) => {
      const done = await run(plan, on).then(
        ({ gates }) => gates,
        (error) => (error as { results: StageResult['gates'] }).results,
      );
      return done.find(({ column: name }) => name === 'ward');
    };
    await arrive(71, 1);
    await arrive(29, 1, { ward: 'NULL' });
    expect(await ward(1)).toMatchObject({ outcome: 'tolerated', failures: 58 });
    await arrive(1, 2, { ward: 'NULL' });
    expect(await ward(2)).toMatchObject({ outcome: 'stopped', failures: 59 });
  });
});
