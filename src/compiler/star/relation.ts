import type { ColumnType } from '../../plan/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';

/** A role of a fact, as the steward says it. */
export type RoleSpec = NonNullable<ResolvedProduct['spec']['star']>['facts'][string]['dimensions'][string];

/** Types whose values are the same key: their surrogates are equal where the values are. */
export function keyFamily(type: ColumnType): string {
  return type === 'bigint' ? 'integer' : type;
}

/** Key of a dimension by its name: `dim_patient` → `patient_key`. */
export function surrogateName(dimension: string): string {
  return `${dimension.replace(/^dim_/, '')}_key`;
}

/** The built-in calendar. */
export const dateDimension = 'dim_date';
