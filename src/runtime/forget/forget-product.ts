import { nameOf, namespacesOf, type Plan, type StoreName, tableStores } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { openProductVault, openVaultTables } from '../deidentify/vault.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { stagingNamespace } from '../engines/trino/index.ts';
import { RunFailure } from '../failure.ts';
import { tablesHere } from '../lake/index.ts';
import { identifier } from '../lake/sql.ts';
import { leftCopies, purgeMaskedCopies } from '../mask/index.ts';
import { marks } from '../models/watermark.ts';
import { bronzeRelation } from '../quarantine/records.ts';
import { readObject } from '../run/json-object.ts';
import { newRunId } from '../run/run-id.ts';
import { step } from '../run/step.ts';
import { orDiscard, untilWon } from '../run/until-won.ts';
import { auditLink } from '../stages/ingest/audit-link.ts';
import { bronzeRef, runtimeLayout } from '../stages/ingest/tables.ts';
import { foldAccesses } from '../stages/maintain/accesses.ts';
import { bronzeTables } from './person.ts';
import { isAudit, isAudited } from './rows.ts';
import { openScan } from './scan.ts';
import { type Hit, type Scanned, type Site, scanSites, sitesOf } from './sites.ts';
import { placeOf } from './snapshots.ts';
import { pseudonymToken } from './token.ts';
import {
  type Context,
  endProductWork,
  type OpenedVault,
  type ProductWork,
  saveProductWork,
  unfinishedProducts,
} from './work.ts';

/** So many people of a product are looked for in the proof. */
const sampledPeople = 1_000;
const maxAttempts = 5;

export type ProductPreview = {
  readonly product: string;
  readonly tables: number;
  readonly views: number;
  /** By store. */
  readonly versions: Readonly<Record<string, number>>;
  /** What is shown elsewhere, and a person takes away there. */
  readonly deliveries: readonly string[];
  readonly scanned: Scanned;
};

export type ProductReport = {
  readonly preview: ProductPreview;
  readonly tables: number;
  readonly versions: number;
  readonly foundBefore: number;
  readonly after: Scanned;
  /** What still holds somebody of the product, or lies in its places. */
  readonly remaining: readonly Pick<Hit, 'site' | 'store' | 'key'>[];
  /** Masked copies that can't be reached from here, and where they are. */
  readonly masksLeft: readonly string[];
};

export const isProductClean = ({ remaining }: ProductReport): boolean => remaining.length === 0;

/** Where all objects of a product lie, but for notes of its runs. */
function placesOf({ product: { name, identifier: of } }: Plan): readonly (readonly [StoreName, string])[] {
  const namespaces = [...namespacesOf(of), stagingNamespace(of)];
  return [
    ...tableStores.flatMap((store) => namespaces.map((namespace) => [store, `${namespace}/`] as const)),
    ['refined', `${name}/`],
    ['quarantine', `${name}/`],
    ['raw', `audit/${name}/`],
    ['raw', `originals/${name}/`],
    ['curated', `dbt/${name}/`],
    ['curated', `datasets/${name}/`],
    ...namespacesOf(of).map((namespace) => ['curated', `export/${namespace}.`] as const),
  ];
}

/** The audit trail outlives its product, 45 CFR 164.316(b)(2)(i): six years at least. */
async function auditPrefix({ lake, plan, stores }: Context): Promise<string | null> {
  const table = await lake.table(bronzeRef(plan, 'audit'));
  return table && (placeOf({ stores }, `${table.metadata.location}/`)?.key ?? null);
}

/** Runs that have left notes about the product. */
async function runsOf({ lake, plan, stores }: Context, engine: Engine): Promise<readonly string[]> {
  const runs = new Set<string>();
  const files = await bronzeRelation(lake, plan, 'files');
  if (files !== null)
    for (const { run_id: run } of await engine.query(`SELECT DISTINCT run_id FROM ${files} AS held`))
      runs.add(String(run));
  for await (const { key } of stores.curated.list('runs/')) {
    if (!key.endsWith('/report.json')) continue;
    const bytes = await readObject(stores.curated, key);
    const report =
      bytes && (JSON.parse(bytes.toString('utf8')) as { readonly product?: string; readonly run?: string });
    if (report?.product === plan.product.name && report.run !== undefined) runs.add(report.run);
  }
  for (const namespace of namespacesOf(plan.product.identifier)) {
    for (const ref of await lake.tables(namespace)) {
      for (const { summary } of (await lake.table(ref))?.metadata.snapshots ?? []) {
        const run = summary[marks.runId];
        if (run !== undefined) runs.add(run);
      }
    }
  }
  return [...runs].sort();
}

async function peopleOf(context: Context, engine: Engine): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { table, rows } of await bronzeTables(context)) {
    const subject = table.columns.find(({ name }) => name === table.subject);
    if (subject?.door.action !== 'surrogate') continue;
    const column = identifier(subject.name);
    const named = await engine.query(
      `SELECT DISTINCT ${column} AS one FROM ${rows} AS held WHERE ${column} IS NOT NULL ORDER BY one LIMIT ${sampledPeople}`,
    );
    for (const { one } of named) found.add(String(one));
  }
  return [...found].slice(0, sampledPeople);
}

function deliveriesOf({ deliveries }: Plan): readonly string[] {
  return deliveries.flatMap((delivery) =>
    delivery.kind === 'trino'
      ? delivery.tables.map(({ name }) => `Trino view ${delivery.catalog}.${delivery.schema}.${name}`)
      : delivery.tables.map(({ name }) => `Snowflake table ${delivery.database}.${delivery.schema}.${name}`),
  );
}

const scanFor = (context: Context, engine: Engine, { product, surrogates }: ProductWork) =>
  openScan(
    surrogates.map((one) => pseudonymToken(`${product} surrogate`, one, { plain: true })),
    engine,
    context.engine.scratch,
  );

/** Everything that lies in the product's places, in every version; without the audit trail. */
async function* versionsOf(context: Context, sites: readonly Site[], runs: readonly string[]) {
  const kept = await auditPrefix(context);
  const notes = runs.flatMap((run) =>
    (['raw', 'refined', 'curated'] as const).map((store) => [store, `runs/${run}/`] as const),
  );
  for (const site of sites) {
    for (const [store, prefix] of [...placesOf(context.plan), ...notes]) {
      for await (const version of site.stores[store].listVersions(prefix)) {
        if (kept !== null && store === 'refined' && version.key.startsWith(kept)) continue;
        yield { site, store, version };
      }
    }
  }
}

/** The last entry of the product's trail says that it has gone. */
async function appendEntry(context: Context, engine: Engine, work: ProductWork): Promise<void> {
  const { lake, plan } = context;
  const vault = await openProductVault(plan, context.workspace);
  try {
    await untilWon(maxAttempts, async () => {
      const audit = await lake.target(runtimeLayout(plan, 'audit'));
      if (await isAudited(context, engine, work)) return;
      const link = await auditLink(context, engine, vault, audit, {
        runId: work.id,
        kind: 'forget',
        at: work.startedAt,
        details: { product: plan.product.name },
      });
      const summary = { [marks.runId]: work.id, [marks.product]: plan.product.name, [marks.stage]: 'forget' };
      await orDiscard(lake, link.add, () => lake.commit([{ ...link, properties: {}, summary }]));
    });
  } finally {
    vault.close();
  }
}

async function dropTables({ lake, plan }: Context): Promise<number> {
  const { identifier: of } = plan.product;
  let dropped = 0;
  for (const namespace of [...namespacesOf(of), stagingNamespace(of)]) {
    for (const ref of await lake.views(namespace)) if (await lake.dropView(ref)) dropped += 1;
    for (const ref of await lake.tables(namespace)) if (!isAudit(ref) && (await lake.drop(ref))) dropped += 1;
  }
  return dropped;
}

async function carryOut(
  context: Context,
  vault: OpenedVault,
  engine: Engine,
  work: ProductWork,
  preview: ProductPreview,
  planOn: (platform: string) => Plan | null,
): Promise<ProductReport> {
  const { plan, log, signal } = context;
  const sites = sitesOf(context);
  // Accesses that were written down are part of the trail that stays.
  while ((await foldAccesses(context, engine)) > 0) signal.throwIfAborted();
  await appendEntry(context, engine, work);
  step('forget.product.noted', log);
  const masksLeft = leftCopies(await purgeMaskedCopies(context, { planOn, gone: false }));
  const tables = await dropTables(context);
  step('forget.product.dropped', log);
  let versions = 0;
  for await (const { site, store, version } of versionsOf(context, sites, work.runs)) {
    signal.throwIfAborted();
    await site.stores[store].removeVersion(version.key, version.versionId);
    versions += 1;
  }
  for (const site of sites)
    for (const [store, prefix] of placesOf(plan))
      await site.stores[store].removeUnfinished?.(prefix, Date.parse(work.startedAt));
  step('forget.product.removed', log);
  await vault.tables.removeProduct(plan.product.name);
  step('forget.product.entries.removed', log);
  const after = await scanSites(context, sites, scanFor(context, engine, work), context.engine.scratch);
  const left: Pick<Hit, 'site' | 'store' | 'key'>[] = [...after.hits, ...after.unscanned];
  for await (const { site, store, version } of versionsOf(context, sites, work.runs))
    left.push({ site: site.name, store, key: version.key });
  if (left.length === 0) await endProductWork(vault, work);
  return { preview, tables, versions, foundBefore: work.foundBefore, after, remaining: left, masksLeft };
}

async function previewOf(context: Context, work: ProductWork, scanned: Scanned): Promise<ProductPreview> {
  const { lake, plan } = context;
  const versions: Record<string, number> = {};
  for await (const { site, store } of versionsOf(context, sitesOf(context), work.runs)) {
    const name = site.name === 'primary' ? store : `${store} (replica)`;
    versions[name] = (versions[name] ?? 0) + 1;
  }
  let tables = 0;
  let views = 0;
  for (const namespace of namespacesOf(plan.product.identifier)) {
    tables += (await lake.tables(namespace)).filter((ref) => !isAudit(ref)).length;
    views += (await lake.views(namespace)).length;
  }
  return {
    product: plan.product.name,
    tables,
    views,
    versions,
    deliveries: deliveriesOf(plan),
    scanned,
  };
}

/** Tables of other products that were made of this one's, by the watermarks that they hold. */
export async function readersInLake({ lake, plan }: Context): Promise<readonly string[]> {
  const own = namespacesOf(plan.product.identifier);
  const found = new Set<string>();
  for await (const { ref, metadata } of tablesHere(lake)) {
    if (own.includes(ref.namespace)) continue;
    const { properties } = metadata;
    if (Object.keys(properties).some((name) => own.some((one) => name.startsWith(`lakespec.read.${one}.`))))
      found.add(nameOf(ref));
  }
  return [...found].sort();
}

/**
 * Forgets a product: its tables, views, objects, raw bytes, exports, datasets, notes of runs and entries of the vault, in
 * every version and site. The audit trail stays, and says so. Killed, the next call finishes it.
 * @returns Null where the person who was asked said no.
 */
export async function forgetProduct(
  context: Context,
  options: {
    readonly confirm: (preview: ProductPreview) => Promise<boolean>;
    readonly now: () => number;
    /** The product's plan on another platform, where a masked copy may be; null where it can't be had. */
    readonly planOn: (platform: string) => Plan | null;
  },
): Promise<ProductReport | null> {
  const { plan, workspace } = context;
  const vault = await openVaultTables(plan.platform.vault, workspace);
  if (vault === null)
    throw new RunFailure('invalid', 'there is no vault, so nothing of the product is there');
  const engine = await openDuckdb(context.engine);
  try {
    const begun = (await unfinishedProducts(vault)).find(({ product }) => product === plan.product.name);
    if (begun) {
      const none = { hits: [], unscanned: [], versions: 0, sizeBytes: 0 };
      return await carryOut(
        context,
        vault,
        engine,
        begun,
        await previewOf(context, begun, none),
        options.planOn,
      );
    }
    const draft: ProductWork = {
      id: newRunId(options.now()),
      startedAt: new Date(options.now()).toISOString(),
      product: plan.product.name,
      surrogates: [...(await peopleOf(context, engine))],
      runs: [...(await runsOf(context, engine))],
      foundBefore: 0,
    };
    const scanned = await scanSites(
      context,
      sitesOf(context),
      scanFor(context, engine, draft),
      context.engine.scratch,
    );
    const work = { ...draft, foundBefore: scanned.hits.length };
    const preview = await previewOf(context, work, scanned);
    if (!(await options.confirm(preview))) return null;
    await saveProductWork(vault, work);
    return await carryOut(context, vault, engine, work, preview, options.planOn);
  } finally {
    engine.close();
    vault.tables.close();
  }
}

/** Products that `forget` has begun with and not finished. */
export async function begunProducts({ plan, workspace }: Context): Promise<readonly string[]> {
  const vault = await openVaultTables(plan.platform.vault, workspace);
  if (vault === null) return [];
  try {
    return (await unfinishedProducts(vault)).map(({ product }) => product);
  } finally {
    vault.tables.close();
  }
}
