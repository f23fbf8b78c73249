import type { Plan } from '../../plan/index.ts';
import type { Engine, Vault } from '../../ports/index.ts';
import type { DataFile, WriteTarget } from '../lake/lake.ts';
import { literal } from '../lake/sql.ts';
import { inParentheses } from '../models/table-session.ts';
import type { RunContext } from '../run/context.ts';
import { landingOf, locationName, sourceNamed } from '../run/landing.ts';
import type { Worklist } from '../run/worklist.ts';
import { fileIdentity, parseFileIdentity, replayLocation } from '../stages/ingest/file-identity.ts';
import { bronzeRelation, listQuarantine, type QuarantineRecord } from './records.ts';

/** Where a file stands, whatever its version: it identifies, and stays in memory. */
type Place = { readonly connector: string; readonly location: string; readonly key: string };

/** A record with what is known of its file. */
type Placed = {
  readonly record: QuarantineRecord;
  /** Null where the vault or the plan don't know it any more. */
  readonly place: Place | null;
  readonly contents: ReadonlySet<string>;
};

type Tools = {
  readonly context: Pick<RunContext, 'lake' | 'plan' | 'signal' | 'stores' | 'workspace'>;
  readonly engine: Engine;
  readonly vault: Vault;
};

const placeName = ({ connector, location, key }: Place): string => JSON.stringify([connector, location, key]);
const datasetName = (source: string, datasetId: string): string => JSON.stringify([source, datasetId]);
const openTable = '"open records"';

async function placeOf(plan: Plan, vault: Vault, fileId: string, source: string): Promise<Place | null> {
  const sealed = await vault.reveal(fileId);
  const identity = sealed?.system === 'file' ? parseFileIdentity(sealed.value) : null;
  if (!identity) return null;
  const { connector, location, key } = identity;
  if (location !== replayLocation) return { connector, location, key };
  const from = plan.sources.find(({ name }) => name === source);
  return from ? { connector, location: locationName(from), key } : null;
}

/** Each file is asked for once; the records are left in a table of the engine. */
async function placed(
  { context, engine, vault }: Tools,
  records: readonly QuarantineRecord[],
  files: string,
): Promise<readonly Placed[]> {
  const { plan, signal } = context;
  await engine.load(
    'open records',
    ['record_id', 'file_id', 'unit_id'].map((name) => ({ name, type: 'VARCHAR' })),
    {
      record_id: records.map(({ recordId }) => recordId),
      file_id: records.map(({ fileId }) => fileId),
      unit_id: records.map(({ unitId }) => unitId),
    },
    records.length,
  );
  const rows = await engine.query(
    `SELECT DISTINCT file_id, source, content_mac FROM ${files} AS files SEMI JOIN ${openTable} USING (file_id)`,
    { signal },
  );
  const byFile = Map.groupBy(rows, (row) => String(row.file_id));
  const places = new Map<string, Place | null>();
  for (const [fileId, [first]] of byFile) {
    places.set(fileId, await placeOf(plan, vault, fileId, String(first?.source)));
  }
  return records.map((record) => ({
    record,
    place: places.get(record.fileId) ?? null,
    contents: new Set((byFile.get(record.fileId) ?? []).map((row) => String(row.content_mac))),
  }));
}

type Settled = { readonly fileIds: ReadonlyMap<string, string>; readonly datasets: ReadonlySet<string> };

/** Where the files of a run stand, and the datasets that it took and that weren't there already. */
function settledBy(
  plan: Plan,
  worklist: Worklist,
  taken: ReadonlySet<string>,
  duplicates: ReadonlyMap<string, string>,
): Settled {
  const fileIds = new Map<string, string>();
  const datasets = new Set<string>();
  for (const unit of worklist.units) {
    const source = sourceNamed(plan, unit.source);
    for (const [key, fileId] of Object.entries(unit.fileIds)) {
      if (!taken.has(fileId)) continue;
      fileIds.set(placeName({ connector: source.connector, location: locationName(source), key }), fileId);
      if (unit.scope === 'dataset' && !duplicates.has(fileId))
        datasets.add(datasetName(source.name, unit.datasetId));
    }
  }
  return { fileIds, datasets };
}

/** Content of the files that added nothing, by their ids: the same content is in the lake already. */
async function duplicatesOf(
  { context, engine }: Tools,
  target: WriteTarget,
  added: readonly DataFile[],
): Promise<ReadonlyMap<string, string>> {
  const relation = inParentheses(await context.lake.relation(target.columns, added));
  const rows = await engine.query(
    `SELECT file_id, content_mac FROM ${relation} AS added WHERE fate = 'duplicate'`,
    { signal: context.signal },
  );
  return new Map(rows.map((row) => [String(row.file_id), String(row.content_mac)]));
}

/** Open records of datasets, whatever their file: a file of an older version may be gone. */
async function recordsOfDatasets(
  { context, engine }: Tools,
  files: string,
  datasets: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (datasets.size === 0) return new Set();
  const rows = await engine.query(
    `SELECT DISTINCT open.record_id, files.source, files.dataset_id
     FROM ${openTable} AS open JOIN ${files} AS files ON files.unit_id = open.unit_id`,
    { signal: context.signal },
  );
  return new Set(
    rows
      .filter((row) => datasets.has(datasetName(String(row.source), String(row.dataset_id))))
      .map((row) => String(row.record_id)),
  );
}

/**
 * The open records of earlier runs whose file, or whose dataset, this run took in a newer version: loaded, or refused
 * with records of its own. A file whose content the lake has already made no records anew: those of that very content
 * stay open. Records of runs that began later are left alone: this run may have read the older version.
 */
export async function supersededBy(
  tools: Tools,
  worklist: Worklist,
  run: {
    readonly taken: readonly string[];
    readonly files: WriteTarget;
    readonly added: readonly DataFile[];
  },
): Promise<readonly string[]> {
  const { lake, plan } = tools.context;
  if (worklist.kind !== 'ingest' || run.taken.length === 0) return [];
  const all = await listQuarantine(lake, tools.engine, plan);
  const open = all.filter(({ quarantinedAt }) => quarantinedAt <= worklist.startedAt);
  const files = open.length === 0 ? null : await bronzeRelation(lake, plan, 'files');
  if (files === null) return [];
  const known = await placed(tools, open, files);
  const duplicates = await duplicatesOf(tools, run.files, run.added);
  const settled = settledBy(plan, worklist, new Set(run.taken), duplicates);
  const ofDatasets = await recordsOfDatasets(tools, files, settled.datasets);
  return known
    .filter(({ record, place, contents }) => {
      if (ofDatasets.has(record.recordId)) return true;
      const fileId = place ? settled.fileIds.get(placeName(place)) : undefined;
      if (fileId === undefined) return false;
      const content = duplicates.get(fileId);
      return content === undefined || !contents.has(content);
    })
    .map(({ record }) => record.recordId);
}

/** Id of the version of a file that stands in its landing now; null when it is gone or has no source any more. */
async function presentId(
  { context, vault }: Tools,
  { connector, location, key }: Place,
): Promise<string | null> {
  const { plan, stores, workspace } = context;
  const source = plan.sources.find((one) => one.connector === connector && locationName(one) === location);
  const object = source ? await landingOf(source, stores, workspace).store.head(key) : null;
  if (!source || !object) return null;
  const value = fileIdentity(source, key, object.sizeBytes, object.version);
  const [id] = await vault.surrogates([{ system: 'file', value }]);
  return id ?? null;
}

/**
 * Those of the open records whose file stands in the landing in a version that a later run took: to load their bytes
 * would put the old version beside the new one.
 */
export async function supersededBefore(
  tools: Tools,
  records: readonly QuarantineRecord[],
): Promise<ReadonlySet<string>> {
  const { context, engine } = tools;
  const files = records.length === 0 ? null : await bronzeRelation(context.lake, context.plan, 'files');
  if (files === null) return new Set();
  const known = await placed(tools, records, files);
  const presentIds = new Map<string, string>();
  for (const { place } of known) {
    const name = place ? placeName(place) : null;
    if (!place || name === null || presentIds.has(name)) continue;
    presentIds.set(name, (await presentId(tools, place)) ?? '');
  }
  const ids = [...new Set(presentIds.values())].filter((id) => id !== '');
  if (ids.length === 0) return new Set();
  const rows = await engine.query(
    `SELECT file_id, fate, content_mac,
            strftime(ingested_at AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ') AS ingested_at
     FROM ${files} AS files WHERE file_id IN (${ids.map(literal).join(', ')})`,
    { signal: context.signal },
  );
  const versions = Map.groupBy(rows, (row) => String(row.file_id));
  const superseded = known.filter(({ record, place, contents }) =>
    (versions.get((place && presentIds.get(placeName(place))) ?? '') ?? []).some(
      (row) =>
        String(row.ingested_at) > record.quarantinedAt &&
        (row.fate !== 'duplicate' || !contents.has(String(row.content_mac))),
    ),
  );
  return new Set(superseded.map(({ record }) => record.recordId));
}
