import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameOf, type Plan, type PlanPlatform, type StoreName, type TableRef } from '../../plan/index.ts';
import { knownToVault } from '../deidentify/known-to-vault.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import {
  type Entry,
  inOrder,
  openCatalog,
  openLake,
  orRunFailure,
  type Pointer,
  type PointerRecord,
  readPointers,
} from '../lake/index.ts';
import type { Progress } from '../run/context.ts';
import { type CopiedLake, openCopiedLake } from './copied-lake.ts';
import { type Choice, chooseStates } from './states.ts';

/** Where the data is taken from: the copy that the platform names, or the stores themselves, of a lost catalog. */
export type RecoverySource = 'secondary' | 'pointers';

/** What becomes of a name of the catalog. */
export type Recovered = {
  readonly ref: TableRef;
  readonly kind: Pointer['kind'];
  /**
   * `kept`: the catalog names the newest state already; `restored`: the newest; `older`: one before it; `torn`: without
   * tables that one commit changed with it; `absent`: it wasn't there yet when the others were as they come back; `lost`:
   * no saved state is whole.
   */
  readonly outcome: 'kept' | 'restored' | 'older' | 'torn' | 'absent' | 'lost';
  /** Null for a view, a table without rows ever, or one that does not come back. */
  readonly snapshotId: bigint | null;
  /** When the state that comes back was saved; milliseconds since 1970. */
  readonly atMs: number | null;
  /** How far it lies behind the newest that was saved. */
  readonly behindMs: number;
  readonly statesBehind: number;
  /** What the newest state lacks. */
  readonly why: string | null;
};

export type RecoveryPlan = {
  readonly tables: readonly Recovered[];
  readonly objects: number;
  readonly sizeBytes: number;
};

type Recovery = RecoveryPlan & {
  readonly copied: CopiedLake;
  /** All that the catalog names in the end. */
  readonly whole: readonly Entry[];
  /** Those of them that it doesn't name yet. */
  readonly entries: readonly Entry[];
};

/** What the catalog holds now. Entries whose metadata files are gone are as good as none. */
async function entriesNow(
  platform: PlanPlatform,
  workspace: string,
  copied: CopiedLake,
): Promise<readonly Pointer[]> {
  const catalog = openCatalog(platform.catalog, workspace, copied.storage);
  try {
    const found: Pointer[] = [];
    const add = async (
      ref: TableRef,
      kind: Pointer['kind'],
      load: () => Promise<{ metadataUri: string } | null>,
    ) => {
      try {
        const entry = await load();
        if (entry) found.push({ ref, kind, metadataUri: entry.metadataUri });
      } catch (error) {
        if (!(error instanceof RunFailure) || error.kind === 'dependency') throw error;
      }
    };
    for (const ref of await catalog.list()) await add(ref, 'TABLE', () => catalog.load(ref));
    for (const ref of (await catalog.views?.list()) ?? [])
      await add(ref, 'VIEW', async () => (await catalog.views?.load(ref)) ?? null);
    return found;
  } finally {
    await catalog.close();
  }
}

/** Entries of the catalog that are in no record are newer than all of them: another writer made them. */
function withEntries(
  records: readonly PointerRecord[],
  entries: readonly Pointer[],
): readonly PointerRecord[] {
  const saved = new Set(records.flatMap(({ pointers }) => pointers.map(({ metadataUri }) => metadataUri)));
  const unsaved = entries.filter(({ metadataUri }) => !saved.has(metadataUri));
  const atMs = Math.max(0, ...records.map((record) => record.atMs));
  return unsaved.length === 0 ? records : [...records, { key: '', atMs, isCommit: false, pointers: unsaved }];
}

async function outcomeOf(
  choice: Choice,
  now: ReadonlyMap<string, Pointer>,
  copied: CopiedLake,
): Promise<Recovered> {
  const { ref, newest, newestAtMs, chosen, chosenAtMs, statesBehind, fault, isTorn } = choice;
  const isKept = chosen !== null && now.get(nameOf(ref))?.metadataUri === chosen.metadataUri;
  const outcome =
    chosen === null
      ? fault === null
        ? 'absent'
        : 'lost'
      : isTorn
        ? 'torn'
        : statesBehind > 0
          ? 'older'
          : isKept
            ? 'kept'
            : 'restored';
  return {
    ref,
    kind: (chosen ?? newest).kind,
    outcome,
    snapshotId: chosen === null ? null : await copied.snapshotOf(chosen),
    atMs: chosenAtMs,
    behindMs: chosenAtMs === null ? 0 : newestAtMs - chosenAtMs,
    statesBehind,
    why:
      fault !== null
        ? `${fault.what}${fault.missing > 1 ? ` (${fault.missing})` : ''}`
        : statesBehind > 0 || chosen === null
          ? 'what was committed with it is not whole'
          : null,
  };
}

/**
 * What would come back. Reads, and changes nothing.
 * @throws {RunFailure} `invalid`, where there is nothing to recover from; `dependency`, where a store can't be reached.
 */
export async function planRecovery(
  platform: PlanPlatform,
  workspace: string,
  source: RecoverySource,
): Promise<Recovery> {
  if (source === 'secondary' && platform.replica === undefined) {
    throw new RunFailure(
      'invalid',
      `platform ${platform.name} names no copy: say \`replication: {target: …}\`, or recover --from pointers`,
    );
  }
  const copied = await orRunFailure(() => openCopiedLake(platform, workspace, source === 'secondary'));
  const { name } = platform.catalog;
  const records = await orRunFailure(async () => {
    const own = await readPointers(copied.storage.store('refined'), name);
    const keys = new Set(own.map(({ key }) => key));
    const others = copied.copies === null ? [] : await readPointers(copied.copies.refined, name);
    return inOrder([...own, ...others.filter(({ key }) => !keys.has(key))]);
  });
  const entries = await entriesNow(platform, workspace, copied);
  if (records.length === 0 && entries.length === 0) {
    throw new RunFailure(
      'invalid',
      `no pointers of catalog ${name} are in ${source === 'secondary' ? 'the copy' : 'store refined'}: is it the right platform, and was anything ever committed?`,
    );
  }
  const choices = await orRunFailure(() => chooseStates(withEntries(records, entries), copied.faultOf));
  const now = new Map(entries.map((entry) => [nameOf(entry.ref), entry] as const));
  // What was dropped does not come back.
  const wanted = choices.filter(({ chosen, newest }) => (chosen ?? newest).metadataUri !== null);
  const whole = wanted.flatMap(({ ref, chosen }): Entry[] =>
    chosen !== null && chosen.metadataUri !== null
      ? [{ ref, kind: chosen.kind, metadataUri: chosen.metadataUri }]
      : [],
  );
  const tables = await Promise.all(wanted.map((choice) => outcomeOf(choice, now, copied)));
  return {
    copied,
    tables: tables.toSorted((a, b) => (nameOf(a.ref) < nameOf(b.ref) ? -1 : 1)),
    objects: copied.toCopy.length,
    sizeBytes: copied.toCopy.reduce((sum, { object }) => sum + object.sizeBytes, 0),
    whole,
    entries: whole.filter(({ ref, metadataUri }) => now.get(nameOf(ref))?.metadataUri !== metadataUri),
  };
}

/** Objects that are copied at once. */
const atOnce = 8;

async function copyBack({ copied }: Recovery, progress: Progress, signal: AbortSignal): Promise<void> {
  const { copies, toCopy, storage } = copied;
  if (copies === null || toCopy.length === 0) return;
  progress.begin('copy', {
    units: toCopy.length,
    sizeBytes: toCopy.reduce((sum, { object }) => sum + object.sizeBytes, 0),
  });
  try {
    const waiting = toCopy.values();
    const work = async (): Promise<void> => {
      for (const { name, object } of waiting) {
        signal.throwIfAborted();
        const body = await copies[name].get(object.key, { ifVersion: object.version, signal });
        await storage.store(name).put(object.key, body, { flush: 'later' });
        progress.advance({ units: 1, sizeBytes: object.sizeBytes });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    const keys = new Map<StoreName, string[]>();
    for (const { name, object } of toCopy) keys.set(name, [...(keys.get(name) ?? []), object.key]);
    for (const [name, of] of keys) await storage.store(name).flush?.(of);
  } finally {
    progress.end();
  }
}

/** Newest surrogates of each column that are looked for in the vault. */
const perColumn = 200;

/** A lake over what comes back, before its catalog says so. */
async function checkVault(
  whole: readonly Entry[],
  plans: readonly Plan[],
  workspace: string,
  signal: AbortSignal,
): Promise<void> {
  const scratch = await mkdtemp(join(process.env.LAKESPEC_SCRATCH ?? tmpdir(), 'lakespec-recover-'));
  try {
    for (const plan of plans) {
      const bronze = whole.filter(({ ref }) => ref.namespace === `${plan.product.identifier}_bronze`);
      if (bronze.length === 0) continue;
      const path = join(scratch, `${plan.product.identifier}.sqlite`);
      const platform: PlanPlatform = { ...plan.platform, catalog: { kind: 'sqlite', name: 'trial', path } };
      const trial = await openLake({ platform, workspace, scratch });
      const engine = await openDuckdb({ memoryMb: 512, threads: 1, scratch });
      try {
        // Of the inner catalog alone: a trial leaves no pointers.
        const catalog = openCatalog(platform.catalog, workspace, trial.storage);
        await catalog.register(bronze).finally(() => catalog.close());
        const { findings } = await knownToVault({ plan, lake: trial, workspace, signal }, engine, {
          perColumn,
        });
        if (findings.length === 0) continue;
        throw new RunFailure(
          'invalid',
          `${findings.map(({ message }) => `${plan.product.name}: ${message}`).join('\n')}\nThe data is in place, and the catalog was left alone: restore the newest backup of the vault (lakespec vault restore), then recover again`,
        );
      } finally {
        engine.close();
        await trial.close();
      }
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Copies back what the stores lack, makes sure that the vault knows who is in the tables, and lets the catalog name them.
 * Killed at any point it can be repeated.
 * @throws {RunFailure} `invalid`, where the vault is missing or older than the lake: the catalog is left alone then.
 */
export async function recover(
  recovery: Recovery,
  platform: PlanPlatform,
  plans: readonly Plan[],
  options: { readonly workspace: string; readonly progress: Progress; readonly signal: AbortSignal },
): Promise<void> {
  const { workspace, progress, signal } = options;
  await orRunFailure(() => copyBack(recovery, progress, signal));
  await checkVault(recovery.whole, plans, workspace, signal);
  if (recovery.entries.length === 0) return;
  const lake = await openLake({ platform, workspace });
  try {
    await lake.catalog.register(recovery.entries);
  } finally {
    await lake.close();
  }
}
