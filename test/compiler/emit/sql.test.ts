import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnTypeIn } from '../../../src/compiler/emit/sql/column-type.ts';
import { templatesOf } from '../../../src/compiler/emit/sql/templates.ts';
import { compileFixtures, emitted } from './workspace.ts';

const compilation = compileFixtures();
let files: ReadonlyMap<string, string>;
let connection: DuckDBConnection;

beforeAll(async () => {
  files = await emitted(compilation, ['sql']);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  connection = await instance.connect();
});
afterAll(() => connection.disconnectSync());

const duckdbFiles = () =>
  [...files].filter(([path]) => path.startsWith('prod/') && path.includes('/sql/duckdb/'));

describe('emitted SQL', () => {
  it('has the same files in both dialects', () => {
    const names = (dialect: string) =>
      [...files.keys()]
        .filter((path) => path.includes(`/sql/${dialect}/`))
        .map((path) => path.replace(dialect, ''));
    expect(names('trino')).toEqual(names('duckdb'));
    expect(names('duckdb').length).toBeGreaterThan(10);
  });

  it('runs on DuckDB from empty bronze tables to tests that find nothing', async () => {
    for (const { table, columns } of compilation.graph.datasets.values()) {
      if (!table?.namespace.endsWith('_bronze')) continue;
      await connection.run(`CREATE SCHEMA IF NOT EXISTS ${table.namespace}`);
      const types = columns.map((column) => `"${column.name}" ${columnTypeIn('duckdb', column.type)}`);
      await connection.run(`CREATE TABLE ${table.namespace}."${table.name}" (${types.join(', ')})`);
    }
    const models = duckdbFiles().filter(([path]) => !path.includes('/tests/'));
    // Files are sorted by name, and not by what reads what: run what can be run until all has.
    let waiting = models;
    while (waiting.length > 0) {
      const failed: typeof models = [];
      for (const [path, text] of waiting) {
        try {
          await connection.run(text);
        } catch (error) {
          if (!String(error).includes('does not exist')) throw new Error(`${path}: ${String(error)}`);
          failed.push([path, text]);
        }
      }
      if (failed.length === waiting.length)
        throw new Error(`these never run: ${failed.map(([path]) => path)}`);
      waiting = failed;
    }
    // A repeat is as good as the first.
    for (const [, text] of models) await connection.run(text);
    for (const [path, text] of duckdbFiles().filter(([one]) => one.includes('/tests/'))) {
      const failing = await connection.runAndReadAll(text);
      expect({ path, failing: failing.currentRowCount }).toEqual({ path, failing: 0 });
    }
  });

  it('keeps descriptions inside their comments and texts', async () => {
    const hostile = "'; DROP TABLE x; --\n DROP TABLE y;\u2028DROP TABLE z; {{ident}} </b>&";
    const render = templatesOf('duckdb');
    const text = render('table', {
      origin: 'Made by a test',
      table: { namespace: 'n', name: 'a"b' },
      description: hostile,
      columns: [{ name: 'c', type: 'string', nullable: true, description: hostile }],
      select: 'SELECT 1 AS c',
    });
    await connection.run(text);
    const reader = await connection.runAndReadAll(
      "SELECT comment FROM duckdb_columns() WHERE schema_name = 'n' AND column_name = 'c'",
    );
    expect(reader.getRows()).toEqual([[hostile]]);
    const head = text
      .slice(0, text.indexOf('CREATE SCHEMA'))
      .trimEnd()
      .split(/[\n\u2028]/);
    expect(head.every((line) => line.startsWith('--'))).toBe(true);
  });

  it('never prints nothing for a value that is missing', () => {
    const render = templatesOf('trino');
    expect(() => render('test', { origin: 'x' })).toThrow();
  });
});
