import { storeNames } from '../../plan/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

export const platformLacks: Rule = {
  code: 'OPS002',
  *check({ platforms, workspace }) {
    const bases = new Set(workspace.platforms.map((platform) => platform.document.value.spec.extends));
    for (const { name, document, spec } of platforms) {
      const missing = [
        ...(['catalog', 'vault', 'engine'] as const).filter((key) => spec[key] === undefined),
        ...storeNames.filter((store) => spec.stores?.[store] === undefined).map((store) => `stores.${store}`),
      ];
      // What others extend need not be whole.
      if (missing.length === 0 || bases.has(name)) continue;
      yield diagnostic(
        'OPS002',
        document.places.key(['spec']),
        `platform \`${name}\` lacks ${missing.join(', ')}`,
        {
          help: 'write it here, or in the Platform that this one extends',
        },
      );
    }
  },
};
