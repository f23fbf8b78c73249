import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

/** Bytes of every key here. */
export const keyBytes = 32;

/**
 * The keys that a vault works with. They are drawn at random and kept in the vault, sealed under the key that is
 * mounted: so the mounted key can be replaced, and what must stay comparable stays so.
 *
 * - `seal` encrypts source values, offsets and keys of UIDs. A rotation draws another one.
 * - `lookups` find a value again: a keyed hash under each in turn. A rotation adds one, over the hashes that are there:
 *   the names of datasets and of who was forgotten stand nowhere, and could not be hashed anew.
 * - `mark` makes marks of our own output, heads of the audit chain and hashes of contents. These stand in files and
 *   tables that others hold, so it never changes.
 */
export type Keyring = {
  readonly seal: Buffer;
  readonly lookups: readonly Buffer[];
  readonly mark: Buffer;
};

const derive = (key: Uint8Array, use: string): Buffer =>
  createHmac('sha256', key).update(`lakespec vault ${use}`).digest();
const hmac = (key: Uint8Array, text: string | Uint8Array): Buffer =>
  createHmac('sha256', key).update(text).digest();

export function newKeyring(): Keyring {
  return { seal: randomBytes(keyBytes), lookups: [randomBytes(keyBytes)], mark: randomBytes(keyBytes) };
}

/** Of a vault that has no keyring of its own yet: everything hangs on the mounted key, until it is rotated. */
export function derivedKeyring(key: Uint8Array): Keyring {
  const mac = derive(key, 'mac');
  return { seal: derive(key, 'seal'), lookups: [mac], mark: mac };
}

/** The keyring after a rotation, and what becomes of a keyed hash. */
export function nextKeyring(keyring: Keyring): {
  readonly keyring: Keyring;
  readonly lookup: (held: Uint8Array) => Buffer;
} {
  const added = randomBytes(keyBytes);
  return {
    keyring: { seal: randomBytes(keyBytes), lookups: [...keyring.lookups, added], mark: keyring.mark },
    lookup: (held) => hmac(added, held),
  };
}

/** What a vault does with its keys: keyed hashes for look-up and for marks, sealed values for reveal. */
export type VaultCipher = {
  readonly lookup: (text: string) => Buffer;
  readonly mac: (text: string) => Buffer;
  readonly seal: (text: string) => Buffer;
  /** @throws where the value was sealed under another key. */
  readonly open: (sealed: Uint8Array) => string;
};

const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM: nonce, tag, body. `about` is bound to the body, and has to be the same when it is opened. */
export function sealBytes(key: Uint8Array, plain: Uint8Array, about = ''): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws where key, bytes or `about` are not those that were sealed. */
export function openBytes(key: Uint8Array, sealed: Uint8Array, about = ''): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes)).setAAD(
    Buffer.from(about),
  );
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

export function cipherOf({ seal, lookups, mark }: Keyring): VaultCipher {
  return {
    lookup: (text) => lookups.reduce<Buffer>((held, key) => hmac(key, held), Buffer.from(text)),
    mac: (text) => hmac(mark, text),
    seal: (text) => sealBytes(seal, Buffer.from(text)),
    open: (sealed) => openBytes(seal, sealed).toString('utf8'),
  };
}

/** Keyed hash of a UID under the key of a product. */
export const uidHash = (productKey: Uint8Array, uid: string): Buffer => hmac(derive(productKey, 'mac'), uid);

/** The keyring as the vault keeps it. Twice the same keyring gives other bytes: they name this rotation. */
export function wrapKeyring(key: Uint8Array, { seal, lookups, mark }: Keyring): Buffer {
  const text = JSON.stringify({
    seal: seal.toString('hex'),
    lookups: lookups.map((one) => one.toString('hex')),
    mark: mark.toString('hex'),
  });
  return sealBytes(derive(key, 'wrap'), Buffer.from(text), 'keyring');
}

/** Null where it was wrapped under another key. */
export function unwrapKeyring(key: Uint8Array, wrapped: Uint8Array): Keyring | null {
  let text: string;
  try {
    text = openBytes(derive(key, 'wrap'), wrapped, 'keyring').toString('utf8');
  } catch {
    return null;
  }
  const { seal, lookups, mark } = JSON.parse(text) as { seal: string; lookups: string[]; mark: string };
  return {
    seal: Buffer.from(seal, 'hex'),
    lookups: lookups.map((one) => Buffer.from(one, 'hex')),
    mark: Buffer.from(mark, 'hex'),
  };
}

/** Tells a mounted key from others, and nothing about it. */
export const keyCheck = (key: Uint8Array): Buffer => hmac(derive(key, 'wrap'), 'key check');
/** The same of a vault without a keyring. */
export const derivedKeyCheck = (key: Uint8Array): Buffer => hmac(derivedKeyring(key).mark, 'key check');

/** The key under which backups are sealed. */
export const backupKey = (key: Uint8Array): Buffer => derive(key, 'backup');
