import { constants } from 'node:fs';
import { access, mkdtemp, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { PlanPlatform, PlanStore } from '../plan/index.ts';
import { findVault } from './deidentify/vault.ts';
import { openDuckdb } from './engines/duckdb/index.ts';
import { openTrino } from './engines/trino/index.ts';
import { openCatalog, openRestCatalog, openStorage } from './lake/index.ts';
import { literal } from './lake/sql.ts';
import { failureText, formatBytes } from './observe/index.ts';
import { openStores } from './run/stores.ts';
import { nameOfSecret, readSecret } from './secret.ts';

export type Check = {
  readonly name: string;
  /** `missing` is essential; `advice` works, but not as well as it could. */
  readonly state: 'ok' | 'advice' | 'missing';
  readonly text: string;
};

const ok = (name: string, text: string): Check => ({ name, state: 'ok', text });
const advice = (name: string, text: string): Check => ({ name, state: 'advice', text });
const missing = (name: string, text: string): Check => ({ name, state: 'missing', text });

const minimumNode = [22, 13] as const;

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const fits = major > minimumNode[0] || (major === minimumNode[0] && minor >= minimumNode[1]);
  return fits
    ? ok('node', `Node ${version}`)
    : missing('node', `Node ${version}: lakespec needs ${minimumNode.join('.')} or newer`);
}

export async function checkEngine(): Promise<Check> {
  const scratch = await mkdtemp(join(tmpdir(), 'lakespec-doctor-'));
  try {
    const engine = await openDuckdb({ memoryMb: 128, threads: 1, scratch });
    const [row] = await engine.query('SELECT version() AS version');
    engine.close();
    return ok('engine', `DuckDB ${String(row?.version)} loads`);
  } catch {
    return missing(
      'engine',
      'DuckDB does not load here: run npm ci on this machine (its binary is per platform)',
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** How long a server is waited for. */
const quickPatienceMs = 2_000;

/** The nearest folder that is there, from a path that may not be. */
async function existingFolder(path: string): Promise<string> {
  for (let folder = path; ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null);
    if (found || folder === dirname(folder)) return folder;
  }
}

async function isWritable(path: string): Promise<boolean> {
  return access(await existingFolder(path), constants.W_OK).then(
    () => true,
    () => false,
  );
}

export async function checkStore(
  name: string,
  store: PlanStore,
  platform: PlanPlatform,
  workspace: string,
): Promise<Check> {
  if (store.kind === 'file') {
    const root = resolve(workspace, store.root);
    if (name === 'landing') {
      const found = await stat(root).catch(() => null);
      return found?.isDirectory()
        ? ok('store landing', store.root)
        : advice('store landing', `${store.root} isn't there yet: deliveries arrive in it`);
    }
    return (await isWritable(root))
      ? ok(`store ${name}`, store.root)
      : missing(`store ${name}`, `${store.root} is not writable`);
  }
  try {
    const stores = openStores(platform, workspace);
    for await (const _ of stores[name as keyof typeof stores].list('')) break;
    return ok(`store ${name}`, `bucket ${store.bucket} answers`);
  } catch (error) {
    return missing(`store ${name}`, `bucket ${store.bucket}: ${failureText(error)}`);
  }
}

export async function checkCatalog(platform: PlanPlatform, workspace: string): Promise<Check> {
  const { catalog } = platform;
  if (catalog.kind === 'sqlite') {
    const path = resolve(workspace, catalog.path);
    if (!(await stat(path).catch(() => null))) {
      return (await isWritable(dirname(path)))
        ? ok('catalog', `${catalog.path} is made by the first run`)
        : missing('catalog', `${catalog.path} can't be made there`);
    }
  }
  try {
    if (catalog.kind === 'rest') {
      const storage = openStorage(platform, workspace);
      const rest = openRestCatalog(catalog, workspace, storage, quickPatienceMs);
      const isAtomic = await rest.isAtomic();
      const tables = `answers, ${(await rest.list()).length} tables`;
      if (isAtomic) return ok('catalog', tables);
      return advice(
        'catalog',
        `${tables}; it changes one table at a time: what a killed run began the next one completes`,
      );
    }
    const opened = openCatalog(catalog, workspace, openStorage(platform, workspace), quickPatienceMs);
    try {
      return ok('catalog', `opens, ${(await opened.list()).length} tables`);
    } finally {
      await opened.close();
    }
  } catch (error) {
    return missing('catalog', `does not open: ${failureText(error)}`);
  }
}

/** Null where models run on the embedded engine. */
export async function checkCluster({ engine }: PlanPlatform, workspace: string): Promise<Check | null> {
  if (engine.kind === 'duckdb') return null;
  try {
    const client = openTrino(engine, {
      workspace,
      tags: ['lakespec', 'doctor'],
      patienceMs: quickPatienceMs,
    });
    const { rows } = await client.run(
      `SELECT node_version, (SELECT count(*) FROM system.metadata.catalogs
         WHERE catalog_name = ${literal(engine.catalog)}) AS catalogs
       FROM system.runtime.nodes WHERE coordinator`,
    );
    const [row] = rows;
    return row?.catalogs === 1n
      ? ok('trino', `Trino ${String(row.node_version)} answers, with catalog ${engine.catalog}`)
      : missing('trino', `Trino answers, and has no catalog ${engine.catalog}`);
  } catch (error) {
    return missing('trino', failureText(error));
  }
}

async function checkVault({ vault }: PlanPlatform, workspace: string): Promise<Check> {
  const key = nameOfSecret(vault.key);
  try {
    if (await findVault(vault, workspace, quickPatienceMs)) return ok('vault', `opens, its key is in ${key}`);
    if (readSecret(vault.key, workspace))
      return ok('vault', `the first run makes it, with the key in ${key}`);
    return vault.kind === 'sqlite' && 'file' in vault.key
      ? ok('vault', `the first run makes it, with a new key in ${key}: keep a copy`)
      : missing('vault', `its key is not set: ${key}`);
  } catch (error) {
    return missing('vault', failureText(error));
  }
}

const lowDiskBytes = 2_000_000_000;

async function checkDisk(workspace: string): Promise<Check> {
  const { bavail, bsize } = await statfs(await existingFolder(workspace));
  const free = bavail * bsize;
  return free < lowDiskBytes
    ? advice('disk', `only ${formatBytes(free)} free`)
    : ok('disk', `${formatBytes(free)} free`);
}

function checkSlack(platform: PlanPlatform, workspace: string): Check {
  const { slackWebhook } = platform;
  if (slackWebhook === null) return ok('slack', 'not used by this platform');
  return readSecret(slackWebhook, workspace)
    ? ok('slack', `the webhook is in ${nameOfSecret(slackWebhook)}`)
    : advice('slack', `nobody will be told: ${nameOfSecret(slackWebhook)} is not set`);
}

/** What this machine and this platform have and lack. Makes nothing and changes nothing. */
export async function checkPlatform(platform: PlanPlatform, workspace: string): Promise<readonly Check[]> {
  const stores = await Promise.all(
    Object.entries(platform.stores).map(([name, store]) => checkStore(name, store, platform, workspace)),
  );
  const cluster = await checkCluster(platform, workspace);
  return [
    ...stores,
    await checkCatalog(platform, workspace),
    ...(cluster ? [cluster] : []),
    await checkVault(platform, workspace),
    checkSlack(platform, workspace),
    await checkDisk(workspace),
  ];
}
