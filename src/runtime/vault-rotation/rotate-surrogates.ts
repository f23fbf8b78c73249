import { mkdtemp, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf, namespacesOf, tableStores } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { frozenFiles } from '../dataset/index.ts';
import { openProductVault, openVaultTables } from '../deidentify/vault.ts';
import { duckdbStage, openDuckdb } from '../engines/duckdb/index.ts';
import { isRace, RunFailure } from '../failure.ts';
import { audit, GateFailure, type PendingTable } from '../gates/index.ts';
import type { LakeTable } from '../lake/lake.ts';
import { expireSnapshots } from '../lake/maintain/expire.ts';
import { removeOrphans } from '../lake/maintain/orphans.ts';
import { inParentheses, openTableSession, readColumns } from '../models/table-session.ts';
import { marks, runMarks } from '../models/watermark.ts';
import type { LakeContext } from '../run/context.ts';
import { step } from '../run/step.ts';
import { untilWon } from '../run/until-won.ts';
import { auditLink } from '../stages/ingest/audit-link.ts';
import { bronzeRef, runtimeLayout } from '../stages/ingest/tables.ts';
import { sweepObjects } from '../stages/maintain/objects.ts';
import { type ListedObject, type MovedObject, moveUnit } from './objects.ts';
import { openSuccessors, type Successors } from './successors.ts';
import { rotateTable } from './tables.ts';

export type SurrogateRotation = {
  readonly from: number;
  readonly to: number;
  /** False: the lake is at the policy's epoch already. */
  readonly rotated: boolean;
  readonly tables: number;
  readonly rows: number;
  readonly objects: number;
};

const maxAttempts = 3;

async function relationOf({ lake }: LakeContext, table: LakeTable): Promise<string> {
  return inParentheses(await lake.relation(readColumns(table), await lake.dataFiles(table)));
}

/** The epoch of what the lake holds; null where it holds nothing. */
async function epochOfLake(context: LakeContext, engine: Engine): Promise<number | null> {
  const { lake, plan, workspace } = context;
  const files = await lake.table(bronzeRef(plan, 'files'));
  if (files === null) return null;
  const [row] = await engine.query(
    `SELECT arg_max(file_id, ingested_at) AS newest FROM ${await relationOf(context, files)}`,
  );
  if (!row || row.newest === null) return null;
  const vault = await openProductVault(plan, workspace, true);
  try {
    const epoch = await vault.epochOf(String(row.newest));
    if (epoch !== null) return epoch;
  } finally {
    vault.close();
  }
  throw new RunFailure(
    'invalid',
    'the vault is older than the lake: it does not know the newest file of this product; restore its newest backup',
  );
}

/** Writes all objects under their new names. Objects of the former epoch stay until they are purged, or maintained away. */
async function moveObjects(
  context: LakeContext,
  engine: Engine,
  successors: Successors,
  vault: Parameters<typeof moveUnit>[0]['vault'],
  scratch: string,
): Promise<readonly MovedObject[]> {
  const { lake, plan, stores, progress, signal } = context;
  const table = await lake.table(bronzeRef(plan, 'objects'));
  if (table === null) return [];
  const rows = await engine.query(
    `SELECT path, sha256, size_bytes, media_type, unit_id FROM ${await relationOf(context, table)}`,
    { signal },
  );
  const units = Map.groupBy(rows, ({ unit_id }) => String(unit_id));
  progress.begin('objects', {
    units: units.size,
    sizeBytes: rows.reduce((sum, row) => sum + Number(row.size_bytes), 0),
  });
  const moved: MovedObject[] = [];
  for (const unit of units.values()) {
    const objects = unit.map(
      (row): ListedObject => ({
        path: String(row.path),
        sha256: String(row.sha256),
        sizeBytes: Number(row.size_bytes),
        mediaType: String(row.media_type),
      }),
    );
    const work = { store: stores.refined, successors, vault, scratch, signal };
    const done = await moveUnit(work, objects);
    const kept = done.find(({ from, path }) => from === path);
    if (kept)
      throw new RunFailure(
        'invalid',
        `an object has no surrogate in its path, and can't be rotated: ${kept.path}`,
      );
    moved.push(...done);
    progress.advance({ units: 1, sizeBytes: objects.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0) });
  }
  step('vault.remap.objects', context.log);
  return moved;
}

/** The gates of bronze over the tables as they are about to be: all have passed before, and have to again. */
async function passGates(
  { lake, plan, runId, signal }: LakeContext,
  engine: Engine,
  pending: readonly PendingTable[],
): Promise<void> {
  const gates = plan.gates.filter(({ stage }) => stage === 'ingest');
  if (gates.length === 0) return;
  const stage = duckdbStage(lake, engine, signal);
  const session = openTableSession(lake, stage);
  for (const { target, files } of pending) await session.replace(target, files);
  for (const gate of gates) for (const ref of [gate.table, ...gate.reads]) await session.read(ref);
  const { results, isStopped, quarantined } = await audit({
    lake,
    engine: stage,
    gates,
    tables: pending,
    show: session.replace,
    name: runId,
    signal,
  });
  if (isStopped || quarantined.length > 0) throw new GateFailure('ingest', results);
}

async function attempt(
  context: LakeContext,
  engine: Engine,
  scratch: string,
  epochs: { readonly from: number; readonly to: number },
): Promise<SurrogateRotation> {
  const { lake, plan, workspace, runId, log, progress, signal } = context;
  const opened = await openVaultTables(plan.platform.vault, workspace);
  if (opened === null) throw new RunFailure('invalid', 'the vault is missing: restore it from its backup');
  const written: PendingTable[] = [];
  try {
    const successors = await openSuccessors(opened, plan, epochs);
    // Opened after the keys of the new epoch are there.
    const vault = await openProductVault(plan, workspace);
    try {
      const auditTarget = await lake.target(runtimeLayout(plan, 'audit'));
      const refs = (await lake.tables(`${plan.product.identifier}_bronze`)).filter(
        ({ name }) => name !== 'audit',
      );
      // Loaded before anything is read: a commit of another run in between loses the race, whatever it changed.
      const tables: LakeTable[] = [];
      for (const ref of refs) {
        const table = await lake.table(ref);
        if (table !== null) tables.push(table);
      }
      const moved = await moveObjects(context, engine, successors, vault, scratch);
      progress.begin('tables', { units: tables.length, sizeBytes: 0 });
      for (const table of tables) {
        const tools = { lake, engine, successors, name: runId, signal };
        const change = await rotateTable(tools, table, table.ref.name === 'objects' ? moved : []);
        if (change !== null) written.push(change);
        progress.advance({ units: 1, sizeBytes: 0 });
      }
      await passGates(context, engine, written);
      step('vault.remap.gates', log);
      const rows = written.reduce(
        (sum, { add }) => sum + add.reduce((all, file) => all + file.records, 0),
        0,
      );
      const done = { ...epochs, rotated: true, tables: written.length, rows, objects: moved.length };
      const link = await auditLink(context, engine, vault, auditTarget, {
        kind: 'rotate',
        details: {
          from: epochs.from,
          to: epochs.to,
          tables: written.map(({ target }) => nameOf(target.layout.ref)),
          rows,
          objects: moved.length,
        },
      });
      written.push({ ...link, files: link.add });
      const summary = { ...runMarks(context), [marks.stage]: 'rotate' };
      signal.throwIfAborted();
      step('vault.remap.committing', log);
      await lake.commit(
        written.map(({ target, operation, add: added, remove }) => ({
          target,
          operation,
          add: added,
          remove,
          properties: {},
          summary,
        })),
      );
      step('vault.remap.committed', log);
      return done;
    } catch (error) {
      if (isRace(error) || (error instanceof RunFailure && error.kind === 'gate'))
        for (const { add } of written) await lake.discard(add);
      throw error;
    } finally {
      progress.end();
      vault.close();
    }
  } finally {
    opened.tables.close();
  }
}

/**
 * Gives a product other surrogates, those of its policy's epoch: in all bronze tables, in one transaction with an entry
 * of the audit chain, and in all published objects, which get other names. Silver and gold follow with refine and
 * curate, which see that what they read was overwritten. Killed at any time, it is done by the next call.
 * @throws {RunFailure} `invalid`, `gate`, `race`, `dependency`
 */
export async function rotateSurrogates(context: LakeContext): Promise<SurrogateRotation> {
  const { plan, log } = context;
  const to = plan.policy.subjects.epoch;
  const scratch = await mkdtemp(join(context.engine.scratch, 'rotate-'));
  const engine = await openDuckdb({ ...context.engine, scratch: join(scratch, 'engine') });
  const interrupt = () => engine.interrupt();
  context.signal.addEventListener('abort', interrupt);
  try {
    const once = async (): Promise<SurrogateRotation> => {
      const from = await epochOfLake(context, engine);
      if (from === null || from === to)
        return { from: to, to, rotated: false, tables: 0, rows: 0, objects: 0 };
      if (from > to) {
        throw new RunFailure(
          'invalid',
          `the lake has surrogates of epoch ${from}, and policy ${plan.policy.name} says epoch ${to}: an epoch is only raised`,
        );
      }
      return attempt(context, engine, scratch, { from, to });
    };
    return await untilWon(maxAttempts, once, (tried) =>
      log.info({ attempt: tried }, 'another run was faster; rotating again'),
    );
  } finally {
    context.signal.removeEventListener('abort', interrupt);
    engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Of a local store: what is emptied may still bear a former surrogate as its name. */
async function removeEmptyFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await removeEmptyFolders(join(folder, entry.name));
  // Refused where something is in it.
  await rmdir(folder).catch(() => undefined);
}

/** Takes every snapshot but the current ones of a product's tables away, and all objects that none of them lists. */
export async function purgeFormer(
  context: LakeContext,
): Promise<{ readonly snapshots: number; readonly objects: number }> {
  const { lake, plan } = context;
  const engine = await openDuckdb(context.engine);
  try {
    let snapshots = 0;
    const nowMs = Date.now() + 1;
    const namespaces = namespacesOf(plan.product.identifier);
    for (const namespace of namespaces) {
      for (const ref of await lake.tables(namespace)) {
        const table = await lake.table(ref);
        if (table === null) continue;
        const retention = { keep: 1, olderThanMs: nowMs, protect: new Set<bigint>() };
        snapshots += (await expireSnapshots(lake, table, retention))?.snapshots ?? 0;
      }
    }
    // A frozen dataset keeps what it names, of whatever epoch.
    const frozen = await frozenFiles(context.stores.curated);
    let objects = await sweepObjects(context, engine, nowMs, frozen.objects);
    const local = context.stores.refined.localPath(plan.product.name);
    if (local !== null && (await stat(local).catch(() => null))) await removeEmptyFolders(local);
    for (const store of tableStores)
      objects += (
        await removeOrphans(lake, { store, namespaces, olderThanMs: nowMs, keep: frozen.locations })
      ).objects;
    return { snapshots, objects };
  } finally {
    engine.close();
  }
}
