import { type Token, token } from '../../../src/runtime/forget/token.ts';

/** Tokens of a record of texts; texts of less than five characters are met by chance, and left out. */
export function tokensOf(source: string, texts: Readonly<Record<string, string>>): readonly Token[] {
  return Object.entries(texts)
    .filter(([, text]) => text.length >= 5)
    .map(([name, text]) => token(`${source} ${name}`, text));
}
