import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connector, Outcome } from '../../../../src/ports/index.ts';
import { forgottenRows } from '../../../../src/runtime/deidentify/forgotten.ts';
import { openProductVault } from '../../../../src/runtime/deidentify/vault.ts';
import { StoreFailure } from '../../../../src/runtime/lake/store/index.ts';
import type { RunContext } from '../../../../src/runtime/run/context.ts';
import type { PlannedUnit } from '../../../../src/runtime/run/worklist.ts';
import { processUnit } from '../../../../src/runtime/stages/ingest/process-unit.ts';
import type { Tools } from '../../../../src/runtime/stages/ingest/unit-work.ts';
import { csvSource, openWorkshop, planOf, shifting, type Workshop } from './workshop.ts';

/** Stands in for every connector: rejects what a test says. */
const stub = vi.hoisted(() => ({ outcomes: (_source: string): unknown[] => [] }));
vi.mock('../../../../src/connectors/registry.ts', () => {
  const process: Connector['process'] = async function* (unit) {
    for (const outcome of stub.outcomes(unit.objects.at(-1)?.key ?? '')) yield outcome as Outcome;
  };
  return { connectors: new Map([['csv', async () => ({ name: 'csv', process })]]) };
});

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => shop.close());

const plan = planOf(shifting, [{ ...csvSource(shifting), quarantine: 'copy' }]);
const finding = { rule: 'stub.wrong', message: 'it is wrong', location: null };

/** Tools of a worker that notes what it accepts and puts on record. */
async function toolsOf(context: RunContext, claim: Tools['claim']) {
  const taken: string[] = [];
  const vault = await openProductVault(plan, shop.workspace);
  const tools: Tools = {
    plan,
    stores: context.stores,
    engine: null as never,
    vault,
    accumulation: {
      add: async () => ({ taken: 0, forgotten: 0 }),
      accept: async () => void taken.push('accepted'),
      void: async () => {},
      own: async (table) => void taken.push(table),
      flush: async () => ({ tables: {}, counts: { removed: 0, replaced: 0, shifted: 0, kept: 0 } }),
      pendingRows: () => 0,
    },
    forgotten: forgottenRows(vault, 0),
    offsets: async (requests) => requests.map(() => 0),
    runId: context.runId,
    startedAt: context.startedAt,
    scratch: join(shop.workspace, 'unit'),
    log: context.log,
    landing: () => ({ store: context.stores.landing, prefix: 'visits/' }),
    signal: context.signal,
    progress: () => {},
    claim,
    remember: async () => {},
    writing: () => {},
  };
  return { tools, taken, close: () => vault.close() };
}

async function unitOf({ stores }: RunContext, keys: readonly string[]): Promise<PlannedUnit> {
  const id = keys.join(' ');
  const found = await Promise.all(keys.map((key) => stores.landing.head(key)));
  return {
    id,
    scope: 'dataset',
    objects: found.filter((object) => object !== null),
    dataset: 'd',
    unitId: id,
    fileIds: Object.fromEntries(keys.map((key) => [key, `id of ${key}`])),
    source: 'csv',
    shard: 0,
    datasetId: 'd',
    offsetRange: { min: 1, max: 2 },
    lastShiftedDay: null,
    refused: null,
    replay: null,
  };
}

test('a unit whose rows are accepted is never left for the next run as well', async () => {
  shop.land({ 'visits/a.csv': 'a', 'visits/b.csv': 'b' });
  const context = await shop.context(plan);
  stub.outcomes = (source) => [
    { kind: 'rejected', scope: 'file', source, findings: [finding], raw: null, position: null },
  ];
  // The rejected file changes after it was read, and before it is copied to quarantine.
  const worker = await toolsOf(context, async () => {
    writeFileSync(join(shop.workspace, 'landing/visits/b.csv'), 'changed');
    return true;
  });
  const unit = await unitOf(context, ['visits/a.csv', 'visits/b.csv']);
  await expect(processUnit(worker.tools, unit)).rejects.toBeInstanceOf(StoreFailure);
  expect(worker.taken).toContain('accepted');
  worker.close();
});

test('raw bytes that two units rejected stay when one of them turns out to be a double', async () => {
  shop.land({ 'visits/a.csv': 'same', 'visits/b.csv': 'same' });
  const context = await shop.context(plan);
  const position = { row: 1, byteOffset: 0, line: 1 };
  stub.outcomes = (source) => [
    { kind: 'rejected', scope: 'row', source, findings: [finding], raw: Buffer.from('bad row'), position },
  ];
  const first = await toolsOf(context, async () => true);
  const second = await toolsOf(context, async () => {
    await processUnit(first.tools, await unitOf(context, ['visits/b.csv']));
    return false;
  });
  await processUnit(second.tools, await unitOf(context, ['visits/a.csv']));
  expect(first.taken).toEqual(['accepted', 'files', 'quarantine']);
  const kept: string[] = [];
  for await (const { key } of context.stores.quarantine.list('')) kept.push(key);
  expect(kept).toHaveLength(1);
  first.close();
  second.close();
});
