import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeListing, encodeListing, type Listed, listingName } from './listing.ts';

/** A file that a target made; `path` is relative to the output folder: `<platform>/<product>/…`. */
export type WrittenFile = { readonly path: string; readonly content: string; readonly target: string };

/** What a compile answers for: files of other targets and platforms stay as they are. */
export type Scope = {
  readonly targets: ReadonlySet<string>;
  /** Null = all, those too that are gone. */
  readonly platforms: ReadonlySet<string> | null;
};

/** What would change, by path relative to the output folder; each sorted. */
export type Changes = {
  readonly missing: readonly string[];
  /** There, with other bytes. */
  readonly stale: readonly string[];
  /** Made by an earlier compile, and by no spec any more. */
  readonly extra: readonly string[];
  readonly unchanged: number;
  /** In the way, and not ours: neither read nor written. */
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
};

type Planned = Changes & { readonly contents: ReadonlyMap<string, string> };

const missingFile = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

function readOr(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (missingFile(error)) return null;
    throw error;
  }
}

/** What stands at a path itself, links not followed. */
function kindAt(path: string): 'nothing' | 'file' | 'folder' | 'other' {
  try {
    const found = lstatSync(path);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (missingFile(error)) return 'nothing';
    throw error;
  }
}

const foldersOf = (path: string): readonly string[] =>
  kindAt(path) !== 'folder'
    ? []
    : readdirSync(path)
        .sort()
        .filter((name) => kindAt(join(path, name)) === 'folder');

/** `platform/product` → what its listing names. */
function readListings(root: string, scope: Scope): ReadonlyMap<string, readonly Listed[]> {
  const groups = foldersOf(root)
    .filter((platform) => scope.platforms?.has(platform) ?? true)
    .flatMap((platform) => foldersOf(join(root, platform)).map((product) => `${platform}/${product}`));
  return new Map(
    groups.flatMap((group): [string, readonly Listed[]][] => {
      const text = readOr(join(root, group, listingName));
      return text === null ? [] : [[group, decodeListing(text.toString('utf8'))]];
    }),
  );
}

const groupOf = (path: string): string => path.slice(0, path.indexOf('/', path.indexOf('/') + 1));

/**
 * Compares what targets made with what is on disk. A file that no listing names is a stranger's: it is only taken over where its bytes are already right.
 */
function planWrite(files: readonly WrittenFile[], root: string, scope: Scope): Planned {
  const listings = readListings(root, scope);
  const wanted = new Map<string, WrittenFile>();
  for (const file of files) {
    if (wanted.has(file.path)) throw new Error(`two targets write ${file.path}`);
    wanted.set(file.path, file);
  }
  const owned = new Set(
    [...listings].flatMap(([group, listed]) => listed.map(({ path }) => `${group}/${path}`)),
  );
  const contents = new Map([...wanted].map(([path, file]) => [path, file.content]));
  const folders = new Map<string, boolean>();
  /** Whether every folder on the way is a folder or not there: nothing is written through a link. */
  const reachable = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const parent = folder === '.' ? true : reachable(dirname(folder));
    const kind = kindAt(join(root, folder));
    const found = parent && (kind === 'folder' || kind === 'nothing');
    folders.set(folder, found);
    return found;
  };
  const extra: string[] = [];
  const groups = new Map<string, Listed[]>();
  const list = (path: string, target: string) => {
    const group = groupOf(path);
    const listed = groups.get(group) ?? [];
    listed.push({ target, path: path.slice(group.length + 1) });
    groups.set(group, listed);
  };
  for (const file of wanted.values()) list(file.path, file.target);
  for (const [group, listed] of listings) {
    for (const { target, path } of listed) {
      const whole = `${group}/${path}`;
      if (wanted.has(whole)) continue;
      if (!scope.targets.has(target)) list(whole, target);
      else if (reachable(dirname(whole)) && kindAt(join(root, whole)) === 'file') extra.push(whole);
    }
    if (!groups.has(group)) extra.push(`${group}/${listingName}`);
  }
  for (const [group, listed] of groups) contents.set(`${group}/${listingName}`, encodeListing(listed));
  const missing: string[] = [];
  const stale: string[] = [];
  const refused: { path: string; reason: string }[] = [];
  let unchanged = 0;
  for (const path of [...contents.keys()].sort()) {
    const kind = reachable(dirname(path)) ? kindAt(join(root, path)) : 'other';
    if (kind === 'nothing') missing.push(path);
    else if (kind !== 'file') refused.push({ path, reason: 'something that is no plain file is in the way' });
    else if (readFileSync(join(root, path)).equals(Buffer.from(contents.get(path) ?? ''))) unchanged += 1;
    else if (owned.has(path) || path.endsWith(`/${listingName}`)) stale.push(path);
    else refused.push({ path, reason: 'a file that lakespec did not make is in the way' });
  }
  return { missing, stale, extra: extra.sort(), unchanged, refused, contents };
}

/** What `write` would change; touches nothing. */
export function compare(files: readonly WrittenFile[], root: string, scope: Scope): Changes {
  const { contents: _, ...changes } = planWrite(files, root, scope);
  return changes;
}

/** Whole or not at all: a reader, or a kill, never meets half a file. */
function replaceFile(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(
    dirname(path),
    `.lakespec-${createHash('sha256').update(path).digest('hex').slice(0, 12)}.tmp`,
  );
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

/** Folders that the removal emptied go too, up to the output folder. */
function removeEmptied(root: string, path: string): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}

/**
 * Brings the output folder up to date: files with other bytes are replaced, those that no spec produces any more
 * removed, and all else (equal files, strangers' files) is not touched. Where anything is refused nothing is written.
 */
export function write(files: readonly WrittenFile[], root: string, scope: Scope): Changes {
  const { contents, ...changes } = planWrite(files, root, scope);
  if (changes.refused.length > 0) return changes;
  const changed = [...changes.missing, ...changes.stale];
  // Listings first: were this cut off, every file that was written is known as ours.
  const listingsFirst = [
    ...changed.filter((path) => path.endsWith(`/${listingName}`)),
    ...changed.filter((path) => !path.endsWith(`/${listingName}`)),
  ];
  const removed = [
    ...changes.extra.filter((path) => !path.endsWith(`/${listingName}`)),
    ...changes.extra.filter((path) => path.endsWith(`/${listingName}`)),
  ];
  // Removal reads the old listings, so it comes before they change.
  for (const path of removed) {
    rmSync(join(root, path), { force: true });
    removeEmptied(root, path);
  }
  for (const path of listingsFirst) replaceFile(join(root, path), contents.get(path) ?? '');
  return changes;
}
