import type { TableRef } from '../../../plan/index.ts';

/** Comments, texts, quoted identifiers, words, and single characters; what is between is blank. */
const token = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_][A-Za-z0-9_]*|\s+|[\s\S]/g;

const unquoted = (text: string): string | null =>
  text.startsWith('"') && text.length > 1 ? text.slice(1, -1).replaceAll('""', '"') : null;

const isBlank = (text: string): boolean => /^(?:\s|--|\/\*)/.test(text);

/** Words after a table that are no alias of it. */
const clauses =
  /^(?:where|join|left|right|inner|outer|full|cross|natural|on|using|group|having|order|limit|offset|fetch|union|except|intersect|window|tablesample|for)$/i;

/**
 * A statement whose tables, written "namespace"."name" behind FROM or JOIN, are replaced. Texts, comments and columns
 * stay. A table without an alias keeps its own name as one.
 * @param replacement null = the table stays as it is.
 */
export function replaceTables(statement: string, replacement: (ref: TableRef) => string | null): string {
  const tokens = statement.match(token) ?? [];
  const following = (from: number): number => {
    let at = from;
    while (at < tokens.length && isBlank(tokens[at] ?? '')) at++;
    return at;
  };
  let result = '';
  let previous = '';
  for (let at = 0; at < tokens.length; at++) {
    const text = tokens[at] ?? '';
    const namespace = /^(?:from|join)$/i.test(previous) ? unquoted(text) : null;
    const name = namespace !== null && tokens[at + 1] === '.' ? unquoted(tokens[at + 2] ?? '') : null;
    const put = namespace !== null && name !== null ? replacement({ namespace, name }) : null;
    if (put === null) {
      result += text;
      if (!isBlank(text)) previous = text;
      continue;
    }
    const next = tokens[following(at + 3)] ?? '';
    const hasAlias = next.startsWith('"') || (/^[A-Za-z_]/.test(next) && !clauses.test(next));
    result += hasAlias ? put : `${put} AS ${tokens[at + 2]}`;
    previous = tokens[at + 2] ?? '';
    at += 2;
  }
  return result;
}
