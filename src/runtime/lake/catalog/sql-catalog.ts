import { randomUUID } from 'node:crypto';
import { formatTableMetadata, formatViewMetadata, succeeding } from '../../../formats/iceberg/index.ts';
import { nameOf, type TableRef } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import { step } from '../../run/step.ts';
import { lostRace } from '../commit.ts';
import type { LakeTable, LakeView } from '../lake.ts';
import { ElsewhereFailure, missingMetadata, type Storage } from '../storage.ts';
import { readMetadata, readViewMetadata } from '../table-files.ts';
import type { Catalog, CatalogChange, CatalogViewChange, EntryKind } from './catalog.ts';

/** An entry's pointer as a commit moves it. */
export type PointerChange = {
  readonly ref: TableRef;
  /** The metadata file that the entry must still name; null = there must be no entry. */
  readonly from: string | null;
  readonly to: string;
  /** What the entry is from then on, whatever it was; default: a table. */
  readonly kind?: EntryKind;
};

/**
 * Names of tables and views and the metadata file that each is at, in the tables of Iceberg's JDBC catalog.
 * @throws {RunFailure} `dependency`, when the database can't be reached.
 */
export interface SqlCatalog {
  /** @param kind Default: a table. */
  load(ref: TableRef, kind?: EntryKind): Promise<string | null>;
  /** Sorted by namespace and name. */
  list(namespace?: string, kind?: EntryKind): Promise<readonly TableRef[]>;
  /** Sorted. A table's namespace is made with it. */
  namespaces(): Promise<readonly string[]>;
  /** Moves all pointers or none; false when one of them isn't any more what the change says. */
  commit(changes: readonly PointerChange[]): Promise<boolean>;
  /**
   * Takes the entry away; its files stay. False when there was none.
   * @param kind Default: a table.
   */
  drop(ref: TableRef, kind?: EntryKind): Promise<boolean>;
  close(): Promise<void>;
}

/** Names of metadata files are never used twice. */
function nextMetadataUri(location: string, base: LakeTable | LakeView | null): string {
  const previous = /\/(\d+)-[^/]*\.metadata\.json$/.exec(base?.metadataUri ?? '');
  const version = base === null ? 0 : Number(previous?.[1] ?? 0) + 1;
  return `${location}/metadata/${String(version).padStart(5, '0')}-${randomUUID()}.metadata.json`;
}

function next({ ref, base, replaces, metadata }: CatalogChange, nowMs: number): LakeTable {
  return {
    ref,
    metadataUri: nextMetadataUri(metadata.location, base ?? replaces ?? null),
    metadata: succeeding(
      metadata,
      base && { metadata: base.metadata, metadataFile: base.metadataUri },
      nowMs,
    ),
  };
}

function nextView({ ref, base, metadata }: CatalogViewChange): LakeView {
  return { ref, metadataUri: nextMetadataUri(metadata.location, base), metadata };
}

/**
 * What an entry is at, and the metadata that it names; null where there is none. A table may be changed, and its old file
 * removed, between the two.
 * @throws {RunFailure} that says which entry it is.
 */
async function loaded<T>(
  sql: SqlCatalog,
  { ref, kind }: { readonly ref: TableRef; readonly kind: EntryKind },
  read: (metadataUri: string) => Promise<T>,
): Promise<{ readonly metadataUri: string; readonly metadata: T } | null> {
  const what = `${kind.toLowerCase()} ${nameOf(ref)}`;
  for (let missing: string | null = null; ; ) {
    const metadataUri = await sql.load(ref, kind);
    if (metadataUri === null) return null;
    try {
      return { metadataUri, metadata: await read(metadataUri) };
    } catch (error) {
      if (error instanceof ElsewhereFailure) throw new ElsewhereFailure(what);
      if (!(error instanceof RunFailure)) throw error;
      if (error.kind === 'invalid')
        throw new RunFailure('invalid', `${what}: ${error.message}`, { cause: error });
      if (error.kind !== 'race') throw error;
      if (missing === metadataUri) throw missingMetadata(what, error);
      missing = metadataUri;
    }
  }
}

/** A catalog whose metadata files we write ourselves: a commit puts them, then moves the pointers to them. */
export function catalogOver(sql: SqlCatalog, storage: Storage): Catalog {
  return {
    comparesSnapshots: false,
    load: async (ref) => {
      const found = await loaded(sql, { ref, kind: 'TABLE' }, (uri) => readMetadata(storage, uri));
      return found && { ref, ...found };
    },
    list: (namespace) => sql.list(namespace),
    namespaces: () => sql.namespaces(),
    views: {
      load: async (ref) => {
        const found = await loaded(sql, { ref, kind: 'VIEW' }, (uri) => readViewMetadata(storage, uri));
        return found && { ref, ...found };
      },
      list: (namespace) => sql.list(namespace, 'VIEW'),
      drop: (ref) => sql.drop(ref, 'VIEW'),
    },
    reserve: async () => undefined,
    commit: async (changes, written, viewChanges = []) => {
      const tables = changes.map((change) => next(change, Date.now()));
      const views = viewChanges.map(nextView);
      const texts = [
        ...tables.map(({ metadataUri, metadata }) => [metadataUri, formatTableMetadata(metadata)] as const),
        ...views.map(({ metadataUri, metadata }) => [metadataUri, formatViewMetadata(metadata)] as const),
      ];
      const puts = texts.map(([uri, text]) => storage.put(uri, new TextEncoder().encode(text)));
      await Promise.all([written, ...puts]);
      step('commit.written');
      const won = await sql.commit([
        ...changes.map(({ ref, base, replaces }, index) => ({
          ref,
          from: (base ?? replaces)?.metadataUri ?? null,
          to: tables[index]?.metadataUri ?? '',
        })),
        ...viewChanges.map(({ ref, base }, index) => ({
          ref,
          from: base?.metadataUri ?? null,
          to: views[index]?.metadataUri ?? '',
          kind: 'VIEW' as const,
        })),
      ]);
      if (won) return tables;
      // What can't be removed now is an orphan, and maintain's.
      await Promise.allSettled(texts.map(([uri]) => storage.remove(uri)));
      return null;
    },
    register: async (entries) => {
      const changes = await Promise.all(
        entries.map(async ({ ref, kind, metadataUri }): Promise<PointerChange> => {
          const from = (await sql.load(ref)) ?? (await sql.load(ref, 'VIEW'));
          return { ref, from, to: metadataUri, kind };
        }),
      );
      if (!(await sql.commit(changes.filter(({ from, to }) => from !== to)))) throw lostRace();
    },
    drop: (ref) => sql.drop(ref),
    close: () => sql.close(),
  };
}
