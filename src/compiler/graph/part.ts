import type { Diagnostic } from '../diagnostics/index.ts';
import { gatesOf } from '../gate/gates.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { addStar } from '../star/star.ts';
import { sourceDatasets } from './bronze.ts';
import { addDataset, type Building, isIncomplete } from './building.ts';
import { addCrosswalks } from './crosswalk.ts';
import { addDeliveries } from './delivery.ts';
import type { Gate } from './gate.ts';
import type { Dataset, DroppedUse, FrameClash } from './graph.ts';
import { addSilver } from './silver.ts';

/** A finding; with `thing`, the first of several about one thing, wherever in the workspace the others stand. */
export type Report = { readonly thing: string | null; readonly found: Diagnostic };

/** What one product adds to the graph. It depends on the product, on the day, and on the parts of its inputs alone. */
export type GraphPart = {
  /** By id, each behind those that it is made from; with the tables of the crosswalks that it links over. */
  readonly datasets: ReadonlyMap<string, Dataset>;
  /** Those of the product alone. */
  readonly own: readonly Dataset[];
  /** Ids of datasets, and columns as `id column`, that a reported mistake spoilt. */
  readonly broken: ReadonlySet<string>;
  readonly gates: readonly Gate[];
  readonly uses: readonly DroppedUse[];
  readonly clashes: readonly FrameClash[];
  readonly reports: readonly Report[];
  /** Whether nothing is wrong with the product's datasets, nor with those that they are made from. */
  readonly isSound: boolean;
};

/** Builds the part of a product; `partOf` gives those of its inputs. */
export function buildPart(
  product: ResolvedProduct,
  today: string,
  partOf: (input: ResolvedProduct) => GraphPart,
): GraphPart {
  const reports: Report[] = [];
  const uses: DroppedUse[] = [];
  const clashes: FrameClash[] = [];
  const below = new Map(product.inputs.map((input) => [input.product.name, partOf(input.product)]));
  const seen = [...below.values()];
  const datasets = new Map(seen.flatMap((part) => [...part.datasets]));
  const inputDatasets = datasets.size;
  const building: Building = {
    product,
    datasets,
    byProduct: new Map([...below].map(([name, { own }]) => [name, [...own]])),
    broken: new Set(seen.flatMap((part) => [...part.broken])),
    uses,
    clashes,
    report: (found) => reports.push({ thing: null, found }),
    reportOnce: (thing, found) => reports.push({ thing, found }),
  };
  for (const dataset of sourceDatasets(product, today, building.report)) addDataset(building, dataset);
  addCrosswalks(building, today);
  addSilver(building);
  addStar(building);
  addDeliveries(building);
  const gates = gatesOf(building);
  return {
    datasets: new Map([...datasets].slice(inputDatasets)),
    own: building.byProduct.get(product.name) ?? [],
    broken: new Set([...building.broken].filter((id) => id.startsWith(`${product.name}/`))),
    gates,
    uses,
    clashes,
    reports,
    isSound:
      uses.length === 0 &&
      reports.every(({ found }) => found.severity !== 'error') &&
      product.sources.every((source) => source.sound) &&
      !isIncomplete(building) &&
      seen.every((part) => part.isSound),
  };
}

/** The findings of all parts, in the order of the workspace; what concerns one thing is said once. */
export function reportsOf(parts: readonly Pick<GraphPart, 'reports'>[]): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const said = new Map<string, number>();
  for (const { reports } of parts) {
    for (const { thing, found } of reports) {
      const index = thing === null ? undefined : said.get(thing);
      const first = index === undefined ? undefined : diagnostics[index];
      if (index === undefined || !first) {
        if (thing !== null) said.set(thing, diagnostics.length);
        diagnostics.push(found);
      } else if (first.span.start.offset !== found.span.start.offset || first.span.file !== found.span.file) {
        const related = [...first.related, { span: found.span, message: 'and here' }];
        diagnostics[index] = { ...first, related };
      }
    }
  }
  return diagnostics;
}
