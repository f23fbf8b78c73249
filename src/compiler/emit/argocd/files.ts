import { fileText, manifestsText } from '../kubernetes/manifest.ts';
import { namespaceOf } from '../kubernetes/names.ts';
import { monitoringNamespace } from '../monitoring/namespace.ts';
import type { Emitter, Note } from '../target.ts';
import {
  applicationSet,
  monitoringApplication,
  platformApplication,
  rootApplication,
} from './application.ts';
import type { Gitops } from './gitops.ts';
import { domainProject, monitoringProject, platformProject } from './project.ts';

/** Argo CD's objects of a platform: who may deploy what where, and which folders of the repository are applied. */
export const argocdEmitter: Emitter = {
  product: () => [],

  note: ({ platform, product }): Note =>
    platform.spec.kubernetes?.gitops ? { domain: product.domain?.name ?? null } : {},

  *shared(workspace, platform, notes) {
    const { kubernetes } = platform.spec;
    if (!kubernetes?.gitops) return;
    const gitops: Gitops = { ...kubernetes.gitops, platform: platform.name };
    const names = new Set([
      ...workspace.domains.map(({ name }) => name),
      ...[...notes.values()].map(({ domain }) => (domain === null ? null : String(domain))),
    ]);
    const domains = [...names]
      .map((name) => ({
        name,
        namespace: namespaceOf(kubernetes.namespace, name),
        document: workspace.domains.find((one) => one.name === name) ?? null,
        products: [...notes].filter(([, { domain }]) => domain === name).map(([product]) => product),
      }))
      .sort((a, b) => (a.namespace < b.namespace ? -1 : 1));
    const { file } = platform.document;
    const monitoring = monitoringNamespace(platform);
    const text = (...manifests: readonly object[]) => fileText(file, manifestsText(manifests));
    yield {
      path: 'platform/argocd/projects.yaml',
      content: text(
        platformProject(
          gitops,
          kubernetes,
          domains.map(({ namespace }) => namespace),
          platform.spec.exposure?.services ?? [],
        ),
        ...(monitoring === null ? [] : [monitoringProject(gitops, monitoring)]),
        ...domains.map((one) => domainProject(gitops, one)),
      ),
    };
    yield {
      path: 'platform/argocd/applications.yaml',
      content: text(
        ...domains.slice(0, 1).map(({ namespace }) => platformApplication(gitops, namespace)),
        ...(monitoring === null ? [] : [monitoringApplication(gitops, monitoring)]),
        ...domains.filter(({ products }) => products.length > 0).map((one) => applicationSet(gitops, one)),
      ),
    };
    // Beside the folder that it applies: nothing applies itself.
    yield { path: 'platform/argocd-root.yaml', content: text(rootApplication(gitops)) };
  },
};
