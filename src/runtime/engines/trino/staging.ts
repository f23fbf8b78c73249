import { randomBytes } from 'node:crypto';
import { posix } from 'node:path';
import {
  type Column,
  decodeBound,
  encodeBound,
  fieldType,
  lowerBound,
  type Schema,
  upperBound,
} from '../../../formats/iceberg/index.ts';
import type { StoreName, TableRef } from '../../../plan/index.ts';
import type { ObjectStore } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import type { DataFile, Lake, TableLayout, WriteTarget } from '../../lake/lake.ts';

/** Where the tables are that a stage on a distributed engine makes for itself. */
export function stagingNamespace(product: string): string {
  return `${product}_staging`;
}

/** A table of the stage's own. */
export type Staged = { readonly ref: TableRef; readonly location: string };

export type Staging = {
  /** A table over files that are there already; only metadata is written. */
  over(columns: readonly Column[], files: readonly DataFile[]): Promise<Staged>;
  /** An empty table that an engine fills with what a target will take over: its data files lie in the target's place. */
  forTarget(target: WriteTarget): Promise<Staged>;
  /** The data files that the engine's commits left in the table. */
  filesOf(staged: Staged): Promise<readonly DataFile[]>;
  /** Takes the table out of the catalog, and its metadata away; with `data`, its data files too. */
  drop(staged: Staged, data: boolean): Promise<void>;
};

/** Whatever a column promises: rows of a stage are not committed, and older files may lack a column. */
function optional(schema: Schema): Schema {
  return {
    ...schema,
    identifierFieldIds: [],
    fields: schema.fields.map((field) => ({ ...field, required: false })),
  };
}

function schemaOf(columns: readonly Column[]): Schema {
  return {
    schemaId: 0,
    identifierFieldIds: [],
    fields: columns.map(({ fieldId, name, type }) => ({
      id: fieldId,
      name,
      required: false,
      type: fieldType(type),
      doc: null,
    })),
  };
}

/** Bounds as our own writer would give them: of texts no more than a beginning, zeros with the sign that readers ask for. */
function ownBounds(columns: readonly Column[], file: DataFile): DataFile {
  const lowerBounds: Record<string, string> = {};
  const upperBounds: Record<string, string> = {};
  for (const column of columns) {
    const id = String(column.fieldId);
    const type = fieldType(column.type);
    const own = (hex: string | undefined, toBound: typeof upperBound): string | null => {
      const value = hex === undefined ? null : decodeBound(type, Buffer.from(hex, 'hex'));
      const bound = value === null ? null : toBound(type, value);
      const bytes = bound === null ? null : encodeBound(type, bound);
      return bytes === null ? null : Buffer.from(bytes).toString('hex');
    };
    const lower = own(file.lowerBounds[id], lowerBound);
    const upper = own(file.upperBounds[id], upperBound);
    if (lower !== null) lowerBounds[id] = lower;
    if (upper !== null) upperBounds[id] = upper;
  }
  return { ...file, lowerBounds, upperBounds };
}

/** Staging tables are in one part: what partition a file has in its own table says nothing here. */
function withoutPartition({ partition: _, ...file }: DataFile): DataFile {
  return file;
}

export function openStaging(options: {
  readonly lake: Lake;
  readonly stores: Readonly<Record<StoreName, ObjectStore>>;
  readonly namespace: string;
  readonly runId: string;
}): Staging {
  const { lake, stores, namespace, runId } = options;
  const targets = new Map<string, WriteTarget>();

  const newRef = (): TableRef => ({
    namespace,
    // Trino knows names in small letters alone.
    name: `${runId.toLowerCase().replaceAll(/[^a-z0-9]/g, '_')}_${randomBytes(6).toString('hex')}`,
  });

  const create = async (target: WriteTarget, add: readonly DataFile[]): Promise<Staged> => {
    const { ref } = target.layout;
    await lake.commit([
      { target, operation: 'append', add, remove: [], properties: { 'lakespec.run-id': runId }, summary: {} },
    ]);
    targets.set(ref.name, target);
    return { ref, location: target.location };
  };

  const layoutOf = (ref: TableRef): TableLayout => ({
    ref,
    store: 'refined',
    description: '',
    columns: [],
    renames: [],
    sort: [],
  });

  /** The store of the platform that a location lies in, and its key there. */
  const placeOf = (location: string): { readonly store: ObjectStore; readonly key: string } | null => {
    const [inside] = Object.values(stores)
      .map((store) => ({ store, root: `${store.uri('')}/` }))
      .filter(({ root }) => location.startsWith(root))
      .sort((a, b) => b.root.length - a.root.length);
    return inside ? { store: inside.store, key: location.slice(inside.root.length) } : null;
  };

  const removeBelow = async (location: string): Promise<void> => {
    const place = placeOf(location);
    if (!place) return;
    for await (const { key } of place.store.list(`${place.key}/`)) await place.store.remove(key);
  };

  /**
   * Trino makes a folder for each partition, named by its values: those must not get into the names of objects. Buckets
   * know no renaming: the objects are copied.
   */
  const flattened = async (location: string, file: DataFile): Promise<DataFile> => {
    const [from, uri] = [placeOf(file.uri), `${location}/data/${posix.basename(file.uri)}`];
    const to = placeOf(uri);
    if (!from || !to) throw new Error('an engine wrote a file outside of the stores');
    await to.store.put(to.key, await from.store.get(from.key));
    await from.store.remove(from.key);
    return { ...file, uri };
  };

  return {
    over: async (columns, files) => {
      // They hit files that are older than they are, and all files of a staging table are of one age.
      if (files.some(({ deletes }) => deletes?.some(({ equalTo }) => equalTo !== undefined))) {
        throw new RunFailure(
          'invalid',
          'another writer left equality deletes in a table, which no stage on Trino can read: lakespec maintain rewrites its data files without them',
        );
      }
      const ref = newRef();
      // The place has the form of a table's, so that maintenance finds what a killed run leaves.
      const mark = randomBytes(4).toString('hex');
      return create(
        {
          layout: layoutOf(ref),
          base: null,
          schema: schemaOf(columns),
          lastColumnId: Math.max(0, ...columns.map(({ fieldId }) => fieldId)),
          columns,
          location: stores.refined.uri(`${namespace}/${ref.name}-${mark}`),
        },
        files.map(withoutPartition),
      );
    },
    forTarget: async (target) => {
      const ref = newRef();
      const { sort, partition } = target.layout;
      return create(
        {
          ...target,
          layout: { ...layoutOf(ref), sort, ...(partition !== undefined && { partition }) },
          base: null,
          schema: optional(target.schema),
          // Below the target and not the target's own: who drops the staging table by mistake takes no row of the target.
          location: `${target.location}/data/staging-${ref.name}`,
        },
        [],
      );
    },
    filesOf: async ({ ref, location }) => {
      const table = await lake.table(ref);
      if (table === null) throw new Error('a staging table is gone while its stage runs');
      const columns = targets.get(ref.name)?.columns ?? [];
      const files: DataFile[] = [];
      for (const file of await lake.dataFiles(table)) {
        const placed = file.partition === undefined ? file : await flattened(location, file);
        files.push(ownBounds(columns, placed));
      }
      return files;
    },
    drop: async ({ ref, location }, data) => {
      await lake.drop(ref);
      await removeBelow(data ? location : `${location}/metadata`);
    },
  };
}
