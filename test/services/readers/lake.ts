import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TableRef } from '../../../src/plan/index.ts';
import { dumpOf } from '../pyiceberg/check.ts';
import type { Dump } from '../pyiceberg/lake-dump.ts';
import { buildLake } from '../pyiceberg/varied-lake.ts';

/** A lake on this machine's disk that has seen every kind of change, and what lakespec reads of it. */
export async function variedLake(
  workspace: string,
): Promise<{ readonly dump: Dump; metadataOf(ref: TableRef): string }> {
  await buildLake(workspace);
  const dump = await dumpOf(workspace, 'catalog.sqlite', workspace);
  const database = new DatabaseSync(join(workspace, 'catalog.sqlite'), { readOnly: true });
  const rows = database
    .prepare('SELECT table_namespace, table_name, metadata_location FROM iceberg_tables')
    .all();
  database.close();
  const found = new Map(
    rows.map((row) => [
      `${row.table_namespace}.${row.table_name}`,
      String(row.metadata_location).slice('file://'.length),
    ]),
  );
  return {
    dump,
    metadataOf: ({ namespace, name }) => {
      const path = found.get(`${namespace}.${name}`);
      if (path === undefined) throw new Error(`the catalog has no table ${namespace}.${name}`);
      return path;
    },
  };
}
