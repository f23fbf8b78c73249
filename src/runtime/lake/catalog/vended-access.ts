import type { Json } from '../../../formats/iceberg/index.ts';
import { RunFailure } from '../../failure.ts';
import type { Storage } from '../storage.ts';
import type { S3Session } from '../store/index.ts';
import { memberOf, textsOf } from './rest-client.ts';

/** The credentials for a location in an answer (LoadTableResult): of the longest prefix, else of the table's config. */
export function sessionIn(body: Json, location: string): S3Session | null {
  const all = memberOf(body, 'storage-credentials');
  const [nearest] = (Array.isArray(all) ? all : [])
    .map((one: Json) => ({
      prefix: String(memberOf(one, 'prefix') ?? ''),
      config: textsOf(memberOf(one, 'config')),
    }))
    .filter(({ prefix }) => location.startsWith(prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const config = nearest?.config ?? textsOf(memberOf(body, 'config'));
  const [accessKey, secretKey] = [config['s3.access-key-id'], config['s3.secret-access-key']];
  if (accessKey === undefined || secretKey === undefined) return null;
  const until = Number(config['s3.session-token-expires-at-ms']);
  return {
    accessKey,
    secretKey,
    sessionToken: config['s3.session-token'] ?? null,
    untilMs: Number.isFinite(until) ? until : null,
  };
}

/**
 * Lets the storage use what the catalog lends for a table's files.
 * @param again Asks for the same anew, when it ends.
 * @throws {RunFailure} `dependency`, where the catalog lends nothing.
 */
export function lend(storage: Storage, location: string, body: Json, again: () => Promise<Json>): void {
  const found = (answer: Json): S3Session => {
    const session = sessionIn(answer, location);
    if (session !== null) return session;
    throw new RunFailure(
      'dependency',
      'the catalog lends no credentials for a table: set `vendedCredentials: false` in the Platform, or its right there',
    );
  };
  storage.lend(location, found(body), async () => found(await again()));
}
