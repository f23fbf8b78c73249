import type { SourceColumn } from '../../ports/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { effectivePolicy } from './effective-policy.ts';

/** Whether a crosswalk's member means this column, or one that holds the same identifiers. */
function isMember(product: ResolvedProduct, column: SourceColumn): boolean {
  return product.memberOf.some(({ value }) =>
    value.spec.members.some((member) => {
      if (member.product !== product.name) return false;
      const named = product.sources
        .flatMap((source) => source.tables.map((table) => ({ name: `${source.prefix}${table.name}`, table })))
        .find(({ name, table }) => name === member.table || table.name === member.table)
        ?.table.columns.find((one) => one.name === member.column);
      if (named === undefined) return false;
      return named === column || (named.system !== undefined && named.system === column.system);
    }),
  );
}

/**
 * Whether a column of published data is given surrogates of ours, because a crosswalk links it: beside the published
 * identifier a link would tell which published person it is.
 */
export function isLinked(product: ResolvedProduct, column: SourceColumn): boolean {
  if (product.memberOf.length === 0) return false;
  return effectivePolicy(product)?.value.spec.regime === 'public' && isMember(product, column);
}
