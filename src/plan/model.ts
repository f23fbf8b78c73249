import { z } from 'zod';
import { planColumnSchema } from './column.ts';

/** A table of the lake: `namespace` is `<product>_<layer>` with underscores. */
export const tableRefSchema = z.strictObject({ namespace: z.string(), name: z.string() });
export type TableRef = z.output<typeof tableRefSchema>;

/** namespace.name: for people, for maps and for property names. */
export function nameOf(ref: TableRef): string {
  return `${ref.namespace}.${ref.name}`;
}

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
  /** Every table that the statement reads; in place of a view, the tables below it. */
  reads: z.array(tableRefSchema),
  /** Views that the statement reads, those below them too, and a hash of what each says. */
  views: z.array(z.strictObject({ table: tableRefSchema, hash: z.string() })).optional(),
  /** The one table whose new rows an incremental model reads; others are read whole. */
  increment: tableRefSchema.nullable(),
  /** One SELECT in the dialect of the plan's engine; tables are written "namespace"."name". */
  select: z.string(),
  /**
   * Of a merge with a filter: one SELECT of the keys of all rows of the increment, also of those that the filter takes
   * out, because these take their older version with them. Null: the keys of `select`.
   */
  touches: z.string().nullable(),
  /**
   * Of a history: which columns of the tables that it reads say whose rows these are, in the order of the leading
   * columns of `key`. Only members of whom a row came, went or changed are made anew.
   */
  members: z.array(z.strictObject({ table: tableRefSchema, columns: z.array(z.string()) })).nullable(),
  /**
   * Of an incremental model that a backfill repeats by partition: the column that tells the partition of a row, and which
   * rows of the increment can become rows of a partition: those whose `column` is in it and the others of their `key`
   * (none: those alone). `input` null: all of them.
   */
  backfill: z
    .strictObject({
      column: z.string(),
      input: z.strictObject({ column: z.string(), key: z.array(z.string()) }).nullable(),
    })
    .optional(),
  /** Of a view: the same SELECT in the words of each engine, as the catalog keeps them. */
  definitions: z.array(z.strictObject({ dialect: z.string(), sql: z.string() })).optional(),
});
export type PlanModel = z.output<typeof planModelSchema>;

/** A view as who reads it needs it. */
export const planViewSchema = planModelSchema.pick({
  table: true,
  columns: true,
  reads: true,
  views: true,
  select: true,
});
export type PlanView = z.output<typeof planViewSchema>;

/** A table whose rows come with the runtime. */
export const planReferenceSchema = z.strictObject({
  set: z.literal('icd10'),
  table: tableRefSchema,
  description: z.string(),
  columns: z.array(planColumnSchema),
});
export type PlanReference = z.output<typeof planReferenceSchema>;

/** What only a run knows of a gate's statement: it puts it between the braces of `'{…}'` in `select`. */
const planGateBoundsSchema = z.discriminatedUnion('of', [
  /** `{oldest}`: so many seconds before the run began. */
  z.strictObject({ of: z.literal('age'), withinSeconds: z.int() }),
  /**
   * `{lowest}` and `{highest}`: `sigma` standard deviations from the mean of what `measure`, a SELECT of one number
   * `value`, gave in runs that began at most so many seconds before this one.
   */
  z.strictObject({
    of: z.literal('history'),
    measure: z.string(),
    windowSeconds: z.int(),
    sigma: z.number(),
  }),
  /** `{NAME}`: the type of a column in the lake; `{*}`: columns that are none of these. */
  z.strictObject({ of: z.literal('columns'), columns: z.array(z.string()) }),
]);
export type PlanGateBounds = z.output<typeof planGateBoundsSchema>;

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
  /** The same as a share (of one) of the table's rows. */
  maxFailureShare: z.number().optional(),
  reads: z.array(tableRefSchema),
  /** One SELECT; its columns are those of `table` where `onFail` is `quarantine`. */
  select: z.string(),
  bounds: planGateBoundsSchema.optional(),
});
export type PlanGate = z.output<typeof planGateSchema>;
