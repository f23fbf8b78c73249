import type { JsonResult } from './json.ts';
import type { TableResult } from './tsv.ts';

/** What the checks of a whole dataset look at. */
export type DatasetFacts = {
  /** All files, relative to the root. */
  readonly paths: readonly string[];
  /** dataset_description.json; null where it is not there. */
  readonly description: JsonResult | null;
  /** participants.tsv; null where it is not there. */
  readonly participants: TableResult | null;
};

export const participantsFile = 'participants.tsv';
export const descriptionFile = 'dataset_description.json';

/** The folder of recordings of an empty room, which is no participant (BIDS, "Magnetoencephalography"). */
export const emptyRoom = 'emptyroom';

/** Names of the folders at the root that begin with `sub-`, sorted, without the one of the empty room. */
export function subjectFolders(paths: Iterable<string>): readonly string[] {
  const folders = new Set<string>();
  for (const path of paths) {
    const slash = path.indexOf('/');
    if (slash > 0 && path.startsWith('sub-')) folders.add(path.slice(0, slash));
  }
  folders.delete(`sub-${emptyRoom}`);
  return [...folders].sort();
}
