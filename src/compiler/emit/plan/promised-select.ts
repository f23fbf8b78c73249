import { type ColumnType, lineageColumns, type TableRef } from '../../../plan/index.ts';
import { type Dialect, quoteIdentifier, quoteText } from '../../sql/index.ts';
import { tableName } from './dialect.ts';

type Promised = readonly { readonly name: string; readonly type: ColumnType }[];

/** How the catalogue of an engine writes a type, where it isn't as the language does. */
const written: Readonly<Record<Dialect, Readonly<Record<string, string>>>> = {
  duckdb: { string: 'VARCHAR', timestamptz: 'TIMESTAMP WITH TIME ZONE' },
  trino: { string: 'varchar', timestamp: 'timestamp(6)', timestamptz: 'timestamp(6) with time zone' },
  spark: { integer: 'int', timestamp: 'timestamp_ntz', timestamptz: 'timestamp' },
  snowflake: {
    string: 'TEXT',
    integer: 'NUMBER(10,0)',
    bigint: 'NUMBER(19,0)',
    double: 'FLOAT',
    timestamp: 'TIMESTAMP_NTZ',
    timestamptz: 'TIMESTAMP_LTZ',
  },
};

function catalogueType(type: ColumnType, dialect: Dialect): string {
  const known = written[dialect][type];
  if (known !== undefined) return known;
  if (dialect === 'trino' || dialect === 'spark') return type;
  return (dialect === 'snowflake' ? type.replace('decimal', 'NUMBER') : type).toUpperCase();
}

/** The type of a column in `information_schema.columns`; Snowflake keeps the digits of a number beside it. */
const foundType = (dialect: Dialect): string =>
  dialect === 'snowflake'
    ? `"DATA_TYPE" || CASE WHEN "DATA_TYPE" = 'NUMBER' THEN '(' || "NUMERIC_PRECISION" || ',' || "NUMERIC_SCALE" || ')' ELSE '' END`
    : '"data_type"';

/** Spark has no such schema: it is asked for the types of no rows. A column that isn't there fails the statement. */
function sparkSelect(columns: Promised, table: TableRef): string {
  const told = columns.map(
    ({ name, type }) =>
      `      struct(${quoteText(name)} AS "column_name", ${quoteText(catalogueType(type, 'spark'))} AS "promised", ` +
      `typeof(max(${quoteIdentifier(name)})) AS "found")`,
  );
  return (
    `SELECT told."column_name", told."promised", told."found"\nFROM (\n  SELECT explode(types."told") AS told\n` +
    `  FROM (\n    SELECT array(\n${told.join(',\n')}\n    ) AS "told"\n    FROM ${tableName(table)}\n    WHERE FALSE\n` +
    '  ) AS types\n) AS typed\nWHERE told."promised" <> told."found"'
  );
}

/** Columns of a table that are not what was promised, as the engine's own catalogue tells; without those of lineage. */
export function promisedSelect(columns: Promised, table: TableRef, dialect: Dialect): string {
  if (dialect === 'spark') return sparkSelect(columns, table);
  const cased = (name: string) => quoteIdentifier(dialect === 'snowflake' ? name.toUpperCase() : name);
  const rows = columns.map(
    ({ name, type }) => `  (${quoteText(name)}, ${quoteText(catalogueType(type, dialect))})`,
  );
  const name = cased('column_name');
  return (
    `SELECT coalesce(told."column_name", there."column_name") AS "column_name", told."promised", there."found"\n` +
    `FROM (VALUES\n${rows.join(',\n')}\n) AS told("column_name", "promised")\nFULL JOIN (\n` +
    `  SELECT ${name} AS "column_name", ${foundType(dialect)} AS "found"\n` +
    `  FROM information_schema.columns\n` +
    `  WHERE ${cased('table_schema')} = ${quoteText(table.namespace)} AND ${cased('table_name')} = ${quoteText(table.name)}\n` +
    `    AND ${name} NOT IN (${lineageColumns.map((column) => quoteText(column.name)).join(', ')})\n` +
    `) AS there ON there."column_name" = told."column_name"\n` +
    `WHERE told."promised" IS DISTINCT FROM there."found"`
  );
}
