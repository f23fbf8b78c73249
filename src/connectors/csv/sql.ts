/** A name in DuckDB's SQL. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text in DuckDB's SQL. */
export const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
