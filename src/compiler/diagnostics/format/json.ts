import { countOf, type Format, inOrder } from './report.ts';

/** For programs: every field of every finding; `version` is that of this shape. */
export const json: Format = (report) =>
  `${JSON.stringify({ version: 1, ...countOf(report.diagnostics), diagnostics: inOrder(report) }, null, 2)}\n`;
