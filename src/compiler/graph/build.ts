import { LazyMap } from '../lazy-map.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Dataset, Graph } from './graph.ts';
import type { GraphPart } from './part.ts';

/** Finds the part of a product of the workspace; undefined where there is no such product. */
export type FindPart = (product: string) => GraphPart | undefined;

/** Finds the table of any crosswalk of the workspace; `listed` are those that belong to the graph whoever uses them. */
export type FindCrosswalk = {
  readonly find: (id: string) => Dataset | undefined;
  readonly listed: readonly Dataset[];
};

/**
 * The graph of some products of a workspace: what is iterated is theirs; what is looked up may be any other's. A part
 * is looked for when something of it is asked for.
 */
export function graphOf(
  products: readonly ResolvedProduct[],
  find: FindPart,
  crosswalks: FindCrosswalk = { find: () => undefined, listed: [] },
): Graph {
  const names = () => products.map(({ name }) => name);
  /** Of the product that was asked for last: most questions follow each other within one product. */
  let last: { readonly prefix: string; readonly part: GraphPart | undefined } | null = null;
  const findDataset = (id: string): Dataset | undefined => {
    if (last === null || !id.startsWith(last.prefix)) {
      const name = id.slice(0, id.indexOf('/'));
      last = { prefix: `${name}/`, part: find(name) };
    }
    return last.part?.datasets.get(id) ?? crosswalks.find(id);
  };
  const parts = () => products.flatMap(({ name }) => find(name) ?? []);
  /** All datasets; a crosswalk's is in the parts of all that link over it, and stands once. */
  const datasets = (): ReadonlyMap<string, Dataset> => {
    const all = parts();
    const [only] = all;
    if (all.length === 1 && only && crosswalks.listed.length === 0) return only.datasets;
    return new Map([
      ...all.flatMap((part) => [...part.datasets]),
      ...crosswalks.listed.map((dataset): [string, Dataset] => [dataset.id, dataset]),
    ]);
  };
  return {
    isSound: ({ name }) => find(name)?.isSound ?? false,
    datasets: new LazyMap(
      () => datasets().keys(),
      findDataset,
      () => datasets().entries(),
    ),
    byProduct: new LazyMap(names, (name) => {
      const own = find(name)?.own ?? [];
      return own.length > 0 ? own : undefined;
    }),
    gates: new LazyMap(names, (name) => find(name)?.gates),
    get uses() {
      return parts().flatMap((part) => part.uses);
    },
    get clashes() {
      return parts().flatMap((part) => part.clashes);
    },
  };
}
