import { diagnostic } from '../diagnostics/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

/** A platform whose engine is Trino delivers to it: the tables have to be where Trino finds them. */
export const trinoTables: Rule = {
  code: 'OPS023',
  *check({ workspace, platforms }) {
    const product = workspace.products.find(({ spec }) => spec.delivery?.trino);
    if (!product) return;
    for (const platform of platforms) {
      const { engine, catalog, stores } = platform.spec;
      if (!engine || !('trino' in engine) || !catalog) continue;
      const why =
        'sqlite' in catalog
          ? 'its catalog is a file'
          : stores?.curated && 'file' in stores.curated
            ? 'its store curated is a folder'
            : null;
      if (why === null) continue;
      yield diagnostic(
        'OPS023',
        platformPlace(workspace, platform).key(['engine']),
        `\`${product.name}\` is delivered to Trino, which finds no table of platform \`${platform.name}\`: ${why}`,
        { help: 'put the catalog into PostgreSQL and the stores into buckets' },
      );
    }
  },
};
