import { isIncremental } from '../analyze/backfill.ts';
import { type Kind, kinds } from '../language/index.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { broughtTable, datasetWithId, type Knowledge, namesIn, productNamed } from './knowledge.ts';
import type { OutlineNode } from './outline.ts';
import { nodeAt, textAt } from './place.ts';

/** A document, as the rules below see it. */
export type Subject = {
  readonly knowledge: Knowledge;
  readonly kind: Kind;
  readonly name: string;
  readonly file: string;
  readonly root: OutlineNode | null;
  /** Null where the document is no product, or never was readable. */
  readonly product: ResolvedProduct | null;
};

/** What a text at a place of the language means; `dataset` null = nobody can say yet. */
export type Meaning =
  | { readonly kind: 'document'; readonly of: Kind; readonly defines?: true }
  | { readonly kind: 'table'; readonly among: TableSet; readonly defines?: true }
  | {
      readonly kind: 'column';
      readonly dataset: string | null;
      readonly suffix?: string;
      readonly defines?: true;
    }
  | { readonly kind: 'expression'; readonly dataset: string | null; readonly aggregates?: true }
  /** `table.column`: of the sources, of silver, or `product.table.column`. */
  | { readonly kind: 'qualified'; readonly among: 'source' | 'silver' | 'products' }
  | { readonly kind: 'field'; readonly source: Path; readonly defines?: true }
  | { readonly kind: 'input'; readonly defines?: true }
  | { readonly kind: 'sql-file' }
  | { readonly kind: 'connector' }
  | { readonly kind: 'purpose' }
  | { readonly kind: 'partition'; readonly dataset: string | null }
  /** What groups an aggregate, at this place of its `by`: a column, an attribute, or `role.attribute`. */
  | { readonly kind: 'group'; readonly aggregate: string; readonly index: number }
  | { readonly kind: 'code' };

/** Which tables a name can mean: all that `from` takes, the silver ones, dimensions, facts, or silver and gold. */
export type TableSet = 'readable' | 'silver' | 'dimension' | 'fact' | 'tested';

type Rule = {
  readonly kind: Kind;
  readonly role: 'key' | 'value';
  readonly path: readonly string[];
  readonly means: (subject: Subject, path: Path) => Meaning;
};

/** `*` stands for any step. */
const rule =
  (kind: Kind, role: Rule['role']) =>
  (path: string, means: Meaning | Rule['means']): Rule => ({
    kind,
    role,
    path: path.split('.'),
    means: typeof means === 'function' ? means : () => means,
  });

const step = (path: Path, index: number): string => String(path[index] ?? '');

const idOf = (subject: Subject, layer: 'silver' | 'gold', table: string): string =>
  `${subject.name}/${layer}.${table}`;

const silver = (subject: Subject, table: string | null): string | null =>
  table === null ? null : idOf(subject, 'silver', table);

/** What a silver table is made of. */
export function madeOf(subject: Subject, table: string): string | null {
  if (!subject.product) return null;
  const from = textAt(subject.root, ['spec', 'silver', table, 'from']);
  if (from === null) return broughtTable(subject.product, table);
  return namesIn(subject.knowledge, subject.product).get(from) ?? null;
}

/** The table that the tests at `spec.quality.TABLE` hold. */
export function tested(subject: Subject, table: string): string | null {
  const ids = [idOf(subject, 'silver', table), idOf(subject, 'gold', table)];
  return ids.find((id) => datasetWithId(subject.knowledge, id)) ?? null;
}

/** The silver table of a dimension or fact at `spec.star.GROUP.NAME`. */
const starFrom = (subject: Subject, path: Path): string | null =>
  silver(subject, textAt(subject.root, [...path.slice(0, 4), 'from']));

const own = (subject: Subject, path: Path): Meaning => ({
  kind: 'column',
  dataset: silver(subject, step(path, 2)),
});
const above = (subject: Subject, path: Path): Meaning => ({
  kind: 'column',
  dataset: madeOf(subject, step(path, 2)),
});
const ofStar = (subject: Subject, path: Path): Meaning => ({
  kind: 'column',
  dataset: starFrom(subject, path),
});
const ofTested = (subject: Subject, path: Path): Meaning => ({
  kind: 'column',
  dataset: tested(subject, step(path, 2)),
});
const measureOfTested = (subject: Subject, path: Path): Meaning => ({
  kind: 'expression',
  dataset: tested(subject, step(path, 2)),
  aggregates: true,
});
const gold = (subject: Subject, path: Path): string => idOf(subject, 'gold', step(path, 3));

/** The table named by a sibling, `offset` steps up. */
const ofSibling =
  (key: string, among: 'tested' | 'silver') =>
  (subject: Subject, path: Path): Meaning => {
    const table = textAt(subject.root, [...path.slice(0, -1), key]);
    if (table === null) return { kind: 'column', dataset: null };
    return { kind: 'column', dataset: among === 'silver' ? silver(subject, table) : tested(subject, table) };
  };

/** A table that a backfill repeats and that has such a column; of a word that is still to be written, any of them. */
function repeated({ knowledge, name }: Subject, column: string | null): string | null {
  const tables = (knowledge.compilation.graph.byProduct.get(name) ?? []).filter(isIncremental);
  const found = tables.find(({ columns }) => columns.some((one) => one.name === column));
  return (found ?? tables[0])?.id ?? null;
}

const productValue = rule('DataProduct', 'value');
const productKey = rule('DataProduct', 'key');
const field = (_: Subject, path: Path): Meaning => ({
  kind: 'field',
  source: path.slice(0, path.indexOf('csv')),
});

const crosswalkColumn = (subject: Subject, path: Path): Meaning => {
  const at = path.slice(0, -1);
  const product = textAt(subject.root, [...at, 'product']);
  const table = textAt(subject.root, [...at, 'table']);
  return { kind: 'column', dataset: product && table ? `${product}/silver.${table}` : null };
};

/** What names mean, by the place where they stand: the one table that every editor function reads. */
const rules: readonly Rule[] = [
  ...Object.keys(kinds).flatMap((kind) => [
    rule(kind as Kind, 'value')('metadata.name', { kind: 'document', of: kind as Kind, defines: true }),
    rule(kind as Kind, 'value')('metadata.domain', { kind: 'document', of: 'Domain' }),
  ]),
  productValue('spec.agreement', { kind: 'document', of: 'Agreement' }),
  productValue('spec.purpose', { kind: 'purpose' }),
  productValue('spec.validation.profile', { kind: 'document', of: 'ValidationProfile' }),
  productValue('spec.privacy.policy', { kind: 'document', of: 'DeidPolicy' }),
  productKey('spec.privacy.columns.*', { kind: 'qualified', among: 'source' }),
  productKey('spec.inputs.*', { kind: 'input', defines: true }),
  productValue('spec.inputs.*.product', { kind: 'document', of: 'DataProduct' }),
  productValue('spec.inputs.*.crosswalk', { kind: 'document', of: 'Crosswalk' }),
  ...['spec.source', 'spec.sources.*'].flatMap((source) => [
    productValue(`${source}.connector`, { kind: 'connector' }),
    productKey(`${source}.csv.columns.*`, (_, path) => ({
      kind: 'field',
      source: path.slice(0, -3),
      defines: true,
    })),
    productValue(`${source}.csv.primaryKey.*`, field),
    productValue(`${source}.csv.subject`, field),
    productValue(`${source}.csv.columns.*.reference`, { kind: 'qualified', among: 'silver' }),
  ]),
  productKey('spec.silver.*', { kind: 'table', among: 'silver', defines: true }),
  productValue('spec.silver.*.from', { kind: 'table', among: 'readable' }),
  productValue('spec.silver.*.sql', { kind: 'sql-file' }),
  productValue('spec.silver.*.key.*', own),
  productValue('spec.silver.*.sort.*', own),
  productValue('spec.silver.*.partition.*', (subject, path) => ({
    kind: 'partition',
    dataset: silver(subject, step(path, 2)),
  })),
  productValue('spec.silver.*.where', (subject, path) => ({
    kind: 'expression',
    dataset: madeOf(subject, step(path, 2)),
  })),
  productKey('spec.silver.*.columns.*', (subject, path) => ({
    kind: 'column',
    dataset: silver(subject, step(path, 2)),
    defines: true,
  })),
  productValue('spec.silver.*.columns.*.from', above),
  productValue('spec.silver.*.columns.*.expr', (subject, path) => ({
    kind: 'expression',
    dataset: madeOf(subject, step(path, 2)),
  })),
  productKey('spec.silver.*.unitTests.*.given.*', { kind: 'table', among: 'readable' }),
  productKey('spec.silver.*.unitTests.*.given.*.*.*', (subject, path) => ({
    kind: 'column',
    dataset: subject.product
      ? (namesIn(subject.knowledge, subject.product).get(step(path, 6)) ?? null)
      : null,
  })),
  productKey('spec.silver.*.unitTests.*.expect.*.*', own),
  productKey('spec.star.dimensions.*', { kind: 'table', among: 'dimension', defines: true }),
  productKey('spec.star.facts.*', { kind: 'table', among: 'fact', defines: true }),
  productValue('spec.star.dimensions.*.from', { kind: 'table', among: 'silver' }),
  productValue('spec.star.facts.*.from', { kind: 'table', among: 'silver' }),
  productValue('spec.star.aggregates.*.from', { kind: 'table', among: 'fact' }),
  productValue('spec.star.dimensions.*.naturalKey.*', ofStar),
  productKey('spec.star.dimensions.*.attributes.*', ofStar),
  productValue('spec.star.dimensions.*.effectiveFrom', ofStar),
  productValue('spec.star.facts.*.grain.*', ofStar),
  productValue('spec.star.facts.*.degenerate.*', ofStar),
  productKey('spec.star.facts.*.dimensions.*', (subject, path) => ({
    kind: 'column',
    dataset: gold(subject, path),
    suffix: '_key',
    defines: true,
  })),
  productValue('spec.star.facts.*.dimensions.*.to', { kind: 'table', among: 'dimension' }),
  productValue('spec.star.facts.*.dimensions.*.on', ofStar),
  productValue('spec.star.facts.*.dimensions.*.asOf', ofStar),
  productValue('spec.star.facts.*.dimensions.*.bridge', { kind: 'table', among: 'silver' }),
  productValue('spec.star.facts.*.dimensions.*.key', ofSibling('bridge', 'silver')),
  productKey('spec.star.facts.*.measures.*', (subject, path) => ({
    kind: 'column',
    dataset: gold(subject, path),
    defines: true,
  })),
  productValue('spec.star.facts.*.measures.*.expr', (subject, path) => ({
    kind: 'expression',
    dataset: starFrom(subject, path),
  })),
  productValue('spec.star.aggregates.*.measures.*', (subject, path) => {
    const fact = textAt(subject.root, [...path.slice(0, 4), 'from']);
    return { kind: 'column', dataset: fact === null ? null : idOf(subject, 'gold', fact) };
  }),
  productValue('spec.star.aggregates.*.by.*', (subject, path) => ({
    kind: 'group',
    aggregate: gold(subject, path),
    index: Number(path[5]),
  })),
  productKey('spec.quality.*', { kind: 'table', among: 'tested' }),
  productValue('spec.quality.*.tests.*.not_null', ofTested),
  productValue('spec.quality.*.tests.*.unique', ofTested),
  productValue('spec.quality.*.tests.*.unique.*', ofTested),
  productValue('spec.quality.*.tests.*.accepted_values.column', ofTested),
  productValue('spec.quality.*.tests.*.freshness.column', ofTested),
  productValue('spec.quality.*.tests.*.anomaly.measure', measureOfTested),
  productValue('spec.quality.*.tests.*.reconciliation.measure', measureOfTested),
  productValue('spec.quality.*.tests.*.reconciliation.withMeasure', (subject, path) => {
    const other = textAt(subject.root, [...path.slice(0, -1), 'with']);
    return { kind: 'expression', dataset: other && tested(subject, other), aggregates: true };
  }),
  productValue('spec.quality.*.tests.*.relationships.column', ofTested),
  productValue('spec.quality.*.tests.*.relationships.to', { kind: 'table', among: 'tested' }),
  productValue('spec.quality.*.tests.*.relationships.field', ofSibling('to', 'tested')),
  productKey('spec.quality.*.tests.*.schema.*', ofTested),
  productValue('spec.quality.*.tests.*.reconciliation.with', { kind: 'table', among: 'tested' }),
  productValue('spec.quality.*.tests.*.expression', (subject, path) => ({
    kind: 'expression',
    dataset: tested(subject, step(path, 2)),
  })),
  productValue('spec.operations.backfill.column', (subject, path) => ({
    kind: 'column',
    dataset: repeated(subject, textAt(subject.root, path)),
  })),
  rule('Platform', 'value')('spec.extends', { kind: 'document', of: 'Platform' }),
  rule('ValidationProfile', 'value')('spec.extends', { kind: 'document', of: 'ValidationProfile' }),
  rule('DeidPolicy', 'value')('spec.exceptions.*.code', { kind: 'code' }),
  rule('DeidPolicy', 'value')('spec.exceptions.*.column', { kind: 'qualified', among: 'products' }),
  rule('Crosswalk', 'value')('spec.members.*.product', { kind: 'document', of: 'DataProduct' }),
  rule('Crosswalk', 'value')('spec.members.*.column', crosswalkColumn),
];

const byKind = new Map<Kind, readonly Rule[]>(
  Object.keys(kinds).map((kind) => [kind as Kind, rules.filter((one) => one.kind === kind)]),
);

const fits = (pattern: readonly string[], path: Path): boolean =>
  pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index]);

/** What a key (`path` ends with it) or a value means; null for what is no name. */
export function meaningOf(subject: Subject, role: 'key' | 'value', path: Path): Meaning | null {
  const found = byKind.get(subject.kind)?.find((one) => one.role === role && fits(one.path, path));
  return found ? found.means(subject, path) : null;
}

/** The document of a file that a rule can be asked about; null where its kind isn't written. */
export function subjectOf(
  knowledge: Knowledge,
  file: string,
  root: OutlineNode | null,
  kind: Kind | null,
): Subject | null {
  if (kind === null) return null;
  const name = textAt(root, ['metadata', 'name']) ?? '';
  const product = kind === 'DataProduct' ? productNamed(knowledge, name) : null;
  return { knowledge, kind, name, file, root, product };
}

/** The keys of the mapping at a path. */
export function keysWrittenAt(root: OutlineNode | null, path: Path): readonly string[] {
  const node = nodeAt(root, path);
  return node?.kind === 'map' ? node.entries.map(({ key }) => key.text) : [];
}
