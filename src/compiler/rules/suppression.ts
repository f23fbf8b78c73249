import {
  type Code,
  catalogue,
  type Diagnostic,
  diagnostic,
  locateIn,
  meant,
  type Silenced,
  type Span,
} from '../diagnostics/index.ts';
import { decode, type SourceFile } from '../load/index.ts';

/** In YAML and in SQL; a `#` in the middle of a word begins no comment. */
const patterns = {
  yaml: /(?<=^|[ \t])#[ \t]*lakespec-ignore\b[ \t]*([^\n\r]*)/gm,
  sql: /--[ \t]*lakespec-ignore\b[ \t]*([^\n\r]*)/gm,
} as const;

/** Errors that may be a matter of judgement. Behind any other error an emitted file would be wrong. */
const arguable: ReadonlySet<string> = new Set(['OPS003', 'OPS004', 'OPS014', 'OPS018', 'OPS047']);

const isCode = (text: string): text is Code => Object.hasOwn(catalogue, text);

/** Advice and warnings, and what is arguable; never what concerns privacy or an agreement. */
export const suppressible = (code: Code): boolean =>
  !/^(PRIV|DUA)/.test(code) &&
  code !== 'LINT010' &&
  (catalogue[code].severity === 'warning' || arguable.has(code));

type Suppression = {
  readonly code: Code;
  readonly reason: string;
  readonly line: number;
  readonly span: Span;
  /** All of the comment, with the blanks before it; where it stands alone, its line. Null = it silences other codes too. */
  readonly whole: Span | null;
};

/** Why a word of a comment silences nothing; null = it does. */
function faultOf(word: string, span: Span): Diagnostic | null {
  if (!isCode(word)) {
    const known = Object.keys(catalogue);
    const help = 'write `lakespec-ignore CODE reason`; `lakespec explain CODE` prints the page of a code';
    return diagnostic('SCH007', span, `there is no code \`${word}\``, meant(word, known, span, help, true));
  }
  if (suppressible(word)) return null;
  return diagnostic('SCH007', span, `${word} can't be silenced`, {
    help: /^(PRIV|DUA)/.test(word)
      ? 'privacy and agreements are excepted by a policy alone: `exceptions`, with a reason and who approved it'
      : 'mend what it says',
  });
}

/** Comments of a file, and what is wrong with them. */
export type Suppressions = {
  readonly suppressions: readonly Suppression[];
  readonly diagnostics: readonly Diagnostic[];
};

export function readSuppressions(file: SourceFile): Suppressions {
  const text = decode(file);
  const suppressions: Suppression[] = [];
  const diagnostics: Diagnostic[] = [];
  if (typeof text !== 'string' || !text.includes('lakespec-ignore')) return { suppressions, diagnostics };
  const locate = locateIn(file.path, text);
  for (const match of text.matchAll(patterns[file.path.endsWith('.sql') ? 'sql' : 'yaml'])) {
    const [whole, said = ''] = match;
    const place = locate(match.index, match.index + whole.trimEnd().length);
    // Beside what it is about it concerns its line; on a line of its own, the next.
    const before = text.slice(text.lastIndexOf('\n', match.index - 1) + 1, match.index);
    const isAlone = before.trim() === '';
    const line = isAlone ? place.start.line + 1 : place.start.line;
    const [codes = ''] = /^[A-Za-z]+\d+(?:[ \t]*,[ \t]*[A-Za-z]+\d+)*|^[A-Z]+\b/.exec(said) ?? [];
    if (codes === '') {
      diagnostics.push(
        diagnostic('SCH007', place, 'this silences no code', { help: 'write `lakespec-ignore CODE reason`' }),
      );
      continue;
    }
    const reason = said.slice(codes.length).trim();
    if (reason === '') {
      diagnostics.push(
        diagnostic('SCH007', place, `the comment doesn't say why ${codes} is silenced`, {
          help: `write \`lakespec-ignore ${codes} REASON\``,
        }),
      );
    }
    const behind = match.index + whole.trimEnd().length;
    const lineEnd = text.indexOf('\n', behind);
    const comment = isAlone
      ? locate(match.index - before.length, lineEnd === -1 ? text.length : lineEnd + 1)
      : locate(match.index - before.length + before.trimEnd().length, behind);
    const start = match.index + whole.length - said.length;
    for (const { 0: word, index } of codes.matchAll(/[A-Za-z]+\d*/g)) {
      const span = locate(start + index, start + index + word.length);
      const fault = faultOf(word, span);
      if (fault) diagnostics.push(fault);
      else
        suppressions.push({ code: word as Code, reason, line, span, whole: codes === word ? comment : null });
    }
  }
  return { suppressions, diagnostics };
}

/** Findings of what is missing. Behind an error it may be there all the same: they are told where nothing is wrong. */
const ofAbsence: ReadonlySet<Code> = new Set(['LINT010', 'LINT012']);

/**
 * The findings that no comment silences, what is wrong with the comments, and which of them silence nothing: that is
 * judged where all platforms were looked at (`isWhole`).
 */
export function suppress(
  diagnostics: readonly Diagnostic[],
  read: readonly Suppressions[],
  isWhole: boolean,
): { readonly found: readonly Diagnostic[]; readonly silenced: readonly Silenced[] } {
  const key = (span: Span, line: number, code: Code) => `${span.file}:${line}:${code}`;
  const suppressions = read.flatMap((one) => one.suppressions);
  const reasons = new Map(
    suppressions.map(({ span, line, code, reason }) => [key(span, line, code), reason]),
  );
  const reasonOf = ({ span, code }: Diagnostic) => reasons.get(key(span, span.start.line, code));
  const needed = new Set(diagnostics.map(({ span, code }) => key(span, span.start.line, code)));
  const unneeded = suppressions
    .filter(({ span, line, code }) => isWhole && !needed.has(key(span, line, code)))
    .map(({ span, code, whole }) =>
      diagnostic('LINT010', span, `there is no ${code} here to silence`, {
        help: 'take it out',
        fixes:
          whole === null
            ? []
            : [{ title: 'Take the comment out', edits: [{ span: whole, text: '' }], certain: true }],
      }),
    );
  const left = [
    ...diagnostics.filter((one) => reasonOf(one) === undefined),
    ...read.flatMap((one) => one.diagnostics),
    ...unneeded,
  ];
  return {
    found: left.some(({ severity }) => severity === 'error')
      ? left.filter(({ code }) => !ofAbsence.has(code))
      : left,
    silenced: diagnostics.flatMap((one) => {
      const reason = reasonOf(one);
      return reason === undefined ? [] : [{ diagnostic: one, reason }];
    }),
  };
}
