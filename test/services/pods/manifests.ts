import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Resource } from './kubectl.ts';
import { image } from './surroundings.ts';

/** Of the committed Platform, whose registry nobody has. */
export const committedImage = /registry\.example\.org\/lakespec\/runtime@sha256:0{64}/g;

/**
 * Emitted manifests of a platform. Of the committed ones one thing is replaced: the reference to the runtime's image, by
 * that of the image that the node has.
 */
export function manifestsOf(folder: string, pattern = '**/kubernetes/*.yaml'): readonly Resource[] {
  return globSync(pattern, { cwd: folder })
    .sort()
    .flatMap((file) =>
      parseAllDocuments(readFileSync(join(folder, file), 'utf8').replaceAll(committedImage, image())).map(
        (document) => document.toJS() as Resource,
      ),
    );
}
