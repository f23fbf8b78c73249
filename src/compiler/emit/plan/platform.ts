import { type PlanPlatform, type PlanStore, type StoreName, storeNames } from '../../../plan/index.ts';
import { durationSeconds } from '../../language/index.ts';
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
    ...(spec.ca !== undefined && { ca: spec.ca }),
    ...(spec.encryption && {
      encryption: {
        sse: spec.encryption.sse,
        ...(spec.encryption.keyId !== undefined && { keyId: spec.encryption.keyId }),
      },
    }),
  };
}

type CopySpec = NonNullable<PlatformSpec['replication']>['target'];

/** Whether stages after ingest reach it. */
const isOpen = (name: StoreName): boolean => name === 'refined' || name === 'curated';

/** The store as its copy has it: in a bucket of that name on another server; null where that can't be, which is reported. */
function planCopy(name: StoreName, store: PlanStore, target: CopySpec): PlanStore | null {
  if ('file' in target)
    return store.kind === 'file'
      ? { kind: 'file', root: `${target.file.replace(/\/+$/, '')}/${name}` }
      : null;
  if (store.kind === 'file') return null;
  const { bucket, prefix } = store;
  return {
    kind: 's3',
    bucket,
    prefix,
    endpoint: target.endpoint ?? null,
    region: target.region,
    pathStyle: target.pathStyle,
    credentials: (isOpen(name) ? undefined : target.guarded) ?? target.credentials ?? null,
    ...(target.ca !== undefined && { ca: target.ca }),
    ...(store.encryption && { encryption: store.encryption }),
  };
}

function planReplica(
  stores: PlanPlatform['stores'],
  { target, rpo }: NonNullable<PlatformSpec['replication']>,
): PlanPlatform['replica'] {
  const copies = storeNames.flatMap((name) => {
    const copy = planCopy(name, stores[name], target);
    return copy ? [[name, copy] as const] : [];
  });
  if (copies.length < storeNames.length) return undefined;
  return {
    stores: Object.fromEntries(copies) as PlanPlatform['stores'],
    rpoSeconds: durationSeconds(rpo),
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
  const { rest: uri, warehouse, prefix, token, oauth2, vendedCredentials, ca } = spec;
  return {
    kind: 'rest',
    name,
    uri,
    warehouse: warehouse ?? null,
    prefix: prefix ?? null,
    token: token ?? null,
    oauth2: oauth2
      ? {
          clientId: oauth2.clientId,
          clientSecret: oauth2.clientSecret,
          scope: oauth2.scope,
          tokenUri: oauth2.tokenUrl ?? null,
        }
      : null,
    vendedCredentials,
    ca: ca ?? null,
  };
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
  const { stores = {}, catalog, vault, engine, slack, prometheus, replication } = platform.spec;
  if (!catalog || !vault || !engine) return null;
  const bound = storeNames.flatMap((name) => {
    const spec = stores[name];
    return spec ? [[name, planStore(spec)] as const] : [];
  });
  if (bound.length < storeNames.length) return null;
  const boundStores = Object.fromEntries(bound) as PlanPlatform['stores'];
  const replica = replication && planReplica(boundStores, replication);
  return {
    name: platform.name,
    stores: boundStores,
    catalog: planCatalog(catalog),
    vault: planVault(vault),
    engine: planEngine(engine),
    slackWebhook: slack?.webhook ?? null,
    pushgateway: prometheus?.pushgateway ?? null,
    ...(replica && { replica }),
  };
}
