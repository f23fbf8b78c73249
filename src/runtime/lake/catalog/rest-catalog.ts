import { setTimeout as sleep } from 'node:timers/promises';
import {
  creationOf,
  currentSchema,
  type Json,
  schemaToJson,
  type TableMetadata,
  type TableUpdates,
  tableMetadataOf,
  unlike,
  updatesOf,
} from '../../../formats/iceberg/index.ts';
import { nameOf, type TableRef } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import { step } from '../../run/step.ts';
import type { LakeTable } from '../lake.ts';
import { missingMetadata, type Storage } from '../storage.ts';
import type { Catalog, CatalogChange, NewTable } from './catalog.ts';
import { commitInOrder } from './ordered-commit.ts';
import { memberOf, type RestClient } from './rest-client.ts';
import { lend } from './vended-access.ts';

const firstLookMs = 100;
const longestLookMs = 2_000;
/** Looks at tables of which some have changed and some have not, until that is taken for the end. */
const partLooks = 4;

const pathOf = ({ namespace, name }: TableRef): readonly string[] => [
  'namespaces',
  namespace,
  'tables',
  name,
];

const byName = (a: TableRef, b: TableRef): number =>
  a.namespace === b.namespace ? (a.name < b.name ? -1 : 1) : a.namespace < b.namespace ? -1 : 1;

/**
 * Whether a change is in a table, whoever has changed it since. Snapshot ids are random and never used twice; what
 * brings no snapshot may be another's.
 * @param wasSent Its answer got lost: what looks like it is taken for it.
 */
function isDone({ base, metadata }: CatalogChange, table: LakeTable | null, wasSent: boolean): boolean {
  if (table === null) return false;
  const ids = (of: TableMetadata | undefined) =>
    new Set((of?.snapshots ?? []).map(({ snapshotId }) => snapshotId));
  const [before, told, there] = [ids(base?.metadata), ids(metadata), ids(table.metadata)];
  const added = [...told].filter((id) => !before.has(id));
  if (added.length > 0) return added.every((id) => there.has(id));
  if (base === null) return table.metadata.tableUuid === metadata.tableUuid;
  if (!wasSent) return false;
  const removed = [...before].filter((id) => !told.has(id));
  const at = (of: TableMetadata, name: string) => of.refs[name]?.snapshotId;
  const moved = Object.keys({ ...base.metadata.refs, ...metadata.refs }).filter(
    (name) => at(base.metadata, name) !== at(metadata, name),
  );
  return (
    removed.length + moved.length > 0 &&
    !removed.some((id) => there.has(id)) &&
    moved.every((name) => at(table.metadata, name) === at(metadata, name))
  );
}

/** A new table without rows and without what a reader goes by: a transaction can change tables and make none. */
function withoutRows(metadata: TableMetadata): TableMetadata {
  return {
    ...metadata,
    properties: Object.fromEntries(
      Object.entries(metadata.properties).filter(([name]) => name.startsWith('write.')),
    ),
    lastSequenceNumber: 0,
    currentSnapshotId: null,
    snapshots: [],
    snapshotLog: [],
    refs: {},
  };
}

const updates = ({ base, metadata }: CatalogChange): TableUpdates =>
  base === null ? creationOf(metadata) : updatesOf(base.metadata, metadata);

/** What became of a commit. */
type Settled =
  | { readonly kind: 'answered'; readonly body: Json }
  | { readonly kind: 'found'; readonly tables: readonly LakeTable[] }
  | { readonly kind: 'lost' };

export type RestCatalog = Catalog & {
  /** Whether several tables change at once; else one after the other, and what was begun is completed. */
  isAtomic(): Promise<boolean>;
};

/** A catalog behind Iceberg's REST API. The server writes the metadata files. */
export function restCatalog(
  client: RestClient,
  storage: Storage,
  options: { readonly vendedCredentials: boolean; readonly name: string },
): RestCatalog {
  const knownNamespaces = new Set<string>();
  /** Places of tables that are still to be made, and whose files can be written. */
  const reserved = new Set<string>();

  /** @throws {RunFailure} `invalid`, where an answer is no table of version 2. */
  const tableIn = (ref: TableRef, body: Json): LakeTable => {
    const location = memberOf(body, 'metadata-location');
    const metadata = tableMetadataOf(memberOf(body, 'metadata') ?? null);
    if (typeof location !== 'string' || !metadata.ok) {
      const why = metadata.ok ? 'its location is missing' : metadata.problem;
      throw new RunFailure('invalid', `table ${nameOf(ref)} of the catalog can't be read: ${why}`);
    }
    return { ref, metadataUri: location, metadata: metadata.value };
  };
  const fresh = async (ref: TableRef): Promise<Json> =>
    (await client.ask({ method: 'GET', path: pathOf(ref) })).body;

  const loadNow = async (ref: TableRef): Promise<LakeTable | null> => {
    const { status, body, missesFile } = await client.ask({
      method: 'GET',
      path: pathOf(ref),
      expect: [404],
    });
    // A table that the server lists is there: nobody may take it for one that is not.
    if (missesFile && (await list(ref.namespace)).some(({ name }) => name === ref.name))
      throw missingMetadata(`table ${nameOf(ref)}`);
    if (status === 404) return null;
    const table = tableIn(ref, body);
    // Of a commit's answer nothing is lent: only who loads a table is given the keys.
    if (options.vendedCredentials) lend(storage, table.metadata.location, body, () => fresh(ref));
    return table;
  };

  const makeNamespace = async (namespace: string): Promise<void> => {
    if (knownNamespaces.has(namespace)) return;
    await client.ask({
      method: 'POST',
      path: ['namespaces'],
      body: { namespace: [namespace], properties: {} },
      expect: [409],
    });
    knownNamespaces.add(namespace);
  };

  /** Data files know their columns by the ids that we gave: a server that gives others is of no use. */
  const checked = ({ ref, metadata }: CatalogChange, made: LakeTable): LakeTable => {
    const problems = unlike(metadata, made.metadata);
    if (problems.length === 0) return made;
    throw new RunFailure(
      'invalid',
      `the catalog made table ${nameOf(ref)} otherwise than it was told: ${problems.join(', ')}`,
    );
  };

  /**
   * Whether changes are refused as wrong because a sequence number is used: a commit that was taken back leaves its
   * table as it was, but for that number.
   */
  const areOvertaken = async (changes: readonly CatalogChange[], error: unknown): Promise<boolean> => {
    if (!(error instanceof RunFailure) || error.kind !== 'invalid') return false;
    for (const { ref, base, metadata } of changes) {
      const now = base === null ? null : await loadNow(ref);
      if (now !== null && now.metadata.lastSequenceNumber >= metadata.lastSequenceNumber) return true;
    }
    return false;
  };

  /**
   * Sends a commit until it is known what became of it: a server that commits and then fails to say so is asked for
   * the tables. Sent again it can't happen twice: its requirements don't hold any more.
   */
  const settle = async (
    changes: readonly CatalogChange[],
    post: () => Promise<{ readonly status: number | null; readonly body: Json }>,
  ): Promise<Settled> => {
    const until = performance.now() + client.patienceMs;
    let looks = 0;
    let wasSent = false;
    for (let pauseMs = firstLookMs; ; pauseMs = Math.min(pauseMs * 2, longestLookMs)) {
      const { status, body } = await post().catch(async (error: unknown) => {
        if (await areOvertaken(changes, error)) return { status: 409, body: null };
        throw error;
      });
      if (status !== null && status < 300) return { kind: 'answered', body };
      const tables = await Promise.all(changes.map(({ ref }) => loadNow(ref)));
      wasSent ||= status === null;
      const done = changes.filter((change, index) => isDone(change, tables[index] ?? null, wasSent));
      if (done.length === changes.length)
        return { kind: 'found', tables: tables.filter((table) => table !== null) };
      // A conflict is final; but a server may be in the middle of one commit that we sent twice.
      if (status !== null && (done.length === 0 || ++looks > partLooks)) return { kind: 'lost' };
      if (performance.now() + pauseMs > until) {
        throw new RunFailure(
          'dependency',
          'the catalog does not say what became of a commit: nothing was removed; run again',
        );
      }
      await sleep(pauseMs);
    }
  };

  /** What the server would make of a new table, with credentials for its place; null where there is one of its name. */
  const stage = async ({ ref, location, schema }: NewTable): Promise<Json | null> => {
    await makeNamespace(ref.namespace);
    const { status, body } = await client.ask({
      method: 'POST',
      path: ['namespaces', ref.namespace, 'tables'],
      body: {
        name: ref.name,
        location,
        schema: schemaToJson(schema),
        'stage-create': true,
        properties: { 'format-version': '2' },
      },
      expect: [409],
    });
    return status === 409 ? null : body;
  };

  /** A change that makes a table, as the server has it: the table's id is the server's to give. */
  const staged = async (change: CatalogChange): Promise<CatalogChange | null> => {
    const { ref, metadata } = change;
    const { location } = metadata;
    const body = await stage({ ref, location, schema: currentSchema(metadata) });
    if (body === null) return null;
    const made = tableMetadataOf(memberOf(body, 'metadata') ?? null);
    if (!made.ok || made.value.location !== location) {
      throw new RunFailure(
        'invalid',
        `the catalog does not make table ${nameOf(ref)} where the platform's stores say: allow their places there`,
      );
    }
    return { ...change, metadata: { ...metadata, tableUuid: made.value.tableUuid } };
  };

  /** The table as it is now, or null where another was faster. */
  const changeTable = async (change: CatalogChange): Promise<LakeTable | null> => {
    const { ref, base } = change;
    const told = base === null ? await staged(change) : change;
    if (told === null) {
      const table = await loadNow(ref);
      return table && isDone(change, table, false) ? checked(change, table) : null;
    }
    const { requirements, updates: all } = updates(told);
    const outcome = await settle([told], () =>
      client.ask({
        method: 'POST',
        path: pathOf(ref),
        body: { identifier: identifierOf(ref), requirements, updates: all },
        expect: [404, 409],
        once: true,
      }),
    );
    if (outcome.kind === 'lost') return null;
    const [made] = outcome.kind === 'found' ? outcome.tables : [tableIn(ref, outcome.body)];
    return made === undefined ? null : checked(change, made);
  };

  const changeAtOnce = async (changes: readonly CatalogChange[]): Promise<readonly LakeTable[] | null> => {
    const ready: CatalogChange[] = [];
    for (const change of changes) {
      if (change.base !== null) {
        ready.push(change);
        continue;
      }
      const base = await changeTable({ ...change, metadata: withoutRows(change.metadata) });
      if (base === null) return null;
      const { tableUuid, properties } = base.metadata;
      const { metadata } = change;
      ready.push({
        ...change,
        base,
        metadata: { ...metadata, tableUuid, properties: { ...properties, ...metadata.properties } },
      });
    }
    const outcome = await settle(ready, () =>
      client.ask({
        method: 'POST',
        path: ['transactions', 'commit'],
        body: {
          'table-changes': ready.map((change) => ({
            identifier: identifierOf(change.ref),
            ...updates(change),
          })),
        },
        expect: [404, 409],
        once: true,
      }),
    );
    const found = await Promise.all(
      ready.map(async (change) => ({ change, made: await loadNow(change.ref) })),
    );
    const done = found.flatMap(({ change, made }) =>
      made && isDone(change, made, true) ? [{ change, made }] : [],
    );
    if (outcome.kind !== 'lost' && done.length === ready.length)
      return done.map(({ change, made }) => checked(change, made));
    // Servers are there that change one table after the other, and forget one of them without a word when others
    // commit at the same time (Iceberg's own test server does).
    await ordered.takeBack(done.map(({ change }) => change));
    return null;
  };

  const isAtomic = async (): Promise<boolean> => (await client.server()).hasTransactions;

  const drop = async (ref: TableRef): Promise<boolean> => {
    const request = {
      method: 'DELETE',
      path: pathOf(ref),
      query: { purgeRequested: 'false' },
      expect: [404],
    } as const;
    const { status } = await client.ask({ ...request, once: true });
    if (status !== null) return status !== 404;
    // Its answer got lost: gone now means gone by us.
    if ((await loadNow(ref)) === null) return true;
    await client.ask(request);
    return true;
  };

  const ordered = commitInOrder({ storage, name: options.name, load: loadNow, changeTable, drop });
  /** What a process began before it ended is completed before anything is read. */
  let completed: Promise<void> | null = null;
  const complete = async (): Promise<void> => {
    if (await isAtomic()) return;
    completed ??= ordered.complete().catch((error: unknown) => {
      completed = null;
      throw error;
    });
    await completed;
  };

  const list = async (namespace: string): Promise<readonly TableRef[]> => {
    const entries = (await client.pages(['namespaces', namespace, 'tables'], 'identifiers')) ?? [];
    return entries.map((entry) => ({ namespace, name: String(memberOf(entry, 'name')) }));
  };
  const namespaces = async (): Promise<readonly string[]> => {
    const entries = (await client.pages(['namespaces'], 'namespaces')) ?? [];
    // Of one level alone: products know no others.
    return entries
      .flatMap((entry) => (Array.isArray(entry) && entry.length === 1 ? [String(entry[0])] : []))
      .sort();
  };

  return {
    comparesSnapshots: true,
    isAtomic,
    load: async (ref) => {
      await complete();
      return loadNow(ref);
    },
    list: async (namespace) => {
      const all = namespace === undefined ? await namespaces() : [namespace];
      const found: TableRef[] = [];
      for (const one of all) found.push(...(await list(one)));
      return found.sort(byName);
    },
    namespaces,
    reserve: async (table) => {
      if (!options.vendedCredentials || reserved.has(table.location)) return;
      // Made meanwhile, it is asked for what others are asked for.
      const again = async () => (await stage(table)) ?? fresh(table.ref);
      const body = await stage(table);
      // Another has made it meanwhile: the commit will find that out.
      if (body === null) return;
      lend(storage, table.location, body, again);
      reserved.add(table.location);
    },
    commit: async (changes, written) => {
      await written;
      step('commit.written');
      const [only] = changes;
      if (only === undefined) return [];
      if (changes.length === 1) {
        const table = await changeTable(only);
        return table && [table];
      }
      if (await isAtomic()) return changeAtOnce(changes);
      await ordered.complete();
      return ordered.commit(changes);
    },
    register: async (entries) => {
      for (const { ref, kind, metadataUri } of entries) {
        if (kind === 'VIEW') throw new Error('this catalog keeps no views');
        await makeNamespace(ref.namespace);
        const post = () =>
          client.ask({
            method: 'POST',
            path: ['namespaces', ref.namespace, 'register'],
            body: { name: ref.name, 'metadata-location': metadataUri },
            expect: [409],
          });
        if ((await post()).status !== 409) continue;
        // It stands for something; where that can't be read any more it is not what is wanted.
        const there = await loadNow(ref).catch(() => null);
        if (there?.metadataUri === metadataUri) continue;
        await drop(ref);
        await post();
      }
    },
    drop,
    close: async () => undefined,
  };
}

function identifierOf({ namespace, name }: TableRef): Json {
  return { namespace: [namespace], name };
}
