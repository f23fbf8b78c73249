import type { TableRef } from '../../plan/index.ts';
import type { ResolvedCrosswalk, ResolvedProduct } from '../resolve/index.ts';

export type Layer = 'source' | 'bronze' | 'silver' | 'gold' | 'delivery';

export function datasetId(product: ResolvedProduct, layer: Layer, name: string): string {
  return `${product.name}/${layer}.${name}`;
}

export const crosswalkId = (crosswalk: ResolvedCrosswalk): string => `${crosswalk.name}/crosswalk.links`;

export function tableRef(
  product: ResolvedProduct,
  layer: Exclude<Layer, 'source' | 'delivery'>,
  name: string,
): TableRef {
  return { namespace: `${product.identifier}_${layer}`, name };
}

/** `product/layer.name` → `name`. */
export function nameOfDataset(id: string): string {
  return id.slice(id.indexOf('.') + 1);
}
