import type { TableRef } from '../../../src/plan/index.ts';
import { type Dump, doubleBits } from '../pyiceberg/lake-dump.ts';

/** A column of a table as a reader is asked for it. */
export type ReadColumn = { readonly name: string; readonly type: string };
type Rows = readonly (readonly (string | null)[])[];

/** A foreign engine over the lake that a dump is of. */
export type Reader = {
  /** Names of the columns that it sees in a snapshot, in their order. */
  columns(table: TableRef, snapshotId: string): Promise<readonly string[]>;
  /** Values as texts: dates as days and times as microseconds since 1970, all else as the engine prints it. */
  rows(table: TableRef, snapshotId: string, columns: readonly ReadColumn[]): Promise<Rows>;
  /** Rows of the current snapshot for which each filter holds: what the engine leaves out by bounds would show. */
  counts(table: TableRef, filters: readonly Filter[]): Promise<readonly number[]>;
};
export type Filter = { readonly column: string; readonly literal: string };

/** One statement that counts for all filters, in any order of its rows: number of the filter, rows. */
export function countsSelect(
  from: string,
  filters: readonly Filter[],
  condition: (filter: Filter) => string,
): string {
  return filters
    .map((filter, index) => `SELECT ${index} AS i, count(*) AS n FROM ${from} WHERE ${condition(filter)}`)
    .join(' UNION ALL ');
}

/** Answers of `countsSelect`. */
export function countsOf(rows: readonly (readonly unknown[])[]): readonly number[] {
  return rows
    .map((row) => row.map(Number))
    .sort(([a = 0], [b = 0]) => a - b)
    .map(([, count]) => count ?? -1);
}

/** The same text for the same value, whoever prints it. */
function canonical(type: string, text: string | null): string | null {
  if (text === null) return null;
  if (type === 'double') {
    if (/^[0-9a-f]{16}$/.test(text)) return text;
    return doubleBits(Number(text.replace(/inf(inity)?$/i, 'Infinity').replace(/^nan$/i, 'NaN')));
  }
  if (type === 'boolean') return text.toLowerCase();
  if (type.startsWith('decimal')) return text.replace(/^(-?)\./, '$10.').replace(/(?<=\.\d*?)0+$|\.0*$/, '');
  return text;
}

const sorted = (rows: Rows) => rows.map((row) => JSON.stringify(row)).sort();

/** A value as the condition of a filter has it; null where a type's literals differ between engines. */
function literalOf(type: string, value: string): string | null {
  if (type === 'integer' || type === 'bigint') return value;
  if (type === 'string' && /^[ -~]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (type === 'date') {
    const day = new Date(Number(value) * 86_400_000).toISOString().slice(0, 10);
    return `DATE '${day}'`;
  }
  return null;
}

async function filterProblems(
  name: string,
  reader: Reader,
  ref: TableRef,
  { columns, types, rows }: Dump['tables'][number]['snapshots'][number],
): Promise<readonly string[]> {
  const filters: (Filter & { readonly wanted: number })[] = [];
  for (const [index, column] of columns.entries()) {
    const type = types[index] ?? '';
    const values = rows.flatMap((row) => row[index] ?? []).sort();
    const some = new Set([values[0], values[Math.floor(values.length / 2)], values.at(-1)]);
    for (const value of some) {
      const literal = value === undefined ? null : literalOf(type, value);
      if (literal === null) continue;
      filters.push({ column, literal, wanted: values.filter((of) => of === value).length });
    }
  }
  if (filters.length === 0) return [];
  const found = await reader.counts(ref, filters);
  return filters.flatMap(({ column, wanted }, index) =>
    found[index] === wanted
      ? []
      : [`${name}: a filter on ${column} finds ${found[index]} rows, not ${wanted}`],
  );
}

/** What a foreign engine reads otherwise than lakespec does: every table, at every snapshot. */
export async function differences(
  dump: Dump,
  reader: Reader,
): Promise<{ readonly snapshots: number; readonly rows: number; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  let snapshots = 0;
  let rows = 0;
  for (const { namespace, name: table, current, snapshots: all } of dump.tables) {
    const ref = { namespace, name: table };
    for (const snapshot of all) {
      const name = `${namespace}.${table}@${snapshot.snapshotId}`;
      const names = await reader.columns(ref, snapshot.snapshotId);
      if (JSON.stringify(names) !== JSON.stringify(snapshot.columns)) {
        problems.push(`${name}: columns ${names.join(', ')} and ${snapshot.columns.join(', ')}`);
        continue;
      }
      const columns = snapshot.columns.map((column, index) => ({
        name: column,
        type: snapshot.types[index] ?? '',
      }));
      const exact = (of: Rows) =>
        sorted(of.map((row) => row.map((value, index) => canonical(columns[index]?.type ?? '', value))));
      const [ours, theirs] = [
        exact(snapshot.rows),
        exact(await reader.rows(ref, snapshot.snapshotId, columns)),
      ];
      snapshots += 1;
      rows += theirs.length;
      const first = ours.findIndex((line, index) => line !== theirs[index]);
      if (first >= 0 || ours.length !== theirs.length) {
        problems.push(
          `${name}: ${ours[first] ?? 'no row more'} and ${theirs[Math.max(0, first)] ?? 'no row more'}`,
        );
      }
      if (snapshot.snapshotId === current)
        problems.push(...(await filterProblems(name, reader, ref, snapshot)));
    }
  }
  return { snapshots, rows, problems };
}

/** The same dump with one value altered: who compares nothing would not notice. */
export function altered(dump: Dump): Dump {
  const copy = structuredClone(dump) as unknown as {
    tables: { snapshots: { types: string[]; rows: (string | null)[][] }[] }[];
  };
  const snapshot = copy.tables.flatMap((table) => table.snapshots).find((of) => of.rows.length > 1)!;
  const column = snapshot.types.indexOf('string');
  snapshot.rows[0]![column] = 'altered';
  return copy as unknown as Dump;
}
