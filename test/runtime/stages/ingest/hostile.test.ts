import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bids } from '../../../../src/connectors/bids/declaration.ts';
import { dicom } from '../../../../src/connectors/dicom/declaration.ts';
import { fhir } from '../../../../src/connectors/fhir/declaration.ts';
import type { Plan } from '../../../../src/plan/index.ts';
import { ingest } from '../../../../src/runtime/stages/ingest/ingest.ts';
import { policyOf, sourceOf } from '../../../connectors/stand-ins.ts';
import {
  csvSource,
  header,
  openWorkshop,
  planOf,
  shifting,
  visitFile,
  visitRow,
  type Workshop,
} from './workshop.ts';

let shop: Workshop;
beforeEach(() => {
  shop = openWorkshop();
});
afterEach(() => shop.close());

const policy = policyOf('expert_determination', { missingDates: 'keep' });
const csvPlan = planOf(shifting, [csvSource(shifting)]);
const from = (prefix: string) => ({ location: { kind: 'landing' as const, prefix } });
const landing = (key: string): string => join(shop.workspace, 'landing', key);

/** Runs once; every record in quarantine must say in words what is wrong, and a second run finds nothing to do. */
async function run(plan: Plan, maxSeconds = 20) {
  const begun = process.cpuUsage();
  const before = process.memoryUsage.rss();
  const result = await ingest(await shop.context(plan));
  // Of the processor, so that a busy machine doesn't matter; for what waits there is the timeout of tests.
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1e6).toBeLessThan(maxSeconds);
  expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(700);
  const records = await shop.rows(plan, 'quarantine', 'SELECT rule, scope, message FROM t ORDER BY rule');
  for (const { message } of records) expect(String(message)).toMatch(/\S+ \S+/);
  expect(await ingest(await shop.context(plan))).toMatchObject({ committed: false });
  return { figures: result.figures, rules: records.map(({ rule }) => String(rule)) };
}

describe('hostile tables', () => {
  test('empty, of NUL alone, and of one endless line', async () => {
    shop.land({
      'visits/empty.csv': '',
      'visits/endless.csv': `${header}\n${'x'.repeat(50 * 2 ** 20)}`,
      'visits/fine.csv': visitFile(1, 11),
      'visits/header.csv': `${header}\n`,
    });
    closeSync(openSync(landing('visits/nul.csv'), 'w'));
    truncateSync(landing('visits/nul.csv'), 200 * 2 ** 20);
    const { figures, rules } = await run(csvPlan);
    expect(figures?.files).toMatchObject({ worklist: 5, deferred: 0 });
    expect(figures?.records.loaded).toBe(10);
    expect(rules).toContain('csv.overlong');
    expect(rules).not.toContain('ingest.failed');
    expect(await shop.rows(csvPlan, 'visits')).toHaveLength(10);
  });

  test('with names that break lines, quotes, paths and Unicode', async () => {
    const names = [
      'new\nline',
      'q"uo\'te',
      '..',
      '...',
      '%2e%2e',
      'e\u0301',
      '$(id)',
      '{{x}}',
      '; -- x',
      `${'n'.repeat(251)}`,
      '__proto__',
      '\u202e',
      ' ',
    ];
    shop.land(
      Object.fromEntries(
        names.map((name, index) => [
          `visits/${name === '..' ? 'a..b' : name}.csv`,
          `${header}\n${visitRow(index + 1)}\n`,
        ]),
      ),
    );
    const { figures, rules } = await run(csvPlan);
    expect(figures).toMatchObject({
      files: { worklist: names.length, loaded: names.length },
      records: { loaded: names.length },
    });
    expect(rules).toEqual([]);
  });

  test('links out of the landing, folders, pipes and files of others', async () => {
    shop.land({ 'visits/fine.csv': visitFile(1, 11) });
    writeFileSync(join(shop.workspace, 'secret.csv'), visitFile(50, 60));
    symlinkSync(join(shop.workspace, 'secret.csv'), landing('visits/link.csv'));
    symlinkSync(shop.workspace, landing('visits/up'));
    symlinkSync(landing('visits/nowhere'), landing('visits/dangling.csv'));
    mkdirSync(landing('visits/folder.csv'));
    execFileSync('mkfifo', [landing('visits/pipe.csv')]);
    const { figures } = await run(csvPlan);
    expect(figures).toMatchObject({ files: { worklist: 1, loaded: 1 }, records: { loaded: 10 } });
    expect(await shop.rows(csvPlan, 'visits', 'FROM t WHERE visit_id >= 50')).toEqual([]);
  });
});

describe('hostile resources', () => {
  const plan = planOf(policy, [{ ...sourceOf(fhir, policy), ...from('fhir/') }]);
  const patient = '{"resourceType":"Patient","id":"p1","gender":"female"}';

  test('nested without end, of one endless line, and with keys of JavaScript', async () => {
    shop.land({
      'fhir/deep.ndjson': `${'['.repeat(100_000)}${']'.repeat(100_000)}\n${patient}\n`,
      'fhir/deep.json': `{"resourceType":"Patient","id":"d","contact":${'[{"a":'.repeat(50_000)}1${'}]'.repeat(50_000)}}`,
      'fhir/long.ndjson': `{"resourceType":"Patient","id":"l","x":"${'y'.repeat(20 * 2 ** 20)}"}\n${patient.replace('p1', 'p2')}\n`,
      'fhir/proto.ndjson':
        '{"resourceType":"Patient","id":"q","__proto__":{"gender":"male"},"constructor":{"prototype":{"polluted":1}}}\n{"resourceType":"__proto__","id":"r"}\n{"resourceType":"constructor","id":"s"}\nnull\n[]\n"x"\n',
      'fhir/empty.ndjson': '',
      'fhir/blank.json': ' ',
    });
    const { rules, figures } = await run(plan);
    expect(rules).not.toContain('ingest.failed');
    expect(figures?.files.deferred).toBe(0);
    const ids = await shop.rows(plan, 'patient', 'SELECT * FROM t');
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('hostile images', () => {
  const element = (group: number, number: number, length: number): Buffer => {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt16LE(group, 0);
    bytes.writeUInt16LE(number, 2);
    bytes.writeUInt32LE(length, 4);
    return bytes;
  };
  const meta = (() => {
    const uid = '1.2.840.10008.1.2\0';
    const syntax = Buffer.concat([
      Buffer.from([2, 0, 0x10, 0]),
      Buffer.from('UI'),
      Buffer.from([uid.length, 0]),
      Buffer.from(uid),
    ]);
    const length = Buffer.concat([
      Buffer.from([2, 0, 0, 0]),
      Buffer.from('UL'),
      Buffer.from([4, 0]),
      Buffer.alloc(4),
    ]);
    length.writeUInt32LE(syntax.length, 8);
    return Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), length, syntax]);
  })();

  test('with lengths that lie and sequences in sequences', async () => {
    const plan = planOf(policy, [{ ...sourceOf(dicom, policy), ...from('dicom/') }]);
    const nested = Array.from({ length: 20_000 }, () => [
      element(0x0008, 0x1140, 0xffffffff),
      element(0xfffe, 0xe000, 0xffffffff),
    ]).flat();
    shop.land({
      'dicom/a.dcm': Buffer.concat([meta, element(0x0010, 0x0010, 0xfffffffe), Buffer.alloc(100)]),
      'dicom/b.dcm': Buffer.concat([meta, ...nested]),
      'dicom/c.dcm': Buffer.concat([meta, element(0x7fe0, 0x0010, 0xffffffff)]),
      'dicom/d.dcm': '',
      'dicom/e.dcm': meta,
      'dicom/f.dcm': Buffer.alloc(2 ** 20),
    });
    const { figures, rules } = await run(plan);
    expect(figures?.files).toMatchObject({ worklist: 6, quarantined: 6, deferred: 0 });
    expect(rules).not.toContain('ingest.failed');
  });

  test('and tables that unpack to more than anybody can hold', async () => {
    const plan = planOf(policy, [{ ...sourceOf(bids, policy), ...from('bids/') }]);
    const bomb = gzipSync(Buffer.alloc(300 * 2 ** 20), { level: 1 });
    shop.land({
      'bids/ds/dataset_description.json': '{"Name":"Bombs","BIDSVersion":"1.9.0","__proto__":{"x":1}}',
      'bids/ds/participants.tsv': 'participant_id\tage\nsub-01\t30\n',
      'bids/ds/sub-01/anat/sub-01_T1w.nii.gz': bomb,
      'bids/ds/sub-01/func/sub-01_task-rest_physio.tsv.gz': bomb,
      'bids/ds/sub-01/func/sub-01_task-rest_physio.json': `${'['.repeat(100_000)}`,
    });
    const { figures, rules } = await run(plan, 40);
    expect(figures?.files).toMatchObject({ worklist: 5, deferred: 0 });
    expect(rules.length).toBeGreaterThan(0);
    expect(rules).not.toContain('ingest.failed');
  });
});
