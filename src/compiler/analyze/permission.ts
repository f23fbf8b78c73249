import type { Identifier } from '../../plan/index.ts';
import type { Document } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { dateMethod, type PolicySpec } from './door.ts';
import { effectivePolicy } from './effective-policy.ts';
import { isShifted } from './frame.ts';
import { productsRead } from './products-read.ts';
import { regimeAllows } from './regime.ts';

/** Whether a policy lets a value stand in bronze, silver or gold; `bearsAge`: it is a birth or death, or made of one. */
export function policyAllows(policy: PolicySpec, identifier: Identifier, bearsAge: boolean): boolean {
  // An expert determines what passes, so what the policy doesn't list does not: shifted dates too.
  if (policy.regime === 'expert_determination' && isShifted(identifier))
    return dateMethod(policy) === 'shift';
  // The year of a birth tells an age over 89, 164.514(b)(2)(i)(C), unless the door has looked at it.
  if (policy.regime === 'safe_harbor' && identifier === 'date.year' && bearsAge) return false;
  return regimeAllows(policy.regime, identifier, policy.allows);
}

type Policy = Document<'DeidPolicy'>;
const known = new WeakMap<ResolvedProduct, readonly Policy[]>();

/** The policies that a product must please: its own; where it has none, those of its inputs that are the strictest. */
function policiesOver(product: ResolvedProduct): readonly Policy[] {
  const before = known.get(product);
  if (before) return before;
  const found = product.policy ? [product.policy] : strictestBelow(product);
  known.set(product, found);
  return found;
}

function strictestBelow(product: ResolvedProduct): readonly Policy[] {
  const regime = effectivePolicy(product)?.value.spec.regime;
  const found = new Set(productsRead(product).flatMap((input) => policiesOver(input.product)));
  return [...found].filter((policy) => policy.value.spec.regime === regime);
}

type Labelled = { readonly label: readonly Identifier[]; readonly bearsAge?: boolean };

/** The policy that keeps a product's column from holding an identifier; null where none does. */
export function policyAgainst(
  product: ResolvedProduct,
  { bearsAge = false }: Labelled,
  identifier: Identifier,
): Policy | null {
  return policiesOver(product).find(({ value }) => !policyAllows(value.spec, identifier, bearsAge)) ?? null;
}

/** What a column holds that its product's policy does not let it hold. */
export function forbiddenIn(product: ResolvedProduct, column: Labelled): readonly Identifier[] {
  return column.label.filter((identifier) => policyAgainst(product, column, identifier) !== null);
}
