import { type DbtLayer, dbtModels } from '../../../plan/index.ts';
import type { Dataset, Graph } from '../../graph/graph.ts';
import type { Model } from '../../graph/model.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';

/** A silver or gold table of the product as a node of dbt's graph. */
export type ModelNode = {
  readonly dataset: Dataset;
  readonly model: Model;
  readonly layer: DbtLayer;
  /** Unique in the project: what `ref` says. */
  readonly name: string;
  /** What the table is called. */
  readonly table: string;
};

/** A table that the project reads and doesn't make: bronze, and what other products made. */
type SourceNode = { readonly dataset: Dataset; readonly schema: string; readonly table: string };

export type Nodes = {
  readonly product: ResolvedProduct;
  readonly graph: Graph;
  /** In the order in which they run. */
  readonly models: readonly ModelNode[];
  /** By the dataset's id. */
  readonly modelOf: ReadonlyMap<string, ModelNode>;
  readonly sources: readonly SourceNode[];
};

/** Where rows of a dataset are found, in Jinja. */
export function relationOf({ modelOf, graph }: Nodes, id: string): string {
  const model = modelOf.get(id);
  if (model) return `ref('${model.name}')`;
  const table = graph.datasets.get(id)?.table;
  if (!table) throw new Error(`${id} is no table of the lake`);
  return `source('${table.namespace}', '${table.name}')`;
}

/** What a product's project is made of. */
export function nodesOf(graph: Graph, product: ResolvedProduct): Nodes {
  const own = graph.byProduct.get(product.name) ?? [];
  const made = own.flatMap((dataset) => {
    const { model, table } = dataset;
    if (!model || !table) return [];
    return [{ dataset, model, table, layer: model.stage === 'refine' ? 'silver' : 'gold' } as const];
  });
  const names = dbtModels(made);
  const models = made.map(
    ({ table, ...one }, index): ModelNode => ({
      ...one,
      name: names[index] ?? table.name,
      table: table.name,
    }),
  );
  const modelOf = new Map(models.map((node) => [node.dataset.id, node]));
  const bronze = own.filter(({ kind }) => kind === 'bronze').map(({ id }) => id);
  const read = models.flatMap(({ model }) => model.reads.filter((id) => !modelOf.has(id)));
  const sources = [...new Set([...bronze, ...read])].flatMap((id): readonly SourceNode[] => {
    const dataset = graph.datasets.get(id);
    return dataset?.table ? [{ dataset, schema: dataset.table.namespace, table: dataset.table.name }] : [];
  });
  return { product, graph, models, modelOf, sources };
}
