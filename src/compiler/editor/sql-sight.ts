import type { ColumnRef } from '../graph/graph.ts';
import { datasetWithId, type Knowledge, namesIn, tablesMadeBy } from './knowledge.ts';

/** A column that can be named at a place of a SQL text; `ref` where it is one of a table of the workspace. */
export type SightColumn = {
  readonly name: string;
  readonly type: string | null;
  readonly ref: ColumnRef | null;
};

type SightRelation = { readonly name: string; readonly columns: readonly SightColumn[] };

export type Sight = {
  readonly relations: readonly SightRelation[];
  /** Names of CTEs that may stand behind `from`. */
  readonly ctes: readonly string[];
};

/** Columns of a table by the name that `ref` or `source` gives it. */
export type ColumnsOf = (table: string) => readonly SightColumn[];

type Token = {
  readonly kind: 'word' | 'template' | 'symbol' | 'other';
  /** Lower case; of a template its argument. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Parentheses around it; those of the parenthesis itself are counted. */
  readonly depth: number;
};

const lexeme =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*(?:'|$)|\{\{\s*(?:ref|source)\s*\(\s*['"]([^'"\n]*)['"]?\s*\)?\s*(?:\}\})?|"([^"]*)"|([A-Za-z_]\w*)|[^\s]/g;

/** Tokens of a text in any state. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const match of text.matchAll(lexeme)) {
    const [all, template, quoted, word] = match;
    if (all.startsWith('--') || all.startsWith('/*')) continue;
    const place = { start: match.index, end: match.index + all.length };
    if (template !== undefined) tokens.push({ kind: 'template', text: template, ...place, depth });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word.toLowerCase(), ...place, depth });
    else if (quoted !== undefined) tokens.push({ kind: 'word', text: quoted, ...place, depth });
    else if (all === '(') tokens.push({ kind: 'symbol', text: '(', ...place, depth: ++depth });
    else if (all === ')')
      tokens.push({ kind: 'symbol', text: ')', ...place, depth: depth > 0 ? depth-- : 0 });
    else tokens.push({ kind: all.length === 1 ? 'symbol' : 'other', text: all, ...place, depth });
  }
  return tokens;
}

const clauseWords = new Set(
  'where group having order limit on using join left right full inner cross union except intersect select from as'.split(
    ' ',
  ),
);
const setWords = new Set(['union', 'except', 'intersect']);

class Reading {
  readonly #tokens: readonly Token[];
  readonly #columnsOf: ColumnsOf;

  constructor(tokens: readonly Token[], columnsOf: ColumnsOf) {
    this.#tokens = tokens;
    this.#columnsOf = columnsOf;
  }

  /** The index of the parenthesis that closes the one at an index. */
  #close(open: number): number {
    const depth = this.#tokens[open]?.depth ?? 0;
    const at = this.#tokens.findIndex(
      (token, index) =>
        index > open && token.text === ')' && token.kind === 'symbol' && token.depth === depth,
    );
    return at === -1 ? this.#tokens.length : at;
  }

  #isOpen(index: number): boolean {
    const token = this.#tokens[index];
    return token?.kind === 'symbol' && token.text === '(';
  }

  /** CTEs that a `with` at the begin of a range defines. */
  ctesOf(
    from: number,
    to: number,
    outer: ReadonlyMap<string, readonly SightColumn[]>,
  ): ReadonlyMap<string, readonly SightColumn[]> {
    const ctes = new Map(outer);
    if (this.#tokens[from]?.text !== 'with') return ctes;
    for (let index = from + 1; index < to; index++) {
      const name = this.#tokens[index];
      if (name?.kind !== 'word' || this.#tokens[index + 1]?.text !== 'as' || !this.#isOpen(index + 2)) break;
      const close = Math.min(this.#close(index + 2), to);
      ctes.set(name.text, this.outputs(index + 3, close, ctes));
      index = close + 1;
      if (this.#tokens[index]?.text !== ',') break;
    }
    return ctes;
  }

  /** Where the SELECT of a range begins, behind its CTEs. */
  #selectAt(from: number, to: number): number {
    const depth = this.#depthOf(from);
    for (let index = from; index < to; index++) {
      const token = this.#tokens[index];
      if (token?.text === 'select' && token.kind === 'word' && token.depth === depth) return index;
    }
    return to;
  }

  #depthOf(from: number): number {
    const token = this.#tokens[from];
    return token ? token.depth - (this.#isOpen(from) ? 1 : 0) : 0;
  }

  relations(
    from: number,
    to: number,
    ctes: ReadonlyMap<string, readonly SightColumn[]>,
  ): readonly SightRelation[] {
    const depth = this.#depthOf(from);
    const found: SightRelation[] = [];
    for (let index = from; index < to; index++) {
      const token = this.#tokens[index];
      if (token?.kind !== 'word' || token.depth !== depth || !['from', 'join'].includes(token.text)) continue;
      const source = this.#tokens[index + 1];
      if (!source) continue;
      let behind = index + 2;
      let columns: readonly SightColumn[] = [];
      let name = source.text.slice(source.text.lastIndexOf('.') + 1).toLowerCase();
      if (source.kind === 'template') columns = this.#columnsOf(source.text);
      else if (this.#isOpen(index + 1)) {
        const close = Math.min(this.#close(index + 1), to);
        columns = this.outputs(index + 2, close, ctes);
        behind = close + 1;
        name = '';
      } else if (source.kind === 'word') columns = ctes.get(source.text) ?? [];
      if (this.#tokens[behind]?.text === 'as') behind++;
      const alias = this.#tokens[behind];
      if (alias?.kind === 'word' && behind < to && !clauseWords.has(alias.text)) name = alias.text;
      found.push({ name, columns });
    }
    return found;
  }

  /** The columns that a range gives: of a set operation those of its first part. */
  outputs(
    from: number,
    to: number,
    outer: ReadonlyMap<string, readonly SightColumn[]>,
  ): readonly SightColumn[] {
    if (from >= to) return [];
    const ctes = this.ctesOf(from, to, outer);
    const start = this.#selectAt(from, to);
    const depth = this.#depthOf(from);
    const isHere = (token: Token | undefined) => token?.depth === depth;
    const part = this.#tokens.findIndex(
      (token, index) => index > start && index < to && isHere(token) && setWords.has(token.text),
    );
    const end = part === -1 ? to : part;
    const relations = this.relations(start, end, ctes);
    const columns: SightColumn[] = [];
    let item: Token[] = [];
    const close = () => {
      const last = item.at(-1);
      const [first] = item;
      if (last?.text === '*' && (item.length === 1 || item.length === 3)) {
        const of = item.length === 3 ? first?.text : null;
        for (const relation of relations) {
          if (of === null || relation.name === of) columns.push(...relation.columns);
        }
      } else if (last?.kind === 'word') {
        const source =
          item.length === 1 || item.length === 3
            ? relations
                .filter(({ name }) => item.length === 1 || name === first?.text)
                .flatMap((relation) => relation.columns.filter(({ name }) => name === last.text))
            : [];
        columns.push(source[0] ?? { name: last.text, type: null, ref: null });
      }
      item = [];
    };
    for (let index = start + 1; index < end; index++) {
      const token = this.#tokens[index];
      if (!token || (isHere(token) && token.text === 'from' && token.kind === 'word')) break;
      if (isHere(token) && token.text === ',') close();
      else if (!(token.text === 'distinct' && item.length === 0)) item.push(token);
    }
    close();
    return columns;
  }

  /** What is in sight at an offset: of the innermost SELECT around it. */
  sight(offset: number): Sight {
    let ctes: ReadonlyMap<string, readonly SightColumn[]> = new Map();
    let from = 0;
    let to = this.#tokens.length;
    ctes = this.ctesOf(from, to, ctes);
    for (let index = 0; index < this.#tokens.length; index++) {
      const token = this.#tokens[index];
      if (!token || token.start >= offset) break;
      const first = this.#tokens[index + 1]?.text;
      if (!this.#isOpen(index) || (first !== 'select' && first !== 'with')) continue;
      const close = this.#close(index);
      if ((this.#tokens[close]?.start ?? Number.POSITIVE_INFINITY) < offset) continue;
      from = index + 1;
      to = close;
      ctes = this.ctesOf(from, to, ctes);
    }
    const depth = this.#depthOf(from);
    for (let index = from; index < to; index++) {
      const token = this.#tokens[index];
      if (!token || token.depth !== depth || !setWords.has(token.text)) continue;
      if (token.end <= offset) from = index + 1;
      else {
        to = index;
        break;
      }
    }
    const start = this.#selectAt(from, to);
    return { relations: this.relations(start < to ? start : from, to, ctes), ctes: [...ctes.keys()] };
  }
}

/** The tables and columns that can be named at an offset of a SQL text, whatever state it is in. */
export function sightAt(text: string, offset: number, columnsOf: ColumnsOf): Sight {
  return new Reading(tokensOf(text), columnsOf).sight(offset);
}

/** The columns and tables that a place of a SQL file can name. */
export function sqlSight(knowledge: Knowledge, file: string, text: string, offset: number): Sight | null {
  const [made] = tablesMadeBy(knowledge, file);
  if (!made) return null;
  const names = namesIn(knowledge, made.product);
  return sightAt(text, offset, (table) => {
    const dataset = datasetWithId(knowledge, names.get(table) ?? '');
    return (dataset?.columns ?? []).map(({ name, type }) => ({
      name,
      type,
      ref: { dataset: dataset?.id ?? '', column: name },
    }));
  });
}
