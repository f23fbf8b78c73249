import { type Component, serviceOf } from '../component.ts';

const searchName = 'opensearch';

/** OpenMetadata with its search engine, its entities in PostgreSQL. What it shows is pushed: it crawls nothing. */
export const openmetadata: Component = ({ openmetadata: url }) => {
  const { name, namespace } = serviceOf(url, { name: 'openmetadata', namespace: 'openmetadata' });
  return [
    {
      name: searchName,
      chart: {
        repository: 'https://opensearch-project.github.io/helm-charts',
        name: 'opensearch',
        version: '2.32.0',
      },
      namespace,
      wave: -1,
      values: {
        fullnameOverride: searchName,
        singleNode: true,
        persistence: { enabled: true, size: '20Gi' },
        extraEnvs: [{ name: 'DISABLE_SECURITY_PLUGIN', value: 'true' }],
      },
    },
    {
      name: 'openmetadata',
      chart: { repository: 'https://helm.open-metadata.org/', name: 'openmetadata', version: '1.12.7' },
      namespace,
      values: {
        fullnameOverride: name,
        openmetadata: {
          config: {
            elasticsearch: { host: searchName, searchType: 'opensearch', port: 9200, scheme: 'http' },
            database: {
              host: 'databases-rw.databases.svc.cluster.local',
              port: 5432,
              driverClass: 'org.postgresql.Driver',
              dbScheme: 'postgresql',
              databaseName: 'openmetadata',
              dbParams: 'sslmode=require',
              auth: {
                username: 'openmetadata',
                password: { secretRef: 'openmetadata-database', secretKey: 'password' },
              },
            },
            pipelineServiceClientConfig: { enabled: false },
            fernetkey: { value: '', secretRef: 'openmetadata-fernet', secretKey: 'key' },
          },
        },
        serviceMonitor: { enabled: true },
      },
    },
  ];
};
