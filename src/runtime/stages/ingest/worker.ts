import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { PlanSource, StoreName } from '../../../plan/index.ts';
import type { Engine, Landing, ObjectStore } from '../../../ports/index.ts';
import type { OffsetRequest } from '../../deidentify/door.ts';
import { forgottenRows } from '../../deidentify/forgotten.ts';
import { type KnownValues, openKnownValues } from '../../deidentify/known-values.ts';
import { openProductVault, type ProductVault } from '../../deidentify/vault.ts';
import { openDuckdb } from '../../engines/duckdb/index.ts';
import { openLake } from '../../lake/index.ts';
import type { Lake } from '../../lake/lake.ts';
import { identifier, literal } from '../../lake/sql.ts';
import { unitLanding } from '../../quarantine/raw-store.ts';
import type { Log } from '../../run/context.ts';
import { isStoreError } from '../../run/json-object.ts';
import { landingOf, sourceNamed } from '../../run/landing.ts';
import { step } from '../../run/step.ts';
import { openStores } from '../../run/stores.ts';
import type { PlannedUnit } from '../../run/worklist.ts';
import { type Accumulation, openAccumulation } from './accumulation.ts';
import { connectorNamed } from './listing.ts';
import { offsetReader } from './offsets.ts';
import { processUnit } from './process-unit.ts';
import type { FromWorker, ProcessingData, ToWorker, WorkerData } from './protocol.ts';
import { bronzeTargets } from './targets.ts';
import type { Tools } from './unit-work.ts';
import { runFailureOf, traceOf } from './worker-failure.ts';

const port = parentPort;
if (!port) throw new Error('this file runs in a worker thread');
const { plan, workspace, runId, memoryMb, threads, scratch } = workerData as WorkerData;
const tell = (message: FromWorker): void => port.postMessage(message);

const aborting = new AbortController();
const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

type Opened = {
  readonly engine: Engine;
  readonly vault: ProductVault;
  readonly lake: Lake;
  readonly stores: Readonly<Record<StoreName, ObjectStore>>;
  readonly knownValues: KnownValues;
  readonly landing: (source: PlanSource) => Landing;
};

async function open(): Promise<Opened> {
  const vault = await openProductVault(plan, workspace);
  const lake = await openLake({ platform: plan.platform, workspace, scratch });
  const stores = openStores(plan.platform, workspace);
  const engine = await openDuckdb({ memoryMb, threads, scratch: join(scratch, 'engine') });
  const knownValues = await openKnownValues(engine);
  const landings = new Map<string, Landing>();
  const landing = (source: PlanSource): Landing => {
    const known = landings.get(source.name) ?? landingOf(source, stores, workspace);
    landings.set(source.name, known);
    return known;
  };
  return { engine, vault, lake, stores, knownValues, landing };
}

const knownTable = identifier('known contents');

/** Whether all of these contents are in the lake already. */
async function areKnown(engine: Engine, contentMacs: readonly string[]): Promise<boolean> {
  const list = [...new Set(contentMacs)];
  const [row] = await engine.query(
    `SELECT count(*) AS n FROM ${knownTable} WHERE content_mac IN (${list.map(literal).join(', ')})`,
    { signal: aborting.signal },
  );
  return Number(row?.n ?? 0) === list.length;
}

type Processing = {
  readonly tools: Tools;
  readonly accumulation: Accumulation;
  /** Where the values that were met are written to. */
  readonly knownValues: string;
  /** Objects that were put, and not flushed to the disk yet. */
  readonly unflushed: Set<string>;
};

let answerClaim: (isNew: boolean) => void = () => {};
const ranges = new Map<string, PlannedUnit['offsetRange']>();

async function begin(opened: Opened, data: ProcessingData): Promise<Processing> {
  const { engine, vault, lake, stores, knownValues, landing } = opened;
  const { signal } = aborting;
  if (data.knownContents !== null) {
    await engine.run(
      `CREATE TEMP TABLE ${knownTable} AS SELECT * FROM read_parquet(${literal(data.knownContents)})`,
    );
  }
  const offsets = offsetReader(
    vault,
    plan.policy,
    (dataset) => ranges.get(dataset) ?? plan.policy.dates.rangeDays,
  );
  const targets = await bronzeTargets(lake, plan, data.fields);
  const door = { engine, vault, policy: plan.policy, runId, startedAt: data.startedAt, offsets, signal };
  const forgotten = forgottenRows(vault, data.forgotten);
  const accumulation = openAccumulation({ engine, lake, door, forgotten, targets, name: runId, signal });
  let unreported = 0;
  const unflushed = new Set<string>();
  const tools: Tools = {
    plan,
    stores,
    engine,
    vault,
    accumulation,
    forgotten,
    offsets: (requests: readonly OffsetRequest[]) => offsets(requests),
    runId,
    startedAt: data.startedAt,
    scratch: join(scratch, 'unit'),
    log: silent,
    landing,
    signal,
    progress: (bytes) => {
      unreported += bytes;
      if (unreported < 1_000_000) return;
      tell({ kind: 'progress', sizeBytes: unreported });
      unreported = 0;
    },
    claim: async (contentMacs) => {
      if (data.knownContents !== null && (await areKnown(engine, contentMacs))) return false;
      const answer = new Promise<boolean>((resolve) => {
        answerClaim = resolve;
      });
      tell({ kind: 'claim', contentMacs });
      return answer;
    },
    remember: knownValues.remember,
    writing: (key) => {
      unflushed.add(key);
      tell({ kind: 'writing', key });
    },
  };
  return { tools, accumulation, knownValues: data.knownValues, unflushed };
}

async function survey(
  opened: Opened,
  { index, unit, source: sourceName, replay }: Extract<ToWorker, { kind: 'survey' }>,
): Promise<void> {
  const source = sourceNamed(plan, sourceName);
  try {
    const connector = await connectorNamed(source.connector);
    const found = await connector.survey?.(unit, {
      source,
      policy: plan.policy,
      landing: unitLanding(opened.landing(source), opened.stores, replay),
      vault: opened.vault,
      engine: opened.engine,
      scratch: join(scratch, 'unit'),
      signal: aborting.signal,
      progress: () => {},
    });
    tell({ kind: 'surveyed', index, survey: found ?? null, changed: false });
  } catch (error) {
    if (!isStoreError(error) || (error.kind !== 'changed' && error.kind !== 'not-found')) throw error;
    tell({ kind: 'surveyed', index, survey: null, changed: true });
  }
}

let opened: Opened | null = null;
let processing: Processing | null = null;

async function answer(message: ToWorker): Promise<void> {
  switch (message.kind) {
    case 'survey':
      opened ??= await open();
      await survey(opened, message);
      return;
    case 'begin':
      opened ??= await open();
      processing = await begin(opened, message.processing);
      tell({ kind: 'ready' });
      return;
    case 'unit': {
      if (!processing) throw new Error('a unit came before the work began');
      ranges.set(message.unit.dataset, message.unit.offsetRange);
      const report = await processUnit(processing.tools, message.unit);
      tell({ kind: 'done', index: message.index, report });
      return;
    }
    case 'flush': {
      if (!processing || !opened) throw new Error('there is nothing to flush');
      const flushed = await processing.accumulation.flush();
      await opened.stores.refined.flush?.(processing.unflushed);
      processing.unflushed.clear();
      await opened.knownValues.write(processing.knownValues, aborting.signal);
      step('ingest.files.flushed');
      tell({ kind: 'flushed', flushed });
      return;
    }
    case 'close':
      opened?.engine.close();
      opened?.vault.close();
      await opened?.lake.close();
      port?.close();
      return;
    case 'claimed':
    case 'abort':
      return;
  }
}

let last: Promise<void> = Promise.resolve();
port.on('message', (message: ToWorker) => {
  if (message.kind === 'claimed') {
    answerClaim(message.isNew);
    return;
  }
  if (message.kind === 'abort') {
    aborting.abort();
    opened?.engine.interrupt();
    return;
  }
  last = last
    .then(() => answer(message))
    .catch((error: unknown) => {
      const failure = runFailureOf(error);
      if (failure) tell({ kind: 'fatal', ...failure });
      else tell({ kind: 'broken', ...traceOf(error) });
    });
});
