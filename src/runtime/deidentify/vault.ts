import { randomBytes, randomInt } from 'node:crypto';
import { resolve } from 'node:path';
import type { Plan, PlanVault } from '../../plan/index.ts';
import type { SurrogateKey, Vault } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { nameOfSecret, readSecret } from '../secret.ts';
import {
  cipherOf,
  derivedKeyCheck,
  derivedKeyring,
  type Keyring,
  keyCheck,
  newKeyring,
  uidHash,
  unwrapKeyring,
  type VaultCipher,
  wrapKeyring,
} from './keyring.ts';
import { postgresVaultTables } from './postgres-vault.ts';
import { sqliteVaultTables } from './sqlite-vault.ts';
import { randomSurrogate, uidFromBytes } from './surrogate.ts';
import { loadVaultKey } from './vault-key.ts';
import type { VaultTables } from './vault-tables.ts';

/** @param patienceMs How long its server may be away; default: half a minute. */
export function vaultTables(vault: PlanVault, workspace: string, patienceMs?: number): VaultTables {
  if (vault.kind === 'sqlite') return sqliteVaultTables(resolve(workspace, vault.path));
  const url = readSecret(vault.url, workspace);
  if (!url) {
    throw new RunFailure(
      'invalid',
      `the connection URL of the vault is missing: set ${nameOfSecret(vault.url)}`,
    );
  }
  return postgresVaultTables(url, patienceMs);
}

/** A vault on this machine gets a key with its first use; one that many machines share never makes its own. */
async function keyOf(vault: PlanVault, tables: VaultTables, workspace: string): Promise<Buffer> {
  const isShared = vault.kind === 'postgres';
  return loadVaultKey(vault.key, workspace, isShared || (await tables.exists()));
}

/** Names in a vault's meta: its keyring, what tells its key from others, and the same of keys that were rotated away. */
export const metaNames = {
  keyring: 'keyring',
  keyCheck: 'key-check',
  formerPrefix: 'former-key:',
  former: (key: Buffer) => `former-key:${keyCheck(key).toString('hex')}`,
} as const;

async function wrongKey(tables: VaultTables, key: Buffer): Promise<RunFailure> {
  const since = await tables.findMeta(metaNames.former(key));
  return new RunFailure(
    'invalid',
    since === null
      ? 'the vault was made with another key than the one that is set'
      : `the key of the vault was rotated at ${Buffer.from(since).toString()}, and the former one is set: set the new one`,
  );
}

/**
 * The keyring of a vault; a new vault gets one. From here on the tables refuse to write once another has taken its place.
 * @throws {RunFailure} `invalid`, where the key is another.
 */
export async function openKeyring(tables: VaultTables, key: Buffer): Promise<Keyring> {
  const open = async (wrapped: Uint8Array): Promise<Keyring> => {
    const keyring = unwrapKeyring(key, wrapped);
    if (keyring === null) throw await wrongKey(tables, key);
    tables.expectKeyring(wrapped);
    return keyring;
  };
  const held = await tables.findMeta(metaNames.keyring);
  if (held !== null) return open(held);
  const check = await tables.findMeta(metaNames.keyCheck);
  if (check !== null) {
    if (!derivedKeyCheck(key).equals(check)) throw await wrongKey(tables, key);
    tables.expectKeyring(null);
    return derivedKeyring(key);
  }
  const keyring = await open(await tables.addMeta(metaNames.keyring, wrapKeyring(key, newKeyring())));
  // Vaults were told by this alone once: who knows no keyring is refused.
  await tables.addMeta(metaNames.keyCheck, keyCheck(key));
  return keyring;
}

async function openCipher(vault: PlanVault, tables: VaultTables, workspace: string): Promise<VaultCipher> {
  return cipherOf(await openKeyring(tables, await keyOf(vault, tables, workspace)));
}

/** The random key under which a product's UIDs are mapped; it never leaves the vault. */
async function productKey(tables: VaultTables, cipher: VaultCipher, product: string): Promise<Buffer> {
  const sealed = await tables.addProductKey(product, cipher.seal(randomBytes(32).toString('hex')));
  return Buffer.from(openSealed(cipher, sealed), 'hex');
}

/** What the key of UIDs of an epoch is called, beside the product's first. */
export const epochKeyName = (product: string, epoch: number): string => `${product}|${epoch}`;

/**
 * The keys under which a product's UIDs are hashed, one after the other: each epoch that surrogates were rotated to
 * hashes what the one before gave, so that published UIDs can be mapped on without the true ones.
 */
async function uidKeys(
  tables: VaultTables,
  cipher: VaultCipher,
  product: string,
  epoch: number,
): Promise<readonly Buffer[]> {
  const keys = [await productKey(tables, cipher, product)];
  for (let later = 2; later <= epoch; later += 1) {
    const sealed = await tables.findProductKey(epochKeyName(product, later));
    if (sealed !== null) keys.push(Buffer.from(openSealed(cipher, sealed), 'hex'));
  }
  return keys;
}

/** A UID under the key of a later epoch: as long as the one before, so that no file changes its layout. */
export function laterUid(key: Uint8Array, uid: string): string {
  for (let tried = 0; ; tried += 1) {
    const next = uidFromBytes(uidHash(key, `${uid}|${tried}`));
    if (next.length === uid.length) return next;
  }
}

/** @throws {RunFailure} `invalid`, where the value was sealed under another key. */
export function openSealed(cipher: Pick<VaultCipher, 'open'>, sealed: Uint8Array): string {
  try {
    return cipher.open(sealed);
  } catch (cause) {
    throw new RunFailure(
      'invalid',
      'an entry of the vault does not open: its key was rotated meanwhile (run again), or its bytes were changed ' +
        '(lakespec vault verify)',
      { cause },
    );
  }
}

function drawOffset(range: { readonly min: number; readonly max: number }): number {
  if (range.min === 0 && range.max === 0) return 0;
  for (;;) {
    const days = randomInt(range.min, range.max + 1);
    // No shift at all would leave true dates.
    if (days !== 0) return days;
  }
}

type VaultOptions = {
  readonly product: string;
  /** Raised by a rotation: another epoch gives other surrogates. */
  readonly epoch: number;
  /** safe_harbor: a UID may not be derived from the true one. */
  readonly randomUids: boolean;
};

/** As `Vault.mac`. */
export const markOf = (cipher: Pick<VaultCipher, 'mac'>, product: string, text: string): string =>
  cipher.mac(`mark|${product}|${text}`).toString('hex');

/** A vault that knows who must not be taken in again. */
export type ProductVault = Vault & {
  /** Which of these were forgotten: what belongs to them is dropped at the door. */
  forgotten(keys: readonly SurrogateKey[]): Promise<readonly boolean[]>;
  /** The epoch that a surrogate was given in; null where the vault doesn't know it. */
  epochOf(surrogate: string): Promise<number | null>;
  /** How many keys were forgotten so far. */
  countForgotten(): Promise<number>;
};

/** What the vault finds a source value by. */
export const lookupOf = (
  cipher: Pick<VaultCipher, 'lookup'>,
  product: string,
  { system, value }: SurrogateKey,
): Buffer => cipher.lookup(`${product}|${system}|${value}`);

/** The same of the offset of a dataset or subject. */
export const offsetLookupOf = (cipher: Pick<VaultCipher, 'lookup'>, product: string, key: string): Buffer =>
  cipher.lookup(`${product}|offset|${key}`);

async function vaultOver(
  tables: VaultTables,
  cipher: VaultCipher,
  options: VaultOptions,
): Promise<ProductVault> {
  const { product, epoch } = options;
  const keys = options.randomUids ? null : await uidKeys(tables, cipher, product, epoch);

  const assign = async (asked: readonly SurrogateKey[], draw: () => string): Promise<readonly string[]> => {
    const wanted = asked.map(({ system, value }) => ({
      system,
      value,
      lookup: lookupOf(cipher, product, { system, value }),
    }));
    const results = [...(await tables.findSurrogates(product, epoch, wanted))];
    const unknown = wanted.flatMap((key, index) => (results[index] === null ? [{ ...key, index }] : []));
    const isForgotten =
      unknown.length === 0
        ? []
        : await tables.findForgotten(
            product,
            unknown.map(({ lookup }) => lookup),
          );
    // Who was forgotten gets a name that nobody keeps: what bears it is dropped at the door.
    for (const [at, { index }] of unknown.entries()) if (isForgotten[at]) results[index] = draw();
    const missing = unknown.filter((_, at) => !isForgotten[at]);
    const added = await tables.addSurrogates(
      product,
      epoch,
      missing.map(({ system, value, lookup }) => ({
        system,
        lookup,
        surrogate: draw(),
        sealed: cipher.seal(value),
      })),
    );
    for (const [at, { index }] of missing.entries()) results[index] = added[at] ?? null;
    return results as readonly string[];
  };

  return {
    surrogates: async (keys) => assign(keys, randomSurrogate),
    uids: async (uids) =>
      keys
        ? uids.map((uid) => {
            const [first, ...later] = keys;
            return later.reduce(
              (held, key) => laterUid(key, held),
              uidFromBytes(uidHash(first as Buffer, uid)),
            );
          })
        : assign(
            uids.map((value) => ({ system: 'uid', value })),
            () => uidFromBytes(randomBytes(16)),
          ),
    offsets: async (keys) => {
      const lookups = keys.map(({ key }) => offsetLookupOf(cipher, product, key));
      const found = await tables.findOffsets(product, lookups);
      if (!found.includes(null))
        return (found as readonly Uint8Array[]).map((sealed) => Number(openSealed(cipher, sealed)));
      const isForgotten = await tables.findForgotten(product, lookups);
      const rows = keys.map(({ range }, index) => ({
        lookup: lookups[index] as Buffer,
        sealed: cipher.seal(String(drawOffset(range))),
        reference: randomSurrogate(),
      }));
      const held = await tables.addOffsets(
        product,
        rows.filter((_, index) => !isForgotten[index]),
      );
      const kept = held.values();
      return rows.map(({ sealed }, index) =>
        Number(openSealed(cipher, isForgotten[index] ? sealed : (kept.next().value ?? sealed))),
      );
    },
    mac: (text) => markOf(cipher, product, text),
    forgotten: (keys) =>
      tables.findForgotten(
        product,
        keys.map((key) => lookupOf(cipher, product, key)),
      ),
    countForgotten: () => tables.countForgotten(product),
    epochOf: async (surrogate) =>
      (await tables.heldSurrogates(product, { surrogates: [surrogate] }))[0]?.epoch ?? null,
    reveal: async (surrogate) => {
      const row = await tables.findSource(product, surrogate);
      return row && { system: row.system, value: openSealed(cipher, row.sealed) };
    },
    close: tables.close,
  };
}

/**
 * Whether a vault is there, and opens with the key that is set.
 * @param patienceMs How long its server may be away; default: half a minute.
 * @throws {RunFailure} `invalid`, `dependency`
 */
export async function findVault(vault: PlanVault, workspace: string, patienceMs?: number): Promise<boolean> {
  const tables = vaultTables(vault, workspace, patienceMs);
  try {
    if (!(await tables.exists())) return false;
    await openCipher(vault, tables, workspace);
    return true;
  } finally {
    tables.close();
  }
}

/**
 * A vault's tables and key, for what takes out of it; whoever opens them closes the tables. Null where there is none.
 * @throws {RunFailure} as `openProductVault`
 */
export async function openVaultTables(
  vault: PlanVault,
  workspace: string,
): Promise<{ readonly tables: VaultTables; readonly cipher: VaultCipher } | null> {
  const tables = vaultTables(vault, workspace);
  try {
    if (!(await tables.exists())) {
      tables.close();
      return null;
    }
    return { tables, cipher: await openCipher(vault, tables, workspace) };
  } catch (error) {
    tables.close();
    throw error;
  }
}

/**
 * The vault of a plan's product.
 * @param mustExist Whether the lake holds what a vault gave already: under a new one everybody in it would be a
 * stranger, and every file of the landing new.
 * @throws {RunFailure} `invalid`, where its key is missing or wrong; `dependency`, where its server can't be reached.
 */
export async function openProductVault(
  plan: Plan,
  workspace: string,
  mustExist = false,
): Promise<ProductVault> {
  const { vault } = plan.platform;
  const tables = vaultTables(vault, workspace);
  try {
    if (mustExist && !(await tables.exists())) {
      throw new RunFailure(
        'invalid',
        'the vault is missing, and the lake holds data of this product: restore the vault from its backup',
      );
    }
    return await vaultOver(tables, await openCipher(vault, tables, workspace), {
      product: plan.product.name,
      epoch: plan.policy.subjects.epoch,
      randomUids: plan.policy.regime === 'safe_harbor',
    });
  } catch (error) {
    tables.close();
    throw error;
  }
}
