import { posix } from 'node:path';
import { declarations } from '../../connectors/declarations.ts';
import { catalogue } from '../diagnostics/index.ts';
import type { Dataset } from '../graph/graph.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { builtInDimensions, ownedDimensions } from '../star/relation.ts';
import { documentText, labelText } from './describe.ts';
import { datasetWithId, documentNamed, namesIn } from './knowledge.ts';
import { keysWrittenAt, type Meaning, madeOf, type Subject } from './meaning.ts';
import { textAt } from './place.ts';

/** Something that can be written at a place. */
export type Completion = {
  readonly label: string;
  readonly kind:
    | 'key'
    | 'value'
    | 'document'
    | 'table'
    | 'column'
    | 'function'
    | 'keyword'
    | 'file'
    | 'snippet';
  readonly detail: string | null;
  /** Markdown. */
  readonly documentation: string | null;
  /** Snippet syntax: `$1` is where the cursor goes. */
  readonly insert: string;
  /** What it replaces. */
  readonly start: number;
  readonly end: number;
  /** Smaller first. */
  readonly rank: number;
};

/** A completion before its place is known. */
export type Candidate = Omit<Completion, 'start' | 'end' | 'insert' | 'rank' | 'documentation' | 'detail'> &
  Partial<Pick<Completion, 'insert' | 'rank' | 'documentation' | 'detail'>>;

export const escaped = (text: string): string => text.replaceAll(/[\\$}]/g, '\\$&');

export const completed = (candidate: Candidate, start: number, end: number): Completion => ({
  detail: null,
  documentation: null,
  rank: 0,
  insert: escaped(candidate.label),
  ...candidate,
  start,
  end,
});

export function columnsOf(dataset: Dataset | null): readonly Candidate[] {
  return (dataset?.columns ?? []).map((column) => ({
    label: column.name,
    kind: 'column',
    detail: `${column.type}${column.nullable ? '' : ', never null'}`,
    documentation: [column.description, `Identifies: ${labelText(column)}`]
      .filter((one) => one !== '')
      .join('\n\n'),
    rank: column.name.startsWith('_') ? 2 : 0,
  }));
}

const columnsIn = (subject: Subject, id: string | null): readonly Candidate[] =>
  id === null ? [] : columnsOf(datasetWithId(subject.knowledge, id));

export const named = (labels: Iterable<string>, kind: Candidate['kind'], detail: string | null = null) =>
  [...new Set(labels)].map((label): Candidate => ({ label, kind, detail }));

/** Tables that a name can mean, those that are only just written included. */
function tables(subject: Subject, among: Extract<Meaning, { kind: 'table' }>['among']): readonly Candidate[] {
  const { knowledge, product, root, name } = subject;
  const written = (path: Path) => keysWrittenAt(root, path);
  const own = written(['spec', 'silver']);
  const ofLayer = (layer: string) =>
    (knowledge.compilation.graph.byProduct.get(name) ?? [])
      .filter(({ id }) => id.startsWith(`${name}/${layer}.`))
      .map(({ table }) => table?.name ?? '');
  const brought = product?.sources.flatMap(({ prefix, tables: all }) =>
    all.map(({ silver }) => prefix + silver),
  );
  const silver = [...own, ...(brought ?? []), ...ofLayer('silver')];
  const dimensions = [
    ...written(['spec', 'star', 'dimensions']),
    ...builtInDimensions,
    ...(product ? ownedDimensions(product, knowledge.compilation.graph.byProduct) : []),
  ];
  const facts = written(['spec', 'star', 'facts']);
  switch (among) {
    case 'readable':
      return named([...own, ...(product ? namesIn(knowledge, product).keys() : [])], 'table');
    case 'silver':
      return named(silver, 'table', 'silver');
    case 'dimension':
      return named(dimensions, 'table', 'dimension');
    case 'fact':
      return named(facts, 'table', 'fact');
    case 'tested':
      return [
        ...named(silver, 'table', 'silver'),
        ...named([...dimensions, ...facts, ...ofLayer('gold')], 'table', 'gold'),
      ];
  }
}

function sourceColumns(product: ResolvedProduct | null): readonly Candidate[] {
  return (product?.sources ?? []).flatMap((source) =>
    source.tables.flatMap((table) =>
      table.columns.map((column): Candidate => {
        const several = source.prefix === '' ? '' : `${source.name}.`;
        return {
          label: `${several}${table.name}.${column.name}`,
          kind: 'column',
          detail: column.type,
          documentation: column.description,
        };
      }),
    ),
  );
}

function purposes({ knowledge, product, root }: Subject): readonly string[] {
  const agreement = textAt(root, ['spec', 'agreement']);
  const found = agreement === null ? null : documentNamed(knowledge, 'Agreement', agreement);
  const own = found?.kind === 'Agreement' ? [found] : [];
  const inputs = (product?.inputs ?? []).flatMap((input) => input.product.agreement ?? []);
  return [...own, ...inputs].flatMap((one) => (one.value.spec as { purposes: readonly string[] }).purposes);
}

const connectors: readonly Candidate[] = declarations.map(({ name, description }) => ({
  label: name,
  kind: 'value',
  documentation: description,
}));

/** What a place that means something by its name can say. Expressions and definitions have none here. */
export function candidatesOf(subject: Subject, meaning: Meaning, path: Path): readonly Candidate[] {
  const { knowledge, file, product } = subject;
  switch (meaning.kind) {
    case 'document':
      if (meaning.defines) return [];
      return knowledge.compilation.workspace.documents
        .filter(({ kind }) => kind === meaning.of)
        .map((document) => ({
          label: document.name,
          kind: 'document',
          detail: document.value.metadata.title ?? meaning.of,
          documentation: documentText(document),
        }));
    case 'table':
      return meaning.defines && meaning.among !== 'silver' ? [] : tables(subject, meaning.among);
    case 'column': {
      // A silver table lists columns of what it is made of.
      if (meaning.defines)
        return path[1] === 'silver' ? columnsIn(subject, madeOf(subject, String(path[2]))) : [];
      return columnsIn(subject, meaning.dataset);
    }
    case 'qualified': {
      if (meaning.among === 'source') return sourceColumns(product);
      if (meaning.among === 'products') {
        return knowledge.compilation.workspace.products.flatMap((one) =>
          sourceColumns(one).map((column) => ({ ...column, label: `${one.name}.${column.label}` })),
        );
      }
      return (knowledge.compilation.graph.byProduct.get(subject.name) ?? [])
        .filter(({ kind }) => kind === 'silver')
        .flatMap((dataset) =>
          columnsOf(dataset).map((column) => ({
            ...column,
            label: `${dataset.table?.name}.${column.label}`,
          })),
        );
    }
    case 'field':
      return meaning.defines
        ? []
        : named(keysWrittenAt(subject.root, [...meaning.source, 'csv', 'columns']), 'column');
    case 'partition': {
      const dates = columnsIn(subject, meaning.dataset).filter(({ detail }) =>
        /^(date|timestamp)/.test(detail ?? ''),
      );
      return dates.flatMap((column) =>
        ['month', 'day', 'year'].map((unit, index) => ({
          ...column,
          label: `${unit}(${column.label})`,
          rank: index,
        })),
      );
    }
    case 'group': {
      const star = product?.spec.star;
      const from = star?.aggregates[String(path[3])]?.from;
      const fact = from === undefined ? undefined : star?.facts[from];
      if (!product || !fact) return [];
      const gold = (name: string) => columnsIn(subject, `${product.name}/gold.${name}`);
      const roles = Object.entries(fact.dimensions).flatMap(([role, { to }]) =>
        gold(to).map((column) => ({ ...column, label: `${role}.${column.label}`, rank: 1 })),
      );
      const kept = gold(from ?? '').filter(
        ({ label }) => !(label in fact.measures) && !label.endsWith('_key'),
      );
      return [...kept, ...roles];
    }
    case 'sql-file': {
      const folder = posix.dirname(file);
      const paths = [...knowledge.texts.paths()].filter((one) => one.endsWith('.sql'));
      return named(
        paths.map((one) => posix.relative(folder, one)),
        'file',
      );
    }
    case 'connector':
      return connectors;
    case 'purpose':
      return named(purposes(subject), 'value');
    case 'code':
      return Object.entries(catalogue)
        .filter(([code]) => code.startsWith('PRIV'))
        .map(([code, { title }]) => ({ label: code, kind: 'value', detail: title }));
    case 'input':
    case 'expression':
      return [];
  }
}
