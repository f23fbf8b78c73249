import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { metricsOf } from '../../../src/runtime/observe/index.ts';
import { probeMetrics } from '../../../src/runtime/probes.ts';
import { lakespec, makeWorkspace } from '../workspace.ts';
import { alertmanagerFile, dashboards, groups } from './prometheus.ts';
import { alertmanager, endAll, eventually, prometheus, pushgateway, slack } from './servers.ts';

/** Rules and queries of the platform whose Pods run, asked of the one that runs here. */
const asLocal = <Data>(data: Data): Data =>
  JSON.parse(JSON.stringify(data).replaceAll('platform=\\"prod\\"', 'platform=\\"local\\"')) as Data;

const scratch = mkdtempSync(join(tmpdir(), 'lakespec-watched-'));
let gateway = '';
let server = '';
let told: Awaited<ReturnType<typeof slack>>;
beforeAll(async () => {
  gateway = await pushgateway();
  told = await slack();
  const webhook = join(scratch, 'webhook');
  writeFileSync(webhook, told.url);
  const config = readFileSync(alertmanagerFile, 'utf8')
    .replaceAll('/etc/alertmanager/secrets/lakespec-slack/webhook', webhook)
    .replaceAll('group_wait: "30s"', 'group_wait: "1s"');
  const alerts = await alertmanager(join(scratch, 'alertmanager'), config);
  server = await prometheus(join(scratch, 'prometheus'), { gateway, alerts, groups: asLocal(groups) });
});
afterAll(() => {
  endAll();
  rmSync(scratch, { recursive: true, force: true });
});

/** A workspace of the examples whose runs push to the gateway. */
function workspaceOf(change: (claims: string) => string = (claims) => claims): string {
  const workspace = makeWorkspace(['specs', 'examples/landing/claims']);
  const platform = join(workspace, 'specs/platforms/local.yaml');
  writeFileSync(platform, `${readFileSync(platform, 'utf8')}\n  prometheus: {pushgateway: "${gateway}"}\n`);
  const product = join(workspace, 'specs/products/claims.yaml');
  writeFileSync(product, change(readFileSync(product, 'utf8')));
  return workspace;
}
const run = (workspace: string) => lakespec(workspace, ['run', 'claims', '--platform', 'local']);

type Answer = { readonly status: string; readonly data: { readonly result: readonly unknown[] } };
const ask = async (expr: string): Promise<Answer> =>
  (await fetch(`${server}/api/v1/query?query=${encodeURIComponent(expr)}`)).json() as Promise<Answer>;

const dashboardQueries: readonly string[] = dashboards.flatMap(({ panels }) =>
  panels.flatMap(({ targets }: { targets: readonly { expr: string }[] }) => targets.map(({ expr }) => expr)),
);
const queries = asLocal([
  ...groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
  ...dashboardQueries,
]);
const metricsIn = (text: string): readonly string[] => text.match(/\blakespec_[a-z_]+\b/g) ?? [];

test('rules and dashboards ask only for metrics that the runtime registers', async () => {
  const example = {
    product: { name: 'p', domain: 'd' },
    agreement: null,
    gates: [],
  } as unknown as Parameters<typeof metricsOf>[0]['plan'];
  const registries = [
    metricsOf({ plan: example, stages: [], ended: { stage: 'publish', exitCode: 0 }, succeededAt: 1 }),
    probeMetrics(new Map(), 1),
  ];
  const known = new Set(registries.flatMap((one) => one.getMetricsAsArray().map(({ name }) => name)));
  // Registered where it is measured, with a copy of the stores at hand.
  known.add('lakespec_replication_lag_seconds');
  const variables = dashboards.flatMap(({ templating }) =>
    templating.list.map(({ query }: { query: unknown }) => JSON.stringify(query)),
  );
  const used = new Set([...queries, ...variables].flatMap(metricsIn));
  expect(used.size).toBeGreaterThan(10);
  expect([...used].filter((name) => !known.has(name))).toEqual([]);
  // And nothing is pushed in vain.
  expect([...known].filter((name) => !used.has(name))).toEqual([]);
});

test('a run is seen: every query can be read, and those that it has figures for answer', async () => {
  const workspace = workspaceOf();
  try {
    const { status, stderr } = run(workspace);
    expect(status, stderr).toBe(0);
    await eventually('the metrics', async () =>
      (
        await ask(
          'lakespec_last_success_timestamp_seconds{platform="local",product="claims",domain="clinical"}',
        )
      ).data.result.length > 0
        ? true
        : null,
    );
    const pushed = new Set(metricsIn(await (await fetch(`${gateway}/metrics`)).text()));
    expect(pushed.size).toBeGreaterThan(8);
    for (const query of queries) {
      const answer = await ask(query.replaceAll('$domain', '.*').replaceAll('$product', '.*'));
      expect(answer.status, query).toBe('success');
    }
    for (const query of asLocal(dashboardQueries)) {
      // What failed is asked for by a label that only failures have.
      if (query.includes('result="failed"') || !metricsIn(query).every((name) => pushed.has(name))) continue;
      const answer = await ask(query.replaceAll('$domain', '.*').replaceAll('$product', '.*'));
      expect(answer.data.result.length, query).toBeGreaterThan(0);
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
});

test('a gate that stops a run is told on Slack, by names of the specs alone', async () => {
  const workspace = workspaceOf((claims) =>
    claims.replace('row_count: {min: 1}', 'row_count: {min: 1000000}'),
  );
  try {
    const { status } = run(workspace);
    expect(status).toBe(3);
    const message = await eventually(
      'a message',
      async () => told.messages.find((one) => one.includes('GateStopped')) ?? null,
    );
    const { channel, attachments } = JSON.parse(message);
    expect(channel).toBe('#claims-data');
    expect(attachments[0].title).toContain('FIRING LakespecGateStopped');
    expect(attachments[0].text).toContain('claims: quality gates stopped the last run');
    expect(attachments[0].text).toContain('https://docs.example.org/lakespec/alerts#lakespecgatestopped');
    // Whatever stands in the delivery in a column that identifies.
    const folder = join(workspace, 'examples/landing/claims');
    const [file = ''] = globSync('*.csv', { cwd: folder });
    const landing = readFileSync(join(folder, file), 'utf8');
    const planted = new Set(landing.match(/\bC[0-9A-F]{10}\b|\bM[0-9A-F]{8}\b|\d{3}-\d{3}-\d{4}|"[^"]+"/g));
    expect(planted.size).toBeGreaterThan(10);
    const metrics = await (await fetch(`${gateway}/metrics`)).text();
    for (const quoted of planted) {
      const value = quoted.replaceAll('"', '');
      expect(metrics).not.toContain(value);
      for (const one of told.messages) expect(one).not.toContain(value);
    }
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
});
