import { isIP } from 'node:net';
import { diagnostic } from '../diagnostics/index.ts';
import { isInside } from './inside.ts';
import { platformPlace } from './platform-place.ts';
import type { Rule } from './rule.ts';

/** Why Snowflake can't reach an endpoint: it comes from outside, by https on 443, with the bucket in the host name. */
function faultOf(endpoint: string): string | null {
  const url = URL.parse(endpoint.includes('://') ? endpoint : `https://${endpoint}`);
  if (!url || url.hostname === '') return 'it is no host name';
  if (url.protocol !== 'https:')
    return `it is reached by ${url.protocol.slice(0, -1)}, and Snowflake takes https alone`;
  if (isInside(url.hostname)) return 'its name is known inside the cluster alone';
  if (isIP(url.hostname.replace(/[[\]]/g, '')) !== 0) return 'an address takes no bucket in front of it';
  if (url.port !== '') return 'it has a port of its own';
  if (url.pathname !== '/' || url.search !== '')
    return 'it has a path: the bucket belongs into the host name';
  return null;
}

export const snowflakeEndpoint: Rule = {
  code: 'OPS015',
  *check({ workspace, platforms }) {
    for (const platform of platforms) {
      const { spec } = platform;
      const places = platformPlace(workspace, platform);
      const endpoint = spec.snowflake?.endpoint;
      const fault = endpoint === undefined ? null : faultOf(endpoint);
      if (fault === null) continue;
      yield diagnostic(
        'OPS015',
        places.value(['snowflake', 'endpoint']),
        `Snowflake can't reach this endpoint: ${fault}`,
        {
          help: 'give the public name of the store, such as s3.example.org, with a certificate for *.s3.example.org',
        },
      );
    }
  },
};
