import type { PlanVault } from '../../plan/index.ts';
import type { Vault } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { openSqliteVault, type VaultOptions } from './sqlite-vault.ts';

/** @throws {RunFailure} `invalid` when the key is missing or wrong. */
export function openVault(vault: PlanVault, options: VaultOptions): Vault {
  switch (vault.kind) {
    case 'sqlite':
      return openSqliteVault(vault, options);
    case 'postgres':
      throw new RunFailure('invalid', 'a vault on PostgreSQL is not supported yet');
  }
}
