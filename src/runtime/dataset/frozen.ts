import { createHash } from 'node:crypto';
import { z } from 'zod';
import { tableRefSchema } from '../../plan/index.ts';
import type { ObjectStore } from '../../ports/index.ts';
import { RunFailure } from '../failure.ts';
import { readObject } from '../run/json-object.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const frozenFileSchema = z.strictObject({
  /** Where the data file lies: `file:` or `s3:`. */
  uri: z.string(),
  sizeBytes: z.int(),
  sha256,
  records: z.int(),
});

const frozenTableSchema = z.strictObject({
  table: tableRefSchema,
  /** A 64-bit id, as text. */
  snapshotId: z.string(),
  /** Iceberg's schema of that snapshot: data files name columns by these ids. */
  schema: z.json(),
  rows: z.int(),
  /** In ascending order of their locations. */
  files: z.array(frozenFileSchema),
});
export type FrozenTable = z.output<typeof frozenTableSchema>;

const frozenObjectSchema = z.strictObject({
  /** Key in store refined. */
  path: z.string(),
  sizeBytes: z.int(),
  sha256,
});

/** All that a frozen dataset is made of: who has it can say of every byte whether it is the same. */
const frozenSchema = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  product: z.string(),
  /** Of the plan that the product had. */
  planHash: z.string(),
  lakespecVersion: z.string(),
  /** ISO 8601, UTC. */
  frozenAt: z.string(),
  frozenBy: z.string(),
  tables: z.array(frozenTableSchema),
  /** De-identified objects, in ascending order of their paths. */
  objects: z.array(frozenObjectSchema),
  /** When people were forgotten since it was frozen (ISO 8601, UTC): what is here is what is left of it. */
  forgottenAt: z.array(z.string()).optional(),
});
export type Frozen = z.output<typeof frozenSchema>;

/** A manifest as it lies in store curated, under the hash of its bytes. */
export type FrozenManifest = {
  readonly key: string;
  /** SHA-256 of `bytes`: the dataset's version. */
  readonly digest: string;
  readonly bytes: Buffer;
  readonly frozen: Frozen;
};

const folder = 'datasets/';

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function parsed(key: string, bytes: Buffer): FrozenManifest {
  const digest = digestOf(bytes);
  if (!key.endsWith(`/${digest}.json`))
    throw new RunFailure('invalid', `${key} of store curated is not what was frozen: its bytes have changed`);
  try {
    return { key, digest, bytes, frozen: frozenSchema.parse(JSON.parse(bytes.toString('utf8'))) };
  } catch (cause) {
    throw new RunFailure('invalid', `${key} of store curated was not written by this version of lakespec`, {
      cause,
    });
  }
}

/**
 * Every frozen dataset, also one whose freeze never ended: all of what they name is in use.
 * @param curated Store curated.
 * @param product Default: of all products.
 * @throws {RunFailure} `invalid`, where a manifest is not what was written.
 */
export async function frozenDatasets(
  curated: ObjectStore,
  product?: string,
): Promise<readonly FrozenManifest[]> {
  const found: FrozenManifest[] = [];
  for await (const { key } of curated.list(product === undefined ? folder : `${folder}${product}/`)) {
    const bytes = await readObject(curated, key);
    // Somebody let it go meanwhile.
    if (bytes !== null) found.push(parsed(key, bytes));
  }
  return found;
}

/** As the manifest will lie in the store; the same contents are the same bytes. */
export function manifestOf(frozen: Frozen): FrozenManifest {
  const bytes = Buffer.from(`${JSON.stringify(frozen, null, 2)}\n`);
  const digest = digestOf(bytes);
  return { key: `${folder}${frozen.product}/${frozen.name}/${digest}.json`, digest, bytes, frozen };
}

export async function putFrozen(curated: ObjectStore, { key, bytes }: FrozenManifest): Promise<void> {
  await curated.put(key, bytes);
}

/** Takes a manifest away: from then on nothing protects what it names but the tags of its tables. */
export async function removeFrozen(curated: ObjectStore, { key }: FrozenManifest): Promise<void> {
  await curated.remove(key);
}

/** A table property: the digest of the manifest that the tag of this name belongs to. */
export const datasetProperty = (name: string): string => `lakespec.dataset.${name}`;

/**
 * What maintenance must leave alone, whatever becomes of the tables: locations of data files, and keys of objects in
 * store refined.
 */
export async function frozenFiles(
  curated: ObjectStore,
): Promise<{ readonly locations: ReadonlySet<string>; readonly objects: ReadonlySet<string> }> {
  const all = (await frozenDatasets(curated)).map(({ frozen }) => frozen);
  return {
    locations: new Set(
      all.flatMap(({ tables }) => tables.flatMap(({ files }) => files.map(({ uri }) => uri))),
    ),
    objects: new Set(all.flatMap(({ objects }) => objects.map(({ path }) => path))),
  };
}
