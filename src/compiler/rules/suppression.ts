import { type Diagnostic, diagnostic, locateIn } from '../diagnostics/index.ts';
import { decode, type SourceFile } from '../load/index.ts';

const pattern = /#[ \t]*lakespec-ignore\b[ \t]*([A-Z]*\d*)[ \t]*([^\n]*)/g;

/** What a comment may silence: advice, and what concerns operation alone. An emitted file would be wrong otherwise. */
const suppressible = (code: string): boolean => /^(LINT\d+|OPS003|OPS004)$/.test(code);

type Suppression = { readonly file: string; readonly line: number; readonly code: string };

/** Comments of a file, and what is wrong with them. */
function readFile(file: SourceFile): {
  readonly suppressions: readonly Suppression[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const text = decode(file);
  const suppressions: Suppression[] = [];
  const diagnostics: Diagnostic[] = [];
  if (typeof text !== 'string' || !text.includes('lakespec-ignore')) return { suppressions, diagnostics };
  const locate = locateIn(file.path, text);
  for (const match of text.matchAll(pattern)) {
    const [whole, code = '', reason = ''] = match;
    const span = locate(match.index, match.index + whole.trimEnd().length);
    if (!suppressible(code)) {
      const privacy = /^(PRIV|DUA)/.test(code);
      diagnostics.push(
        diagnostic('SCH005', span, code === '' ? 'this silences no code' : `${code} can't be silenced`, {
          help: privacy
            ? 'a policy may hold `exceptions`, with a reason and who approved it'
            : 'mend what it says',
        }),
      );
      continue;
    }
    if (reason.trim() === '') {
      diagnostics.push(
        diagnostic('SCH005', span, `the comment doesn't say why ${code} is silenced`, {
          help: `write \`# lakespec-ignore ${code} REASON\``,
        }),
      );
      continue;
    }
    const { line } = span.start;
    const before = text.slice(0, match.index);
    const alone = before.slice(before.lastIndexOf('\n') + 1).trim() === '';
    // Beside the value it concerns its line; on a line of its own, the next.
    suppressions.push({ file: file.path, line: alone ? line + 1 : line, code });
  }
  return { suppressions, diagnostics };
}

/** The findings that no comment silences, and what is wrong with the comments. */
export function suppress(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
): readonly Diagnostic[] {
  const read = files.map(readFile);
  const silenced = new Set(
    read.flatMap((one) => one.suppressions.map(({ file, line, code }) => `${file}:${line}:${code}`)),
  );
  return [
    ...diagnostics.filter(({ span, code }) => !silenced.has(`${span.file}:${span.start.line}:${code}`)),
    ...read.flatMap((one) => one.diagnostics),
  ];
}
