import type { PlanColumn, PlanTrinoDelivery } from '../../../plan/index.ts';
import type { Dataset } from '../../graph/graph.ts';
import { quoteIdentifier, quoteText } from '../../sql/index.ts';

type Place = { readonly catalog: string; readonly schema: string };

const path = (...names: readonly string[]): string => names.map(quoteIdentifier).join('.');

const columnsOf = (catalog: string, schema: string): string =>
  `SELECT table_name AS "table", column_name AS "name", data_type AS "type"
FROM ${path(catalog, 'information_schema', 'columns')}
WHERE table_schema = ${quoteText(schema)}`;

/**
 * The view of a table. It runs with the rights of who made it, which is the runtime: a reader needs no right in the
 * lake's own schemas, and has none through it but to read these columns.
 */
function viewOf(place: Place, from: Dataset, shown: Dataset): string {
  const columns = from.columns.map(({ name }, index) => {
    const as = shown.columns[index]?.name ?? name;
    return `  ${quoteIdentifier(name)}${as === name ? '' : ` AS ${quoteIdentifier(as)}`}`;
  });
  const comment = shown.description === '' ? '' : `\nCOMMENT ${quoteText(shown.description)}`;
  return `CREATE OR REPLACE VIEW ${path(place.catalog, place.schema, shown.table?.name ?? '')}${comment}
SECURITY DEFINER AS SELECT
${columns.join(',\n')}
FROM ${path(place.catalog, from.table?.namespace ?? '', from.table?.name ?? '')}`;
}

/** Gold as views of a schema, table by table. */
export function trinoDelivery(
  place: Place,
  runs: boolean,
  tables: readonly (readonly [from: Dataset, shown: Dataset])[],
): PlanTrinoDelivery {
  const { catalog, schema } = place;
  const gold = tables[0]?.[0].table?.namespace ?? '';
  return {
    kind: 'trino',
    catalog,
    schema,
    runs,
    setUp: [`CREATE SCHEMA IF NOT EXISTS ${path(catalog, schema)}`],
    describe: columnsOf(catalog, gold),
    list: columnsOf(catalog, schema),
    tables: tables.flatMap(([from, shown]) =>
      from.table && shown.table
        ? [{ table: from.table, name: shown.table.name, show: viewOf(place, from, shown) }]
        : [],
    ),
  };
}

/** What publish says of a view's columns: the same words, for people. */
export function commentsOf(
  { catalog, schema }: PlanTrinoDelivery,
  view: string,
  columns: readonly PlanColumn[],
): readonly string[] {
  return columns.flatMap(({ name, description }) =>
    description === ''
      ? []
      : [`COMMENT ON COLUMN ${path(catalog, schema, view, name.toLowerCase())} IS ${quoteText(description)}`],
  );
}
