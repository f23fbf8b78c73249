import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { compile } from '../../../src/compiler/index.ts';
import { independentGrammar, verify } from '../../../src/compiler/verify/index.ts';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';

const specs = readdirSync('specs', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ya?ml|sql)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(path) }));

const compilation = compile({ files: specs, today: '2026-07-01', lakespecVersion: '0.0.0' });

describe('every SELECT of the example products', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'lakespec-verify-'));
  let duckdb: Engine;
  beforeAll(async () => {
    duckdb = await openDuckdb({ memoryMb: 256, threads: 1, scratch });
  });
  afterAll(() => {
    duckdb.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  it('is read by the parsers of others, in every dialect', async () => {
    const { statements, diagnostics } = await verify(compilation, duckdb);
    expect(diagnostics).toEqual([]);
    expect(statements).toBeGreaterThan(200);
  });

  it('is told where it is not', async () => {
    const broken: Engine = { ...duckdb, validate: async () => 'Binder Error: no such thing\nLINE 1: …' };
    const { diagnostics } = await verify(compilation, broken);
    const gold = diagnostics.find(({ message }) => message.includes('fct_claim'));
    expect(gold).toMatchObject({
      code: 'SQL020',
      message: 'DuckDB refuses the SQL of fct_claim for duckdb',
      notes: ['Binder Error: no such thing'],
      span: { file: 'specs/products/claims.yaml' },
    });
  });
});

describe('the independent grammar', () => {
  const wrong = [
    ['no SQL', 'SELECT FROM WHERE'],
    ['a bracket too many', 'SELECT (1)) AS a FROM t'],
    ['a missing operand', 'SELECT a + FROM t'],
    ['CASE without END', 'SELECT CASE WHEN a THEN b FROM t'],
    ['another statement', 'DROP TABLE t'],
    ['two statements', 'SELECT 1 AS a; SELECT 2 AS b'],
    ['a text that is not closed', "SELECT 'a AS b FROM t"],
  ] as const;
  test.each(wrong)('refuses %s', async (_what, sql) => {
    for (const dialect of ['duckdb', 'trino'] as const) {
      const judge = await independentGrammar(dialect);
      expect(judge(sql), sql).toEqual(expect.any(String));
    }
  });

  it('reads a backslash in a text and a quote in a name as standard SQL does', async () => {
    const judge = await independentGrammar('duckdb');
    expect(judge(`SELECT replace("a""b", '\\', '\\\\') AS "it's" FROM "t"`)).toBeNull();
  });
});
