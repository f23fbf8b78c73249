import { z } from 'zod';
import { planColumnSchema } from './column.ts';

/** A table of the lake: `namespace` is `<product>_<layer>` with underscores. */
export const tableRefSchema = z.strictObject({ namespace: z.string(), name: z.string() });
export type TableRef = z.output<typeof tableRefSchema>;

/** How rows lie together in files: a transform of Iceberg over a column. */
const planPartitionSchema = z.strictObject({
  transform: z.enum(['identity', 'year', 'month', 'day', 'hour', 'bucket', 'truncate']),
  column: z.string(),
  /** Buckets, or the width of truncation; null for the others. */
  parameter: z.int().nullable(),
});
export type PlanPartition = z.output<typeof planPartitionSchema>;

/** A silver or gold table and the SELECT that makes its rows. */
export const planModelSchema = z.strictObject({
  table: tableRefSchema,
  /** The file that says it, relative to the workspace. No line: a comment above it would make another plan. */
  origin: z.string(),
  description: z.string(),
  columns: z.array(planColumnSchema),
  /** `{from, to}`: a rename keeps the field id, so history is kept. */
  renames: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  materialized: z.enum(['view', 'table', 'incremental']),
  /** How an incremental model takes new rows in. */
  strategy: z.enum(['append', 'merge', 'delete+insert', 'history']).nullable(),
  key: z.array(z.string()),
  partition: z.array(planPartitionSchema),
  sort: z.array(z.string()),
  /** Every table that the statement reads. */
  reads: z.array(tableRefSchema),
  /** The one table whose new rows an incremental model reads; others are read whole. */
  increment: tableRefSchema.nullable(),
  /** One SELECT in the dialect of the plan's engine; tables are written "namespace"."name". */
  select: z.string(),
  /**
   * Of a merge with a filter: one SELECT of the keys of all rows of the increment, also of those that the filter takes
   * out, because these take their older version with them. Null: the keys of `select`.
   */
  touches: z.string().nullable(),
});
export type PlanModel = z.output<typeof planModelSchema>;

/** A query that returns the failing rows of `table`; run before the commit of `stage`. */
export const planGateSchema = z.strictObject({
  id: z.string(),
  stage: z.enum(['ingest', 'refine', 'curate']),
  table: tableRefSchema,
  kind: z.string(),
  column: z.string().nullable(),
  description: z.string(),
  onFail: z.enum(['stop', 'quarantine', 'warn']),
  /** Failing rows that are tolerated. */
  maxFailures: z.int(),
  reads: z.array(tableRefSchema),
  /** One SELECT; its columns are those of `table` where `onFail` is `quarantine`. */
  select: z.string(),
});
export type PlanGate = z.output<typeof planGateSchema>;
