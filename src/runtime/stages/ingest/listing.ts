import { connectors } from '../../../connectors/registry.ts';
import type { PlanSource } from '../../../plan/index.ts';
import type { Connector, Engine, Landing, Unit, Vault } from '../../../ports/index.ts';
import { RunFailure } from '../../failure.ts';
import { identifier } from '../../lake/sql.ts';
import type { RunContext } from '../../run/context.ts';
import { checkLanding, landingOf } from '../../run/landing.ts';
import type { PlannedUnit } from '../../run/worklist.ts';
import { fileIdentity } from './file-identity.ts';

/** A unit that is new and ready. */
export type ListedUnit = Unit & {
  readonly source: PlanSource;
  readonly fileIds: Readonly<Record<string, string>>;
  readonly replay: PlannedUnit['replay'];
};

export type Listing = {
  readonly units: readonly ListedUnit[];
  /** Objects of units that are still being written. */
  readonly deferred: number;
  /** Objects that earlier runs took. */
  readonly seen: number;
};

export async function connectorNamed(name: string): Promise<Connector> {
  const load = connectors.get(name);
  if (!load) throw new RunFailure('invalid', `this runtime has no connector ${name}`);
  return load();
}

/** Folders (with their final `/`, or empty) that hold a source's marker. */
async function markedFolders(landing: Landing, marker: string): Promise<ReadonlySet<string>> {
  const folders = new Set<string>();
  for await (const { key } of landing.store.list(landing.prefix)) {
    if (key.endsWith(`/${marker}`) || key === marker) folders.add(key.slice(0, key.length - marker.length));
  }
  return folders;
}

function* foldersAbove(key: string): Iterable<string> {
  for (let at = key.lastIndexOf('/'); at !== -1; at = key.lastIndexOf('/', at - 1)) {
    yield key.slice(0, at + 1);
    if (at === 0) return;
  }
  yield '';
}

/** Whether a unit is complete: its marker is there, or nothing in it changed for a while. */
async function readiness(
  landing: Landing,
  { complete }: PlanSource,
  nowMs: number,
): Promise<(unit: Unit) => boolean> {
  if ('marker' in complete) {
    const marked = await markedFolders(landing, complete.marker);
    return ({ objects }) => [...foldersAbove(objects[0]?.key ?? '')].some((folder) => marked.has(folder));
  }
  const settledMs = nowMs - complete.settleSeconds * 1000;
  return ({ objects }) =>
    complete.settleSeconds === 0 || objects.every(({ modifiedMs }) => modifiedMs <= settledMs);
}

const batchSize = 10_000;

/** Random ids of files, in the order of their identities. */
async function fileIdsOf(vault: Vault, identities: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let start = 0; start < identities.length; start += batchSize) {
    const batch = identities.slice(start, start + batchSize);
    ids.push(...(await vault.surrogates(batch.map((value) => ({ system: 'file', value })))));
  }
  return ids;
}

/** Those of the ids that table `files` holds. */
async function seenOf(
  engine: Engine,
  files: string | null,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  if (files === null || ids.length === 0) return seen;
  const name = 'listed files';
  const table = identifier(name);
  await engine.load(name, [{ name: 'id', type: 'VARCHAR' }], { id: ids }, ids.length);
  const rows = await engine.query(
    `SELECT id FROM ${table} SEMI JOIN ${files} AS known ON known.file_id = id`,
    { signal },
  );
  for (const { id } of rows) seen.add(String(id));
  await engine.run(`DROP TABLE ${table}`);
  return seen;
}

/**
 * Lists every source once. A unit is new when one of its files was never taken in this version.
 * @param files SQL of table `files` as it is; null = there is none yet.
 */
export async function listLandings(
  context: RunContext,
  vault: Vault,
  engine: Engine,
  files: string | null,
  nowMs: number,
): Promise<Listing> {
  const listed: {
    readonly unit: Unit;
    readonly source: PlanSource;
    readonly identities: readonly string[];
  }[] = [];
  const taken = new Map<string, string>();
  let deferred = 0;
  for (const source of context.plan.sources) {
    const landing = landingOf(source, context.stores, context.workspace);
    await checkLanding(source, context.plan, context.workspace);
    const isReady = await readiness(landing, source, nowMs);
    const connector = await connectorNamed(source.connector);
    for await (const unit of connector.discover(landing, source)) {
      context.signal.throwIfAborted();
      if (!isReady(unit)) {
        deferred += unit.objects.length;
        continue;
      }
      const identities = unit.objects.map((object) =>
        fileIdentity(source, object.key, object.sizeBytes, object.version),
      );
      for (const identity of identities) {
        const other = taken.get(identity);
        if (other !== undefined) {
          const message = `sources ${other} and ${source.name} both take the same files: make their \`include\` disjoint`;
          throw new RunFailure('invalid', message);
        }
        taken.set(identity, source.name);
      }
      listed.push({ unit, source, identities });
    }
  }
  const ids = await fileIdsOf(vault, [...taken.keys()]);
  const idOf = new Map([...taken.keys()].map((identity, index) => [identity, ids[index] ?? '']));
  const seen = await seenOf(engine, files, ids, context.signal);
  const units = listed.flatMap(({ unit, source, identities }): readonly ListedUnit[] => {
    const unitIds = identities.map((identity) => idOf.get(identity) ?? '');
    if (unitIds.every((id) => seen.has(id))) return [];
    const fileIds = Object.fromEntries(unit.objects.map(({ key }, index) => [key, unitIds[index] ?? '']));
    return [{ ...unit, source, fileIds, replay: null }];
  });
  const fresh = units.reduce((sum, { objects }) => sum + objects.length, 0);
  return { units, deferred, seen: taken.size - fresh };
}
