import type { Note } from '../target.ts';

/** What an alert is about: as in `operations.alerts.on`, and what nobody can leave out. */
type Topic = 'failure' | 'quality' | 'freshness' | 'quarantine' | 'agreement' | 'platform';

/** A rule of Prometheus. Names of specs have no character that PromQL or a template would read otherwise. */
export type AlertRule = {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
};

/** What the rules have to know of a product. */
export type Watched = Note & {
  readonly domain: string;
  /** From a start to the second one after it; null = nobody's schedule. */
  readonly twoRunsSeconds: number | null;
  readonly freshnessSeconds: number | null;
  readonly agreement: string | null;
  readonly channel: string | null;
  /** `operations.alerts.on`, joined by `|`. */
  readonly on: string;
};

/** How long a run may take, and clocks be set forward, before it counts as missed. */
const runSeconds = 3600;
const daySeconds = 86_400;

type Wording = { readonly summary: string; readonly description: string };

function rule(
  alert: string,
  platform: string,
  what: { readonly severity: 'critical' | 'warning'; readonly topic: Topic } & Wording & {
      readonly expr: string;
      readonly for?: string;
      /** Labels that tell it from the same rule of another product. */
      readonly of?: Readonly<Record<string, string>>;
    },
): AlertRule {
  const { severity, topic, summary, description, expr } = what;
  return {
    alert,
    expr,
    ...(what.for !== undefined && { for: what.for }),
    labels: { severity, topic, platform, ...what.of },
    annotations: { summary, description, runbook_url: `docs/alerts.md#${alert.toLowerCase()}` },
  };
}

function agreementRule(
  platform: string,
  own: { readonly product: string; readonly domain: string },
  alert: string,
  days: number,
  severity: 'critical' | 'warning',
) {
  return rule(alert, platform, {
    severity,
    of: own,
    topic: 'agreement',
    expr: `max by (product, domain) (lakespec_agreement_expiry_timestamp_seconds{product="${own.product}"}) - time() < ${days * daySeconds}`,
    summary: `${own.product}: the agreement ends within ${days} days`,
    description: 'It ends in {{ $value | humanizeDuration }}; runs after that are refused.',
  });
}

export function productRules(platform: string, product: string, watched: Watched): readonly AlertRule[] {
  const of = (metric: string, labels = '') => `${metric}{product="${product}"${labels}}`;
  const newest = (metric: string) => `max by (product, domain) (${of(metric)})`;
  const { twoRunsSeconds, freshnessSeconds, agreement, domain } = watched;
  const own = { product, domain };
  const gates = (severity: string) =>
    `sum by (product, domain) (${of('lakespec_gates', `,severity=~"${severity}",result="failed"`)}) > 0`;
  return [
    rule('LakespecRunFailed', platform, {
      severity: 'critical',
      of: own,
      topic: 'failure',
      // Gates have alerts of their own; a lost race and a signal are tried again.
      expr: `max by (product, domain, stage) (${of('lakespec_last_run_exit_code')} != 0 != 3 != 5 != 143)`,
      for: '5m',
      summary: `${product}: the last run failed`,
      description: 'Stage {{ $labels.stage }} ended with exit code {{ $value }}.',
    }),
    ...(twoRunsSeconds === null
      ? []
      : [
          rule('LakespecRunsMissed', platform, {
            severity: 'critical',
            of: own,
            topic: 'failure',
            expr: `time() - ${newest('lakespec_last_success_timestamp_seconds')} > ${twoRunsSeconds + runSeconds}`,
            summary: `${product}: two runs in a row did not end well`,
            description: 'The last success was {{ $value | humanizeDuration }} ago.',
          }),
        ]),
    ...(freshnessSeconds === null
      ? []
      : [
          rule('LakespecDataStale', platform, {
            severity: 'warning',
            of: own,
            topic: 'freshness',
            expr: `time() - ${newest('lakespec_table_updated_timestamp_seconds')} > ${freshnessSeconds}`,
            summary: `${product}: its data is older than agreed`,
            description: 'Its tables last changed {{ $value | humanizeDuration }} ago.',
          }),
        ]),
    rule('LakespecGateStopped', platform, {
      severity: 'critical',
      of: own,
      topic: 'quality',
      expr: gates('stop'),
      summary: `${product}: quality gates stopped the last run`,
      description: '{{ $value }} gates failed; nothing was published.',
    }),
    rule('LakespecGateFailed', platform, {
      severity: 'warning',
      of: own,
      topic: 'quality',
      expr: gates('warn|quarantine'),
      summary: `${product}: quality gates failed`,
      description: '{{ $value }} gates failed that warn or hold rows back; the rest was published.',
    }),
    rule('LakespecQuarantineSurge', platform, {
      severity: 'warning',
      of: own,
      topic: 'quarantine',
      expr: `${newest('lakespec_quarantined_records')} > 10 and ${newest('lakespec_quarantined_records')} > 3 * max by (product, domain) (avg_over_time(${of('lakespec_quarantined_records')}[7d]))`,
      summary: `${product}: much more than usual went to quarantine`,
      description:
        '{{ $value }} records of the last run, more than three times the average of the last seven days.',
    }),
    ...(agreement === null
      ? []
      : [
          agreementRule(platform, own, 'LakespecAgreementExpiring', 30, 'warning'),
          agreementRule(platform, own, 'LakespecAgreementExpiringSoon', 7, 'critical'),
        ]),
  ];
}

/** A rate at which errors spend a budget of 30 days, seen over a long window, and over a short one as now. */
const burnRates = [
  { alert: 'LakespecBudgetBurningFast', factor: 14.4, long: '1h', short: '5m', severity: 'critical' },
  { alert: 'LakespecBudgetBurning', factor: 6, long: '6h', short: '30m', severity: 'critical' },
  { alert: 'LakespecBudgetBurningSlowly', factor: 1, long: '3d', short: '6h', severity: 'warning' },
] as const;

export type WatchedPlatform = {
  readonly name: string;
  /** How far the copy of the stores may lag; null = there is none. */
  readonly rpoSeconds: number | null;
  /** Percent of the time. */
  readonly availability: number;
};

export function platformRules({ name, rpoSeconds, availability }: WatchedPlatform): readonly AlertRule[] {
  const topic = 'platform';
  const errors = (window: string) =>
    `1 - min by (target) (avg_over_time(lakespec_probe_success{platform="${name}"}[${window}]))`;
  // Percent in decimal, not in what is left of it in binary.
  const limit = (factor: number) => Number(((factor * (100 - availability)) / 100).toFixed(9));
  return [
    ...burnRates.map(({ alert, factor, long, short, severity }) =>
      rule(alert, name, {
        severity,
        topic,
        expr: `${errors(long)} > ${limit(factor)} and ${errors(short)} > ${limit(factor)}`,
        summary: `${name}: {{ $labels.target }} answers too seldom for ${availability} %`,
        description: `{{ $value | humanizePercentage }} of the probes of the last ${long} were not answered.`,
      }),
    ),
    rule('LakespecProbesMissing', name, {
      severity: 'warning',
      topic,
      expr: `time() - max(lakespec_probe_timestamp_seconds{platform="${name}"}) > 3600`,
      summary: `${name}: nobody probes the platform`,
      description: 'The last probe was {{ $value | humanizeDuration }} ago.',
    }),
    ...(rpoSeconds === null
      ? []
      : [
          rule('LakespecReplicationLag', name, {
            severity: 'critical',
            topic,
            expr: `max by (store) (lakespec_replication_lag_seconds{platform="${name}"}) > ${rpoSeconds}`,
            for: '5m',
            summary: `${name}: the copy of store {{ $labels.store }} lags`,
            description: 'It lags {{ $value | humanizeDuration }} behind.',
          }),
        ]),
  ];
}
