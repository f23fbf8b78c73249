import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/plan/index.ts';
import {
  alertsOf,
  metricsOf,
  noProgress,
  pushMetrics,
  sendAlerts,
  serveMetrics,
} from '../../../src/runtime/observe/index.ts';
import type { StageResult } from '../../../src/runtime/stages/stage-result.ts';
import { examplePlan } from '../plan.ts';

/** What a local server was sent. */
type Received = { readonly url: string; readonly method: string; readonly body: string };

const received: Received[] = [];
let answer = 200;
let server: Server;
let url: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ url: request.url ?? '', method: request.method ?? '', body });
      response.statusCode = answer;
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.TEST_SLACK_WEBHOOK = `${url}/hook`;
});
afterAll(() => {
  delete process.env.TEST_SLACK_WEBHOOK;
  server.close();
});
beforeEach(() => {
  received.length = 0;
  answer = 200;
});

const plan = examplePlan();
const withSlack = {
  ...plan,
  platform: { ...plan.platform, slackWebhook: { env: 'TEST_SLACK_WEBHOOK' } },
  operations: { ...plan.operations, alerts: { slack: '#claims <data>', on: ['quarantine' as const] } },
};

const ingest: StageResult = {
  stage: 'ingest',
  tables: [
    {
      table: { namespace: 'example_claims_bronze', name: 'claims' },
      rows: 12,
      rowsAdded: 5,
      how: 'appended',
    },
  ],
  gates: [
    {
      id: 'claims.amount.positive',
      table: { namespace: 'example_claims_bronze', name: 'claims' },
      kind: 'expression',
      column: 'amount',
      description: 'amount is not negative',
      failures: 3,
      outcome: 'warned',
      seconds: 0.1,
    },
  ],
  quarantinedByRule: { 'bids.participants-missing': 14, 'csv.wrong-columns': 2 },
  files: { loaded: 2, quarantined: 14, alreadyThere: 0, deferred: 1 },
  sizeBytes: 2048,
  committed: true,
  seconds: 1.5,
};

describe('alerts', () => {
  it('tells of a dataset that was quarantined whole, by rule and count', async () => {
    expect(await sendAlerts(withSlack, '/', 'run1', alertsOf(ingest))).toBeNull();
    expect(received).toHaveLength(1);
    const message = JSON.parse(received[0]!.body);
    expect(message.channel).toBe('#claims <data>');
    expect(message.text).toBe(
      [
        '*Example claims* (example-claims, local), run run1',
        'ingest: 16 records went to quarantine (14 whole files)',
        '• bids.participants-missing: 14',
        '• csv.wrong-columns: 2',
      ].join('\n'),
    );
  });

  it('says only what operations.alerts asks for', async () => {
    const onlyQuality = {
      ...withSlack,
      operations: { ...withSlack.operations, alerts: { slack: null, on: ['quality' as const] } },
    };
    await sendAlerts(onlyQuality, '/', 'run1', alertsOf(ingest));
    expect(JSON.parse(received[0]!.body).text).toContain('claims.amount.positive (3 rows)');
    expect(received[0]!.body).not.toContain('quarantine');
    received.length = 0;
    await sendAlerts(
      { ...onlyQuality, operations: { ...onlyQuality.operations, alerts: { slack: null, on: ['failure'] } } },
      '/',
      'run1',
      alertsOf(ingest),
    );
    expect(received).toHaveLength(0);
  });

  it('warns where Slack refuses, is away, or no webhook is set', async () => {
    answer = 404;
    expect(await sendAlerts(withSlack, '/', 'r', alertsOf(ingest))).toMatch(/answered 404/);
    const webhook = (ref: { env: string } | { file: string }) => ({
      ...withSlack,
      platform: { ...withSlack.platform, slackWebhook: ref },
    });
    expect(await sendAlerts(webhook({ env: 'TEST_NO_SUCH' }), '/', 'r', alertsOf(ingest))).toMatch(/not set/);
    process.env.TEST_DEAD_WEBHOOK = 'http://127.0.0.1:9/';
    expect(await sendAlerts(webhook({ env: 'TEST_DEAD_WEBHOOK' }), '/', 'r', alertsOf(ingest))).toMatch(
      /could not be reached/,
    );
    delete process.env.TEST_DEAD_WEBHOOK;
  });
});

describe('metrics', () => {
  const gate = { ...ingest.gates[0]!, id: 'claims.amount.known', outcome: 'stopped' as const };
  const planned = {
    ...plan,
    agreement: {
      id: 'A-1',
      expires: '2027-06-30',
      purposes: [],
      linkage: 'forbidden' as const,
      minimumCellSize: 11,
      retainUntil: null,
    },
  };
  const failed = metricsOf({
    plan: planned,
    stages: [ingest],
    stopped: [gate],
    ended: { stage: 'curate', exitCode: 3 },
    succeededAt: null,
  });
  const table = { namespace: 'example_claims_gold', name: 'fct_claim' };
  const ended = metricsOf({
    plan: planned,
    stages: [ingest],
    tables: [{ table, updatedMs: 1_700_000_000_500, sizeBytes: 4096 }],
    ended: { stage: 'publish', exitCode: 0 },
    succeededAt: 1_700_000_000,
  });
  const own = 'product="example-claims",domain="example"';

  it('pushes figures in the group of the product on its platform', async () => {
    expect(await pushMetrics(ended, url, { platform: 'prod', product: 'example-claims' }, 'PUT')).toBeNull();
    expect(received[0]).toMatchObject({
      method: 'PUT',
      url: '/metrics/job/lakespec/platform/prod/product/example-claims',
    });
    const lines = received[0]!.body.split('\n');
    for (const line of [
      `lakespec_files{${own},fate="quarantined"} 14`,
      `lakespec_bytes{${own}} 2048`,
      `lakespec_quarantined{${own},rule="csv.wrong-columns"} 2`,
      `lakespec_quarantined_records{${own}} 16`,
      `lakespec_stage_seconds{${own},stage="ingest"} 1.5`,
      `lakespec_last_success_timestamp_seconds{${own}} 1700000000`,
      `lakespec_last_run_exit_code{${own},stage="publish"} 0`,
      `lakespec_gate_failures{${own},gate="claims.amount.positive",outcome="warned"} 3`,
      `lakespec_table_updated_timestamp_seconds{${own},namespace="example_claims_gold",table="fct_claim"} 1700000000.5`,
      `lakespec_table_bytes{${own},namespace="example_claims_gold",table="fct_claim"} 4096`,
      `lakespec_agreement_expiry_timestamp_seconds{${own}} ${Date.parse('2027-07-01') / 1000}`,
    ])
      expect(lines).toContain(line);
  });

  it('counts gates by what their failure does, also those that stopped the run', async () => {
    const claims = { id: 'claims.amount.positive', onFail: 'warn' } as Plan['gates'][number];
    const registry = metricsOf({
      plan: { ...planned, gates: [claims] },
      stages: [ingest],
      stopped: [gate],
      ended: { stage: 'curate', exitCode: 3 },
      succeededAt: null,
    });
    const lines = (await registry.metrics()).split('\n');
    expect(lines).toContain(`lakespec_gates{${own},severity="warn",result="failed"} 1`);
    expect(lines).toContain(`lakespec_gates{${own},severity="stop",result="failed"} 1`);
  });

  it('leaves the last success alone where a run failed', async () => {
    await pushMetrics(failed, url, { product: 'p' });
    expect(received[0]!.method).toBe('POST');
    expect(received[0]!.body).toContain(`lakespec_last_run_exit_code{${own},stage="curate"} 3`);
    expect(received[0]!.body).not.toContain('last_success');
  });

  it('warns where the Pushgateway is away', async () => {
    expect(await pushMetrics(ended, 'http://127.0.0.1:9', { product: 'p' })).toMatch(/could not be reached/);
  });
});

describe('/metrics', () => {
  it('tells how far a run is, and passes its progress on', async () => {
    const told: string[] = [];
    const scraped = await serveMetrics({ name: 'claims', domain: 'clinical' }, 0, {
      begin: (stage) => told.push(`begin ${stage}`),
      advance: ({ units }) => told.push(`advance ${units}`),
      tell: (what) => told.push(what),
      end: () => told.push('end'),
    });
    try {
      scraped.progress.begin('ingest', { units: 10, sizeBytes: 1000 });
      scraped.progress.advance({ units: 3, sizeBytes: 300 });
      scraped.progress.advance({ units: 1, sizeBytes: 50 });
      const at = `http://127.0.0.1:${scraped.port}`;
      const lines = (await (await fetch(`${at}/metrics`)).text()).split('\n');
      const labels = (state: string) =>
        `{stage="ingest",state="${state}",product="claims",domain="clinical"}`;
      expect(lines).toContain(`lakespec_progress_units${labels('all')} 10`);
      expect(lines).toContain(`lakespec_progress_units${labels('done')} 4`);
      expect(lines).toContain(`lakespec_progress_bytes${labels('done')} 350`);
      expect(lines.some((line) => line.startsWith('process_resident_memory_bytes'))).toBe(true);
      expect((await fetch(`${at}/other`)).status).toBe(404);
      scraped.progress.end();
      expect(told).toEqual(['begin ingest', 'advance 3', 'advance 1', 'end']);
      await expect(
        serveMetrics({ name: 'claims', domain: 'clinical' }, scraped.port, noProgress),
      ).rejects.toThrow(/can't be listened on/);
    } finally {
      scraped.close();
    }
  });
});
