import type { Column } from '../../formats/iceberg/index.ts';
import { nameOf } from '../../plan/index.ts';
import type { ChangedFiles } from '../lake/lake.ts';
import { identifier } from '../lake/sql.ts';
import type { FileChange, WriteOptions } from './file-change.ts';
import { filesThatHold } from './held-rows.ts';
import { overlappingFiles } from './overlapping-files.ts';
import { unlessEqual } from './rebuild.ts';
import type { SessionTable, TableSession } from './table-session.ts';

/** A table that a history reads, with the files that came and went since it was read last. */
export type ChangedTable = SessionTable & ChangedFiles;

/** Columns of a table that name members. */
type Place = { readonly read: ChangedTable; readonly columns: readonly string[] };

const listed = (columns: readonly string[]) => columns.map(identifier).join(', ');

function placesOf({ model }: WriteOptions, reads: readonly ChangedTable[]): readonly Place[] {
  return (model.members ?? []).map(({ table, columns }) => {
    const read = reads.find(({ ref }) => nameOf(ref) === nameOf(table));
    if (!read) throw new Error(`a history has members in ${nameOf(table)}, and doesn't read it`);
    return { read, columns };
  });
}

/** SELECTs of the members of whom a row came, went or changed; compaction moves rows, and changes none. */
async function changedMembers(
  { engine, target, files }: WriteOptions,
  keys: readonly Column[],
  [observed, ...named]: readonly Place[],
): Promise<readonly string[]> {
  const names = keys.map(({ name }) => name);
  const differences = async ({ read, columns }: Place, wanted: string) => {
    const rows = async (some: ChangedFiles['added']) =>
      `SELECT ${wanted} FROM ${await engine.relation(read.columns, some)} AS held`;
    const [added, removed] = [await rows(read.added), await rows(read.removed)];
    const list = columns.map((column, index) => `${identifier(column)} AS ${identifier(names[index] ?? '')}`);
    const present = columns.map((column) => `${identifier(column)} IS NOT NULL`).join(' AND ');
    const members = (changed: string) =>
      `SELECT ${list.join(', ')} FROM (${changed}) AS changed WHERE ${present}`;
    return { came: members(`${added} EXCEPT ${removed}`), went: members(`${removed} EXCEPT ${added}`) };
  };
  const isChanged = ({ read }: Place) => read.added.length + read.removed.length > 0;
  const selects: string[] = [];
  if (observed && isChanged(observed)) {
    const { came, went } = await differences(observed, listed(observed.read.columns.map(({ name }) => name)));
    selects.push(came, went);
  }
  for (const place of named.filter(isChanged)) {
    const { came, went } = await differences(place, listed(place.columns));
    // Who is known already doesn't change by being named again.
    const known = `${await engine.relation(target.columns, files)} AS known`;
    const { same, antiJoin } = engine.words;
    selects.push(
      `SELECT named.* FROM (${came}) AS named ${antiJoin(known, same(names, 'named', 'known'))}`,
      went,
    );
  }
  return selects;
}

/**
 * The versions of members of whom a row came, went or changed, anew; those of all others stay. What a member's versions
 * are hangs on its own rows alone, so this gives what making all of them gives.
 */
export async function history(
  options: WriteOptions,
  session: TableSession,
  reads: readonly ChangedTable[],
): Promise<FileChange> {
  const { engine, model, target, files, name } = options;
  const { same, semiJoin, antiJoin } = engine.words;
  const { columns } = target;
  const places = placesOf(options, reads);
  const names = model.key.slice(0, places[0]?.columns.length ?? 0);
  const keys = names.flatMap((key) => columns.filter((column) => column.name === key));
  const changed = await changedMembers(options, keys, places);
  if (changed.length === 0) return { add: [], remove: [] };
  const touched = await engine.temporary('touched members', keys, [
    `SELECT DISTINCT * FROM (${changed.join('\nUNION ALL ')}) AS found`,
  ]);

  // Where two columns of a table name members it is shown whole: what is too much falls at the end.
  const narrowed = places.filter(({ read }) => places.filter((other) => other.read === read).length === 1);
  try {
    for (const { read, columns: own } of narrowed) {
      const pairs = own.map(
        (column, at) => `stored.${identifier(column)} = wanted.${identifier(names[at] ?? '')}`,
      );
      const rows = `${await engine.relation(read.columns, read.files)} AS stored`;
      const those = semiJoin(`${touched} AS wanted`, pairs.join(' AND '));
      await engine.showSelect(read.ref, `SELECT stored.* FROM ${rows} ${those}`);
    }
    const near = await overlappingFiles(engine, target, keys, files, touched);
    const remove = await filesThatHold({ engine, columns, files: near, keys: names, table: touched });
    const list = listed(columns.map((column) => column.name));
    const isTouched = same(names, 'stored', 'touched');
    const add = await engine.write(
      target,
      `SELECT ${list} FROM ${await engine.relation(columns, remove)} AS stored ${antiJoin(`${touched} AS touched`, isTouched)}
       UNION ALL
       SELECT ${list} FROM (${model.select}\n) AS stored ${semiJoin(`${touched} AS touched`, isTouched)}`,
      name,
    );
    return await unlessEqual(options, { add, remove });
  } finally {
    for (const { read } of narrowed) await session.show(read.ref, read.columns, read.files);
    await engine.drop('touched members');
  }
}
