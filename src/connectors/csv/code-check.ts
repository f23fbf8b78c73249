import {
  type CodeSet,
  codeSetNames,
  codeShapes,
  icd10CodeFile,
  releasesOf,
} from '../../formats/icd10/index.ts';
import type { CodeCheck } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { identifier, text } from './sql.ts';

const tableOf = (codes: CodeSet): string => identifier(`${codes} codes`);

/**
 * Puts the codes into the engine that these checks ask for. They stay there when the unit is done: they are the same
 * for the next, and small.
 */
export async function loadCodes(
  engine: Engine,
  checks: readonly CodeCheck[],
  signal: AbortSignal,
): Promise<void> {
  for (const codes of new Set(checks.map((check) => check.codes))) {
    const file = `read_csv(${text(icd10CodeFile())}, delim = '\t', quote = '', escape = '', header = true, nullstr = '', all_varchar = true)`;
    await engine.run(
      `CREATE TEMP TABLE IF NOT EXISTS ${tableOf(codes)} AS ` +
        'SELECT icd10 AS code, CAST(valid_from AS DATE) AS valid_from, CAST(valid_to AS DATE) AS valid_to ' +
        `FROM ${file} WHERE code_set = ${text(codeSetNames[codes].title)} AND is_billable = 'true'`,
      { signal },
    );
  }
}

/**
 * Conditions over a table's typed columns, as `judgeCode` has it: under which a code is wrong, and under which nobody
 * can say, because no release covers the day.
 */
export function codeCheckSql({ codes, column, asOf }: CodeCheck): {
  readonly invalid: string;
  readonly unjudged: string;
} {
  const value = identifier(column);
  const code = `replace(upper(trim(${value}, ' ')), '.', '')`;
  const isShaped = `regexp_full_match(${code}, ${text(codeShapes[codes])})`;
  const day = asOf === null ? null : `CAST(${identifier(asOf)} AS DATE)`;
  const isKnown = (when: string) =>
    `EXISTS (SELECT 1 FROM ${tableOf(codes)} AS known WHERE known.code = ${code}${when})`;
  if (day === null) {
    return { invalid: `(${value} IS NOT NULL AND NOT (${isShaped} AND ${isKnown('')}))`, unjudged: 'false' };
  }
  const isCovered = releasesOf(codes)
    .map(({ from, to }) => `(${day} >= DATE ${text(from)} AND ${day} < DATE ${text(to)})`)
    .join(' OR ');
  const then =
    ` AND (known.valid_from IS NULL OR known.valid_from <= ${day})` +
    ` AND (known.valid_to IS NULL OR ${day} < known.valid_to)`;
  return {
    invalid:
      `CASE WHEN ${value} IS NULL THEN false WHEN NOT ${isShaped} THEN true ` +
      `WHEN ${day} IS NULL THEN NOT ${isKnown('')} WHEN NOT (${isCovered}) THEN false ELSE NOT ${isKnown(then)} END`,
    unjudged: `(${value} IS NOT NULL AND ${isShaped} AND ${day} IS NOT NULL AND NOT (${isCovered}))`,
  };
}
