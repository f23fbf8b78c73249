import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlanSource } from '../../../../src/plan/index.ts';
import { RunFailure } from '../../../../src/runtime/failure.ts';
import { ingest } from '../../../../src/runtime/stages/ingest/ingest.ts';
import { findTokens } from '../../../connectors/bids/decoded-scan.ts';
import {
  csvSource,
  header,
  openWorkshop,
  planOf,
  shifting,
  visitFile,
  visitRow,
  visits,
  type Workshop,
} from './workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => shop.close());
const plan = planOf(shifting, [csvSource(shifting)]);

test('no true value is left in anything that the lake holds', async () => {
  const notes = ['fine', 'seen by Testperson Six', 'call 617-555-0142'];
  const lines = notes.map((note, index) => visitRow(index + 1, { note }));
  shop.land({ 'visits/Quillfeather.csv': `${header}\n${lines.join('\n')}\n4,too few\n` });
  const result = await ingest(await shop.context(plan));
  // Shapes alone don't block: they are counted.
  expect(result.figures?.scanHits).toEqual({ phone: 1 });
  const contents: Buffer[] = [];
  for (const entry of readdirSync(join(shop.workspace, 'lake'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.includes('/lake/quarantine/')) continue;
    contents.push(readFileSync(path), Buffer.from(path));
  }
  for (const table of ['visits', 'files', 'quarantine', 'audit']) {
    const rows = await shop.rows(plan, table);
    const text = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    contents.push(Buffer.from(text));
  }
  const people = ['Testperson 1', 'Testperson 2', 'MRN100001', '02138', 'Quillfeather'];
  expect(findTokens(contents, [...people, '2021-03-02', '1950-06-01'])).toEqual([]);
  // The search itself finds what is there: a note that the contract says is harmless.
  expect(findTokens(contents, ['seen by Testperson Six'])).toEqual(['seen by Testperson Six']);
});

test('a name that is met again in another column stops the run', async () => {
  shop.land({ 'visits/one.csv': `${header}\n${visitRow(1)}\n${visitRow(2, { note: 'TESTPERSON 1' })}\n` });
  const failure = await ingest(await shop.context(plan)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(RunFailure);
  expect(failure).toMatchObject({
    kind: 'gate',
    message: expect.stringMatching(/column note of table visits/),
  });
  expect((failure as Error).message).not.toMatch(/testperson/i);
  expect(await shop.rows(plan, 'visits')).toEqual([]);
  expect(await shop.rows(plan, 'files')).toEqual([]);
  // Nor does it lie about as a file that nobody refers to.
  const left = readdirSync(join(shop.workspace, 'lake', 'refined'), { recursive: true }).map(String);
  expect(left.filter((path) => path.endsWith('.parquet'))).toEqual([]);
});

test('a unit that nobody can process is quarantined by itself', async () => {
  const columns = { ...visits.columns, note: { type: 'string', pattern: '(', identifies: 'none' } };
  const hostile = csvSource(shifting, { ...visits, table: 'hostile', columns });
  const location = { kind: 'landing', prefix: 'hostile/' } as const;
  const both = planOf(shifting, [
    csvSource(shifting),
    { ...hostile, name: 'hostile', location } as PlanSource,
  ]);
  shop.land({
    'hostile/a.csv': visitFile(1, 3),
    'hostile/b.csv': visitFile(3, 6),
    'visits/one.csv': visitFile(1, 11),
    'visits/two.csv': visitFile(11, 21),
  });
  const warnings: string[] = [];
  const warn = (_: unknown, text: string) => warnings.push(text);
  const log = { debug: () => {}, info: () => {}, warn, error: () => {} };
  const result = await ingest(await shop.context(both, { log }));
  expect(result.figures).toMatchObject({
    files: { worklist: 4, loaded: 2, quarantined: 2 },
    records: { counted: 20, loaded: 20 },
    quarantinedByRule: { 'ingest.failed': 2 },
  });
  expect(warnings).toContain('a worker failed on a unit');
  expect(await shop.rows(both, 'visits')).toHaveLength(20);
  expect(await shop.rows(both, 'hostile')).toEqual([]);
});

test('a run that is told to stop ends soon and leaves nothing', async () => {
  shop.land({ 'visits/large.csv': visitFile(1, 200_000) });
  const stopping = new AbortController();
  const context = await shop.context(plan, { signal: stopping.signal });
  const begun = performance.now();
  setTimeout(() => stopping.abort(), 200);
  await expect(ingest(context)).rejects.toThrow();
  expect(performance.now() - begun).toBeLessThan(15_000);
  expect(await shop.rows(plan, 'visits')).toEqual([]);
  expect(readdirSync(join(shop.workspace, 'scratch')).filter((name) => name.startsWith('ingest-'))).toEqual(
    [],
  );
});

test('an expired agreement refuses the run', async () => {
  const agreement = {
    id: 'DUA-1',
    expires: '2020-01-01',
    purposes: [],
    linkage: 'forbidden' as const,
    minimumCellSize: 11,
    retainUntil: null,
  };
  const expired = planOf(shifting, [csvSource(shifting)], { agreement });
  await expect(ingest(await shop.context(expired))).rejects.toMatchObject({ kind: 'refused' });
});

test('a vault that is gone while the lake is there ends the run: a new one would make strangers of everybody', async () => {
  shop.land({ 'visits/one.csv': visitFile(1, 11) });
  await ingest(await shop.context(plan));
  rmSync(join(shop.workspace, 'vault'), { recursive: true });
  await expect(ingest(await shop.context(plan))).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringMatching(/restore the vault/),
  });
  expect(readdirSync(shop.workspace)).not.toContain('vault');
});

test('a landing that is not there is told, and nothing is taken for gone', async () => {
  rmSync(join(shop.workspace, 'landing'), { recursive: true });
  await expect(ingest(await shop.context(plan))).rejects.toMatchObject({
    kind: 'dependency',
    message: 'the landing of source csv is not there: make its folder, or mount it',
  });
});
