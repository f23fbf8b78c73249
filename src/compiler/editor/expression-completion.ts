import type { Dataset } from '../graph/graph.ts';
import { unsupported } from '../sql/index.ts';
import { type Candidate, columnsOf } from './candidate.ts';
import { functionNames, functionText } from './describe.ts';

export const expressionWords = [
  'and',
  'or',
  'not',
  'is null',
  'is not null',
  'in',
  'between',
  'like',
  'true',
  'false',
  'null',
];
const wordSnippets: Readonly<Record<string, string>> = {
  case: 'case when $1 then $2 else $3 end',
  cast: 'cast($1 as $2)',
  try_cast: 'try_cast($1 as $2)',
};
export const functionCandidates: readonly Candidate[] = functionNames().flatMap(
  (label): readonly Candidate[] => {
    const text = functionText(label);
    if (!text || unsupported.has(label)) return [];
    const documentation = `${text.about}\n\nExample: \`${text.example}\``;
    return [
      { label, kind: 'function', detail: text.signature, documentation, insert: `${label}($1)`, rank: 1 },
    ];
  },
);

export const keywordCandidates = (words: readonly string[]): readonly Candidate[] => [
  ...words.map((label): Candidate => ({ label, kind: 'keyword', rank: 3 })),
  ...Object.entries(wordSnippets).map(
    ([label, insert]): Candidate => ({ label, kind: 'keyword', insert, rank: 3 }),
  ),
];

/** The word that is being typed at an index of a text, and the qualifier before it. */
export function wordBefore(text: string, index: number) {
  const [, qualifier = null, word = ''] =
    /(?:([A-Za-z_]\w*)\.)?([A-Za-z_]\w*)?$/.exec(text.slice(0, index)) ?? [];
  return { qualifier, word };
}

/** Inside of a text between quotes nothing of the language is written. */
export const isInText = (text: string, index: number): boolean =>
  (text.slice(0, index).split("'").length - 1) % 2 === 1;

/** What an expression over a table can say at an index of its text. */
export function expressionItems(dataset: Dataset | null, text: string, index: number): readonly Candidate[] {
  const { qualifier } = wordBefore(text, index);
  if (isInText(text, index)) return [];
  if (qualifier !== null) return qualifier === dataset?.table?.name ? columnsOf(dataset) : [];
  return [...columnsOf(dataset), ...functionCandidates, ...keywordCandidates(expressionWords)];
}
