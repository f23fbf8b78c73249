import { type PlanPlatform, type StoreName, storeNames } from '../../plan/index.ts';
import type { ObjectStore } from '../../ports/index.ts';
import { openStore } from '../lake/index.ts';

/** Every store of a platform; opening one does no I/O. */
export function openStores(
  platform: PlanPlatform,
  workspace: string,
): Readonly<Record<StoreName, ObjectStore>> {
  const stores = storeNames.map((name) => [name, openStore(platform.stores[name], workspace)] as const);
  return Object.fromEntries(stores) as Record<StoreName, ObjectStore>;
}
