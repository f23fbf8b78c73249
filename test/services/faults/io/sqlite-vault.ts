import { sqliteVaultTables as original } from '../../../../src/runtime/deidentify/sqlite-vault.ts';
import { faulty } from './fault.ts';

export const sqliteVaultTables = (path: string): ReturnType<typeof original> =>
  faulty(original(path), 'vault', [
    'exists',
    'addMeta',
    'addProductKey',
    'findSurrogates',
    'addSurrogates',
    'findOffsets',
    'addOffsets',
    'findSource',
    'heldSurrogates',
    'findProductKey',
    'findMeta',
  ]);
