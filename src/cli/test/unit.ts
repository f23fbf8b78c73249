import { diagnostic } from '../../compiler/diagnostics/index.ts';
import type { PlannedUnitTest } from '../../compiler/emit/plan/unit-tests.ts';
import type { ColumnType } from '../../plan/index.ts';
import type { RowDiff, UnitTestResult } from '../../runtime/tests/index.ts';
import type { TestResult } from './report.ts';
import { diffSummary, diffTable, valueText } from './row-table.ts';

type TypeOf = (column: string) => ColumnType;

/** The first place of the example that did not come out as it says. */
function placeOf({ expectedSpan, span }: PlannedUnitTest, { changed, missing }: RowDiff) {
  const [first] = changed;
  if (first) return expectedSpan(first.index, first.cells[0] ?? null);
  const [gone] = missing;
  return gone ? expectedSpan(gone.index, null) : span;
}

/** One value that differs is said; more are in the table. */
function loneCell({ changed, missing, unexpected }: RowDiff, typeOf: TypeOf): string {
  const [first] = changed;
  const [cell] = first?.cells ?? [];
  if (!first || cell === undefined || first.cells.length > 1) return '';
  if (changed.length + missing.length + unexpected.length > 1) return '';
  const [was, is] = [first.expected, first.actual].map((row) => valueText(row[cell] ?? null, typeOf(cell)));
  return `: ${cell} is ${is}, not ${was}`;
}

/** What a unit test found; its values are the steward's own, and are shown. */
export function unitResult(planned: PlannedUnitTest, product: string, ran: UnitTestResult): TestResult {
  const { test, span } = planned;
  const base = {
    kind: 'unit',
    product,
    table: test.model,
    name: test.name,
    span,
    seconds: ran.seconds,
    failures: null,
    note: null,
    diff: null,
  } as const;
  switch (ran.outcome) {
    case 'passed':
      return { ...base, outcome: 'passed', finding: null };
    case 'error':
      return {
        ...base,
        outcome: 'error',
        finding: diagnostic(
          'TST002',
          span,
          `unit test \`${test.name}\` of \`${test.model.name}\` can't be run`,
          {
            notes: [ran.message],
          },
        ),
      };
    case 'failed': {
      const { diff } = ran;
      const types = new Map(test.columns.map(({ name, type }) => [name, type]));
      const typeOf: TypeOf = (column) => types.get(column) ?? 'string';
      const message = `unit test \`${test.name}\` of \`${test.model.name}\` fails${loneCell(diff, typeOf)}`;
      return {
        ...base,
        outcome: 'failed',
        diff,
        finding: diagnostic('TST001', placeOf(planned, diff), message, {
          notes: [diffSummary(diff), `- expected, + came out\n${diffTable(diff, typeOf)}`],
        }),
      };
    }
  }
}
