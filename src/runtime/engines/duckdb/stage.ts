import type { Column } from '../../../formats/iceberg/index.ts';
import type { Engine } from '../../../ports/index.ts';
import { duckdbType } from '../../lake/duckdb-type.ts';
import type { DataFile, Lake } from '../../lake/lake.ts';
import { identifier, literal } from '../../lake/sql.ts';
import type { StageEngine, StageWords } from '../stage-engine.ts';

/** Data files that one statement looks through; keeps statements short where a table has thousands. */
const filesPerStatement = 100;

export const duckdbWords: StageWords = {
  type: duckdbType,
  same: (columns, left, right) =>
    columns
      .map((name) => `${left}.${identifier(name)} IS NOT DISTINCT FROM ${right}.${identifier(name)}`)
      .join(' AND '),
  semiJoin: (right, on) => `SEMI JOIN ${right} ON ${on}`,
  antiJoin: (right, on) => `ANTI JOIN ${right} ON ${on}`,
  fingerprint: (alias) =>
    `CAST(sum(hash(${alias})) AS VARCHAR) || ' ' || CAST(bit_xor(hash(${alias})) AS VARCHAR)`,
};

/** A stage on an embedded DuckDB of its own; the engine stays the caller's. */
export function duckdbStage(lake: Lake, engine: Engine, signal: AbortSignal): StageEngine {
  const found = lake.filesOf(engine);
  let isLocked = false;
  /** No statement of a model changes settings once there are keys. */
  const asked = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!isLocked && (await found.renew())) {
      isLocked = true;
      await engine.run('SET lock_configuration = true');
    }
    return found.asking(work);
  };
  const run = (statement: string) => asked(() => engine.run(statement, { signal }));
  const relation = async (columns: readonly Column[], files: readonly DataFile[]) =>
    `(${await lake.relation(columns, files, found)})`;
  const showSelect: StageEngine['showSelect'] = async (ref, select) => {
    await run(`CREATE SCHEMA IF NOT EXISTS ${identifier(ref.namespace)}`);
    await run(
      `CREATE OR REPLACE VIEW ${identifier(ref.namespace)}.${identifier(ref.name)} AS SELECT * FROM (${select}\n)`,
    );
  };
  return {
    words: duckdbWords,
    query: (statement, options) => asked(() => engine.query(statement, options ?? { signal })),
    show: async (ref, columns, files) => showSelect(ref, await lake.relation(columns, files, found)),
    showSelect,
    relation,
    selectsWithFile: async (columns, files, wanted) => {
      const list = wanted.map(identifier).join(', ');
      const selects: string[] = [];
      for (let start = 0; start < files.length; start += filesPerStatement) {
        const some = files.slice(start, start + filesPerStatement);
        const each = await Promise.all(
          some.map(
            async (file) =>
              `SELECT ${literal(file.uri)} AS "#file", ${list} FROM ${await relation(columns, [file])} AS held`,
          ),
        );
        selects.push(each.join(' UNION ALL '));
      }
      return selects;
    },
    temporary: async (name, columns, selects) => {
      const table = identifier(name);
      const cast = columns.map(
        (column) =>
          `CAST(${identifier(column.name)} AS ${duckdbType(column.type)}) AS ${identifier(column.name)}`,
      );
      const typed = (select: string) => `SELECT ${cast.join(', ')} FROM (${select}\n) AS made`;
      const [first, ...others] = selects;
      const none = columns.map(
        (column) => `CAST(NULL AS ${duckdbType(column.type)}) AS ${identifier(column.name)}`,
      );
      await run(
        `CREATE OR REPLACE TEMP TABLE ${table} AS ${first === undefined ? `SELECT ${none.join(', ')} WHERE false` : typed(first)}`,
      );
      for (const select of others) await run(`INSERT INTO ${table} ${typed(select)}`);
      return table;
    },
    drop: async (name) => {
      await run(`DROP TABLE IF EXISTS ${identifier(name)}`);
    },
    write: (target, select, name) => asked(() => lake.write(engine, target, select, name, { signal })),
    close: async () => {},
  };
}
