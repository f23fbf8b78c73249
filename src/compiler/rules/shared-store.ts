import { type StoreName, storeNames } from '../../plan/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { ResolvedPlatform } from '../resolve/index.ts';
import type { Rule } from './rule.ts';

type StoreSpec = NonNullable<NonNullable<ResolvedPlatform['spec']['stores']>[StoreName]>;

/** A store's place as a folder path: one store lies in another when its path begins with the other's. */
function folder(store: StoreSpec): string {
  const path =
    'file' in store
      ? `file:${store.file.replace(/^(\.\/)+/, '')}`
      : `${store.endpoint ?? 'aws'}|${store.bucket}/${store.prefix}`;
  return `${path.replace(/\/+$/, '')}/`;
}

/** Each layer has readers of its own; a store that serves two gives both to either. */
export const sharedStore: Rule = {
  code: 'OPS004',
  *check({ platforms }) {
    for (const { name, document, spec } of platforms) {
      const seen: { readonly store: StoreName; readonly folder: string }[] = [];
      for (const store of storeNames) {
        const bound = spec.stores?.[store];
        if (!bound) continue;
        const own = folder(bound);
        const other = seen.find((one) => one.folder.startsWith(own) || own.startsWith(one.folder));
        seen.push({ store, folder: own });
        if (!other) continue;
        yield diagnostic(
          'OPS004',
          document.places.value(['spec', 'stores', store]),
          `stores \`${other.store}\` and \`${store}\` of platform \`${name}\` are one place`,
          {
            related: [
              {
                span: document.places.value(['spec', 'stores', other.store]),
                message: `\`${other.store}\` is here`,
              },
            ],
            help: 'give each a bucket or folder of its own: landing, raw, quarantine and vault hold identifiers',
          },
        );
      }
    }
  },
};
