import { z } from 'zod';
import { planDeliverySchema } from './delivery.ts';
import {
  planGateSchema,
  planModelSchema,
  planReferenceSchema,
  planViewSchema,
  tableRefSchema,
} from './model.ts';
import { planPlatformSchema } from './platform.ts';
import { planAgreementSchema, planPolicySchema } from './policy.ts';
import { planSourceSchema } from './source.ts';

/** A runtime reads this version and the one before. */
export const planVersion = 1;

/** The contract between compiler and runtime: all that a run needs, and no secret. */
export const planSchema = z.strictObject({
  planVersion: z.int(),
  lakespecVersion: z.string(),
  /** SHA-256 over the plan without this field. */
  hash: z.string(),
  product: z.strictObject({
    name: z.string(),
    /** The name as part of an identifier: hyphens are underscores. */
    identifier: z.string(),
    title: z.string(),
    domain: z.string(),
    owner: z.string(),
    tags: z.array(z.string()).optional(),
  }),
  platform: planPlatformSchema,
  policy: planPolicySchema,
  agreement: planAgreementSchema.nullable(),
  purpose: z.string().nullable(),
  sources: z.array(planSourceSchema),
  /** Products whose tables this one reads. */
  inputs: z.array(
    z.strictObject({
      name: z.string(),
      product: z.string(),
      tables: z.array(tableRefSchema),
      maxWaitSeconds: z.int(),
    }),
  ),
  /** Tables of code sets that come with the runtime: it fills them before a stage reads them. */
  references: z.array(planReferenceSchema).default([]),
  /** Views of other products that models and gates read, each behind those that it reads itself. */
  views: z.array(planViewSchema).optional(),
  /** In the order in which they run. */
  refine: z.array(planModelSchema),
  curate: z.array(planModelSchema),
  gates: z.array(planGateSchema),
  /** Where gold is shown beside the lake; publish brings it up to date. */
  deliveries: z.array(planDeliverySchema),
  operations: z.strictObject({
    shards: z.int(),
    freshnessSeconds: z.int().nullable(),
    alerts: z.strictObject({
      slack: z.string().nullable(),
      on: z.array(z.enum(['failure', 'quality', 'freshness', 'quarantine'])),
    }),
    keepSnapshots: z.int(),
    keepSnapshotsSeconds: z.int(),
    /** YYYY-MM-DD, the last day; runs after it are refused, and maintain removes the product. Absent: none. */
    retainUntil: z.string().optional(),
    /** What a backfill repeats at once. */
    backfill: z.strictObject({ partition: z.enum(['day', 'month', 'year']) }).optional(),
  }),
});
export type Plan = z.output<typeof planSchema>;
