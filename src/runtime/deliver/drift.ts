import type { PlanDeliveredTable } from '../../plan/index.ts';
import type { WarehouseRow } from './warehouse.ts';

/** How what a warehouse shows differs from what the lake has. */
export type Drift = {
  /** Readers would miss or misread something: nothing is shown to them. */
  readonly faults: readonly string[];
  /** There is more than the lake has. */
  readonly warnings: readonly string[];
};

/** One spelling of a type: texts without length, FLOAT for its other names, no blanks. */
function spelled(type: string): string {
  const text = type.toUpperCase().replaceAll(' ', '');
  if (/^(VARCHAR|STRING|TEXT)(\(\d+\))?$/.test(text)) return 'VARCHAR';
  if (/^(DOUBLE|DOUBLEPRECISION|REAL|FLOAT[48]?)$/.test(text)) return 'FLOAT';
  return text.replace(/^(DECIMAL|NUMERIC)\(/, 'NUMBER(');
}

/** External tables show the whole row in a column of its own. */
const ownColumns: ReadonlySet<string> = new Set(['VALUE']);

/** Compares what a table should show with the rows of its description (`name`, `type`). */
export function driftOf(
  table: Pick<PlanDeliveredTable, 'columns'>,
  described: readonly WarehouseRow[],
): Drift {
  const found = new Map(described.map((row) => [String(row.name), spelled(String(row.type))]));
  const expected = new Set(table.columns.map(({ name }) => name));
  const faults = table.columns.flatMap(({ name, type }) => {
    const shown = found.get(name);
    if (shown === undefined) return [`column ${name} is missing`];
    return shown === spelled(type) ? [] : [`column ${name} is ${shown} instead of ${type}`];
  });
  const warnings = [...found.keys()]
    .filter((name) => !expected.has(name) && !ownColumns.has(name))
    .map((name) => `column ${name} is not in the plan`);
  return { faults, warnings };
}
