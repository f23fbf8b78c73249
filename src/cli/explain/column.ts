import { describeFrame, framesOf } from '../../compiler/analyze/frame.ts';
import { didYouMean } from '../../compiler/diagnostics/index.ts';
import { type Hop, type Place, wayOf } from '../../compiler/explain/index.ts';
import type { Dataset, Graph, GraphColumn } from '../../compiler/graph/graph.ts';
import type { Compilation } from '../../compiler/index.ts';
import { UsageError } from '../failure.ts';

type Found = { readonly dataset: Dataset; readonly column: GraphColumn };

/** How people may call a column, the most exact first: with product and layer, with one of them, with neither. */
function namesOf({ dataset, column }: Found): readonly string[] {
  const slash = dataset.id.indexOf('/');
  const product = dataset.id.slice(0, slash);
  const layered = dataset.id.slice(slash + 1);
  const table = layered.slice(layered.indexOf('.') + 1);
  return [
    `${dataset.id}.${column.name}`,
    `${product}.${layered}.${column.name}`,
    `${layered}.${column.name}`,
    `${product}.${table}.${column.name}`,
    `${table}.${column.name}`,
  ];
}

/** Every column of every table, and those that the door drops, as bronze would have them. */
function columnsOf(graph: Graph): readonly Found[] {
  return [...graph.datasets.values()].flatMap((dataset) =>
    [...dataset.columns, ...(dataset.kind === 'bronze' ? dataset.dropped : [])].map((column) => ({
      dataset,
      column,
    })),
  );
}

function find(graph: Graph, name: string): readonly Found[] {
  const all = columnsOf(graph).map((found) => ({ found, names: namesOf(found) }));
  for (const form of [0, 1, 2, 3, 4]) {
    // Some targets spell names in capitals.
    const fitting = all.filter(({ names }) => names[form]?.toLowerCase() === name.toLowerCase());
    if (fitting.length > 0) return fitting.map(({ found }) => found);
  }
  throw new UsageError(
    `there is no column \`${name}\``,
    didYouMean(
      name,
      all.flatMap(({ names }) => names),
    ) ?? 'write layer.table.column, or product.table.column',
  );
}

const labelText = (label: readonly string[]) =>
  label.length === 0 ? 'identifies nothing' : label.join(', ');

const placeText = ({ file, line, column }: Place) => `${file}:${line}:${column}`;

/** A hop and all below it, indented by its distance; a column that was shown already is only named. */
function* hopLines(hop: Hop, depth: number): Iterable<string> {
  const dropped = hop.dropped ? ', dropped at the door' : '';
  const facts = `${hop.type}  (${labelText(hop.label)}${dropped})  ${placeText(hop.at)}`;
  yield `${'  '.repeat(depth)}← ${hop.column}  ${facts}${hop.repeated ? '  (its way is above)' : ''}`;
  if (!hop.repeated) yield* belowLines(hop, depth + 1);
}

/** How a column is made, and of what. */
function* belowLines({ how, from, decidedBy }: Hop, depth: number): Iterable<string> {
  const indent = '  '.repeat(depth);
  switch (how.kind) {
    case 'source':
      yield `${indent}labelled: ${how.labelledBy}`;
      break;
    case 'door':
      yield `${indent}at the door: ${how.text}, by ${how.by}  ${placeText(how.at)}`;
      break;
    case 'expression':
    case 'generated':
      yield `${indent}= ${how.text.replaceAll(/\s+/g, ' ')}`;
  }
  for (const hop of from) yield* hopLines(hop, depth);
  if (decidedBy.length === 0) return;
  yield `${indent}decided by`;
  for (const hop of decidedBy) yield* hopLines(hop, depth + 1);
}

/** What is known of one column: what it holds, where its values come from, and what decides over its rows. */
type ColumnStory = {
  readonly column: string;
  readonly description: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly label: readonly string[];
  /** Within what its values can be compared, in words. */
  readonly comparedWithin: readonly string[];
  readonly dropped: boolean;
  readonly way: Hop;
  /** Filters, join and group keys of its table. */
  readonly rowsDependOn: readonly Hop[];
};

function storyOf(graph: Graph, { dataset, column }: Found): ColumnStory {
  const shown = new Set<string>();
  const way = wayOf(graph, { dataset: dataset.id, column: column.name }, shown);
  if (!way) throw new Error(`${dataset.id} has no column ${column.name}`);
  return {
    column: way.column,
    description: column.description,
    type: column.type,
    nullable: column.nullable,
    label: column.label,
    comparedWithin: dataset.kind === 'source' || way.dropped ? [] : framesOf(column).map(describeFrame),
    dropped: way.dropped,
    way,
    rowsDependOn: dataset.indirect.flatMap((ref) => wayOf(graph, ref, shown) ?? []),
  };
}

function storyText(story: ColumnStory): string {
  const { column, description, type, nullable, label, comparedWithin, dropped, way, rowsDependOn } = story;
  return `${[
    column,
    ...(description === '' ? [] : [`  ${description}`]),
    ...(dropped ? ['  dropped at the door: it stands in no table'] : []),
    `  type   ${type}${nullable ? '' : ', never null'}`,
    `  label  ${labelText(label)}`,
    ...comparedWithin.map((frame) => `  is     ${frame}`),
    `  at     ${placeText(way.at)}`,
    '',
    'values come from',
    ...belowLines(way, 1),
    ...(rowsDependOn.length === 0
      ? []
      : ['', 'rows depend on', ...rowsDependOn.flatMap((hop) => [...hopLines(hop, 1)])]),
  ].join('\n')}\n`;
}

/** Type, label and the whole way of a column, for each column that the name fits. */
export function explainColumn(compilation: Compilation, name: string, format: 'pretty' | 'json'): string {
  const stories = find(compilation.graph, name).map((found) => storyOf(compilation.graph, found));
  return format === 'json' ? `${JSON.stringify(stories, null, 2)}\n` : stories.map(storyText).join('\n');
}
