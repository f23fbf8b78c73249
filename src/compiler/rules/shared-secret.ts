import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { ResolvedPlatform } from '../resolve/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

type Stores = NonNullable<ResolvedPlatform['spec']['stores']>;

/** What only ingest may reach, and what the later stages reach. */
const guarded = ['landing', 'raw', 'quarantine', 'vault'] as const;
const open = ['refined', 'curated'] as const;

const keyOf = (store: Stores[keyof Stores]): string | null =>
  store && 'bucket' in store && store.credentials ? JSON.stringify(store.credentials.secretKey) : null;

/** With one secret for both, a stage that runs SQL could open landing and vault. */
export const sharedSecret: Rule = {
  code: 'OPS019',
  *check({ workspace, platforms }): Iterable<Diagnostic> {
    for (const platform of platforms) {
      const { spec } = platform;
      const places = platformPlace(workspace, platform);
      const { secrets } = spec.kubernetes ?? {};
      if (secrets && secrets.ingest === secrets.transform) {
        yield diagnostic(
          'OPS019',
          places.value(['kubernetes', 'secrets', 'transform']),
          `the Secret \`${secrets.transform}\` is that of ingest too`,
          { help: 'give refine, curate and publish a Secret of their own, without landing and vault' },
        );
      }
      const pair = guarded
        .flatMap((name) => open.map((other) => [name, other] as const))
        .find(([name, other]) => {
          const key = keyOf(spec.stores?.[name]);
          return key !== null && key === keyOf(spec.stores?.[other]);
        });
      if (!pair) continue;
      const [name, other] = pair;
      yield diagnostic(
        'OPS019',
        places.value(['stores', other, 'credentials']),
        `stores \`${name}\` and \`${other}\` have one key`,
        {
          related: [
            {
              span: places.value(['stores', name, 'credentials']),
              message: `\`${name}\` holds identifiers, for ingest alone`,
            },
          ],
          help: 'give refined and curated a key of their own',
        },
      );
    }
  },
};
