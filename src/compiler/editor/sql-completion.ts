import { type Candidate, type Completion, completed, named } from './candidate.ts';
import { labelText } from './describe.ts';
import {
  expressionWords,
  functionCandidates,
  isInText,
  keywordCandidates,
  wordBefore,
} from './expression-completion.ts';
import { datasetWithId, type Knowledge, namesIn, tablesMadeBy } from './knowledge.ts';
import { sqlSight } from './sql-sight.ts';

const queryWords = [
  'select',
  'distinct',
  'from',
  'where',
  'group by',
  'having',
  'order by',
  'limit',
  'join',
  'left join',
  'on',
  'using',
  'with',
  'union all',
  'as',
];

/** Everything that can be written at an offset of a SQL file. */
export function completeSql(
  knowledge: Knowledge,
  file: string,
  text: string,
  offset: number,
): readonly Completion[] {
  const [made] = tablesMadeBy(knowledge, file);
  if (!made) return [];
  const before = text.slice(0, offset);
  const names = [...namesIn(knowledge, made.product)].filter(([name]) => name !== made.table);
  const detailOf = (id: string) => datasetWithId(knowledge, id)?.kind ?? null;
  const template = /\{\{\s*(?:ref|source)\s*\(\s*['"]([^'"\n]*)$/.exec(before);
  if (template) {
    const rest = /^[^'"\n{}()]*/.exec(text.slice(offset))?.[0] ?? '';
    const start = offset - (template[1] ?? '').length;
    return names.map(([label, id]) =>
      completed({ label, kind: 'table', detail: detailOf(id) }, start, offset + rest.trimEnd().length),
    );
  }
  if (isInText(before.replaceAll(/--[^\n]*/g, ''), before.length) || /--[^\n]*$/.test(before)) return [];
  const { qualifier, word } = wordBefore(text, offset);
  const sight = sqlSight(knowledge, file, text, offset);
  if (!sight) return [];
  const opened = /\{\{\s*\w*$/.exec(before);
  const start = opened ? opened.index : offset - word.length;
  if (opened || /\b(?:from|join)\s+\w*$/i.test(before)) {
    const refs = names.map(([name, id]): Candidate => {
      const isSource = id.includes('/bronze.');
      const label = `{{ ${isSource ? 'source' : 'ref'}('${name}') }}`;
      return { label, kind: 'table', detail: detailOf(id) };
    });
    return [...named(sight.ctes, 'table', 'CTE'), ...refs].map((one) => completed(one, start, offset));
  }
  const columns = sight.relations
    .filter(({ name }) => qualifier === null || name === qualifier.toLowerCase())
    .flatMap(({ name: relation, columns: own }) =>
      own.map(({ name, type, ref }): Candidate => {
        const dataset = ref && datasetWithId(knowledge, ref.dataset);
        const column = dataset?.columns.find((one) => one.name === name);
        return {
          label: name,
          kind: 'column',
          detail: [type, relation].filter((one) => one !== null && one !== '').join(', '),
          documentation: column ? `${column.description}\n\nIdentifies: ${labelText(column)}` : null,
          rank: name.startsWith('_') ? 2 : 0,
        };
      }),
    );
  if (qualifier !== null) return columns.map((one) => completed(one, start, offset));
  const aliases = named(
    sight.relations.map(({ name }) => name).filter((name) => name !== ''),
    'table',
  );
  const words = keywordCandidates([...queryWords, ...expressionWords]);
  return [...columns, ...aliases, ...functionCandidates, ...words].map((one) =>
    completed(one, start, offset),
  );
}
