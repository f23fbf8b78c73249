import { outputFolder } from '../../argocd/gitops.ts';
import type { Component } from '../component.ts';

// Jobs that Helm would run as hooks: Argo CD knows none of Helm's "post" hooks that wait for what they themselves make.
const plainJob = { useHelmHooks: false, applyCustomEnv: false };

/** Airflow with a Pod for each task, its metadata in PostgreSQL, and the DAGs of the compiled output by git-sync. */
export const airflow: Component = ({ gitops }) => [
  {
    name: 'airflow',
    chart: { repository: 'https://airflow.apache.org', name: 'airflow', version: '1.20.0' },
    namespace: 'airflow',
    values: {
      executor: 'KubernetesExecutor',
      // Tasks start Pods in the namespaces of the domains.
      multiNamespaceMode: true,
      postgresql: { enabled: false },
      data: { metadataSecretName: 'airflow-metadata' },
      fernetKeySecretName: 'airflow-fernet',
      apiSecretKeySecretName: 'airflow-api',
      jwtSecretName: 'airflow-jwt',
      createUserJob: plainJob,
      migrateDatabaseJob: {
        ...plainJob,
        jobAnnotations: { 'argocd.argoproj.io/hook': 'Sync' },
      },
      dags: {
        persistence: { enabled: false },
        gitSync: {
          enabled: true,
          repo: gitops.repository,
          branch: gitops.revision,
          subPath: `${outputFolder(gitops)}/platform/airflow`,
        },
      },
    },
  },
];
