import type { Diagnostic } from '../diagnostics/index.ts';
import { gatesOf } from '../gate/gates.ts';
import type { Workspace } from '../resolve/index.ts';
import { addStar } from '../star/star.ts';
import { sourceDatasets } from './bronze.ts';
import { addDataset, type Building } from './building.ts';
import type { Gate } from './gate.ts';
import type { Graph } from './graph.ts';
import { addSilver } from './silver.ts';

/** Every table of the workspace, with types, labels and lineage of each column; and what is wrong with them. */
export function buildGraph(
  workspace: Workspace,
  today: string,
): { readonly graph: Graph; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const said = new Map<string, number>();
  const gates = new Map<string, readonly Gate[]>();
  const shared: Omit<Building, 'product'> = {
    datasets: new Map(),
    byProduct: new Map(),
    broken: new Set(),
    uses: [],
    clashes: [],
    report: (found) => diagnostics.push(found),
    reportOnce: (thing, found) => {
      const index = said.get(thing);
      const first = index === undefined ? undefined : diagnostics[index];
      if (index === undefined || !first) {
        said.set(thing, diagnostics.length);
        diagnostics.push(found);
      } else if (first.span.start.offset !== found.span.start.offset || first.span.file !== found.span.file) {
        const related = [...first.related, { span: found.span, message: 'and here' }];
        diagnostics[index] = { ...first, related };
      }
    },
  };
  for (const product of workspace.products) {
    const building: Building = { ...shared, product };
    for (const dataset of sourceDatasets(product, today, shared.report)) addDataset(building, dataset);
    addSilver(building);
    addStar(building);
    gates.set(product.name, gatesOf(building));
  }
  const { datasets, byProduct, uses, clashes } = shared;
  return { graph: { datasets, byProduct, gates, uses, clashes }, diagnostics };
}
