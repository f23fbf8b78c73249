import { z } from 'zod';

/**
 * The portable column types. `timestamp` has no zone, `timestamptz` is an instant; both have microseconds.
 * `decimal(p,s)` has 1 ≤ p ≤ 38 and 0 ≤ s ≤ p.
 */
export type ColumnType =
  | 'boolean'
  | 'integer'
  | 'bigint'
  | 'double'
  | 'string'
  | 'date'
  | 'timestamp'
  | 'timestamptz'
  | `decimal(${number},${number})`;

const columnTypePattern =
  /^(boolean|integer|bigint|double|string|date|timestamp|timestamptz|decimal\(\d+,\d+\))$/;

/** Iceberg and both engines hold 38 digits. */
function isDecimalThatFits(text: string): boolean {
  const [, precision, scale] = /^decimal\((\d+),(\d+)\)$/.exec(text) ?? [];
  if (precision === undefined) return true;
  return Number(precision) >= 1 && Number(precision) <= 38 && Number(scale) <= Number(precision);
}

export const columnTypeSchema = z
  .string()
  .regex(
    columnTypePattern,
    'a type is boolean, integer, bigint, decimal(p,s), double, string, date, timestamp or timestamptz',
  )
  .refine(isDecimalThatFits, 'decimal(p,s) has 1 to 38 digits, and no more of them behind the point')
  .transform((text) => text as ColumnType);

/**
 * What a value identifies: the categories of 45 CFR 164.514(b)(2), with a precision where it matters, and five
 * of ours: `quasi`, `free-text`, `age`, `pseudonym` (a surrogate of this product) and `unknown` (no one has said;
 * counts as identifying). `date.shifted(SCOPE)` is no true date.
 */
export type Identifier =
  | 'name'
  | `geographic.${'address' | 'city' | 'zip5' | 'zip3' | 'state'}`
  | `date.${'instant' | 'day' | 'month' | 'year'}`
  | `date.shifted(${string})`
  | `age.${'exact' | 'capped'}`
  | 'phone'
  | 'fax'
  | 'email'
  | 'ssn'
  | 'mrn'
  | 'health-plan'
  | 'account'
  | 'licence'
  | 'vehicle'
  | 'device'
  | 'url'
  | 'ip'
  | 'biometric'
  | 'photo'
  | 'other-unique-id'
  | 'quasi'
  | 'free-text'
  | 'pseudonym'
  | 'unknown';

/** All identifiers that a value carries, sorted and without doubles; empty = it identifies nothing. */
export type Label = readonly Identifier[];

const labelSchema = z.array(z.string()).transform((items) => items as unknown as Label);

/** What ingest does to a source column before anything is written. */
export const doorRuleSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('keep') }),
  /** The column has no place in bronze. */
  z.strictObject({ action: z.literal('drop') }),
  /** A random surrogate per distinct value, from the vault; `system` separates name spaces. */
  z.strictObject({ action: z.literal('surrogate'), system: z.string() }),
  /** A DICOM UID → another UID, consistent over files, processes and runs. */
  z.strictObject({ action: z.literal('uid') }),
  /** Plus the days that the vault holds for the dataset or the subject. */
  z.strictObject({ action: z.literal('shift'), scope: z.enum(['dataset', 'subject']) }),
  /**
   * Date → year (integer), of the shifted date where `shift` says so. Null where the true year is more than 89 years
   * before the run's, which would reveal such an age, 45 CFR 164.514(b)(2)(i)(C); of shifted dates only where `bearsAge`.
   */
  z.strictObject({
    action: z.literal('year'),
    bearsAge: z.boolean(),
    shift: z.enum(['dataset', 'subject']).nullable(),
  }),
  /** An age in years above `cap` becomes `top`. */
  z.strictObject({ action: z.literal('age-cap'), cap: z.number(), top: z.number() }),
  /** Whether the age in column `of` was above `cap`. */
  z.strictObject({ action: z.literal('age-flag'), of: z.string(), cap: z.number() }),
  /** Zip code → its first three digits, `000` where too few people live there. */
  z.strictObject({ action: z.literal('zip3') }),
  /** Values outside the list become null. */
  z.strictObject({ action: z.literal('allow'), values: z.array(z.string()) }),
]);
export type DoorRule = z.output<typeof doorRuleSchema>;

/** A column of a table of the lake, by name: field ids belong to the committer. */
export const planColumnSchema = z.strictObject({
  name: z.string(),
  type: columnTypeSchema,
  nullable: z.boolean(),
  description: z.string(),
  label: labelSchema,
});
export type PlanColumn = z.output<typeof planColumnSchema>;

/** A column of a source with what the door makes of it; `type` and `label` are those behind the door. */
export const doorColumnSchema = planColumnSchema.extend({
  sourceType: columnTypeSchema,
  sourceLabel: labelSchema,
  door: doorRuleSchema,
});
export type DoorColumn = z.output<typeof doorColumnSchema>;

/** Columns that ingest adds to each bronze table: where a row came from, and when it arrived. */
export const lineageColumns = [
  {
    name: '_file_id',
    type: 'string',
    nullable: false,
    description: 'Random id of the source file; see table files.',
    label: ['pseudonym'],
  },
  {
    name: '_row',
    type: 'bigint',
    nullable: false,
    description: 'Position of the record in its source file, from 1.',
    label: [],
  },
  {
    name: '_run_id',
    type: 'string',
    nullable: false,
    description: 'The run that loaded the row.',
    label: [],
  },
  {
    name: '_ingested_at',
    type: 'timestamptz',
    nullable: false,
    description: 'When the run that loaded the row began; the newest version of a key wins.',
    label: [],
  },
] as const satisfies readonly PlanColumn[];
