import { outputFolder } from '../../argocd/gitops.ts';
import { catalogProperties, federatedStore, trinoCatalog } from '../../trino/catalog.ts';
import { type Component, serviceOf } from '../component.ts';

const rulesFolder = '/etc/trino/lakespec';

/** Trino over the lake's tables, under the access rules that stand in `platform/trino`. */
export const trino: Component = ({ gitops, platform }) => {
  const store = federatedStore(platform);
  if (!store) return [];
  const { engine } = platform;
  const { namespace, name } = serviceOf(engine.kind === 'trino' ? engine.url : null, {
    name: 'trino',
    namespace: 'trino',
  });
  return [
    {
      name: 'trino',
      chart: { repository: 'https://trinodb.github.io/charts', name: 'trino', version: '1.41.0' },
      namespace,
      folder: { path: `${outputFolder(gitops)}/platform/trino`, include: 'configmap.yaml' },
      values: {
        fullnameOverride: name,
        server: { workers: 2 },
        coordinator: { jvm: { maxHeapSize: '8G' } },
        worker: { jvm: { maxHeapSize: '16G' } },
        // Keys of the store and the catalog, as the names TRINO_… that the catalog's properties take.
        envFrom: [{ secretRef: { name: 'trino-lake' } }],
        catalogs: { [trinoCatalog(platform)]: `${catalogProperties(platform, store).join('\n')}\n` },
        accessControl: {
          type: 'properties',
          properties: `access-control.name=file\nsecurity.config-file=${rulesFolder}/rules.json\nsecurity.refresh-period=60s\n`,
        },
        configMounts: [{ name: 'lakespec', configMap: 'lakespec-trino', path: rulesFolder }],
        serviceMonitor: { enabled: true },
      },
    },
  ];
};
