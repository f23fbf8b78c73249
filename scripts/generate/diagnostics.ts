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

/** What lakespec finds in an example laid over the base. */
export function findings(files: readonly SourceFile[]): readonly Diagnostic[] {
  const own = new Set(files.map((file) => file.path));
  const base = filesIn(join(examples, '_base')).filter((file) => !own.has(file.path));
  const compilation = compile({ files: [...base, ...files], today, lakespecVersion: '0.0.0' });
  return [...compilation.diagnostics, ...checkTargets(compilation)];
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

function findingsText(files: readonly SourceFile[]): string {
  const textOf = (path: string) => {
    const file = files.find((one) => one.path === path);
    return file && new TextDecoder().decode(file.bytes);
  };
  const text = formats.pretty({ diagnostics: findings(files), textOf, colour: false });
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
${findingsText(wrong)}
\`\`\`

## Mended
${filesText(exampleFiles(code, 'fixed'))}`;
}

export const pagePath = (code: Code): string => join(docs, `${code}.md`);

if (import.meta.main) {
  const lines = (Object.keys(catalogue) as Code[]).sort().map((code) => {
    const page = pagePath(code);
    writeFileSync(page, pageText(code, readFileSync(page, 'utf8')));
    const { severity, title } = catalogue[code];
    return `| [${code}](${code}.md) | ${severity} | ${title} |\n`;
  });
  writeFileSync(
    join(docs, 'README.md'),
    `# Diagnostics\nEvery code that lakespec reports. \`lakespec explain CODE\` prints its page.\n\n| code | severity | |\n| --- | --- | --- |\n${lines.join('')}`,
  );
}
