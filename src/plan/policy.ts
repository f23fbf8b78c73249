import { z } from 'zod';

export const regimes = ['safe_harbor', 'limited_data_set', 'expert_determination', 'public'] as const;

/** The policy of a product with every default filled in; what connectors and the door obey. */
export const planPolicySchema = z.strictObject({
  name: z.string(),
  /** SHA-256 over the resolved policy; the audit trail names it. */
  hash: z.string(),
  regime: z.enum(regimes),
  originals: z.enum(['none', 'keep']),
  dates: z.strictObject({
    method: z.enum(['shift', 'year', 'keep', 'drop']),
    scope: z.enum(['dataset', 'subject']),
    /** Offsets are drawn from this range of days, both ends included, where the format sets none. */
    rangeDays: z.strictObject({ min: z.int(), max: z.int() }),
    /** BIDS: room for sessions to come, in years. */
    headroomYears: z.number(),
  }),
  subjects: z.strictObject({ method: z.enum(['random', 'keyed']), epoch: z.int() }),
  ages: z.strictObject({ cap: z.int(), top: z.int() }),
  dicom: z.strictObject({
    options: z.array(z.string()),
    keep: z.array(z.string()),
    keepPrivate: z.array(z.string()),
    burnedIn: z.enum(['quarantine', 'keep']),
  }),
  /** Sidecar field → remove it, or replace its value. */
  sidecars: z.record(z.string(), z.union([z.literal('remove'), z.strictObject({ replace: z.string() })])),
  /** Dates (YYYY-MM-DD) that mean "already redacted". */
  sentinels: z.array(z.string()),
  missingDates: z.enum(['quarantine', 'keep']),
  foreign: z.enum(['quarantine', 'shift', 'keep']),
});
export type PlanPolicy = z.output<typeof planPolicySchema>;

export const planAgreementSchema = z.strictObject({
  id: z.string(),
  /** YYYY-MM-DD; runs after this day are refused. */
  expires: z.string(),
  purposes: z.array(z.string()),
  linkage: z.enum(['forbidden', 'approved']),
  minimumCellSize: z.int(),
  retainUntil: z.string().nullable(),
});
export type PlanAgreement = z.output<typeof planAgreementSchema>;
