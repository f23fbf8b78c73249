import { z } from 'zod';
import { declarations } from '../../connectors/declarations.ts';
import { columnTypeSchema } from '../../plan/index.ts';
import { kind } from './document.ts';
import { cron, day, dnsLabel, duration, identifier, quantity, scalar, schemaName } from './text.ts';
import { profileBlocks } from './validation-profile.ts';

const onFail = z
  .enum(['stop', 'quarantine', 'warn'])
  .describe('stop: nothing is published; quarantine: failing rows leave; warn: it is only said.');

/** One optional block per connector: its own configuration. */
const connectorBlocks = Object.fromEntries(
  declarations.map((declaration) => [
    declaration.name,
    declaration.config.optional().describe(`Configuration of connector ${declaration.name}.`),
  ]),
);

const source = z.strictObject({
  connector: z.string().describe('bids | dicom | eeg | fhir | hcup | csv'),
  location: z
    .string()
    .regex(
      /^([a-z0-9+]+:\/\/|file:)\S+$/,
      'a location begins with its scheme: landing://folder or file:folder',
    )
    .describe('Where the data arrive: `landing://folder` in the landing store, or `file:folder`.'),
  include: z.array(z.string()).optional().describe('Globs of what is taken; default by connector.'),
  exclude: z.array(z.string()).default([]).describe('Globs of what is not.'),
  complete: z
    .union([
      z.strictObject({
        settle: duration.describe('A unit is ready when nothing in it changed for so long.'),
      }),
      z.strictObject({
        marker: z.string().describe('A unit is ready when a file of this name stands in it.'),
      }),
    ])
    .optional()
    .describe('When a delivery is complete.'),
  quarantine: z
    .enum(['copy', 'reference'])
    .default('copy')
    .describe('Whether rejected files are copied to quarantine or only referred to.'),
  ...connectorBlocks,
});

const silverColumn = z.strictObject({
  from: identifier.optional().describe('The column that it is made of; default: the one of the same name.'),
  expr: z.string().optional().describe('A portable expression over the columns of `from`.'),
  was: identifier.optional().describe('Its former name: a rename keeps history.'),
  description: z.string().optional().describe('What it means; shown in the catalogue.'),
  checks: z
    .array(z.record(z.string(), z.json()))
    .optional()
    .describe('Checks at the door on the true value.'),
});

const silver = z.strictObject({
  from: z
    .string()
    .optional()
    .describe(
      'A source table (`fhir.condition`), another silver table, or a table of an input (`ehr.conditions`).',
    ),
  sql: z.string().optional().describe('A file with one portable SELECT.'),
  description: z.string().optional().describe('What a row is; shown in the catalogue.'),
  key: z
    .array(identifier)
    .min(1)
    .optional()
    .describe('What tells one row from another; the newest row of a key wins.'),
  where: z.string().optional().describe('A condition that rows must meet.'),
  columns: z
    .record(identifier, z.union([silverColumn, z.null()]))
    .optional()
    .describe('The columns; absent = all of them.'),
  materialized: z.enum(['view', 'table', 'incremental']).optional().describe('How the rows are kept.'),
  strategy: z.enum(['append', 'merge', 'delete+insert']).optional().describe('How new rows come in.'),
  partition: z.array(z.string()).optional().describe('Partition transforms, such as month(started_on).'),
  sort: z.array(identifier).optional().describe('Sort order within files.'),
  unitTests: z
    .array(
      z.strictObject({
        name: z.string().optional().describe('What it shows.'),
        given: z
          .record(z.string(), z.array(z.record(z.string(), scalar.nullable())))
          .describe('Rows by table.'),
        expect: z.array(z.record(z.string(), scalar.nullable())).describe('Rows that must come out.'),
      }),
    )
    .optional()
    .describe('Examples that `lakespec test` runs.'),
});

const dimension = z.strictObject({
  from: identifier.describe('A silver table.'),
  description: z.string().optional().describe('What a row is; shown in the catalogue.'),
  naturalKey: z
    .array(identifier)
    .min(1)
    .describe('What tells one member from another; the surrogate key hashes it.'),
  attributes: z
    .record(identifier, z.enum(['type1', 'type2']))
    .describe('Columns and how change is kept: type1 overwrites, type2 keeps history.'),
  effectiveFrom: identifier.optional().describe('type2: the column that says since when a row holds.'),
});

const factDimension = z.strictObject({
  to: z
    .string()
    .describe(
      'A dimension of this product, that of an input (`ehr.dim_patient`), or the built-in dim_date or dim_icd10.',
    ),
  on: identifier.describe(
    'The column of the fact that holds the natural key or the date; with a bridge, the column that both share.',
  ),
  asOf: identifier.optional().describe('The date whose version of a type2 dimension is meant.'),
  bridge: identifier
    .optional()
    .describe('A silver table of pairs, for a many-to-many relation; gold has it under the same name.'),
  key: identifier.optional().describe('The column of the bridge that names the member; a bridge needs it.'),
  weight: z.enum(['equal', 'none']).optional().describe('How a bridge shares measures.'),
});

const fact = z.strictObject({
  from: identifier.describe('A silver table.'),
  description: z.string().optional().describe('What a row is; shown in the catalogue.'),
  type: z
    .enum(['transaction', 'periodic', 'accumulating', 'factless'])
    .default('transaction')
    .describe('The kind of fact table.'),
  grain: z.array(identifier).min(1).describe('What one row stands for; becomes a uniqueness test.'),
  dimensions: z.record(identifier, factDimension).default({}).describe('Foreign keys by role.'),
  measures: z
    .record(
      identifier,
      z.strictObject({
        expr: z.string().describe('A portable expression over the columns of `from`.'),
        additive: z
          .enum(['full', 'semi', 'none'])
          .default('full')
          .describe('Over which dimensions it may be summed.'),
        description: z.string().optional().describe('What it measures.'),
      }),
    )
    .default({})
    .describe('What is measured.'),
  degenerate: z.array(identifier).default([]).describe('Columns that are kept in the fact itself.'),
});

const aggregate = z.strictObject({
  from: identifier.describe('A fact.'),
  by: z.array(z.string()).describe('Attributes that group.'),
  measures: z.array(z.string()).describe('What is summed.'),
  suppressBelow: z.int().optional().describe('Cells with fewer records are suppressed.'),
});

const amounts = z.strictObject({
  cpu: quantity.describe('Cores, such as 2 or 500m.'),
  memory: quantity.describe('Memory, such as 2Gi.'),
});

const columnTest = {
  onFail: onFail.optional(),
  maxFailures: z
    .union([
      z.int().min(0),
      z.string().regex(/^\d{1,2}(\.\d+)?%$/, 'a share of the rows is written such as 1% or 0.5%'),
    ])
    .optional()
    .describe('Failing rows that are tolerated: a number, or a share of the rows such as 1%.'),
};
/** A number that a whole table has. */
const measure = z
  .string()
  .regex(
    /^(row_count|_?[a-z][a-z0-9_]{0,62}|(sum|avg)\( *_?[a-z][a-z0-9_]{0,62} *\))$/,
    'a measure is row_count, sum(column), avg(column), or a column for its mean',
  );

const test = z
  .union([
    z.strictObject({ not_null: identifier.describe('The column.'), ...columnTest }),
    z.strictObject({
      unique: z.union([identifier, z.array(identifier)]).describe('The column or columns.'),
      ...columnTest,
    }),
    z.strictObject({
      accepted_values: z
        .strictObject({
          column: identifier.describe('The column.'),
          values: z.array(scalar).min(1).describe('What is accepted, beside null.'),
          onFail: onFail.optional(),
        })
        .describe('A closed list of values.'),
      ...columnTest,
    }),
    z.strictObject({
      relationships: z
        .strictObject({
          column: identifier.describe('The column.'),
          to: identifier.describe('The table that must hold each value.'),
          field: identifier.describe('Its column.'),
        })
        .describe('A reference to another table.'),
      ...columnTest,
    }),
    z.strictObject({ expression: z.string().describe('What must be true of each row.'), ...columnTest }),
    z.strictObject({
      row_count: z
        .strictObject({
          min: z.int().min(0).optional().describe('At least.'),
          max: z.int().min(0).optional().describe('At most.'),
        })
        .describe('How many rows the table has.'),
      onFail: onFail.optional(),
    }),
    z.strictObject({
      freshness: z
        .strictObject({
          column: z
            .string()
            .regex(/^_?[a-z][a-z0-9_]{0,62}$/, 'a column is written in lower-case letters, digits and _')
            .describe('A true time, such as `_ingested_at`.'),
          within: duration,
        })
        .describe('How old the newest row may be.'),
      onFail: onFail.optional(),
    }),
    z.strictObject({
      reconciliation: z
        .strictObject({
          with: z.string().describe('The other table.'),
          measure: measure
            .default('row_count')
            .describe('What is compared: row_count, sum(column), avg(column).'),
          withMeasure: measure
            .optional()
            .describe('The same of the other table, where it is called otherwise.'),
          tolerance: z
            .number()
            .default(0)
            .describe('Difference that is tolerated, as a share (of one) of the larger number.'),
        })
        .describe('Two tables agree in a number.'),
      onFail: onFail.optional(),
    }),
    z.strictObject({
      anomaly: z
        .strictObject({
          measure: measure.describe('row_count, sum(column) or avg(column); a column alone is its mean.'),
          window: duration.describe('How far back measurements of former runs count.'),
          sigma: z.number().describe('Standard deviations that it may be away from their mean.'),
        })
        .describe('The measure stays near what it was.'),
      onFail: onFail.optional(),
    }),
    z.strictObject({
      schema: z
        .record(identifier, columnTypeSchema.describe('Its type, such as string or decimal(10,2).'))
        .describe('The columns that readers were promised, all of them, with their types.'),
      onFail: onFail.optional(),
    }),
  ])
  .describe('A test: one key names its kind.');

const dataProductSpec = z.strictObject({
  source: source.optional().describe('Where the data come from.'),
  sources: z.record(identifier, source).optional().describe('Several sources, by name.'),
  inputs: z
    .record(
      identifier,
      z.union([
        z.strictObject({
          product: dnsLabel.describe('Another product.'),
          maxWait: duration.optional().describe('How long to wait for its tables.'),
        }),
        z.strictObject({ crosswalk: dnsLabel.describe('A Crosswalk.') }),
      ]),
    )
    .optional()
    .describe('Products whose silver and gold tables this one builds on, by name.'),
  purpose: dnsLabel
    .optional()
    .describe('What the product is for; must be among the purposes of each agreement.'),
  agreement: dnsLabel.optional().describe('The Agreement under which the data came.'),
  validation: z
    .strictObject({ profile: dnsLabel.optional().describe('A ValidationProfile.'), ...profileBlocks })
    .optional()
    .describe('What must hold at the door: a profile by name, or its blocks in place.'),
  privacy: z
    .strictObject({
      policy: dnsLabel.describe('A DeidPolicy.'),
      columns: z
        .record(
          z.string().regex(/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*){1,2}$/, 'write table.column'),
          z.union([
            z
              .enum(['drop', 'pseudonym', 'year'])
              .describe('drop: not taken; pseudonym: a random surrogate; year: the year of a date.'),
            z.strictObject({
              allow: z
                .array(scalar)
                .min(1)
                .describe(
                  'The only values that pass; others become null. It makes codes of a free text, and lowers no other identifier.',
                ),
            }),
          ]),
        )
        .default({})
        .describe('What the door does to a column beyond the policy, which it never weakens.'),
    })
    .optional()
    .describe('How the data are de-identified. Required wherever there is a source.'),
  silver: z
    .record(identifier, silver)
    .default({})
    .describe("Conformed tables; the connector's own are there by default."),
  star: z
    .strictObject({
      dimensions: z.record(identifier, dimension).default({}).describe('Dimensions.'),
      facts: z.record(identifier, fact).default({}).describe('Facts.'),
      aggregates: z
        .record(identifier, aggregate)
        .default({})
        .describe('Aggregates with suppression of small cells.'),
      calendar: z
        .strictObject({
          fiscalYearStart: z
            .int()
            .min(2)
            .max(12)
            .optional()
            .describe(
              'The month in which the fiscal year begins, where it is not January: dim_date gets its fiscal columns.',
            ),
        })
        .optional()
        .describe('What the built-in dim_date has beside the calendar of ISO 8601.'),
    })
    .optional()
    .describe('The star schema of the gold layer.'),
  quality: z
    .record(identifier, z.strictObject({ tests: z.array(test).describe('Tests of the table.') }))
    .default({})
    .describe('Tests beside those that follow from the star and the contract, by table.'),
  delivery: z
    .strictObject({
      snowflake: z
        .strictObject({
          schema: schemaName.describe('Schema in Snowflake.'),
          as: z.enum(['iceberg', 'external']).default('iceberg').describe('Iceberg or external tables.'),
        })
        .optional()
        .describe('Delivery to Snowflake.'),
      trino: z
        .strictObject({ schema: schemaName.describe('Schema in Trino.') })
        .optional()
        .describe('Delivery to Trino.'),
    })
    .optional()
    .describe('Where gold is delivered.'),
  schedule: z
    .union([
      cron,
      z.strictObject({
        cron: cron.describe('Five cron fields.'),
        timezone: z.string().default('UTC').describe('IANA time zone.'),
      }),
    ])
    .optional()
    .describe('When it runs; a plain string is UTC.'),
  operations: z
    .strictObject({
      scheduler: z.enum(['cronjob', 'airflow']).default('cronjob').describe('Who starts runs.'),
      shards: z.int().min(1).max(256).default(1).describe('Pods that share the ingest.'),
      resources: z
        .strictObject({
          ingest: amounts.optional().describe('For ingest.'),
          transform: amounts.optional().describe('For refine, curate, publish.'),
        })
        .default({})
        .describe('What a Pod asks for.'),
      freshness: duration.optional().describe('How old gold may be.'),
      alerts: z
        .strictObject({
          slack: z.string().optional().describe('Channel.'),
          on: z
            .array(z.enum(['failure', 'quality', 'freshness', 'quarantine']))
            .default(['failure', 'quality'])
            .describe('For what.'),
        })
        .optional()
        .describe('Who hears of trouble.'),
      backfill: z
        .strictObject({
          partition: z
            .enum(['day', 'month', 'year'])
            .describe('What is repeated at once: the rows of a day, a month or a year.'),
          column: z
            .string()
            .regex(/^_?[a-z][a-z0-9_]{0,62}$/, 'a column is written in lower-case letters, digits and _')
            .optional()
            .describe(
              'The date or time that says in which partition a row is, in every incremental silver table that has it; default: the one that the table is partitioned by.',
            ),
        })
        .optional()
        .describe('How `lakespec backfill` repeats what incremental silver tables are made of.'),
      keepSnapshots: z.int().min(1).default(20).describe('Snapshots of each table that are kept at least.'),
      keepSnapshotsFor: duration.default('7d').describe('Younger snapshots are kept too.'),
      retainUntil: day.optional().describe('Day by which the product must be gone.'),
    })
    .prefault({})
    .describe('How it runs.'),
});

export const dataProduct = kind(
  'DataProduct',
  dataProductSpec,
  'Data from a source, or from other products, through bronze, silver and gold.',
);
