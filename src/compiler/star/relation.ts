import type { ColumnType } from '../../plan/index.ts';
import { datasetId } from '../graph/dataset-name.ts';
import type { Dataset } from '../graph/graph.ts';
import type { ResolvedProduct } from '../resolve/index.ts';

/** A role of a fact, as the steward says it. */
export type RoleSpec = NonNullable<ResolvedProduct['spec']['star']>['facts'][string]['dimensions'][string];

/** Types whose values are the same key: their surrogates are equal where the values are. */
export function keyFamily(type: ColumnType): string {
  return type === 'bigint' ? 'integer' : type;
}

/** The product and the dimension that a role names: `dim_patient`, or that of an input, `ehr.dim_patient`. */
export function namedDimension(to: string): { readonly input: string | null; readonly name: string } {
  const dot = to.indexOf('.');
  return dot === -1 ? { input: null, name: to } : { input: to.slice(0, dot), name: to.slice(dot + 1) };
}

/** The id of the dimension that a role names; null where there is no such input. */
export function dimensionId(product: ResolvedProduct, to: string): string | null {
  const { input, name } = namedDimension(to);
  const owner = input === null ? product : product.inputs.find((one) => one.name === input)?.product;
  return owner ? datasetId(owner, 'gold', name) : null;
}

/** Key of a dimension by its name: `dim_patient` → `patient_key`. */
export function surrogateName(dimension: string): string {
  return `${namedDimension(dimension).name.replace(/^dim_/, '')}_key`;
}

/** The built-in calendar. */
export const dateDimension = 'dim_date';

/** The built-in codes of ICD-10-CM and ICD-10-PCS. */
export const icd10Dimension = 'dim_icd10';

/** Dimensions that no product defines: each product that names one has it, and all have the same keys. */
export const builtInDimensions: readonly string[] = [dateDimension, icd10Dimension];

/** Dimensions of a product's inputs, as its roles name them. */
export function ownedDimensions(
  product: ResolvedProduct,
  byProduct: ReadonlyMap<string, readonly Dataset[]>,
): readonly string[] {
  return product.inputs.flatMap((input) =>
    (byProduct.get(input.product.name) ?? []).flatMap(({ kind, table }) =>
      kind === 'dimension' && table && !builtInDimensions.includes(table.name)
        ? [`${input.name}.${table.name}`]
        : [],
    ),
  );
}
