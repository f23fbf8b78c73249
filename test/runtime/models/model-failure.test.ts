import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanModel } from '../../../src/plan/index.ts';
import { exitCodeOf } from '../../../src/runtime/failure.ts';
import { ModelFailure } from '../../../src/runtime/models/model-failure.ts';
import { refine } from '../../../src/runtime/stages/refine.ts';
import { exampleModel, examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const bronze = { namespace: 'example_claims_bronze', name: 'claims' };
const silver = (name: string) => ({ namespace: 'example_claims_silver', name });
const columns = [column('claim_id', 'string'), column('amount', 'string')];

const model = (name: string, type: 'integer' | 'bigint' | 'decimal(5,2)' | 'date', sql: string): PlanModel =>
  exampleModel({
    table: silver(name),
    origin: `specs/${name}.yaml`,
    columns: [column('claim_id', 'string'), column('value', type)],
    reads: [bronze],
    select: `SELECT claim_id, ${sql} AS value FROM "example_claims_bronze"."claims"`,
  });
const reader = (name: string, reads: string): PlanModel =>
  exampleModel({
    table: silver(name),
    origin: `specs/${name}.yaml`,
    columns: [column('claim_id', 'string')],
    reads: [silver(reads)],
    select: `SELECT claim_id FROM "example_claims_silver"."${reads}"`,
  });

describe('a model that fails in a run', () => {
  let bench: Workbench;
  beforeEach(async () => {
    bench = await openWorkbench(examplePlan());
  });
  afterEach(() => bench.close());
  const arrive = (amount: string) =>
    bench.append(bronze, columns, `SELECT 'c1' AS claim_id, '${amount}' AS amount`);
  const failureOf = async (...refined: readonly PlanModel[]): Promise<ModelFailure> => {
    const error = await refine(bench.context(examplePlan({ refine: [...refined] }))).catch((one) => one);
    expect(error).toBeInstanceOf(ModelFailure);
    return error;
  };

  it.each([
    ['a text that is no number', 'integer', 'CAST(amount AS INTEGER)', 'Synthetic to DATE'],
    ['a text that is no date', 'date', 'CAST(amount AS DATE)', 'Synthetic'],
    ['a number too large for the type', 'integer', "CAST(amount || '000' AS BIGINT)", '77777777'],
    ['too many digits for a decimal', 'decimal(5,2)', 'CAST(amount AS BIGINT)', '77777777'],
    ['arithmetic that overflows', 'bigint', 'CAST(amount AS BIGINT) * 1000000000000000', '77777777'],
  ] as const)('%s: named with its file, without the value, exit code 2', async (_, type, sql, amount) => {
    await arrive(amount);
    const failure = await failureOf(model('parsed', type, sql));
    expect(exitCodeOf(failure)).toBe(2);
    expect(failure.message).toMatch(
      /example_claims_silver\.parsed \(specs\/parsed\.yaml\): .*(value|number)/,
    );
    expect(failure.message).not.toMatch(/Synthetic|7777/);
    expect(await bench.lake.table(silver('parsed'))).toBeNull();
  });

  it('publishes nothing, tries what does not depend on it, skips what does, and completes when repeated', async () => {
    await arrive('Synthetic');
    const right = model('right', 'bigint', 'length(amount)');
    const wrong = [
      model('wrong', 'integer', 'CAST(amount AS INTEGER)'),
      model('worse', 'date', 'CAST(amount AS DATE)'),
    ];
    const readers = [reader('first', 'wrong'), reader('second', 'first')];
    const failure = await failureOf(...wrong, ...readers, right);
    expect(failure.failed.map(({ table }) => table.name)).toEqual(['wrong', 'worse']);
    expect(failure.skipped.map(({ table, reads }) => [table.name, reads?.name])).toEqual([
      ['first', 'wrong'],
      ['second', 'first'],
    ]);
    expect(failure.message).toContain('skipped, it reads example_claims_silver.wrong');
    expect(await bench.lake.tables('example_claims_silver')).toEqual([]);

    const mended = [model('wrong', 'integer', 'TRY_CAST(amount AS INTEGER)'), ...readers, right];
    const result = await refine(bench.context(examplePlan({ refine: mended })));
    expect(result.tables.map(({ rows }) => rows)).toEqual([1, 1, 1, 1]);
  });

  it('memory that is used up is no fault of the model: exit code 4, and what to do', async () => {
    await arrive('1');
    const large = exampleModel({
      table: silver('large'),
      columns: [column('value', 'string')],
      reads: [bronze],
      select: `SELECT array_to_string(list(repeat(amount, 1000) || i), '') AS value
               FROM "example_claims_bronze"."claims", range(1000000) AS t(i)`,
    });
    const failure = await failureOf(large);
    expect(exitCodeOf(failure)).toBe(4);
    expect(failure.message).toMatch(/Out of Memory.*raise the memory of the engine in the Platform/);
  });
});
