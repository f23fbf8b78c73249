import { cpSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bids } from '../../../src/connectors/bids/declaration.ts';
import { dicom } from '../../../src/connectors/dicom/declaration.ts';
import { fhir } from '../../../src/connectors/fhir/declaration.ts';
import type { Plan } from '../../../src/plan/index.ts';
import { discard, replay } from '../../../src/runtime/quarantine/index.ts';
import { ingest } from '../../../src/runtime/stages/ingest/ingest.ts';
import { policyOf, sourceOf } from '../../connectors/stand-ins.ts';
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
} from '../../runtime/stages/ingest/workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => shop.close());

const landing = (key: string): string => join(shop.workspace, 'landing', key);
const run = async (plan: Plan) => ingest(await shop.context(plan));
const again = async (plan: Plan) => replay(await shop.context(plan), null);

/** Ingests, and does other work when all is read and nothing is committed yet. */
async function slowly(plan: Plan, meanwhile: () => Promise<unknown>) {
  const context = await shop.context(plan);
  const { raw } = context.stores;
  const slow: typeof raw = {
    ...raw,
    put: async (key, body, options) => {
      if (key.includes('/shard-')) await meanwhile();
      return raw.put(key, body, options);
    },
  };
  return ingest({ ...context, stores: { ...context.stores, raw: slow } });
}

async function states(plan: Plan): Promise<Readonly<Record<string, number>>> {
  const rows = await shop.rows(plan, 'quarantine', 'SELECT state, count(*) AS n FROM t GROUP BY 1');
  return Object.fromEntries(rows.map(({ state, n }) => [String(state), Number(n)]));
}

describe('csv', () => {
  const plan = planOf(shifting, [csvSource(shifting)]);
  const lenient = planOf(shifting, [csvSource(shifting, undefined, { drift: 'accept' })], {
    hash: 'lenient',
  });
  const { columns, ...rest } = visits;
  const anyWard = {
    ...rest,
    columns: { ...columns, ward: { ...columns.ward, values: ['A', 'B', 'C', 'Z'] } },
  };
  const mended = planOf(shifting, [csvSource(shifting, anyWard)], { hash: 'mended' });
  const ids = async () =>
    (await shop.rows(plan, 'visits', 'SELECT visit_id FROM t ORDER BY 1')).map((row) => row.visit_id);

  test('a file that was refused whole and mended in the landing is closed, and its old bytes are never loaded', async () => {
    shop.land({ 'visits/one.csv': 'visit_id,mrn\n1,MRN123456\n' });
    await run(plan);
    shop.land({ 'visits/one.csv': `${header}\n${visitRow(1)}\n` });
    const second = await ingest(await shop.context(plan, { runId: 'the-mending-run' }));
    expect(second.superseded).toBe(1);
    expect(await shop.rows(plan, 'quarantine', 'SELECT state, closed_by FROM t')).toEqual([
      { state: 'superseded', closed_by: 'the-mending-run' },
    ]);
    expect(await again(lenient)).toMatchObject({ tried: 0, replayed: 0, committed: false });
    expect(await ids()).toEqual([1]);
  });

  test('a row that was mended in its file is closed, a row that is still wrong has one open record', async () => {
    shop.land({
      'visits/one.csv': `${header}\n${visitRow(1)}\n${visitRow(2, { ward: 'Z' })}\n3,short\n`,
      'visits/other.csv': `${header}\n${visitRow(8, { ward: 'Z' })}\n`,
    });
    await run(plan);
    expect(await states(plan)).toEqual({ open: 3 });
    shop.land({
      'visits/one.csv': `${header}\n${visitRow(1)}\n${visitRow(2, { ward: 'B' })}\n3,too,short\n`,
    });
    expect((await run(plan)).superseded).toBe(2);
    // The other file's record is its own matter.
    expect(await states(plan)).toEqual({ open: 2, superseded: 2 });
    expect(await again(mended)).toMatchObject({ tried: 2, replayed: 1 });
    expect(await states(plan)).toEqual({ open: 1, replayed: 1, superseded: 2 });
    expect(await ids()).toEqual([1, 1, 2, 8]);
  });

  test('a file that was only touched, or put back beside its copy, keeps its records open', async () => {
    const text = `${header}\n${visitRow(1)}\n${visitRow(2, { ward: 'Z' })}\n`;
    shop.land({ 'visits/one.csv': text });
    await run(plan);
    utimesSync(landing('visits/one.csv'), new Date(), new Date());
    const touched = await run(plan);
    expect(touched.figures?.files).toMatchObject({ worklist: 1, alreadyThere: 1 });
    expect(touched.superseded).toBe(0);
    expect(await states(plan)).toEqual({ open: 1 });
    expect(await again(mended)).toMatchObject({ tried: 1, replayed: 1, superseded: 0 });
    expect(await ids()).toEqual([1, 2]);
  });

  test('a file that is replaced by the content of another is closed, though nothing is loaded', async () => {
    shop.land({ 'visits/one.csv': `${header}\n2,short\n`, 'visits/two.csv': visitFile(1, 4) });
    await run(plan);
    shop.land({ 'visits/one.csv': visitFile(1, 4) });
    expect(await run(plan)).toMatchObject({ superseded: 1, figures: { files: { alreadyThere: 1 } } });
    expect(await ids()).toEqual([1, 2, 3]);
  });

  test('a row that a replay of its whole file refused is closed by the mended file too', async () => {
    const lenientWard = planOf(shifting, [csvSource(shifting, visits, { drift: 'accept' })], { hash: 'l' });
    shop.land({ 'visits/one.csv': 'visit_id,mrn,ward\n1,MRN123456,A\n2,MRN123456,Z\n' });
    await run(plan);
    expect(await again(lenientWard)).toMatchObject({ replayed: 1 });
    expect(await states(plan)).toEqual({ open: 1, replayed: 1 });
    shop.land({ 'visits/one.csv': visitFile(1, 3) });
    expect((await run(plan)).superseded).toBe(1);
    expect(await states(plan)).toEqual({ replayed: 1, superseded: 1 });
  });

  test('a record that was given up stays given up', async () => {
    shop.land({ 'visits/one.csv': `${header}\n2,short\n` });
    await run(plan);
    const [row] = await shop.rows(plan, 'quarantine', 'SELECT record_id FROM t');
    await discard(await shop.context(plan), [String(row?.record_id)], 'a test row');
    shop.land({ 'visits/one.csv': visitFile(1, 3) });
    expect((await run(plan)).superseded).toBe(0);
    expect(await states(plan)).toEqual({ discarded: 1 });
  });

  test('what a slower run left open beside a newer version is closed by replay, not loaded', async () => {
    const old = `${header}\n${visitRow(1)}\n${visitRow(2, { ward: 'Z' })}\n`;
    const settledAt = new Date('2026-01-02T03:04:05Z');
    const settle = () => {
      shop.land({ 'visits/one.csv': visitFile(1, 3) });
      utimesSync(landing('visits/one.csv'), settledAt, settledAt);
    };
    // A run that began earlier and read the old version commits after it.
    shop.land({ 'visits/one.csv': old });
    await slowly(plan, async () => {
      settle();
      await run(plan);
    });
    expect(await states(plan)).toEqual({ open: 1 });
    expect(await again(mended)).toMatchObject({ tried: 0, replayed: 0, skipped: 0, superseded: 1 });
    expect(await states(plan)).toEqual({ superseded: 1 });
    expect(await ids()).toEqual([1, 1, 2]);
    expect(await again(mended)).toMatchObject({ superseded: 0, committed: false });
  });

  test('a run leaves records of runs that began after it alone', async () => {
    shop.land({ 'visits/one.csv': visitFile(1, 3) });
    const slow = await slowly(plan, async () => {
      shop.land({ 'visits/one.csv': `${header}\n2,short\n` });
      await run(plan);
    });
    expect([slow.committed, slow.superseded]).toEqual([true, 0]);
    expect(await states(plan)).toEqual({ open: 1 });
  });

  test('a replay whose records another run closes meanwhile loads nothing', async () => {
    shop.land({ 'visits/one.csv': `${header}\n${visitRow(1)}\n${visitRow(2, { ward: 'Z' })}\n` });
    await run(plan);
    const context = await shop.context(mended);
    const { raw } = context.stores;
    const mending: typeof raw = {
      ...raw,
      put: async (key, body, options) => {
        if (key.includes('/shard-')) {
          shop.land({ 'visits/one.csv': visitFile(1, 3) });
          expect((await run(mended)).superseded).toBe(1);
        }
        return raw.put(key, body, options);
      },
    };
    const racing = { ...context, stores: { ...context.stores, raw: mending } };
    await expect(replay(racing, null)).rejects.toMatchObject({ kind: 'race' });
    expect(await ids()).toEqual([1, 1, 2]);
    expect(await states(plan)).toEqual({ superseded: 1 });
  });
});

test('fhir: a line that was mended in its file is closed', async () => {
  const policy = policyOf('expert_determination', { missingDates: 'keep' });
  const plan = planOf(policy, [
    { ...sourceOf(fhir, policy), location: { kind: 'landing', prefix: 'fhir/' } },
  ]);
  const patient = (id: string) => `{"resourceType":"Patient","id":"${id}","gender":"female"}`;
  shop.land({ 'fhir/all.ndjson': `${patient('p1')}\n{"resourceType":"Patient","id":"p2"\n` });
  await run(plan);
  expect(await states(plan)).toEqual({ open: 1 });
  shop.land({ 'fhir/all.ndjson': `${patient('p1')}\n${patient('p2')}\n` });
  expect((await run(plan)).superseded).toBe(1);
  expect(await states(plan)).toEqual({ superseded: 1 });
  expect(await again(plan)).toMatchObject({ tried: 0, committed: false });
});

test('dicom: a file that was refused and comes in another version has one open record at most', async () => {
  const policy = policyOf('expert_determination', { missingDates: 'keep' });
  const plan = planOf(policy, [
    { ...sourceOf(dicom, policy), location: { kind: 'landing', prefix: 'dicom/' } },
  ]);
  shop.land({ 'dicom/a.dcm': 'no image', 'dicom/b.dcm': 'none either' });
  await run(plan);
  expect(await states(plan)).toEqual({ open: 2 });
  shop.land({ 'dicom/a.dcm': 'still no image' });
  expect((await run(plan)).superseded).toBe(1);
  expect(await states(plan)).toEqual({ open: 2, superseded: 1 });
});

describe('bids', () => {
  const policy = policyOf('expert_determination', { missingDates: 'keep' });
  const plan = planOf(policy, [
    { ...sourceOf(bids, policy), location: { kind: 'landing', prefix: 'bids/' } },
  ]);
  const fixture = join(import.meta.dirname, '../../fixtures/bids/pheno004');

  test('a dataset that was refused whole and mended is closed, and replay loads nothing of the old one', async () => {
    cpSync(fixture, landing('bids/one'), { recursive: true });
    cpSync(fixture, landing('bids/other'), { recursive: true });
    shop.land({ 'bids/one/dataset_description.json': '{', 'bids/other/dataset_description.json': '{ ' });
    await run(plan);
    expect(await states(plan)).toEqual({ open: 2 });
    cpSync(join(fixture, 'dataset_description.json'), landing('bids/one/dataset_description.json'));
    expect((await run(plan)).superseded).toBe(1);
    expect(await states(plan)).toEqual({ open: 1, superseded: 1 });
    const files = (await shop.rows(plan, 'dataset_files')).length;
    expect(files).toBeGreaterThan(3);
    expect(await again(plan)).toMatchObject({ tried: 1, replayed: 0 });
    expect(await shop.rows(plan, 'dataset_files')).toHaveLength(files);
  });

  test('the record of a file that the mended dataset lacks is closed with it', async () => {
    cpSync(fixture, landing('bids/one'), { recursive: true });
    const image = 'bids/one/sub-01/anat/sub-01_T1w.nii';
    shop.land({ [image]: 'no image at all' });
    expect((await run(plan)).figures?.files.quarantined).toBe(1);
    rmSync(landing(image));
    writeFileSync(landing('bids/one/CHANGES'), '1.0.1 2021-03-02\n  - without the broken image\n');
    const second = await run(plan);
    expect(second.figures?.files.loaded).toBeGreaterThan(3);
    expect(second.superseded).toBe(1);
    expect(await states(plan)).toEqual({ superseded: 1 });
  });

  test('a file that is wrong in both versions of its dataset has one open record', async () => {
    cpSync(fixture, landing('bids/one'), { recursive: true });
    shop.land({ 'bids/one/sub-01/anat/sub-01_T1w.nii': 'no image at all' });
    await run(plan);
    writeFileSync(landing('bids/one/CHANGES'), '1.0.1 2021-03-02\n  - other words\n');
    await run(plan);
    expect(await states(plan)).toEqual({ open: 1, superseded: 1 });
  });
});
