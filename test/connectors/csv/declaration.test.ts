import { expect, it } from 'vitest';
import { csv, csvConfig, csvProfile } from '../../../src/connectors/csv/declaration.ts';

/** `path: message (help)` of each finding. */
const found = (config: unknown) =>
  (csv.check?.(csvConfig.parse(config), csvProfile.parse({})) ?? []).map(
    ({ path, message, help }) => `${path.join('.')}: ${message} (${help})`,
  );

const columns = (column: object) => ({ columns: { VISIT_ID: {}, COST: column } });

it.each([
  [{ type: 'integer', min: 3, max: 3 }, []],
  [{ type: 'date', min: '2026-01-31', max: '2026-02-01' }, []],
  [
    { type: 'integer', min: 30, max: 4 },
    [
      'columns.COST.min: min is above max, 4: each row with a value would be quarantined (swap `min` and `max`)',
    ],
  ],
  [
    { type: 'date', min: '2026-02-01', max: '2026-01-31' },
    [
      'columns.COST.min: min is above max, 2026-01-31: each row with a value would be quarantined (swap `min` and `max`)',
    ],
  ],
])('of the bounds of %j it says', (column, expected) => {
  expect(found(columns(column))).toEqual(expected);
});

it('names the column of the file that was meant', () => {
  expect(found({ ...columns({}), primaryKey: ['visit-id'], subject: 'patient' })).toEqual([
    'primaryKey.0: the contract has no column `visit-id` (write it as the file does: `VISIT_ID`)',
    'subject: the contract has no column `patient` (write it as the file does: VISIT_ID, COST)',
  ]);
});
