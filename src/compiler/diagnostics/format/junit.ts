import type { Diagnostic } from '../diagnostic.ts';
import { framesOf } from './frame.ts';
import { byFile, countOf, countText, type Format, inOrder, printable, type Report } from './report.ts';

/** Text as XML 1.0 takes it: no control characters, no halves of a pair. */
export const characters = (text: string): string =>
  printable(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** A parser turns line ends and tabs of an attribute into blanks, unless they are written as numbers. */
export const attribute = (text: string): string =>
  characters(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** A finding as plain text, with its line. */
export function findingText(diagnostic: Diagnostic, report: Report): string {
  const { severity, code, message, notes, help } = diagnostic;
  const { lines, margin } = framesOf(diagnostic, { ...report, colour: false }, (_, text) => text);
  return [
    `${severity}[${code}] ${message}`,
    ...lines,
    ...notes.map((note) => `${margin}= ${note}`),
    ...(help === null ? [] : [`${margin}help: ${help}`]),
  ].join('\n');
}

const bodyOf = (found: readonly Diagnostic[], report: Report): string =>
  found.map((one) => findingText(one, report)).join('\n\n');

function testcase(file: string, found: readonly Diagnostic[], report: Report): string {
  const open = `    <testcase name="${attribute(file)}" classname="lakespec.check" time="0"`;
  if (found.length === 0) return `${open}/>\n`;
  const { errors } = countOf(found);
  const codes = [...new Set(found.map(({ code }) => code))].join(', ');
  const body = characters(bodyOf(found, report));
  return errors === 0
    ? `${open}>\n      <system-out>${body}</system-out>\n    </testcase>\n`
    : `${open}>\n      <failure type="${attribute(codes)}" message="${attribute(`${countText(found)}: ${codes}`)}">${body}</failure>\n    </testcase>\n`;
}

/**
 * One test for each file, which fails where the file has an error: its name stays the same, so that GitLab and Jenkins
 * tell what is newly broken and what was mended. Warnings fail nothing. Held to the schema of Jenkins' xunit plugin,
 * junit-10.xsd.
 */
export const junit: Format = (report) => {
  const found = byFile(inOrder(report));
  const files = [...new Set([...(report.files ?? []), ...found.keys()])].sort();
  const failed = files.filter((file) => countOf(found.get(file) ?? []).errors > 0).length;
  const time = ((report.durationMs ?? 0) / 1000).toFixed(3);
  const counts = `tests="${files.length}" failures="${failed}" errors="0" time="${time}"`;
  const cases = files.map((file) => testcase(file, found.get(file) ?? [], report)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="lakespec" ${counts}>
  <testsuite name="lakespec check" ${counts}>
${cases}  </testsuite>
</testsuites>
`;
};
