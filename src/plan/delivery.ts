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

/** Gold as Snowflake shows it. */
const planSnowflakeDeliverySchema = z.strictObject({
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
export type PlanSnowflakeDelivery = z.output<typeof planSnowflakeDeliverySchema>;

/** Gold as views of a schema of Trino, in the catalog that has the tables. */
const planTrinoDeliverySchema = z.strictObject({
  kind: z.literal('trino'),
  catalog: z.string(),
  schema: z.string(),
  /** Whether publish runs the statements with the platform's engine; else a person does. */
  runs: z.boolean(),
  /** Run before those of the tables. */
  setUp: z.array(z.string()),
  /** Gives a row with `table`, `name` and `type` for each column of gold as Trino sees it. */
  describe: z.string(),
  /** The same of the schema that shows it. */
  list: z.string(),
  tables: z.array(
    z.strictObject({
      table: tableRefSchema,
      /** The view, without its schema. Its columns are those of the table's model, in small letters. */
      name: z.string(),
      /** May run again; comments of columns follow it. */
      show: z.string(),
    }),
  ),
});
export type PlanTrinoDelivery = z.output<typeof planTrinoDeliverySchema>;

export const planDeliverySchema = z.discriminatedUnion('kind', [
  planSnowflakeDeliverySchema,
  planTrinoDeliverySchema,
]);
