import type { TableRef } from '../../plan/index.ts';
import { identifier } from '../lake/sql.ts';

/** "namespace"."name", as the plan's statements write tables. */
export function qualified(ref: TableRef): string {
  return `${identifier(ref.namespace)}.${identifier(ref.name)}`;
}
