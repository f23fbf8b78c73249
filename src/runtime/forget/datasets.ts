import { currentSnapshot, withProperties } from '../../formats/iceberg/index.ts';
import { nameOf, type Plan } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { contentOf, pinnedFiles } from '../dataset/content.ts';
import {
  datasetProperty,
  type Frozen,
  type FrozenManifest,
  type FrozenTable,
  frozenDatasets,
  manifestOf,
  putFrozen,
} from '../dataset/frozen.ts';
import { lostRace, prepare } from '../lake/commit.ts';
import type { LakeTable, TableChange } from '../lake/lake.ts';
import { mergingChange } from '../lake/maintain/merge-manifests.ts';
import { sameTarget } from '../lake/same-target.ts';
import { marks } from '../models/watermark.ts';
import { rewrite } from './rewrite.ts';
import { loadNames, rewritingOf } from './rows.ts';
import { removeEverywhere, type Site } from './sites.ts';
import type { Context, Work } from './work.ts';

type Metadata = LakeTable['metadata'];
type Rewritten = {
  readonly table: LakeTable;
  readonly metadata: Metadata;
  readonly frozen: FrozenTable;
};

/** A table as if a snapshot of a tag were its present one, in the schema of that snapshot. */
function asOfTag(table: LakeTable, snapshotId: bigint): LakeTable {
  const { metadata } = table;
  const snapshot = metadata.snapshots.find((one) => one.snapshotId === snapshotId);
  return {
    ...table,
    metadata: {
      ...metadata,
      currentSnapshotId: snapshotId,
      currentSchemaId: snapshot?.schemaId ?? metadata.currentSchemaId,
      refs: { ...metadata.refs, main: { snapshotId, type: 'branch', retention: {} } },
    },
  };
}

/** The next snapshot of a table, with its manifests written; nothing refers to it yet. */
async function nextState({ lake }: Context, base: LakeTable, change: TableChange): Promise<Metadata> {
  const prepared = await prepare(lake.storage, lake.catalog, change, Date.now());
  if (prepared === null) return base.metadata;
  for (const { uri, bytes } of prepared.files) await lake.storage.put(uri, bytes);
  return prepared.metadata;
}

/** A frozen table without the person: a snapshot of its own under the same tag. Null where they are not in it. */
async function rewriteTable(
  context: Context,
  engine: Engine,
  of: Plan,
  tag: string,
  frozen: FrozenTable,
  work: Work,
): Promise<Rewritten | null> {
  const { lake, signal } = context;
  const table = await lake.table(frozen.table);
  const tagged = table?.metadata.refs[tag]?.snapshotId;
  if (table === null || tagged === undefined) return null;
  const held = asOfTag(table, tagged);
  const summary = { [marks.stage]: 'forget', [marks.runId]: work.id };
  const found = await rewrite(
    lake,
    engine,
    sameTarget(held),
    await lake.dataFiles(held, tagged),
    rewritingOf(of, held, [], []),
    context.runId,
    signal,
  );
  if (found === null) return null;
  const without = {
    ...held,
    metadata: await nextState(context, held, { ...found.change, properties: {}, summary }),
  };
  // A manifest still tells of the files that it lost.
  const metadata = await nextState(context, without, { ...mergingChange(without), summary });
  const snapshot = currentSnapshot(metadata);
  if (snapshot === null) throw new Error('a table that was written has no snapshot');
  const live = await lake.dataFiles({ ...table, metadata }, snapshot.snapshotId);
  const files = await pinnedFiles(lake.storage, live, signal);
  if (files === null) throw lostRace();
  const { main: _main, ...refs } = table.metadata.refs;
  return {
    table,
    metadata: {
      ...metadata,
      currentSnapshotId: table.metadata.currentSnapshotId,
      currentSchemaId: table.metadata.currentSchemaId,
      snapshotLog: table.metadata.snapshotLog,
      refs: {
        ...refs,
        ...(_main && { main: _main }),
        [tag]: { snapshotId: snapshot.snapshotId, type: 'tag', retention: refs[tag]?.retention ?? {} },
      },
    },
    frozen: {
      ...frozen,
      snapshotId: snapshot.snapshotId.toString(),
      rows: live.reduce((sum, { records }) => sum + records, 0),
      files,
    },
  };
}

async function rewriteObjects({ stores, signal }: Context, { objects }: Frozen, work: Work) {
  const gone = new Set(work.people.flatMap((person) => person.objects));
  const shared = new Set(work.people.flatMap((person) => person.sharedObjects));
  const kept: Frozen['objects'] = [];
  for (const object of objects) {
    if (gone.has(object.path)) continue;
    const now = shared.has(object.path) ? await contentOf(stores.refined, object.path, signal) : object;
    if (now !== null) kept.push({ path: object.path, sizeBytes: now.sizeBytes, sha256: now.sha256 });
  }
  return kept;
}

/**
 * Takes people out of frozen datasets: their tables get snapshots without them under the same tags, and their manifests
 * say so. They are not any more what was frozen byte for byte; what is left of them is pinned as before.
 */
export async function rewriteDatasets(
  {
    context,
    contexts,
    engine,
    sites,
  }: {
    readonly context: Context;
    readonly contexts: ReadonlyMap<string, Context>;
    readonly engine: Engine;
    readonly sites: readonly Site[];
  },
  work: Work,
): Promise<{ readonly names: readonly string[]; readonly tags: ReadonlySet<string> }> {
  const { stores } = context;
  const names: string[] = [];
  const tags = new Set<string>();
  await loadNames(engine, work.people);
  const all = (await frozenDatasets(stores.curated)).filter(({ frozen }) =>
    work.affected.includes(frozen.product),
  );
  for (const manifest of all) {
    const { frozen } = manifest;
    const of = contexts.get(frozen.product)?.plan;
    if (!of) continue;
    tags.add(frozen.name);
    if (await isOutdated(context, manifest)) {
      await removeEverywhere(sites, 'curated', manifest.key);
      continue;
    }
    const rewritten: Rewritten[] = [];
    const tables: FrozenTable[] = [];
    for (const one of frozen.tables) {
      const now = await rewriteTable(context, engine, of, frozen.name, one, work);
      if (now !== null) rewritten.push(now);
      tables.push(now?.frozen ?? one);
    }
    const objects = await rewriteObjects(context, frozen, work);
    if (rewritten.length === 0 && JSON.stringify(objects) === JSON.stringify(frozen.objects)) continue;
    const next = manifestOf({
      ...frozen,
      tables,
      objects,
      forgottenAt: [...(frozen.forgottenAt ?? []), work.startedAt],
    });
    await putFrozen(stores.curated, next);
    const property = { [datasetProperty(frozen.name)]: next.digest };
    const changes = [];
    for (const one of frozen.tables) {
      const other = rewritten.find(({ table }) => nameOf(table.ref) === nameOf(one.table));
      const table = other?.table ?? (await context.lake.table(one.table));
      if (table === null) continue;
      const metadata = withProperties(other?.metadata ?? table.metadata, property);
      changes.push({ ref: table.ref, base: table, metadata });
    }
    if ((await context.lake.catalog.commit(changes)) === null) throw lostRace();
    await removeEverywhere(sites, 'curated', manifest.key);
    names.push(`${frozen.product} ${frozen.name}`);
  }
  return { names, tags };
}

/** A manifest whose place another one took before its removal was done. */
async function isOutdated({ lake }: Context, { digest, frozen }: FrozenManifest): Promise<boolean> {
  for (const { table: ref } of frozen.tables) {
    const known = (await lake.table(ref))?.metadata.properties[datasetProperty(frozen.name)];
    if (known !== undefined && known !== digest) return true;
  }
  return false;
}
