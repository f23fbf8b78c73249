import { type StoreName, storeNames } from '../../plan/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { ResolvedPlatform } from '../resolve/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';
import { overlap } from './store-place.ts';

type Spec = ResolvedPlatform['spec'];
type Store = NonNullable<NonNullable<Spec['stores']>[StoreName]>;
type Target = NonNullable<Spec['replication']>['target'];

/** Buckets of the copy are called as those of the stores: on one server they are the same. */
function isInPlace(store: Store, target: Target): boolean {
  if ('file' in store) return 'file' in target && overlap(store, target);
  return !('file' in target) && store.endpoint === target.endpoint && store.region === target.region;
}

type Told = { readonly message: string; readonly help: string };

/** Finds the first store of each platform that its copy can't be a copy of, and says why. */
const copyRule = (
  code: 'OPS016' | 'OPS045',
  isWrong: (store: Store, target: Target) => boolean,
  tell: (name: StoreName, target: Target) => Told,
): Rule => ({
  code,
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const { stores, replication } = platform.spec;
      const places = platformPlace(workspace, platform);
      const target = replication?.target;
      if (!target) continue;
      const name = storeNames.find((one) => {
        const store = stores?.[one];
        return store !== undefined && isWrong(store, target);
      });
      if (name === undefined) continue;
      const { message, help } = tell(name, target);
      const related = [{ span: places.value(['stores', name]), message: `\`${name}\` is here` }];
      yield diagnostic(code, places.key(['replication', 'target']), message, { related, help });
    }
  },
});

/** A copy that lies in what it is a copy of is lost with it. */
export const replicationTarget = copyRule('OPS016', isInPlace, (name) => ({
  message: `the copy goes to the platform's own store \`${name}\``,
  help: 'name another server, in another place',
}));

/** Tables name their files by whole locations: a copy of a bucket is a bucket of that name. */
export const replicationKind = copyRule(
  'OPS045',
  (store, target) => 'file' in store !== 'file' in target,
  (name, target) =>
    'file' in target
      ? {
          message: `the copy is a folder, and store \`${name}\` is a bucket`,
          help: 'name the other server: `target: {endpoint: …, credentials: …}`',
        }
      : {
          message: `the copy is a server of buckets, and store \`${name}\` is a folder`,
          help: 'name a folder: `target: {file: …}`',
        },
);
