import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate } from '@polyglot-sql/sdk';
import { describe, expect, test } from 'vitest';
import { optionFaults } from '../../../../src/compiler/emit/snowflake/statement-options.ts';
import type { Compilation } from '../../../../src/compiler/index.ts';
import type { SourceFile } from '../../../../src/compiler/load/index.ts';
import { compileFixtures, emitted, workspaceFiles } from '../workspace.ts';

const golden = fileURLToPath(new URL('./golden', import.meta.url));

/** The fixtures with a product of gold delivered, by a platform that names an account. */
function delivering(as: 'iceberg' | 'external', settings: string): Compilation {
  const edited = (path: string, text: string): string => {
    if (path.endsWith('platforms.yaml')) {
      return text.replace(
        '  engine: {duckdb: {memory: 2Gi',
        `  snowflake: ${settings}\n  engine: {duckdb: {memory: 2Gi`,
      );
    }
    return text.replace(/^ {2}star:/m, `  delivery: {snowflake: {schema: visits, as: ${as}}}\n  star:`);
  };
  const files: readonly SourceFile[] = workspaceFiles.map(({ path, bytes }) => ({
    path,
    bytes: path.endsWith('.yaml')
      ? new TextEncoder().encode(edited(path, new TextDecoder().decode(bytes)))
      : bytes,
  }));
  return compileFixtures(files);
}

const settingsOf = {
  iceberg:
    '{account: example-org, endpoint: s3.example.org, baa: true, login: {user: LOADER, privateKey: {env: SNOWFLAKE_KEY}}}',
  external: '{account: example-org, endpoint: s3.example.org, baa: true}',
} as const;

/** Statements of a file, without its comments. */
const statementsOf = (text: string): readonly string[] =>
  text
    .replace(/^--.*$/gm, '')
    .split(/;\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');

/** What Snowflake documents and polyglot doesn't read: the rest of the statement it shall. */
const knownWords = (statement: string): string =>
  statement
    .replaceAll(/ WITH TAG \([^)]*\)/g, '')
    .replace('WITH MANAGED ACCESS', '')
    .replace('@LAKESPEC.LAKESPEC.EXPORT/', '@EXPORT/')
    .replace('ON FUTURE VIEWS IN SCHEMA', 'ON SCHEMA')
    .replace('USAGE ON EXTERNAL VOLUME', 'USAGE ON INTEGRATION')
    .replace(/^ALTER ICEBERG TABLE (.*) REFRESH/, 'ALTER EXTERNAL TABLE $1 REFRESH');

describe.each(['iceberg', 'external'] as const)('delivery to Snowflake as %s', (as) => {
  const compilation = delivering(as, settingsOf[as]);
  const files = emitted(compilation, ['snowflake']);

  test('is what the golden files show', async () => {
    expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const found = [...(await files)].filter(([path]) => path.includes('/snowflake/'));
    expect(found.map(([path]) => path.split('/').at(-1)).sort()).toEqual(['publish.sql', 'set-up.sql']);
    for (const [path, text] of found) {
      const file = join(golden, as, path.split('/').at(-1) ?? '');
      if (process.env.UPDATE_GOLDEN !== undefined) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      expect(text).toBe(readFileSync(file, 'utf8'));
    }
  });

  test('has options that the documentation lists', async () => {
    const statements = [...(await files).values()].flatMap(statementsOf);
    expect(statements.length).toBeGreaterThan(20);
    expect(statements.flatMap(optionFaults)).toEqual([]);
  });

  test('is read by the grammar of polyglot, but for words that it does not know', async () => {
    const statements = [...(await files).values()]
      .flatMap(statementsOf)
      .map((statement) => statement.replaceAll('{path}', 'folder/'));
    const wrong = statements.filter((statement) => !validate(knownWords(statement), 'snowflake').valid);
    expect(wrong).toEqual([]);
  });
});

test.each([
  ['CREATE ICEBERG TABLE IF NOT EXISTS "A"."B"."C"\n  CATALOG = \'X\'', ['METADATA_FILE_PATH is missing']],
  [
    'CREATE ICEBERG TABLE IF NOT EXISTS "A"."B"."C"\n  METADATA_FILE_PATH = \'x\'\n  BASE_LOCATION = \'y\'',
    ['BASE_LOCATION is no option'],
  ],
  ['CREATE STAGE IF NOT EXISTS "A"."B"."C"', ['URL is missing']],
  ['CREATE TAG IF NOT EXISTS "A"."B"."C"\n  COMMENT = \'x WRONG = y, it\'\'s \\\' OTHER = z\'', []],
  ['DROP TABLE "A"', ['no kind of statement begins like this: DROP TABLE "A"']],
])('the option list finds what is wrong with %s', (statement, faults) => {
  expect(optionFaults(statement)).toEqual(faults);
});
