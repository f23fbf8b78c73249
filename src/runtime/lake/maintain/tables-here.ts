import type { LakeTable } from '../lake.ts';
import type { OpenLake } from '../open-lake.ts';
import { ElsewhereFailure } from '../storage.ts';

/**
 * All tables of the catalog that lie in stores of the platform. Others may share the catalog, with buckets that we have no
 * keys of: such tables need nothing of ours.
 */
export async function* tablesHere(lake: OpenLake): AsyncGenerator<LakeTable> {
  for (const ref of await lake.tables()) {
    let table: LakeTable | null = null;
    try {
      table = await lake.table(ref);
      if (table !== null) lake.storage.locate(table.metadata.location);
    } catch (error) {
      if (error instanceof ElsewhereFailure) continue;
      throw error;
    }
    if (table !== null) yield table;
  }
}
