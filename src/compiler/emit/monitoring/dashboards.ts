import { shortened } from '../kubernetes/names.ts';

type Unit = 'short' | 's' | 'bytes' | 'percentunit' | 'dateTimeFromNow';
type Panel = {
  readonly title: string;
  readonly kind: 'stat' | 'timeseries' | 'table';
  readonly unit: Unit;
  readonly expr: string;
  readonly legend: string;
};

export type Dashboard = {
  readonly name: string;
  readonly title: string;
  /** Labels to choose by, from the general to the special. */
  readonly choices: readonly ('domain' | 'product')[];
  readonly panels: readonly Panel[];
};

const panel = (kind: Panel['kind'], title: string, unit: Unit, expr: string, legend: string): Panel => ({
  kind,
  title,
  unit,
  expr,
  legend,
});

const chosenDomain = '{domain=~"$domain"}';
const chosen = '{product=~"$product"}';

export const dashboards: readonly Dashboard[] = [
  {
    name: 'platform',
    title: 'Platform',
    choices: [],
    panels: [
      panel(
        'stat',
        'Probes answered, 30 days',
        'percentunit',
        'min by (platform, target) (avg_over_time(lakespec_probe_success[30d]))',
        '{{platform}} {{target}}',
      ),
      panel(
        'timeseries',
        'Probes answered, an hour',
        'percentunit',
        'min by (platform, target) (avg_over_time(lakespec_probe_success[1h]))',
        '{{platform}} {{target}}',
      ),
      panel(
        'stat',
        'Last probe',
        's',
        'time() - max by (platform) (lakespec_probe_timestamp_seconds)',
        '{{platform}}',
      ),
      panel(
        'timeseries',
        'Lag of the copy',
        's',
        'max by (platform, store) (lakespec_replication_lag_seconds)',
        '{{platform}} {{store}}',
      ),
      panel(
        'stat',
        'Products whose last run failed',
        'short',
        'count(max by (product) (lakespec_last_run_exit_code) > 0) or vector(0)',
        '',
      ),
      panel(
        'table',
        'Since the last success',
        's',
        'time() - max by (domain, product) (lakespec_last_success_timestamp_seconds)',
        '{{domain}} {{product}}',
      ),
    ],
  },
  {
    name: 'domain',
    title: 'Domain',
    choices: ['domain'],
    panels: [
      panel(
        'table',
        'Exit code of the last run',
        'short',
        `max by (product, stage) (lakespec_last_run_exit_code${chosenDomain})`,
        '{{product}} {{stage}}',
      ),
      panel(
        'table',
        'Since the last success',
        's',
        `time() - max by (product) (lakespec_last_success_timestamp_seconds${chosenDomain})`,
        '{{product}}',
      ),
      panel(
        'timeseries',
        'Age of the data',
        's',
        `time() - max by (product) (lakespec_table_updated_timestamp_seconds${chosenDomain})`,
        '{{product}}',
      ),
      panel(
        'timeseries',
        'In quarantine, last run',
        'short',
        `max by (product) (lakespec_quarantined_records${chosenDomain})`,
        '{{product}}',
      ),
      panel(
        'timeseries',
        'Gates that failed, last run',
        'short',
        `sum by (product) (lakespec_gates{domain=~"$domain",result="failed"})`,
        '{{product}}',
      ),
      panel(
        'table',
        'Left of the agreement',
        's',
        `max by (product) (lakespec_agreement_expiry_timestamp_seconds${chosenDomain}) - time()`,
        '{{product}}',
      ),
    ],
  },
  {
    name: 'product',
    title: 'Product',
    choices: ['domain', 'product'],
    panels: [
      panel(
        'stat',
        'Exit code of the last run',
        'short',
        `max by (product, stage) (lakespec_last_run_exit_code${chosen})`,
        '{{product}} {{stage}}',
      ),
      panel(
        'stat',
        'Since the last success',
        's',
        `time() - max by (product) (lakespec_last_success_timestamp_seconds${chosen})`,
        '{{product}}',
      ),
      panel(
        'timeseries',
        'Stages',
        's',
        `max by (product, stage) (lakespec_stage_seconds${chosen})`,
        '{{product}} {{stage}}',
      ),
      panel(
        'timeseries',
        'Files, last run',
        'short',
        `sum by (product, fate) (lakespec_files${chosen})`,
        '{{product}} {{fate}}',
      ),
      panel(
        'timeseries',
        'Source read, last run',
        'bytes',
        `sum by (product) (lakespec_bytes${chosen})`,
        '{{product}}',
      ),
      panel(
        'timeseries',
        'Rows',
        'short',
        `max by (namespace, table) (lakespec_table_rows${chosen})`,
        '{{namespace}}.{{table}}',
      ),
      panel(
        'timeseries',
        'Rows added, last run',
        'short',
        `max by (namespace, table) (lakespec_table_rows_added${chosen})`,
        '{{namespace}}.{{table}}',
      ),
      panel(
        'timeseries',
        'In quarantine by rule, last run',
        'short',
        `sum by (rule) (lakespec_quarantined${chosen})`,
        '{{rule}}',
      ),
      panel(
        'timeseries',
        'Gates by result, last run',
        'short',
        `sum by (severity, result) (lakespec_gates${chosen})`,
        '{{severity}} {{result}}',
      ),
      panel(
        'table',
        'Rows that fail gates',
        'short',
        `max by (gate, outcome) (lakespec_gate_failures${chosen})`,
        '{{gate}} {{outcome}}',
      ),
    ],
  },
  {
    name: 'cost',
    title: 'Cost',
    choices: ['domain'],
    panels: [
      panel(
        'timeseries',
        'Time of the last runs',
        's',
        `sum by (domain) (lakespec_stage_seconds${chosenDomain})`,
        '{{domain}}',
      ),
      panel(
        'timeseries',
        'Time of the last runs by stage',
        's',
        `sum by (domain, stage) (lakespec_stage_seconds${chosenDomain})`,
        '{{domain}} {{stage}}',
      ),
      panel(
        'timeseries',
        'Size of the tables',
        'bytes',
        `sum by (domain) (lakespec_table_bytes${chosenDomain})`,
        '{{domain}}',
      ),
      panel(
        'table',
        'Largest products',
        'bytes',
        `topk(20, sum by (domain, product) (lakespec_table_bytes${chosenDomain}))`,
        '{{domain}} {{product}}',
      ),
      panel(
        'table',
        'Longest products',
        's',
        `topk(20, sum by (domain, product) (lakespec_stage_seconds${chosenDomain}))`,
        '{{domain}} {{product}}',
      ),
      panel(
        'timeseries',
        'Source read by the last runs',
        'bytes',
        `sum by (domain) (lakespec_bytes${chosenDomain})`,
        '{{domain}}',
      ),
    ],
  },
];

/** The variable of that name. */
const datasource = { type: 'prometheus', uid: '$datasource' };
/** Two in a row of Grafana's 24 columns. */
const size = { h: 8, w: 12 };

/** Several platforms may push to one Pushgateway: metrics are those of this one. */
const ofPlatform = (expr: string, platform: string): string =>
  expr.replace(/\b(lakespec_[a-z_]+)(\{?)/g, (_, metric: string, brace: string) =>
    brace === '' ? `${metric}{platform="${platform}"}` : `${metric}{platform="${platform}",`,
  );

function choice(name: string, before: string | undefined, platform: string) {
  const within = before === undefined ? '' : `{${before}=~"$${before}"}`;
  const values = ofPlatform(`lakespec_last_run_exit_code${within}`, platform);
  return {
    name,
    type: 'query',
    datasource,
    query: { query: `label_values(${values}, ${name})`, refId: name },
    refresh: 2,
    multi: true,
    includeAll: true,
    current: { text: 'All', value: '$__all' },
  };
}

/** The JSON model of a dashboard: https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/ */
export const dashboardModel = ({ name, title, choices, panels }: Dashboard, platform: string) => ({
  // Grafana takes 40 characters.
  uid: shortened(`lakespec-${platform}-${name}`, 40),
  title: `lakespec: ${title} (${platform})`,
  tags: ['lakespec'],
  schemaVersion: 39,
  editable: false,
  refresh: '1m',
  time: { from: 'now-7d', to: 'now' },
  templating: {
    list: [
      { name: 'datasource', type: 'datasource', query: 'prometheus' },
      ...choices.map((label, index) => choice(label, choices[index - 1], platform)),
    ],
  },
  panels: panels.map(({ kind, title: about, unit, expr, legend }, index) => ({
    id: index + 1,
    type: kind,
    title: about,
    datasource,
    gridPos: { ...size, x: (index % 2) * size.w, y: Math.floor(index / 2) * size.h },
    fieldConfig: { defaults: { unit }, overrides: [] },
    targets: [
      {
        refId: 'A',
        datasource,
        expr: ofPlatform(expr, platform),
        legendFormat: legend,
        ...(kind !== 'timeseries' && { instant: true }),
        ...(kind === 'table' && { format: 'table' }),
      },
    ],
  })),
});
