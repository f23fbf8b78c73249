import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeListing, type Listed, listingName, temporaryListingName } from './listing.ts';

type Kind = 'file' | 'folder' | 'other';

/** A group's folder as it is on disk; links are not followed. */
export type GroupFolder = {
  /** By path in the folder, with `/`. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** What earlier compiles wrote; null = there is no listing. */
  readonly listed: readonly Listed[] | null;
  /** Where something that is no folder stands in the place of the group, its platform or the output. */
  readonly blocked: boolean;
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

export function kindAt(path: string): Kind | null {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return null;
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}

/** Names in a folder, sorted; none where there is no such folder. */
export function namesIn(path: string): {
  readonly folders: readonly string[];
  readonly others: readonly string[];
} {
  if (kindAt(path) !== 'folder') return { folders: [], others: [] };
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = (isFolder: boolean) =>
    entries.filter((entry) => entry.isDirectory() === isFolder).map(({ name }) => name);
  return { folders: names(true), others: names(false) };
}

function readListing(path: string): readonly Listed[] | null {
  try {
    return decodeListing(readFileSync(path, 'utf8'));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The folder of a group that isn't there; `blocked` where something else is in its place. */
export const noFolder = (blocked: boolean): GroupFolder => ({ kinds: new Map(), listed: null, blocked });

/** `group` is `<platform>/<product>`, which is a folder. */
export function readGroup(root: string, group: string): GroupFolder {
  const kinds = new Map<string, Kind>();
  const visit = (folder: string): void => {
    for (const entry of readdirSync(join(root, group, folder), { withFileTypes: true })) {
      const path = `${folder}${entry.name}`;
      kinds.set(path, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other');
      if (entry.isDirectory()) visit(`${path}/`);
    }
  };
  visit('');
  const listed = kinds.get(listingName) === 'file' ? readListing(join(root, group, listingName)) : null;
  return { kinds, listed, blocked: false };
}

/** Whether something in the folder is not ours: it may be in the way of a file. */
export function hasStrangers({ kinds, listed, blocked }: GroupFolder): boolean {
  const ours = new Set(listed?.map(({ path }) => path));
  return (
    blocked ||
    [...kinds].some(
      ([path, kind]) =>
        kind !== 'folder' && !ours.has(path) && path !== listingName && path !== temporaryListingName,
    ) ||
    [...kinds].some(([path, kind]) => kind !== 'file' && ours.has(path))
  );
}
