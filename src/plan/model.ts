import { z } from 'zod';
import { planColumnSchema } from './column.ts';

/** A table of the lake: `namespace` is `<product>_<layer>` with underscores. */
export const tableRefSchema = z.strictObject({ namespace: z.string(), name: z.string() });
export type TableRef = z.output<typeof tableRefSchema>;

/** A silver or gold table and the SELECT that makes its rows. */
export const planModelSchema = z.strictObject({
  table: tableRefSchema,
  description: z.string(),
  columns: z.array(planColumnSchema),
  /** `{from, to}`: a rename keeps the field id, so history is kept. */
  renames: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  materialized: z.enum(['table', 'incremental']),
  /** How an incremental model takes new rows in. */
  strategy: z.enum(['append', 'merge']).nullable(),
  key: z.array(z.string()),
  sort: z.array(z.string()),
  /** Every table that the statement reads. */
  reads: z.array(tableRefSchema),
  /** The one table whose new rows an incremental model reads; others are read whole. */
  increment: tableRefSchema.nullable(),
  /** One SELECT in the dialect of the plan's engine; tables are written "namespace"."name". */
  select: z.string(),
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
