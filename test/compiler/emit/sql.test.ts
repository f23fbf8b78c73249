import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeName } from '../../../src/compiler/emit/plan/dialect.ts';
import { helpersOf } from '../../../src/compiler/emit/sql/helpers.ts';
import { templatesOf } from '../../../src/compiler/emit/sql/templates.ts';
import { modelView } from '../../../src/compiler/emit/sql/view.ts';
import { packageRoot } from '../../../src/compiler/package-root.ts';
import { dialects } from '../../../src/compiler/sql/index.ts';
import type { PlanModel } from '../../../src/plan/index.ts';
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
  it('has the same files in every dialect', () => {
    const names = (dialect: string) =>
      [...files.keys()]
        .filter((path) => path.includes(`/sql/${dialect}/`) && path.endsWith('.sql'))
        .map((path) => path.replace(dialect, ''));
    for (const dialect of dialects) expect(names(dialect)).toEqual(names('duckdb'));
    // Two products on two platforms; one of them has no star, and one a table that is measured.
    expect(names('duckdb')).toHaveLength(12);
  });

  it('runs on DuckDB from empty bronze tables to tests that find nothing but that nothing came', async () => {
    for (const { table, columns } of compilation.graph.datasets.values()) {
      if (!table?.namespace.endsWith('_bronze')) continue;
      await connection.run(`CREATE SCHEMA IF NOT EXISTS ${table.namespace}`);
      const types = columns.map((column) => `"${column.name}" ${typeName(column.type, 'duckdb')}`);
      await connection.run(`CREATE TABLE ${table.namespace}."${table.name}" (${types.join(', ')})`);
    }
    const models = duckdbFiles().filter(([path]) => !path.endsWith('/tests.sql'));
    // Each file runs from top to bottom; which product comes first is not said: run what can be run until all has.
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
    let tests = 0;
    for (const [path, text] of duckdbFiles().filter(([one]) => one.endsWith('/tests.sql'))) {
      const statements = await connection.extractStatements(text);
      for (let index = 0; index < statements.count; index += 1) {
        const failing = await (await statements.prepare(index)).runAndReadAll();
        // The newest row of none is not fresh.
        const expected = failing.columnNames().includes('newest') ? 1 : 0;
        expect({ path, index, failing: failing.currentRowCount }).toEqual({ path, index, failing: expected });
        tests += 1;
      }
    }
    const gates = [...compilation.graph.gates.values()].flat();
    expect(tests).toBe(gates.length);
  });

  it('keeps descriptions inside their comments and texts', async () => {
    const hostile = "'; DROP TABLE x; --\n DROP TABLE y;\u2028DROP TABLE z; {{ident}} </b>&";
    const model: PlanModel = {
      table: { namespace: 'n', name: 'a"b' },
      origin: 'specs/a.yaml',
      partition: [],
      description: hostile,
      columns: [{ name: 'c', type: 'string', nullable: true, description: hostile, label: [] }],
      renames: [],
      materialized: 'table',
      strategy: null,
      key: [],
      sort: [],
      reads: [],
      increment: null,
      touches: null,
      members: null,
      select: 'SELECT 1 AS c',
    };
    const text = templatesOf('duckdb')('table', modelView(model, 'duckdb'));
    await connection.run('CREATE SCHEMA n');
    await connection.run(text);
    const reader = await connection.runAndReadAll(
      "SELECT comment FROM duckdb_columns() WHERE schema_name = 'n' AND column_name = 'c'",
    );
    expect(reader.getRows()).toEqual([[hostile]]);
    const head = text
      .slice(0, text.indexOf('CREATE OR REPLACE'))
      .trimEnd()
      .split(/[\n\u2028]/);
    expect(head.every((line) => line.startsWith('--'))).toBe(true);
  });

  it.each(dialects)('gives names and texts to %s by helpers alone', (dialect) => {
    const { ident, literal, comment } = helpersOf(dialect);
    const hostile = 'a`b"c\'d\\e; --\n{{x}}';
    const spark = dialect === 'spark';
    expect(ident(hostile)).toBe(spark ? '`a``b"c\'d\\e; --\n{{x}}`' : '"a`b""c\'d\\e; --\n{{x}}"');
    const escaped = spark ? "\\'" : "''";
    const slash = spark || dialect === 'snowflake' ? '\\\\' : '\\';
    expect(literal(hostile)).toBe(`'a\`b"c${escaped}d${slash}e; --\n{{x}}'`);
    expect(comment(hostile)).not.toContain('\n');
  });

  it('has templates in which every value goes through a helper', () => {
    const folder = join(packageRoot, 'templates', 'sql');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.hbs'),
    );
    expect(files.length).toBeGreaterThan(8);
    const helpers = new Set(Object.keys(helpersOf('duckdb')));
    for (const name of files) {
      for (const [, inside = ''] of readFileSync(join(folder, name), 'utf8').matchAll(
        /\{\{\{?([^}]*)\}\}/g,
      )) {
        if (/^[#/>]|^else\b/.test(inside)) continue;
        const [helper = '', ...rest] = inside.split(' ');
        expect({ name, inside, known: helpers.has(helper) && rest.length > 0 }).toEqual({
          name,
          inside,
          known: true,
        });
      }
    }
  });

  it('never prints nothing for a value that is missing', () => {
    expect(() => templatesOf('duckdb')('test', { title: 'x' })).toThrow();
  });
});
