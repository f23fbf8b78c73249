import { type Code, catalogue, locateIn, type Span } from '../diagnostics/index.ts';
import { keyAt, kinds } from '../language/index.ts';
import type { Path } from '../load/index.ts';
import { columnText, documentText, functionText, keyText, tableText } from './describe.ts';
import { originOf, unwritten } from './effective.ts';
import { datasetWithId, documentNamed, type Knowledge, kindOf } from './knowledge.ts';
import { meaningOf, type Subject, subjectOf } from './meaning.ts';
import { type Occurrence, occurrenceAt } from './occurrence.ts';
import { indexIn, offsetsIn, type Place, placeAt, writtenIn } from './place.ts';
import { sqlSight } from './sql-sight.ts';
import type { Named } from './symbol.ts';

/** What is said of the thing at an offset, and where that thing stands. */
export type Hover = { readonly markdown: string; readonly span: Span };

type Said = { readonly markdown: string; readonly start: number; readonly end: number };

function symbolText(knowledge: Knowledge, symbol: Named): string | null {
  switch (symbol.kind) {
    case 'document': {
      const document = documentNamed(knowledge, symbol.of, symbol.name);
      return document && documentText(document);
    }
    case 'table': {
      const dataset = datasetWithId(knowledge, symbol.dataset);
      return dataset && tableText(dataset);
    }
    case 'column':
      return columnText(knowledge, symbol);
    case 'input': {
      const product = knowledge.compilation.workspace.products.find(({ name }) => name === symbol.product);
      const input = product?.inputs.find(({ name }) => name === symbol.name);
      return input ? documentText(input.product.document) : null;
    }
    case 'field':
    case 'file':
      return null;
  }
}

/** A word of an expression or query that is a function. */
function functionHover(text: string, index: number): Said | null {
  const before = /[A-Za-z_]\w*$/.exec(text.slice(0, index))?.[0] ?? '';
  const behind = /^\w*/.exec(text.slice(index))?.[0] ?? '';
  const start = index - before.length;
  const end = index + behind.length;
  if (!/^\s*\(/.test(text.slice(end))) return null;
  const found = functionText(text.slice(start, end).toLowerCase());
  if (!found) return null;
  const markdown = `\`${found.signature}\`\n\n${found.about}\n\nExample: \`${found.example}\``;
  return { markdown, start, end };
}

/** A code in a comment, such as one that silences a finding. */
function codeHover(text: string, offset: number): Said | null {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart).split('\n', 1)[0] ?? '';
  const comment = line.search(/#|--/);
  for (const match of line.matchAll(/\b[A-Z]{2,4}\d{3}\b/g)) {
    const start = lineStart + match.index;
    const end = start + match[0].length;
    if (comment === -1 || match.index < comment || offset < start || offset > end) continue;
    if (!Object.hasOwn(catalogue, match[0])) continue;
    const { severity, title } = catalogue[match[0] as Code];
    return { markdown: `**${match[0]}** (${severity}): ${title}`, start, end };
  }
  return null;
}

/** A column as the place sees it; or whatever else the name means. */
function occurrenceHover(knowledge: Knowledge, { symbol, seen, start, end }: Occurrence): Said | null {
  const markdown = (seen && columnText(knowledge, seen)) ?? symbolText(knowledge, symbol);
  return markdown === null ? null : { markdown, start, end };
}

function keyHover(subject: Subject, place: Place, path: Path): Said | null {
  const { scalar } = place;
  const schema = kinds[subject.kind];
  const choice = keyAt(schema, path, writtenIn(subject.root));
  if (!scalar || !choice) return null;
  const more = [originOf(subject, path), unwritten(subject, path)].filter((one) => one !== null);
  return { markdown: [keyText(choice), ...more].join('\n\n'), start: scalar.start, end: scalar.end };
}

function yamlHover(knowledge: Knowledge, file: string, text: string, offset: number): Said | null {
  const place = placeAt(knowledge.texts.outline(file), text, offset);
  if (!place?.scalar) return null;
  const { root } = place.document;
  const subject = subjectOf(knowledge, file, root, kindOf(place.document));
  if (!subject) return null;
  const path = place.role === 'key' ? [...place.path, place.scalar.text] : place.path;
  const found = occurrenceAt(knowledge, file, offset);
  const said = found && occurrenceHover(knowledge, found);
  const meaning = meaningOf(subject, place.role, path);
  if (meaning?.kind === 'expression' && !said) {
    const { scalar } = place;
    const inside = functionHover(scalar.text, indexIn(scalar, offset));
    return inside && { ...inside, ...offsetsIn(scalar, inside.start, inside.end) };
  }
  return said ?? (place.role === 'key' ? keyHover(subject, place, path) : null);
}

function sqlHover(knowledge: Knowledge, file: string, text: string, offset: number): Said | null {
  const found = occurrenceAt(knowledge, file, offset);
  const said = found && occurrenceHover(knowledge, found);
  if (said) return said;
  const called = functionHover(text, offset);
  if (called) return called;
  // The query can't be read, or the column is one of a CTE.
  const before = /[A-Za-z_]\w*$/.exec(text.slice(0, offset))?.[0] ?? '';
  const behind = /^\w*/.exec(text.slice(offset))?.[0] ?? '';
  const word = (before + behind).toLowerCase();
  const columns = sqlSight(knowledge, file, text, offset)?.relations.flatMap((one) => one.columns) ?? [];
  const column = columns.find(({ name }) => name === word);
  const markdown = column?.ref ? columnText(knowledge, column.ref) : null;
  return markdown === null ? null : { markdown, start: offset - before.length, end: offset + behind.length };
}

/** What is known of the thing at an offset; null where nothing is. */
export function hover(knowledge: Knowledge, file: string, offset: number): Hover | null {
  const text = knowledge.texts.text(file);
  if (text === null) return null;
  const said =
    codeHover(text, offset) ??
    (file.endsWith('.sql')
      ? sqlHover(knowledge, file, text, offset)
      : yamlHover(knowledge, file, text, offset));
  return said && { markdown: said.markdown, span: locateIn(file, text)(said.start, said.end) };
}
