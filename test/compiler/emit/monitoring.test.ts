import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { dashboardModel, dashboards } from '../../../src/compiler/emit/monitoring/dashboards.ts';
import { twoRunsMinutes } from '../../../src/compiler/emit/monitoring/missed-runs.ts';
import { cronTimes } from '../../../src/compiler/schedule/index.ts';
import { compileFixtures, emitted, workspaceFiles } from './workspace.ts';

// biome-ignore lint/suspicious/noExplicitAny: what is read from YAML
type Json = any;

const day = 1440;

describe('two runs', () => {
  it.each([
    ['30 3 * * *', 2 * day],
    // From Thursday, over Friday, to Monday; or from Friday to Tuesday.
    ['0 2 * * mon-fri', 4 * day],
    ['0 2 * * sun', 14 * day],
    ['*/15 * * * *', 30],
    // Within a day more than over midnight.
    ['0 2,12,22 * * *', 20 * 60],
    ['0 10,12,14 * * *', 22 * 60],
    ['0 1,2 * * *', day],
    ['0 0 1 * *', 62 * day],
    ['0 0 29 2 *', 2 * (4 * 365 + 1) * day],
  ])('%s', (cron, minutes) => {
    const times = cronTimes(cron);
    expect(times && twoRunsMinutes(times)).toBe(minutes);
  });
});

async function monitored(prometheus: string) {
  const files = workspaceFiles.map(({ path, bytes }) => ({
    path,
    bytes: Buffer.from(
      Buffer.from(bytes)
        .toString('utf8')
        .replace('  slack: {webhook', `  ${prometheus}\n  slack: {webhook`)
        .replace(
          '      - {name: slack, cidr',
          '      - {name: metrics, namespace: watch, port: 9091}\n      - {name: slack, cidr',
        ),
    ),
  }));
  const compilation = compileFixtures(files);
  expect(compilation.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return emitted(compilation, ['monitoring', 'argocd']);
}
const objectsOf = (text: string | undefined): readonly Json[] =>
  parseAllDocuments(text ?? '').map((document) => document.toJS());
const gateway = 'prometheus: {pushgateway: "http://push.watch.svc.cluster.local:9091"}';

describe('monitoring', () => {
  it('is emitted where runs push their metrics, and nowhere else', async () => {
    const without = await monitored('prometheus: {}');
    expect([...without.keys()].filter((path) => /monitoring|alertmanager/.test(path))).toEqual([]);
    const output = await monitored(gateway);
    expect([...output.keys()].filter((path) => /monitoring|alertmanager/.test(path))).toEqual([
      'prod/platform/alertmanager.yml',
      'prod/platform/monitoring/dashboards.yaml',
      'prod/platform/monitoring/domain-clinical.yaml',
      'prod/platform/monitoring/platform.yaml',
    ]);
  });

  it('lives in the namespace of the Pushgateway, which its project allows', async () => {
    const output = await monitored(gateway);
    const kinds = new Set<string>();
    for (const [path, text] of output)
      if (path.startsWith('prod/platform/monitoring/'))
        for (const { kind, metadata } of objectsOf(text)) {
          expect(metadata.namespace).toBe('watch');
          kinds.add(kind);
        }
    const project = objectsOf(output.get('prod/platform/argocd/projects.yaml')).find(
      ({ metadata }) => metadata.name === 'lakespec-monitoring-prod',
    );
    expect(project.spec.destinations.map(({ namespace }: Json) => namespace)).toEqual(['watch']);
    expect(project.spec.namespaceResourceWhitelist.map(({ kind }: Json) => kind).sort()).toEqual(
      [...kinds].sort(),
    );
    const application = objectsOf(output.get('prod/platform/argocd/applications.yaml')).find(
      ({ metadata }) => metadata.name === 'prod-monitoring',
    );
    expect(application.spec.source.path).toMatch(/prod\/platform\/monitoring$/);
  });

  it('has rules for what a product has: a schedule, a freshness', async () => {
    const output = await monitored(gateway);
    const [rules, config] = objectsOf(output.get('prod/platform/monitoring/domain-clinical.yaml'));
    const alerts = Object.fromEntries(
      rules.spec.groups.map(({ name, rules: those }: Json) => [name, those.map(({ alert }: Json) => alert)]),
    );
    expect(alerts['lakespec.prod.clinic-visits']).toContain('LakespecRunsMissed');
    expect(alerts['lakespec.prod.clinic-visits']).toContain('LakespecNoRunYet');
    expect(alerts['lakespec.prod.outcomes']).not.toContain('LakespecRunsMissed');
    expect(alerts['lakespec.prod.outcomes']).not.toContain('LakespecNoRunYet');
    expect(alerts['lakespec.prod.clinic-visits']).not.toContain('LakespecDataStale');
    expect(alerts['lakespec.prod.clinic-visits']).not.toContain('LakespecNoDataYet');
    expect(config.spec.receivers.map(({ name }: Json) => name)).toEqual(['nobody', 'slack']);
    // By reference alone.
    expect(config.spec.receivers[1].slackConfigs[0].apiURL).toEqual({
      name: 'lakespec-slack',
      key: 'webhook',
    });
  });

  it('asks only for metrics of its own platform: several may push to one gateway', async () => {
    const output = await monitored(gateway);
    const texts = [...output].filter(([path]) => path.startsWith('prod/platform/monitoring/'));
    expect(texts).toHaveLength(3);
    let seen = 0;
    for (const [path, text] of texts)
      for (const [metric, matcher] of text.matchAll(/\blakespec_[a-z_]+(\{platform=\\*"prod\\*"[,}])?/g)) {
        seen++;
        expect(matcher, `${path}: ${metric}`).toBeDefined();
      }
    expect(seen).toBeGreaterThan(50);
  });

  it('tells dashboards apart, however long the name of the platform is', () => {
    const platform = 'p'.repeat(63);
    const uids = dashboards.map((dashboard) => dashboardModel(dashboard, platform).uid);
    expect(new Set(uids).size).toBe(dashboards.length);
    for (const uid of uids) expect(uid.length).toBeLessThanOrEqual(40);
  });

  it('leads to the page that the platform publishes, else to its place in the documentation', async () => {
    const runbooks = async (prometheus: string) => {
      const output = await monitored(prometheus);
      const [rules] = objectsOf(output.get('prod/platform/monitoring/platform.yaml'));
      return rules.spec.groups[0].rules.map(({ annotations }: Json) => annotations.runbook_url);
    };
    for (const url of await runbooks(gateway)) expect(url).toMatch(/^docs\/alerts\.md#lakespec\w+$/);
    const named = gateway.replace('}', ', runbook: "https://docs.example.org/alerts"}');
    for (const url of await runbooks(named))
      expect(url).toMatch(/^https:\/\/docs\.example\.org\/alerts#lakespec\w+$/);
  });

  it.each([
    ['a path', 'docs/alerts.md'],
    ['a heading', '"https://docs.example.org/alerts#failed"'],
  ])('refuses %s as the page of alerts', (_, runbook) => {
    const files = workspaceFiles.map(({ path, bytes }) => ({
      path,
      bytes: Buffer.from(
        Buffer.from(bytes)
          .toString('utf8')
          .replace('  slack: {webhook', `  prometheus: {runbook: ${runbook}}\n  slack: {webhook`),
      ),
    }));
    expect(compileFixtures(files).diagnostics.map(({ code }) => code)).toContain('SCH005');
  });

  it('lets nobody leave out that an agreement ends', async () => {
    const output = await monitored(gateway);
    const [, config] = objectsOf(output.get('prod/platform/monitoring/domain-clinical.yaml'));
    for (const { matchers } of config.spec.route.routes)
      expect(matchers.find(({ name }: Json) => name === 'topic').value).toMatch(/^agreement\|/);
  });
});
