import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  batches,
  batchRows,
  recordColumns,
  recordTables,
  recordValues,
  rotatedMeanwhile,
  sameMeta,
  type VaultRecord,
  type VaultTables,
} from './vault-tables.ts';

const busyTimeoutMs = 60_000;

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
  CREATE TABLE IF NOT EXISTS forgotten (
    product TEXT NOT NULL, lookup BLOB NOT NULL, PRIMARY KEY (product, lookup)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS forget_jobs (
    product TEXT NOT NULL, id TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (product, id)) STRICT, WITHOUT ROWID;
`;

function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  // For its owner alone; SQLite makes its log files alike.
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  // A surrogate that the lake holds must never be lost: every commit reaches the disk.
  // What is taken away is overwritten, and doesn't wait in free pages.
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
  database.exec(tables);
  return database;
}

/** Runs `work` as the only writer. */
function asOnlyWriter<T>(database: DatabaseSync, work: () => T): T {
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

/**
 * Writes the file anew, because what was moved between pages leaves copies that no overwriting reaches, and empties the
 * log that held the old pages.
 */
function purge(database: DatabaseSync): void {
  database.exec('VACUUM');
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

function statementsOf(database: DatabaseSync) {
  return {
    meta: database.prepare('SELECT value FROM meta WHERE name = ?'),
    addMeta: database.prepare('INSERT OR IGNORE INTO meta VALUES (?, ?)'),
    productKey: database.prepare('SELECT sealed FROM product_keys WHERE product = ?'),
    addProductKey: database.prepare('INSERT OR IGNORE INTO product_keys VALUES (?, ?)'),
    surrogate: database.prepare(
      'SELECT surrogate FROM surrogates WHERE product = ? AND epoch = ? AND system = ? AND lookup = ?',
    ),
    addSurrogate: database.prepare('INSERT OR IGNORE INTO surrogates VALUES (?, ?, ?, ?, ?, ?)'),
    source: database.prepare('SELECT system, sealed FROM surrogates WHERE product = ? AND surrogate = ?'),
    offset: database.prepare('SELECT sealed FROM offsets WHERE product = ? AND lookup = ?'),
    addOffset: database.prepare('INSERT OR IGNORE INTO offsets VALUES (?, ?, ?, ?)'),
    heldBySurrogate: database.prepare('SELECT * FROM surrogates WHERE product = ? AND surrogate = ?'),
    heldByLookup: database.prepare('SELECT * FROM surrogates WHERE product = ? AND lookup = ?'),
    forgotten: database.prepare('SELECT 1 FROM forgotten WHERE product = ? AND lookup = ?'),
    countForgotten: database.prepare('SELECT count(*) AS n FROM forgotten WHERE product = ?'),
    addForgotten: database.prepare('INSERT OR IGNORE INTO forgotten VALUES (?, ?)'),
    removeSurrogate: database.prepare('DELETE FROM surrogates WHERE product = ? AND surrogate = ?'),
    removeOffset: database.prepare('DELETE FROM offsets WHERE product = ? AND lookup = ?'),
    reseal: database.prepare('UPDATE surrogates SET sealed = ? WHERE product = ? AND surrogate = ?'),
    jobs: database.prepare('SELECT id, sealed FROM forget_jobs WHERE product = ? ORDER BY id'),
    putJob: database.prepare('INSERT OR REPLACE INTO forget_jobs VALUES (?, ?, ?)'),
    removeJob: database.prepare('DELETE FROM forget_jobs WHERE product = ? AND id = ?'),
    countShared: database.prepare(
      'SELECT count(*) AS n FROM (SELECT 1 FROM surrogates GROUP BY surrogate HAVING count(*) > 1)',
    ),
  };
}

/** The rows of a table in batches. @param from A table with the columns of `of`. */
function* recordsOf(
  database: DatabaseSync,
  of: VaultRecord['of'],
  from: string,
): Iterable<readonly VaultRecord[]> {
  const rows = database.prepare(`SELECT ${recordColumns[of].join(', ')} FROM ${from}`);
  let batch: VaultRecord[] = [];
  for (const row of rows.iterate()) {
    batch.push({ of, ...row } as unknown as VaultRecord);
    if (batch.length < batchRows) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function addStatements(
  database: DatabaseSync,
): Readonly<Record<VaultRecord['of'], ReturnType<DatabaseSync['prepare']>>> {
  const statement = (table: VaultRecord['of']) => {
    const columns = recordColumns[table];
    return database.prepare(
      `INSERT INTO main.${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
  };
  return {
    meta: statement('meta'),
    surrogates: statement('surrogates'),
    offsets: statement('offsets'),
    product_keys: statement('product_keys'),
    forgotten: statement('forgotten'),
    forget_jobs: statement('forget_jobs'),
  };
}

/** A vault as a SQLite file, made when it is first written to; many processes and threads may use it at once. */
export function sqliteVaultTables(path: string): VaultTables {
  let opened: { readonly database: DatabaseSync; readonly of: ReturnType<typeof statementsOf> } | null = null;
  const open = () => {
    if (opened === null) {
      const database = openDatabase(path);
      opened = { database, of: statementsOf(database) };
    }
    return opened;
  };
  let expected: { readonly keyring: Uint8Array | null } | null = null;
  const meta = (name: string): Uint8Array | null =>
    (open().of.meta.get(name)?.value as Uint8Array | undefined) ?? null;
  const refuseIfRotated = (): void => {
    if (expected !== null && !sameMeta(meta('keyring'), expected.keyring)) throw rotatedMeanwhile();
  };
  const exclusively = <T>(database: DatabaseSync, work: () => T): T =>
    asOnlyWriter(database, () => {
      refuseIfRotated();
      return work();
    });
  return {
    exists: async () => existsSync(path),
    findMeta: async (name) => meta(name),
    expectKeyring: (keyring) => {
      expected = { keyring };
    },
    addMeta: async (name, value) => {
      const { database, of } = open();
      return exclusively(database, () => {
        of.addMeta.run(name, value);
        return of.meta.get(name)?.value as Uint8Array;
      });
    },
    addProductKey: async (product, sealed) => {
      const { database, of } = open();
      return exclusively(database, () => {
        of.addProductKey.run(product, sealed);
        return of.productKey.get(product)?.sealed as Uint8Array;
      });
    },
    findProductKey: async (product) =>
      (open().of.productKey.get(product)?.sealed as Uint8Array | undefined) ?? null,
    findSurrogates: async (product, epoch, keys) => {
      const { of } = open();
      return keys.map(
        ({ system, lookup }) =>
          (of.surrogate.get(product, epoch, system, lookup)?.surrogate as string | undefined) ?? null,
      );
    },
    addSurrogates: async (product, epoch, rows) => {
      const { database, of } = open();
      const held: string[] = [];
      for (const batch of batches(rows)) {
        exclusively(database, () => {
          for (const { system, lookup, surrogate, sealed } of batch) {
            const { changes } = of.addSurrogate.run(product, epoch, system, lookup, surrogate, sealed);
            held.push(
              Number(changes) === 1
                ? surrogate
                : (of.surrogate.get(product, epoch, system, lookup)?.surrogate as string),
            );
          }
        });
      }
      return held;
    },
    findOffsets: async (product, lookups) => {
      const { of } = open();
      return lookups.map(
        (lookup) => (of.offset.get(product, lookup)?.sealed as Uint8Array | undefined) ?? null,
      );
    },
    addOffsets: async (product, rows) => {
      const { database, of } = open();
      return exclusively(database, () =>
        rows.map(({ lookup, sealed, reference }) => {
          of.addOffset.run(product, lookup, sealed, reference);
          return of.offset.get(product, lookup)?.sealed as Uint8Array;
        }),
      );
    },
    findSource: async (product, surrogate) => {
      const row = open().of.source.get(product, surrogate);
      return row ? { system: row.system as string, sealed: row.sealed as Uint8Array } : null;
    },
    heldSurrogates: async (product, by) => {
      const { of } = open();
      const rows =
        'surrogates' in by
          ? by.surrogates.flatMap((surrogate) => of.heldBySurrogate.all(product, surrogate))
          : by.lookups.flatMap((lookup) => of.heldByLookup.all(product, lookup));
      return rows.map((row) => ({
        epoch: Number(row.epoch),
        system: row.system as string,
        lookup: Buffer.from(row.lookup as Uint8Array),
        surrogate: row.surrogate as string,
        sealed: Buffer.from(row.sealed as Uint8Array),
      }));
    },
    findForgotten: async (product, lookups) => {
      const { of } = open();
      return lookups.map((lookup) => of.forgotten.get(product, lookup) !== undefined);
    },
    countForgotten: async (product) => Number(open().of.countForgotten.get(product)?.n ?? 0),
    addForgotten: async (product, lookups) => {
      const { database, of } = open();
      for (const batch of batches(lookups))
        exclusively(database, () => {
          for (const lookup of batch) of.addForgotten.run(product, lookup);
        });
    },
    removeEntries: async (product, { surrogates, offsets }) => {
      const { database, of } = open();
      exclusively(database, () => {
        for (const surrogate of surrogates) of.removeSurrogate.run(product, surrogate);
        for (const lookup of offsets) of.removeOffset.run(product, lookup);
      });
      purge(database);
    },
    reseal: async (product, rows) => {
      const { database, of } = open();
      exclusively(database, () => {
        for (const { surrogate, sealed } of rows) of.reseal.run(sealed, product, surrogate);
      });
    },
    removeProduct: async (product) => {
      const { database } = open();
      exclusively(database, () => {
        for (const table of ['surrogates', 'offsets', 'product_keys'])
          database.prepare(`DELETE FROM ${table} WHERE product = ?`).run(product);
        // Keys of later epochs.
        database
          .prepare("DELETE FROM product_keys WHERE substr(product, 1, length(?) + 1) = ? || '|'")
          .run(product, product);
      });
      purge(database);
    },
    jobs: async (product) =>
      open()
        .of.jobs.all(product)
        .map(({ id, sealed }) => ({ id: id as string, sealed: sealed as Uint8Array })),
    putJob: async (product, id, sealed) => {
      const { database, of } = open();
      exclusively(database, () => of.putJob.run(product, id, sealed));
    },
    removeJob: async (product, id) => {
      const { database, of } = open();
      exclusively(database, () => of.removeJob.run(product, id));
    },
    areKnown: async (product, surrogates) => {
      const { of } = open();
      return surrogates.map((surrogate) => of.source.get(product, surrogate) !== undefined);
    },
    countShared: async () => Number(open().of.countShared.get()?.n ?? 0),
    countRecords: async () => {
      const counts = recordTables.map((table) => `(SELECT count(*) FROM ${table})`);
      return Number(
        open()
          .database.prepare(`SELECT ${counts.join(' + ')} AS n`)
          .get()?.n ?? 0,
      );
    },
    records: async function* () {
      open();
      // On a connection of its own: what it reads is one moment, whatever this one writes meanwhile.
      const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
      try {
        database.exec('BEGIN');
        for (const table of recordTables) yield* recordsOf(database, table, table);
      } finally {
        database.close();
      }
    },
    replaceRecords: async (make) => {
      const { database } = open();
      database.exec('PRAGMA temp_store = FILE');
      database.exec('BEGIN IMMEDIATE');
      try {
        refuseIfRotated();
        for (const table of recordTables) {
          database.exec(`CREATE TEMP TABLE held_${table} AS SELECT * FROM main.${table}`);
          database.exec(`DELETE FROM main.${table}`);
        }
        const held = async function* () {
          for (const table of recordTables) yield* recordsOf(database, table, `held_${table}`);
        };
        const add = addStatements(database);
        for await (const batch of make(held())) {
          for (const record of batch) add[record.of].run(...recordValues(record));
        }
        for (const table of recordTables) database.exec(`DROP TABLE temp.held_${table}`);
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
      purge(database);
    },
    close: () => {
      opened?.database.close();
      opened = null;
    },
  };
}
