/** What may stand in a kind of statement, by docs.snowflake.com/en/sql-reference/sql: words before a `=`. */
type Options = { readonly required: readonly string[]; readonly allowed: readonly string[] };

const kinds: readonly (readonly [begin: RegExp, options: Options])[] = [
  [
    /^CREATE ICEBERG TABLE IF NOT EXISTS "/,
    {
      required: ['METADATA_FILE_PATH'],
      allowed: ['EXTERNAL_VOLUME', 'CATALOG', 'REPLACE_INVALID_CHARACTERS', 'COMMENT'],
    },
  ],
  [/^ALTER ICEBERG TABLE "[^"]+"\."[^"]+"\."[^"]+" REFRESH '/, { required: [], allowed: [] }],
  [
    /^CREATE OR REPLACE EXTERNAL TABLE "/,
    {
      required: ['LOCATION', 'FILE_FORMAT'],
      allowed: ['FORMAT_NAME', 'AUTO_REFRESH', 'REFRESH_ON_CREATE', 'PATTERN', 'TABLE_FORMAT', 'COMMENT'],
    },
  ],
  [/^CREATE OR REPLACE SECURE VIEW "/, { required: ['COMMENT'], allowed: [] }],
  [/^DESCRIBE TABLE "/, { required: [], allowed: [] }],
  [
    /^CREATE EXTERNAL VOLUME IF NOT EXISTS "/,
    {
      required: ['STORAGE_LOCATIONS', 'NAME', 'STORAGE_PROVIDER', 'STORAGE_BASE_URL'],
      allowed: [
        'STORAGE_AWS_ROLE_ARN',
        'STORAGE_AWS_EXTERNAL_ID',
        'STORAGE_ENDPOINT',
        'CREDENTIALS',
        'AWS_KEY_ID',
        'AWS_SECRET_KEY',
        'ALLOW_WRITES',
        'COMMENT',
      ],
    },
  ],
  [
    /^CREATE CATALOG INTEGRATION IF NOT EXISTS "/,
    { required: ['CATALOG_SOURCE', 'TABLE_FORMAT', 'ENABLED'], allowed: ['COMMENT'] },
  ],
  [
    /^CREATE STORAGE INTEGRATION IF NOT EXISTS "/,
    {
      required: ['TYPE', 'STORAGE_PROVIDER', 'ENABLED', 'STORAGE_AWS_ROLE_ARN', 'STORAGE_ALLOWED_LOCATIONS'],
      allowed: ['STORAGE_BLOCKED_LOCATIONS', 'COMMENT'],
    },
  ],
  [
    /^CREATE STAGE IF NOT EXISTS "/,
    {
      required: ['URL'],
      allowed: ['ENDPOINT', 'CREDENTIALS', 'AWS_KEY_ID', 'AWS_SECRET_KEY', 'STORAGE_INTEGRATION', 'COMMENT'],
    },
  ],
  [/^CREATE FILE FORMAT IF NOT EXISTS "/, { required: ['TYPE'], allowed: ['USE_LOGICAL_TYPE', 'COMMENT'] }],
  [/^CREATE TAG IF NOT EXISTS "/, { required: [], allowed: ['COMMENT'] }],
  [/^CREATE (DATABASE|SCHEMA|ROLE) IF NOT EXISTS "/, { required: [], allowed: ['COMMENT'] }],
  [/^GRANT [A-Z, ]+ ON [A-Z ]+ "[^;]+ TO ROLE "[^"]+"$/, { required: [], allowed: [] }],
  [/^GRANT ROLE "[^"]+" TO ROLE "[^"]+"$/, { required: [], allowed: [] }],
];

/** Without what is quoted: there a word may be anything. */
const unquoted = (statement: string): string =>
  statement.replace(/'(?:[^'\\]|''|\\.)*'/g, "''").replace(/"(?:[^"]|"")*"/g, '""');

/** What is wrong with the options of a statement; empty = nothing. */
export function optionFaults(statement: string): readonly string[] {
  const known = kinds.find(([begin]) => begin.test(statement));
  if (!known) return [`no kind of statement begins like this: ${statement.slice(0, 60)}`];
  const [, { required, allowed }] = known;
  // A tag's name is quoted, an option's is not.
  const found = new Set([...unquoted(statement).matchAll(/\b([A-Z_]+) =/g)].map(([, word]) => word ?? ''));
  return [
    ...required.filter((word) => !found.has(word)).map((word) => `${word} is missing`),
    ...[...found]
      .filter((word) => !required.includes(word) && !allowed.includes(word))
      .map((word) => `${word} is no option`),
  ];
}
