import type { Span } from '../diagnostics/index.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedPlatform, Workspace } from '../resolve/index.ts';

/** Where a part of a platform's spec is written: in the Platform itself, or in the one that it extends. */
export function platformPlace(
  { platforms }: Workspace,
  platform: ResolvedPlatform,
): { readonly value: (path: Path) => Span; readonly key: (path: Path) => Span } {
  const placesOf = ([part = '']: Path) => {
    const owner = platform.origins.get(String(part));
    return (platforms.find(({ name }) => name === owner) ?? platform).document.places;
  };
  return {
    value: (path) => placesOf(path).value(['spec', ...path]),
    key: (path) => placesOf(path).key(['spec', ...path]),
  };
}
