import type { Pool, PoolClient } from 'pg';
import { RunFailure } from '../failure.ts';
import { codeOf, inTransaction, lazyPool, lostRace, type OwnTables, orDependency } from '../postgres.ts';
import {
  batches,
  batchRows,
  type HeldRow,
  recordColumns,
  recordTables,
  recordValues,
  rotatedMeanwhile,
  sameMeta,
  type VaultRecord,
  type VaultTables,
} from './vault-tables.ts';

/** As in SQLite: found by keyed hash and sealed, so that the database without the key tells nothing. */
const own: OwnTables = {
  whose: "the vault's",
  names: [
    'vault_meta',
    'vault_surrogates',
    'vault_offsets',
    'vault_product_keys',
    'vault_forgotten',
    'vault_forget_jobs',
  ],
  ddl: `
    CREATE TABLE IF NOT EXISTS vault_meta (name TEXT PRIMARY KEY, value BYTEA NOT NULL);
    CREATE TABLE IF NOT EXISTS vault_surrogates (
      product TEXT NOT NULL, epoch INTEGER NOT NULL, system TEXT NOT NULL, lookup BYTEA NOT NULL,
      surrogate TEXT NOT NULL, sealed BYTEA NOT NULL,
      PRIMARY KEY (product, epoch, system, lookup));
    CREATE UNIQUE INDEX IF NOT EXISTS vault_surrogates_reverse ON vault_surrogates (product, surrogate);
    CREATE TABLE IF NOT EXISTS vault_offsets (
      product TEXT NOT NULL, lookup BYTEA NOT NULL, sealed BYTEA NOT NULL, reference TEXT NOT NULL,
      PRIMARY KEY (product, lookup));
    CREATE TABLE IF NOT EXISTS vault_product_keys (product TEXT PRIMARY KEY, sealed BYTEA NOT NULL);
    CREATE TABLE IF NOT EXISTS vault_forgotten (
      product TEXT NOT NULL, lookup BYTEA NOT NULL, PRIMARY KEY (product, lookup));
    CREATE TABLE IF NOT EXISTS vault_forget_jobs (
      product TEXT NOT NULL, id TEXT NOT NULL, sealed BYTEA NOT NULL, PRIMARY KEY (product, id));
  `,
  lock: 7_226_035_282,
};
/** A transaction that lost is tried again so often; what it wanted to add is there by then. */
const maxAttempts = 5;

/** The order in which rows are locked: the same in every process, so that no two wait for each other. */
const byLookup = <T extends { readonly lookup: Buffer }>(rows: readonly T[]): readonly T[] =>
  [...rows].sort((one, other) => one.lookup.compare(other.lookup));

const hex = (lookup: Uint8Array): string => Buffer.from(lookup).toString('hex');

/**
 * A vault in a PostgreSQL database of its own; many processes use it at once. Its role needs no other right than to read
 * and add rows where the tables are there.
 * @param patienceMs How long the server may be away; default: half a minute.
 * @throws {RunFailure} `dependency`, from its functions.
 */
export function postgresVaultTables(url: string, patienceMs?: number): VaultTables {
  const { using, close } = lazyPool(url, own, patienceMs);
  let expected: { readonly keyring: Uint8Array | null } | null = null;
  const meta = async (client: Pool | PoolClient, name: string): Promise<Uint8Array | null> => {
    const { rows } = await client.query<{ value: Buffer }>('SELECT value FROM vault_meta WHERE name = $1', [
      name,
    ]);
    return rows[0]?.value ?? null;
  };
  const refuseIfRotated = async (client: PoolClient): Promise<void> => {
    if (expected !== null && !sameMeta(await meta(client, 'keyring'), expected.keyring))
      throw rotatedMeanwhile();
  };
  /** Adds in a transaction, and again where it lost to another. */
  const adding = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> =>
    using(async (pool) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await inTransaction(pool, async (client) => {
            const done = await work(client);
            // After the work: it has waited for a rotation that went on.
            await refuseIfRotated(client);
            return done;
          });
        } catch (error) {
          if (attempt === maxAttempts || !lostRace.has(codeOf(error) ?? '')) throw error;
        }
      }
    });
  /** Old versions of rows leave the tables' files. Who doesn't own the tables can't: autovacuum does it later. */
  const vacuum = (): Promise<void> =>
    using(async (pool) => {
      for (const table of ['vault_surrogates', 'vault_offsets', 'vault_forget_jobs'])
        await pool.query(`VACUUM ${table}`).catch(() => undefined);
    });
  const first = async <T>(client: PoolClient, add: string, find: string, values: readonly unknown[]) => {
    await client.query(add, [...values]);
    const { rows } = await client.query<{ found: T }>(find, [values[0]]);
    const [row] = rows;
    if (!row) throw new Error('what was added is not there');
    return row.found;
  };

  const findSurrogates = async (
    client: Pool | PoolClient,
    product: string,
    epoch: number,
    keys: readonly { readonly system: string; readonly lookup: Buffer }[],
  ): Promise<readonly (string | null)[]> => {
    const found = new Map<string, string>();
    for (const batch of batches(keys)) {
      const { rows } = await client.query<{ system: string; lookup: Buffer; surrogate: string }>(
        `SELECT held.system, held.lookup, held.surrogate FROM vault_surrogates AS held
         JOIN unnest($3::text[], $4::bytea[]) AS wanted (system, lookup)
           ON held.system = wanted.system AND held.lookup = wanted.lookup
         WHERE held.product = $1 AND held.epoch = $2`,
        [product, epoch, batch.map(({ system }) => system), batch.map(({ lookup }) => lookup)],
      );
      for (const { system, lookup, surrogate } of rows) found.set(`${system} ${hex(lookup)}`, surrogate);
    }
    return keys.map(({ system, lookup }) => found.get(`${system} ${hex(lookup)}`) ?? null);
  };
  const findOffsets = async (
    client: Pool | PoolClient,
    product: string,
    lookups: readonly Buffer[],
  ): Promise<readonly (Uint8Array | null)[]> => {
    const { rows } = await client.query<{ lookup: Buffer; sealed: Buffer }>(
      'SELECT lookup, sealed FROM vault_offsets WHERE product = $1 AND lookup = ANY($2::bytea[])',
      [product, lookups],
    );
    const found = new Map(rows.map(({ lookup, sealed }) => [hex(lookup), sealed]));
    return lookups.map((lookup) => found.get(hex(lookup)) ?? null);
  };
  const present = <T>(found: readonly (T | null)[]): readonly T[] => {
    const there = found.filter((one) => one !== null);
    if (there.length < found.length) throw new Error('what was added is not there');
    return there;
  };

  return {
    exists: () =>
      using(async (pool) => {
        const { rows } = await pool.query(`SELECT 1 FROM vault_meta WHERE name = 'key-check'`);
        return rows.length > 0;
      }),
    addMeta: (name, value) =>
      adding((client) =>
        first<Uint8Array>(
          client,
          'INSERT INTO vault_meta VALUES ($1, $2) ON CONFLICT DO NOTHING',
          'SELECT value AS found FROM vault_meta WHERE name = $1',
          [name, value],
        ),
      ),
    findMeta: (name) => using((pool) => meta(pool, name)),
    expectKeyring: (keyring) => {
      expected = { keyring };
    },
    addProductKey: (product, sealed) =>
      adding((client) =>
        first<Uint8Array>(
          client,
          'INSERT INTO vault_product_keys VALUES ($1, $2) ON CONFLICT DO NOTHING',
          'SELECT sealed AS found FROM vault_product_keys WHERE product = $1',
          [product, sealed],
        ),
      ),
    findProductKey: (product) =>
      using(async (pool) => {
        const { rows } = await pool.query<{ sealed: Buffer }>(
          'SELECT sealed FROM vault_product_keys WHERE product = $1',
          [product],
        );
        return rows[0]?.sealed ?? null;
      }),
    findSurrogates: (product, epoch, keys) => using((pool) => findSurrogates(pool, product, epoch, keys)),
    addSurrogates: async (product, epoch, rows) => {
      const held: string[] = [];
      for (const batch of batches(rows)) {
        const added = await adding(async (client) => {
          const ordered = byLookup(batch);
          await client.query(
            `INSERT INTO vault_surrogates
             SELECT $1, $2, * FROM unnest($3::text[], $4::bytea[], $5::text[], $6::bytea[])
             ON CONFLICT DO NOTHING`,
            [
              product,
              epoch,
              ordered.map(({ system }) => system),
              ordered.map(({ lookup }) => lookup),
              ordered.map(({ surrogate }) => surrogate),
              ordered.map(({ sealed }) => sealed),
            ],
          );
          return present(await findSurrogates(client, product, epoch, batch));
        });
        held.push(...added);
      }
      return held;
    },
    findOffsets: (product, lookups) => using((pool) => findOffsets(pool, product, lookups)),
    addOffsets: (product, rows) =>
      adding(async (client) => {
        const ordered = byLookup(rows);
        await client.query(
          `INSERT INTO vault_offsets SELECT $1, * FROM unnest($2::bytea[], $3::bytea[], $4::text[])
           ON CONFLICT DO NOTHING`,
          [
            product,
            ordered.map(({ lookup }) => lookup),
            ordered.map(({ sealed }) => sealed),
            ordered.map(({ reference }) => reference),
          ],
        );
        return present(
          await findOffsets(
            client,
            product,
            rows.map(({ lookup }) => lookup),
          ),
        );
      }),
    findSource: (product, surrogate) =>
      using(async (pool) => {
        const { rows } = await pool.query<{ system: string; sealed: Buffer }>(
          'SELECT system, sealed FROM vault_surrogates WHERE product = $1 AND surrogate = $2',
          [product, surrogate],
        );
        return rows[0] ?? null;
      }),
    heldSurrogates: (product, by) =>
      using(async (pool) => {
        const [column, values] =
          'surrogates' in by ? (['surrogate', by.surrogates] as const) : (['lookup', by.lookups] as const);
        const { rows } = await pool.query<HeldRow>(
          `SELECT epoch, system, lookup, surrogate, sealed FROM vault_surrogates
           WHERE product = $1 AND ${column} = ANY($2::${column === 'lookup' ? 'bytea' : 'text'}[])`,
          [product, values],
        );
        return rows;
      }),
    findForgotten: (product, lookups) =>
      using(async (pool) => {
        const { rows } = await pool.query<{ lookup: Buffer }>(
          'SELECT lookup FROM vault_forgotten WHERE product = $1 AND lookup = ANY($2::bytea[])',
          [product, lookups],
        );
        const found = new Set(rows.map(({ lookup }) => hex(lookup)));
        return lookups.map((lookup) => found.has(hex(lookup)));
      }),
    countForgotten: (product) =>
      using(async (pool) => {
        const { rows } = await pool.query<{ n: string }>(
          'SELECT count(*) AS n FROM vault_forgotten WHERE product = $1',
          [product],
        );
        return Number(rows[0]?.n ?? 0);
      }),
    addForgotten: async (product, lookups) => {
      for (const batch of batches([...lookups].sort((one, other) => one.compare(other))))
        await adding((client) =>
          client.query(
            'INSERT INTO vault_forgotten SELECT $1, * FROM unnest($2::bytea[]) ON CONFLICT DO NOTHING',
            [product, batch],
          ),
        );
    },
    removeEntries: async (product, { surrogates, offsets }) => {
      await adding(async (client) => {
        await client.query(
          'DELETE FROM vault_surrogates WHERE product = $1 AND surrogate = ANY($2::text[])',
          [product, surrogates],
        );
        await client.query('DELETE FROM vault_offsets WHERE product = $1 AND lookup = ANY($2::bytea[])', [
          product,
          offsets,
        ]);
      });
      await vacuum();
    },
    reseal: async (product, rows) => {
      await adding((client) =>
        client.query(
          `UPDATE vault_surrogates AS held SET sealed = other.sealed
           FROM unnest($2::text[], $3::bytea[]) AS other (surrogate, sealed)
           WHERE held.product = $1 AND held.surrogate = other.surrogate`,
          [product, rows.map(({ surrogate }) => surrogate), rows.map(({ sealed }) => sealed)],
        ),
      );
      await vacuum();
    },
    removeProduct: async (product) => {
      await adding(async (client) => {
        for (const table of ['vault_surrogates', 'vault_offsets', 'vault_product_keys'])
          await client.query(`DELETE FROM ${table} WHERE product = $1`, [product]);
        // Keys of later epochs.
        await client.query("DELETE FROM vault_product_keys WHERE starts_with(product, $1 || '|')", [product]);
      });
      await vacuum();
    },
    jobs: (product) =>
      using(async (pool) => {
        const { rows } = await pool.query<{ id: string; sealed: Buffer }>(
          'SELECT id, sealed FROM vault_forget_jobs WHERE product = $1 ORDER BY id',
          [product],
        );
        return rows;
      }),
    putJob: async (product, id, sealed) => {
      await adding((client) =>
        client.query(
          `INSERT INTO vault_forget_jobs VALUES ($1, $2, $3)
           ON CONFLICT (product, id) DO UPDATE SET sealed = excluded.sealed`,
          [product, id, sealed],
        ),
      );
    },
    removeJob: async (product, id) => {
      await adding((client) =>
        client.query('DELETE FROM vault_forget_jobs WHERE product = $1 AND id = $2', [product, id]),
      );
      await vacuum();
    },
    areKnown: (product, surrogates) =>
      using(async (pool) => {
        const { rows } = await pool.query<{ surrogate: string }>(
          'SELECT surrogate FROM vault_surrogates WHERE product = $1 AND surrogate = ANY($2::text[])',
          [product, surrogates],
        );
        const found = new Set(rows.map(({ surrogate }) => surrogate));
        return surrogates.map((surrogate) => found.has(surrogate));
      }),
    countShared: () =>
      using(async (pool) => {
        const { rows } = await pool.query<{ n: string }>(
          'SELECT count(*) AS n FROM (SELECT 1 FROM vault_surrogates GROUP BY surrogate HAVING count(*) > 1) AS shared',
        );
        return Number(rows[0]?.n ?? 0);
      }),
    countRecords: () =>
      using(async (pool) => {
        const counts = recordTables.map((table) => `(SELECT count(*) FROM vault_${table})`);
        const { rows } = await pool.query<{ n: string }>(`SELECT ${counts.join(' + ')} AS n`);
        return Number(rows[0]?.n ?? 0);
      }),
    records: async function* () {
      const client = await using((pool) => pool.connect());
      try {
        await orDependency(own, () => client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY'));
        for (const table of recordTables) {
          await orDependency(own, () => declare(client, table));
          yield* fetched(client, table);
        }
      } finally {
        // A transaction that only read has nothing to lose.
        client.release(true);
      }
    },
    replaceRecords: (make) =>
      using((pool) =>
        inTransaction(pool, async (client) => {
          await client.query('SET LOCAL statement_timeout = 0');
          const names = recordTables.map((table) => `vault_${table}`);
          try {
            await client.query(`LOCK TABLE ${names.join(', ')} IN EXCLUSIVE MODE`);
          } catch (error) {
            if (codeOf(error) !== '42501') throw error;
            throw new RunFailure(
              'invalid',
              "the role of the vault's PostgreSQL may only read and add: name one that owns its tables",
            );
          }
          await refuseIfRotated(client);
          // What a cursor gives is as of now, whatever is deleted after.
          for (const table of recordTables) await declare(client, table);
          for (const name of names) await client.query(`DELETE FROM ${name}`);
          const held = async function* () {
            for (const table of recordTables) yield* fetched(client, table);
          };
          for await (const batch of make(held())) {
            const byTable = Map.groupBy(batch, ({ of }) => of);
            for (const [table, records] of byTable) await insert(client, table, records);
          }
        }),
      ),
    close: () => void close(),
  };
}

const declare = (client: PoolClient, table: VaultRecord['of']) =>
  client.query(
    `DECLARE held_${table} NO SCROLL CURSOR FOR SELECT ${recordColumns[table].join(', ')} FROM vault_${table}`,
  );

/** The rows of a cursor, in batches. */
async function* fetched(client: PoolClient, table: VaultRecord['of']): AsyncIterable<readonly VaultRecord[]> {
  for (;;) {
    const { rows } = await orDependency(own, () => client.query(`FETCH ${batchRows} FROM held_${table}`));
    if (rows.length > 0) yield rows.map((row) => ({ of: table, ...row }) as VaultRecord);
    if (rows.length < batchRows) return;
  }
}

const columnTypes: Readonly<Record<string, string>> = {
  value: 'bytea',
  lookup: 'bytea',
  sealed: 'bytea',
  epoch: 'integer',
};

async function insert(
  client: PoolClient,
  table: VaultRecord['of'],
  records: readonly VaultRecord[],
): Promise<void> {
  const columns = recordColumns[table];
  const rows = records.map(recordValues);
  const arrays = columns.map((name, index) => `$${index + 1}::${columnTypes[name] ?? 'text'}[]`);
  await client.query(
    `INSERT INTO vault_${table} (${columns.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')})`,
    columns.map((_, index) => rows.map((row) => row[index])),
  );
}
