import type { FileName } from './file-name.ts';
import { labelOf } from './file-name.ts';
import { field, type Json, type JsonObject, objectOf } from './json.ts';

export type NamedFile = { readonly path: string; readonly name: FileName };

/** The metadata files of a dataset by folder. */
export type SidecarIndex = ReadonlyMap<string, readonly NamedFile[]>;

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export function indexSidecars(files: Iterable<NamedFile>): SidecarIndex {
  const index = new Map<string, NamedFile[]>();
  for (const file of files) {
    if (file.name.extension !== '.json') continue;
    const folder = folderOf(file.path);
    const siblings = index.get(folder);
    if (siblings) siblings.push(file);
    else index.set(folder, [file]);
  }
  return index;
}

/** Whether a metadata file speaks of a data file below it: same suffix, and no entity that the data file has not. */
function applies(sidecar: FileName, data: FileName): boolean {
  return (
    sidecar.suffix === data.suffix && sidecar.entities.every(({ key, label }) => labelOf(data, key) === label)
  );
}

/**
 * The metadata files that apply to a data file, by the inheritance principle (BIDS, "Common principles"): from the
 * root downwards, in one folder the one with fewer entities first; a later one overrides an earlier.
 */
export function sidecarsOf(data: NamedFile, index: SidecarIndex): readonly NamedFile[] {
  const found: NamedFile[] = [];
  const segments = data.path.split('/').slice(0, -1);
  for (let depth = 0; depth <= segments.length; depth += 1) {
    const here = (index.get(segments.slice(0, depth).join('/')) ?? []).filter(({ name }) =>
      applies(name, data.name),
    );
    found.push(
      ...here.sort((a, b) => a.name.entities.length - b.name.entities.length || (a.path < b.path ? -1 : 1)),
    );
  }
  return found;
}

/** What several metadata files say together, in the order of `sidecarsOf`. */
export function mergeSidecars(sidecars: readonly JsonObject[]): JsonObject {
  const merged = new Map<string, Json>();
  for (const sidecar of sidecars) {
    for (const name of Object.keys(sidecar)) merged.set(name, field(sidecar, name) ?? null);
  }
  return objectOf(merged);
}
