import { Registry } from 'prom-client';
import { type PlanPlatform, storeNames } from '../plan/index.ts';
import { type Check, checkCatalog, checkCluster, checkEngine, checkStore } from './doctor.ts';
import { gaugesOf, pushMetrics } from './observe/index.ts';
import { isWithinReach } from './replication/index.ts';
import type { Log } from './run/context.ts';

/** What the service level of a platform is measured by. */
export const probeTargets = ['catalog', 'store', 'query'] as const;
export type ProbeTarget = (typeof probeTargets)[number];

/** Gauges of a probe, of the platform. */
export function probeMetrics(results: ReadonlyMap<ProbeTarget, boolean>, probedAt: number): Registry {
  const registry = new Registry();
  const gauge = gaugesOf(registry);
  const success = gauge('lakespec_probe_success', 'Whether a probe was answered: 1, or 0.', ['target']);
  for (const [target, isAnswered] of results) success.set({ target }, isAnswered ? 1 : 0);
  gauge('lakespec_probe_timestamp_seconds', 'When the platform was last probed.', []).set(probedAt);
  return registry;
}

/**
 * Asks catalog, stores and query engine for as little as shows that they answer, and pushes it. Of the stores those are asked
 * that this process has keys of.
 * @returns Whether each answered.
 */
export async function probeServices(
  platform: PlanPlatform,
  workspace: string,
  log: Log,
): Promise<ReadonlyMap<ProbeTarget, boolean>> {
  const stores = storeNames.filter((name) => isWithinReach(platform.stores[name], workspace));
  const checks: Readonly<Record<ProbeTarget, readonly Check[]>> = {
    catalog: [await checkCatalog(platform, workspace)],
    store: await Promise.all(
      stores.map((name) => checkStore(name, platform.stores[name], platform, workspace)),
    ),
    query: [(await checkCluster(platform, workspace)) ?? (await checkEngine())],
  };
  const results = new Map<ProbeTarget, boolean>();
  for (const target of probeTargets) {
    const faults = checks[target].filter(({ state }) => state === 'missing');
    results.set(target, faults.length === 0);
    log.info({ target, isAnswered: faults.length === 0 }, 'probed');
    for (const { name, text } of faults) log.warn({ target }, `${name}: ${text}`);
  }
  if (platform.pushgateway !== null) {
    const registry = probeMetrics(results, Date.now() / 1000);
    const warning = await pushMetrics(registry, platform.pushgateway, { platform: platform.name });
    if (warning !== null) log.warn({}, warning);
  }
  return results;
}
