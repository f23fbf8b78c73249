import { type Diagnostic, diagnostic } from '../../diagnostics/index.ts';
import type { Path } from '../../load/index.ts';
import type { ResolvedPlatform, Workspace } from '../../resolve/index.ts';
import { planLocation } from '../plan/source.ts';

/** Folders of the image and of every Pod. */
const taken = ['/app', '/etc', '/home', '/lib', '/lib64', '/proc', '/sys', '/tmp', '/usr', '/var', '/work'];

const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const trimmed = (path: string): string => path.replace(/\/+$/, '');

const sources = ['class', 'local', 'hostPath', 'nfs', 'csi'] as const;

/** The folder of store landing; null = it is a bucket. */
function landingFolder({ spec }: ResolvedPlatform): string | null {
  const landing = spec.stores?.landing;
  return landing && 'file' in landing ? trimmed(landing.file) : null;
}

/** Volumes that nothing would be read from, or that Pods would not start with. */
export function* volumeFindings(
  { products, domains }: Workspace,
  platform: ResolvedPlatform,
): Iterable<Diagnostic> {
  const volumes = platform.spec.kubernetes?.volumes ?? [];
  const landing = landingFolder(platform);
  const seen = new Set<string>();
  for (const [index, volume] of volumes.entries()) {
    const place: Path = ['spec', 'kubernetes', 'volumes', index];
    const finding = (key: string, what: string, help: string): Diagnostic =>
      diagnostic('OPS050', platform.document.places.value([...place, key]), what, { help });
    const { name, hostPath, local, csi, nfs } = volume;
    const path = trimmed(volume.path);
    if (!/^(\/[^/\s]+)+$/.test(path) || path.split('/').includes('..'))
      yield finding(
        'path',
        `\`${volume.path}\` is no folder of a Pod`,
        'an absolute path, such as /mnt/landing',
      );
    else if (taken.some((folder) => isBelow(path, folder)))
      yield finding('path', `\`${path}\` is a folder of the image`, 'another place, such as /mnt/landing');
    else if (landing === null)
      yield finding(
        'path',
        `no store lies on volume \`${name}\``,
        `Pods read store landing from it alone: \`landing: {file: ${path}}\``,
      );
    else if (!isBelow(landing, path) && !isBelow(path, landing))
      yield finding('path', `store landing is \`${landing}\`, which is not on it`, `\`path: ${landing}\``);
    for (const key of [name, path]) {
      if (seen.has(key))
        yield finding(key === name ? 'name' : 'path', `two volumes have \`${key}\``, 'another one');
      seen.add(key);
    }
    const given = sources.filter((key) => volume[key] !== undefined);
    if (given.length > 1)
      yield finding(given[1] as string, `volume \`${name}\` is in ${given.length} places`, 'name one');
    for (const [key, folder] of [
      ['hostPath', hostPath],
      ['local', local?.path],
      ['nfs', nfs?.path],
    ] as const)
      if (folder !== undefined && !folder.startsWith('/'))
        yield finding(key, `\`${folder}\` is no absolute path`, 'such as /exports/landing');
    // A PersistentVolume is of one claim, and drivers know a volume by its handle alone.
    if (csi && domains.length > 1)
      yield finding(
        'csi',
        `one CSI volume can't be that of ${domains.length} domains`,
        'an NFS export can; or a class that makes one for each domain',
      );
  }
  if (landing === null || volumes.length === 0) return;
  const paths = volumes.map(({ path }) => trimmed(path));
  for (const { sources: all, document } of products)
    for (const { spec, path } of all) {
      const location = planLocation(spec.location);
      if (location?.kind !== 'landing') continue;
      const folder = trimmed(`${landing}/${location.prefix}`);
      if (paths.some((one) => isBelow(folder, one) || isBelow(one, folder))) continue;
      yield diagnostic(
        'OPS050',
        document.places.value([...path, 'location']),
        `\`${spec.location}\` is on no volume of platform ${platform.name}`,
        { help: `a volume at \`${landing}\` or at \`${folder}\`` },
      );
    }
}
