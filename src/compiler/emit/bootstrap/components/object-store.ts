import { type Component, serviceOf } from '../component.ts';

/** MinIO on four servers. Buckets, users and policies are the set-up Job's. */
export const objectStore: Component = ({ platform }) => {
  const { refined } = platform.stores;
  const { name, namespace } = serviceOf(refined.kind === 's3' ? refined.endpoint : null, {
    name: 'object-store',
    namespace: 'storage',
  });
  return [
    {
      name: 'object-store',
      chart: { repository: 'https://charts.min.io/', name: 'minio', version: '5.4.0' },
      namespace,
      values: {
        fullnameOverride: name,
        mode: 'distributed',
        replicas: 4,
        existingSecret: 'object-store-root',
        persistence: { enabled: true, size: '1Ti' },
        resources: { requests: { cpu: '1', memory: '4Gi' } },
        metrics: { serviceMonitor: { enabled: true } },
      },
    },
  ];
};
