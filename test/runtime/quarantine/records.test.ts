import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifyAudit } from '../../../src/runtime/deidentify/audit.ts';
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import { openDuckdb } from '../../../src/runtime/engines/duckdb/index.ts';
import { discard, replay, showQuarantine } from '../../../src/runtime/quarantine/index.ts';
import { ingest } from '../../../src/runtime/stages/ingest/ingest.ts';
import {
  csvSource,
  header,
  openWorkshop,
  planOf,
  shifting,
  visitFile,
  visitRow,
  type Workshop,
} from '../stages/ingest/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => shop.close());
const plan = planOf(shifting, [csvSource(shifting)]);

async function onlyRecord(): Promise<string> {
  const [row] = await shop.rows(plan, 'quarantine', 'SELECT record_id FROM t');
  return String(row?.record_id);
}

test('a record is shown with its bytes, and the access is recorded', async () => {
  shop.land({ 'visits/one.csv': `${header}\n${visitRow(1)}\n2,short\n` });
  await ingest(await shop.context(plan));
  const recordId = await onlyRecord();
  const { record, raw } = await showQuarantine(await shop.context(plan), recordId);
  expect(record).toMatchObject({ rule: 'csv.column-count', state: 'open', line: 3 });
  const chunks: Uint8Array[] = [];
  for await (const chunk of await raw[0]!.open()) chunks.push(chunk as Uint8Array);
  expect(Buffer.concat(chunks).toString()).toBe(`${header}\n2,short\n`);
  expect(raw[0]?.name).toBe('visits/one.csv');
  const folder = join(shop.workspace, 'lake/raw/audit/test-visits');
  const accesses = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  expect(accesses).toMatchObject([
    { actor: 'tester', what: 'quarantine show', details: { record: recordId } },
  ]);
  await expect(showQuarantine(await shop.context(plan), 'nothing')).rejects.toMatchObject({
    kind: 'invalid',
  });
});

test('a discarded record stays on record and is not tried again', async () => {
  shop.land({ 'visits/one.csv': `${header}\n${visitRow(1)}\n2,short\n` });
  await ingest(await shop.context(plan));
  const recordId = await onlyRecord();
  expect(await discard(await shop.context(plan), [recordId], 'a test row')).toBe(1);
  expect(await discard(await shop.context(plan), [recordId], 'again')).toBe(0);
  expect(await replay(await shop.context(plan), null)).toMatchObject({ tried: 0, committed: false });
  expect(await shop.rows(plan, 'quarantine', 'SELECT state FROM t')).toEqual([{ state: 'discarded' }]);
});

test('the audit chain of several runs is sound', async () => {
  shop.land({ 'visits/one.csv': visitFile(1, 5) });
  await ingest(await shop.context(plan));
  shop.land({ 'visits/two.csv': `${visitFile(5, 9)}9,short\n` });
  await ingest(await shop.context(plan));
  await discard(await shop.context(plan), [await onlyRecord()], 'a test row');
  const context = await shop.context(plan);
  const engine = await openDuckdb(context.engine);
  const vault = await openProductVault(plan, shop.workspace);
  const verdict = await verifyAudit(context.lake, engine, vault, plan);
  expect(verdict).toMatchObject({ entries: 3, findings: [], head: { seq: 3 } });
  const [first] = await shop.rows(plan, 'audit', 'SELECT * FROM t ORDER BY seq');
  expect(first).toMatchObject({ seq: 1n, kind: 'ingest', files: 1n, actor: 'tester', removed: 4n });
  engine.close();
  vault.close();
  await context.lake.close();
});
