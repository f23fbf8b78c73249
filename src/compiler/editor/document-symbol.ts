import { locateIn, type Span } from '../diagnostics/index.ts';
import type { Texts } from './knowledge.ts';
import type { OutlineEntry, OutlineNode } from './outline.ts';
import { textAt } from './place.ts';

/** A part of a file that has a name, for its table of contents. */
export type DocumentSymbol = {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'document' | 'section' | 'table' | 'column';
  /** All of it, and its name alone. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
};

/** Mappings whose keys are names of tables, and of columns. */
const tableMaps = new Set(['silver', 'dimensions', 'facts', 'aggregates']);
const columnMaps = new Set(['columns', 'attributes', 'measures']);

function kindBelow(parent: string, kind: DocumentSymbol['kind']): DocumentSymbol['kind'] {
  if (tableMaps.has(parent) && kind === 'section') return 'table';
  return columnMaps.has(parent) ? 'column' : 'section';
}

function symbolsBelow(
  node: OutlineNode | null,
  kind: DocumentSymbol['kind'],
  locate: (start: number, end: number) => Span,
): readonly DocumentSymbol[] {
  if (node?.kind !== 'map') return [];
  const symbolOf = (entry: OutlineEntry): DocumentSymbol => {
    const { key, value } = entry;
    return {
      name: key.text === '' ? '?' : key.text,
      detail: value?.kind === 'scalar' ? value.text.slice(0, 60) : '',
      kind,
      span: locate(key.start, Math.max(key.end, value?.end ?? 0)),
      nameSpan: locate(key.start, key.end),
      children: symbolsBelow(value, kindBelow(key.text, kind), locate),
    };
  };
  return node.entries.filter(({ key }) => key.end > key.start).map(symbolOf);
}

/** The documents of a file with what they hold. */
export function documentSymbols(texts: Texts, file: string): readonly DocumentSymbol[] {
  const text = texts.text(file);
  if (text === null || file.endsWith('.sql')) return [];
  const locate = locateIn(file, text);
  return texts.outline(file).flatMap(({ root }): readonly DocumentSymbol[] => {
    if (root?.kind !== 'map') return [];
    const span = locate(root.start, root.end);
    return [
      {
        name: textAt(root, ['metadata', 'name']) || 'document',
        detail: textAt(root, ['kind']) ?? '',
        kind: 'document',
        span,
        nameSpan: locate(root.start, root.start),
        children: symbolsBelow(root, 'section', locate),
      },
    ];
  });
}
