import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { PlanVault } from '../../plan/index.ts';
import type { SurrogateKey, Vault } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { randomSurrogate, uidFromBytes } from './surrogate.ts';

import { loadVaultKey, type VaultCipher, vaultCipher } from './vault-key.ts';

const busyTimeoutMs = 60_000;
/** Entries that one transaction adds; locks are short and a kill loses little. */
const batchSize = 5_000;

/**
 * Source values are found by keyed hash and kept sealed: the file without the key tells nothing. `days` and product
 * keys are sealed for the same reason.
 */
const tables = `
  CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS surrogates (
    product TEXT NOT NULL, epoch INTEGER NOT NULL, system TEXT NOT NULL, lookup BLOB NOT NULL,
    surrogate TEXT NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (product, epoch, system, lookup)) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS surrogates_reverse ON surrogates (product, surrogate);
  CREATE TABLE IF NOT EXISTS offsets (
    product TEXT NOT NULL, lookup BLOB NOT NULL, sealed BLOB NOT NULL, reference TEXT NOT NULL,
    PRIMARY KEY (product, lookup)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS product_keys (product TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
`;

function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  // A surrogate that the lake holds must never be lost: every commit reaches the disk.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  database.exec(tables);
  return database;
}

/** Runs `work` as the only writer. */
function exclusively<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function checkKey(database: DatabaseSync, cipher: VaultCipher): void {
  const wanted = cipher.mac('key check');
  const find = database.prepare("SELECT value FROM meta WHERE name = 'key-check'");
  const found = exclusively(database, () => {
    const row = find.get();
    if (row) return row.value as Uint8Array;
    database.prepare("INSERT INTO meta VALUES ('key-check', ?)").run(wanted);
    return wanted;
  });
  if (!wanted.equals(found)) {
    throw new RunFailure('invalid', 'the vault was made with another key than the one that is set');
  }
}

/** The random key under which a product's UIDs are mapped; it never leaves the vault. */
function productKey(database: DatabaseSync, cipher: VaultCipher, product: string): VaultCipher {
  const sealed = exclusively(database, () => {
    const row = database.prepare('SELECT sealed FROM product_keys WHERE product = ?').get(product);
    if (row) return row.sealed as Uint8Array;
    const made = cipher.seal(randomBytes(32).toString('hex'));
    database.prepare('INSERT INTO product_keys VALUES (?, ?)').run(product, made);
    return made;
  });
  return vaultCipher(Buffer.from(cipher.open(sealed), 'hex'));
}

function* batches<T>(items: readonly T[]): Iterable<readonly T[]> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}

function drawOffset(range: { readonly min: number; readonly max: number }): number {
  if (range.min === 0 && range.max === 0) return 0;
  for (;;) {
    const days = randomInt(range.min, range.max + 1);
    // No shift at all would leave true dates.
    if (days !== 0) return days;
  }
}

export type VaultOptions = {
  readonly workspace: string;
  readonly product: string;
  /** Raised by a rotation: another epoch gives other surrogates. */
  readonly epoch: number;
  /** safe_harbor: a UID may not be derived from the true one. */
  readonly randomUids: boolean;
};

/** The vault as a SQLite file; many processes and threads may use it at once. */
export function openSqliteVault(vault: Extract<PlanVault, { kind: 'sqlite' }>, options: VaultOptions): Vault {
  const path = resolve(options.workspace, vault.path);
  const cipher = vaultCipher(loadVaultKey(vault.key, options.workspace, existsSync(path)));
  const database = openDatabase(path);
  checkKey(database, cipher);
  const { product, epoch } = options;
  const uidCipher = options.randomUids ? null : productKey(database, cipher, product);
  const find = database.prepare(
    'SELECT surrogate FROM surrogates WHERE product = ? AND epoch = ? AND system = ? AND lookup = ?',
  );
  const insert = database.prepare('INSERT OR IGNORE INTO surrogates VALUES (?, ?, ?, ?, ?, ?)');
  const reverse = database.prepare(
    'SELECT system, sealed FROM surrogates WHERE product = ? AND surrogate = ?',
  );
  const findOffset = database.prepare('SELECT sealed FROM offsets WHERE product = ? AND lookup = ?');
  const insertOffset = database.prepare('INSERT OR IGNORE INTO offsets VALUES (?, ?, ?, ?)');

  const assign = (keys: readonly SurrogateKey[], draw: () => string): readonly string[] => {
    const results = new Array<string>(keys.length);
    const missing: { readonly index: number; readonly lookup: Buffer; readonly key: SurrogateKey }[] = [];
    for (const [index, key] of keys.entries()) {
      const lookup = cipher.mac(`${product}|${key.system}|${key.value}`);
      const row = find.get(product, epoch, key.system, lookup);
      if (row) results[index] = row.surrogate as string;
      else missing.push({ index, lookup, key });
    }
    for (const batch of batches(missing)) {
      exclusively(database, () => {
        for (const { index, lookup, key } of batch) {
          const drawn = draw();
          const { changes } = insert.run(product, epoch, key.system, lookup, drawn, cipher.seal(key.value));
          // The first writer wins, be it another process or an equal key in this batch.
          results[index] =
            Number(changes) === 1
              ? drawn
              : (find.get(product, epoch, key.system, lookup)?.surrogate as string);
        }
      });
    }
    return results;
  };

  return {
    surrogates: async (keys) => assign(keys, randomSurrogate),
    uids: async (uids) =>
      uidCipher
        ? uids.map((uid) => uidFromBytes(uidCipher.mac(uid)))
        : assign(
            uids.map((value) => ({ system: 'uid', value })),
            () => uidFromBytes(randomBytes(16)),
          ),
    offsets: async (keys) => {
      const lookups = keys.map(({ key }) => cipher.mac(`${product}|offset|${key}`));
      const read = (lookup: Buffer): number | null => {
        const row = findOffset.get(product, lookup);
        return row ? Number(cipher.open(row.sealed as Uint8Array)) : null;
      };
      const found = lookups.map(read);
      if (!found.includes(null)) return found as number[];
      return exclusively(database, () =>
        keys.map(({ range }, index) => {
          const lookup = lookups[index] as Buffer;
          insertOffset.run(product, lookup, cipher.seal(String(drawOffset(range))), randomSurrogate());
          return read(lookup) as number;
        }),
      );
    },
    mac: (text) => cipher.mac(`mark|${product}|${text}`).toString('hex'),
    reveal: async (surrogate) => {
      const row = reverse.get(product, surrogate);
      return row ? { system: row.system as string, value: cipher.open(row.sealed as Uint8Array) } : null;
    },
    close: () => database.close(),
  };
}
