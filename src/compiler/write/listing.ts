/**
 * What lakespec wrote into a folder, so that it can take back what no spec produces any more and touches nothing
 * else. One listing per product folder: pull requests to different products don't meet in it.
 */
export const listingName = '.lakespec-files';

/** A new listing before it takes the place of the old one; what a kill left of it is overwritten. */
export const temporaryListingName = '.lakespec-files.tmp';

/** A file that some target wrote; `path` is relative to the listing's folder. */
export type Listed = { readonly target: string; readonly path: string };

const header = '# Written by `lakespec compile`: the files that it made here, by target.\n';

export function encodeListing(files: readonly Listed[]): string {
  const lines = files.map(({ target, path }) => `${target}\t${path}`).sort();
  return `${header}${lines.join('\n')}\n`;
}

/** Lines that no compile can have written (absolute, upwards) are left out: their files are not ours. */
export function decodeListing(text: string): readonly Listed[] {
  return text.split('\n').flatMap((line) => {
    const [target, path] = line.split('\t');
    if (line.startsWith('#') || target === undefined || path === undefined) return [];
    const steps = path.split('/');
    const inside =
      !path.includes('\\') && steps.every((step) => step !== '' && step !== '.' && step !== '..');
    return inside ? [{ target, path }] : [];
  });
}
