import { type Edit, locateIn, type Span } from '../diagnostics/index.ts';
import { nameOfDataset } from '../graph/dataset-name.ts';
import { measureText } from '../graph/gate.ts';
import { dnsLabel, identifier } from '../language/index.ts';
import { reserved } from '../sql/index.ts';
import {
  columnOf,
  datasetWithId,
  documentNamed,
  type Knowledge,
  namesIn,
  productNamed,
} from './knowledge.ts';
import { type Occurrence, occurrenceAt, occurrencesIn, occurrencesOf } from './occurrence.ts';
import type { OutlineEntry, OutlineMap, OutlineNode } from './outline.ts';
import { type Named, namedAt, nameOf, symbolKey } from './symbol.ts';

type TextEdit = { readonly start: number; readonly end: number; readonly text: string };

/** The edits of a rename, or why there is none. */
export type Renamed = { readonly edits: readonly Edit[] } | { readonly refused: string };

const refused = (why: string): { readonly refused: string } => ({ refused: why });

/** What the name of a thing must look like. */
function formFault(symbol: Named, name: string): string | null {
  const schema = symbol.kind === 'document' ? dnsLabel : identifier;
  if (symbol.kind === 'field')
    return name.trim() === '' || name !== name.trim() ? 'a column needs a name' : null;
  const parsed = schema.safeParse(name);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'this is no name');
}

/** Whether another thing has the name already. */
function takenBy(knowledge: Knowledge, symbol: Named, name: string): string | null {
  switch (symbol.kind) {
    case 'document':
      return documentNamed(knowledge, symbol.of, name) ? `there is a ${symbol.of} \`${name}\` already` : null;
    case 'table': {
      const dataset = datasetWithId(knowledge, symbol.dataset);
      if (!dataset) return null;
      const { product } = dataset;
      const layer = symbol.dataset.slice(0, symbol.dataset.lastIndexOf('.') + 1);
      const isTaken =
        datasetWithId(knowledge, layer + name) !== null ||
        (dataset.kind === 'silver' && namesIn(knowledge, product).has(name));
      return isTaken ? `there is a table \`${name}\` already` : null;
    }
    case 'column': {
      const dataset = datasetWithId(knowledge, symbol.dataset);
      if (!dataset) return null;
      // The name goes down to every table that takes the column over.
      const holders = [dataset, ...(knowledge.compilation.graph.byProduct.get(dataset.product.name) ?? [])];
      const clash = holders.find(
        (one) =>
          columnOf(one, symbol.column) !== null &&
          columnOf(one, name) !== null &&
          follows(knowledge, one.id, symbol),
      );
      return clash ? `\`${clash.table?.name ?? clash.id}\` has a column \`${name}\` already` : null;
    }
    case 'input':
      return productNamed(knowledge, symbol.product)?.spec.inputs?.[name] === undefined
        ? null
        : `there is an input \`${name}\` already`;
    case 'field':
    case 'file':
      return null;
  }
}

/** Whether a dataset's column of the old name is the one that is renamed. */
function follows(knowledge: Knowledge, dataset: string, symbol: Extract<Named, { kind: 'column' }>): boolean {
  const at = namedAt(knowledge, { dataset, column: symbol.column });
  return at.dataset === symbol.dataset;
}

/** Whether a bridge shares the column's name with its facts: `on` says both, and would have to be two names. */
function sharedByBridge(knowledge: Knowledge, symbol: Named): string | null {
  if (symbol.kind !== 'column') return null;
  for (const { model, table } of knowledge.compilation.graph.datasets.values()) {
    const query = model?.query;
    if (query?.kind !== 'bridge') continue;
    const columns = [{ dataset: query.from, name: query.group.name }, ...query.groups].map(
      ({ dataset, name }) => namedAt(knowledge, { dataset, column: name }),
    );
    const isIts = (one: { readonly dataset: string; readonly column: string }) =>
      one.dataset === symbol.dataset && one.column === symbol.column;
    if (columns.some(isIts) && !columns.every(isIts))
      return `bridge \`${table?.name}\` and its facts share this name: rename it in both by hand`;
  }
  return null;
}

/** Whether a test compares the column with one of the same name in another table: `measure` may say both. */
function sharedByTest(knowledge: Knowledge, symbol: Named): string | null {
  if (symbol.kind !== 'column') return null;
  const product = datasetWithId(knowledge, symbol.dataset)?.product.name ?? '';
  for (const { dataset, check } of knowledge.compilation.graph.gates.get(product) ?? []) {
    if (check.kind !== 'reconciliation' || measureText(check.measure) !== measureText(check.withMeasure))
      continue;
    const { measure } = check;
    if (measure.of === 'row_count') continue;
    const columns = [dataset, check.with].map((one) =>
      namedAt(knowledge, { dataset: one, column: measure.column }),
    );
    const isIts = (one: { readonly dataset: string; readonly column: string }) =>
      one.dataset === symbol.dataset && one.column === symbol.column;
    if (columns.some(isIts) && !columns.every(isIts))
      return `a reconciliation compares it with \`${nameOfDataset(dataset === symbol.dataset ? check.with : dataset)}.${measure.column}\`: rename it by hand, with \`withMeasure\``;
  }
  return null;
}

/** What has no name of its own in any text. */
function unnamed(knowledge: Knowledge, symbol: Named, all: readonly Occurrence[]): string | null {
  if (all.some(({ defines }) => defines)) return null;
  switch (symbol.kind) {
    case 'table':
      return 'this table is brought by its connector, and has the name that it gives';
    case 'column': {
      const dataset = datasetWithId(knowledge, symbol.dataset);
      const column = dataset && columnOf(dataset, symbol.column);
      return column?.derivation.kind === 'generated'
        ? 'this column is made by the compiler, and is named by it'
        : 'this column is named by its connector: list it under `columns` of a silver table to give it another name';
    }
    case 'file':
      return 'move the file, then its path here';
    default:
      return `there is no ${symbol.kind} \`${symbol.name}\` to rename`;
  }
}

const entryNamed = (node: OutlineNode | null, key: string): OutlineEntry | null =>
  node?.kind === 'map' ? (node.entries.find((one) => one.key.text === key) ?? null) : null;

/** Edits that set keys of the mapping of an entry: `null` = as it is, replaced where it is there, else put first. */
function setKeys(
  text: string,
  entry: OutlineEntry,
  keys: readonly (readonly [key: string, value: string])[],
): readonly TextEdit[] {
  const { value } = entry;
  const isMap = value?.kind === 'map';
  const replaced = keys.flatMap(([key, wanted]) => {
    const old = entryNamed(value, key)?.value;
    return old ? [{ start: old.start, end: old.end, text: wanted }] : [];
  });
  const added = keys.filter(([key]) => !entryNamed(value, key));
  if (added.length === 0) return replaced;
  const written = added.map(([key, wanted]) => `${key}: ${wanted}`);
  if (!isMap) {
    // `column:` alone, or `column: null`.
    const at = entry.colon === null ? entry.key.end : entry.colon + 1;
    const end = value?.end ?? at;
    return [...replaced, { start: at, end, text: ` {${written.join(', ')}}` }];
  }
  if (value.flow) {
    const isEmpty = value.entries.length === 0;
    const at = value.start + 1;
    return [...replaced, { start: at, end: at, text: `${written.join(', ')}${isEmpty ? '' : ', '}` }];
  }
  const indent = text
    .slice(text.lastIndexOf('\n', value.start - 1) + 1, value.start)
    .replaceAll(/[^ ]/g, ' ');
  return [
    ...replaced,
    { start: value.start, end: value.start, text: written.map((line) => `${line}\n${indent}`).join('') },
  ];
}

/** Takes a key out of a mapping, with what divides it from others. */
function withoutKey(text: string, map: OutlineMap, key: string): readonly TextEdit[] {
  const index = map.entries.findIndex((one) => one.key.text === key);
  const entry = map.entries[index];
  if (!entry) return [];
  const endOf = (one: OutlineEntry) => one.value?.end ?? one.colon ?? one.key.end;
  const [before, next] = [map.entries[index - 1], map.entries[index + 1]];
  if (next && (!before || !map.flow)) return [{ start: entry.key.start, end: next.key.start, text: '' }];
  if (before && map.flow) return [{ start: endOf(before), end: endOf(entry), text: '' }];
  if (before) return [{ start: text.lastIndexOf('\n', entry.key.start), end: endOf(entry), text: '' }];
  return [{ start: map.start, end: endOf(entry), text: map.flow ? '{' : '{}' }];
}

const inSql = (name: string): string => (reserved.has(name) ? `"${name}"` : name);

/** The edits of one place; a text where the place can't be written otherwise. */
function editsAt(one: Occurrence, text: string, old: string, name: string): readonly TextEdit[] | string {
  const { start, end, form, file } = one;
  const plain = {
    start,
    end,
    text: file.endsWith('.sql') && one.symbol.kind !== 'table' ? inSql(name) : name,
  };
  switch (form.kind) {
    case 'plain':
      return [plain];
    case 'role':
      if (!name.endsWith('_key')) return `a role gives a column its name: it ends with \`_key\``;
      return [{ start, end, text: name.slice(0, -'_key'.length) }];
    case 'listed': {
      // The table keeps what is in its old column: `was` says so. Renamed back, it has no former name.
      const { value } = form.entry;
      const isOwn = entryNamed(value, 'expr') !== null || entryNamed(value, 'from') !== null;
      const was = entryNamed(value, 'was');
      if (value?.kind === 'map' && was?.value?.kind === 'scalar' && was.value.text === name) {
        if (isOwn) return [plain, ...withoutKey(text, value, 'was')];
        return [plain, { start: was.key.start, end: was.value.end, text: `from: ${old}` }];
      }
      const keys: readonly (readonly [string, string])[] = isOwn ? [] : [['from', old]];
      return [plain, ...setKeys(text, form.entry, [...keys, ['was', old]])];
    }
    case 'contract':
      return setKeys(text, form.entry, [['name', name]]);
    case 'item':
      return [{ start, end, text: `${inSql(name)} as ${inSql(old)}` }];
    case 'output':
      return [{ start: end, end, text: ` as ${inSql(name)}` }];
    case 'using':
      return 'a join says `using` with this column: write it with `on` first';
  }
}

/** A key of a contract is what the files call a column: under another one the lake's name stays as it is. */
function fieldEdits(one: Occurrence, text: string, name: string): readonly TextEdit[] {
  const { start, end, form } = one;
  const written = /^[\w.-]+$/.test(name) ? name : JSON.stringify(name);
  const plain = { start, end, text: written };
  if (form.kind !== 'contract' || entryNamed(form.entry.value, 'name')) return [plain];
  return [plain, ...setKeys(text, form.entry, [['name', form.lakeName]])];
}

/** Of SQL files that several products share: one whose text means something else to another of them. */
function sharedBy(knowledge: Knowledge, all: readonly Occurrence[]): string | null {
  for (const one of all) {
    if (!one.file.endsWith('.sql')) continue;
    const other = occurrencesIn(knowledge, one.file).find(
      ({ start, end, symbol, defines }) =>
        start === one.start &&
        end === one.end &&
        symbol.kind === one.symbol.kind &&
        defines === one.defines &&
        symbolKey(symbol) !== symbolKey(one.symbol),
    );
    if (other)
      return `${one.file} makes tables of several products, and only one of them is renamed: give it a file of its own`;
  }
  return null;
}

/** The thing at an offset by its name, or why it can't be renamed. */
export function renameable(
  knowledge: Knowledge,
  file: string,
  offset: number,
): { readonly span: Span; readonly name: string } | { readonly refused: string } {
  const found = occurrenceAt(knowledge, file, offset);
  const text = knowledge.texts.text(file);
  if (!found || text === null) return refused('there is nothing here that has a name');
  const why = unnamed(knowledge, found.symbol, occurrencesOf(knowledge, found.symbol));
  if (why !== null) return refused(why);
  const name = nameOf(found.symbol);
  // What is written at a role, or at an item without alias, is another text than the name.
  const span = locateIn(file, text)(found.start, found.end);
  return { span, name };
}

/** Renames the thing at an offset everywhere: in YAML, expressions and SQL files, over all products. */
export function rename(knowledge: Knowledge, file: string, offset: number, name: string): Renamed {
  const found = occurrenceAt(knowledge, file, offset);
  if (!found) return refused('there is nothing here that has a name');
  const { symbol } = found;
  const old = nameOf(symbol);
  if (name === old) return { edits: [] };
  const all = occurrencesOf(knowledge, symbol);
  const why =
    unnamed(knowledge, symbol, all) ??
    formFault(symbol, name) ??
    takenBy(knowledge, symbol, name) ??
    sharedByBridge(knowledge, symbol) ??
    sharedByTest(knowledge, symbol) ??
    sharedBy(knowledge, all);
  if (why !== null) return refused(why);
  const edits: Edit[] = [];
  for (const one of all) {
    const text = knowledge.texts.text(one.file);
    if (text === null) continue;
    const made = symbol.kind === 'field' ? fieldEdits(one, text, name) : editsAt(one, text, old, name);
    if (typeof made === 'string') return refused(made);
    const locate = locateIn(one.file, text);
    for (const edit of made) edits.push({ span: locate(edit.start, edit.end), text: edit.text });
  }
  return { edits };
}
