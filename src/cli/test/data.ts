import { diagnostic, type Span } from '../../compiler/diagnostics/index.ts';
import { nameOf } from '../../plan/index.ts';
import type { DataTestResult } from '../../runtime/tests/index.ts';
import { count } from '../text-table.ts';
import type { TestResult } from './report.ts';

type Asked = Exclude<DataTestResult, { readonly state: 'absent' }>;

/** As many as are counted; never what is in them. */
const rowsText = (failures: number): string =>
  failures >= 100_000 ? 'at least 100,000 rows' : count(failures, 'row');

/** What a data test found: counts and names, no value of a row. */
export function dataResult(asked: Asked, product: string, span: Span): TestResult {
  const { gate } = asked;
  const table = nameOf(gate.table);
  const base = { kind: 'data', product, table: gate.table, name: gate.id, diff: null, span } as const;
  if (asked.state === 'refused') {
    const message = `gate \`${gate.id}\` of \`${table}\` can't be asked`;
    return {
      ...base,
      outcome: 'error',
      seconds: asked.seconds,
      failures: null,
      note: null,
      finding: diagnostic('TST005', span, message, {
        notes: [asked.message],
        help: `where the specs have changed since: lakespec run ${product}`,
      }),
    };
  }
  const { failures, outcome, seconds } = asked.result;
  const measured = { ...base, seconds, failures, note: asked.note };
  if (outcome === 'passed' || outcome === 'tolerated')
    return { ...measured, outcome: 'passed', finding: null };
  const warns = outcome === 'warned';
  const where = gate.column === null ? `\`${table}\`` : `\`${table}.${gate.column}\``;
  const finding = diagnostic(
    warns ? 'TST004' : 'TST003',
    span,
    `gate \`${gate.id}\` fails for ${rowsText(failures)} of ${where}: ${gate.description}`,
    {
      help: `nothing was kept: after a run that it stops, rows stand in ${table}__failures; or ask with lakespec query`,
    },
  );
  return { ...measured, outcome: warns ? 'warned' : 'failed', finding };
}
