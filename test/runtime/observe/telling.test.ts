import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { alertsOf, metricsOf, pushMetrics, sendAlerts } from '../../../src/runtime/observe/index.ts';
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
  it('pushes figures in the group of the product', async () => {
    const registry = metricsOf({ product: 'example-claims', stages: [ingest], succeededAt: 1_700_000_000 });
    expect(await pushMetrics(registry, url, 'example-claims')).toBeNull();
    expect(received[0]).toMatchObject({
      method: 'POST',
      url: '/metrics/job/lakespec/product/example-claims',
    });
    const lines = received[0]!.body.split('\n');
    expect(lines).toContain('lakespec_files{product="example-claims",fate="quarantined"} 14');
    expect(lines).toContain('lakespec_bytes{product="example-claims"} 2048');
    expect(lines).toContain('lakespec_quarantined{product="example-claims",rule="csv.wrong-columns"} 2');
    expect(lines).toContain('lakespec_stage_seconds{product="example-claims",stage="ingest"} 1.5');
    expect(lines).toContain('lakespec_last_success_timestamp_seconds{product="example-claims"} 1700000000');
    expect(lines.some((line) => line.startsWith('lakespec_gate_failures{') && line.endsWith(' 3'))).toBe(
      true,
    );
  });

  it('leaves the last success alone where a run failed', async () => {
    await pushMetrics(metricsOf({ product: 'p', stages: [ingest], succeededAt: null }), url, 'p');
    expect(received[0]!.body).not.toContain('last_success');
  });

  it('warns where the Pushgateway is away', async () => {
    const registry = metricsOf({ product: 'p', stages: [], succeededAt: 1 });
    expect(await pushMetrics(registry, 'http://127.0.0.1:9', 'p')).toMatch(/could not be reached/);
  });
});
