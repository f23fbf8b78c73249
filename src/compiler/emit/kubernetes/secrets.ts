import { posix } from 'node:path';
import type { PlanPlatform, SecretRef, StoreName } from '../../../plan/index.ts';

export type Stage = 'ingest' | 'refine' | 'curate' | 'publish' | 'maintain' | 'backfill';

/** Which of the two Secrets of the platform holds a value. */
type Holder = 'ingest' | 'transform';
export type HeldSecret = { readonly holder: Holder; readonly ref: SecretRef };

/** The stores that a stage opens: only ingest sees what identifies people. */
const storesOf: Readonly<Record<Stage, readonly StoreName[]>> = {
  ingest: ['landing', 'raw', 'quarantine', 'vault', 'refined'],
  refine: ['refined'],
  curate: ['refined', 'curated'],
  publish: ['refined', 'curated'],
  maintain: ['refined', 'curated'],
  backfill: ['refined', 'curated'],
};

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
  // Maintenance measures how far the copies of the stores lag that it reaches.
  for (const name of stage === 'maintain' ? storesOf.maintain : []) {
    const copy = replica?.stores[name];
    if (copy?.kind !== 's3' || copy.credentials === null) continue;
    const { accessKey, secretKey } = copy.credentials;
    found.push({ holder: 'transform', ref: accessKey }, { holder: 'transform', ref: secretKey });
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
  const runsSql = stage === 'refine' || stage === 'curate' || stage === 'backfill';
  if (runsSql && engine.kind === 'trino' && engine.password !== null)
    found.push({ holder: 'transform', ref: engine.password });
  if (stage === 'publish') found.push(...logins.map((ref) => ({ holder: 'transform', ref }) as const));
  if (slackWebhook !== null) found.push({ holder: 'transform', ref: slackWebhook });
  const byPlace = new Map(found.map((held) => [placeOf(held.ref), held]));
  return [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, held]) => held);
}

const placeOf = (ref: SecretRef): string => ('env' in ref ? `env ${ref.env}` : `file ${ref.file}`);

/** The key of the Secret's data: the variable's name, or the file's. */
export const keyOf = (ref: SecretRef): string => ('env' in ref ? ref.env : posix.basename(ref.file));
