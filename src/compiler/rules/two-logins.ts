import { diagnostic } from '../diagnostics/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

/** A REST catalog that is told two ways to log in would be asked with one of them, and nobody says which. */
export const twoLogins: Rule = {
  code: 'OPS037',
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const { catalog } = platform.spec;
      if (!catalog || !('rest' in catalog) || !catalog.token || !catalog.oauth2) continue;
      yield diagnostic(
        'OPS037',
        platformPlace(workspace, platform).key(['catalog', 'token']),
        'the catalog is given a token and client credentials',
        { help: 'leave `token` or `oauth2` out' },
      );
    }
  },
};
