import { randomUUID } from 'node:crypto';
import {
  formatTableMetadata,
  type Json,
  longJson,
  parseTableMetadata,
  stringifyJson,
} from '../../../formats/iceberg/index.ts';
import { nameOf, type TableRef } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import type { LakeTable } from '../lake.ts';
import { orRunFailure, type Storage } from '../storage.ts';
import { StoreFailure } from '../store/index.ts';
import type { CatalogChange } from './catalog.ts';
import { memberOf } from './rest-client.ts';

/** A commit of several tables in a catalog that changes one at a time. */
type OrderedCommit = {
  /** As `Catalog.commit` does; killed half-way, `complete` of any process does the rest. */
  commit(changes: readonly CatalogChange[]): Promise<readonly LakeTable[] | null>;
  /** @throws {RunFailure} `race`, while another process is in the middle of one; `invalid`, where one can't be mended. */
  complete(): Promise<void>;
  /**
   * Takes back the part of a commit that happened, the last first.
   * @throws {RunFailure} `invalid`, where somebody has built on it.
   */
  takeBack(done: readonly CatalogChange[]): Promise<void>;
};

/** Where commits are written down until all of their tables have changed, below the store of refined data. */
const folder = '_commits';
/** So long the one who began a commit has it for itself where tables stand against it. */
const ownedMs = 10 * 60_000;

type Changer = (change: CatalogChange) => Promise<LakeTable | null>;
type Intent = { readonly key: string; readonly begunMs: number; readonly changes: readonly CatalogChange[] };

function toText({ begunMs, changes }: Omit<Intent, 'key'>): string {
  return stringifyJson({
    begunMs,
    changes: changes.map(({ ref, base, metadata }) => ({
      namespace: ref.namespace,
      name: ref.name,
      base: base && { uri: base.metadataUri, metadata: formatTableMetadata(base.metadata) },
      metadata: formatTableMetadata(metadata),
    })),
  });
}

function fromText(key: string, text: string): Intent {
  const broken = () =>
    new RunFailure('invalid', `${key} of the refined store describes no commit: was it changed by hand?`);
  const metadataOf = (json: Json | undefined) => {
    const metadata = parseTableMetadata(String(json));
    if (!metadata.ok) throw broken();
    return metadata.value;
  };
  const json = longJson(text);
  const changes = json.ok ? memberOf(json.value, 'changes') : undefined;
  if (!json.ok || !Array.isArray(changes)) throw broken();
  return {
    key,
    begunMs: Number(memberOf(json.value, 'begunMs')),
    changes: changes.map((change: Json): CatalogChange => {
      const ref: TableRef = {
        namespace: String(memberOf(change, 'namespace')),
        name: String(memberOf(change, 'name')),
      };
      const base = memberOf(change, 'base') ?? null;
      return {
        ref,
        base:
          base === null
            ? null
            : {
                ref,
                metadataUri: String(memberOf(base, 'uri')),
                metadata: metadataOf(memberOf(base, 'metadata')),
              },
        metadata: metadataOf(memberOf(change, 'metadata')),
      };
    }),
  };
}

export function commitInOrder(of: {
  readonly storage: Storage;
  /** Of the catalog. */
  readonly name: string;
  readonly load: (ref: TableRef) => Promise<LakeTable | null>;
  /** Changes one table; also where that has happened already. */
  readonly changeTable: Changer;
  readonly drop: (ref: TableRef) => Promise<boolean>;
}): OrderedCommit {
  const { storage, name, load, changeTable, drop } = of;
  const store = () => storage.store('refined');

  /** Takes a change back where nobody has built on it; false where somebody has. */
  const undo = async ({ ref, base, metadata }: CatalogChange): Promise<boolean> => {
    const table = await load(ref);
    if (table === null) return true;
    if (table.metadata.currentSnapshotId !== metadata.currentSnapshotId) return false;
    if (base === null) return drop(ref);
    const before = new Set(base.metadata.snapshots.map(({ snapshotId }) => snapshotId));
    const own = new Set(
      metadata.snapshots.map(({ snapshotId }) => snapshotId).filter((id) => !before.has(id)),
    );
    const undone = await changeTable({
      ref,
      base: table,
      metadata: {
        ...table.metadata,
        currentSchemaId: base.metadata.currentSchemaId,
        defaultSpecId: base.metadata.defaultSpecId,
        defaultSortOrderId: base.metadata.defaultSortOrderId,
        currentSnapshotId: base.metadata.currentSnapshotId,
        snapshots: table.metadata.snapshots.filter(({ snapshotId }) => !own.has(snapshotId)),
        refs: base.metadata.refs,
        properties: base.metadata.properties,
      },
    });
    return undone !== null;
  };

  const takeBack = async (changes: readonly CatalogChange[]): Promise<void> => {
    for (const done of changes.toReversed()) {
      if (await undo(done)) continue;
      throw new RunFailure(
        'invalid',
        `a commit of several tables happened in part, and ${nameOf(done.ref)} has been changed since: roll the tables of ` +
          `its product back to one state, then remove what is in ${folder}/${name} of the refined store`,
      );
    }
  };

  /** All tables, or null where one stood against it and those before it are as they were. */
  const carryOut = async ({ changes }: Intent): Promise<readonly LakeTable[] | null> => {
    const tables: LakeTable[] = [];
    for (const change of changes) {
      const table = await changeTable(change);
      if (table !== null) {
        tables.push(table);
        continue;
      }
      await takeBack(changes.slice(0, tables.length));
      return null;
    }
    return tables;
  };

  const removeIntent = (key: string) => orRunFailure(() => store().remove(key));

  const pending = async (): Promise<readonly Intent[]> => {
    const keys: string[] = [];
    await orRunFailure(async () => {
      for await (const { key } of store().list(`${folder}/${name}/`)) keys.push(key);
    });
    const found: Intent[] = [];
    for (const key of keys) {
      const bytes = await orRunFailure(() =>
        store()
          .getRange(key, 0, Number.MAX_SAFE_INTEGER)
          .catch((error: unknown) => {
            // Its own process has ended it meanwhile.
            if (error instanceof StoreFailure && error.kind === 'not-found') return null;
            throw error;
          }),
      );
      if (bytes !== null) found.push(fromText(key, new TextDecoder().decode(bytes)));
    }
    return found;
  };

  return {
    commit: async (changes) => {
      const intent: Intent = {
        key: `${folder}/${name}/${randomUUID()}.json`,
        begunMs: Date.now(),
        // The same order in every process: who loses, loses at the first table.
        changes: changes.toSorted((a, b) => (nameOf(a.ref) < nameOf(b.ref) ? -1 : 1)),
      };
      const bytes = new TextEncoder().encode(toText(intent));
      await orRunFailure(() => store().put(intent.key, bytes));
      const tables = await carryOut(intent);
      await removeIntent(intent.key);
      const byName = new Map((tables ?? []).map((table) => [nameOf(table.ref), table]));
      return tables && changes.flatMap((change) => byName.get(nameOf(change.ref)) ?? []);
    },
    takeBack,
    complete: async () => {
      for (const intent of await pending()) {
        const { changes, begunMs, key } = intent;
        const isOwned = begunMs > Date.now() - ownedMs;
        if (!isOwned) await carryOut(intent);
        else {
          let done = 0;
          for (const change of changes) {
            if ((await changeTable(change)) !== null) done++;
            else if (done > 0) {
              throw new RunFailure(
                'race',
                'a commit of several tables is under way; run again in ten minutes',
              );
            } else break;
          }
        }
        await removeIntent(key);
      }
    },
  };
}
