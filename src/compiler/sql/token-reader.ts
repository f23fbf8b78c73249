import { didYouMean } from '../diagnostics/index.ts';
import { Refusal } from './refusal.ts';
import type { Token, TokenKind } from './token.ts';
import { reserved, unsupported } from './word.ts';

/** Deeper trees are refused, so that every walk over one ends within the stack. */
const maxHeight = 300;

/** What may follow a complete part of a SELECT. */
const clauseWords = [
  ...['from', 'where', 'group', 'having', 'order', 'limit', 'join', 'left', 'on', 'union', 'except', 'as'],
  ...['and', 'or', 'in', 'is', 'like', 'between'],
];

/** A token as a message names it. */
export const shown = (token: Token): string =>
  token.kind === 'end' ? 'the end of the text' : `\`${token.text}\``;

/** Takes the tokens of a text one by one, and refuses what doesn't fit. */
export class TokenReader {
  protected readonly tokens: readonly Token[];
  protected index = 0;
  /** Nesting of what is being read. */
  #depth = 0;
  /** Height of the tree of the expression that was read last. */
  protected height = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  protected get token(): Token {
    return this.tokens[this.index] as Token;
  }
  protected get next(): Token {
    return this.tokens[Math.min(this.index + 1, this.tokens.length - 1)] as Token;
  }
  /** The end of the token before. */
  protected get behind(): number {
    return this.tokens[this.index - 1]?.end ?? 0;
  }
  protected take(): Token {
    const token = this.token;
    if (token.kind !== 'end') this.index++;
    return token;
  }
  protected is(kind: TokenKind, text: string): boolean {
    const token = this.token;
    return token.kind === kind && token.text === text;
  }
  protected word(text: string): boolean {
    if (!this.is('word', text)) return false;
    this.index++;
    return true;
  }
  protected symbol(text: string): boolean {
    if (!this.is('symbol', text)) return false;
    this.index++;
    return true;
  }
  protected needWord(text: string, where: string): void {
    if (!this.word(text)) this.refuse(`expected \`${text}\` ${where}, found ${shown(this.token)}`);
  }
  protected needSymbol(text: string, where: string): void {
    if (this.symbol(text)) return;
    const help = text === ')' ? 'a `)` is missing before it, or an operator or a comma' : null;
    this.refuse(`expected \`${text}\` ${where}, found ${shown(this.token)}`, help);
  }
  /** Refuses the token at hand; a construct that is known but not portable is called by its name. */
  protected refuse(message: string, help: string | null = null): never {
    const token = this.token;
    const instead = token.kind === 'word' ? unsupported.get(token.text) : undefined;
    if (instead !== undefined)
      throw new Refusal('SQL002', token, `\`${token.text}\` is outside the portable set`, instead);
    throw new Refusal('SQL001', token, message, help);
  }
  protected raise(height: number): void {
    if (height > maxHeight) {
      throw new Refusal('SQL001', this.token, 'this is nested too deeply', 'split it: a CTE per step');
    }
    this.height = height;
  }
  protected nested<T>(read: () => T): T {
    if (++this.#depth > maxHeight) this.raise(this.#depth);
    const result = read();
    this.#depth--;
    return result;
  }
  protected name(what: string): Token {
    const token = this.token;
    if (token.kind === 'quoted' || (token.kind === 'word' && !reserved.has(token.text))) return this.take();
    if (token.kind === 'word') {
      const before = this.tokens[this.index - 1];
      const quoted = `put quotes around it: "${token.text}"`;
      return this.refuse(
        `\`${token.text}\` is a word of the language, expected ${what}`,
        before?.kind === 'symbol' && before.text === ','
          ? `take out the comma before it, or, if it is a name, ${quoted}`
          : quoted,
      );
    }
    return this.refuse(`expected ${what}, found ${shown(token)}`);
  }
  end(): void {
    const token = this.token;
    if (token.kind === 'end') return;
    const before = this.tokens[this.index - 1];
    this.refuse(
      `${shown(token)} does not fit behind ${before ? shown(before) : 'nothing'}`,
      token.kind === 'symbol' && token.text === ')'
        ? 'one `)` is too many'
        : ((token.kind === 'word' ? didYouMean(token.text, clauseWords) : null) ??
            'a comma or an operator may be missing before it, or a word be misspelt'),
    );
  }
}
