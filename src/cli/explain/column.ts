import { didYouMean } from '../../compiler/diagnostics/index.ts';
import { directSources } from '../../compiler/graph/direct-sources.ts';
import type { ColumnRef, Dataset, Graph, GraphColumn } from '../../compiler/graph/graph.ts';
import type { Compilation } from '../../compiler/index.ts';
import type { DoorRule } from '../../plan/index.ts';
import { UsageError } from '../failure.ts';

type Found = { readonly dataset: Dataset; readonly column: GraphColumn };

/** `product/layer.table` without the product: as people call a table inside their product. */
const shortId = (dataset: Dataset) => dataset.id.slice(dataset.id.indexOf('/') + 1);

const namesOf = ({ dataset, column }: Found): readonly string[] => {
  const short = shortId(dataset);
  return [
    `${dataset.id}.${column.name}`,
    `${short}.${column.name}`,
    `${short.slice(short.indexOf('.') + 1)}.${column.name}`,
  ];
};

function find(graph: Graph, name: string): readonly Found[] {
  const all = [...graph.datasets.values()].flatMap((dataset) =>
    dataset.columns.map((column) => ({ dataset, column })),
  );
  for (const form of [0, 1, 2]) {
    const found = all.filter((one) => namesOf(one)[form] === name);
    if (found.length > 0) return found;
  }
  throw new UsageError(
    `there is no column \`${name}\``,
    didYouMean(
      name,
      all.flatMap((one) => namesOf(one)),
    ) ?? 'write layer.table.column, or product/layer.table.column',
  );
}

const labelText = (column: GraphColumn) =>
  column.label.length === 0 ? 'identifies nothing' : column.label.join(', ');

const place = ({ span }: GraphColumn) => `${span.file}:${span.start.line}:${span.start.column}`;

/** Every hop towards the sources, indented by its distance; a column that was shown already is only named. */
function* trail(
  graph: Graph,
  refs: readonly ColumnRef[],
  depth: number,
  shown: Set<string>,
): Iterable<string> {
  for (const ref of refs) {
    const dataset = graph.datasets.get(ref.dataset);
    const column = dataset?.columns.find((one) => one.name === ref.column);
    if (!dataset || !column) continue;
    const id = `${ref.dataset}.${ref.column}`;
    yield `${'  '.repeat(depth)}← ${id}  ${column.type}  (${labelText(column)})  ${place(column)}`;
    if (shown.has(id)) continue;
    shown.add(id);
    yield* how(column, depth + 1);
    yield* trail(graph, directSources(column), depth + 1, shown);
  }
}

const offsetOf = (scope: 'dataset' | 'subject') =>
  scope === 'dataset' ? 'the one offset of its dataset' : 'the offset of its person';

/** What the door does to a value, in words. */
function doorText(rule: DoorRule): string {
  switch (rule.action) {
    case 'keep':
      return 'kept as it is';
    case 'drop':
      return 'dropped';
    case 'surrogate':
      return `replaced by a random surrogate (name space ${rule.system})`;
    case 'uid':
      return 'replaced by another UID, the same for the same UID everywhere in the product';
    case 'shift':
      return `shifted by ${offsetOf(rule.scope)}`;
    case 'year': {
      const of = rule.shift === null ? '' : ` of the date shifted by ${offsetOf(rule.shift)}`;
      const limit =
        rule.bearsAge || rule.shift === null ? ', and nothing where it would tell an age over 89' : '';
      return `only the year${of} is kept${limit}`;
    }
    case 'age-cap':
      return `an age above ${rule.cap} becomes ${rule.top}`;
    case 'age-flag':
      return `whether the age in ${rule.of} was above ${rule.cap}`;
    case 'zip3':
      return 'only the first three digits are kept, 000 where too few people live there';
    case 'allow':
      return `only these values are kept: ${rule.values.join(', ')}; others become null`;
  }
}

function* how({ derivation }: GraphColumn, depth: number): Iterable<string> {
  const indent = '  '.repeat(depth);
  switch (derivation.kind) {
    case 'origin':
      return;
    case 'door': {
      yield `${indent}at the door: ${doorText(derivation.rule)}`;
      return;
    }
    case 'expression':
      yield `${indent}= ${derivation.sql}`;
      return;
    case 'generated':
      yield `${indent}= ${derivation.how}`;
  }
}

function explainOne(graph: Graph, { dataset, column }: Found): string {
  const lines = [
    `${dataset.id}.${column.name}`,
    ...(column.description === '' ? [] : [`  ${column.description}`]),
    `  type   ${column.type}${column.nullable ? '' : ', never null'}`,
    `  label  ${labelText(column)}`,
    `  at     ${place(column)}`,
    '',
    'values come from',
    ...how(column, 1),
    ...trail(graph, directSources(column), 1, new Set()),
  ];
  if (dataset.indirect.length > 0) {
    lines.push('', 'rows depend on', ...dataset.indirect.map((ref) => `  ${ref.dataset}.${ref.column}`));
  }
  return `${lines.join('\n')}\n`;
}

/** Type, label and the whole way of a column, for each column that the name fits. */
export function explainColumn(compilation: Compilation, name: string): string {
  return find(compilation.graph, name)
    .map((found) => explainOne(compilation.graph, found))
    .join('\n');
}
