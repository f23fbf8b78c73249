import {
  type Column,
  type FieldType,
  type NestedType,
  type ReadType,
  readType,
} from '../../../formats/iceberg/index.ts';
import type { TableRef } from '../../../plan/index.ts';
import type { DataFile } from '../../lake/lake.ts';
import { identifier } from '../../lake/sql.ts';
import type { StageEngine, StageWords, TemporaryColumn } from '../stage-engine.ts';
import type { TrinoClient } from './client.ts';
import { replaceTables } from './references.ts';
import type { Staged, Staging } from './staging.ts';

/** Columns whose texts a join compares first; more would only make its hash longer. */
const hashedColumns = 8;

export function trinoType(type: ReadType): string {
  if (typeof type !== 'string') return nestedType(type);
  switch (type) {
    case 'string':
      return 'VARCHAR';
    case 'timestamp':
      return 'TIMESTAMP(6)';
    case 'timestamptz':
      return 'TIMESTAMP(6) WITH TIME ZONE';
    case 'float':
      return 'REAL';
    case 'time':
      return 'TIME(6)';
    case 'binary':
      return 'VARBINARY';
    default:
      return type.startsWith('fixed') ? 'VARBINARY' : type.toUpperCase();
  }
}

function nestedType(type: NestedType): string {
  const inside = (of: FieldType): string => {
    const read = readType(of);
    if (read === null) throw new RangeError('a type that is not read');
    return trinoType(read);
  };
  switch (type.kind) {
    case 'struct':
      return `ROW(${type.fields.map((field) => `${identifier(field.name)} ${inside(field.type)}`).join(', ')})`;
    case 'list':
      return `ARRAY(${inside(type.element)})`;
    case 'map':
      return `MAP(${inside(type.key)}, ${inside(type.value)})`;
  }
}

export const trinoWords: StageWords = {
  type: trinoType,
  same: (columns, left, right) =>
    columns
      .flatMap((name, index) => {
        const [a, b] = [`${left}.${identifier(name)}`, `${right}.${identifier(name)}`];
        const same = `${a} IS NOT DISTINCT FROM ${b}`;
        // Trino hashes only what an equality compares, and would try all pairs of rows for the other.
        const text = (of: string) => `coalesce(CAST(${of} AS VARCHAR), '')`;
        return index < hashedColumns ? [`${text(a)} = ${text(b)}`, same] : [same];
      })
      .join(' AND '),
  semiJoin: (right, on) => `WHERE EXISTS (SELECT 1 FROM ${right} WHERE ${on})`,
  antiJoin: (right, on) => `WHERE NOT EXISTS (SELECT 1 FROM ${right} WHERE ${on})`,
  fingerprint: (alias, columns) =>
    `to_hex(checksum(ROW(${columns.map((name) => `${alias}.${identifier(name)}`).join(', ')})))`,
};

/**
 * A stage on Trino. What its statements see are staging tables over data files that are there already, and what they
 * write are data files of staging tables; both are the stage's own, and only our committer moves tables of the lake.
 */
export function trinoStage(options: {
  readonly client: TrinoClient;
  readonly staging: Staging;
  /** In Trino. */
  readonly catalog: string;
  readonly signal: AbortSignal;
}): StageEngine {
  const { client, staging, catalog, signal } = options;
  /** What stands in place of a table; a view's text follows what is shown below it. */
  const shown = new Map<string, () => string>();
  const temporaries = new Map<string, Staged>();
  /** Tables over files, by columns and files: the same rows are asked for again and again. */
  const known = new Map<string, Promise<Staged>>();
  const writing = new Set<Staged>();

  const keyOf = (ref: TableRef) => `${ref.namespace}\n${ref.name}`;
  const tableName = ({ ref }: Staged) =>
    `${identifier(catalog)}.${identifier(ref.namespace)}.${identifier(ref.name)}`;
  const resolved = (statement: string): string =>
    replaceTables(statement, (ref) => shown.get(keyOf(ref))?.() ?? null);
  const run = (statement: string) => client.run(statement, signal);

  const over = async (columns: readonly Column[], files: readonly DataFile[]): Promise<string> => {
    const key = JSON.stringify([
      columns.map(({ fieldId, name, type }) => [fieldId, name, type]),
      files.map(({ uri, deletes }) => [uri, deletes?.map((of) => of.uri)]),
    ]);
    const made = known.get(key) ?? staging.over(columns, files);
    known.set(key, made);
    return tableName(await made);
  };

  const casts = (columns: readonly TemporaryColumn[]) =>
    columns
      .map(({ name, type }) => `CAST(${identifier(name)} AS ${trinoType(type)}) AS ${identifier(name)}`)
      .join(', ');
  const insert = (staged: Staged, columns: readonly TemporaryColumn[], select: string) =>
    run(
      `INSERT INTO ${tableName(staged)} (${columns.map(({ name }) => identifier(name)).join(', ')})
       SELECT ${casts(columns)} FROM (${resolved(select)}\n) AS made`,
    );

  const drop = async (name: string): Promise<void> => {
    const staged = temporaries.get(name);
    temporaries.delete(name);
    if (staged) await staging.drop(staged, true);
  };

  return {
    words: trinoWords,
    query: async (statement, running) =>
      (await client.run(resolved(statement), running?.signal ?? signal)).rows,
    show: async (ref, columns, files) => {
      const table = await over(columns, files);
      shown.set(keyOf(ref), () => table);
    },
    showSelect: async (ref, select) => {
      shown.set(keyOf(ref), () => `(${resolved(select)}\n)`);
    },
    relation: over,
    selectsWithFile: async (columns, files, wanted) => {
      if (files.length === 0) return [];
      const list = wanted.map(identifier).join(', ');
      return [`SELECT "$path" AS "#file", ${list} FROM ${await over(columns, files)} AS held`];
    },
    temporary: async (name, columns, selects) => {
      await drop(name);
      const staged = await staging.over(
        columns.map((column, index) => ({ ...column, fieldId: index + 1, required: false, description: '' })),
        [],
      );
      temporaries.set(name, staged);
      for (const select of selects) await insert(staged, columns, select);
      return tableName(staged);
    },
    drop,
    write: async (target, select) => {
      const staged = await staging.forTarget(target);
      writing.add(staged);
      await insert(staged, target.columns, select);
      const files = await staging.filesOf(staged);
      writing.delete(staged);
      await staging.drop(staged, false);
      return files;
    },
    close: async () => {
      // What can't be removed now, maintenance finds by its age.
      const made = await Promise.allSettled(known.values());
      const views = made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      await Promise.allSettled(
        [...views, ...temporaries.values(), ...writing].map((staged) => staging.drop(staged, true)),
      );
    },
  };
}
