import { resolve } from 'node:path';
import type { PlanCatalog, SecretRef } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import { nameOfSecret, readCertificates, readSecret, requireSecret } from '../../secret.ts';
import type { Storage } from '../storage.ts';
import type { Catalog } from './catalog.ts';
import { openPostgresCatalog } from './postgres-catalog.ts';
import type { RestAuth } from './rest-auth.ts';
import { type RestCatalog, restCatalog } from './rest-catalog.ts';
import { restClient } from './rest-client.ts';
import { catalogOver } from './sql-catalog.ts';
import { openSqliteCatalog } from './sqlite-catalog.ts';

type RestPlan = Extract<PlanCatalog, { readonly kind: 'rest' }>;

function authOf({ token, oauth2 }: RestPlan, workspace: string): RestAuth {
  const secret = (ref: SecretRef) => requireSecret(ref, workspace, 'the catalog needs it');
  if (oauth2 !== null) {
    return {
      kind: 'oauth2',
      clientId: secret(oauth2.clientId),
      clientSecret: secret(oauth2.clientSecret),
      scope: oauth2.scope,
      tokenUri: oauth2.tokenUri,
    };
  }
  return token === null ? { kind: 'none' } : { kind: 'token', token: secret(token) };
}

/**
 * A catalog behind Iceberg's REST API.
 * @param patienceMs How long the server may be away; default: half a minute.
 * @throws {RunFailure} `invalid`, where a secret or certificate isn't there.
 */
export function openRestCatalog(
  catalog: RestPlan,
  workspace: string,
  storage: Storage,
  patienceMs?: number,
): RestCatalog {
  const { name, uri, warehouse, prefix, vendedCredentials, ca } = catalog;
  const client = restClient({
    uri,
    warehouse,
    prefix,
    auth: authOf(catalog, workspace),
    ca: ca === null ? null : readCertificates(ca, workspace),
    vendedCredentials,
    ...(patienceMs !== undefined && { patienceMs }),
  });
  return restCatalog(client, storage, { name, vendedCredentials });
}

/**
 * The catalog that a platform names; relative paths start at the workspace.
 * @param patienceMs How long its server may be away; default: half a minute.
 * @throws {RunFailure} `invalid`, when its URL or another secret is not set; `dependency`, when
 *   it can't be opened.
 */
export function openCatalog(
  catalog: PlanCatalog,
  workspace: string,
  storage: Storage,
  patienceMs?: number,
): Catalog {
  switch (catalog.kind) {
    case 'sqlite':
      return catalogOver(openSqliteCatalog(catalog.name, resolve(workspace, catalog.path)), storage);
    case 'postgres': {
      const url = readSecret(catalog.url, workspace);
      if (url) return catalogOver(openPostgresCatalog(catalog.name, url, patienceMs), storage);
      throw new RunFailure('invalid', `the catalog's URL is not set: ${nameOfSecret(catalog.url)}`);
    }
    case 'rest':
      return openRestCatalog(catalog, workspace, storage, patienceMs);
  }
}
