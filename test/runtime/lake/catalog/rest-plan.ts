import type { PlanCatalog } from '../../../../src/plan/index.ts';

export type RestPlan = Extract<PlanCatalog, { readonly kind: 'rest' }>;

/** A REST catalog as a plan names it; tests replace what they are about. */
export function restCatalog(uri: string, changes: Partial<RestPlan> = {}): RestPlan {
  return {
    kind: 'rest',
    name: 'lake',
    uri,
    warehouse: null,
    prefix: null,
    token: null,
    oauth2: null,
    vendedCredentials: false,
    ca: null,
    ...changes,
  };
}
