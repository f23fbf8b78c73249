import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TableRef } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import type { EntryKind } from './catalog.ts';
import type { PointerChange, SqlCatalog } from './sql-catalog.ts';

const busyTimeoutMs = 60_000;

/** The JDBC catalog's schema (V1), as Iceberg's Java and PyIceberg's SqlCatalog share it. */
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
    property_value VARCHAR(1000) NOT NULL,
    PRIMARY KEY (catalog_name, namespace, property_key));
`;
/** Views live in the same table. */
const isTable = "(iceberg_type = 'TABLE' OR iceberg_type IS NULL)";
const isOfKind: Readonly<Record<EntryKind, string>> = { TABLE: isTable, VIEW: "iceberg_type = 'VIEW'" };

function orDependency<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SQLITE_ERROR') throw error;
    throw new RunFailure(
      'dependency',
      `the catalog's SQLite file can't be used: ${(error as Error).message}`,
      {
        cause: error,
      },
    );
  }
}

function openDatabase(path: string): DatabaseSync {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: busyTimeoutMs });
  // A rollback journal: foreign readers on other mounts can't share a write-ahead log's memory.
  database.exec('PRAGMA synchronous = FULL');
  database.exec(tables);
  return database;
}

/** A SQLite file as the catalog; many processes may use it at once. */
export function openSqliteCatalog(name: string, path: string): SqlCatalog {
  const database = orDependency(() => openDatabase(path));
  const find = (kind: EntryKind) =>
    database.prepare(
      `SELECT metadata_location FROM iceberg_tables
       WHERE catalog_name = ? AND table_namespace = ? AND table_name = ? AND ${isOfKind[kind]}`,
    );
  const finds = { TABLE: find('TABLE'), VIEW: find('VIEW') } as const;
  const insert = database.prepare(`INSERT OR IGNORE INTO iceberg_tables VALUES (?, ?, ?, ?, NULL, ?)`);
  // Names of metadata files are never used twice: they tell a table from a view of its name.
  const update = database.prepare(
    `UPDATE iceberg_tables SET metadata_location = ?, previous_metadata_location = ?, iceberg_type = ?
     WHERE catalog_name = ? AND table_namespace = ? AND table_name = ? AND metadata_location = ?`,
  );
  const makeNamespace = database.prepare(
    `INSERT OR IGNORE INTO iceberg_namespace_properties VALUES (?, ?, 'exists', 'true')`,
  );

  const move = ({ ref, from, to, kind = 'TABLE' }: PointerChange): boolean => {
    if (from === null) {
      makeNamespace.run(name, ref.namespace);
      return Number(insert.run(name, ref.namespace, ref.name, to, kind).changes) === 1;
    }
    return Number(update.run(to, from, kind, name, ref.namespace, ref.name, from).changes) === 1;
  };
  const rollback = () => {
    if (database.isTransaction) database.exec('ROLLBACK');
  };

  return {
    load: async (ref, kind = 'TABLE') =>
      orDependency(
        () => (finds[kind].get(name, ref.namespace, ref.name)?.metadata_location as string | null) ?? null,
      ),
    list: async (namespace, kind = 'TABLE') =>
      orDependency(() =>
        database
          .prepare(
            `SELECT table_namespace AS namespace, table_name AS name FROM iceberg_tables
             WHERE catalog_name = ? AND (? IS NULL OR table_namespace = ?) AND ${isOfKind[kind]}
             ORDER BY table_namespace, table_name`,
          )
          .all(name, namespace ?? null, namespace ?? null)
          .map((row): TableRef => ({ namespace: row.namespace as string, name: row.name as string })),
      ),
    namespaces: async () =>
      orDependency(() =>
        database
          .prepare(
            `SELECT namespace FROM iceberg_namespace_properties WHERE catalog_name = ?
             UNION SELECT table_namespace FROM iceberg_tables WHERE catalog_name = ? ORDER BY 1`,
          )
          .all(name, name)
          .map((row) => row.namespace as string),
      ),
    commit: async (changes) =>
      orDependency(() => {
        // Waits for its turn here: a transaction that began as a reader would fail instead.
        database.exec('BEGIN IMMEDIATE');
        try {
          if (!changes.every(move)) {
            rollback();
            return false;
          }
          database.exec('COMMIT');
          return true;
        } catch (error) {
          rollback();
          throw error;
        }
      }),
    drop: async (ref, kind = 'TABLE') =>
      orDependency(() => {
        const result = database
          .prepare(
            `DELETE FROM iceberg_tables WHERE catalog_name = ? AND table_namespace = ? AND table_name = ? AND ${isOfKind[kind]}`,
          )
          .run(name, ref.namespace, ref.name);
        return Number(result.changes) === 1;
      }),
    close: async () => database.close(),
  };
}
