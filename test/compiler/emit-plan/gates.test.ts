import { describe, expect, it } from 'vitest';
import { compileTexts, planOf, visits } from '../specs.ts';

const quality = (tests: string, table = 'visits') => ({
  'specs/product.yaml': visits(`
  star: {facts: {fct_visit: {from: visits, grain: [visit_id], degenerate: [ward, cost, urgent]}}}
  quality: {${table}: {tests: [${tests}]}}`),
});

describe('a test of the steward', () => {
  const sound: readonly [test: string, condition: string, more: Record<string, unknown>][] = [
    ['{not_null: ward}', '"ward" IS NULL', { id: 'visits.not_null.ward', onFail: 'stop', maxFailures: 0 }],
    ['{not_null: ward, onFail: warn}', '"ward" IS NULL', { onFail: 'warn' }],
    ['{not_null: ward, maxFailures: 5}', '"ward" IS NULL', { maxFailures: 5 }],
    [
      '{accepted_values: {column: ward, values: [A, "it\'s"]}, onFail: quarantine}',
      `"ward" NOT IN ('A', 'it''s')`,
      { onFail: 'quarantine', column: 'ward' },
    ],
    [
      '{accepted_values: {column: ward, values: [A], onFail: warn}}',
      `"ward" NOT IN ('A')`,
      { onFail: 'warn' },
    ],
    ['{accepted_values: {column: cost, values: [1, 2.5]}}', '"cost" NOT IN (1, 2.5)', {}],
    ['{accepted_values: {column: urgent, values: [true]}}', '"urgent" NOT IN (TRUE)', {}],
    [
      '{expression: cost >= 0 or urgent}',
      'NOT (CAST("cost" AS DECIMAL(12, 2)) >= CAST(0 AS DECIMAL(12, 2)) OR "urgent")',
      {},
    ],
    ['{row_count: {min: 2}}', 'HAVING count(*) < 2', { kind: 'row_count', column: null }],
    ['{row_count: {min: 2, max: 9}}', 'HAVING count(*) < 2 OR count(*) > 9', {}],
    ['{unique: ward}', 'HAVING count(*) > 1', { id: 'visits.unique.ward', column: null }],
    ['{unique: [ward, cost]}', 'GROUP BY "ward", "cost"', { id: 'visits.unique.ward_cost' }],
    [
      '{relationships: {column: ward, to: fct_visit, field: ward}}',
      'parent."ward" = child."ward"',
      {
        reads: [
          { namespace: 'visits_silver', name: 'visits' },
          { namespace: 'visits_gold', name: 'fct_visit' },
        ],
      },
    ],
  ];
  it.each(sound)('%s', (test, condition, more) => {
    const gate = planOf(compileTexts(quality(test)), 'visits').gates.at(-1);
    expect(gate?.select).toContain(condition);
    expect(gate).toMatchObject({
      stage: 'refine',
      table: { namespace: 'visits_silver', name: 'visits' },
      ...more,
    });
  });

  it('of a gold table runs before the commit of gold', () => {
    const gate = planOf(compileTexts(quality('{not_null: ward}', 'fct_visit')), 'visits').gates.at(-1);
    expect(gate).toMatchObject({ stage: 'curate', table: { namespace: 'visits_gold', name: 'fct_visit' } });
  });

  it('selects the columns of its table, so that failing rows can leave', () => {
    const plan = planOf(
      compileTexts(
        quality(
          '{not_null: ward, onFail: quarantine}, {unique: ward, onFail: quarantine}, {relationships: {column: ward, to: fct_visit, field: ward}, onFail: quarantine}',
        ),
      ),
      'visits',
    );
    const columns = plan.refine[0]?.columns.map(({ name }) => name);
    for (const gate of plan.gates.filter(({ onFail }) => onFail === 'quarantine')) {
      const list = gate.select.slice('SELECT '.length, gate.select.indexOf('\n')).split(', ');
      expect(list.map((one) => one.replace(/^\w+\./, '').replaceAll('"', ''))).toEqual(columns);
    }
  });

  it('that repeats what follows anyway is one gate; with another consequence it is two', () => {
    const ids = (test: string) => planOf(compileTexts(quality(test)), 'visits').gates.map(({ id }) => id);
    expect(ids('{not_null: visit_id}').filter((id) => id.startsWith('visits.not_null.visit_id'))).toEqual([
      'visits.not_null.visit_id',
    ]);
    expect(
      ids('{not_null: visit_id, onFail: warn}').filter((id) => id.startsWith('visits.not_null.visit_id')),
    ).toEqual(['visits.not_null.visit_id', 'visits.not_null.visit_id_2']);
  });

  const wrong: readonly [test: string, table: string, expected: string][] = [
    ['{not_null: warrd}', 'visits', 'SQL004 `visits` has no column `warrd`'],
    ['{not_null: ward}', 'visit', 'REF004 there is no silver or gold table `visit`'],
    ['{unique: [ward, costs]}', 'visits', 'SQL004 `visits` has no column `costs`'],
    ['{expression: cost}', 'visits', 'TYP001 a condition must be true or false, and this is a decimal(10,2)'],
    [
      '{accepted_values: {column: cost, values: [a]}}',
      'visits',
      "TYP001 `a` can't be a value of `cost`, a decimal(10,2)",
    ],
    [
      '{accepted_values: {column: ward, values: [1]}}',
      'visits',
      "TYP001 `1` can't be a value of `ward`, a string",
    ],
    [
      '{relationships: {column: ward, to: visits, field: cost}}',
      'visits',
      'TYP001 `ward` is a string, and `visits.cost` is a decimal(10,2)',
    ],
    [
      '{relationships: {column: ward, to: vist, field: cost}}',
      'visits',
      'REF004 there is no silver or gold table `vist`',
    ],
    ['{row_count: {}}', 'visits', 'SCH003 `row_count` lacks `min` or `max`'],
    [
      '{row_count: {min: 1}, onFail: quarantine}',
      'visits',
      'SCH005 a count of rows has no rows to quarantine',
    ],
    ['{not_nul: ward}', 'visits', 'SCH001 unknown key `not_nul`'],
    [
      '{anomaly: {measure: row_count, window: 7d}}',
      'visits',
      'SCH003 `spec.quality.visits.tests.0.anomaly` lacks `sigma`',
    ],
    [
      '{not_null: ward, row_count: {min: 1}}',
      'visits',
      "SCH001 `row_count` can't stand beside `not_null` in `spec.quality.visits.tests.0`",
    ],
  ];
  it.each(wrong)('%s of %s', (test, table, expected) => {
    const { diagnostics } = compileTexts(quality(test, table));
    expect(diagnostics).toHaveLength(1);
    expect(`${diagnostics[0]?.code} ${diagnostics[0]?.message}`.slice(0, expected.length)).toBe(expected);
  });
});

describe('a contract', () => {
  it.each([
    ['visit.visit_id', 'REF004 there is no silver table `visit`'],
    ['visits.id', 'SQL004 `visits` has no column `id`'],
    // What the door drops can be referred to for its label.
    ['visits.phone', undefined],
  ])('that refers to %s', (reference, expected) => {
    const text = visits().replace(
      'ward: {identifies: none}',
      `ward: {identifies: none, reference: ${reference}}`,
    );
    const found = compileTexts({ 'specs/product.yaml': text }).diagnostics;
    expect(
      found.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`),
    ).toEqual(expected === undefined ? [] : [expected]);
  });

  it('makes gates of what is required, unique, and refers to another table', () => {
    const text = visits()
      .replace('ward: {identifies: none}', 'ward: {identifies: none, required: true, unique: true}')
      .replace(
        'phone: {identifies: phone}',
        'next_id: {identifies: other-unique-id, reference: visits.visit_id}',
      );
    const plan = planOf(compileTexts({ 'specs/product.yaml': text }), 'visits');
    expect(plan.gates.map(({ id }) => id)).toEqual([
      'visits.unique.visit_id',
      'visits.not_null.visit_id',
      'visits.not_null.ward',
      'visits.relationships.next_id',
      'visits.unique.ward',
    ]);
  });
});
