import { Registry } from 'prom-client';
import { type Plan, type PlanStore, type StoreName, storeNames } from '../../plan/index.ts';
import type { ObjectStore } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { openStore, StoreFailure } from '../lake/index.ts';
import { type Alert, formatSeconds, gaugesOf, pushMetrics, sendAlerts } from '../observe/index.ts';
import type { Log } from '../run/context.ts';
import { readSecret } from '../secret.ts';
import { type Lag, measureLag } from './probe.ts';

/** So long a probe is waited for. */
const patienceMs = 30_000;

/** Deliveries are others' to keep. */
export const replicatedStores: readonly StoreName[] = storeNames.filter((name) => name !== 'landing');

/** Whether this process was given the keys of a store: a stage has those that it uses. */
export function isWithinReach(store: PlanStore, workspace: string): boolean {
  if (store.kind === 'file' || store.credentials === null) return true;
  return readSecret(store.credentials.secretKey, workspace) !== null;
}

type Measured = { readonly store: StoreName; readonly lag: Lag | null; readonly fault: string | null };

async function measure(
  plan: Plan,
  workspace: string,
  stores: Readonly<Record<StoreName, ObjectStore>>,
  signal: AbortSignal,
): Promise<readonly Measured[]> {
  const { replica } = plan.platform;
  if (replica === undefined) return [];
  return Promise.all(
    replicatedStores
      .filter((name) => isWithinReach(plan.platform.stores[name], workspace))
      .map(async (store): Promise<Measured> => {
        try {
          const copy = openStore(replica.stores[store], workspace);
          return { store, lag: await measureLag(stores[store], copy, { patienceMs, signal }), fault: null };
        } catch (error) {
          if (!(error instanceof StoreFailure) && !(error instanceof RunFailure)) throw error;
          return { store, lag: null, fault: error.message };
        }
      }),
  );
}

function alertOf(measured: readonly Measured[], rpoSeconds: number): Alert | null {
  const lines = measured.flatMap(({ store, lag, fault }) => {
    if (lag === null) return [`• ${store}: ${fault}`];
    if (lag.seconds <= rpoSeconds) return [];
    return [`• ${store}: ${lag.hasArrived ? '' : 'at least '}${formatSeconds(lag.seconds)}`];
  });
  if (lines.length === 0) return null;
  return {
    on: 'freshness',
    text: [
      `the copy of the stores lags more than ${formatSeconds(rpoSeconds)}, or is not there`,
      ...lines,
    ].join('\n'),
  };
}

/**
 * Measures how far the copy of each store lags, pushes it as `lakespec_replication_lag_seconds`, and tells where it is more
 * than the platform allows. Nothing fails for it.
 * @returns Seconds by store; stores whose copy can't be reached are missing. Empty where the platform has no copy.
 */
export async function watchReplication({
  plan,
  workspace,
  runId,
  stores,
  log,
  signal,
}: {
  readonly plan: Plan;
  readonly workspace: string;
  readonly runId: string;
  readonly stores: Readonly<Record<StoreName, ObjectStore>>;
  readonly log: Log;
  readonly signal: AbortSignal;
}): Promise<ReadonlyMap<StoreName, Lag>> {
  const { replica, pushgateway, name } = plan.platform;
  if (replica === undefined) return new Map();
  const measured = await measure(plan, workspace, stores, signal);
  const registry = new Registry();
  const gauge = gaugesOf(registry)(
    'lakespec_replication_lag_seconds',
    'How far the copy of a store lags; at least so much where nothing arrived.',
    ['store'],
  );
  for (const { store, lag, fault } of measured) {
    if (lag !== null) gauge.set({ store }, lag.seconds);
    log.info(
      { store, ...(lag && { lagSeconds: Number(lag.seconds.toFixed(3)), arrived: lag.hasArrived }) },
      fault === null ? 'copy measured' : `copy: ${fault}`,
    );
  }
  if (pushgateway !== null) {
    const warning = await pushMetrics(registry, pushgateway, { platform: name });
    if (warning !== null) log.warn({}, warning);
  }
  const alert = alertOf(measured, replica.rpoSeconds);
  if (alert !== null) {
    log.warn({ rpoSeconds: replica.rpoSeconds }, alert.text);
    const warning = await sendAlerts(plan, workspace, runId, [alert]);
    if (warning !== null) log.warn({}, warning);
  }
  return new Map(measured.flatMap(({ store, lag }) => (lag === null ? [] : [[store, lag] as const])));
}
