import { currentSnapshot } from '../formats/iceberg/index.ts';
import { keptBeside, type Plan } from '../plan/index.ts';
import { openLake } from './lake/index.ts';
import type { LakeTable } from './lake/lake.ts';
import { runtimeTableNames } from './stages/ingest/tables.ts';

export type LayerRows = { readonly bronze: number; readonly silver: number; readonly gold: number };

/** Rows of a table's current snapshot, as its summary tells. */
export function rowsOf({ metadata }: LakeTable): number {
  return Number(currentSnapshot(metadata)?.summary['total-records'] ?? 0);
}

/** Rows of data by layer: without the runtime's own tables and code sets, and without rows that gates kept out. */
export async function layerRows(plan: Plan, workspace: string): Promise<LayerRows> {
  const own: ReadonlySet<string> = new Set([
    ...runtimeTableNames,
    ...plan.references.map(({ table }) => table.name),
  ]);
  const lake = await openLake({ platform: plan.platform, workspace });
  try {
    const rows = async (layer: string): Promise<number> => {
      let total = 0;
      for (const ref of await lake.tables(`${plan.product.identifier}_${layer}`)) {
        if ((layer === 'bronze' && own.has(ref.name)) || keptBeside.some((end) => ref.name.endsWith(end)))
          continue;
        const table = await lake.table(ref);
        if (table) total += rowsOf(table);
      }
      return total;
    };
    return { bronze: await rows('bronze'), silver: await rows('silver'), gold: await rows('gold') };
  } finally {
    await lake.close();
  }
}
