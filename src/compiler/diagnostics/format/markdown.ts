import type { Diagnostic } from '../diagnostic.ts';
import { framesOf } from './frame.ts';
import {
  byFile,
  certainCount,
  counted,
  countText,
  type Format,
  inOrder,
  printable,
  type Report,
} from './report.ts';

/** With more findings than these each file's are folded. */
const maxOpen = 8;
/** GitHub takes comments of 65,536 characters, and shows nothing of a longer one. */
const maxCharacters = 60_000;

/** Text outside of code: no markup, no HTML, and nobody is called by an `@name` of a spec. */
const plain = (text: string): string =>
  text
    .replace(/[\\*_[\]#|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('`', '&#96;')
    .replaceAll('@', '@<!-- -->');

/** A fence longer than any run of backticks in the text. */
function fence(text: string, least: number): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

/** A message as Markdown: what stands between its backticks is code, the rest is text. */
function inline(text: string): string {
  const parts = printable(text)
    .replaceAll(/\s*\n\s*/g, ' ')
    .split('`');
  if (parts.length % 2 === 0) return plain(parts.join('`'));
  return parts
    .map((part, index) => (index % 2 === 0 ? plain(part) : part.trim() === '' ? part : `\`${part}\``))
    .join('');
}

const code = (text: string): string => {
  const marks = fence(text, 1);
  return marks.length === 1 ? `\`${text}\`` : `${marks} ${text} ${marks}`;
};

/** In a summary of `<details>` Markdown is no more than text. */
const html = (text: string): string =>
  printable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function one(diagnostic: Diagnostic, report: Report): string {
  const { severity, span, message, notes, help } = diagnostic;
  const frames = framesOf(diagnostic, { ...report, width: 100 }, (_, text) => text).lines;
  const text = frames.join('\n');
  const block = (lines: string): string => {
    const own = fence(lines, 3);
    return `${own}text\n${printable(lines)}\n${own}`;
  };
  // A note of several lines is a table: its columns stand only where all characters are equally wide.
  const tables = notes.filter((note) => note.includes('\n'));
  const more = [
    ...notes.filter((note) => !note.includes('\n')).map(inline),
    ...(help === null ? [] : [`**help:** ${inline(help)}`]),
  ];
  return [
    `**${severity} ${diagnostic.code}**, line ${span.start.line}: ${inline(message)}`,
    block(text),
    ...tables.map(block),
    ...(more.length === 0 ? [] : [more.join('<br>\n')]),
  ].join('\n');
}

/** The first `count` findings of a file. */
function section(
  file: string,
  found: readonly Diagnostic[],
  count: number,
  report: Report,
  isFolded: boolean,
): string {
  const body = found
    .slice(0, count)
    .map((diagnostic) => one(diagnostic, report))
    .join('\n\n');
  const counts = countText(found);
  return isFolded
    ? `<details><summary><code>${html(file)}</code>: ${counts}</summary>\n\n${body}\n\n</details>\n`
    : `#### ${code(printable(file))}: ${counts}\n${body}\n`;
}

/** For one comment of a pull request. */
export const markdown: Format = (report) => {
  const found = inOrder(report);
  if (found.length === 0) return '### lakespec: no findings\n';
  const files = [...byFile(found)];
  const certain = certainCount(found);
  const head = [
    `### lakespec: ${countText(found)} in ${counted(files.length, 'file')}`,
    ...(certain === 0 ? [] : [`\`lakespec check --fix\` mends ${certain} of them.`]),
  ].join('\n');
  let text = `${head}\n`;
  let left = found.length;
  for (const [file, inFile] of files) {
    for (let count = inFile.length; count > 0; count = count >> 1) {
      const part = `\n${section(file, inFile, count, report, found.length > maxOpen)}`;
      if (text.length + part.length > maxCharacters) continue;
      text += part;
      left -= count;
      break;
    }
  }
  return left === 0
    ? text
    : `${text}\n… and ${counted(left, 'more finding')}: \`lakespec check\` prints all of them.\n`;
};
