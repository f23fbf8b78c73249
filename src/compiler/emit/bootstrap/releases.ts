import type { ResolvedPlatform } from '../../resolve/index.ts';
import { planPlatform } from '../plan/platform.ts';
import type { ComponentName, Given, Release } from './component.ts';
import { components } from './registry.ts';

/** What components are made of; null where a platform installs none. */
export function givenOf(platform: ResolvedPlatform): Given | null {
  const gitops = platform.spec.kubernetes?.gitops;
  const bound = planPlatform(platform);
  if (!gitops?.components || !bound) return null;
  return {
    gitops: { ...gitops, platform: platform.name },
    platform: bound,
    openmetadata: platform.spec.openmetadata?.url ?? null,
    pushgateway: platform.spec.prometheus?.pushgateway ?? null,
  };
}

/** The charts that a platform asks for, with the component that each is of. */
export function* releasesOf(given: Given): Iterable<readonly [ComponentName, Release]> {
  for (const [key, component] of Object.entries(components)) {
    const name = key as ComponentName;
    if (!given.gitops.components?.[name]) continue;
    for (const release of component(given)) yield [name, release];
  }
}
