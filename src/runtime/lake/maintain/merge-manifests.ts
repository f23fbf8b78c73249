import { currentSnapshot, smallManifests } from '../../../formats/iceberg/index.ts';
import type { LakeTable, TableChange } from '../lake.ts';
import type { OpenLake } from '../open-lake.ts';
import { untouchedTarget } from '../same-target.ts';
import { readManifestList } from '../table-files.ts';

/**
 * Merges a table's small manifests, so that planning a scan reads few: a change for `commit` that touches no data
 * file, or null where fewer than `minManifests` are small.
 */
export async function mergeManifests(
  { storage }: OpenLake,
  table: LakeTable,
  minManifests: number,
): Promise<TableChange | null> {
  const snapshot = currentSnapshot(table.metadata);
  if (snapshot === null) return null;
  const small = smallManifests(await readManifestList(storage, snapshot));
  if (small.length < Math.max(2, minManifests)) return null;
  return mergingChange(table);
}

/** All small manifests in one, without entries of files that are gone. */
export const mergingChange = (table: LakeTable): TableChange => ({
  target: untouchedTarget(table),
  operation: 'replace',
  add: [],
  remove: [],
  mergeManifests: true,
  properties: {},
  summary: {},
});
