import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type GroupFolder, hasStrangers, kindAt, namesIn, noFolder, readGroup } from './folder.ts';
import { encodeListing, type Listed, listingName, temporaryListingName } from './listing.ts';

/** A file that a target made; `path` is relative to the output folder: `<platform>/<product>/…`. */
export type WrittenFile = { readonly path: string; readonly content: string; readonly target: string };

/** Everything that is made for a folder `<platform>/<product>` of the output. */
export type OutputGroup = { readonly group: string; readonly files: readonly WrittenFile[] };

/** What a compile answers for: files of other targets and platforms stay as they are. */
export type Scope = {
  readonly targets: ReadonlySet<string>;
  /** Null = all, those too that are gone. */
  readonly platforms: ReadonlySet<string> | null;
};

export type Output = {
  readonly root: string;
  readonly scope: Scope;
  /** Groups that are known to be as they should: how many files each has, its listing included. They aren't read. */
  readonly kept: ReadonlyMap<string, number>;
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

/** One group's part of the changes; paths are relative to it. */
type GroupChanges = {
  readonly group: string;
  /** Null = the group ends. */
  readonly listing: { readonly content: string; readonly is: 'missing' | 'stale' | 'unchanged' } | null;
  readonly missing: readonly WrittenFile[];
  readonly stale: readonly WrittenFile[];
  readonly extra: readonly string[];
  readonly unchanged: number;
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  readonly folder: GroupFolder;
};

const notPlain = 'something that is no plain file is in the way';
const notOurs = 'a file that lakespec did not make is in the way';

/** Compares what targets made of a group with what is on disk. */
function compareGroup(
  { group, files }: OutputGroup,
  { root, scope }: Output,
  folder: GroupFolder,
): GroupChanges {
  const inGroup = (file: WrittenFile) => file.path.slice(group.length + 1);
  const wanted = new Map(files.map((file) => [inGroup(file), file]));
  if (wanted.size < files.length) throw new Error(`two targets write one file of ${group}`);
  const owned = new Set(folder.listed?.map(({ path }) => path));
  /** Nothing is written through a link, nor where a file stands for a folder. */
  const reachable = (path: string): boolean => {
    if (folder.blocked) return false;
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent))
      if ((folder.kinds.get(parent) ?? 'folder') !== 'folder') return false;
    return true;
  };
  const missing: WrittenFile[] = [];
  const stale: WrittenFile[] = [];
  const refused: { path: string; reason: string }[] = [];
  let unchanged = 0;
  for (const [path, file] of wanted) {
    const kind = reachable(path) ? folder.kinds.get(path) : 'other';
    if (kind === undefined) missing.push(file);
    else if (kind !== 'file') refused.push({ path: file.path, reason: notPlain });
    else if (readFileSync(join(root, file.path)).equals(Buffer.from(file.content))) unchanged += 1;
    else if (owned.has(path)) stale.push(file);
    else refused.push({ path: file.path, reason: notOurs });
  }
  const others = (folder.listed ?? []).filter((one) => !wanted.has(one.path));
  const ofOthers = others.filter(({ target }) => !scope.targets.has(target));
  const extra = others
    .filter(
      ({ target, path }) => scope.targets.has(target) && reachable(path) && folder.kinds.get(path) === 'file',
    )
    .map(({ path }) => path);
  const listed: readonly Listed[] = [
    ...[...wanted].map(([path, { target }]) => ({ target, path })),
    ...ofOthers,
  ];
  const base = { group, missing, stale, extra, unchanged, refused, folder };
  if (listed.length === 0) return { ...base, listing: null };
  const content = encodeListing(listed);
  const kind = folder.kinds.get(listingName);
  if (kind !== undefined && kind !== 'file')
    refused.push({ path: `${group}/${listingName}`, reason: notPlain });
  const is =
    folder.listed === null ? 'missing' : encodeListing(folder.listed) === content ? 'unchanged' : 'stale';
  return { ...base, listing: { content, is } };
}

/** Folders that the removal emptied go too, up to the output folder. */
function removeEmptied(root: string, path: string): void {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (readdirSync(join(root, folder)).length > 0) return;
    rmdirSync(join(root, folder));
  }
}

/** Removes what no spec produces any more. */
function removeExtra(root: string, { group, extra, listing, folder }: GroupChanges): void {
  const ends = listing === null && folder.listed !== null;
  for (const path of [...extra, ...(ends ? [listingName] : [])]) {
    rmSync(join(root, group, path), { force: true });
    removeEmptied(root, `${group}/${path}`);
  }
}

/**
 * Brings a group up to date. The listing comes first and whole: were this cut off, every file that was begun is known as
 * ours, has other bytes than it should, and is written again by the next compile.
 */
function writeGroup(root: string, changes: GroupChanges, made: Set<string>): void {
  const { group, listing, missing, stale, extra, folder } = changes;
  removeExtra(root, changes);
  // What was removed may have taken its folder along.
  const isThere = (path: string): boolean =>
    made.has(path) || (extra.length === 0 && folder.kinds.get(path.slice(group.length + 1)) === 'folder');
  const makeFolder = (path: string): void => {
    if (isThere(path)) return;
    if (path !== '.') makeFolder(dirname(path));
    mkdirSync(join(root, path), { recursive: extra.length > 0 || path === '.' || group.startsWith(path) });
    made.add(path);
  };
  if (listing !== null && listing.is !== 'unchanged') {
    makeFolder(group);
    const path = join(root, group, listingName);
    if (listing.is === 'missing') writeFileSync(path, listing.content);
    else {
      const temporary = join(root, group, temporaryListingName);
      writeFileSync(temporary, listing.content);
      renameSync(temporary, path);
    }
  }
  if (folder.kinds.has(temporaryListingName))
    rmSync(join(root, group, temporaryListingName), { force: true });
  for (const file of missing) {
    makeFolder(dirname(file.path));
    writeFileSync(join(root, file.path), file.content);
  }
  for (const file of stale) writeFileSync(join(root, file.path), file.content);
}

type Folders = {
  /** Groups whose folders are there, in the platforms that this compile answers for; without those kept. */
  readonly there: ReadonlyMap<string, GroupFolder>;
  /** The folder of a group that isn't. */
  readonly absent: (group: string) => GroupFolder;
  /** Whether something may stand in the way of what is written. */
  readonly strangers: boolean;
};

function readFolders({ root, scope, kept }: Output): Folders {
  const top = namesIn(root);
  const platforms = top.folders.filter((platform) => scope.platforms?.has(platform) ?? true);
  const below = platforms.map((platform) => ({ platform, ...namesIn(join(root, platform)) }));
  const groups = below.flatMap(({ platform, folders }) => folders.map((name) => `${platform}/${name}`));
  const there = new Map(
    groups.filter((group) => !kept.has(group)).map((group) => [group, readGroup(root, group)]),
  );
  const rootKind = kindAt(root);
  const isBlocked = rootKind !== null && rootKind !== 'folder';
  const others = new Set([
    ...top.others,
    ...below.flatMap((one) => one.others.map((name) => `${one.platform}/${name}`)),
  ]);
  const absent = (group: string) =>
    noFolder(isBlocked || others.has(group) || others.has(group.slice(0, group.indexOf('/'))));
  // No platform or product has a dot in its name.
  const inTheWay = isBlocked || [...others].some((name) => !name.includes('.'));
  return { there, absent, strangers: inTheWay || [...there.values()].some(hasStrangers) };
}

/** Group by group: what is made, then what is there and no longer made. */
function* compareAll(
  groups: Iterable<OutputGroup>,
  output: Output,
  { there, absent }: Folders,
): Generator<GroupChanges> {
  const seen = new Set<string>();
  for (const group of groups) {
    if (seen.has(group.group)) throw new Error(`${group.group} is made twice`);
    seen.add(group.group);
    if (output.kept.has(group.group)) continue;
    yield compareGroup(group, output, there.get(group.group) ?? absent(group.group));
  }
  for (const [group, folder] of there) {
    if (!seen.has(group) && folder.listed !== null) yield compareGroup({ group, files: [] }, output, folder);
  }
}

/** Paths and numbers alone: contents are let go. */
function summary(all: Iterable<GroupChanges>, kept: Output['kept']): Changes {
  const missing: string[] = [];
  const stale: string[] = [];
  const extra: string[] = [];
  const refused: { path: string; reason: string }[] = [];
  let unchanged = [...kept.values()].reduce((sum, number) => sum + number, 0);
  for (const one of all) {
    const listing = `${one.group}/${listingName}`;
    missing.push(...one.missing.map(({ path }) => path));
    stale.push(...one.stale.map(({ path }) => path));
    extra.push(...one.extra.map((path) => `${one.group}/${path}`));
    refused.push(...one.refused);
    unchanged += one.unchanged;
    if (one.listing === null) {
      if (one.folder.listed !== null) extra.push(listing);
    } else if (one.listing.is === 'missing') missing.push(listing);
    else if (one.listing.is === 'stale') stale.push(listing);
    else unchanged += 1;
  }
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  return {
    missing: missing.sort(),
    stale: stale.sort(),
    extra: extra.sort(),
    unchanged,
    refused: refused.sort(byPath),
  };
}

/** What `write` would change; touches nothing. */
export function compare(groups: Iterable<OutputGroup>, output: Output): Changes {
  return summary(compareAll(groups, output, readFolders(output)), output.kept);
}

/**
 * Brings the output folder up to date: files with other bytes are replaced, those that no spec produces any more
 * removed, and all else (equal files, strangers' files) is not touched. A file that no listing names is a stranger's: it
 * is only taken over where its bytes are already right. Where anything is refused nothing is written.
 */
export function write(groups: Iterable<OutputGroup>, output: Output): Changes {
  const folders = readFolders(output);
  const made = new Set<string>();
  // Group by group, so that nobody holds everything; but not where something may be in the way: then all is compared
  // before anything is written.
  const all = compareAll(groups, output, folders);
  const compared = folders.strangers ? [...all] : null;
  if (compared?.some(({ refused }) => refused.length > 0)) return summary(compared, output.kept);
  function* written(): Generator<GroupChanges> {
    for (const changes of compared ?? all) {
      writeGroup(output.root, changes, made);
      yield changes;
    }
  }
  return summary(written(), output.kept);
}
