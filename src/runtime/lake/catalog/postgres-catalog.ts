import type { Pool, PoolClient } from 'pg';
import type { TableRef } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import { codeOf, inTransaction, isAway, lazyPool, lostRace, type OwnTables } from '../../postgres.ts';
import type { EntryKind } from './catalog.ts';
import type { PointerChange, SqlCatalog } from './sql-catalog.ts';

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
const isOfKind: Readonly<Record<EntryKind, string>> = { TABLE: isTable, VIEW: "iceberg_type = 'VIEW'" };
const own: OwnTables = {
  whose: "the catalog's",
  names: ['iceberg_tables', 'iceberg_namespace_properties'],
  ddl: tables,
  lock: 7_226_035_281,
};

/** The same order in every process, so that no two wait for each other. */
const inOrder = (changes: readonly PointerChange[]): readonly PointerChange[] => {
  const nameOf = ({ ref }: PointerChange) => `${ref.namespace}\n${ref.name}`;
  return [...changes].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
};

/**
 * A PostgreSQL database as the catalog; many processes may use it at once.
 * @param url `postgresql://user:password@host:port/database`; `sslmode` and its like say how TLS is used.
 * @param patienceMs How long the server may be away; default: half a minute.
 */
export function openPostgresCatalog(name: string, url: string, patienceMs?: number): SqlCatalog {
  const { using, close } = lazyPool(url, own, patienceMs);

  const load = async (
    pool: Pool,
    { namespace, name: table }: TableRef,
    kind: EntryKind,
  ): Promise<string | null> => {
    const { rows } = await pool.query(
      `SELECT metadata_location FROM iceberg_tables
       WHERE catalog_name = $1 AND table_namespace = $2 AND table_name = $3 AND ${isOfKind[kind]}`,
      [name, namespace, table],
    );
    return (rows[0]?.metadata_location as string | null | undefined) ?? null;
  };

  const move = async (
    client: PoolClient,
    { ref, from, to, kind = 'TABLE' }: PointerChange,
  ): Promise<boolean> => {
    if (from === null) {
      await client.query(
        `INSERT INTO iceberg_namespace_properties VALUES ($1, $2, 'exists', 'true') ON CONFLICT DO NOTHING`,
        [name, ref.namespace],
      );
      const { rowCount } = await client.query(
        `INSERT INTO iceberg_tables VALUES ($1, $2, $3, $4, NULL, $5) ON CONFLICT DO NOTHING`,
        [name, ref.namespace, ref.name, to, kind],
      );
      return rowCount === 1;
    }
    // Names of metadata files are never used twice: they tell a table from a view of its name.
    const { rowCount } = await client.query(
      `UPDATE iceberg_tables SET metadata_location = $4, previous_metadata_location = $5, iceberg_type = $6
       WHERE catalog_name = $1 AND table_namespace = $2 AND table_name = $3 AND metadata_location = $5`,
      [name, ref.namespace, ref.name, to, from, kind],
    );
    return rowCount === 1;
  };

  /** Whether a commit whose answer got lost happened: names of metadata files are never used twice. */
  const hasMoved = async (pool: Pool, changes: readonly PointerChange[]): Promise<boolean> => {
    for (const { ref, to, kind = 'TABLE' } of changes) if ((await load(pool, ref, kind)) !== to) return false;
    return true;
  };

  return {
    load: (ref, kind = 'TABLE') => using((pool) => load(pool, ref, kind)),
    list: (namespace, kind = 'TABLE') =>
      using(async (pool) => {
        const { rows } = await pool.query(
          `SELECT table_namespace, table_name FROM iceberg_tables
           WHERE catalog_name = $1 AND ($2::text IS NULL OR table_namespace = $2) AND ${isOfKind[kind]}
           ORDER BY table_namespace COLLATE "C", table_name COLLATE "C"`,
          [name, namespace ?? null],
        );
        return rows.map(
          (row): TableRef => ({ namespace: String(row.table_namespace), name: String(row.table_name) }),
        );
      }),
    namespaces: () =>
      using(async (pool) => {
        const { rows } = await pool.query(
          `SELECT namespace FROM (
             SELECT namespace FROM iceberg_namespace_properties WHERE catalog_name = $1
             UNION SELECT table_namespace FROM iceberg_tables WHERE catalog_name = $1) AS named
           ORDER BY namespace COLLATE "C"`,
          [name],
        );
        return rows.map((row) => String(row.namespace));
      }),
    commit: (changes) => {
      // An answer got lost: the commit may have happened, and somebody may have changed a table on top of it.
      let isUncertain = false;
      const lost = (): boolean => {
        if (!isUncertain) return false;
        throw new RunFailure(
          'dependency',
          'nobody knows whether the catalog made a commit: its answer got lost, and tables have changed since; run again, which finds out',
        );
      };
      return using(async (pool) => {
        if (isUncertain && (await hasMoved(pool, changes))) return true;
        try {
          const isDone = await inTransaction(pool, async (client) => {
            for (const change of inOrder(changes)) if (!(await move(client, change))) return false;
            return true;
          });
          return isDone || lost();
        } catch (error) {
          if (lostRace.has(codeOf(error) ?? '')) return lost();
          if (!isAway(error) && (await hasMoved(pool, changes).catch(() => false))) return true;
          isUncertain ||= codeOf(error) !== 'ECONNREFUSED';
          throw error;
        }
      });
    },
    drop: (ref, kind = 'TABLE') =>
      using(async (pool) => {
        const { rowCount } = await pool.query(
          `DELETE FROM iceberg_tables
           WHERE catalog_name = $1 AND table_namespace = $2 AND table_name = $3 AND ${isOfKind[kind]}`,
          [name, ref.namespace, ref.name],
        );
        return rowCount === 1;
      }),
    close,
  };
}
