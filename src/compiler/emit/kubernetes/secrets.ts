import { posix } from 'node:path';
import {
  type Plan,
  type PlanPlatform,
  type SecretRef,
  type StoreName,
  storeNames,
} from '../../../plan/index.ts';

export type Stage = 'ingest' | 'refine' | 'curate' | 'publish' | 'maintain' | 'backfill' | 'set-up' | 'probe';

/** Which Secret of the platform holds a value. */
export type Holder = 'ingest' | 'transform' | 'admin';
export type HeldSecret = { readonly holder: Holder; readonly ref: SecretRef };

/**
 * The stores that a stage opens. What identifies people ingest alone works on; maintain sweeps ended runs in raw and
 * unfinished uploads in both raw and quarantine, and folds the accesses that wait in raw into the audit trail.
 */
export const storesOf: Readonly<Record<Stage, readonly StoreName[]>> = {
  ingest: ['landing', 'raw', 'quarantine', 'vault', 'refined'],
  refine: ['refined'],
  curate: ['refined', 'curated'],
  publish: ['refined', 'curated'],
  maintain: ['raw', 'quarantine', 'refined', 'curated'],
  backfill: ['refined', 'curated'],
  'set-up': storeNames,
  probe: storeNames,
};

/** Stores of which a stage is given the keys of the copy; maintenance measures how far that lags which is de-identified. */
const copiesOf: Readonly<Partial<Record<Stage, readonly StoreName[]>>> = {
  maintain: ['refined', 'curated'],
  'set-up': storeNames,
  probe: storeNames,
};

/** Names of set-up's own keys, which the runtime reads: of the stores' server, and of the copy's. */
const adminKeys = (prefix: string): readonly HeldSecret[] =>
  ['ACCESS_KEY', 'SECRET_KEY'].map((key) => ({ holder: 'admin', ref: { env: `${prefix}_${key}` } }));

/** In the Secret `ingest`: what reaches landing, originals, quarantine and the vault. */
const ingestStores: ReadonlySet<StoreName> = new Set(['landing', 'raw', 'quarantine', 'vault']);

/**
 * Every secret that a stage needs of the platform, and no other; sorted, each once.
 * @param logins of the product's deliveries.
 */
export function secretsOf(
  stage: Stage,
  platform: PlanPlatform,
  logins: readonly SecretRef[],
): readonly HeldSecret[] {
  const found: HeldSecret[] = [];
  for (const name of storesOf[stage]) {
    const store = platform.stores[name];
    if (store?.kind !== 's3' || store.credentials === null) continue;
    const holder = ingestStores.has(name) ? 'ingest' : 'transform';
    found.push({ holder, ref: store.credentials.accessKey }, { holder, ref: store.credentials.secretKey });
  }
  const { catalog, vault, engine, slackWebhook, replica } = platform;
  for (const name of copiesOf[stage] ?? []) {
    const copy = replica?.stores[name];
    if (copy?.kind !== 's3' || copy.credentials === null) continue;
    const holder = ingestStores.has(name) && stage !== 'maintain' ? 'ingest' : 'transform';
    found.push({ holder, ref: copy.credentials.accessKey }, { holder, ref: copy.credentials.secretKey });
  }
  if (stage === 'set-up') {
    found.push(...adminKeys('LAKESPEC_ADMIN'));
    if (replica?.stores.refined.kind === 's3') found.push(...adminKeys('LAKESPEC_COPY_ADMIN'));
    return sortedOnce(found);
  }
  if (catalog.kind === 'postgres') found.push({ holder: 'transform', ref: catalog.url });
  if (catalog.kind === 'rest') {
    const { token, oauth2 } = catalog;
    const refs = [token, oauth2?.clientId, oauth2?.clientSecret].filter(
      (ref) => ref !== null && ref !== undefined,
    );
    found.push(...refs.map((ref) => ({ holder: 'transform', ref }) as const));
  }
  if (stage === 'ingest') {
    found.push({ holder: 'ingest', ref: vault.key });
    if (vault.kind === 'postgres') found.push({ holder: 'ingest', ref: vault.url });
  }
  const runsSql = stage === 'refine' || stage === 'curate' || stage === 'backfill' || stage === 'probe';
  if (runsSql) found.push(...trinoLogin(engine).map((ref) => ({ holder: 'transform', ref }) as const));
  if (stage === 'publish') found.push(...logins.map((ref) => ({ holder: 'transform', ref }) as const));
  if (slackWebhook !== null) found.push({ holder: 'transform', ref: slackWebhook });
  return sortedOnce(found);
}

function sortedOnce(found: readonly HeldSecret[]): readonly HeldSecret[] {
  const byPlace = new Map(found.map((held) => [placeOf(held.ref), held]));
  return [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, held]) => held);
}

/** What Trino asks for: a token goes before a password. */
function trinoLogin(engine: PlanPlatform['engine']): readonly SecretRef[] {
  if (engine.kind !== 'trino') return [];
  const ref = engine.token ?? engine.password;
  return ref === null ? [] : [ref];
}

/** Secrets of a product's deliveries; views of Trino are made with the login of the engine. */
export const loginsOf = ({ deliveries, platform }: Plan): readonly SecretRef[] =>
  deliveries.flatMap((delivery) => {
    if (delivery.kind === 'trino') return delivery.runs ? trinoLogin(platform.engine) : [];
    return delivery.login ? [delivery.login.secret] : [];
  });

/** Where a Pod finds a secret, in words. */
export const placeOf = (ref: SecretRef): string => ('env' in ref ? `env ${ref.env}` : `file ${ref.file}`);

/** The key of the Secret's data: the variable's name, or the file's. */
export const keyOf = (ref: SecretRef): string => ('env' in ref ? ref.env : posix.basename(ref.file));
