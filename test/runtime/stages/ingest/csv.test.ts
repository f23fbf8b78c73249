import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replay } from '../../../../src/runtime/quarantine/index.ts';
import { ingest } from '../../../../src/runtime/stages/ingest/ingest.ts';
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

const broken = Buffer.concat([
  Buffer.from(`${header}\n`),
  Buffer.from(`${visitRow(1)}\n`),
  // An unterminated quote: it must not swallow the rows behind it.
  Buffer.from(`${visitRow(2, { note: '"never closed' })}\n`),
  Buffer.from('3,MRN1,too few\n'),
  Buffer.from(`${visitRow(4)}`.replace('ok', '')),
  Buffer.from([0xff, 0xfe]),
  Buffer.from('\n'),
  Buffer.from(`${visitRow(5, { note: 'a\0b' })}\n`),
  Buffer.from(`${visitRow(6, { ward: 'Z' })}\n`),
  Buffer.from(`${visitRow(7, { note: 'x'.repeat(1_100_000) })}\n`),
  Buffer.from(`${visitRow(8)}\n`),
]);

describe('csv into bronze', () => {
  test('rows pass the door, and a second run finds nothing', async () => {
    shop.land({ 'visits/one.csv': visitFile(1, 101), 'visits/two.csv': visitFile(101, 151) });
    const result = await ingest(await shop.context(plan, { workers: 2 }));
    expect(result.figures).toMatchObject({
      files: { worklist: 2, loaded: 2, quarantined: 0, alreadyThere: 0, deferred: 0 },
      records: { counted: 150, loaded: 150, quarantined: 0, alreadyThere: 0 },
    });
    const rows = await shop.rows(plan, 'visits', 'SELECT * FROM t ORDER BY visit_id');
    expect(rows).toHaveLength(150);
    expect(Object.keys(rows[0] ?? {})).not.toContain('name');
    expect(rows[0]).toMatchObject({ visit_id: 1, zip: '021', age: 70, ward: 'A', note: 'ok', _row: 1n });
    expect(rows[0]?.mrn).toMatch(/^[a-z2-7]{26}$/);
    expect(rows[0]?.mrn).toBe(rows[7]?.mrn);
    expect(String(rows[0]?.visited_on)).not.toBe('2021-03-02');
    // Intervals stay.
    const days = rows.slice(0, 3).map((row) => Date.parse(String(row.visited_on)) / 86_400_000);
    expect([(days[1] ?? 0) - (days[0] ?? 0), (days[2] ?? 0) - (days[1] ?? 0)]).toEqual([1, 1]);
    const again = await ingest(await shop.context(plan));
    expect(again).toMatchObject({ committed: false });
    expect(await shop.rows(plan, 'visits')).toHaveLength(150);
  });

  test('codes are checked on the true day, before it is shifted', async () => {
    const source = csvSource(shifting);
    const checks = (['quarantine', 'warn'] as const).map((onFail) => ({
      codes: onFail === 'warn' ? ('icd10pcs' as const) : ('icd10cm' as const),
      column: 'note',
      asOf: 'visited_on',
      onFail,
    }));
    const checking = planOf(shifting, [
      { ...source, tables: source.tables.map((table) => ({ ...table, checks })) },
    ]);
    const dated = (id: number, note: string, day: string) =>
      visitRow(id, { note }).replace(/2021-03-\d\d/, day);
    shop.land({
      'visits/coded.csv': Buffer.from(
        [
          header,
          dated(1, 'M54.5', '2021-09-30'),
          dated(2, 'M54.5', '2021-10-01'),
          dated(3, 'm5450', '2021-10-01'),
          dated(4, 'M54.50', '2021-09-30'),
          dated(5, 'M54.50', '2019-09-30'),
          '',
        ].join('\n'),
      ),
    });
    const result = await ingest(await shop.context(checking));
    expect(result.figures).toMatchObject({
      records: { counted: 5, loaded: 3, quarantined: 2 },
      quarantinedByRule: { 'csv.icd10cm': 2 },
      doubtedByRule: { 'csv.icd10cm-unjudged': 1, 'csv.icd10pcs': 3 },
    });
    expect(result.doubtedByRule).toEqual(result.figures?.doubtedByRule);
    const rows = await shop.rows(checking, 'visits', 'SELECT visit_id FROM t ORDER BY visit_id');
    expect(rows.map(({ visit_id }) => visit_id)).toEqual([1, 3, 5]);
    const found = await shop.rows(checking, 'quarantine', 'SELECT line, message FROM t ORDER BY line');
    expect(found.map(({ line, message }) => [Number(line), message])).toEqual([
      [3, 'column note is no code of ICD-10-CM that was valid then'],
      [5, 'column note is no code of ICD-10-CM that was valid then'],
    ]);
  });

  test('each broken line is in quarantine with its place and reason; the rest is loaded', async () => {
    shop.land({ 'visits/broken.csv': broken });
    const result = await ingest(await shop.context(plan));
    expect(result.figures).toMatchObject({
      files: { worklist: 1, loaded: 1, quarantined: 0 },
      records: { counted: 8, loaded: 2, quarantined: 6 },
      quarantinedByRule: {
        'csv.unterminated-quote': 1,
        'csv.column-count': 1,
        'csv.invalid-utf8': 1,
        'csv.nul-byte': 1,
        'csv.values': 1,
        'csv.overlong': 1,
      },
    });
    const context = await shop.context(plan);
    const records = await shop.rows(
      plan,
      'quarantine',
      'SELECT rule, line, byte_offset, state, message FROM t ORDER BY line',
    );
    const lines = broken.toString('latin1').split('\n');
    const offsetOf = (line: number) =>
      lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
    expect(records.map(({ rule, line }) => [rule, Number(line)])).toEqual([
      ['csv.unterminated-quote', 3],
      ['csv.column-count', 4],
      ['csv.invalid-utf8', 5],
      ['csv.nul-byte', 6],
      ['csv.values', 7],
      ['csv.overlong', 8],
    ]);
    for (const { line, byte_offset, state } of records) {
      expect(Number(byte_offset)).toBe(offsetOf(Number(line)));
      expect(state).toBe('open');
    }
    expect(
      (await shop.rows(plan, 'visits', 'SELECT visit_id FROM t ORDER BY 1')).map((row) => row.visit_id),
    ).toEqual([1, 8]);
    expect(readdirSync(join(shop.workspace, 'lake/quarantine/test-visits'))).toHaveLength(6);
    await context.lake.close();
  });

  test('a changed file is new, the same content under another name is not', async () => {
    shop.land({ 'visits/one.csv': visitFile(1, 11) });
    await ingest(await shop.context(plan));
    shop.land({ 'visits/copy.csv': visitFile(1, 11) });
    const copied = await ingest(await shop.context(plan));
    expect(copied.figures).toMatchObject({
      files: { worklist: 1, loaded: 0, alreadyThere: 1 },
      records: { counted: 10, loaded: 0, alreadyThere: 10 },
    });
    appendFileSync(join(shop.workspace, 'landing/visits/one.csv'), `${visitRow(11)}\n`);
    const changed = await ingest(await shop.context(plan));
    expect(changed.figures).toMatchObject({ files: { loaded: 1 }, records: { loaded: 11 } });
    expect(await shop.rows(plan, 'visits')).toHaveLength(21);
    const fates = await shop.rows(plan, 'files', 'SELECT fate FROM t ORDER BY ingested_at');
    expect(fates.map(({ fate }) => fate)).toEqual(['loaded', 'duplicate', 'loaded']);
  });

  test('replay after the contract was mended loads a row once', async () => {
    shop.land({ 'visits/broken.csv': broken });
    await ingest(await shop.context(plan));
    const { columns, ...rest } = visits;
    const mended = {
      ...rest,
      columns: { ...columns, ward: { ...columns.ward, values: ['A', 'B', 'C', 'Z'] } },
    };
    const next = planOf(shifting, [csvSource(shifting, mended)], { hash: 'mended' });
    const replayed = await replay(await shop.context(next), null);
    expect(replayed).toMatchObject({ tried: 6, replayed: 1, skipped: 0, committed: true });
    const loaded = () => shop.rows(next, 'visits', 'SELECT visit_id, ward FROM t ORDER BY 1');
    expect((await loaded()).map((row) => row.visit_id)).toEqual([1, 6, 8]);
    const again = await replay(await shop.context(next), null);
    expect(again).toMatchObject({ tried: 5, replayed: 0 });
    expect(await loaded()).toHaveLength(3);
    const states = await shop.rows(
      next,
      'quarantine',
      'SELECT state, count(*) AS n FROM t GROUP BY 1 ORDER BY 1',
    );
    expect(states.map(({ state, n }) => [state, Number(n)])).toEqual([
      ['open', 5],
      ['replayed', 1],
    ]);
  });

  test("a file without the contract's columns waits whole, and is loaded by replay once", async () => {
    shop.land({ 'visits/other.csv': 'visit_id,mrn\n1,MRN123456\n' });
    const result = await ingest(await shop.context(plan));
    expect(result.figures).toMatchObject({ files: { quarantined: 1, loaded: 0 }, records: { counted: 0 } });
    const [record] = await shop.rows(plan, 'quarantine');
    expect(record).toMatchObject({ rule: 'csv.missing-column', scope: 'file', byte_offset: null });
    const lenient = planOf(shifting, [csvSource(shifting, undefined, { drift: 'accept' })], {
      hash: 'lenient',
    });
    const replayed = await replay(await shop.context(lenient), null);
    expect(replayed).toMatchObject({ tried: 1, replayed: 1 });
    expect(await shop.rows(lenient, 'visits')).toHaveLength(1);
    expect(await replay(await shop.context(lenient), null)).toMatchObject({ tried: 0, replayed: 0 });
  });

  test('a file that is still being written is left for the next run', async () => {
    const waiting = { ...csvSource(shifting), complete: { settleSeconds: 3600 } };
    const patient = planOf(shifting, [waiting]);
    shop.land({ 'visits/one.csv': visitFile(1, 3) });
    const result = await ingest(await shop.context(patient));
    expect(result.figures?.files).toMatchObject({ worklist: 1, deferred: 1, loaded: 0 });
    const marked = planOf(shifting, [{ ...waiting, complete: { marker: '_DONE' } }]);
    expect((await ingest(await shop.context(marked))).figures?.files).toMatchObject({ deferred: 1 });
    shop.land({ 'visits/_DONE': '' });
    expect((await ingest(await shop.context(marked))).figures?.files).toMatchObject({ loaded: 1 });
  });
});
