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
  /** Its last day, such as 2027-06-30. */
  readonly agreementExpires: string | null;
  readonly channel: string | null;
  /** `operations.alerts.on`, joined by `|`. */
  readonly on: string;
};

/** How long a run may take, and clocks be set forward, before it counts as missed. */
const runSeconds = 3600;
const daySeconds = 86_400;
/** How long a platform may go without a probe; they come every few minutes. */
const probeSeconds = 3600;

type Wording = { readonly summary: string; readonly description: string };

/** What rules are of: the platform, and where its alerts are explained. */
export type RuleSource = {
  readonly platform: string;
  /** Address of the page that explains them, `docs/alerts.md`. */
  readonly runbook: string;
};

function rule(
  alert: string,
  { platform, runbook }: RuleSource,
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
    annotations: { summary, description, runbook_url: `${runbook}#${alert.toLowerCase()}` },
  };
}

/**
 * The end of an agreement is known before any run: the rule has it, and asks for no metric.
 * @param expires its last day
 */
function agreementRule(
  source: RuleSource,
  own: { readonly product: string; readonly domain: string },
  expires: string,
  alert: string,
  days: number,
  severity: 'critical' | 'warning',
) {
  const end = Date.parse(expires) / 1000 + daySeconds;
  return rule(alert, source, {
    severity,
    of: own,
    topic: 'agreement',
    expr: `vector(${end}) - time() < ${days * daySeconds}`,
    summary: `${own.product}: the agreement ends within ${days} days`,
    description: 'It ends in {{ $value | humanizeDuration }}; runs after that are refused.',
  });
}

/**
 * Nothing that a product pushes is there before its first run, and what is not there is not old: of that a rule of its
 * own tells, once it is missing for as long as it may be old.
 */
const absence = (metric: string, labels: Readonly<Record<string, string>>, seconds: number) => ({
  expr: `absent(${metric}{${Object.entries(labels)
    .map(([name, value]) => `${name}="${value}"`)
    .join(',')}})`,
  for: `${seconds}s`,
});

export function productRules(source: RuleSource, product: string, watched: Watched): readonly AlertRule[] {
  const { platform } = source;
  const of = (metric: string, labels = '') =>
    `${metric}{platform="${platform}",product="${product}"${labels}}`;
  const newest = (metric: string) => `max by (product, domain) (${of(metric)})`;
  const { twoRunsSeconds, freshnessSeconds, agreementExpires, domain } = watched;
  const own = { product, domain };
  const pushed = { platform, ...own };
  const gates = (severity: string) =>
    `sum by (product, domain) (${of('lakespec_gates', `,severity=~"${severity}",result="failed"`)}) > 0`;
  return [
    rule('LakespecRunFailed', source, {
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
          rule('LakespecRunsMissed', source, {
            severity: 'critical',
            of: own,
            topic: 'failure',
            expr: `time() - ${newest('lakespec_last_success_timestamp_seconds')} > ${twoRunsSeconds + runSeconds}`,
            summary: `${product}: two runs in a row did not end well`,
            description: 'The last success was {{ $value | humanizeDuration }} ago.',
          }),
          rule('LakespecNoRunYet', source, {
            severity: 'critical',
            of: own,
            topic: 'failure',
            ...absence('lakespec_last_success_timestamp_seconds', pushed, twoRunsSeconds + runSeconds),
            summary: `${product}: no run has ended well yet`,
            description: 'Two were due.',
          }),
        ]),
    ...(freshnessSeconds === null
      ? []
      : [
          rule('LakespecDataStale', source, {
            severity: 'warning',
            of: own,
            topic: 'freshness',
            expr: `time() - ${newest('lakespec_table_updated_timestamp_seconds')} > ${freshnessSeconds}`,
            summary: `${product}: its data is older than agreed`,
            description: 'Its tables last changed {{ $value | humanizeDuration }} ago.',
          }),
          rule('LakespecNoDataYet', source, {
            severity: 'warning',
            of: own,
            topic: 'freshness',
            ...absence('lakespec_table_updated_timestamp_seconds', pushed, freshnessSeconds),
            summary: `${product}: it has no data yet`,
            description: 'No run has made a table of it.',
          }),
        ]),
    rule('LakespecGateStopped', source, {
      severity: 'critical',
      of: own,
      topic: 'quality',
      expr: gates('stop'),
      summary: `${product}: quality gates stopped the last run`,
      description: '{{ $value }} gates failed; nothing was published.',
    }),
    rule('LakespecGateFailed', source, {
      severity: 'warning',
      of: own,
      topic: 'quality',
      expr: gates('warn|quarantine'),
      summary: `${product}: quality gates failed`,
      description: '{{ $value }} gates failed that warn or hold rows back; the rest was published.',
    }),
    rule('LakespecQuarantineSurge', source, {
      severity: 'warning',
      of: own,
      topic: 'quarantine',
      expr: `${newest('lakespec_quarantined_records')} > 10 and ${newest('lakespec_quarantined_records')} > 3 * max by (product, domain) (avg_over_time(${of('lakespec_quarantined_records')}[7d]))`,
      summary: `${product}: much more than usual went to quarantine`,
      description:
        '{{ $value }} records of the last run, more than three times the average of the last seven days.',
    }),
    ...(agreementExpires === null
      ? []
      : [
          agreementRule(source, own, agreementExpires, 'LakespecAgreementExpiring', 30, 'warning'),
          agreementRule(source, own, agreementExpires, 'LakespecAgreementExpiringSoon', 7, 'critical'),
        ]),
  ];
}

/** A rate at which errors spend a budget of 30 days, seen over a long window, and over a short one as now. */
const burnRates = [
  { alert: 'LakespecBudgetBurningFast', factor: 14.4, long: '1h', short: '5m', severity: 'critical' },
  { alert: 'LakespecBudgetBurning', factor: 6, long: '6h', short: '30m', severity: 'critical' },
  { alert: 'LakespecBudgetBurningSlowly', factor: 1, long: '3d', short: '6h', severity: 'warning' },
] as const;

export type WatchedPlatform = RuleSource & {
  /** How far the copy of the stores may lag; null = there is none. */
  readonly rpoSeconds: number | null;
  /** Percent of the time. */
  readonly availability: number;
};

export function platformRules(watched: WatchedPlatform): readonly AlertRule[] {
  const { platform: name, rpoSeconds, availability } = watched;
  const topic = 'platform';
  const errors = (window: string) =>
    `1 - min by (target) (avg_over_time(lakespec_probe_success{platform="${name}"}[${window}]))`;
  // Percent in decimal, not in what is left of it in binary.
  const limit = (factor: number) => Number(((factor * (100 - availability)) / 100).toFixed(9));
  return [
    ...burnRates.map(({ alert, factor, long, short, severity }) =>
      rule(alert, watched, {
        severity,
        topic,
        expr: `${errors(long)} > ${limit(factor)} and ${errors(short)} > ${limit(factor)}`,
        summary: `${name}: {{ $labels.target }} answers too seldom for ${availability} %`,
        description: `{{ $value | humanizePercentage }} of the probes of the last ${long} were not answered.`,
      }),
    ),
    rule('LakespecProbesMissing', watched, {
      severity: 'warning',
      topic,
      expr: `time() - max(lakespec_probe_timestamp_seconds{platform="${name}"}) > ${probeSeconds}`,
      summary: `${name}: nobody probes the platform`,
      description: 'The last probe was {{ $value | humanizeDuration }} ago.',
    }),
    rule('LakespecNoProbeYet', watched, {
      severity: 'warning',
      topic,
      ...absence('lakespec_probe_timestamp_seconds', { platform: name }, probeSeconds),
      summary: `${name}: nobody has probed the platform yet`,
      description: 'Nothing is known of its catalog, stores and query engine.',
    }),
    ...(rpoSeconds === null
      ? []
      : [
          rule('LakespecReplicationLag', watched, {
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
