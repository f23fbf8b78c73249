import { z } from 'zod';
import { doorColumnSchema } from './column.ts';

/** A column whose codes were valid on the day of another column; null: on any. */
const codeCheckSchema = z.strictObject({
  codes: z.enum(['icd10cm', 'icd10pcs']),
  column: z.string(),
  asOf: z.string().nullable(),
  onFail: z.enum(['quarantine', 'warn']),
});
export type CodeCheck = z.output<typeof codeCheckSchema>;

/** A table that a connector fills; the bronze table has the columns whose rule is not `drop`. */
export const planTableSchema = z.strictObject({
  /** As the connector calls it. */
  name: z.string(),
  /** In namespace `<product>_bronze`. */
  bronze: z.string(),
  description: z.string(),
  columns: z.array(doorColumnSchema),
  /** Which columns tell one thing from another; the newest row of a key is the valid one. */
  key: z.array(z.string()),
  /** The column that names the person; scope `subject` hangs on it. */
  subject: z.string().nullable(),
  /** Codes that the connector checks on true dates, before the door. */
  checks: z.array(codeCheckSchema).optional(),
});
export type PlanTable = z.output<typeof planTableSchema>;

export const planSourceSchema = z.strictObject({
  /** The connector's name, or the steward's where a product has several sources. */
  name: z.string(),
  connector: z.string(),
  /** `store: landing` and a prefix in it, or a folder of this machine. */
  location: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('landing'), prefix: z.string() }),
    z.strictObject({ kind: z.literal('file'), path: z.string() }),
  ]),
  include: z.array(z.string()),
  exclude: z.array(z.string()),
  /** A unit is ready after so many seconds without change, or as soon as its marker file is there. */
  complete: z.union([z.strictObject({ settleSeconds: z.int() }), z.strictObject({ marker: z.string() })]),
  quarantine: z.enum(['copy', 'reference']),
  /** Connector configuration and validation profile: each connector's own schema reads them. */
  config: z.record(z.string(), z.json()),
  profile: z.record(z.string(), z.json()),
  tables: z.array(planTableSchema),
});
export type PlanSource = z.output<typeof planSourceSchema>;
