import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { query } from '../../../src/runtime/query/index.ts';
import { examplePlan } from '../plan.ts';
import { column, openWorkbench, type Workbench } from '../workbench.ts';

const plan = examplePlan();
let bench: Workbench;
let secret: string;
let target: string;
beforeAll(async () => {
  bench = await openWorkbench(plan);
  await bench.append(
    { namespace: 'example_claims_silver', name: 'claims' },
    [column('claim_id', 'string')],
    "SELECT 'c1' AS claim_id",
  );
  secret = join(bench.workspace, 'secret.csv');
  target = join(bench.workspace, 'out.csv');
  writeFileSync(secret, 'name\nTestperson Hidden\n');
});
afterAll(() => bench.close());

const ask = (statement: string) =>
  query({
    plans: [plan],
    workspace: bench.workspace,
    statement,
    purpose: null,
    asOf: null,
    limit: 10,
    today: '2026-01-01',
    signal: new AbortController().signal,
    record: async () => {},
  });

describe('a query reaches nothing but tables of the lake', () => {
  it.each([
    (path: string) => `SELECT * FROM read_csv('${path}')`,
    (path: string) => `SELECT * FROM read_text('${path}')`,
    (path: string) => `SELECT * FROM read_blob('${path}')`,
    (path: string) => `FROM '${path}'`,
    (path: string) => `FROM "${path}"`,
    (path: string) => `SELECT c.* FROM claims AS c, read_csv('${path}')`,
    (path: string) => `SELECT (SELECT content FROM read_text('${path}')) FROM claims`,
    (path: string) => `WITH x AS (SELECT * FROM read_csv_auto('${path}')) SELECT * FROM x`,
    (path: string) => `SELECT * FROM glob('${path.replace('secret', '*')}')`,
    (path: string) => `SELECT * FROM query('FROM read_csv(''${path}'')')`,
    (path: string) => `SELECT * FROM query_table('${path}')`,
    (path: string) => `SELECT * FROM sniff_csv('${path}')`,
    () => "SELECT * FROM read_text('/etc/passwd')",
    () => "SELECT * FROM parquet_scan('../**/*.parquet')",
    () => "SELECT * FROM sqlite_scan('lake/catalog.db', 'iceberg_tables')",
    () => "SELECT getenv('LAKESPEC_VAULT_KEY')",
    () => "SELECT * FROM read_text('https://example.org/')",
    (_: string, out: string) => `COPY (SELECT 1) TO '${out}'`,
    (_: string, out: string) => `SELECT 1; COPY claims TO '${out}'`,
    (_: string, out: string) => `SELECT 1) AS a; COPY (SELECT 1) TO '${out}'; SELECT * FROM (SELECT 2`,
    (_: string, out: string) => `ATTACH '${out}' AS other`,
    (_: string, out: string) => `EXPORT DATABASE '${out}'`,
    () => 'PRAGMA database_list',
    () => 'SET enable_external_access = true',
    () => 'INSTALL httpfs',
    () => 'CALL pragma_version()',
    () => 'EXPLAIN ANALYZE SELECT 1',
  ])('%s', async (statement) => {
    const asked = ask(statement(secret, target)).then(
      ({ rows }) => ({ kind: 'answered', rows: JSON.stringify(rows) }),
      (error: { kind?: string; message: string }) => ({ kind: error.kind, rows: error.message }),
    );
    const { kind, rows } = await asked;
    expect(rows).not.toMatch(/Testperson|root:/);
    expect(existsSync(target)).toBe(false);
    expect(kind).toBe('invalid');
  });

  it('answers as before in between', async () => {
    expect(await ask("SELECT claim_id, '-- ; COPY' AS text FROM claims -- a comment; ends")).toMatchObject({
      rows: [{ claim_id: 'c1', text: '-- ; COPY' }],
    });
  });
});
