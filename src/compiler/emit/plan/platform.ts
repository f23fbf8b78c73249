import { type PlanPlatform, type PlanStore, type StoreName, storeNames } from '../../../plan/index.ts';
import type { ResolvedPlatform } from '../../resolve/index.ts';

type PlatformSpec = ResolvedPlatform['spec'];
type StoreSpec = NonNullable<NonNullable<PlatformSpec['stores']>[StoreName]>;

function planStore(spec: StoreSpec): PlanStore {
  if ('file' in spec) return { kind: 'file', root: spec.file };
  return {
    kind: 's3',
    bucket: spec.bucket,
    prefix: spec.prefix,
    endpoint: spec.endpoint ?? null,
    region: spec.region,
    pathStyle: spec.pathStyle,
    credentials: spec.credentials ?? null,
  };
}

const unitMb: Readonly<Record<string, number>> = { Ki: 1 / 1024, Mi: 1, Gi: 1024, Ti: 1024 * 1024 };

/** A Kubernetes quantity of memory in MiB, at least 1: `2Gi` → 2048. Without a unit it is bytes. */
export function memoryMb(quantity: string): number {
  const unit = /(Ki|Mi|Gi|Ti)$/.exec(quantity)?.[1];
  const number = Number(unit ? quantity.slice(0, -2) : quantity);
  return Math.max(1, Math.floor(number * (unit ? (unitMb[unit] ?? 1) : 1 / (1024 * 1024))));
}

function planEngine(spec: NonNullable<PlatformSpec['engine']>): PlanPlatform['engine'] {
  if ('duckdb' in spec) {
    return { kind: 'duckdb', memoryMb: memoryMb(spec.duckdb.memory), threads: spec.duckdb.threads };
  }
  const { url, catalog, user, password, token, ca } = spec.trino;
  return {
    kind: 'trino',
    url,
    catalog,
    user,
    password: password ?? null,
    token: token ?? null,
    ca: ca ?? null,
  };
}

function planCatalog(spec: NonNullable<PlatformSpec['catalog']>): PlanPlatform['catalog'] {
  const name = 'lake';
  if ('sqlite' in spec) return { kind: 'sqlite', name, path: spec.sqlite };
  if ('postgres' in spec) return { kind: 'postgres', name, url: spec.postgres };
  return { kind: 'rest', name, uri: spec.rest, token: spec.token ?? null };
}

function planVault(spec: NonNullable<PlatformSpec['vault']>): PlanPlatform['vault'] {
  if ('sqlite' in spec) return { kind: 'sqlite', path: spec.sqlite, key: spec.key };
  return { kind: 'postgres', url: spec.postgres, key: spec.key };
}

const known = new WeakMap<ResolvedPlatform, PlanPlatform | null>();

/** A platform with everything in place, the same for all its products; null where something is missing, which is reported. */
export function planPlatform(platform: ResolvedPlatform): PlanPlatform | null {
  const before = known.get(platform);
  if (before !== undefined) return before;
  const made = bindPlatform(platform);
  known.set(platform, made);
  return made;
}

function bindPlatform(platform: ResolvedPlatform): PlanPlatform | null {
  const { stores = {}, catalog, vault, engine, slack, prometheus } = platform.spec;
  if (!catalog || !vault || !engine) return null;
  const bound = storeNames.flatMap((name) => {
    const spec = stores[name];
    return spec ? [[name, planStore(spec)] as const] : [];
  });
  if (bound.length < storeNames.length) return null;
  return {
    name: platform.name,
    stores: Object.fromEntries(bound) as PlanPlatform['stores'],
    catalog: planCatalog(catalog),
    vault: planVault(vault),
    engine: planEngine(engine),
    slackWebhook: slack?.webhook ?? null,
    pushgateway: prometheus?.pushgateway ?? null,
  };
}
