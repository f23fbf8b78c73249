import { resolve } from 'node:path';
import type { PlanCatalog } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import { nameOfSecret, readSecret } from '../../secret.ts';
import type { Catalog } from './catalog.ts';
import { openPostgresCatalog } from './postgres-catalog.ts';
import { openSqliteCatalog } from './sqlite-catalog.ts';

/**
 * The catalog that a platform names; relative paths start at the workspace.
 * @throws {RunFailure} `invalid`, when there is no such kind of catalog yet, or its URL is not set; `dependency`, when
 *   it can't be opened.
 */
export function openCatalog(catalog: PlanCatalog, workspace: string): Catalog {
  switch (catalog.kind) {
    case 'sqlite':
      return openSqliteCatalog(catalog.name, resolve(workspace, catalog.path));
    case 'postgres': {
      const url = readSecret(catalog.url, workspace);
      if (url) return openPostgresCatalog(catalog.name, url);
      throw new RunFailure('invalid', `the catalog's URL is not set: ${nameOfSecret(catalog.url)}`);
    }
    case 'rest':
      throw new RunFailure('invalid', 'catalogs of kind rest are not supported yet; use sqlite or postgres');
  }
}
