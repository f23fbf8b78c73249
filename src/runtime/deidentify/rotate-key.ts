import type { PlanVault, SecretRef } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import { step } from '../run/step.ts';
import { nameOfSecret } from '../secret.ts';
import { cipherOf, type Keyring, keyCheck, nextKeyring, unwrapKeyring, wrapKeyring } from './keyring.ts';
import { metaNames, openKeyring, openSealed, vaultTables } from './vault.ts';
import { loadVaultKey } from './vault-key.ts';
import type { VaultRecord } from './vault-tables.ts';

export type KeyRotation = {
  /** False: an earlier call had done it. */
  readonly rotated: boolean;
  /** Entries that were sealed anew. */
  readonly entries: number;
};

/** A vault's rows under the keyring that follows. */
async function* rotated(
  held: AsyncIterable<readonly VaultRecord[]>,
  keyring: Keyring,
  keys: { readonly former: Buffer; readonly next: Buffer },
  at: string,
  advance: (entries: number) => void,
): AsyncIterable<readonly VaultRecord[]> {
  const former = cipherOf(keyring);
  const following = nextKeyring(keyring);
  const next = cipherOf(following.keyring);
  const reseal = (sealed: Uint8Array) => next.seal(openSealed(former, sealed));
  const anew = (record: VaultRecord): VaultRecord => {
    switch (record.of) {
      case 'meta':
        return record;
      case 'product_keys':
      case 'forget_jobs':
        return { ...record, sealed: reseal(record.sealed) };
      case 'forgotten':
        return { ...record, lookup: following.lookup(record.lookup) };
      case 'surrogates':
      case 'offsets':
        return { ...record, lookup: following.lookup(record.lookup), sealed: reseal(record.sealed) };
    }
  };
  const replaced: ReadonlySet<string> = new Set([
    metaNames.keyring,
    metaNames.keyCheck,
    metaNames.former(keys.former),
    // A key that comes back is no former one.
    metaNames.former(keys.next),
  ]);
  for await (const batch of held) {
    const records = batch.filter((record) => record.of !== 'meta' || !replaced.has(record.name));
    yield records.map(anew);
    advance(batch.length);
  }
  yield [
    { of: 'meta', name: metaNames.keyring, value: wrapKeyring(keys.next, following.keyring) },
    { of: 'meta', name: metaNames.keyCheck, value: keyCheck(keys.next) },
    { of: 'meta', name: metaNames.former(keys.former), value: Buffer.from(at) },
  ];
  step('vault.rotate.written');
}

/**
 * Gives a vault another key: its keyring is wrapped under the new one, and every entry is sealed and hashed under keys
 * that were never seen before, in one transaction. So who has the former key and a copy of the former vault can't read
 * what comes after. Surrogates, UIDs, offsets and marks stay what they are.
 * Killed before its end it did nothing; called again after it, it says so.
 * @param to A file that isn't there yet is made, with a key in it.
 * @throws {RunFailure} `invalid`, `dependency`
 */
export async function rotateVaultKey(options: {
  readonly vault: PlanVault;
  readonly workspace: string;
  readonly to: SecretRef;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Called before anything is changed. */
  readonly record: () => Promise<void>;
  readonly begin: (entries: number) => void;
  readonly advance: (entries: number) => void;
}): Promise<KeyRotation> {
  const { vault, workspace, to, at } = options;
  const tables = vaultTables(vault, workspace);
  try {
    if (!(await tables.exists()))
      throw new RunFailure('invalid', 'there is no vault whose key could be rotated');
    const wrapped = await tables.findMeta(metaNames.keyring);
    const next = loadVaultKey(to, workspace, false);
    if (wrapped !== null && unwrapKeyring(next, wrapped) !== null) {
      return { rotated: false, entries: 0 };
    }
    const former = loadVaultKey(vault.key, workspace, true);
    if (former.equals(next))
      throw new RunFailure('invalid', `the key in ${nameOfSecret(to)} is the one that is set: name another`);
    const keyring = await openKeyring(tables, former);
    await options.record();
    const entries = await tables.countRecords();
    options.begin(entries);
    await tables.replaceRecords((held) => rotated(held, keyring, { former, next }, at, options.advance));
    return { rotated: true, entries };
  } finally {
    tables.close();
  }
}
