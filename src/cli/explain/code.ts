import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, didYouMean } from '../../compiler/diagnostics/index.ts';
import { packageRoot } from '../../compiler/package-root.ts';
import { UsageError } from '../failure.ts';

/** The help page of a code; upper or lower case. */
export function explainCode(text: string): string {
  const code = text.toUpperCase();
  if (!Object.hasOwn(catalogue, code)) {
    throw new UsageError(
      `there is no code \`${text}\``,
      didYouMean(code, Object.keys(catalogue)) ?? 'a code is a family and three digits, such as PRIV003',
    );
  }
  const page = join(packageRoot, 'docs', 'diagnostics', `${code}.md`);
  if (!existsSync(page)) throw new Error(`the page of ${code} is missing from this installation`);
  return readFileSync(page, 'utf8');
}
