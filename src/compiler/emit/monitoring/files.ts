import { firingOf } from '../../schedule/index.ts';
import { labelsOf } from '../kubernetes/labels.ts';
import { fileText, type Manifest, manifestsText } from '../kubernetes/manifest.ts';
import { yamlText } from '../kubernetes/yaml.ts';
import { planPlatform } from '../plan/platform.ts';
import { type Emitter, origin } from '../target.ts';
import { type AlertRule, platformRules, productRules, type RuleSource, type Watched } from './alerts.ts';
import { dashboardModel, dashboards } from './dashboards.ts';
import { twoRunsMinutes } from './missed-runs.ts';
import { monitoringNamespace } from './namespace.ts';
import { configSpec, domainRouting, plainConfig, platformRouting, type Routing } from './routes.ts';

/** Where a Platform says nothing else. */
const availability = 99.5;
const alertsPage = 'docs/alerts.md';

type Group = { readonly name: string; readonly rules: readonly AlertRule[] };

/** Rules of Prometheus, routes of Alertmanager and dashboards of Grafana, for platforms whose runs push their metrics. */
export const monitoringEmitter: Emitter = {
  product: () => [],

  note({ platform, product, plan }): Watched | Record<string, never> {
    if (monitoringNamespace(platform) === null) return {};
    const firing = firingOf(product);
    const { freshnessSeconds, alerts } = plan.operations;
    return {
      domain: plan.product.domain,
      twoRunsSeconds: firing && twoRunsMinutes(firing.times) * 60,
      freshnessSeconds,
      agreementExpires: plan.agreement?.expires ?? null,
      channel: alerts.slack,
      on: alerts.on.join('|'),
    };
  },

  *shared(workspace, platform, notes) {
    const { slack, slo, prometheus } = platform.spec;
    const bound = planPlatform(platform);
    const namespace = monitoringNamespace(platform);
    if (namespace === null || !bound) return;
    const { name } = platform;
    const source: RuleSource = { platform: name, runbook: prometheus?.runbook ?? alertsPage };
    const products = [...notes] as unknown as readonly (readonly [string, Watched])[];
    const { file } = platform.document;

    const objects = (
      suffix: string,
      domain: string | null,
      groups: readonly Group[],
      routing: Routing,
    ): string => {
      const document = workspace.domains.find((one) => one.name === domain) ?? null;
      const costCenter = document?.value.spec.costCenter ?? null;
      const metadata = {
        name: `lakespec-${name}-${suffix}`,
        namespace,
        labels: labelsOf({ component: 'platform', domain, costCenter }),
      };
      const manifests: Manifest[] = [
        { apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule', metadata, spec: { groups } },
      ];
      if (slack)
        manifests.push({
          apiVersion: 'monitoring.coreos.com/v1alpha1',
          kind: 'AlertmanagerConfig',
          metadata,
          spec: configSpec(routing),
        });
      return fileText(document?.file ?? file, manifestsText(manifests));
    };

    const ofPlatform = platformRouting(name);
    const routings = [ofPlatform];
    const rules = platformRules({
      ...source,
      rpoSeconds: bound.replica?.rpoSeconds ?? null,
      availability: slo?.availability ?? availability,
    });
    yield {
      path: 'platform/monitoring/platform.yaml',
      content: objects('platform', null, [{ name: `lakespec.${name}`, rules }], ofPlatform),
    };
    for (const domain of [...new Set(products.map(([, watched]) => watched.domain))].sort()) {
      const those = products.filter(([, watched]) => watched.domain === domain);
      const groups = those.map(([product, watched]) => ({
        name: `lakespec.${name}.${product}`,
        rules: productRules(source, product, watched),
      }));
      const routing = domainRouting(name, domain, those);
      routings.push(routing);
      yield {
        path: `platform/monitoring/domain-${domain}.yaml`,
        content: objects(`domain-${domain}`, domain, groups, routing),
      };
    }
    yield {
      path: 'platform/monitoring/dashboards.yaml',
      content: fileText(
        file,
        manifestsText(
          dashboards.map((dashboard) => ({
            apiVersion: 'v1',
            kind: 'ConfigMap',
            metadata: {
              name: `lakespec-${name}-dashboard-${dashboard.name}`,
              namespace,
              labels: {
                ...labelsOf({ component: 'platform', domain: null, costCenter: null }),
                grafana_dashboard: '1',
              },
              annotations: { grafana_folder: 'lakespec' },
            },
            data: {
              [`lakespec-${name}-${dashboard.name}.json`]: `${JSON.stringify(dashboardModel(dashboard, name), null, 2)}\n`,
            },
          })),
        ),
      ),
    };
    // No object of Kubernetes, so not in the folder that is applied.
    if (slack)
      yield {
        path: 'platform/alertmanager.yml',
        content: `# ${origin(file)}\n${yamlText(plainConfig(routings))}`,
      };
  },
};
