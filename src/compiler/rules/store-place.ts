import type { StoreName } from '../../plan/index.ts';
import type { ResolvedPlatform } from '../resolve/index.ts';

type StoreSpec = NonNullable<NonNullable<ResolvedPlatform['spec']['stores']>[StoreName]>;
type Place =
  | Pick<Extract<StoreSpec, { bucket: string }>, 'bucket' | 'prefix' | 'endpoint'>
  | { readonly file: string };

/** A store's place as a folder path: one store lies in another when its path begins with the other's. */
function folder(store: Place): string {
  const path =
    'file' in store
      ? `file:${store.file.replace(/^(\.\/)+/, '')}`
      : `${store.endpoint ?? 'aws'}|${store.bucket}/${store.prefix}`;
  return `${path.replace(/\/+$/, '')}/`;
}

/** Whether two stores are one place, or one of them lies in the other. */
export function overlap(one: Place, other: Place): boolean {
  const [a, b] = [folder(one), folder(other)];
  return a.startsWith(b) || b.startsWith(a);
}
