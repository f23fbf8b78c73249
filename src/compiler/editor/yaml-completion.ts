import { declarations } from '../../connectors/declarations.ts';
import { keysAt, kinds, takes, valuesAt } from '../language/index.ts';
import type { Path } from '../load/index.ts';
import { type Candidate, type Completion, candidatesOf, completed, escaped } from './candidate.ts';
import { keyText } from './describe.ts';
import { expressionItems, wordBefore } from './expression-completion.ts';
import { datasetWithId, type Knowledge, kindOf } from './knowledge.ts';
import { keysWrittenAt, meaningOf, type Subject, subjectOf } from './meaning.ts';
import { indexIn, offsetsIn, type Place, placeAt, textAt, writtenIn } from './place.ts';
import { documentSnippets } from './snippet.ts';

/** Keys of the mapping at a path: those of the language, and names where the steward chooses them. */
function keyItems(subject: Subject, path: Path, place: Place): readonly Candidate[] {
  const { root } = subject;
  const written = new Set(keysWrittenAt(root, path));
  const typed = place.role === 'key' ? place.scalar?.text : undefined;
  if (typed !== undefined) written.delete(typed);
  const connector = textAt(root, [...path, 'connector']);
  const isOther = (key: string) =>
    connector !== null && key !== connector && declarations.some(({ name }) => name === key);
  const behind = (holds: 'scalar' | 'mapping' | 'list'): string => {
    if (place.colon) return '';
    if (holds === 'scalar') return ': $1';
    if (place.flow) return holds === 'list' ? ': [$1]' : ': {$1}';
    return holds === 'list' ? ': [$1]' : ':\n  $1';
  };
  const known = keysAt(kinds[subject.kind], path, writtenIn(root))
    .filter(({ key }) => !written.has(key) && !isOther(key))
    .map(
      (one, index): Candidate => ({
        label: one.key,
        kind: 'key',
        detail: one.type,
        documentation: keyText(one),
        insert: `${one.key}${behind(one.holds)}`,
        rank: (one.required ? 0 : 100) + index,
      }),
    );
  const meaning = meaningOf(subject, 'key', [...path, '']);
  const chosen = meaning ? candidatesOf(subject, meaning, [...path, '']) : [];
  const isAttribute = path[1] === 'star' && path.at(-1) === 'attributes';
  return [
    ...known,
    ...chosen
      .filter(({ label }) => !written.has(label))
      .map((one) => {
        const value = isAttribute
          ? `: \${1|type1,type2|}`
          : meaning?.kind === 'table'
            ? behind('mapping')
            : behind('scalar');
        return { ...one, insert: `${one.label}${place.colon ? '' : value}` };
      }),
  ];
}

function valueItems(subject: Subject, path: Path, place: Place): readonly Candidate[] {
  const { root } = subject;
  const schema = kinds[subject.kind];
  const meaning = meaningOf(subject, 'value', path);
  const listed = valuesAt(schema, path, writtenIn(root)).map(
    (label): Candidate => ({ label, kind: 'value' }),
  );
  const meant = meaning ? candidatesOf(subject, meaning, path) : [];
  const items = [...listed, ...meant];
  if (place.dash) return items.map((one) => ({ ...one, insert: `- ${one.insert ?? escaped(one.label)}` }));
  return items;
}

function itemsAt(subject: Subject, place: Place, offset: number): readonly Candidate[] {
  const { root, knowledge } = subject;
  const { path, scalar } = place;
  const schema = kinds[subject.kind];
  if (place.role === 'key') return keyItems(subject, path, place);
  const meaning = meaningOf(subject, 'value', path);
  if (meaning?.kind === 'expression') {
    const dataset = meaning.dataset === null ? null : datasetWithId(knowledge, meaning.dataset);
    return expressionItems(dataset, scalar?.text ?? '', scalar ? indexIn(scalar, offset) : 0);
  }
  const values = valueItems(subject, path, place);
  if (!takes(schema, path, writtenIn(root), 'list')) {
    const mayOpen = (place.alone || place.dash) && takes(schema, path, writtenIn(root), 'map');
    if (!mayOpen) return values;
    const dash = place.dash ? '- ' : '';
    return [
      ...values,
      ...keyItems(subject, path, { ...place, role: 'key', colon: false }).map((one) => ({
        ...one,
        insert: `${dash}${one.insert ?? escaped(one.label)}`,
      })),
    ];
  }
  // An empty list: its first item, in brackets or behind a dash.
  const first = { ...place, dash: false };
  const items = itemsAt(subject, { ...first, path: [...path, 0] }, offset);
  return [
    ...values,
    ...items.map((one) => {
      const insert = one.insert ?? escaped(one.label);
      return { ...one, insert: place.alone ? `- ${insert}` : `[${insert}]` };
    }),
  ];
}

/** What completion replaces: the scalar, or the word of an expression that is being typed. */
function replaced(subject: Subject, place: Place, offset: number) {
  const { scalar, path, role } = place;
  if (!scalar) return { start: offset, end: offset };
  const meaning = role === 'value' ? meaningOf(subject, 'value', path) : null;
  if (meaning?.kind === 'expression') {
    const index = indexIn(scalar, offset);
    const { word } = wordBefore(scalar.text, index);
    return { start: offsetsIn(scalar, index - word.length, index).start, end: offset };
  }
  // Of what is closed by a quote the quotes stay.
  return offsetsIn(scalar, 0, scalar.text.length);
}

/** Everything that can be written at an offset of a YAML file. */
export function completeYaml(
  knowledge: Knowledge,
  file: string,
  text: string,
  offset: number,
): readonly Completion[] {
  const place = placeAt(knowledge.texts.outline(file), text, offset);
  if (!place) return [];
  const { root } = place.document;
  const kind = kindOf(place.document);
  if (root === null && place.path.length === 0) {
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    return documentSnippets.map((one) => completed({ ...one, kind: 'snippet' }, lineStart, offset));
  }
  const [onlyKey, ...others] = place.path;
  const range = place.scalar
    ? offsetsIn(place.scalar, 0, place.scalar.text.length)
    : { start: offset, end: offset };
  if (place.role === 'value' && onlyKey === 'kind' && others.length === 0) {
    return Object.entries(kinds).map(([label, schema]) =>
      completed({ label, kind: 'value', documentation: schema.description ?? null }, range.start, range.end),
    );
  }
  // Before a document says its kind it can be any; the envelope of all is the same.
  const subject = subjectOf(knowledge, file, root, kind ?? (place.path.length === 0 ? 'DataProduct' : null));
  if (!subject) return [];
  if (root?.kind === 'scalar' && place.path.length === 0) {
    const snippets = documentSnippets.map((one) =>
      completed({ ...one, kind: 'snippet' }, range.start, range.end),
    );
    const keys = keyItems(subject, [], { ...place, role: 'key' });
    return [...snippets, ...keys.map((one) => completed(one, range.start, range.end))];
  }
  const { start, end } = replaced(subject, place, offset);
  return itemsAt(subject, place, offset).map((one) => completed(one, start, end));
}
