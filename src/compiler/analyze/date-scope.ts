import type { ResolvedProduct, ResolvedSource } from '../resolve/index.ts';
import type { PolicySpec } from './door.ts';

/** Whether what a source brings lies in datasets of its own, each with its own offset, and not in the product's one. */
function hasOwnDatasets({ declaration, config }: ResolvedSource): boolean {
  return (
    ['bids', 'eeg'].includes(declaration.name) ||
    (config as { dataset?: unknown } | null)?.dataset === 'path-group'
  );
}

/**
 * What shares an offset, `dataset:NAME` or `subject:NAME`: the dates of a product, or of one source where it has several
 * and that one comes in datasets. A crosswalk with `dates: align` gives the people that it links one offset, so their
 * products' dates are told by its clock.
 */
export function clockName(product: ResolvedProduct, source: ResolvedSource, policy: PolicySpec): string {
  const { scope } = policy.dates;
  const aligned =
    scope === 'subject' ? product.memberOf.find(({ value }) => value.spec.dates === 'align') : undefined;
  if (aligned) return `${scope}:${aligned.name}`;
  const several = scope === 'dataset' && product.sources.length > 1 && hasOwnDatasets(source);
  return `${scope}:${several ? `${product.name}.${source.name}` : product.name}`;
}
