import { createHash } from 'node:crypto';
import { descriptionFile, field, isObject, type JsonObject } from '../../formats/bids/index.ts';
import type { Vault } from '../../ports/index.ts';
import type { Dataset } from './dataset.ts';
import type { Reading } from './reading.ts';
import type { SourceReader } from './source.ts';

/** The field of dataset_description.json by which the vault knows its own output again. */
export const markField = 'LakespecMark';

/**
 * What a mark vouches for: the paths of a published tree, and the content of its tables and sidecars. Images need
 * none: to scrub them again changes nothing.
 */
export type Manifest = {
  readonly add: (path: string, sha256: string | null) => void;
  readonly digest: () => string;
};

const digestOf = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

export function manifest(): Manifest {
  const lines: string[] = [];
  return {
    add: (path, sha256) => lines.push(`${sha256 ?? '-'} ${path}`),
    digest: () => digestOf(lines.sort().join('\n')),
  };
}

export function isMarkedContent(path: string): boolean {
  return path.endsWith('.tsv') || path.endsWith('.json');
}

/** The mark of a tree with this manifest, and dataset_description.json apart from the mark itself. */
export function markOf(tree: Manifest, description: JsonObject, vault: Pick<Vault, 'mac'>): string {
  return vault.mac(`bids-tree|${digestOf(JSON.stringify(description))}|${tree.digest()}`);
}

/** dataset_description.json without the mark, and the mark. */
export function splitMark(description: JsonObject): {
  readonly rest: JsonObject;
  readonly mark: string | null;
} {
  const { [markField]: mark, ...rest } = description;
  return { rest, mark: typeof mark === 'string' ? mark : null };
}

/** Whether a dataset is a tree that this vault's runs have published, and nobody has changed since. */
export async function isOwnOutput(
  dataset: Dataset,
  reading: Reading,
  reader: SourceReader,
  vault: Vault,
): Promise<boolean> {
  const { description } = reading.facts;
  if (!description?.ok || !isObject(description.value)) return false;
  if (typeof field(description.value, markField) !== 'string') return false;
  const { rest, mark } = splitMark(description.value);
  const tree = manifest();
  for (const file of dataset.files) {
    if (file.path === descriptionFile) continue;
    if (!isMarkedContent(file.path)) {
      tree.add(file.path, null);
      continue;
    }
    const hash = createHash('sha256');
    for await (const chunk of reader.stream(file)) hash.update(chunk);
    tree.add(file.path, hash.digest('hex'));
  }
  return mark === markOf(tree, rest, vault);
}
