import { deliveredPath, type PlanDeliveredTable, type PlanSnowflakeDelivery } from '../../../plan/index.ts';
import type { Dataset } from '../../graph/graph.ts';
import { name, path, text } from './text.ts';
import { snowflakeType } from './type.ts';

/** Where a delivery's tables are, and what the account's admin has made for them. */
export type Place = {
  readonly database: string;
  readonly schema: string;
  readonly as: PlanSnowflakeDelivery['as'];
};

/** Objects of the account that all products of a database share. */
export const shared = {
  volume: (database: string) => `${database}_VOLUME`,
  catalog: (database: string) => `${database}_CATALOG`,
  integration: (database: string) => `${database}_STORAGE`,
  tag: 'LAKESPEC_LABEL',
  commonSchema: 'LAKESPEC',
  format: 'PARQUET_EXPORT',
  stage: 'EXPORT',
} as const;

/** The table over the files. Readers are given a view of it: names in their spelling, comments, tags. */
const loadedName = (shown: string): string => `${shown}__LAKE`;

function loadIceberg(place: Place, table: string): readonly string[] {
  return [
    `CREATE ICEBERG TABLE IF NOT EXISTS ${table}
  EXTERNAL_VOLUME = ${text(shared.volume(place.database))}
  CATALOG = ${text(shared.catalog(place.database))}
  METADATA_FILE_PATH = '${deliveredPath}'`,
    `ALTER ICEBERG TABLE ${table} REFRESH '${deliveredPath}'`,
  ];
}

/** Replacing is atomic, and lists the files (REFRESH_ON_CREATE is TRUE by default): readers see the old ones or the new. */
function loadExternal(place: Place, table: string, from: Dataset): readonly string[] {
  const columns = from.columns.map(
    (column) =>
      `  ${name(column.name)} ${snowflakeType(column.type)} AS (VALUE:${name(column.name)}::${snowflakeType(column.type)})`,
  );
  return [
    `CREATE OR REPLACE EXTERNAL TABLE ${table} (
${columns.join(',\n')}
)
  LOCATION = @${[place.database, shared.commonSchema, shared.stage].join('.')}/${deliveredPath}
  AUTO_REFRESH = FALSE
  FILE_FORMAT = (FORMAT_NAME = ${text(`${place.database}.${shared.commonSchema}.${shared.format}`)})`,
  ];
}

/** What a column identifies, as the value of its tag: at most 256 characters. */
const labelText = (label: readonly string[]): string =>
  label.length === 0 ? 'none' : label.join(' ').slice(0, 256);

function view(place: Place, table: string, from: Dataset, shown: Dataset): string {
  const { database, schema } = place;
  const columns = shown.columns.map((column) => {
    const comment = column.description === '' ? '' : ` COMMENT ${text(column.description)}`;
    const tag = `WITH TAG (${path(database, shared.commonSchema, shared.tag)} = ${text(labelText(column.label))})`;
    return `  ${name(column.name)} ${tag}${comment}`;
  });
  const selected = from.columns.map((column) => `  ${name(column.name)}`);
  return `CREATE OR REPLACE SECURE VIEW ${path(database, schema, shown.table?.name ?? '')} (
${columns.join(',\n')}
)
  COPY GRANTS
  COMMENT = ${text(shown.description)}
AS SELECT
${selected.join(',\n')}
FROM ${table}`;
}

/** A gold table and the dataset that the delivery shows of it, column by column. */
export function deliveredTable(place: Place, from: Dataset, shown: Dataset): PlanDeliveredTable | null {
  if (!from.table || !shown.table) return null;
  const table = path(place.database, place.schema, loadedName(shown.table.name));
  return {
    table: from.table,
    name: `${place.database}.${place.schema}.${shown.table.name}`,
    load: [...(place.as === 'iceberg' ? loadIceberg(place, table) : loadExternal(place, table, from))],
    describe: `DESCRIBE TABLE ${table}`,
    columns: from.columns.map((column) => ({ name: column.name, type: snowflakeType(column.type) })),
    show: [view(place, table, from, shown)],
  };
}
