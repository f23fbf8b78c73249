import type { Measure } from '../../graph/gate.ts';
import type { Dataset } from '../../graph/graph.ts';
import { type Dialect, quoteIdentifier } from '../../sql/index.ts';
import { portable } from './portable.ts';

/**
 * A measure of a table as one SELECT of a double, `value`. Null where a mean has no values; the sum of none is 0.
 * Whole numbers and decimals are added up exactly, so that engines agree in every digit.
 */
export function measureSelect(
  measure: Measure,
  dataset: Pick<Dataset, 'columns'>,
  table: string,
  dialect: Dialect,
): string {
  const value = (text: string) => portable(text, dataset.columns, dialect);
  const select = (sql: string) => `SELECT ${sql} AS "value" FROM ${table}`;
  if (measure.of === 'row_count') return select(value('cast(count(*) as double)'));
  const column = quoteIdentifier(measure.column);
  return select(
    value(
      measure.of === 'sum'
        ? `coalesce(cast(sum(${column}) as double), 0)`
        : `cast(sum(${column}) as double) / count(${column})`,
    ),
  );
}

/** Sums of doubles hang on the order in which an engine takes the rows: so much of one is no difference. */
const noise = 1e-9;

/** What two measures may differ in, at least: nothing where they are exact. */
export function noiseOf(measure: Measure, { columns }: Pick<Dataset, 'columns'>): number {
  if (measure.of === 'row_count') return 0;
  return columns.find(({ name }) => name === measure.column)?.type === 'double' ? noise : 0;
}
