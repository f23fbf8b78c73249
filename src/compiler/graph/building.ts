import type { Diagnostic } from '../diagnostics/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Dataset, DroppedUse, FrameClash, GraphColumn } from './graph.ts';

/** A graph under construction, seen from the product whose datasets are being added. */
export type Building = {
  readonly product: ResolvedProduct;
  /** All datasets so far, those of inputs included, by id. */
  readonly datasets: Map<string, Dataset>;
  /** The same by product, in the order in which they are made. */
  readonly byProduct: Map<string, Dataset[]>;
  /** Datasets by id, and columns as `id column`, that a reported mistake spoilt: what follows from it is not said. */
  readonly broken: Set<string>;
  /** Uses of columns that don't pass the door. */
  readonly uses: DroppedUse[];
  readonly clashes: FrameClash[];
  readonly report: (found: Diagnostic) => void;
  /** Reports the first of several findings about one thing; the others are places that belong to it. */
  readonly reportOnce: (thing: string, found: Diagnostic) => void;
};

const columnKey = (dataset: string, column: string) => `${dataset} ${column}`;

export function isBroken(building: Building, dataset: string, column?: string): boolean {
  const { broken } = building;
  return (
    broken.size > 0 &&
    (broken.has(dataset) || (column !== undefined && broken.has(columnKey(dataset, column))))
  );
}

export function breakColumn(building: Building, dataset: string, column: string): void {
  building.broken.add(columnKey(dataset, column));
  building.broken.add(columnKey(dataset, '*'));
}

/** Whether some column of the dataset is spoilt: one that it lacks may be that one, under its right name. */
export function hasBrokenColumn(building: Building, dataset: string): boolean {
  return isBroken(building, dataset, '*');
}

/** A column of a dataset, dropped ones included. */
export function findColumn(
  dataset: Dataset,
  name: string,
): { readonly column: GraphColumn; readonly dropped: boolean } | null {
  const column = dataset.columns.find((one) => one.name === name);
  if (column) return { column, dropped: false };
  const dropped = dataset.dropped.find((one) => one.name === name);
  return dropped ? { column: dropped, dropped: true } : null;
}

const incomplete = new WeakMap<ResolvedProduct, boolean>();

/** Whether a source or an input could not be resolved: tables that only it has are not there, and nothing is said. */
export function isIncomplete({ product }: Pick<Building, 'product'>): boolean {
  const found = incomplete.get(product) ?? lacksSome(product);
  incomplete.set(product, found);
  return found;
}

function lacksSome(product: ResolvedProduct): boolean {
  const { source, sources, inputs } = product.spec;
  const declared = (source ? 1 : 0) + Object.keys(sources ?? {}).length;
  return (
    declared > product.sources.length ||
    Object.keys(inputs ?? {}).length > product.inputs.length + product.crosswalks.length ||
    product.inputs.some(isIncomplete)
  );
}

export function addDataset(building: Building, dataset: Dataset): void {
  building.datasets.set(dataset.id, dataset);
  const { name } = dataset.product;
  const before = building.byProduct.get(name);
  if (before) before.push(dataset);
  else building.byProduct.set(name, [dataset]);
}
