import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Plan, PlanGate } from '../../../../src/plan/index.ts';
import { ingest } from '../../../../src/runtime/stages/ingest/ingest.ts';
import { csvSource, header, openWorkshop, planOf, shifting, visitRow, type Workshop } from './workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => shop.close());

const visits = { namespace: 'test_visits_bronze', name: 'visits' };
const gate = (onFail: PlanGate['onFail'], select: string): PlanGate => ({
  id: 'visits.expression.ward',
  stage: 'ingest',
  table: visits,
  kind: 'expression',
  column: 'ward',
  description: 'no visit is in ward C',
  select,
  reads: [],
  onFail,
  maxFailures: 0,
});
const wardC = 'SELECT * FROM "test_visits_bronze"."visits" WHERE "ward" = \'C\'';
const guarded = (onFail: PlanGate['onFail'], select = wardC): Plan =>
  planOf(shifting, [csvSource(shifting)], { gates: [gate(onFail, select)] });
const file = (from: number, to: number, every: number): string =>
  `${header}\n${Array.from({ length: to - from }, (_, index) => visitRow(from + index, { ward: index % every === 0 ? 'C' : 'A' })).join('\n')}\n`;

describe('a gate of ingest', () => {
  test('takes rows out with a record each, audits the rest again, and the ledger balances', async () => {
    shop.land({ 'visits/one.csv': file(1, 11, 5), 'visits/two.csv': `${file(11, 21, 10)}21,short\n` });
    const plan = guarded('quarantine');
    const result = await ingest(await shop.context(plan));
    expect(result.figures).toMatchObject({
      files: { worklist: 2, loaded: 2, quarantined: 0 },
      records: { counted: 21, loaded: 17, quarantined: 4 },
      quarantinedByRule: { 'csv.column-count': 1, 'visits.expression.ward': 3 },
    });
    expect(result.gates).toMatchObject([{ outcome: 'quarantined', failures: 3 }]);
    expect(await shop.rows(plan, 'visits')).toHaveLength(17);
    expect(await shop.rows(plan, 'visits', "FROM t WHERE ward = 'C'")).toEqual([]);
    const records = await shop.rows(
      plan,
      'quarantine',
      "FROM t WHERE rule LIKE 'visits.%' ORDER BY record_id",
    );
    expect(records).toHaveLength(3);
    const known = new Set((await shop.rows(plan, 'files')).map(({ file_id: id }) => id));
    for (const record of records) {
      expect(record).toMatchObject({ scope: 'row', state: 'open', raw: null, location: 'ward' });
      expect(known).toContain(record.file_id);
      expect(Number(record.row)).toBeGreaterThan(0);
    }
    const failures = await shop.rows(plan, 'visits__failures');
    expect(failures.map(({ record_id: id }) => id).sort()).toEqual(records.map(({ record_id: id }) => id));
    // What the chain of the audit trail says is what happened.
    const [entry] = await shop.rows(plan, 'audit');
    expect(JSON.stringify(entry, (_, value) => (typeof value === 'bigint' ? String(value) : value))).toMatch(
      /visits\.expression\.ward/,
    );
  });

  test('that comes later takes rows of earlier runs too, and this run counts only its own', async () => {
    shop.land({ 'visits/one.csv': file(1, 11, 5) });
    await ingest(await shop.context(guarded('warn')));
    shop.land({ 'visits/two.csv': file(11, 21, 10) });
    const plan = guarded('quarantine');
    const result = await ingest(await shop.context(plan));
    expect(result.figures).toMatchObject({
      records: { counted: 10, loaded: 9, quarantined: 1 },
      quarantinedByRule: { 'visits.expression.ward': 3 },
    });
    expect(await shop.rows(plan, 'visits')).toHaveLength(17);
    expect(await shop.rows(plan, 'quarantine')).toHaveLength(3);
  });

  test('that stops leaves nothing but the failing rows, and a mended gate loads everything', async () => {
    shop.land({ 'visits/one.csv': file(1, 11, 5) });
    const plan = guarded('stop');
    await expect(ingest(await shop.context(plan))).rejects.toMatchObject({ kind: 'gate' });
    expect(await shop.rows(plan, 'visits')).toEqual([]);
    expect(await shop.rows(plan, 'files')).toEqual([]);
    expect(await shop.rows(plan, 'visits__failures')).toHaveLength(2);
    const mended = await ingest(await shop.context(guarded('stop', `${wardC} AND "age" > 200`)));
    expect(mended.figures?.records).toMatchObject({ counted: 10, loaded: 10, quarantined: 0 });
  });

  test('that cannot be settled by taking rows out stops the run', async () => {
    shop.land({ 'visits/one.csv': file(1, 11, 5) });
    // Fails on whatever is left: no rest passes it but none at all.
    const all = 'SELECT * FROM "test_visits_bronze"."visits"';
    const plan = guarded('quarantine', `${all} QUALIFY row_number() OVER (ORDER BY "_row") = 1`);
    await expect(ingest(await shop.context(plan))).rejects.toMatchObject({ kind: 'gate' });
    expect(await shop.rows(plan, 'visits')).toEqual([]);
    expect(existsSync(join(shop.workspace, 'lake/refined'))).toBe(true);
    expect(readdirSync(join(shop.workspace, 'scratch')).filter((name) => name.startsWith('ingest-'))).toEqual(
      [],
    );
  });
});
