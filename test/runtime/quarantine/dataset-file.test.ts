import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bids } from '../../../src/connectors/bids/declaration.ts';
import { replay } from '../../../src/runtime/quarantine/index.ts';
import { ingest } from '../../../src/runtime/stages/ingest/ingest.ts';
import { policyOf, sourceOf } from '../../connectors/stand-ins.ts';
import { openWorkshop, planOf } from '../stages/ingest/workshop.ts';

const fixture = join(import.meta.dirname, '../../fixtures/bids/pheno004');

test('a file of a dataset that was loaded without it stays open: the repaired dataset is put into the landing', async () => {
  const shop = openWorkshop();
  const policy = policyOf('expert_determination', { missingDates: 'keep' });
  const plan = planOf(policy, [
    { ...sourceOf(bids, policy), location: { kind: 'landing', prefix: 'bids/' } },
  ]);
  const landing = join(shop.workspace, 'landing/bids/pheno004');
  cpSync(fixture, landing, { recursive: true });
  const image = 'sub-01/anat/sub-01_T1w.nii';
  shop.land({ [`bids/pheno004/${image}`]: 'no image at all' });
  const first = await ingest(await shop.context(plan));
  expect(first.figures?.files.quarantined).toBe(1);
  expect(first.figures?.files.loaded).toBeGreaterThan(3);
  const open = () => shop.rows(plan, 'quarantine', "FROM t WHERE state = 'open'");
  expect(await open()).toHaveLength(1);
  const files = (await shop.rows(plan, 'dataset_files')).length;
  expect(await replay(await shop.context(plan), null)).toMatchObject({ tried: 0, replayed: 0, skipped: 1 });
  expect(await open()).toHaveLength(1);
  expect(await shop.rows(plan, 'dataset_files')).toHaveLength(files);
  writeFileSync(join(landing, image), '');
  const second = await ingest(await shop.context(plan));
  expect(second.figures?.files.quarantined).toBe(0);
  expect(second.committed).toBe(true);
  shop.close();
});
