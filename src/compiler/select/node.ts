import { type Gate, otherReads } from '../graph/gate.ts';
import type { Dataset, Graph } from '../graph/graph.ts';

type Layer = 'bronze' | 'silver' | 'gold' | 'crosswalk';

/** Something that can be selected: a table of the lake, or a test of one. */
export type SelectNode = {
  /** The dataset's id; of tests it begins with `unit` or `data`. */
  readonly id: string;
  /** `source`: bronze, which ingest fills; `seed`: a code set that comes with lakespec. */
  readonly resource: 'source' | 'seed' | 'model' | 'unit' | 'data';
  readonly product: string;
  /** The table, the gate's id, or what an example is called. */
  readonly name: string;
  /** What is said without a method; empty for what only methods find. */
  readonly names: readonly string[];
  /** Of what a test tests too: null, it is found by its table. */
  readonly layer: Layer | null;
  readonly tags: readonly string[];
  /** Specs and SQL that say it, from the root of the workspace. */
  readonly files: readonly string[];
  readonly source: { readonly name: string; readonly table: string } | null;
  readonly config: Readonly<Record<string, string>>;
  /** Of a data test: not_null, unique, … */
  readonly kind: string | null;
  readonly parents: readonly string[];
};

export type SelectGraph = {
  readonly nodes: ReadonlyMap<string, SelectNode>;
  readonly children: ReadonlyMap<string, readonly string[]>;
};

export const dataTestId = (product: string, gate: string): string => `data ${product} ${gate}`;
export const unitTestId = (dataset: string, index: number): string => `unit ${dataset} ${index}`;

function layerOf({ kind }: Dataset): Layer {
  return kind === 'bronze' || kind === 'silver' || kind === 'crosswalk' ? kind : 'gold';
}

function sourceOf({ kind, source, table }: Dataset): SelectNode['source'] {
  if (kind !== 'bronze' || source === null || table === null) return null;
  return { name: source.name, table: table.name.slice(source.prefix.length) };
}

function resourceOf({ kind, source }: Dataset): SelectNode['resource'] {
  if (kind !== 'bronze') return 'model';
  return source === null ? 'seed' : 'source';
}

function tableNode(dataset: Dataset, table: NonNullable<Dataset['table']>): SelectNode {
  const { id, product, model } = dataset;
  const layer = layerOf(dataset);
  const { namespace, name } = table;
  const sqlFile = layer === 'silver' ? product.sql.get(name)?.path : undefined;
  const whole = [product.name, `${product.name}.${layer}`, `${product.name}.${layer}.${name}`, namespace];
  return {
    id,
    resource: resourceOf(dataset),
    product: product.name,
    name,
    // A bronze table is mostly called like the silver one: by its bare name the model is meant, as in dbt.
    names:
      layer === 'bronze'
        ? [...whole, `bronze.${name}`, `${namespace}.${name}`]
        : [...whole, name, `${layer}.${name}`, `${product.name}.${name}`, `${namespace}.${name}`],
    layer,
    // As models of the dbt project that is emitted have them.
    tags: [...(product.document.value.metadata.tags ?? []), ...(layer === 'bronze' ? [] : [layer])],
    files: [product.document.file, ...(sqlFile === undefined ? [] : [sqlFile])],
    source: sourceOf(dataset),
    config: {
      schema: namespace,
      ...(model && { materialized: model.materialized }),
      ...(model?.strategy && { strategy: model.strategy }),
    },
    kind: null,
    parents: model?.reads ?? [],
  };
}

const aTest = { layer: null, tags: [], files: [], source: null, config: {}, kind: null } as const;

function* unitNodes({ id, product, model }: Dataset): Iterable<SelectNode> {
  for (const [index, { name }] of (model?.unitTests ?? []).entries()) {
    const node = { id: unitTestId(id, index), product: product.name, name, names: [], parents: [id] };
    yield { ...aTest, ...node, resource: 'unit' };
  }
}

function gateNode(product: string, { id, dataset, check }: Gate): SelectNode {
  const others = otherReads(check);
  return {
    ...aTest,
    id: dataTestId(product, id),
    resource: 'data',
    product,
    name: id,
    names: [id],
    kind: check.kind,
    parents: [dataset, ...others.filter((other) => other !== dataset)],
  };
}

/**
 * Tables whose keys a fact or a bridge names. Its statement makes the keys without reading them, but its gates hold
 * them against these tables: they have to be there first.
 */
function namedTables(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>();
  for (const { dataset, check } of [...graph.gates.values()].flat()) {
    if (check.kind !== 'relationships') continue;
    const from = graph.datasets.get(dataset)?.kind;
    const to = graph.datasets.get(check.to)?.kind;
    const isKey = from === 'fact' || from === 'bridge';
    if (isKey && (to === 'dimension' || to === 'date-dimension' || to === 'bridge'))
      named.set(dataset, [...(named.get(dataset) ?? []), check.to]);
  }
  return named;
}

/** All tables and tests of a workspace. */
export function selectGraph(graph: Graph): SelectGraph {
  const nodes = new Map<string, SelectNode>();
  const add = (node: SelectNode) => nodes.set(node.id, node);
  const named = namedTables(graph);
  for (const dataset of graph.datasets.values()) {
    const { id, kind, table } = dataset;
    if (table === null || kind === 'source' || kind === 'delivery') continue;
    const node = tableNode(dataset, table);
    add({ ...node, parents: [...new Set([...node.parents, ...(named.get(id) ?? [])])] });
    for (const test of unitNodes(dataset)) add(test);
  }
  for (const [product, gates] of graph.gates) for (const gate of gates) add(gateNode(product, gate));
  const children = new Map<string, string[]>();
  for (const { id, parents } of nodes.values()) {
    for (const parent of parents) {
      const known = children.get(parent);
      if (known) known.push(id);
      else children.set(parent, [id]);
    }
  }
  return { nodes, children };
}
