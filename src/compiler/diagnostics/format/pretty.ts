import type { Diagnostic } from '../diagnostic.ts';
import { framesOf, type Paint } from './frame.ts';
import {
  byFile,
  certainCount,
  counted,
  countOf,
  type Format,
  inOrder,
  printable,
  type Report,
} from './report.ts';

const styles = { error: '1;31', warning: '1;33', bold: '1', dim: '2', help: '1;36' } as const;

const painter =
  (colour: boolean): Paint =>
  (style, text) =>
    colour ? `\x1b[${styles[style]}m${text}\x1b[0m` : text;

function one(diagnostic: Diagnostic, report: Report, paint: Paint): string {
  const { severity, code, message, notes, help } = diagnostic;
  const { lines, margin } = framesOf(diagnostic, report, paint);
  const continued = (text: string, indent: number) =>
    printable(text).replaceAll('\n', `\n${margin}${' '.repeat(indent)}`);
  return [
    `${paint(severity, `${severity}[${code}]`)} ${paint('bold', printable(message))}`,
    ...lines,
    ...notes.map((note) => `${margin}${paint('dim', '=')} ${continued(note, 2)}`),
    ...(help === null ? [] : [`${margin}${paint('help', 'help:')} ${continued(help, 6)}`]),
  ].join('\n');
}

/** Where to read on, for a person at a terminal. */
function hints(found: readonly Diagnostic[], paint: Paint): readonly string[] {
  const certain = certainCount(found);
  return [
    ...(certain === 0
      ? []
      : [`\`lakespec check --fix\` mends ${certain === found.length ? 'all' : certain} of them`]),
    `\`lakespec explain ${found[0]?.code}\` tells more about it`,
  ].map((text) => paint('dim', text));
}

export const durationText = (durationMs: number): string =>
  durationMs < 1000 ? `${Math.round(durationMs)} ms` : `${(durationMs / 1000).toFixed(1)} s`;

/** For people: each finding with the line that it is about, then one line that counts. */
export const pretty: Format = (report) => {
  const found = inOrder(report);
  if (found.length === 0) return '';
  const paint = painter(report.colour);
  const { errors, warnings } = countOf(found);
  const counts = [
    ...(errors > 0 ? [paint('error', counted(errors, 'error'))] : []),
    ...(warnings > 0 ? [paint('warning', counted(warnings, 'warning'))] : []),
  ];
  const files = counted(byFile(found).size, 'file');
  const { durationMs } = report;
  const time = durationMs === undefined ? '' : ` (${durationText(durationMs)})`;
  const summary = [
    `${counts.join(', ')} in ${files}${time}`,
    ...(durationMs === undefined ? [] : hints(found, paint)),
  ];
  return `${found.map((diagnostic) => one(diagnostic, report, paint)).join('\n\n')}\n\n${summary.join('\n')}\n`;
};
