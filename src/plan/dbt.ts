import type { TableRef } from './model.ts';

/**
 * What a product's parts are called in dbt: the same in the project that is compiled and in the artifacts that a run
 * leaves, so that a tool can lay one over the other.
 */

/** A project is called like its product; dbt's names don't begin with a digit. `identifier`: without hyphens. */
export const dbtProject = (identifier: string): string =>
  /^\d/.test(identifier) ? `_${identifier}` : identifier;

/** The group that a product's models are in. */
export const dbtGroup = (domain: string): string => domain.replaceAll('-', '_');

/** Gates are called `table.kind.columns`; dbt takes a point for the end of a folder. */
export const dbtTest = (gate: string): string => gate.replaceAll('.', '__');

/** When a row came in, by which dbt tells how fresh a source is. */
export const dbtArrival = '_ingested_at';

export type DbtLayer = 'silver' | 'gold';

/** What `ref` says of each table, in their order. A gold table may be called like a silver one, a node of dbt may not. */
export function dbtModels(tables: readonly { readonly table: TableRef; readonly layer: DbtLayer }[]) {
  const gold = new Set(tables.flatMap(({ table, layer }) => (layer === 'gold' ? [table.name] : [])));
  const names = new Set<string>();
  return tables.map(({ table, layer }): string => {
    let name = layer === 'silver' && gold.has(table.name) ? `${table.name}_silver` : table.name;
    while (names.has(name) || (layer === 'silver' && gold.has(name))) name += '_';
    names.add(name);
    return name;
  });
}

/** How old the newest row may be, in the largest unit that says it exactly. */
export function dbtPeriod(seconds: number): {
  readonly count: number;
  readonly period: 'day' | 'hour' | 'minute';
} {
  if (seconds % 86_400 === 0) return { count: seconds / 86_400, period: 'day' };
  if (seconds % 3600 === 0) return { count: seconds / 3600, period: 'hour' };
  return { count: Math.max(1, Math.ceil(seconds / 60)), period: 'minute' };
}
