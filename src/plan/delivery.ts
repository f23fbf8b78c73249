import { z } from 'zod';
import { tableRefSchema } from './model.ts';
import { secretRefSchema } from './platform.ts';

/** Stands in a statement where publish puts the path of what it has just written, a text without quotes in it. */
export const deliveredPath = '{path}';

/** A gold table, and what makes it visible elsewhere. */
const planDeliveredTableSchema = z.strictObject({
  table: tableRefSchema,
  /** As readers there call it. */
  name: z.string(),
  /** Before the comparison of columns: they may hold `deliveredPath`. Each may run again. */
  load: z.array(z.string()),
  /** Gives a row with `name` and `type` for each column of what was loaded. */
  describe: z.string(),
  /** What it must give, apart from lengths of texts. */
  columns: z.array(z.strictObject({ name: z.string(), type: z.string() })),
  /** After it: shows the table to readers. Each may run again. */
  show: z.array(z.string()),
});
export type PlanDeliveredTable = z.output<typeof planDeliveredTableSchema>;

const planLoginSchema = z.strictObject({
  user: z.string(),
  role: z.string(),
  warehouse: z.string(),
  /** `key`: a private key in PEM; `token`: of OAuth. */
  method: z.enum(['key', 'password', 'token']),
  secret: secretRefSchema,
});

/** Gold as another system shows it. */
export const planDeliverySchema = z.strictObject({
  kind: z.literal('snowflake'),
  /** `external`: publish writes a copy of each table to `export/` of store curated. */
  as: z.enum(['iceberg', 'external']),
  account: z.string(),
  database: z.string(),
  schema: z.string(),
  /** Null: an admin runs the statements by hand. */
  login: planLoginSchema.nullable(),
  tables: z.array(planDeliveredTableSchema),
});
export type PlanDelivery = z.output<typeof planDeliverySchema>;
