import type { Diagnostic, Locate } from '../diagnostics/index.ts';
import type { Expression, Query } from './node.ts';
import { QueryParser } from './query-parser.ts';
import { Refusal } from './refusal.ts';
import { tokenize } from './token.ts';

export type Parsed<Node> = { readonly node: Node | null; readonly diagnostics: readonly Diagnostic[] };

function parse<Node>(text: string, at: Locate, read: (parser: QueryParser) => Node): Parsed<Node> {
  try {
    const parser = new QueryParser(tokenize(text));
    const node = read(parser);
    parser.end();
    return { node, diagnostics: [] };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return { node: null, diagnostics: [refusal.diagnostic(at)] };
  }
}

/** Reads one expression. `at` maps offsets in `text` to spans of the file that it stands in. */
export function parseExpression(text: string, at: Locate): Parsed<Expression> {
  return parse(text, at, (parser) => parser.expression());
}

/** Reads one SELECT, with or without CTEs. */
export function parseSelect(text: string, at: Locate): Parsed<Query> {
  return parse(text, at, (parser) => parser.query());
}
