import { withoutExpired, withoutRef } from '../../formats/iceberg/index.ts';
import { nameOf, type StoreName, tableStores } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import type { LakeTable } from '../lake/lake.ts';
import { ownLocation } from '../lake/location.ts';
import { mergingChange } from '../lake/maintain/merge-manifests.ts';
import { allReachable } from '../lake/maintain/reachable.ts';
import { marks } from '../models/watermark.ts';
import { untilWon } from '../run/until-won.ts';
import { removeEverywhere, type Site } from './sites.ts';
import type { Context, Work } from './work.ts';

const maxAttempts = 5;
const main = 'main';

/** Branches and tags of a table, which would keep what it held. */
export function refsOf({ metadata }: LakeTable): readonly string[] {
  return Object.keys(metadata.refs).filter((name) => name !== main);
}

/** The store and key of a location; null where it is in none that holds tables. */
export function placeOf(
  { stores }: Pick<Context, 'stores'>,
  location: string,
): { readonly store: StoreName; readonly key: string } | null {
  const uri = ownLocation(location);
  for (const store of tableStores) {
    const root = `${stores[store].uri('')}/`;
    if (uri.startsWith(root)) return { store, key: uri.slice(root.length) };
  }
  return null;
}

/**
 * Leaves a table its present snapshot alone: manifests are written anew without what they say of files that are gone,
 * every other snapshot, branch and tag goes, and all that only these needed goes from every site, in every version.
 */
export async function keepPresentAlone(
  context: Context,
  sites: readonly Site[],
  ref: LakeTable['ref'],
  work: Work,
  keptTags: ReadonlySet<string>,
): Promise<{ readonly snapshots: number; readonly refs: readonly string[]; readonly versions: number }> {
  const { lake } = context;
  const first = await lake.table(ref);
  if (first === null) return { snapshots: 0, refs: [], versions: 0 };
  const before = new Set(await allReachable(lake.storage, first.metadataUri, first.metadata));
  await untilWon(maxAttempts, async () => {
    const table = await lake.table(ref);
    if (table === null || table.metadata.currentSnapshotId === null) return;
    const summary = { [marks.stage]: 'forget', [marks.runId]: work.id };
    await lake.commit([{ ...mergingChange(table), summary }]);
  });
  const gone = await untilWon(maxAttempts, async () => {
    const table = await lake.table(ref);
    if (table === null) return { snapshots: 0, refs: [] as readonly string[] };
    for (const uri of await allReachable(lake.storage, table.metadataUri, table.metadata)) before.add(uri);
    const refs = refsOf(table).filter((name) => !keptTags.has(name));
    const named = refs.reduce((metadata, name) => withoutRef(metadata, name), table.metadata);
    // What another writer asks main to keep of its history is what has to go.
    const forgetful = Object.fromEntries(
      Object.entries(named.refs).map(([name, one]) => [name, { ...one, retention: {} }]),
    );
    const { metadata, expired } = withoutExpired(
      { ...named, refs: forgetful },
      { keep: 0, olderThanMs: Number.MAX_SAFE_INTEGER, protect: new Set() },
      Date.now(),
    );
    if (expired.length === 0 && refs.length === 0) return { snapshots: 0, refs };
    const committed = await lake.catalog.commit([
      { ref, base: table, metadata: { ...metadata, refs: named.refs } },
    ]);
    if (committed === null)
      throw new RunFailure('race', `table ${nameOf(ref)} was changed meanwhile; run again`);
    return { snapshots: expired.length, refs };
  });
  const now = await lake.table(ref);
  const needed = now === null ? new Set() : await allReachable(lake.storage, now.metadataUri, now.metadata);
  let versions = 0;
  for (const uri of before) {
    if (needed.has(uri)) continue;
    const place = placeOf(context, uri);
    if (place !== null) versions += await removeEverywhere(sites, place.store, place.key);
  }
  return { ...gone, versions };
}
