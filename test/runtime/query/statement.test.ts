import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../src/ports/index.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { tablesOfSelect } from '../../../src/runtime/query/statement.ts';
import { scratchFolder } from '../scratch.ts';

describe('tablesOfSelect', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openDuckdb({ memoryMb: 128, threads: 1, scratch: await scratchFolder() });
  });
  afterAll(() => engine.close());

  it.each([
    ['SELECT 1', []],
    ['SELECT * FROM claims_gold.fct', ['claims_gold.fct']],
    ['FROM claims_gold.fct', ['claims_gold.fct']],
    ['SELECT * FROM "a-b"."c""d" JOIN e USING (k)', ['.e', 'a-b.c"d']],
    ['WITH c AS (SELECT * FROM s.t) SELECT * FROM c', ['s.t']],
    ['WITH RECURSIVE c AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM c WHERE i < 3) SELECT * FROM c', []],
    [
      'SELECT (SELECT max(i) FROM s.a), b FROM s.b WHERE EXISTS (FROM s.c) UNION ALL FROM s.d',
      ['s.a', 's.b', 's.c', 's.d'],
    ],
    ['SELECT * FROM s.t; ', ['s.t']],
  ])('%s', async (statement, tables) => {
    const found = await tablesOfSelect(engine, statement);
    expect(found.map(({ namespace, name }) => `${namespace}.${name}`).sort()).toEqual(tables);
  });

  it.each([
    'DELETE FROM s.t',
    'DROP TABLE s.t',
    "COPY (SELECT 1) TO '/tmp/out.csv'",
    "ATTACH '/tmp/x.db'",
    'SET threads = 1',
    'SELECT 1; SELECT 2',
    'SELECT 1; DROP TABLE s.t',
    'SELEC 1',
    "'; DROP TABLE s.t; --",
    '',
  ])('refuses %s', async (statement) => {
    await expect(tablesOfSelect(engine, statement)).rejects.toMatchObject({ kind: 'invalid' });
  });
});
