import type { Dialect } from '../sql/index.ts';

/** Tells whether text is one SELECT; null when it is, else what the grammar says. */
type Judge = (sql: string) => string | null;

/**
 * Grammars of node-sql-parser (5.4.0) that are near enough, in order: it has none of DuckDB, whose SQL is PostgreSQL's.
 * Of Trino's it lacks EXISTS, EXCEPT and aggregates with an order, which PostgreSQL's has: what one of them reads is SQL.
 * It has none of Spark either: Spark's text is read as PostgreSQL's, in standard words (`standardWordsOf`).
 */
const grammars = {
  duckdb: ['postgresql'],
  trino: ['trino', 'postgresql'],
  spark: ['postgresql'],
  snowflake: ['snowflake', 'postgresql'],
} as const satisfies Record<Dialect, readonly string[]>;

const loaders = {
  postgresql: () => import('node-sql-parser/build/postgresql.js'),
  trino: () => import('node-sql-parser/build/trino.js'),
  snowflake: () => import('node-sql-parser/build/snowflake.js'),
};

/**
 * The text as node-sql-parser reads it right: for it `\\` escapes in texts, which in standard SQL it doesn't, a name can't
 * hold a doubled quote, and it knows neither IS NOT DISTINCT FROM nor DuckDB's unsigned type and shift, nor Snowflake's
 * timestamps.
 */
const inItsWords = (sql: string): string =>
  sql.replaceAll(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\bUBIGINT\b|\bTIMESTAMP_[NL]TZ\(6\)|\bIS NOT DISTINCT FROM\b|>>/g,
    (token) => {
      if (token.startsWith('TIMESTAMP')) return 'TIMESTAMP';
      if (token === 'UBIGINT') return 'BIGINT';
      if (token === '>>') return '+';
      if (token === 'IS NOT DISTINCT FROM') return '=';
      return token.startsWith("'")
        ? token.replaceAll('\\', '\\\\')
        : `"${token.slice(1, -1).replaceAll('""', '_')}"`;
    },
  );

const standardNames: Readonly<Record<string, string>> = {
  STRING: 'VARCHAR',
  TIMESTAMP_NTZ: 'TIMESTAMP',
  DIV: '/',
  // A lambda is one more argument.
  '->': ',',
};

/** Spark's text in standard quotes, types and operators. */
const standardWordsOf = (sql: string): string =>
  sql.replaceAll(
    /`((?:[^`]|``)*)`|'((?:[^'\\]|\\[\s\S])*)'|\b(?:STRING|TIMESTAMP_NTZ|DIV)\b|->|LATERAL explode|\b(\d+(?:e\d+)?)D\b/g,
    (token, name?: string, text?: string, double?: string) => {
      if (name !== undefined) return `"${name.replaceAll('``', '`').replaceAll('"', '""')}"`;
      if (text !== undefined) return `'${text.replaceAll(/\\([\s\S])/g, '$1').replaceAll("'", "''")}'`;
      return double ?? standardNames[token] ?? 'UNNEST';
    },
  );

/** One line: the parser lists everything that it would have taken. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = (error as { location?: { start?: { line: number; column: number } } }).location?.start;
  const found = /but (.*) found\.?$/s.exec(error.message)?.[1] ?? error.message;
  return at ? `does not read ${found} at ${at.line}:${at.column}` : found;
}

/** A second opinion on what was printed: a parser that knows nothing of ours. Loads only the grammars of the dialect. */
export async function independentGrammar(dialect: Dialect): Promise<Judge> {
  const parsers = await Promise.all(
    grammars[dialect].map(async (name) => ({ name, module: (await loaders[name]()).default })),
  );
  return (text) => {
    const sql = dialect === 'spark' ? standardWordsOf(text) : text;
    let first: string | null = null;
    for (const { name, module } of parsers) {
      try {
        const { ast } = new module.Parser().parse(inItsWords(sql), { database: name });
        const statements = Array.isArray(ast) ? ast : [ast];
        if (statements.length === 1 && statements[0]?.type === 'select') return null;
        first ??= 'is not one SELECT';
      } catch (error) {
        first ??= said(error);
      }
    }
    return first;
  };
}
