import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Code, catalogue, didYouMean } from '../../compiler/diagnostics/index.ts';
import { packageRoot } from '../../compiler/package-root.ts';
import { UsageError } from '../failure.ts';

/** The file that holds the help page of a code. */
export const pageOf = (code: Code): string => join(packageRoot, 'docs', 'diagnostics', `${code}.md`);

/** The help page of a code, as Markdown. */
export function codePage(code: Code): string {
  const page = pageOf(code);
  if (!existsSync(page)) throw new Error(`the page of ${code} is missing from this installation`);
  return readFileSync(page, 'utf8');
}

const isCode = (text: string): text is Code => Object.hasOwn(catalogue, text);

/** The help page of a code; upper or lower case. */
export function explainCode(text: string, format: 'pretty' | 'json'): string {
  const code = text.toUpperCase();
  if (!isCode(code)) {
    throw new UsageError(
      `there is no code \`${text}\``,
      didYouMean(code, Object.keys(catalogue)) ?? 'a code is a family and three digits, such as PRIV003',
    );
  }
  const page = codePage(code);
  if (format === 'pretty') return page;
  const { severity, title } = catalogue[code];
  return `${JSON.stringify({ code, severity, title, page }, null, 2)}\n`;
}
