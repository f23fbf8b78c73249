import { createHash } from 'node:crypto';
import { currentSchema, evolve } from '../../formats/iceberg/index.ts';
import { RunFailure } from '../failure.ts';
import { requireColumns } from './history.ts';
import type { LakeTable, TableLayout, WriteTarget } from './lake.ts';
import type { Storage } from './storage.ts';

/**
 * Where a new table goes, below its store. The mark comes from the names alone, so that shards that don't know of
 * each other write to one place; that files of a dropped namesake may lie there too does no harm, names of files are
 * random.
 */
export function newLocation(
  storage: Storage,
  catalog: string,
  { ref, store }: Pick<TableLayout, 'ref' | 'store'>,
): string {
  const mark = createHash('sha256')
    .update(`${catalog}\n${ref.namespace}\n${ref.name}`)
    .digest('hex')
    .slice(0, 8);
  return storage.store(store).uri(`${ref.namespace}/${ref.name}-${mark}`);
}

/** @throws {RunFailure} `invalid`, where the table's history doesn't allow the layout. */
export function targetOf(
  storage: Storage,
  catalog: string,
  layout: TableLayout,
  base: LakeTable | null,
): WriteTarget {
  const evolution = evolve(
    base && {
      schema: currentSchema(base.metadata),
      schemas: base.metadata.schemas,
      lastColumnId: base.metadata.lastColumnId,
    },
    layout.columns,
    layout.renames,
  );
  const { namespace, name } = layout.ref;
  if (evolution.kind === 'incompatible') {
    throw new RunFailure(
      'invalid',
      `table ${namespace}.${name} can't take its new columns: ${evolution.problems.join('; ')}`,
    );
  }
  const columns = requireColumns(evolution.schema);
  const unknown = layout.sort.filter((sorted) => !columns.some((column) => column.name === sorted));
  if (unknown.length > 0) {
    throw new RunFailure(
      'invalid',
      `table ${namespace}.${name} is sorted by columns that it lacks: ${unknown.join(', ')}`,
    );
  }
  const unparted = (layout.partition ?? []).filter(
    (of) => !columns.some((column) => column.name === of.column),
  );
  if (unparted.length > 0) {
    throw new RunFailure(
      'invalid',
      `table ${namespace}.${name} is partitioned by columns that it lacks: ${unparted.map((of) => of.column).join(', ')}`,
    );
  }
  return {
    layout,
    base,
    schema: evolution.schema,
    lastColumnId: evolution.lastColumnId,
    columns,
    location: base?.metadata.location ?? newLocation(storage, catalog, layout),
  };
}
