import { describe, expect, it } from 'vitest';
import { base, compileTexts, messages, planOf, visits } from '../specs.ts';

const compiled = (silver: string, backfill: string) =>
  compileTexts({
    ...base,
    'specs/visits.yaml': visits(`\n  silver: ${silver}\n  operations: {backfill: ${backfill}}`),
  });
const models = (silver: string, backfill: string) => {
  const { refine, operations } = planOf(compiled(silver, backfill), 'visits');
  expect(operations.backfill?.partition).toBe(/partition: (\w+)/.exec(backfill)?.[1]);
  return Object.fromEntries(refine.map(({ table, backfill: how }) => [table.name, how]));
};

describe('what a plan says of a backfill', () => {
  it('is nothing where the spec says nothing', () => {
    const { refine, operations } = planOf(compileTexts({ ...base, 'specs/visits.yaml': visits() }), 'visits');
    expect(refine.some((model) => 'backfill' in model)).toBe(false);
    expect('backfill' in operations).toBe(false);
  });

  it.each([
    [
      'the column that is named, and the rows of a key by it',
      '{visits: {}}',
      '{partition: month, column: released_on}',
      { visits: { column: 'released_on', input: { column: 'released_on', key: ['visit_id'] } } },
    ],
    [
      'the column that a table is partitioned by',
      '{visits: {partition: [month(released_on)]}}',
      '{partition: month}',
      { visits: { column: 'released_on', input: { column: 'released_on', key: ['visit_id'] } } },
    ],
    [
      'the name that the column has above',
      '{visits: {key: [id], columns: {id: {from: visit_id}, left_on: {from: released_on}}}}',
      '{partition: day, column: left_on}',
      { visits: { column: 'left_on', input: { column: 'released_on', key: ['visit_id'] } } },
    ],
    [
      'all input where the column is computed',
      '{visits: {columns: {visit_id: , at: {expr: "cast(released_on as timestamp)"}}}}',
      '{partition: month, column: at}',
      { visits: { column: 'at', input: null } },
    ],
    [
      'each row by itself without a key',
      '{visits: {strategy: append, columns: {ward: , released_on: }}}',
      '{partition: month, column: released_on}',
      { visits: { column: 'released_on', input: { column: 'released_on', key: [] } } },
    ],
    [
      'nothing of tables that are made whole',
      '{wards: {from: visits, key: [ward, released_on], columns: {ward: , released_on: }}, visits: {}}',
      '{partition: month, column: released_on}',
      {
        visits: { column: 'released_on', input: { column: 'released_on', key: ['visit_id'] } },
        wards: undefined,
      },
    ],
  ])('%s', (_, silver, backfill, expected) => {
    expect(models(silver, backfill)).toEqual(expected);
  });

  it('a year as a number is enough for years', () => {
    const texts = (partition: string) =>
      compileTexts({
        ...base,
        'specs/strict.yaml':
          'apiVersion: lakespec/v1\nkind: DeidPolicy\nmetadata: {name: strict}\nspec: {regime: safe_harbor, attestation: {by: privacy@example.org, on: 2026-01-15}}\n',
        'specs/visits.yaml': visits(
          `\n  silver: {visits: {}}\n  operations: {backfill: {partition: ${partition}, column: started_on}}`,
          'strict',
        ),
      });
    expect(messages(texts('year'))).toEqual([]);
    expect(messages(texts('month'))).toEqual([expect.stringMatching(/^OPS041/)]);
  });
});
