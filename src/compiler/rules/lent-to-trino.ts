import { diagnostic } from '../diagnostics/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

/** Staging tables of a run on Trino name data files of other tables: what is lent for one table's place opens none of them. */
export const lentToTrino: Rule = {
  code: 'OPS038',
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const { catalog, engine } = platform.spec;
      if (!catalog || !('rest' in catalog) || !catalog.vendedCredentials) continue;
      if (!engine || !('trino' in engine)) continue;
      yield diagnostic(
        'OPS038',
        platformPlace(workspace, platform).value(['catalog', 'vendedCredentials']),
        'Trino runs the models, and credentials that are lent for one table do not open the files of the others',
        { help: 'leave `vendedCredentials` out, or run the models with `duckdb`' },
      );
    }
  },
};
