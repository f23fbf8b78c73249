import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PlanSource } from '../../../../src/plan/index.ts';
import { replay, showQuarantine } from '../../../../src/runtime/quarantine/index.ts';
import { ingest } from '../../../../src/runtime/stages/ingest/ingest.ts';
import {
  csvSource,
  header,
  openWorkshop,
  planOf,
  shifting,
  visitRow,
  visits,
  type Workshop,
} from './workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => shop.close());

const referring = (profile: object = {}): PlanSource => ({
  ...csvSource(shifting, visits, profile),
  quarantine: 'reference',
});
const plan = planOf(shifting, [referring()]);
const kept = (): readonly string[] =>
  readdirSync(join(shop.workspace, 'lake'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.startsWith('quarantine/test-visits/'),
  );

test('with `quarantine: reference` no refused file is copied: it is shown and replayed from the landing', async () => {
  const odd = 'visit_id,mrn\n1,MRN123456\n';
  shop.land({ 'visits/odd.csv': odd, 'visits/fine.csv': `${header}\n${visitRow(2)}\n` });
  const result = await ingest(await shop.context(plan));
  expect(result.figures?.files).toMatchObject({ loaded: 1, quarantined: 1 });
  expect(kept()).toEqual([]);
  const [record] = await shop.rows(plan, 'quarantine');
  expect(record).toMatchObject({ scope: 'file', raw: null });
  const shown = await showQuarantine(await shop.context(plan), String(record?.record_id));
  const [raw] = shown.raw;
  expect(raw?.name).toBe('visits/odd.csv');
  expect(raw && (await text(await raw.open()))).toBe(odd);
  // Who looked is written down.
  const accesses = readdirSync(join(shop.workspace, 'lake/raw'), { recursive: true, encoding: 'utf8' });
  expect(accesses.filter((path) => /^audit\/.*\.json$/.test(path))).toHaveLength(1);
  const lenient = planOf(shifting, [referring({ drift: 'accept' })], { hash: 'lenient' });
  expect(await replay(await shop.context(lenient), null)).toMatchObject({
    tried: 1,
    replayed: 1,
    skipped: 0,
  });
  expect(await shop.rows(lenient, 'visits', 'SELECT visit_id FROM t ORDER BY 1')).toEqual([
    { visit_id: 1 },
    { visit_id: 2 },
  ]);
  expect(kept()).toEqual([]);
  expect(await replay(await shop.context(lenient), null)).toMatchObject({ tried: 0, replayed: 0 });
});

test('a file that has left the landing is told as skipped, and its record stays open', async () => {
  shop.land({ 'visits/odd.csv': 'visit_id,mrn\n1,MRN123456\n' });
  await ingest(await shop.context(plan));
  rmSync(join(shop.workspace, 'landing/visits/odd.csv'));
  expect(await replay(await shop.context(plan), null)).toMatchObject({ tried: 0, replayed: 0, skipped: 1 });
  expect(await shop.rows(plan, 'quarantine', "FROM t WHERE state = 'open'")).toHaveLength(1);
});
