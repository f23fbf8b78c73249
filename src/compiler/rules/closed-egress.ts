import { diagnostic } from '../diagnostics/index.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedPlatform } from '../resolve/index.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

type Reached = { readonly what: string; readonly port: number; readonly path: Path };

const portOf = (url: string): number => {
  const { protocol, port } = new URL(url);
  return port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port);
};

/** What Pods of a platform connect to, as far as the spec tells: a URL in a secret says no port. */
function reachedBy({ spec }: ResolvedPlatform): readonly Reached[] {
  const { stores = {}, catalog, engine, openmetadata, prometheus, slack } = spec;
  const at = (what: string, url: string | undefined, path: Path): readonly Reached[] =>
    url === undefined ? [] : [{ what, port: portOf(url), path }];
  return [
    ...Object.entries(stores).flatMap(([name, store]) =>
      store && 'bucket' in store
        ? at(`store ${name}`, store.endpoint ?? 'https://s3.amazonaws.com', ['stores', name])
        : [],
    ),
    ...(catalog && 'rest' in catalog
      ? [
          ...at('the catalog', catalog.rest, ['catalog', 'rest']),
          ...at('the token endpoint of the catalog', catalog.oauth2?.tokenUrl, [
            'catalog',
            'oauth2',
            'tokenUrl',
          ]),
        ]
      : []),
    ...(engine && 'trino' in engine ? at('Trino', engine.trino.url, ['engine', 'trino', 'url']) : []),
    ...at('OpenMetadata', openmetadata?.url, ['openmetadata', 'url']),
    ...at('the Pushgateway', prometheus?.pushgateway, ['prometheus', 'pushgateway']),
    ...(slack ? [{ what: 'Slack', port: 443, path: ['slack'] }] : []),
  ];
}

/** All that no rule allows is denied: a Pod would wait for an answer until it is ended. */
export const closedEgress: Rule = {
  code: 'OPS021',
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const egress = platform.spec.kubernetes?.egress;
      if (!egress) continue;
      const allowed = new Set(egress.map(({ port }) => port));
      for (const { what, port, path } of reachedBy(platform)) {
        if (allowed.has(port)) continue;
        // The next one behind the same port is the same rule that is missing.
        allowed.add(port);
        yield diagnostic(
          'OPS021',
          platformPlace(workspace, platform).value(path),
          `no rule of \`egress\` lets Pods reach ${what}, port ${port}`,
          {
            help: `add \`{name: …, namespace: …, port: ${port}}\` under \`kubernetes.egress\`, or \`cidr:\` for addresses outside`,
          },
        );
      }
    }
  },
};
