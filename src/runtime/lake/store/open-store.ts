import { resolve } from 'node:path';
import type { PlanStore } from '../../../plan/index.ts';
import type { ObjectStore } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import { fileStore } from './file-store.ts';

/**
 * The store that a platform names; relative roots start at the workspace.
 * @throws {RunFailure} `invalid`, when there is no such kind of store yet.
 */
export function openStore(store: PlanStore, workspace: string): ObjectStore {
  switch (store.kind) {
    case 'file':
      return fileStore(resolve(workspace, store.root));
    case 's3':
      throw new RunFailure('invalid', 'stores of kind s3 are not supported yet; use kind file');
  }
}
