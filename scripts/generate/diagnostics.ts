// Completes docs/diagnostics/CODE.md: the examples of each code, and what lakespec says of them. What stands above
// `## Example` is written by hand.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Code, catalogue, type Diagnostic, formats } from '../../src/compiler/diagnostics/index.ts';
import { checkTargets } from '../../src/compiler/emit/index.ts';
import { compile } from '../../src/compiler/index.ts';
import type { SourceFile } from '../../src/compiler/load/index.ts';

const docs = fileURLToPath(new URL('../../docs/diagnostics', import.meta.url));
const examples = join(docs, 'examples');

/** The day on which examples are judged. */
const today = '2026-07-01';

function filesIn(folder: string): readonly SourceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: relative(folder, path).replaceAll('\\', '/'),
      bytes: readFileSync(path),
    }));
}

export type Side = 'wrong' | 'fixed';

/** The files of an example, without those of the base that lie under it. */
export const exampleFiles = (code: Code, side: Side): readonly SourceFile[] =>
  filesIn(join(examples, code, side));

/** An example laid over the base. */
function overBase(files: readonly SourceFile[]): readonly SourceFile[] {
  const own = new Set(files.map((file) => file.path));
  return [...filesIn(join(examples, '_base')).filter((file) => !own.has(file.path)), ...files];
}

/**
 * What lakespec finds in an example laid over the base. Rules cover the whole language: that a release doesn't execute a
 * part of it yet is shown in the example of that code alone.
 */
export function findings(files: readonly SourceFile[], code: Code = 'SCH010'): readonly Diagnostic[] {
  const compilation = compile({ files: overBase(files), today, lakespecVersion: '0.0.0' });
  return [...compilation.diagnostics, ...checkTargets(compilation)].filter(
    (one) => code === 'SCH010' || one.code !== 'SCH010',
  );
}

const languages: Readonly<Record<string, string>> = { '.yaml': 'yaml', '.sql': 'sql' };

function filesText(files: readonly SourceFile[]): string {
  return files
    .map(({ path, bytes }) => {
      const text = new TextDecoder().decode(bytes).trimEnd();
      return `\`${path}\`\n\`\`\`${languages[extname(path)] ?? ''}\n${text}\n\`\`\`\n`;
    })
    .join('');
}

function findingsText(files: readonly SourceFile[], code: Code): string {
  const all = overBase(files);
  const textOf = (path: string) => {
    const file = all.find((one) => one.path === path);
    return file && new TextDecoder().decode(file.bytes);
  };
  const text = formats.pretty({ diagnostics: findings(files, code), textOf, colour: false });
  // Without the count at the end.
  return text.slice(0, text.trimEnd().lastIndexOf('\n\n'));
}

const heading = '\n## Example\n';

/** The page as it must be: the written part, and the examples. */
export function pageText(code: Code, page: string): string {
  const [written = ''] = page.split(heading);
  const wrong = exampleFiles(code, 'wrong');
  if (wrong.length === 0) return `${written.trimEnd()}\n`;
  return `${written}${heading}${filesText(wrong)}
\`\`\`
${findingsText(wrong, code)}
\`\`\`

## Mended
${filesText(exampleFiles(code, 'fixed'))}`;
}

export const pagePath = (code: Code): string => join(docs, `${code}.md`);

const uses = `\`lakespec check --fix\` makes the changes that are certain: a key, a value or a name that can only be one misspelt, a list
or quotes that are missing. What decides over privacy, an agreement or what is let in is never changed for you.

A warning that is no matter is silenced behind its line, or on a line of its own before it, with a reason:
\`# lakespec-ignore OPS011 a queue of single messages\`, in a SQL file \`-- lakespec-ignore …\`. So can be the errors OPS003,
OPS004, OPS014 and OPS018. Codes of privacy and agreements can't: a policy excepts them.

\`lakespec check --format\`: \`pretty\` for people, \`github\` for annotations of a pull request, \`sarif\` for code scanning,
\`markdown\` for a comment, \`junit\` for test reports (GitLab, Jenkins), \`json\` for programs.
`;

if (import.meta.main) {
  const lines = (Object.keys(catalogue) as Code[]).sort().map((code) => {
    const page = pagePath(code);
    writeFileSync(page, pageText(code, readFileSync(page, 'utf8')));
    const { severity, title } = catalogue[code];
    return `| [${code}](${code}.md) | ${severity} | ${title} |\n`;
  });
  writeFileSync(
    join(docs, 'README.md'),
    `# Diagnostics\nEvery code that lakespec reports. \`lakespec explain CODE\` prints its page.\n\n${uses}\n| code | severity | |\n| --- | --- | --- |\n${lines.join('')}`,
  );
}
