import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getCACertificates } from 'node:tls';
import { type DuckDBConnection, version } from '@duckdb/node-api';
import type { BucketAccess, StoreError } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import { literal } from '../../lake/sql.ts';
import { located, StoreFailure } from '../../lake/store/store-failure.ts';

/** Names the folder that has DuckDB's extension for S3. */
const variable = 'LAKESPEC_HTTPFS';

/** DuckDB's extension httpfs on this machine; null where there is none. */
export function httpfsFile(): string | null {
  const folder = process.env[variable];
  if (!folder) return null;
  const file = join(folder, 'httpfs.duckdb_extension');
  return existsSync(file) ? file : null;
}

/** Once loaded the extension has taken the keys of the environment into settings, which SQL can read. */
const keySettings = ['s3_access_key_id', 's3_secret_access_key', 's3_session_token'];

const settings: Readonly<Record<string, string | number | boolean>> = {
  // Between attempts it waits 0.2 s, and each time three times as long: 8 s in all.
  http_retries: 5,
  http_retry_wait_ms: 200,
  http_retry_backoff: 3,
  /** Seconds. */
  http_timeout: 30,
  httpfs_client_implementation: 'curl',
  enable_curl_server_cert_verification: true,
  enable_server_cert_verification: true,
  // A data file never changes: what was read of it need not be asked for again.
  enable_http_metadata_cache: true,
  parquet_metadata_cache: true,
  validate_external_file_cache: 'NO_VALIDATION',
};

const asSql = (value: string | number | boolean): string =>
  typeof value === 'string' ? literal(value) : String(value);

/** Places of buckets that one instance of DuckDB may read. */
export type Httpfs = {
  /** As `Engine.reach`. */
  reach(access: BucketAccess): Promise<boolean>;
  /** What a message of DuckDB's says of a store; null where it speaks of none of these places. It names no object and no key. */
  failureOf(message: string): StoreFailure | null;
};

/** @param scratch A private folder that is there. */
export function httpfs(connection: DuckDBConnection, scratch: string): Httpfs {
  const file = httpfsFile();
  /** By location. */
  const places = new Map<string, BucketAccess>();
  /** An instance has one set of authorities: those of the first place. */
  let trusted: { readonly ca: string | null } | null = null;

  const setUp = async (extension: string, ca: string | null): Promise<void> => {
    try {
      await connection.run(`LOAD ${literal(extension)}`);
    } catch {
      throw new RunFailure(
        'invalid',
        `the extension httpfs that ${variable} names can't be loaded: it must be the signed one of DuckDB ${version()}; unset ${variable} to do without`,
      );
    }
    for (const name of keySettings) await connection.run(`SET GLOBAL ${name} = ''`);
    for (const [name, value] of Object.entries(settings))
      await connection.run(`SET GLOBAL ${name} = ${asSql(value)}`);
    const authorities = join(scratch, 'authorities.pem');
    await writeFile(authorities, ca ?? getCACertificates('default').join('\n'), { mode: 0o600 });
    await connection.run(`SET GLOBAL ca_cert_file = ${literal(authorities)}`);
    trusted = { ca };
  };

  const giveKeys = async (access: BucketAccess): Promise<void> => {
    const { endpoint, region, session } = access;
    const url = endpoint === null ? null : new URL(endpoint);
    const options: Readonly<Record<string, string | boolean | null>> = {
      KEY_ID: session.accessKey,
      SECRET: session.secretKey,
      SESSION_TOKEN: session.sessionToken,
      REGION: region,
      ENDPOINT: url?.host ?? `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`,
      URL_STYLE: access.pathStyle ? 'path' : 'vhost',
      USE_SSL: url?.protocol !== 'http:',
      VERIFY_SSL: true,
      SCOPE: access.location,
    };
    const known = [...places.keys()].indexOf(access.location);
    const name = `lakespec_${known === -1 ? places.size : known}`;
    const list = Object.entries(options).flatMap(([option, value]) =>
      value === null ? [] : `${option} ${asSql(value)}`,
    );
    try {
      await connection.run(`CREATE OR REPLACE TEMPORARY SECRET ${name} (TYPE s3, ${list.join(', ')})`);
    } catch {
      // DuckDB's words may quote the statement.
      throw new Error('DuckDB took no keys for a bucket');
    }
    places.set(access.location, access);
  };

  return {
    reach: async (access) => {
      if (file === null) return false;
      if (access.endpoint !== null && new URL(access.endpoint).pathname !== '/') return false;
      if (trusted === null) await setUp(file, access.ca);
      const isEncrypted = access.endpoint?.startsWith('http:') !== true;
      if (isEncrypted && trusted?.ca !== access.ca) return false;
      const known = places.get(access.location);
      if (known === undefined || !isSame(known, access)) await giveKeys(access);
      return true;
    },
    failureOf: (message) => {
      const [first = ''] = message.split('\n\nLINE ');
      const url = /^(?:HTTP|IO) Error: .*?['"]((?:s3|https?):\/\/[^'"]*)/s.exec(first)?.[1];
      const place = url === undefined ? undefined : [...places.values()].find((of) => lies(url, of));
      return place === undefined ? null : located(failureIn(first), place.name);
    },
  };
}

function isSame({ session: one }: BucketAccess, { session: other }: BucketAccess): boolean {
  return (
    one.accessKey === other.accessKey &&
    one.secretKey === other.secretKey &&
    one.sessionToken === other.sessionToken
  );
}

/** DuckDB names objects as the statement does, or as it asks the server for them. */
function lies(url: string, { location, endpoint }: BucketAccess): boolean {
  if (url.startsWith(location)) return true;
  const below = location.slice('s3://'.length);
  const [bucket = ''] = below.split('/', 1);
  const { host } = new URL(endpoint ?? url);
  return [`${host}/${below}`, `${bucket}.${host}${below.slice(bucket.length)}`].some((place) =>
    url.replace(/^https?:\/\//, '').startsWith(place),
  );
}

function failureIn(message: string): StoreFailure {
  const status = Number(/\(HTTP (\d{3})\b/.exec(message)?.[1] ?? Number.NaN);
  const told = (kind: StoreError['kind'], text: string) => new StoreFailure(kind, text);
  if (/\bNoSuchBucket\b/.test(message)) return told('refused', 'the bucket is not there');
  if (status === 404) return told('not-found', 'the object is not there');
  if (status === 412 || /\bETag\b/.test(message)) return told('changed', 'the object has changed');
  const isPassing = status === 408 || status === 429;
  if (status >= 300 && status < 500 && !isPassing)
    return told('refused', `the store refuses the request (${status})`);
  return told('unavailable', `the store can not be reached (${Number.isNaN(status) ? 'no answer' : status})`);
}
