import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import { isInside } from './inside.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

/** Secrets and data that would travel as they are, where others can listen. */
export const unencrypted: Rule = {
  code: 'OPS018',
  *check({ workspace, platforms }): Iterable<Diagnostic> {
    for (const platform of platforms) {
      const { spec } = platform;
      const places = platformPlace(workspace, platform);
      const { engine, catalog, openmetadata, exposure, stage } = spec;
      const clear = (text: string): boolean => {
        const url = URL.parse(text);
        return url?.protocol === 'http:' && !isInside(url.hostname);
      };
      const trino = engine && 'trino' in engine ? engine.trino : null;
      const credential = trino?.token ? 'token' : trino?.password ? 'password' : null;
      if (credential !== null && URL.parse(trino?.url ?? '')?.protocol === 'http:') {
        yield diagnostic(
          'OPS018',
          places.value(['engine', 'trino', 'url']),
          `Trino takes a ${credential} over https alone`,
          {
            help: `write https://, or leave the ${credential} out`,
          },
        );
      }
      if (catalog && 'rest' in catalog && (catalog.token || catalog.oauth2) && clear(catalog.rest)) {
        yield diagnostic(
          'OPS018',
          places.value(['catalog', 'rest']),
          'the token of the catalog would travel unencrypted',
          {
            help: 'write https://',
          },
        );
      }
      if (catalog && 'rest' in catalog && catalog.oauth2?.tokenUrl && clear(catalog.oauth2.tokenUrl)) {
        yield diagnostic(
          'OPS018',
          places.value(['catalog', 'oauth2', 'tokenUrl']),
          'the client secret of the catalog would travel unencrypted',
          {
            help: 'write https://',
          },
        );
      }
      if (openmetadata && clear(openmetadata.url)) {
        yield diagnostic(
          'OPS018',
          places.value(['openmetadata', 'url']),
          'the token of OpenMetadata would travel unencrypted',
          {
            help: 'write https://',
          },
        );
      }
      if (exposure?.type === 'NodePort' && stage === 'prod') {
        yield diagnostic(
          'OPS018',
          places.value(['exposure', 'type']),
          'a NodePort opens an unencrypted port on every node',
          {
            help: 'use ClusterIP, behind an ingress or gateway that speaks TLS',
          },
        );
      }
    }
  },
};
