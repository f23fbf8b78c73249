import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ColumnType, UnitTestCase, UnitTestRow } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { EngineError, openDuckdb } from '../engines/duckdb/index.ts';
import { duckdbType } from '../lake/duckdb-type.ts';
import { identifier, literal } from '../lake/sql.ts';
import { qualified } from '../models/sql.ts';
import type { Progress } from '../run/context.ts';
import { type RowDiff, rowDiff } from './row-diff.ts';

export type UnitTestResult = {
  readonly seconds: number;
} & (
  | { readonly outcome: 'passed' }
  | { readonly outcome: 'failed'; readonly diff: RowDiff }
  /** The statement, or a value of the example, was refused. The message may hold values of the example. */
  | { readonly outcome: 'error'; readonly message: string }
);

/** Of the engine: an example has a handful of rows. */
const memoryMb = 256;

type Columns = readonly { readonly name: string; readonly type: ColumnType }[];

function typed(value: UnitTestRow[string] | undefined, type: ColumnType): string {
  const written = value === null || value === undefined ? 'NULL' : literal(String(value));
  return `CAST(${written} AS ${duckdbType(type)})`;
}

/** A SELECT of rows that are written out; `#row` keeps their order. */
function rowsSelect(columns: Columns, rows: readonly UnitTestRow[]): string {
  const one = (row: UnitTestRow, index: number) =>
    [
      ...columns.map(({ name, type }) => `${typed(row[name], type)} AS ${identifier(name)}`),
      `${index} AS "#row"`,
    ].join(', ');
  if (rows.length === 0) return `SELECT ${one({}, 0)} WHERE false`;
  return rows.map((row, index) => `SELECT ${one(row, index)}`).join('\nUNION ALL ');
}

async function compare(engine: Engine, test: UnitTestCase, signal: AbortSignal): Promise<RowDiff | null> {
  const { given, select, columns, key, expect } = test;
  for (const { table, columns: own, rows } of given) {
    await engine.run(`CREATE SCHEMA IF NOT EXISTS ${identifier(table.namespace)}`, { signal });
    const content = `SELECT * EXCLUDE ("#row") FROM (${rowsSelect(own, rows)})`;
    await engine.run(`CREATE OR REPLACE TABLE ${qualified(table)} AS ${content}`, { signal });
  }
  const named = new Set(expect.flatMap((row) => Object.keys(row)));
  // An example that expects no row names no column: any row that comes out is shown whole.
  const compared = named.size === 0 ? columns : columns.filter(({ name }) => named.has(name));
  const cast = compared.map(
    ({ name, type }) => `CAST(${identifier(name)} AS ${duckdbType(type)}) AS ${identifier(name)}`,
  );
  const expected = await engine.query(
    `SELECT * EXCLUDE ("#row") FROM (${rowsSelect(compared, expect)}) ORDER BY "#row"`,
    { signal },
  );
  const actual = await engine.query(`SELECT ${cast.join(', ')} FROM (${select}\n) AS made`, { signal });
  const names = compared.map(({ name }) => name);
  return rowDiff(expected, actual, names, key.every((one) => names.includes(one)) ? key : []);
}

/** DuckDB's words without what it shows of the statement: nobody wrote that. Values of an example may be said. */
function reasonOf(error: EngineError): string {
  const [first = ''] = error.detail().split('\n\n');
  return first.replace(/\nLINE \d+:[\s\S]*/, '').trim();
}

async function runUnitTest(engine: Engine, test: UnitTestCase, signal: AbortSignal): Promise<UnitTestResult> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  try {
    const diff = await compare(engine, test, signal);
    return diff === null
      ? { outcome: 'passed', seconds: seconds() }
      : { outcome: 'failed', diff, seconds: seconds() };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { outcome: 'error', message: reasonOf(error), seconds: seconds() };
  }
}

/**
 * Runs examples on an embedded DuckDB, without a lake: tables are made of the rows that are given, with the types that
 * the compiler knows, and the model's statement is run over them as over a whole table. Results stand in the order of
 * the tests.
 */
export async function runUnitTests(
  tests: readonly UnitTestCase[],
  options: { readonly signal: AbortSignal; readonly progress: Progress },
): Promise<readonly UnitTestResult[]> {
  if (tests.length === 0) return [];
  const { signal, progress } = options;
  const base = process.env.LAKESPEC_SCRATCH ?? tmpdir();
  await mkdir(base, { recursive: true });
  const scratch = await mkdtemp(join(base, 'lakespec-test-'));
  const engine = await openDuckdb({ memoryMb, threads: 1, scratch });
  progress.begin('unit tests', { units: tests.length, sizeBytes: 0 });
  try {
    const results: UnitTestResult[] = [];
    for (const test of tests) {
      results.push(await runUnitTest(engine, test, signal));
      progress.advance({ units: 1, sizeBytes: 0 });
    }
    return results;
  } finally {
    progress.end();
    engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
}
