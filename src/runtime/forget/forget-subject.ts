import { nameOf, namespacesOf, type Plan } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { lookupOf, openProductVault, openSealed, openVaultTables } from '../deidentify/vault.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import { tablesHere, viewsHere } from '../lake/index.ts';
import { allReachable } from '../lake/maintain/reachable.ts';
import { leftCopies, purgeMaskedCopies } from '../mask/index.ts';
import { readColumns } from '../models/table-session.ts';
import { landingOf } from '../run/landing.ts';
import { newRunId } from '../run/run-id.ts';
import { step } from '../run/step.ts';
import { parseFileIdentity } from '../stages/ingest/file-identity.ts';
import { rewriteDatasets } from './datasets.ts';
import { refuseFromNowOn, removeEntries, wasForgotten } from './entries.ts';
import { type RewrittenObject, withoutLines } from './objects.ts';
import { findPerson, subjectSystems, type Who } from './person.ts';
import { rebuild } from './rebuild.ts';
import { removeRows, tablesOfProduct } from './rows.ts';
import { openScan, type Scan } from './scan.ts';
import {
  type Hit,
  removeEverywhere,
  removeFolders,
  type Scanned,
  type Site,
  scanSites,
  sitesOf,
} from './sites.ts';
import { keepPresentAlone, placeOf, refsOf } from './snapshots.ts';
import { isTellTale, tokensOf } from './tokens.ts';
import {
  type Context,
  endWork,
  type OpenedVault,
  type Person,
  saveWork,
  unfinishedWork,
  type Work,
} from './work.ts';

export type ForgetOptions = {
  /** The products of the platform, inputs before what reads them. */
  readonly plans: readonly Plan[];
  /** Null: finish what was begun. */
  readonly who: Who | null;
  /** Only these products; null = all that know the person. */
  readonly products: readonly string[] | null;
  /** Also the objects of the landing that hold nobody else. */
  readonly landing: boolean;
  /** Shown what would go; nothing goes unless it says so. */
  readonly confirm: (preview: Preview) => Promise<boolean>;
  readonly now: () => number;
  /** A product's plan on another platform, where a masked copy may be; null where there is no such platform. */
  readonly planOn: (product: string, platform: string) => Plan | null;
};

/** What would go. */
export type Preview = {
  readonly people: readonly {
    readonly product: string;
    readonly surrogates: readonly string[];
    readonly records: number;
    readonly files: number;
    readonly objects: number;
    readonly sharedObjects: number;
    readonly raws: number;
  }[];
  readonly affected: readonly string[];
  readonly tables: readonly {
    readonly table: string;
    readonly snapshots: number;
    readonly refs: readonly string[];
  }[];
  readonly datasets: readonly string[];
  /** Objects of the landing that hold the person: those with nobody else, and others, or that could not be scanned. */
  readonly landing: { readonly own: readonly string[]; readonly shared: readonly string[] };
  readonly scanned: Scanned;
};

export type Remaining = Hit & { readonly why: string };

export type Report = {
  readonly preview: Preview;
  readonly rows: readonly { readonly table: string; readonly rows: number; readonly changed: number }[];
  readonly snapshots: number;
  readonly versions: number;
  readonly entries: number;
  readonly datasets: readonly string[];
  readonly landingRemoved: number;
  /** Versions that held the person before. */
  readonly foundBefore: number;
  readonly after: Scanned;
  /** What still holds the person; nothing of it is a success. */
  readonly remaining: readonly Remaining[];
  /** Products whose derived tables could not be made anew, and why. */
  readonly notRebuilt: readonly string[];
  /** Masked copies that could not be removed, and why: nobody can be found in them, so they go whole. */
  readonly masksLeft: readonly string[];
  readonly masksRemoved: number;
  /** Identifiers that are too short to be looked for. */
  readonly unsearched: number;
};

type Opened = {
  readonly contexts: ReadonlyMap<string, Context>;
  readonly context: Context;
  readonly vault: OpenedVault;
  readonly engine: Engine;
  readonly sites: readonly Site[];
};

const contextOf = ({ contexts }: Opened, product: string): Context => {
  const found = contexts.get(product);
  if (found === undefined)
    throw new RunFailure(
      'invalid',
      `product ${product} is in the work to finish, and in no spec: bring its spec back`,
    );
  return found;
};

/** Everything that reads one of these, by way of others too; in the order of the plans. */
export function readersOf(plans: readonly Plan[], products: readonly string[]): readonly string[] {
  const reached = new Set(products);
  for (const { product, inputs } of plans)
    if (inputs.some((input) => reached.has(input.product))) reached.add(product.name);
  return plans.map(({ product }) => product.name).filter((name) => reached.has(name));
}

const scanOf = ({ engine, context }: Opened, people: readonly Person[]): Scan =>
  openScan(tokensOf(people), engine, context.engine.scratch);

/** Landing objects of files that hold nobody else, by the names that only the vault knows. */
async function ownLanding(
  { vault, contexts }: Opened,
  people: readonly Person[],
): Promise<readonly string[]> {
  const keys = new Set<string>();
  for (const { product, files } of people) {
    const { plan, stores, workspace } = contexts.get(product) ?? {};
    if (!plan || !stores || workspace === undefined) continue;
    const held = await vault.tables.heldSurrogates(product, { surrogates: files });
    for (const { sealed } of held) {
      const identity = parseFileIdentity(openSealed(vault.cipher, sealed));
      const source = plan.sources.find(
        ({ connector, location }) => connector === identity?.connector && location.kind === 'landing',
      );
      if (!identity || !source) continue;
      const { store } = landingOf(source, stores, workspace);
      if ((await store.head(identity.key)) !== null) keys.add(identity.key);
    }
  }
  return [...keys].sort();
}

/** The product that an object belongs to by its key; null where it is of no single one. */
function productOf(plans: readonly Plan[], { store, key }: Pick<Hit, 'store' | 'key'>): string | null {
  const [first = '', second = ''] = key.split('/');
  const isOf = ({ product: { name, identifier } }: Plan) =>
    namespacesOf(identifier).includes(first) ||
    first.startsWith(`${identifier}_staging`) ||
    (store !== 'curated' && first === name) ||
    (first === 'export' && namespacesOf(identifier).some((one) => second.startsWith(`${one}.`))) ||
    (['dbt', 'audit', 'datasets', 'originals'].includes(first) && second === name);
  return plans.find(isOf)?.product.name ?? null;
}

/** Tables of these products in which the scan found something, in whatever snapshot. */
async function tablesHit(opened: Opened, products: readonly string[], hits: readonly Hit[]) {
  const { context } = opened;
  const found: string[] = [];
  for (const product of products) {
    for (const { ref, metadata } of await tablesOfProduct(context, contextOf(opened, product).plan)) {
      const place = placeOf(context, `${metadata.location}/`);
      if (place && hits.some(({ store, key }) => store === place.store && key.startsWith(place.key)))
        found.push(nameOf(ref));
    }
  }
  return found;
}

/** What the scan adds to what the tables say of somebody: objects that tell of others too, and raw bytes. */
function withHits(plans: readonly Plan[], person: Person, hits: readonly Hit[]): Person {
  const own = new Set(person.objects);
  const readers = new Set(readersOf(plans, [person.product]));
  const keys = (store: Hit['store'], names: readonly string[]) => [
    ...new Set(
      hits
        .filter(
          (hit) =>
            hit.store === store &&
            hit.isLatest &&
            names.some((name) => hit.tokens.some((one) => one.startsWith(name))),
        )
        .filter((hit) => readers.has(productOf(plans, hit) ?? ''))
        .map(({ key }) => key),
    ),
  ];
  return {
    ...person,
    raws: keys('quarantine', [`${person.product} true`, `${person.product} surrogate`]).filter((key) =>
      key.startsWith(`${person.product}/`),
    ),
    sharedObjects: keys('refined', [`${person.product} `]).filter(
      (key) => key.startsWith(`${person.product}/`) && !own.has(key),
    ),
  };
}

async function previewOf(
  opened: Opened,
  work: Work,
  scanned: Scanned,
  shared: readonly string[],
): Promise<Preview> {
  const tables = [];
  const { context } = opened;
  const all = new Set(work.tables);
  for (const product of work.affected) {
    for (const table of await tablesOfProduct(context, contextOf(opened, product).plan)) {
      if (!all.has(nameOf(table.ref))) continue;
      tables.push({
        table: nameOf(table.ref),
        snapshots: table.metadata.snapshots.length,
        refs: refsOf(table),
      });
    }
  }
  return {
    people: work.people.map(({ product, surrogates, owned, files, objects, sharedObjects, raws }) => ({
      product,
      surrogates,
      records: owned.length,
      files: files.length,
      objects: objects.length,
      sharedObjects: sharedObjects.length,
      raws: raws.length,
    })),
    affected: work.affected,
    tables,
    datasets: [...new Set(tables.flatMap(({ refs }) => refs))],
    landing: { own: work.landing, shared },
    scanned,
  };
}

async function findPeople(opened: Opened, options: ForgetOptions, who: Who): Promise<readonly Person[]> {
  const people: Person[] = [];
  for (const { product } of options.plans) {
    if (options.products !== null && !options.products.includes(product.name)) continue;
    const found = await findPerson(contextOf(opened, product.name), opened.vault, opened.engine, who);
    if (found !== null) people.push(found);
  }
  return people;
}

async function isForgottenAlready(opened: Opened, options: ForgetOptions, who: Who): Promise<boolean> {
  for (const { product, sources } of options.plans) {
    const keys =
      'surrogate' in who
        ? []
        : (who.system === null ? subjectSystems({ sources }) : [who.system]).map((system) => ({
            system,
            value: who.value,
          }));
    const surrogate = 'surrogate' in who ? who.surrogate : null;
    if (await wasForgotten(opened.vault, product.name, keys, surrogate)) return true;
  }
  return false;
}

/** Objects of which some table or dataset still needs the present version. */
async function liveKeys({ context, engine }: Opened): Promise<ReadonlySet<string>> {
  const live = new Set<string>();
  const { lake } = context;
  const add = (uri: string) => {
    const place = placeOf(context, uri);
    if (place) live.add(`${place.store} ${place.key}`);
  };
  // Tables that lie elsewhere need none of our objects.
  for await (const table of tablesHere(lake)) {
    const { ref } = table;
    for (const uri of await allReachable(lake.storage, table.metadataUri, table.metadata)) add(uri);
    if (ref.name !== 'objects' || !ref.namespace.endsWith('_bronze')) continue;
    const rows = await lake.relation(readColumns(table), await lake.dataFiles(table));
    for (const { path } of await engine.query(`SELECT path FROM (${rows}) AS held`))
      live.add(`refined ${String(path)}`);
  }
  for await (const { metadataUri } of viewsHere(lake)) add(metadataUri);
  return live;
}

/** Removes versions that hold the person and that nothing needs; gives what can't be removed so. */
async function purge(
  opened: Opened,
  options: ForgetOptions,
  work: Work,
  hits: readonly Hit[],
): Promise<{ readonly removed: number; readonly remaining: readonly Remaining[] }> {
  if (hits.length === 0) return { removed: 0, remaining: [] };
  const live = await liveKeys(opened);
  const affected = new Set(work.affected);
  const remaining: Remaining[] = [];
  let removed = 0;
  for (const hit of hits) {
    const product = productOf(options.plans, hit);
    const isOurs = product === null ? hit.key.startsWith('runs/') : affected.has(product);
    if (hit.store === 'vault') remaining.push({ ...hit, why: 'the vault' });
    else if (!isOurs)
      remaining.push({ ...hit, why: product === null ? 'of no product' : `of product ${product}` });
    else if (hit.isLatest && live.has(`${hit.store} ${hit.key}`)) remaining.push({ ...hit, why: 'in use' });
    else {
      const site = opened.sites.find(({ name }) => name === hit.site);
      await site?.stores[hit.store].removeVersion(hit.key, hit.versionId);
      removed += 1;
    }
  }
  return { removed, remaining };
}

const maxScans = 3;

/** Scans, removes what nobody needs, and scans again, until there is nothing more to remove. */
async function prove(
  opened: Opened,
  options: ForgetOptions,
  work: Work,
): Promise<{ readonly after: Scanned; readonly removed: number; readonly remaining: readonly Remaining[] }> {
  const scan = scanOf(opened, work.people);
  let removed = 0;
  for (let scans = 1; ; scans += 1) {
    const after = await scanSites(opened.context, opened.sites, scan, opened.context.engine.scratch);
    const done = await purge(opened, options, work, after.hits);
    removed += done.removed;
    // What nobody could look through may hold them: it is no proof.
    const unknown = after.unscanned.map((one): Remaining => ({ ...one, tokens: [] }));
    if (done.removed === 0 || scans === maxScans)
      return { after, removed, remaining: [...done.remaining, ...unknown] };
  }
}

async function carryOut(
  opened: Opened,
  options: ForgetOptions,
  work: Work,
  preview: Preview,
): Promise<Report> {
  const { context, vault, engine, sites } = opened;
  const { log } = context;
  for (const person of work.people) await refuseFromNowOn(vault, person);
  step('forget.refused', log);

  const rows: Report['rows'][number][] = [];
  const rewritten = new Map<string, RewrittenObject[]>();
  for (const { product, sharedObjects, surrogates, owned } of work.people) {
    for (const key of sharedObjects) {
      const now = await withoutLines(contextOf(opened, product), key, [...surrogates, ...owned]);
      if (now !== null) rewritten.set(product, [...(rewritten.get(product) ?? []), now]);
    }
  }
  for (const product of work.affected) {
    const own = contextOf(opened, product);
    const productVault = await openProductVault(own.plan, own.workspace);
    try {
      const raws = await rawIds(
        opened,
        work.people.filter((person) => person.product === product),
      );
      const objects = rewritten.get(product) ?? [];
      const removed = await removeRows(own, vault, productVault, engine, work, { raws, objects });
      rows.push(...removed.map(({ table, ...counts }) => ({ table: nameOf(table), ...counts })));
    } finally {
      productVault.close();
    }
  }

  const notRebuilt: string[] = [];
  for (const product of work.affected) {
    const why = await rebuild(contextOf(opened, product), options.now());
    if (why !== null) notRebuilt.push(why);
  }
  step('forget.rebuilt', log);

  let versions = 0;
  const { people } = work;
  for (const { objects, surrogates, owned } of people) {
    for (const key of objects) versions += await removeEverywhere(sites, 'refined', key);
    for (const key of objects) await removeFolders(sites, 'refined', key, [...surrogates, ...owned]);
  }
  for (const { key, sha256 } of [...rewritten.values()].flat())
    versions += await removeEverywhere(sites, 'refined', key, ({ isLatest }) => sha256 === null || !isLatest);
  for (const { raws } of people)
    for (const key of raws) versions += await removeEverywhere(sites, 'quarantine', key);
  let landingRemoved = 0;
  if (options.landing)
    for (const key of work.landing) landingRemoved += await removeEverywhere(sites, 'landing', key);
  step('forget.objects.removed', log);

  let masksRemoved = 0;
  const masksLeft: string[] = [];
  for (const product of work.affected) {
    const purged = await purgeMaskedCopies(contextOf(opened, product), {
      planOn: (platform) => options.planOn(product, platform),
      gone: false,
    });
    masksLeft.push(...leftCopies(purged).map((left) => `${product} ${left}`));
    masksRemoved += purged.filter(({ left }) => left === null).length;
  }
  const datasets = await rewriteDatasets(opened, work);
  let snapshots = 0;
  const sinceMs = Date.parse(work.startedAt);
  const held = new Set(work.tables);
  for (const product of work.affected) {
    for (const table of await tablesOfProduct(context, contextOf(opened, product).plan)) {
      if (!held.has(nameOf(table.ref)) && table.metadata.lastUpdatedMs < sinceMs) continue;
      const gone = await keepPresentAlone(context, sites, table.ref, work, datasets.tags);
      snapshots += gone.snapshots;
      versions += gone.versions;
    }
    step('forget.table.expired', log);
  }

  let entries = 0;
  for (const person of people) entries += await removeEntries(vault, person);
  step('forget.entries.removed', log);
  const proof = await prove(opened, options, work);
  step('forget.proved', log);
  const report: Report = {
    preview,
    rows,
    snapshots,
    versions: versions + proof.removed,
    entries,
    datasets: datasets.names,
    landingRemoved,
    foundBefore: work.foundBefore,
    after: proof.after,
    remaining: proof.remaining,
    notRebuilt,
    masksLeft,
    masksRemoved,
    unsearched: people.flatMap(({ values }) => values).filter((value) => !isTellTale(value)).length,
  };
  if (isClean(report)) await endWork(vault, work);
  return report;
}

/** Random ids under which tables speak of raw bytes. */
async function rawIds({ vault }: Opened, people: readonly Person[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { product, raws } of people) {
    const lookups = raws.map((key) =>
      lookupOf(vault.cipher, product, { system: 'raw', value: key.slice(key.lastIndexOf('/') + 1) }),
    );
    const held = await vault.tables.heldSurrogates(product, { lookups });
    found.push(...held.map(({ surrogate }) => surrogate));
  }
  return found;
}

/** What is to be done, found out without changing anything. */
async function plan(opened: Opened, options: ForgetOptions, who: Who) {
  const { context, sites } = opened;
  const found = await findPeople(opened, options, who);
  if (found.length === 0) {
    throw new RunFailure(
      'invalid',
      (await isForgottenAlready(opened, options, who))
        ? 'that person was forgotten already: nothing knows them any more'
        : 'no product of this platform knows that person; --system names another name space of identifiers',
    );
  }
  const scan = scanOf(opened, found);
  const { scratch } = context.engine;
  const scanned = await scanSites(context, sites, scan, scratch);
  const people = found.map((person) => withHits(options.plans, person, scanned.hits));
  const affected = readersOf(
    options.plans,
    people.map(({ product }) => product),
  );
  const inLanding = await scanSites(context, sites.slice(0, 1), scan, scratch, ['landing']);
  const own = await ownLanding(opened, people);
  const shared = [...inLanding.hits, ...inLanding.unscanned]
    .map(({ key }) => key)
    .filter((key) => !own.includes(key));
  const work: Work = {
    id: newRunId(options.now()),
    startedAt: new Date(options.now()).toISOString(),
    people,
    affected: [...affected],
    tables: await tablesHit(opened, affected, scanned.hits),
    landing: [...own],
    foundBefore: scanned.hits.length,
    versionsBefore: scanned.versions,
  };
  return { work, preview: await previewOf(opened, work, scanned, shared) };
}

/**
 * Forgets people: their rows in every table and snapshot, their objects, raw bytes and entries of the vault; makes what
 * was derived of them anew; refuses them from then on; and proves by a scan of every version of every object that
 * nothing is left. Killed at any moment, it is finished by the next call.
 * @returns Null where the person who was asked said no; else a report for each piece of work.
 * @throws {RunFailure} `invalid`, where nobody is known by that name.
 */
export async function forgetSubject(
  context: Context,
  options: ForgetOptions,
): Promise<readonly Report[] | null> {
  const opened = await openVaultTables(context.plan.platform.vault, context.workspace);
  if (opened === null) throw new RunFailure('invalid', 'there is no vault yet, so nobody is known');
  const engine = await openDuckdb(context.engine);
  try {
    const all: Opened = {
      contexts: new Map(options.plans.map((one) => [one.product.name, { ...context, plan: one }])),
      context,
      vault: opened,
      engine,
      sites: sitesOf(context),
    };
    const reports: Report[] = [];
    // What was begun is finished first: the vault may not know any more who it was.
    for (const work of await unfinishedWork(opened)) {
      const scanned = { hits: [], unscanned: [], versions: work.versionsBefore, sizeBytes: 0 };
      const preview = await previewOf(all, work, scanned, []);
      reports.push(await carryOut(all, options, work, preview));
    }
    const { who } = options;
    if (who === null) return reports;
    if (
      reports.length > 0 &&
      (await isForgottenAlready(all, options, who)) &&
      (await findPeople(all, options, who)).length === 0
    )
      return reports;
    const { work, preview } = await plan(all, options, who);
    if (!(await options.confirm(preview))) return reports.length > 0 ? reports : null;
    await saveWork(opened, work);
    step('forget.noted', context.log);
    reports.push(await carryOut(all, options, work, preview));
    return reports;
  } finally {
    engine.close();
    opened.tables.close();
  }
}

/** Whether nothing of it is left. */
export function isClean({ remaining, notRebuilt, masksLeft }: Report): boolean {
  const isGone = remaining.every(({ why }) => why.startsWith('of '));
  return isGone && notRebuilt.length === 0 && masksLeft.length === 0;
}
