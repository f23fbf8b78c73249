import { type Gitops, metadata } from '../argocd/gitops.ts';
import { fileText, manifestsText } from '../kubernetes/manifest.ts';
import type { Emitter } from '../target.ts';
import type { Given, Release, Values } from './component.ts';
import { givenOf, releasesOf } from './releases.ts';

/** Before everything of lakespec: products need what is installed here. */
const firstWave = -5;

const projectName = ({ platform }: Gitops): string => `lakespec-components-${platform}`;

const isMapping = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a Platform says goes before what we say; lists are taken whole. */
function merged(ours: Values, theirs: Values): Values {
  const result: Record<string, unknown> = { ...ours };
  for (const [key, value] of Object.entries(theirs)) {
    const own = result[key];
    result[key] = isMapping(own) && isMapping(value) ? merged(own, value) : value;
  }
  return result;
}

/** What a Platform says of the charts of a component. */
type Words = {
  readonly [release: string]: { readonly version?: string | undefined; readonly values: Values } | undefined;
};
type Installed = { readonly release: Release; readonly version: string; readonly values: Values };

function* installed(given: Given): Iterable<Installed> {
  for (const [name, release] of releasesOf(given)) {
    const words: Words | undefined = given.gitops.components?.[name];
    const own = words?.[release.name];
    yield {
      release,
      version: own?.version ?? release.chart.version,
      values: merged(release.values, own?.values ?? {}),
    };
  }
}

/** Who installs a chart may make anything in the cluster: so nothing but these charts is of this project. */
function project(gitops: Gitops, all: readonly Installed[]) {
  const unique = (texts: readonly string[]) => [...new Set(texts)].sort();
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: metadata(gitops, projectName(gitops), firstWave - 1),
    spec: {
      description: `What platform ${gitops.platform} stands on, by Helm charts`,
      sourceRepos: unique([...all.map(({ release }) => release.chart.repository), gitops.repository]),
      // Charts of monitoring make objects in kube-system.
      destinations: unique([...all.map(({ release }) => release.namespace), 'kube-system']).map(
        (namespace) => ({ server: gitops.server, namespace }),
      ),
      clusterResourceWhitelist: [{ group: '*', kind: '*' }],
    },
  };
}

function application(gitops: Gitops, { release, version, values }: Installed) {
  const { chart, folder, name, namespace, wave = 0 } = release;
  const helm = {
    repoURL: chart.repository,
    chart: chart.name,
    targetRevision: version,
    helm: { releaseName: name, valuesObject: values },
  };
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: metadata(gitops, `${gitops.platform}-${name}`, firstWave + 2 + wave),
    spec: {
      project: projectName(gitops),
      ...(folder
        ? {
            sources: [
              helm,
              {
                repoURL: gitops.repository,
                targetRevision: gitops.revision,
                path: folder.path,
                directory: { include: folder.include },
              },
            ],
          }
        : { source: helm }),
      destination: { server: gitops.server, namespace },
      // Nothing is pruned: databases and buckets don't leave with a line of Git.
      syncPolicy: {
        automated: { prune: false, selfHeal: true },
        syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'],
        retry: { limit: 5, backoff: { duration: '30s', factor: 2, maxDuration: '10m' } },
      },
    },
  };
}

/** Charts of what a platform stands on. Their values are golden files: no chart was at hand to render them with. */
export const bootstrapEmitter: Emitter = {
  product: () => [],

  *shared(_, platform) {
    const given = givenOf(platform);
    if (!given) return;
    const all = [...installed(given)];
    if (all.length === 0) return;
    yield {
      path: 'platform/argocd/components.yaml',
      content: fileText(
        platform.document.file,
        manifestsText([project(given.gitops, all), ...all.map((one) => application(given.gitops, one))]),
      ),
    };
  },
};
