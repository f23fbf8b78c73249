import { mkdtemp, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type StoreName, storeNames } from '../../plan/index.ts';
import type { ObjectStore, ObjectVersion } from '../../ports/index.ts';
import { getFile, openStore } from '../lake/index.ts';
import { isStoreError } from '../run/json-object.ts';
import { NotScanned } from './decode.ts';
import type { Find, Scan } from './scan.ts';
import type { Context } from './work.ts';

/** Where a platform keeps its objects: in its own stores, and in the copy of them. */
export type Site = {
  readonly name: 'primary' | 'replica';
  readonly stores: Readonly<Record<StoreName, ObjectStore>>;
};

export function sitesOf({ plan, stores, workspace }: Context): readonly Site[] {
  const primary: Site = { name: 'primary', stores };
  const { replica } = plan.platform;
  if (replica === undefined) return [primary];
  const copies = storeNames.map((name) => [name, openStore(replica.stores[name], workspace)] as const);
  return [primary, { name: 'replica', stores: Object.fromEntries(copies) as Site['stores'] }];
}

/** Removes every version of an object in every site; resolves to their number. */
export async function removeEverywhere(
  sites: readonly Site[],
  store: StoreName,
  key: string,
  which: (version: ObjectVersion) => boolean = () => true,
): Promise<number> {
  let removed = 0;
  for (const { stores } of sites) {
    const versions: ObjectVersion[] = [];
    for await (const version of stores[store].listVersions(key))
      if (version.key === key && which(version)) versions.push(version);
    for (const { versionId } of versions) {
      await stores[store].removeVersion(key, versionId);
      removed += 1;
    }
  }
  return removed;
}

/**
 * Removes emptied folders of a local store whose paths bear one of these names. Nobody writes there any more: what would
 * bear the name is refused at the door.
 */
export async function removeFolders(
  sites: readonly Site[],
  store: StoreName,
  key: string,
  names: readonly string[],
): Promise<void> {
  for (const { stores } of sites) {
    let path = stores[store].localPath(key);
    let below = dirname(key);
    while (path !== null && below !== '.' && names.some((name) => below.includes(name))) {
      path = dirname(path);
      try {
        await rmdir(path);
      } catch {
        // Not empty, or gone.
        break;
      }
      below = dirname(below);
    }
  }
}

/** A version of an object that holds something that is looked for. */
export type Hit = {
  readonly site: Site['name'];
  readonly store: StoreName;
  readonly key: string;
  readonly versionId: string;
  readonly isLatest: boolean;
  readonly tokens: readonly string[];
};

/** A version of an object that could not be looked through: it may hold anything. */
export type Unscanned = Omit<Hit, 'tokens'> & { readonly why: string };

export type Scanned = {
  readonly hits: readonly Hit[];
  readonly unscanned: readonly Unscanned[];
  readonly versions: number;
  readonly sizeBytes: number;
};

/** The scan reads what the runs write. Landings belong to who delivers. */
export const scannedStores = [
  'raw',
  'refined',
  'curated',
  'quarantine',
  'vault',
] as const satisfies readonly StoreName[];

/** A version as a file of this machine; null where it has gone meanwhile. */
async function withFile<T>(
  store: ObjectStore,
  { key, versionId, sizeBytes, isLatest }: ObjectVersion,
  scratch: string,
  work: (path: string) => Promise<T>,
): Promise<T | null> {
  const local = isLatest ? store.localPath(key) : null;
  try {
    if (local !== null) return await work(local);
    const folder = await mkdtemp(join(scratch, 'version-'));
    try {
      const path = join(folder, basename(key));
      await getFile(store, { key, sizeBytes, versionId }, path);
      return await work(path);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    const isGone =
      (isStoreError(error) && error.kind === 'not-found') ||
      (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isGone) return null;
    throw error;
  }
}

/** Decodes and searches every version of every object, in every site; what it can't look through is told apart. */
export async function scanSites(
  { log, progress, signal }: Pick<Context, 'log' | 'progress' | 'signal'>,
  sites: readonly Site[],
  scan: Scan,
  scratch: string,
  stores: readonly StoreName[] = scannedStores,
): Promise<Scanned> {
  const hits: Hit[] = [];
  const unscanned: Unscanned[] = [];
  let versions = 0;
  let sizeBytes = 0;
  for (const site of sites) {
    for (const store of stores) {
      const listed: ObjectVersion[] = [];
      for await (const version of site.stores[store].listVersions(''))
        if (!version.isDeleteMarker) listed.push(version);
      progress.begin(`scan ${site.name} ${store}`, {
        units: listed.length,
        sizeBytes: listed.reduce((sum, one) => sum + one.sizeBytes, 0),
      });
      for (const version of listed) {
        signal.throwIfAborted();
        const { key, versionId, isLatest } = version;
        const of = { site: site.name, store, key, versionId, isLatest };
        try {
          const finds: readonly Find[] =
            (await withFile(site.stores[store], version, scratch, (path) => scan.named(key, path))) ?? [];
          const tokens = [...new Set(finds.map(({ token }) => token.name))].sort();
          if (tokens.length > 0) hits.push({ ...of, tokens });
        } catch (error) {
          if (!(error instanceof NotScanned)) throw error;
          unscanned.push({ ...of, why: `not scanned: ${error.message}` });
        }
        progress.advance({ units: 1, sizeBytes: version.sizeBytes });
      }
      progress.end();
      versions += listed.length;
      sizeBytes += listed.reduce((sum, one) => sum + one.sizeBytes, 0);
    }
  }
  log.info({ versions, sizeBytes, hits: hits.length, unscanned: unscanned.length }, 'scanned');
  return { hits, unscanned, versions, sizeBytes };
}
