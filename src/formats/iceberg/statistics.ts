import type { Json } from './json.ts';
import type { TableMetadata } from './table-metadata.ts';

/** Lists of files that other writers keep beside snapshots (spec, Table Statistics and Partition Statistics). */
const lists = ['statistics', 'partition-statistics'] as const;

type Others = TableMetadata['others'];

const listed = (value: Json | undefined): readonly { readonly [name: string]: Json }[] =>
  Array.isArray(value)
    ? value.filter((one) => typeof one === 'object' && one !== null && !Array.isArray(one))
    : [];

/** Locations of files with statistics of a table's snapshots. */
export function statisticsFiles({ others }: Pick<TableMetadata, 'others'>): readonly string[] {
  return lists.flatMap((list) =>
    listed(others[list]).flatMap(({ 'statistics-path': path }) => (typeof path === 'string' ? [path] : [])),
  );
}

/** What other writers say of snapshots goes with them: the files are nobody's then. */
export function withoutStatistics(others: Others, gone: ReadonlySet<bigint>): Others {
  const isKept = ({ 'snapshot-id': id }: { readonly [name: string]: Json }) =>
    !(typeof id === 'bigint' || (typeof id === 'number' && Number.isInteger(id))) || !gone.has(BigInt(id));
  return Object.fromEntries(
    Object.entries(others).map(([name, value]) => [
      name,
      lists.some((list) => list === name) ? listed(value).filter(isKept) : value,
    ]),
  );
}
