import { type Component, serviceOf } from '../component.ts';

const repository = 'https://prometheus-community.github.io/helm-charts';
/** Else the operator takes only objects with the labels of the chart's own release. */
const everyObject = {
  ruleSelectorNilUsesHelmValues: false,
  serviceMonitorSelectorNilUsesHelmValues: false,
  podMonitorSelectorNilUsesHelmValues: false,
  probeSelectorNilUsesHelmValues: false,
};

/** Prometheus, Alertmanager and Grafana by their operator, and the Pushgateway that runs push to. */
export const monitoring: Component = ({ pushgateway }) => {
  const { name, namespace } = serviceOf(pushgateway, { name: 'pushgateway', namespace: 'monitoring' });
  return [
    {
      name: 'prometheus',
      chart: { repository, name: 'kube-prometheus-stack', version: '67.8.0' },
      namespace,
      // Its kinds are used by the others.
      wave: -2,
      values: {
        prometheus: {
          prometheusSpec: {
            ...everyObject,
            retention: '30d',
            storageSpec: {
              volumeClaimTemplate: {
                spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '100Gi' } } },
              },
            },
          },
        },
        alertmanager: {
          alertmanagerSpec: {
            alertmanagerConfigSelector: {},
            alertmanagerConfigNamespaceSelector: {},
            alertmanagerConfigMatcherStrategy: { type: 'None' },
          },
        },
        grafana: {
          admin: { existingSecret: 'grafana-admin', userKey: 'user', passwordKey: 'password' },
          sidecar: {
            dashboards: {
              enabled: true,
              label: 'grafana_dashboard',
              labelValue: '1',
              searchNamespace: 'ALL',
              folderAnnotation: 'grafana_folder',
              provider: { foldersFromFilesStructure: true },
            },
          },
        },
      },
    },
    {
      name: 'pushgateway',
      chart: { repository, name: 'prometheus-pushgateway', version: '3.2.0' },
      namespace,
      values: {
        fullnameOverride: name,
        // What was pushed says itself which product it is of.
        serviceMonitor: { enabled: true, honorLabels: true },
      },
    },
  ];
};
