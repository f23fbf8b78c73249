import { z } from 'zod';
import type { VaultCipher } from '../deidentify/keyring.ts';
import type { VaultTables } from '../deidentify/vault-tables.ts';
import type { LakeContext } from '../run/context.ts';

/** What forgetting works with: the lake and stores of a platform, seen from one of its products. */
export type Context = LakeContext;

export type OpenedVault = { readonly tables: VaultTables; readonly cipher: VaultCipher };

const strings = z.array(z.string());

/** Somebody as one product knows them. */
export const personSchema = z.strictObject({
  product: z.string(),
  /** Their surrogates, of every epoch. */
  surrogates: strings,
  /** Surrogates and mapped UIDs of what is theirs alone: encounters, claims, studies, …. */
  owned: strings,
  /** True identifiers of the person, as the vault had them. */
  values: strings,
  /** The same of what is theirs. */
  ownedValues: strings,
  /** Random ids of files that hold nobody else. */
  files: strings,
  /** Keys of their objects in store refined. */
  objects: strings,
  /** Keys of objects in store refined that tell of others too: lines of theirs leave them. */
  sharedObjects: strings,
  /** Keys of raw bytes in store quarantine. */
  raws: strings,
});
export type Person = z.output<typeof personSchema>;

/**
 * What is being forgotten, sealed in the vault until it is done: the tables and the vault, which would tell it again,
 * are the first to lose it.
 */
export const workSchema = z.strictObject({
  id: z.string(),
  /** ISO 8601, UTC. */
  startedAt: z.string(),
  people: z.array(personSchema),
  /** Products whose tables hold them, or are made of tables that do; inputs before what reads them. */
  affected: strings,
  /** Tables that held them in any snapshot, as `namespace.name`. */
  tables: strings,
  /** Keys of objects of the landing that hold nobody else. */
  landing: strings,
  foundBefore: z.int(),
  versionsBefore: z.int(),
});
export type Work = z.output<typeof workSchema>;

/** Work of `forget` belongs to no product: one person may be in several. */
const everyProduct = '';

export async function saveWork({ tables, cipher }: OpenedVault, work: Work): Promise<void> {
  await tables.putJob(everyProduct, work.id, cipher.seal(JSON.stringify(work)));
}

/** A product that is being forgotten. */
export const productWorkSchema = z.strictObject({
  id: z.string(),
  startedAt: z.string(),
  product: z.string(),
  /** Of people in it, for the scan. */
  surrogates: strings,
  /** Runs whose notes may be about it. */
  runs: strings,
  foundBefore: z.int(),
});
export type ProductWork = z.output<typeof productWorkSchema>;

/** Tells work on products from that on people. */
const productPrefix = 'product ';

export async function saveProductWork({ tables, cipher }: OpenedVault, work: ProductWork): Promise<void> {
  await tables.putJob(everyProduct, `${productPrefix}${work.product}`, cipher.seal(JSON.stringify(work)));
}

export async function unfinishedProducts({ tables, cipher }: OpenedVault): Promise<readonly ProductWork[]> {
  const jobs = await tables.jobs(everyProduct);
  return jobs
    .filter(({ id }) => id.startsWith(productPrefix))
    .map(({ sealed }) => productWorkSchema.parse(JSON.parse(cipher.open(sealed))));
}

export async function endProductWork({ tables }: OpenedVault, { product }: ProductWork): Promise<void> {
  await tables.removeJob(everyProduct, `${productPrefix}${product}`);
}

export async function unfinishedWork({ tables, cipher }: OpenedVault): Promise<readonly Work[]> {
  const jobs = (await tables.jobs(everyProduct)).filter(({ id }) => !id.startsWith(productPrefix));
  return jobs.map(({ sealed }) => workSchema.parse(JSON.parse(cipher.open(sealed))));
}

export async function endWork({ tables }: OpenedVault, work: Work): Promise<void> {
  await tables.removeJob(everyProduct, work.id);
}
