import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nameOf, type Plan } from '../../../src/plan/index.ts';
import {
  freezeDataset,
  frozenDatasets,
  rebuildDataset,
  verifyDataset,
} from '../../../src/runtime/dataset/index.ts';
import { forgetProduct, isClean, isProductClean } from '../../../src/runtime/forget/index.ts';
import type { ViewChange } from '../../../src/runtime/lake/lake.ts';
import { maskTables } from '../../../src/runtime/mask/index.ts';
import { runPipeline, withRunContext } from '../../../src/runtime/pipeline.ts';
import type { LakeContext } from '../../../src/runtime/run/context.ts';
import { type Bench, claimsLeft, deliverAgain, member, openBench, setUpMs } from './bench.ts';

let bench: Bench;
let plan: Plan;
beforeAll(async () => {
  bench = await openBench(['claims']);
  plan = bench.plan('claims');
}, setUpMs);
beforeEach(() => bench.restore());
afterAll(() => bench.close());

const outsideOfQuarantine = (places: readonly string[]) =>
  places.filter((place) => !place.includes('/quarantine/'));

test(
  'forgets by a true identifier: names beside it in raw copies go too, others stay',
  async () => {
    expect(await bench.placesOf([member.value, 'Quibblethwaite'])).not.toEqual([]);
    const [report] = (await bench.forget(member)) ?? [];
    expect(isClean(report!)).toBe(true);
    expect(report?.rows).toContainEqual({ table: 'claims_bronze.claims', rows: 1, changed: 0 });
    expect(await bench.placesOf([member.value, 'Quibblethwaite', '617-555-0163'])).toEqual([]);
    expect(await bench.placesOf(['HPX-0000-0002'])).not.toEqual([]);
    expect(await claimsLeft(bench)).toBe(1);
    await expect(bench.forget(member)).rejects.toThrow('forgotten already');
    await expect(bench.forget({ value: 'HPX-nobody-0001', system: null })).rejects.toThrow('no product');
  },
  setUpMs,
);

test(
  'who comes in a later delivery is dropped at the door, and the ledger balances',
  async () => {
    await bench.forget(member);
    deliverAgain(bench);
    const result = await bench.run('claims');
    expect(result.stages[0]?.committed).toBe(true);
    const [last] = await bench.rows(plan, 'claims_bronze.audit', 'SELECT max_by(details, seq) AS details');
    const { records } = JSON.parse(String(last?.details)) as {
      records: Record<'counted' | 'loaded' | 'quarantined' | 'alreadyThere' | 'forgotten', number>;
    };
    expect(records.forgotten).toBe(1);
    expect(records.counted).toBe(
      records.loaded + records.quarantined + records.alreadyThere + records.forgotten,
    );
    expect(outsideOfQuarantine(await bench.placesOf([member.value]))).toEqual([]);
  },
  setUpMs,
);

test(
  'frozen datasets lose the person and hold the rest, masked copies go whole',
  async () => {
    const within = <T>(work: (context: LakeContext) => Promise<T>) =>
      withRunContext(plan, bench.options, work);
    const copy = join(bench.workspace, 'masked');
    const frozen = async () => (await within(({ stores }) => frozenDatasets(stores.curated)))[0]!;
    const rebuilt = async (name: string) => {
      const folder = join(bench.workspace, name);
      const manifest = await frozen();
      await within((context) => rebuildDataset(context, manifest, folder, 'stroke-outcomes'));
      const [row] = await bench.engine.query(
        `SELECT count(*) AS n FROM '${folder}/tables/claims_gold/fct_claim/*.parquet'`,
      );
      return Number(row?.n);
    };
    await within((context) => freezeDataset(context, 'trial-1', ['fct_claim', 'claims_bronze.claims']));
    await within((context) =>
      maskTables(context, {
        target: { kind: 'folder', path: copy },
        tables: null,
        percent: 100,
        seed: 'synthetic',
        record: async () => {},
      }),
    );
    const all = await rebuilt('before');
    expect(readdirSync(copy)).toContain('claims_bronze.claims.parquet');
    const [report] = (await bench.forget(member)) ?? [];
    expect(isClean(report!)).toBe(true);
    expect(report).toMatchObject({ datasets: ['claims trial-1'], masksRemoved: 1, masksLeft: [] });
    expect(readdirSync(copy)).toEqual([]);
    const manifest = await frozen();
    expect(await within((context) => verifyDataset(context, manifest))).toEqual([]);
    expect(await rebuilt('after')).toBe(all - 1);
    expect(await bench.placesOf([member.value, 'Quibblethwaite'])).toEqual([]);
  },
  setUpMs,
);

test(
  'what can not be looked through is no proof',
  async () => {
    let nested = Buffer.from('nothing of anybody');
    for (let depth = 0; depth < 5; depth++) nested = gzipSync(nested);
    mkdirSync(join(bench.workspace, '.lake/refined/elsewhere'), { recursive: true });
    writeFileSync(join(bench.workspace, '.lake/refined/elsewhere/deep.gz'), nested);
    const [report] = (await bench.forget(member)) ?? [];
    expect(isClean(report!)).toBe(false);
    expect(report?.remaining).toMatchObject([
      { key: 'elsewhere/deep.gz', why: 'not scanned: archives in archives, more than 4 deep' },
    ]);
    rmSync(join(bench.workspace, '.lake/refined/elsewhere'), { recursive: true });
    const [finished] = (await bench.forget(null)) ?? [];
    expect(isClean(finished!)).toBe(true);
  },
  setUpMs,
);

const tablesLeft = () =>
  withRunContext(plan, bench.options, async ({ lake }) =>
    [...(await lake.tables()), ...(await lake.views())].map(nameOf),
  );

const view: ViewChange = {
  ref: { namespace: 'claims_silver', name: 'shown' },
  store: 'refined',
  description: '',
  columns: [],
  definitions: [{ dialect: 'duckdb', sql: 'SELECT 1 AS one' }],
  properties: {},
  base: null,
};

test(
  'a product leaves with its views, and its audit trail stays',
  async () => {
    await withRunContext(plan, bench.options, ({ lake }) => lake.commit([], [view]));
    const report = await withRunContext(plan, bench.options, (context) =>
      forgetProduct(context, { confirm: async () => true, now: Date.now, planOn: () => null }),
    );
    expect(report && isProductClean(report)).toBe(true);
    expect(report?.foundBefore).toBeGreaterThan(3);
    expect(report?.preview.views).toBe(1);
    expect(await tablesLeft()).toEqual(['claims_bronze.audit']);
    expect(await bench.audit(plan)).toMatchObject({ entries: 2, findings: [] });
    expect(outsideOfQuarantine(await bench.placesOf([member.value, 'Quibblethwaite']))).toEqual([]);
  },
  setUpMs,
);

describe('retainUntil', () => {
  const until = (retainUntil: string): Plan => ({
    ...plan,
    operations: { ...plan.operations, retainUntil },
  });
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

  test('is spoken of from 60 days before', async () => {
    const told: string[] = [];
    await runPipeline(until(day(30)), {
      ...bench.options,
      stages: ['publish'],
      logLevel: 'warn',
      writeLog: (line) => void told.push(line),
    });
    expect(told.join('')).toContain(`is kept until ${day(30)}, 30 days more`);
  });

  test(
    'refuses runs after that day, and maintain removes the product',
    async () => {
      const ended = until(day(-1));
      expect((await runPipeline(until(day(0)), bench.options)).failure).toBeNull();
      expect((await runPipeline(ended, bench.options)).failure?.exitCode).toBe(6);
      const maintained = () => runPipeline(ended, { ...bench.options, stages: ['maintain'] });
      expect((await maintained()).failure).toBeNull();
      expect(await tablesLeft()).toEqual(['claims_bronze.audit']);
      expect((await maintained()).stages[0]?.committed).toBe(false);
    },
    setUpMs,
  );
});
