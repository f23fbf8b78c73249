import type { LakeTable, LakeView } from '../lake.ts';
import type { OpenLake } from '../open-lake.ts';
import { ElsewhereFailure } from '../storage.ts';

/** What lies in stores of the platform; null where there is none, or it lies elsewhere. */
async function here<T extends LakeTable | LakeView>(
  lake: OpenLake,
  load: () => Promise<T | null>,
): Promise<T | null> {
  try {
    const found = await load();
    if (found !== null) lake.storage.locate(found.metadata.location);
    return found;
  } catch (error) {
    if (error instanceof ElsewhereFailure) return null;
    throw error;
  }
}

/**
 * All tables of the catalog that lie in stores of the platform. Others may share the catalog, with buckets that we have no
 * keys of: such tables need nothing of ours. One that can't be read for another reason is no such table.
 */
export async function* tablesHere(lake: OpenLake): AsyncGenerator<LakeTable> {
  for (const ref of await lake.tables()) {
    const table = await here(lake, () => lake.table(ref));
    if (table !== null) yield table;
  }
}

/** The same of views. */
export async function* viewsHere(lake: OpenLake): AsyncGenerator<LakeView> {
  for (const ref of await lake.views()) {
    const view = await here(lake, () => lake.view(ref));
    if (view !== null) yield view;
  }
}
