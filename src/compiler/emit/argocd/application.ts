import {
  applicationNames,
  type DeployedDomain,
  domainProjectName,
  type Gitops,
  metadata,
  monitoringProjectName,
  outputFolder,
  platformProjectName,
} from './gitops.ts';

/**
 * Fields that others own stay theirs, a resource belongs to one application, and what left Git leaves the cluster
 * last.
 */
const syncPolicy = {
  automated: { prune: true, selfHeal: true },
  syncOptions: ['ServerSideApply=true', 'FailOnSharedResource=true', 'PruneLast=true'],
  retry: { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '5m' } },
};

const source = ({ repository, revision }: Gitops, path: string) => ({
  repoURL: repository,
  targetRevision: revision,
  path,
});

/**
 * What surrounds products; before them, because their namespaces are in it.
 * @param namespace one of the project's, which has no destination without one; each object names its own
 */
export const platformApplication = (gitops: Gitops, namespace: string) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: metadata(gitops, `${gitops.platform}-${applicationNames.platform}`, 0),
  spec: {
    project: platformProjectName(gitops),
    source: source(gitops, `${outputFolder(gitops)}/platform/kubernetes`),
    destination: { server: gitops.server, namespace },
    syncPolicy,
  },
});

/** Rules, routes and dashboards; `namespace` is that of the monitoring, which is there before. */
export const monitoringApplication = (gitops: Gitops, namespace: string) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: metadata(gitops, `${gitops.platform}-${applicationNames.monitoring}`, 0),
  spec: {
    project: monitoringProjectName(gitops),
    source: source(gitops, `${outputFolder(gitops)}/platform/monitoring`),
    destination: { server: gitops.server, namespace },
    syncPolicy,
  },
});

/**
 * An application for each product of a domain. Its folders are named one by one: a project that a template fills in
 * from a path could be chosen by whoever makes a folder.
 */
export function applicationSet(gitops: Gitops, { namespace, products }: DeployedDomain) {
  const folder = outputFolder(gitops);
  const segment = folder.split('/').length;
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: metadata(gitops, `${gitops.platform}-${namespace}`, 1),
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          git: {
            repoURL: gitops.repository,
            revision: gitops.revision,
            directories: products.map((product) => ({ path: `${folder}/${product}/kubernetes` })),
          },
        },
      ],
      // A set that is deleted by mistake takes no running product with it.
      syncPolicy: { preserveResourcesOnDeletion: true },
      template: {
        metadata: {
          name: `${gitops.platform}-{{ index .path.segments ${segment} }}`,
          labels: { 'app.kubernetes.io/managed-by': 'lakespec' },
        },
        spec: {
          project: domainProjectName(gitops, namespace),
          source: source(gitops, '{{ .path.path }}'),
          destination: { server: gitops.server, namespace },
          syncPolicy,
        },
      },
    },
  };
}

/** The one object that a person applies: it keeps the others as they are in Git. */
export const rootApplication = (gitops: Gitops) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: metadata(gitops, `${gitops.platform}-${applicationNames.root}`, 0),
  spec: {
    project: 'default',
    source: source(gitops, `${outputFolder(gitops)}/platform/argocd`),
    destination: { server: gitops.server, namespace: gitops.namespace },
    syncPolicy,
  },
});
