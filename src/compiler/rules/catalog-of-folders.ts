import { diagnostic } from '../diagnostics/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

/** A server of Iceberg's REST API writes the metadata of tables itself, where they lie. */
export const catalogOfFolders: Rule = {
  code: 'OPS036',
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const { catalog, stores = {} } = platform.spec;
      if (!catalog || !('rest' in catalog)) continue;
      const folders = (['refined', 'curated'] as const).filter((name) => {
        const store = stores[name];
        return store && 'file' in store;
      });
      if (folders.length === 0) continue;
      const [which, are] = [folders.join(' and '), folders.length === 1 ? 'is a folder' : 'are folders'];
      yield diagnostic(
        'OPS036',
        platformPlace(workspace, platform).value(['catalog', 'rest']),
        `a REST catalog writes metadata beside the data, and store ${which} ${are} of this machine`,
        { help: 'put it into a bucket, or use a catalog of `sqlite` or `postgres`' },
      );
    }
  },
};
