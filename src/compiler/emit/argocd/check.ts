import type { Compilation } from '../../compilation.ts';
import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import type { ResolvedPlatform } from '../../resolve/index.ts';
import { givenOf, releasesOf } from '../bootstrap/releases.ts';
import { applicationNames } from './gitops.ts';

/** Products whose Application would be another one of the platform's. */
export function* argocdFindings(
  { workspace }: Compilation,
  platform: ResolvedPlatform,
): Iterable<Diagnostic> {
  const gitops = platform.spec.kubernetes?.gitops;
  if (!gitops) return;
  const given = givenOf(platform);
  const taken = new Set<string>([
    applicationNames.root,
    applicationNames.monitoring,
    ...[...(given ? releasesOf(given) : [])].map(([, { name }]) => name),
  ]);
  for (const { name, document } of workspace.products) {
    if (!taken.has(name)) continue;
    yield diagnostic(
      'OPS008',
      document.places.value(['metadata', 'name']),
      `a product can't be called \`${name}\` on platform ${platform.name}`,
      {
        help: `Application \`${platform.name}-${name}\` of Argo CD is one of the platform's; choose another name`,
      },
    );
  }
}
