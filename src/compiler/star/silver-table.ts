import { diagnostic, meant, type Span } from '../diagnostics/index.ts';
import { type Building, isBroken, isIncomplete } from '../graph/building.ts';
import { datasetId } from '../graph/dataset-name.ts';
import type { Dataset } from '../graph/graph.ts';

/** The silver table that a dimension or fact is made from; null where it isn't there, which is reported once. */
export function silverTable(building: Building, name: string, span: Span): Dataset | null {
  const { product, datasets, reportOnce } = building;
  const id = datasetId(product, 'silver', name);
  const found = datasets.get(id);
  if (found) return found;
  if (isBroken(building, id) || isIncomplete(building)) return null;
  const names = (building.byProduct.get(product.name) ?? [])
    .filter((dataset) => dataset.kind === 'silver')
    .map((dataset) => dataset.table?.name ?? '');
  const known = names.length > 0 ? `known: ${[...names].sort().join(', ')}` : null;
  reportOnce(
    `${product.name} table ${name}`,
    diagnostic('REF004', span, `there is no silver table \`${name}\``, meant(name, names, span, known)),
  );
  return null;
}
