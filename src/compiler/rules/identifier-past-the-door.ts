import type { Identifier } from '../../plan/index.ts';
import { dateFault } from '../analyze/date-fault.ts';
import { effectivePolicy } from '../analyze/effective-policy.ts';
import { categoryOf, describeIdentifier } from '../analyze/label.ts';
import { type Hop, pathPlaces, pathText, pathTo } from '../analyze/path.ts';
import { forbiddenIn, policyAgainst } from '../analyze/permission.ts';
import { isHipaa, regimeNote } from '../analyze/regime.ts';
import { diagnostic } from '../diagnostics/index.ts';
import { findColumn } from '../graph/building.ts';
import { nameOfDataset } from '../graph/dataset-name.ts';
import { directSources } from '../graph/direct-sources.ts';
import type { Dataset, Graph, GraphColumn } from '../graph/graph.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Rule } from './rule.ts';
import { unexcepted, type Violation } from './violation.ts';

const layers: Readonly<Record<Dataset['kind'], string>> = {
  source: 'the source',
  bronze: 'bronze',
  silver: 'silver',
  dimension: 'gold',
  'date-dimension': 'gold',
  bridge: 'gold',
  fact: 'gold',
  aggregate: 'gold',
  crosswalk: 'a crosswalk',
  delivery: 'a delivery',
};

function helpFor(hops: readonly Hop[], identifier: Identifier | null): string {
  const source = hops.at(-1);
  const [sourceName, tableName] = source ? nameOfDataset(source.dataset.id).split('.') : [];
  // With several sources a table's name may not say which is meant.
  const several = (source?.dataset.product.sources.length ?? 0) > 1;
  const table = several ? `${sourceName}.${tableName}` : tableName;
  const column = `${table}.${source?.column.name ?? 'column'}`;
  if (identifier === null) {
    const { columns = {} } = source?.dataset.product.spec.privacy ?? {};
    const key = [column, `${sourceName}.${tableName}.${source?.column.name}`].find((one) => columns[one]);
    return key === undefined
      ? 'leave it out, or change what the policy does with it at the door'
      : `leave it out, or take \`${key}: ${columns[key]}\` out of \`privacy.columns\``;
  }
  const rule = hops.map(({ column: { derivation } }) => derivation).find(({ kind }) => kind === 'door');
  if (rule?.kind === 'door' && rule.rule.action === 'allow')
    return `use \`drop\` or \`pseudonym\`: a list of values makes codes of a free text, and lowers no other identifier`;
  switch (categoryOf(identifier)) {
    case 'date':
      // A month, a quarter or an hour in a column of its own has no year in it.
      if (source && !source.column.type.startsWith('date') && !source.column.type.startsWith('timestamp'))
        return 'leave the column out';
      return `leave the column out, or keep its year at the door: \`privacy: {columns: {${column}: year}}\``;
    case 'age':
      return 'write age_band(…, 5): bands end at 90, so none tells an age over 89';
    default:
      return `leave the column out, or keep a surrogate of it at the door: \`privacy: {columns: {${column}: pseudonym}}\``;
  }
}

/** `product.table.column`, as an exception names a column; a table of one of several sources also without its prefix. */
function exceptionNames({ product, table, source, id, kind }: Dataset, column: string): readonly string[] {
  const name = kind === 'source' ? id.slice(id.lastIndexOf('.') + 1) : (table?.name ?? '');
  const prefix = source?.prefix ?? '';
  const names = prefix !== '' && name.startsWith(prefix) ? [name, name.slice(prefix.length)] : [name];
  return names.map((one) => `${product.name}.${one}.${column}`);
}

/** Uses of columns that don't pass the door: one finding for each such column, at its first use. */
function* uses(graph: Graph): Generator<Violation> {
  const byColumn = Map.groupBy(
    graph.uses,
    ({ product, ref }) => `${product.name} ${ref.dataset} ${ref.column}`,
  );
  for (const [first, ...others] of byColumn.values()) {
    if (!first) continue;
    const { product, dataset: id, column, ref, span } = first;
    const policy = effectivePolicy(product);
    const holder = graph.datasets.get(ref.dataset);
    const used = holder && findColumn(holder, ref.column);
    // Without a policy nothing passes; that it lacks is said once.
    if (!policy || !used || holder.source?.sound === false) continue;
    const { regime } = policy.value.spec;
    const unlabelled = used.column.label.includes('unknown') && isHipaa(regime);
    const source = pathTo(graph, ref, () => false).at(-1);
    if (unlabelled && source?.column.label.includes('unknown')) continue;
    const [identifier = null] = forbiddenIn(product, used.column);
    const hops = pathTo(graph, ref, ({ label }) => identifier !== null && label.includes(identifier));
    const layer = id.includes('/gold.') ? 'gold' : 'silver';
    const target = column === null ? null : `${nameOfDataset(id)}.${column}`;
    const finding = diagnostic(
      'PRIV003',
      span,
      identifier === null
        ? `\`${ref.column}\` does not pass the door, and ${layer} uses it`
        : column === null
          ? `${describeIdentifier(identifier)} decides over rows of ${layer}`
          : `${describeIdentifier(identifier)} reaches ${layer}`,
      {
        related: [
          ...pathPlaces(hops, span),
          ...others.map((other) => ({ span: other.span, message: 'used here too' })),
        ],
        notes: [
          pathText(target, hops),
          ...(identifier === null ? [] : [regimeNote(regime, identifier, describeIdentifier(identifier))]),
        ],
        help: helpFor(hops, identifier),
      },
    );
    // What lapsed is the exception that let the source's column pass.
    const columns = source ? exceptionNames(source.dataset, source.column.name) : [];
    yield { code: 'PRIV003', policy, columns, finding };
  }
}

/** Of several inputs under one regime the one that lets less through decides. */
function othersWord(
  product: ResolvedProduct,
  column: GraphColumn,
  identifier: Identifier,
  effective: string,
): readonly string[] {
  const against = policyAgainst(product, column, identifier)?.name ?? effective;
  return against === effective ? [] : [`policy ${against} of an input does not list it`];
}

/** Columns of the lake that carry what the regime does not allow, each where it first does in its product. */
function* carriers(graph: Graph): Generator<Violation> {
  for (const dataset of graph.datasets.values()) {
    if (dataset.kind === 'source' || !dataset.table) continue;
    const { product } = dataset;
    const policy = effectivePolicy(product);
    if (!policy) continue;
    const { regime } = policy.value.spec;
    const fault = dateFault(policy.value.spec);
    for (const column of dataset.columns) {
      if (column.label.length === 0) continue;
      const forbidden = forbiddenIn(product, column).filter((identifier) => {
        // The policy itself is at fault, and told so.
        if (fault !== null && categoryOf(identifier) === 'date' && product.policy) return false;
        return !directSources(column).some((ref) => {
          const below = graph.datasets.get(ref.dataset);
          if (!below || below.kind === 'source' || below.product !== product) return false;
          const carrier = findColumn(below, ref.column)?.column;
          return carrier !== undefined && forbiddenIn(product, carrier).includes(identifier);
        });
      });
      const [identifier] = forbidden;
      if (identifier === undefined) continue;
      const hops = pathTo(graph, { dataset: dataset.id, column: column.name }, ({ label }) =>
        label.includes(identifier),
      );
      const what = forbidden.map(describeIdentifier).join(' and ');
      const finding = diagnostic(
        'PRIV003',
        column.span,
        `${what} ${forbidden.length === 1 ? 'reaches' : 'reach'} ${layers[dataset.kind]}`,
        {
          related: pathPlaces(hops, column.span),
          notes: [
            pathText(null, hops),
            ...forbidden.map((one) => regimeNote(regime, one, describeIdentifier(one))),
            ...othersWord(product, column, identifier, policy.name),
          ],
          help:
            hops.at(-1)?.dataset.product === product
              ? helpFor(hops, identifier)
              : 'list the columns that are needed under `columns:`, without this one',
        },
      );
      yield { code: 'PRIV003', policy, columns: exceptionNames(dataset, column.name), finding };
    }
  }
}

/** All of them, those that a policy excepts included. */
export function* identifierViolations(graph: Graph): Generator<Violation> {
  yield* uses(graph);
  yield* carriers(graph);
}

/** No identifier that the regime does not allow stands in bronze, silver or gold, whatever it went through. */
export const identifierPastTheDoor: Rule = {
  code: 'PRIV003',
  scope: 'product',
  *check({ graph, today }) {
    yield* unexcepted(identifierViolations(graph), today);
  },
};
