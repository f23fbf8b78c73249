import type { Watched } from './alerts.ts';

/** The Secret with the webhook of Slack, in the namespace of the monitoring. */
const secret = { name: 'lakespec-slack', key: 'webhook' };

type Matcher = { readonly name: string; readonly value: string; readonly matchType: '=' | '=~' };
type Route = { readonly matchers: readonly Matcher[]; readonly channel: string | null };

/** Who hears of what: of a domain, or of the platform itself. */
export type Routing = { readonly matchers: readonly Matcher[]; readonly routes: readonly Route[] };

const equal = (name: string, value: string): Matcher => ({ name, value, matchType: '=' });
const isOf = (name: string, value: string): Matcher => ({ name, value, matchType: '=~' });

/** What products of a domain want to hear of goes to their channels; nothing else of theirs goes anywhere. */
export const domainRouting = (
  platform: string,
  domain: string,
  products: readonly (readonly [string, Watched])[],
): Routing => ({
  matchers: [equal('platform', platform), equal('domain', domain)],
  routes: products.map(([product, { channel, on }]) => ({
    // Nobody leaves out that an agreement ends.
    matchers: [
      equal('product', product),
      isOf('topic', ['agreement', ...on.split('|').filter(Boolean)].join('|')),
    ],
    channel,
  })),
});

export const platformRouting = (platform: string): Routing => {
  const matchers = [equal('platform', platform), equal('topic', 'platform')];
  return { matchers, routes: [{ matchers, channel: null }] };
};

const silent = 'nobody';
/** A webhook has a channel of its own. */
const receiverName = (channel: string | null): string => (channel === null ? 'slack' : `slack ${channel}`);
const channelsOf = (routings: readonly Routing[]): readonly (string | null)[] =>
  [...new Set(routings.flatMap(({ routes }) => routes.map(({ channel }) => channel)))].sort((a, b) =>
    receiverName(a) < receiverName(b) ? -1 : 1,
  );

const title = '{{ .Status | toUpper }} {{ .CommonLabels.alertname }}';
const text =
  '{{ range .Alerts }}{{ .Annotations.summary }}. {{ .Annotations.description }} What to do: {{ .Annotations.runbook_url }}\n{{ end }}';

/** `spec` of an AlertmanagerConfig (monitoring.coreos.com/v1alpha1). */
export const configSpec = (routing: Routing) => ({
  route: {
    receiver: silent,
    matchers: routing.matchers,
    groupBy: ['alertname', 'product'],
    groupWait: '30s',
    groupInterval: '5m',
    repeatInterval: '12h',
    routes: routing.routes.map(({ matchers, channel }) => ({ receiver: receiverName(channel), matchers })),
  },
  receivers: [
    { name: silent },
    ...channelsOf([routing]).map((channel) => ({
      name: receiverName(channel),
      slackConfigs: [
        { apiURL: secret, ...(channel !== null && { channel }), sendResolved: true, title, text },
      ],
    })),
  ],
});

const matcherText = ({ name, value, matchType }: Matcher): string =>
  `${name}${matchType}${JSON.stringify(value)}`;

/** The same for an Alertmanager without the operator; the Secret is mounted. */
export const plainConfig = (routings: readonly Routing[]) => ({
  route: {
    receiver: silent,
    group_by: ['alertname', 'product'],
    group_wait: '30s',
    group_interval: '5m',
    repeat_interval: '12h',
    routes: routings.map((routing) => ({
      receiver: silent,
      matchers: routing.matchers.map(matcherText),
      routes: routing.routes.map(({ matchers, channel }) => ({
        receiver: receiverName(channel),
        matchers: matchers.map(matcherText),
      })),
    })),
  },
  receivers: [
    { name: silent },
    ...channelsOf(routings).map((channel) => ({
      name: receiverName(channel),
      slack_configs: [
        {
          api_url_file: `/etc/alertmanager/secrets/${secret.name}/${secret.key}`,
          ...(channel !== null && { channel }),
          send_resolved: true,
          title,
          text,
        },
      ],
    })),
  ],
});
