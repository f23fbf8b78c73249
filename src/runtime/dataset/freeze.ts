import {
  currentSnapshot,
  schemaOfSnapshot,
  schemaToJson,
  snapshotOf,
  withoutRef,
  withProperties,
  withRef,
} from '../../formats/iceberg/index.ts';
import { nameOf, namespacesOf, type TableRef } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { recordAccess } from '../deidentify/audit.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import { lostRace } from '../lake/commit.ts';
import type { OpenLake } from '../lake/index.ts';
import type { LakeTable } from '../lake/lake.ts';
import { identifier } from '../lake/sql.ts';
import { inParentheses, readColumns } from '../models/table-session.ts';
import type { LakeContext } from '../run/context.ts';
import { step } from '../run/step.ts';
import { bronzeRef } from '../stages/ingest/tables.ts';
import { pinnedFiles } from './content.ts';
import {
  datasetProperty,
  type Frozen,
  type FrozenManifest,
  type FrozenTable,
  frozenDatasets,
  manifestOf,
  putFrozen,
  removeFrozen,
} from './frozen.ts';

const maxAttempts = 3;

/** Iceberg's tag, a folder and a word of `--as-of` at once; none of them is a number or a time. */
const datasetName = /^[a-z]([-a-z0-9.]{0,61}[a-z0-9])?$/;

function checkName(name: string): void {
  if (datasetName.test(name) && name !== 'main') return;
  throw new RunFailure(
    'invalid',
    `${name} can't be the name of a dataset: lower-case letters, digits, - and ., beginning with a letter`,
  );
}

/** Tables of the product by their names, with or without a namespace. */
async function tablesNamed(
  { lake, plan }: LakeContext,
  names: readonly string[],
): Promise<readonly TableRef[]> {
  const all: TableRef[] = [];
  for (const namespace of namespacesOf(plan.product.identifier)) all.push(...(await lake.tables(namespace)));
  return names.map((name) => {
    const found = all.filter((ref) => nameOf(ref) === name || ref.name === name);
    const [only, other] = found;
    if (only && !other) return only;
    throw new RunFailure(
      'invalid',
      only
        ? `${name} is in several: ${found.map(nameOf).join(', ')}`
        : `product ${plan.product.name} has no table ${name}; it has ${all.map(nameOf).join(', ')}`,
    );
  });
}

/** All tables as they were at one instant: no commit lay between the first and the last look. */
async function atOneInstant(lake: OpenLake, refs: readonly TableRef[]): Promise<readonly LakeTable[]> {
  const load = async () => {
    const tables: LakeTable[] = [];
    for (const ref of refs) {
      const table = await lake.table(ref);
      if (table === null) throw new RunFailure('invalid', `table ${nameOf(ref)} isn't there any more`);
      tables.push(table);
    }
    return tables;
  };
  for (let tried = 1; tried <= maxAttempts; tried += 1) {
    const first = await load();
    const second = await load();
    if (first.every(({ metadataUri }, index) => metadataUri === second[index]?.metadataUri)) return second;
  }
  throw new RunFailure('race', 'runs are changing these tables all the time: freeze them after the run');
}

async function frozenTable(context: LakeContext, table: LakeTable): Promise<FrozenTable> {
  const { lake, signal, progress } = context;
  const snapshot = currentSnapshot(table.metadata);
  if (snapshot === null) throw new RunFailure('invalid', `table ${nameOf(table.ref)} has no snapshot yet`);
  const live = await lake.dataFiles(table, snapshot.snapshotId);
  if (live.some(({ deletes }) => deletes !== undefined)) {
    throw new RunFailure(
      'invalid',
      `another engine has taken rows out of ${nameOf(table.ref)} by delete files: run maintain first, which writes its data files anew`,
    );
  }
  const files = await pinnedFiles(lake.storage, live, signal, ({ sizeBytes }) =>
    progress.advance({ units: 1, sizeBytes }),
  );
  if (files === null) throw new RunFailure('race', `a data file of ${nameOf(table.ref)} is gone: run again`);
  return {
    table: table.ref,
    snapshotId: snapshot.snapshotId.toString(),
    schema: JSON.parse(JSON.stringify(schemaToJson(schemaOfSnapshot(table.metadata, snapshot)))),
    rows: live.reduce((sum, { records }) => sum + records, 0),
    files,
  };
}

const isHashColumn = ({ name, type }: { readonly name: string; readonly type: unknown }) =>
  type === 'string' && (name === 'sha256' || name.endsWith('_sha256'));

/** Tables `objects` of the product and of those that it reads. */
async function objectTables({ lake, plan }: LakeContext): Promise<readonly LakeTable[]> {
  const namespaces = plan.inputs.flatMap(({ tables }) =>
    tables.map(({ namespace }) => namespace.replace(/_(silver|gold|bronze)$/, '_bronze')),
  );
  const refs = [
    bronzeRef(plan, 'objects'),
    ...namespaces.map((namespace) => ({ namespace, name: 'objects' })),
  ];
  const found = new Map<string, LakeTable>();
  for (const ref of refs) {
    const table = found.has(nameOf(ref)) ? null : await lake.table(ref);
    if (table !== null) found.set(nameOf(ref), table);
  }
  return [...found.values()];
}

/**
 * The objects that the tables name: all of table `objects`, and those whose hashes stand in columns `sha256` or
 * `…_sha256` of the others.
 */
async function objectsOf(
  context: LakeContext,
  engine: Engine,
  tables: readonly LakeTable[],
): Promise<Frozen['objects']> {
  const { lake, plan, stores, signal } = context;
  const rows = async (table: LakeTable) =>
    inParentheses(await lake.relation(readColumns(table), await lake.dataFiles(table)));
  const isObjects = ({ ref }: LakeTable) => nameOf(ref) === nameOf(bronzeRef(plan, 'objects'));
  const selects: string[] = [];
  for (const table of tables.filter(isObjects))
    selects.push(`SELECT path, size_bytes, sha256 FROM ${await rows(table)} AS every`);
  const hashes: string[] = [];
  for (const table of tables.filter((one) => !isObjects(one))) {
    for (const { name } of readColumns(table).filter(isHashColumn))
      hashes.push(
        `SELECT ${identifier(name)} AS sha256 FROM ${await rows(table)} AS held WHERE ${identifier(name)} IS NOT NULL`,
      );
  }
  if (hashes.length > 0) {
    const known = await Promise.all((await objectTables(context)).map(rows));
    const all =
      known.length === 0
        ? "SELECT '' AS path, 0 AS size_bytes, '' AS sha256 WHERE false"
        : known.map((from) => `SELECT path, size_bytes, sha256 FROM ${from} AS known`).join(' UNION ALL ');
    const wanted = `(SELECT DISTINCT sha256 FROM (${hashes.join(' UNION ALL ')}) AS found)`;
    const [lost] = await engine.query(
      `SELECT count(*) AS n FROM ${wanted} AS wanted ANTI JOIN (${all}) AS known USING (sha256)`,
      { signal },
    );
    if (Number(lost?.n) > 0) {
      throw new RunFailure(
        'invalid',
        `the tables name ${String(lost?.n)} objects by their hashes that no table objects knows: freeze what belongs together`,
      );
    }
    // Of equal contents one is enough, and always the same one.
    selects.push(
      `SELECT min(path) AS path, min(size_bytes) AS size_bytes, sha256 FROM (${all}) AS known SEMI JOIN ${wanted} AS wanted USING (sha256) GROUP BY sha256`,
    );
  }
  if (selects.length === 0) return [];
  const found = await engine.query(
    `SELECT DISTINCT path, size_bytes, sha256 FROM (${selects.join(' UNION ALL ')}) AS named ORDER BY path`,
    { signal },
  );
  const objects: Frozen['objects'] = [];
  for (const { path, size_bytes: size, sha256 } of found) {
    const object = { path: String(path), sizeBytes: Number(size), sha256: String(sha256) };
    const there = await stores.refined.head(object.path);
    if (there?.sizeBytes !== object.sizeBytes)
      throw new RunFailure('invalid', 'an object that the tables name is not there, or has another size');
    objects.push(object);
  }
  return objects;
}

/** Sets or takes away the tag in all tables, in one transaction of the catalog. */
async function tagTables(
  { lake }: LakeContext,
  change: (table: LakeTable) => LakeTable['metadata'] | null,
  refs: readonly TableRef[],
): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    const changes = [];
    for (const ref of refs) {
      const table = await lake.table(ref);
      const metadata = table && change(table);
      if (table && metadata) changes.push({ ref, base: table, metadata });
    }
    if (changes.length === 0 || (await lake.catalog.commit(changes)) !== null) return;
    if (tried === maxAttempts) throw lostRace();
  }
}

/**
 * Pins tables as they are now under a name: a tag in each of them, which every reader of Iceberg can use and which
 * outlives expiry, and a manifest of every byte in store curated.
 * @throws {RunFailure} `invalid`, `race`
 */
export async function freezeDataset(
  context: LakeContext,
  name: string,
  names: readonly string[],
): Promise<FrozenManifest> {
  const { lake, plan, stores, startedAt, actor, log, progress } = context;
  checkName(name);
  const refs = [
    ...new Map((await tablesNamed(context, names)).map((ref) => [nameOf(ref), ref])).values(),
  ].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const tables = await atOneInstant(lake, refs);
  for (const { ref, metadata } of tables) {
    if (Object.hasOwn(metadata.refs, name))
      throw new RunFailure(
        'invalid',
        `table ${nameOf(ref)} has a branch or tag ${name} already: choose another name, or lakespec dataset unfreeze ${name}`,
      );
  }
  await recordAccess(stores.raw, plan, {
    at: startedAt,
    actor,
    what: 'dataset freeze',
    details: { dataset: name, tables: refs.map(nameOf).join(', ') },
  });
  const engine = await openDuckdb(context.engine);
  let manifest: FrozenManifest;
  try {
    const files = (await Promise.all(tables.map((table) => lake.dataFiles(table)))).flat();
    progress.begin('freeze', {
      units: files.length,
      sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    });
    const frozenTables: FrozenTable[] = [];
    for (const table of tables) frozenTables.push(await frozenTable(context, table));
    manifest = manifestOf({
      format: 1,
      name,
      product: plan.product.name,
      planHash: plan.hash,
      lakespecVersion: plan.lakespecVersion,
      frozenAt: startedAt,
      frozenBy: actor,
      tables: frozenTables,
      objects: await objectsOf(context, engine, tables),
    });
  } finally {
    progress.end();
    engine.close();
  }
  // A freeze of that name that was killed before its tags: this one takes its place.
  const former = (await frozenDatasets(stores.curated, plan.product.name)).filter(
    ({ frozen }) => frozen.name === name,
  );
  await putFrozen(stores.curated, manifest);
  step('dataset.manifest.written', log);
  const snapshots = new Map(
    manifest.frozen.tables.map(({ table, snapshotId }) => [nameOf(table), BigInt(snapshotId)]),
  );
  await tagTables(
    context,
    ({ ref, metadata }) => {
      const snapshotId = snapshots.get(nameOf(ref));
      if (snapshotId === undefined || snapshotOf(metadata, snapshotId) === null)
        throw new RunFailure('race', `the snapshot of ${nameOf(ref)} has expired meanwhile: freeze again`);
      if (Object.hasOwn(metadata.refs, name))
        throw new RunFailure('race', `somebody else has tagged ${nameOf(ref)} with ${name} meanwhile`);
      const tagged = withRef(metadata, name, { snapshotId, type: 'tag', retention: {} });
      return withProperties(tagged, { [datasetProperty(name)]: manifest.digest });
    },
    refs,
  );
  step('dataset.tagged', log);
  for (const one of former) if (one.key !== manifest.key) await removeFrozen(stores.curated, one);
  return manifest;
}

/** Lets a dataset go: its tags, then its manifest. What it pinned stays as long as anything else needs it. */
export async function unfreezeDataset(context: LakeContext, manifest: FrozenManifest): Promise<void> {
  const { stores, plan, startedAt, actor, log } = context;
  const { name, tables } = manifest.frozen;
  await recordAccess(stores.raw, plan, {
    at: startedAt,
    actor,
    what: 'dataset unfreeze',
    details: { dataset: name, manifest: manifest.digest },
  });
  await tagTables(
    context,
    ({ metadata }) =>
      metadata.properties[datasetProperty(name)] === manifest.digest
        ? withProperties(Object.hasOwn(metadata.refs, name) ? withoutRef(metadata, name) : metadata, {
            [datasetProperty(name)]: null,
          })
        : null,
    tables.map(({ table }) => table),
  );
  step('dataset.untagged', log);
  await removeFrozen(stores.curated, manifest);
}
