import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plan, PlanVault } from '../../plan/index.ts';
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

/**
 * The vault of a plan's product.
 * @param mustExist Whether the lake holds what a vault gave already: under a new one everybody in it would be a
 * stranger, and every file of the landing new.
 * @throws {RunFailure} `invalid`
 */
export function openProductVault(plan: Plan, workspace: string, mustExist = false): Vault {
  const { vault } = plan.platform;
  if (mustExist && vault.kind === 'sqlite' && !existsSync(resolve(workspace, vault.path))) {
    throw new RunFailure(
      'invalid',
      'the vault is missing, and the lake holds data of this product: restore the vault from its backup',
    );
  }
  return openVault(vault, {
    workspace,
    product: plan.product.name,
    epoch: plan.policy.subjects.epoch,
    randomUids: plan.policy.regime === 'safe_harbor',
  });
}
