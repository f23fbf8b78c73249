import { createHash } from 'node:crypto';
import type { SourceFile } from '../load/index.ts';
import type { Look } from '../resolve/index.ts';

/** What resolving a product found where it looked: documents, files, other products. */
export type LooksOf = (step: string) => readonly Look[];

/** Products by the files that they depend on, and by a hash of all of it. */
export type Fingerprints = {
  /** SHA-256 over the setting and the path and bytes of each file that reaches the product. */
  readonly of: (product: string) => string;
  /**
   * Paths of the files that reach a product: its own, of all that it names, and of all that these name; and of those
   * that read it, since what nobody uses is found in it.
   */
  readonly filesOf: (product: string) => ReadonlySet<string>;
};

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

const hashes = new WeakMap<SourceFile, string>();

/** SHA-256 of a file's bytes, taken once. */
function hashOf(file: SourceFile): string {
  const known = hashes.get(file);
  if (known !== undefined) return known;
  const hash = sha256(file.bytes);
  hashes.set(file, hash);
  return hash;
}

type Reach = { readonly files: ReadonlySet<string>; readonly absent: ReadonlySet<string> };

/** The step that made what was found, where a step did. */
function stepOf({ table, key }: Look): string | null {
  if (table === 'products') return `DataProduct ${key}`;
  if (table === 'crosswalks') return `Crosswalk ${key}`;
  return null;
}

const pathOf = (found: unknown): readonly string[] => {
  if (typeof found !== 'object' || found === null) return [];
  if ('file' in found && typeof found.file === 'string') return [found.file];
  return 'path' in found && typeof found.path === 'string' ? [found.path] : [];
};

/** `setting` and `shared` files reach every product: the day, the version, the platforms. `own`: what reaches each product besides. */
export function fingerprints(
  looksOf: LooksOf,
  own: ReadonlyMap<string, { readonly file: string; readonly readers: readonly string[] }>,
  fileAt: (path: string) => SourceFile | undefined,
  setting: string,
  shared: readonly string[],
): Fingerprints {
  const reaches = new Map<string, Reach>();
  const reachOf = (step: string): Reach => {
    const known = reaches.get(step);
    if (known) return known;
    const files = new Set<string>();
    const absent = new Set<string>();
    const made: Reach = { files, absent };
    // Before its own are known: whoever comes back here is in a cycle, which is an error and never kept.
    reaches.set(step, made);
    for (const look of looksOf(step)) {
      const below = stepOf(look);
      if (below !== null && look.found !== undefined) {
        const reach = reachOf(below);
        for (const path of reach.files) files.add(path);
        for (const name of reach.absent) absent.add(name);
      } else if (look.key === null) {
        const all = Array.isArray(look.found) ? look.found : [];
        for (const path of all.flatMap(pathOf)) files.add(path);
        absent.add(`${look.table}: ${all.filter((one) => typeof one === 'string').join(' ')}`);
      } else if (look.found === undefined) absent.add(`${look.table} ${look.key}`);
      else for (const path of pathOf(look.found)) files.add(path);
    }
    return made;
  };
  const pathsOf = (product: string): ReadonlySet<string> =>
    new Set([own.get(product)?.file ?? '', ...reachOf(`DataProduct ${product}`).files]);
  const filesOf = (product: string): ReadonlySet<string> => {
    const around = [product, ...(own.get(product)?.readers ?? [])];
    return new Set([...shared, ...around.flatMap((name) => [...pathsOf(name)])]);
  };
  return {
    filesOf,
    of: (product) => {
      const files = [...filesOf(product)].sort().map((path) => {
        const file = fileAt(path);
        return `${path} ${file ? hashOf(file) : ''}`;
      });
      const { absent } = reachOf(`DataProduct ${product}`);
      return sha256([setting, product, ...files, ...[...absent].sort()].join('\n'));
    },
  };
}
