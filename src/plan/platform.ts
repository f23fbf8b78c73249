import { z } from 'zod';

/** A secret by reference, never by value: an environment variable or a mounted file. */
export const secretRefSchema = z.union([
  z.strictObject({ env: z.string() }),
  /** A path; relative ones start at the workspace. */
  z.strictObject({ file: z.string() }),
]);
export type SecretRef = z.output<typeof secretRefSchema>;

export const storeNames = ['landing', 'raw', 'refined', 'curated', 'quarantine', 'vault'] as const;
export type StoreName = (typeof storeNames)[number];
/** Those of them that hold tables. */
export const tableStores = ['refined', 'curated'] as const satisfies readonly StoreName[];

export const planStoreSchema = z.discriminatedUnion('kind', [
  /** `root`: a folder; relative ones start at the workspace. */
  z.strictObject({ kind: z.literal('file'), root: z.string() }),
  z.strictObject({
    kind: z.literal('s3'),
    bucket: z.string(),
    prefix: z.string(),
    endpoint: z.string().nullable(),
    region: z.string(),
    pathStyle: z.boolean(),
    /** Access key and secret key; null = the environment's own (web identity, instance role). */
    credentials: z.strictObject({ accessKey: secretRefSchema, secretKey: secretRefSchema }).nullable(),
    /** A file of certificates in PEM that are trusted instead of the system's; relative ones start at the workspace. */
    ca: z.string().optional(),
    /** What every put asks for; absent = what the bucket does by itself. `keyId` of `aws:kms`; absent = its default. */
    encryption: z
      .strictObject({ sse: z.enum(['AES256', 'aws:kms']), keyId: z.string().optional() })
      .optional(),
  }),
]);
export type PlanStore = z.output<typeof planStoreSchema>;

export const planCatalogSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sqlite'), name: z.string(), path: z.string() }),
  z.strictObject({ kind: z.literal('postgres'), name: z.string(), url: secretRefSchema }),
  z.strictObject({
    kind: z.literal('rest'),
    name: z.string(),
    uri: z.string(),
    /** Of the server's warehouses; null = its only one. */
    warehouse: z.string().nullable(),
    /** Of the paths; null = what the server says. */
    prefix: z.string().nullable(),
    /** A bearer token; null = none, or `oauth2`. */
    token: secretRefSchema.nullable(),
    /** Client credentials; null = none, or `token`. */
    oauth2: z
      .strictObject({
        clientId: secretRefSchema,
        clientSecret: secretRefSchema,
        scope: z.string(),
        /** Null = the catalog's own. */
        tokenUri: z.string().nullable(),
      })
      .nullable(),
    /** Credentials of the tables' files come from the catalog, and not from the store. */
    vendedCredentials: z.boolean(),
    /** A file of certificates in PEM that are trusted instead of the system's; relative ones start at the workspace. */
    ca: z.string().nullable(),
  }),
]);
export type PlanCatalog = z.output<typeof planCatalogSchema>;

export const planVaultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sqlite'), path: z.string(), key: secretRefSchema }),
  z.strictObject({ kind: z.literal('postgres'), url: secretRefSchema, key: secretRefSchema }),
]);
export type PlanVault = z.output<typeof planVaultSchema>;

export const planEngineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('duckdb'), memoryMb: z.int(), threads: z.int() }),
  z.strictObject({
    kind: z.literal('trino'),
    url: z.string(),
    catalog: z.string(),
    user: z.string(),
    password: secretRefSchema.nullable(),
    /** A JSON web token; goes before a password. */
    token: secretRefSchema.nullable(),
    /** A file of certificates in PEM that are trusted instead of the system's; relative ones start at the workspace. */
    ca: z.string().nullable(),
  }),
]);
export type PlanEngine = z.output<typeof planEngineSchema>;

/** A copy of the stores in another place, which something else than the runtime keeps. Buckets are called the same there. */
export const planReplicaSchema = z.strictObject({
  stores: z.record(z.enum(storeNames), planStoreSchema),
  /** How far the copy may lag. */
  rpoSeconds: z.int(),
});
export type PlanReplica = z.output<typeof planReplicaSchema>;

export const planPlatformSchema = z.strictObject({
  name: z.string(),
  stores: z.record(z.enum(storeNames), planStoreSchema),
  catalog: planCatalogSchema,
  vault: planVaultSchema,
  engine: planEngineSchema,
  slackWebhook: secretRefSchema.nullable(),
  pushgateway: z.string().nullable(),
  /** Absent where there is none. */
  replica: planReplicaSchema.optional(),
});
export type PlanPlatform = z.output<typeof planPlatformSchema>;
