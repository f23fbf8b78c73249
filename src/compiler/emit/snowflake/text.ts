/** A name in double quotes: Snowflake keeps its case. */
export const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Names with dots between them. */
export const path = (...names: readonly string[]): string => names.map(name).join('.');

/** A text in single quotes; in Snowflake a backslash begins an escape. Control characters become blanks. */
export const text = (value: string): string =>
  `'${value
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "''")}'`;
