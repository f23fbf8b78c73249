import type { StoreName } from '../../plan/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { ResolvedPlatform } from '../resolve/index.ts';
import type { Rule } from './rule.ts';
import { overlap } from './store-place.ts';

/** Where maintenance removes what no table of its catalog names. */
const swept: readonly StoreName[] = ['raw', 'refined', 'curated', 'quarantine'];

/** The buckets of both that are one place, if any. Folders are of one machine, and each platform may have its own. */
function common(
  { spec: one }: ResolvedPlatform,
  { spec: other }: ResolvedPlatform,
): { readonly store: StoreName; readonly others: StoreName } | null {
  for (const store of swept)
    for (const others of swept) {
      const [mine, theirs] = [one.stores?.[store], other.stores?.[others]];
      if (mine && theirs && 'bucket' in mine && overlap(mine, theirs)) return { store, others };
    }
  return null;
}

/**
 * Whether two platforms have one catalog, as far as specs tell: in another stage the same variable has another value. One
 * without a stage may be there for others to extend.
 */
function isOneCatalog({ spec: one }: ResolvedPlatform, { spec: other }: ResolvedPlatform): boolean {
  if (JSON.stringify(one.catalog) !== JSON.stringify(other.catalog)) return false;
  const stages = new Set([one.stage, other.stage].filter((stage) => stage !== undefined));
  return stages.size < 2 || !(one.catalog && 'postgres' in one.catalog);
}

/** Platforms may share a lake, with different engines say; with two catalogs each would sweep the other's files away. */
export const sharedLake: Rule = {
  code: 'OPS051',
  *check({ platforms }) {
    for (const [index, platform] of platforms.entries()) {
      for (const other of platforms.slice(0, index)) {
        const found = isOneCatalog(platform, other) ? null : common(platform, other);
        if (!found) continue;
        yield diagnostic(
          'OPS051',
          platform.document.places.value(['spec', 'stores', found.store]),
          `platforms \`${other.name}\` and \`${platform.name}\` keep tables in one place, store \`${found.store}\``,
          {
            related: [
              {
                span: other.document.places.value(['spec', 'stores', found.others]),
                message: `store \`${found.others}\` of \`${other.name}\` is here`,
              },
            ],
            help: 'give each platform buckets or prefixes of its own: what one keeps the other would sweep away',
          },
        );
        break;
      }
    }
  },
};
