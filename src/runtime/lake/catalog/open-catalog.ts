import { resolve } from 'node:path';
import type { PlanCatalog } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import type { Catalog } from './catalog.ts';
import { openSqliteCatalog } from './sqlite-catalog.ts';

/**
 * The catalog that a platform names; relative paths start at the workspace.
 * @throws {RunFailure} `invalid`, when there is no such kind of catalog yet; `dependency`, when it can't be opened.
 */
export function openCatalog(catalog: PlanCatalog, workspace: string): Catalog {
  switch (catalog.kind) {
    case 'sqlite':
      return openSqliteCatalog(catalog.name, resolve(workspace, catalog.path));
    case 'postgres':
    case 'rest':
      throw new RunFailure(
        'invalid',
        `catalogs of kind ${catalog.kind} are not supported yet; use kind sqlite`,
      );
  }
}
