import type { Pool, PoolClient } from 'pg';
import type { TableRef } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import type { Catalog, PointerChange } from './catalog.ts';

/** Connections of a process; a run asks for little at once. */
const connections = 4;
const connectTimeoutMs = 10_000;
/** A commit waits at most so long for the locks of another's. */
const statementTimeoutMs = 60_000;

/** The JDBC catalog's schema (V1), as Iceberg's Java, Trino and PyIceberg's SqlCatalog share it. */
const tables = `
  CREATE TABLE IF NOT EXISTS iceberg_tables (
    catalog_name VARCHAR(255) NOT NULL,
    table_namespace VARCHAR(255) NOT NULL,
    table_name VARCHAR(255) NOT NULL,
    metadata_location VARCHAR(1000),
    previous_metadata_location VARCHAR(1000),
    iceberg_type VARCHAR(5),
    PRIMARY KEY (catalog_name, table_namespace, table_name));
  CREATE TABLE IF NOT EXISTS iceberg_namespace_properties (
    catalog_name VARCHAR(255) NOT NULL,
    namespace VARCHAR(255) NOT NULL,
    property_key VARCHAR(255) NOT NULL,
    property_value VARCHAR(1000),
    PRIMARY KEY (catalog_name, namespace, property_key));
`;
/** Views live in the same table. */
const isTable = "(iceberg_type = 'TABLE' OR iceberg_type IS NULL)";
/** Held while tables are made: two that make one at once fail in the system's own catalog. Any number that is ours. */
const makingTables = 7_226_035_281;

/** Two transactions that wait for each other, or can't be put in an order: one of them has lost. */
const lostRace: ReadonlySet<string> = new Set(['40001', '40P01']);

const codeOf = (error: unknown): string | undefined => (error as { code?: string } | null)?.code;

/** The server's code alone: its messages may quote the connection URL's user and values. */
function dependency(error: unknown): RunFailure {
  if (error instanceof RunFailure) return error;
  const reason = codeOf(error) ?? 'no connection';
  return new RunFailure('dependency', `the catalog's PostgreSQL can't be used (${reason})`);
}

async function orDependency<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw dependency(error);
  }
}

/** Only a run that has such a catalog waits for the driver to load. */
async function connect(url: string): Promise<Pool> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    application_name: 'lakespec',
    // An idle connection must not keep a process alive that has done its work.
    allowExitOnIdle: true,
  });
  // A connection that breaks while nobody uses it is made anew by the pool.
  pool.on('error', () => undefined);
  try {
    await makeTables(pool);
    return pool;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Makes what is missing; a user who may not make tables needs none of that right where they are there. */
async function makeTables(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ there: boolean }>(
    `SELECT to_regclass('iceberg_tables') IS NOT NULL
       AND to_regclass('iceberg_namespace_properties') IS NOT NULL AS there`,
  );
  if (rows[0]?.there) return;
  await inTransaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [makingTables]);
    await client.query(tables);
    return true;
  });
}

/** Commits where the work says true, and takes all back where it says false or fails. */
async function inTransaction(pool: Pool, work: (client: PoolClient) => Promise<boolean>): Promise<boolean> {
  const client = await pool.connect();
  let broken = false;
  try {
    // Each statement sees what others have committed until then: an update waits for its row, and looks again.
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    const done = await work(client);
    await client.query(done ? 'COMMIT' : 'ROLLBACK');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The same order in every process, so that no two wait for each other. */
const inOrder = (changes: readonly PointerChange[]): readonly PointerChange[] => {
  const nameOf = ({ ref }: PointerChange) => `${ref.namespace}\n${ref.name}`;
  return [...changes].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
};

/**
 * A PostgreSQL database as the catalog; many processes may use it at once.
 * @param url `postgresql://user:password@host:port/database`; `sslmode` and its like say how TLS is used.
 */
export function openPostgresCatalog(name: string, url: string): Catalog {
  let opened: Promise<Pool> | null = null;
  const open = (): Promise<Pool> => {
    opened ??= connect(url).catch((error: unknown) => {
      // The next call may have more luck.
      opened = null;
      throw error;
    });
    return opened;
  };
  const query = async (text: string, values: readonly unknown[]) => (await open()).query(text, [...values]);

  const load = async ({ namespace, name: table }: TableRef): Promise<string | null> => {
    const { rows } = await query(
      `SELECT metadata_location FROM iceberg_tables
       WHERE catalog_name = $1 AND table_namespace = $2 AND table_name = $3 AND ${isTable}`,
      [name, namespace, table],
    );
    return (rows[0]?.metadata_location as string | null | undefined) ?? null;
  };

  const move = async (client: PoolClient, { ref, from, to }: PointerChange): Promise<boolean> => {
    if (from === null) {
      await client.query(
        `INSERT INTO iceberg_namespace_properties VALUES ($1, $2, 'exists', 'true') ON CONFLICT DO NOTHING`,
        [name, ref.namespace],
      );
      const { rowCount } = await client.query(
        `INSERT INTO iceberg_tables VALUES ($1, $2, $3, $4, NULL, 'TABLE') ON CONFLICT DO NOTHING`,
        [name, ref.namespace, ref.name, to],
      );
      return rowCount === 1;
    }
    const { rowCount } = await client.query(
      `UPDATE iceberg_tables SET metadata_location = $4, previous_metadata_location = $5
       WHERE catalog_name = $1 AND table_namespace = $2 AND table_name = $3 AND metadata_location = $5 AND ${isTable}`,
      [name, ref.namespace, ref.name, to, from],
    );
    return rowCount === 1;
  };

  /** Whether a commit whose answer got lost happened: names of metadata files are never used twice. */
  const hasMoved = async (changes: readonly PointerChange[]): Promise<boolean> => {
    for (const { ref, to } of changes) if ((await load(ref)) !== to) return false;
    return true;
  };

  return {
    load: (ref) => orDependency(() => load(ref)),
    list: (namespace) =>
      orDependency(async () => {
        const { rows } = await query(
          `SELECT table_namespace, table_name FROM iceberg_tables
           WHERE catalog_name = $1 AND ($2::text IS NULL OR table_namespace = $2) AND ${isTable}
           ORDER BY table_namespace COLLATE "C", table_name COLLATE "C"`,
          [name, namespace ?? null],
        );
        return rows.map(
          (row): TableRef => ({ namespace: String(row.table_namespace), name: String(row.table_name) }),
        );
      }),
    namespaces: () =>
      orDependency(async () => {
        const { rows } = await query(
          `SELECT namespace FROM (
             SELECT namespace FROM iceberg_namespace_properties WHERE catalog_name = $1
             UNION SELECT table_namespace FROM iceberg_tables WHERE catalog_name = $1) AS named
           ORDER BY namespace COLLATE "C"`,
          [name],
        );
        return rows.map((row) => String(row.namespace));
      }),
    commit: (changes) =>
      orDependency(async () => {
        const pool = await open();
        try {
          return await inTransaction(pool, async (client) => {
            for (const change of inOrder(changes)) if (!(await move(client, change))) return false;
            return true;
          });
        } catch (error) {
          if (lostRace.has(codeOf(error) ?? '')) return false;
          if (await hasMoved(changes).catch(() => false)) return true;
          throw error;
        }
      }),
    drop: (ref) =>
      orDependency(async () => {
        const { rowCount } = await query(
          `DELETE FROM iceberg_tables
           WHERE catalog_name = $1 AND table_namespace = $2 AND table_name = $3 AND ${isTable}`,
          [name, ref.namespace, ref.name],
        );
        return rowCount === 1;
      }),
    close: async () => {
      const pool = await opened?.catch(() => null);
      opened = null;
      await pool?.end();
    },
  };
}
