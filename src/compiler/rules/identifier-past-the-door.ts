import type { Identifier } from '../../plan/index.ts';
import { dateFault } from '../analyze/date-fault.ts';
import type { PolicySpec } from '../analyze/door.ts';
import { effectivePolicy } from '../analyze/effective-policy.ts';
import { exceptionFor } from '../analyze/exception.ts';
import { categoryOf, describeIdentifier } from '../analyze/label.ts';
import { isHipaa, regimeAllows, regimeNote } from '../analyze/regime.ts';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import { findColumn } from '../graph/building.ts';
import { nameOfDataset } from '../graph/dataset-name.ts';
import { directSources } from '../graph/direct-sources.ts';
import type { ColumnRef, Dataset, Graph, GraphColumn } from '../graph/graph.ts';
import type { Rule } from './rule.ts';

type Hop = { readonly dataset: Dataset; readonly column: GraphColumn };

const layers: Readonly<Record<Dataset['kind'], string>> = {
  source: 'the source',
  bronze: 'bronze',
  silver: 'silver',
  dimension: 'gold',
  fact: 'gold',
  'date-dimension': 'gold',
};

/** The way of an identifier from a column back to its source. Bronze is passed over: it has the source's names. */
function pathTo(graph: Graph, ref: ColumnRef, identifier: Identifier | null): readonly Hop[] {
  const dataset = graph.datasets.get(ref.dataset);
  const found = dataset && findColumn(dataset, ref.column);
  if (!dataset || !found) return [];
  const { column } = found;
  const origins = directSources(column);
  const next =
    origins.find((one) => {
      const below = graph.datasets.get(one.dataset);
      const carrier = below && findColumn(below, one.column);
      return identifier !== null && carrier?.column.label.includes(identifier);
    }) ?? origins[0];
  const rest = next ? pathTo(graph, next, identifier) : [];
  return dataset.kind === 'bronze' && rest.length > 0 ? rest : [{ dataset, column }, ...rest];
}

const nameOf = ({ dataset, column }: Hop): string => `${nameOfDataset(dataset.id)}.${column.name}`;

/** `fct.contact ← encounters.contact_phone ← fhir.patient.telecom (phone)` */
function pathText(target: string | null, hops: readonly Hop[]): string {
  const last = hops.at(-1);
  const label = last && last.column.label.length > 0 ? ` (${last.column.label.join(', ')})` : '';
  return [...(target === null ? [] : [target]), ...hops.map(nameOf)].join(' ← ') + label;
}

function relatedTo(hops: readonly Hop[], span: Span): Diagnostic['related'] {
  return hops
    .filter((hop) => hop.column.span.start.offset !== span.start.offset || hop.column.span.file !== span.file)
    .map((hop) => ({ span: hop.column.span, message: nameOf(hop) }));
}

function helpFor(hops: readonly Hop[], identifier: Identifier | null): string {
  const source = hops.at(-1);
  const [sourceName, tableName] = source ? nameOfDataset(source.dataset.id).split('.') : [];
  // With several sources a table's name may not say which is meant.
  const several = (source?.dataset.product.sources.length ?? 0) > 1;
  const table = several ? `${sourceName}.${tableName}` : tableName;
  const column = `${table}.${source?.column.name ?? 'column'}`;
  if (identifier === null) return 'leave it out, or change what the policy does with it at the door';
  if (categoryOf(identifier) === 'date') {
    return `leave the column out, or keep its year at the door: \`privacy: {columns: {${column}: year}}\``;
  }
  return `leave the column out, or keep a surrogate of it at the door: \`privacy: {columns: {${column}: pseudonym}}\``;
}

const forbiddenIn = (column: GraphColumn, policy: PolicySpec): readonly Identifier[] =>
  column.label.filter((identifier) => !regimeAllows(policy.regime, identifier, policy.allows));

/** Uses of columns that don't pass the door. */
function* uses(graph: Graph): Generator<Diagnostic> {
  for (const { product, dataset: id, column, ref, span } of graph.uses) {
    const policy = effectivePolicy(product)?.value.spec;
    const holder = graph.datasets.get(ref.dataset);
    const used = holder && findColumn(holder, ref.column);
    // Without a policy nothing passes; that it lacks is said once.
    if (!policy || !used || holder.source?.sound === false) continue;
    const unlabelled = used.column.label.includes('unknown') && isHipaa(policy.regime);
    const [source] = pathTo(graph, ref, null).slice(-1);
    if (unlabelled && source?.column.label.includes('unknown')) continue;
    const [identifier = null] = forbiddenIn(used.column, policy);
    const hops = pathTo(graph, ref, identifier);
    const layer = id.includes('/gold.') ? 'gold' : 'silver';
    const target = column === null ? null : `${nameOfDataset(id)}.${column}`;
    yield diagnostic(
      'PRIV003',
      span,
      identifier === null
        ? `\`${ref.column}\` does not pass the door, and ${layer} uses it`
        : column === null
          ? `${describeIdentifier(identifier)} decides over rows of ${layer}`
          : `${describeIdentifier(identifier)} reaches ${layer}`,
      {
        related: relatedTo(hops, span),
        notes: [
          pathText(target, hops),
          ...(identifier === null
            ? []
            : [regimeNote(policy.regime, identifier, describeIdentifier(identifier))]),
        ],
        help: helpFor(hops, identifier),
      },
    );
  }
}

/** Columns of the lake that carry what the regime does not allow, each where it first does in its product. */
function* carriers(graph: Graph, today: string): Generator<Diagnostic> {
  for (const dataset of graph.datasets.values()) {
    if (dataset.kind === 'source' || !dataset.table) continue;
    const { product, table } = dataset;
    const policy = effectivePolicy(product)?.value.spec;
    if (!policy) continue;
    const fault = dateFault(policy);
    for (const column of dataset.columns) {
      if (column.label.length === 0) continue;
      const forbidden = forbiddenIn(column, policy).filter((identifier) => {
        // The policy itself is at fault, and told so.
        if (fault !== null && categoryOf(identifier) === 'date' && product.policy) return false;
        return !directSources(column).some((ref) => {
          const below = graph.datasets.get(ref.dataset);
          if (!below || below.kind === 'source' || below.product !== product) return false;
          return findColumn(below, ref.column)?.column.label.includes(identifier) ?? false;
        });
      });
      const [identifier] = forbidden;
      if (identifier === undefined) continue;
      const excepted = [table.name, table.name.slice(dataset.source?.prefix.length ?? 0)].some((name) =>
        exceptionFor(policy, 'PRIV003', `${product.name}.${name}.${column.name}`, today),
      );
      if (excepted) continue;
      const hops = pathTo(graph, { dataset: dataset.id, column: column.name }, identifier);
      const what = forbidden.map(describeIdentifier).join(' and ');
      yield diagnostic('PRIV003', column.span, `${what} reaches ${layers[dataset.kind]}`, {
        related: relatedTo(hops.slice(1), column.span),
        notes: [
          pathText(null, hops),
          ...forbidden.map((one) => regimeNote(policy.regime, one, describeIdentifier(one))),
        ],
        help:
          hops.at(-1)?.dataset.product === product
            ? helpFor(hops, identifier)
            : 'list the columns that are needed under `columns:`, without this one',
      });
    }
  }
}

/** No identifier that the regime does not allow stands in bronze, silver or gold, whatever it went through. */
export const identifierPastTheDoor: Rule = {
  code: 'PRIV003',
  *check({ graph, today }) {
    yield* uses(graph);
    yield* carriers(graph, today);
  },
};
