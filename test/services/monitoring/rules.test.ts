import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { platformRules } from '../../../src/compiler/emit/monitoring/alerts.ts';
import { alertmanagerFile, amtool, groups, promtool, type Rule } from './prometheus.ts';

const scratch = mkdtempSync(join(tmpdir(), 'lakespec-rules-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

// The example platform has no copy of its stores.
const withCopy = platformRules({
  ...{ platform: 'copied', runbook: 'docs/alerts.md' },
  ...{ rpoSeconds: 900, availability: 99.5 },
});
const all = [...groups, { name: 'lakespec.copied', rules: withCopy }];
const rules: readonly Rule[] = all.flatMap((group) => group.rules);

const rulesFile = join(scratch, 'rules.yml');
writeFileSync(rulesFile, stringify({ groups: all }));

test('promtool takes all rules', () => {
  const { status, stdout, stderr } = promtool('check', 'rules', rulesFile);
  expect(status, stderr).toBe(0);
  expect(stdout).toContain(`SUCCESS: ${rules.length} rules found`);
});

test('amtool takes the configuration, and sends alerts where their product wants them', () => {
  expect(amtool('check-config', alertmanagerFile)).toContain('SUCCESS');
  const route = (...labels: readonly string[]) =>
    amtool(
      'config',
      'routes',
      'test',
      `--config.file=${alertmanagerFile}`,
      'platform=prod',
      ...labels,
    ).trim();
  expect(route('domain=clinical', 'product=claims', 'topic=failure')).toBe('slack #claims-data');
  // claims does not ask for it.
  expect(route('domain=clinical', 'product=claims', 'topic=freshness')).toBe('nobody');
  expect(route('domain=clinical', 'product=claims', 'topic=agreement')).toBe('slack #claims-data');
  expect(route('domain=neuroimaging', 'product=claims', 'topic=failure')).toBe('nobody');
  expect(route('topic=platform')).toBe('slack');
});

type Series = Readonly<Record<string, string>>;
type Case = {
  readonly series: Series;
  readonly interval?: string;
  /** Labels beside those of the rule. */
  readonly fires?: Readonly<Record<string, string>>;
  readonly at: string;
};

const own = 'platform="prod",product="claims",domain="clinical"';
const claims = { product: 'claims', domain: 'clinical' };
const heart = { product: 'heart-failure-fhir', domain: 'clinical' };
const day = 86_400;
const probe = (values: string, target = 'catalog'): Series => ({
  [`lakespec_probe_success{platform="prod",target="${target}"}`]: values,
});
const probeOf = (platform: string): Series => ({
  [`lakespec_probe_timestamp_seconds{platform="${platform}"}`]: '0x100',
});
const catalog = { target: 'catalog' };
const lag = (seconds: number): Series => ({
  'lakespec_replication_lag_seconds{platform="copied",store="refined"}': `${seconds}x60`,
});
const exit = (code: number): Series => ({
  [`lakespec_last_run_exit_code{${own},stage="refine"}`]: `${code}x60`,
});
const gate = (severity: string, result: string): Series => ({
  [`lakespec_gates{${own},severity="${severity}",result="${result}"}`]: '2x60',
});
const quarantine = (values: string): Series => ({ [`lakespec_quarantined_records{${own}}`]: values });
const success = { [`lakespec_last_success_timestamp_seconds{${own}}`]: '0x200' };
const updated = {
  [`lakespec_table_updated_timestamp_seconds{${own},namespace="g",table="old"}`]: '0x200',
  [`lakespec_table_updated_timestamp_seconds{${own},namespace="g",table="new"}`]: '3600x200',
};
/** A metric of every product but claims, so that claims alone is missed. */
const ofOthers = (metric: string): Series =>
  Object.fromEntries(
    rules.flatMap(({ labels: { product, domain } }) =>
      product === undefined || product === 'claims'
        ? []
        : [[`${metric}{platform="prod",product="${product}",domain="${domain}"}`, '0x200']],
    ),
  );
const othersRan = ofOthers('lakespec_last_success_timestamp_seconds');
const othersHaveData = ofOthers('lakespec_table_updated_timestamp_seconds');
/** Of the examples' one agreement; in days since 1970, when promtool's clock begins. */
const end = Date.parse('2027-07-01') / 1000 / day;

/** Alert → when it fires, and, as near as can be, when not. */
const cases: Readonly<Record<string, readonly Case[]>> = {
  LakespecRunFailed: [
    { series: exit(4), at: '6m', fires: { ...claims, stage: 'refine' } },
    { series: exit(4), at: '4m' },
    { series: exit(0), at: '30m' },
    // Of another platform that pushes to the same gateway.
    {
      series: {
        'lakespec_last_run_exit_code{platform="staging",product="claims",domain="clinical",stage="refine"}':
          '4x60',
      },
      at: '30m',
    },
    { series: exit(3), at: '30m' },
    { series: exit(143), at: '30m' },
    // The next run ended well.
    { series: { [`lakespec_last_run_exit_code{${own},stage="refine"}`]: '1x20 0x40' }, at: '40m' },
  ],
  LakespecRunsMissed: [
    // Daily at 03:30: two days, and an hour for the run.
    { series: success, interval: '1h', at: '50h', fires: claims },
    { series: success, interval: '1h', at: '49h' },
    { series: {}, interval: '1h', at: '50h' },
  ],
  LakespecNoRunYet: [
    // From when the rule is there: a product that never ran has pushed nothing.
    { series: othersRan, interval: '1h', at: '50h', fires: claims },
    { series: othersRan, interval: '1h', at: '48h' },
    { series: { ...othersRan, ...success }, interval: '1h', at: '50h' },
    // Its runs fail: that is told, and none ended well.
    { series: { ...othersRan, ...exit(4) }, interval: '1h', at: '50h', fires: claims },
  ],
  LakespecDataStale: [
    // 36 h from the newest table on.
    { series: updated, interval: '1h', at: '38h', fires: claims },
    { series: updated, interval: '1h', at: '37h' },
  ],
  LakespecNoDataYet: [
    { series: othersHaveData, interval: '1h', at: '37h', fires: claims },
    { series: othersHaveData, interval: '1h', at: '35h' },
    { series: { ...othersHaveData, ...updated }, interval: '1h', at: '37h' },
  ],
  LakespecGateStopped: [
    { series: gate('stop', 'failed'), at: '5m', fires: claims },
    { series: gate('stop', 'passed'), at: '5m' },
    { series: gate('stop', 'tolerated'), at: '5m' },
    { series: gate('warn', 'failed'), at: '5m' },
  ],
  LakespecGateFailed: [
    { series: gate('warn', 'failed'), at: '5m', fires: claims },
    { series: gate('quarantine', 'failed'), at: '5m', fires: claims },
    { series: gate('stop', 'failed'), at: '5m' },
    { series: gate('warn', 'passed'), at: '5m' },
  ],
  LakespecQuarantineSurge: [
    { series: quarantine('20x100 90x10'), interval: '1h', at: '105h', fires: claims },
    { series: quarantine('20x100 50x10'), interval: '1h', at: '105h' },
    // Few are no surge, whatever there was before.
    { series: quarantine('0x100 10x10'), interval: '1h', at: '105h' },
    { series: quarantine('90x110'), interval: '1h', at: '105h' },
  ],
  LakespecAgreementExpiring: [
    // No run has to tell it.
    { series: {}, interval: '1d', at: `${end - 29}d`, fires: heart },
    { series: {}, interval: '1d', at: `${end - 30}d` },
  ],
  LakespecAgreementExpiringSoon: [
    { series: {}, interval: '1d', at: `${end - 6}d`, fires: heart },
    { series: {}, interval: '1d', at: `${end + 6}d`, fires: heart },
    { series: {}, interval: '1d', at: `${end - 7}d` },
  ],
  LakespecBudgetBurningFast: [
    // More than 7.2 % of an hour, and still.
    { series: probe('1x55 0x10'), at: '60m', fires: catalog },
    { series: probe('1x57 0x3'), at: '60m' },
    // It was, and is over.
    { series: probe('1x40 0x10 1x20'), at: '60m' },
    { series: { ...probe('1x60'), ...probe('0x60', 'store') }, at: '60m', fires: { target: 'store' } },
  ],
  LakespecBudgetBurning: [
    // More than 3 % of six hours: eleven minutes.
    { series: probe('1x347 0x12'), at: '6h', fires: catalog },
    { series: probe('1x352 0x8'), at: '6h' },
    { series: probe('1x200 0x20 1x140'), at: '6h' },
  ],
  LakespecBudgetBurningSlowly: [
    // More than half a percent of three days: 22 minutes.
    { series: probe('1x858 0x6'), interval: '5m', at: '72h', fires: catalog },
    { series: probe('1x861 0x3'), interval: '5m', at: '72h' },
    { series: probe('1x600 0x6 1x258'), interval: '5m', at: '72h' },
  ],
  LakespecProbesMissing: [
    { series: probeOf('prod'), at: '61m', fires: {} },
    { series: probeOf('prod'), at: '59m' },
  ],
  LakespecNoProbeYet: [
    { series: probeOf('copied'), at: '61m', fires: {} },
    { series: probeOf('copied'), at: '59m' },
    { series: { ...probeOf('copied'), ...probeOf('prod') }, at: '61m' },
  ],
  LakespecReplicationLag: [
    { series: lag(901), at: '6m', fires: { store: 'refined' } },
    { series: lag(900), at: '6m' },
    { series: lag(901), at: '4m' },
  ],
};

test('every alert has a case in which it fires and one in which it does not', () => {
  expect(Object.keys(cases).sort()).toEqual([...new Set(rules.map(({ alert }) => alert))].sort());
  for (const those of Object.values(cases)) {
    expect(those.some(({ fires }) => fires !== undefined)).toBe(true);
    expect(those.some(({ fires }) => fires === undefined)).toBe(true);
  }
});

/** A file of unit tests of an alert over the rules of that name, of all products. */
function testFile(alert: string, those: readonly Case[]): string {
  // promtool compares annotations by the letter; here it is about when an alert fires.
  const bare = all.map(({ name, rules: given }) => ({
    name,
    rules: given.filter((rule) => rule.alert === alert).map(({ annotations, ...rule }) => rule),
  }));
  const rulesOf = join(scratch, `${alert}-rules.yml`);
  writeFileSync(rulesOf, stringify({ groups: bare.filter((group) => group.rules.length > 0) }));
  const file = join(scratch, `${alert}.yml`);
  const tests = those.map((one) => unitTest(alert, one));
  // Each step is evaluated, and a month has many minutes.
  const step = those[0]?.interval ?? '1m';
  writeFileSync(file, stringify({ rule_files: [rulesOf], evaluation_interval: step, tests }));
  return file;
}

function unitTest(alert: string, { series, interval = '1m', fires, at }: Case) {
  const platform = alert === 'LakespecReplicationLag' ? 'copied' : 'prod';
  const rule = rules.find((one) => one.alert === alert && one.labels.platform === platform);
  return {
    interval,
    input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
    alert_rule_test: [
      {
        eval_time: at,
        alertname: alert,
        exp_alerts: fires === undefined ? [] : [{ exp_labels: { ...rule?.labels, ...fires } }],
      },
    ],
  };
}

describe('promtool: it fires when it should, and not otherwise', () => {
  test.each(Object.entries(cases))('%s', (alert, those) => {
    const { status, stdout, stderr } = promtool('test', 'rules', testFile(alert, those));
    expect(status, `${stdout}\n${stderr}`).toBe(0);
  });

  test('a wrong expectation is seen', () => {
    const wrong = testFile('LakespecRunFailed', [{ series: exit(4), at: '6m' }]);
    expect(promtool('test', 'rules', wrong).status).toBe(1);
  });
});

test('every alert says what to do: its heading is in the documentation', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/alerts.md', import.meta.url)), 'utf8');
  const headings = new Set([...page.matchAll(/^#+ (\w+)$/gm)].map(([, name]) => name));
  for (const { alert, annotations, labels } of rules) {
    // Of the committed platform, which says where it publishes the page.
    const place =
      labels.platform === 'copied' ? 'docs/alerts.md' : 'https://docs.example.org/lakespec/alerts';
    expect(annotations?.runbook_url).toBe(`${place}#${alert.toLowerCase()}`);
    expect(headings, alert).toContain(alert);
  }
});
