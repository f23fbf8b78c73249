import { descriptionFile, labelAfter, participantsFile } from '../../formats/bids/index.ts';
import type { PlanSource } from '../../plan/index.ts';
import type { Landing, ObjectRef, Unit } from '../../ports/index.ts';
import { sourceObjects } from '../units.ts';
import { prefixOf, rootId } from './dataset.ts';

/** A dataset stands at most so many folders below its source. */
const depthLimit = 3;

/** The folders that a path shows to be datasets, the outermost first. */
function* datasetFolders(path: string): Iterable<string> {
  const segments = path.split('/');
  const last = segments.length - 1;
  for (let depth = 0; depth <= Math.min(last, depthLimit); depth += 1) {
    const name = segments[depth] ?? '';
    const marked =
      depth === last
        ? name === descriptionFile || name === participantsFile
        : labelAfter(name, 'sub') !== null;
    if (marked) yield segments.slice(0, depth).join('/');
  }
}

/** The outermost of the folders that hold a path; null where none does. */
function rootOf(path: string, folders: ReadonlySet<string>): string | null {
  const segments = path.split('/');
  for (let depth = 0; depth < segments.length; depth += 1) {
    const folder = segments.slice(0, depth).join('/');
    if (folders.has(folder)) return folder;
  }
  return null;
}

/**
 * One unit for each dataset: the outermost folder with a dataset_description.json, a participants.tsv or a sub-…
 * folder. A file that stands in no dataset is a unit of its own.
 */
export async function* discover(landing: Landing, source: PlanSource): AsyncIterable<Unit> {
  const prefix = prefixOf(landing);
  const objects: ObjectRef[] = [];
  const folders = new Set<string>();
  for await (const object of sourceObjects({ ...landing, prefix }, source)) {
    objects.push(object);
    for (const folder of datasetFolders(object.key.slice(prefix.length))) folders.add(folder);
  }
  const units = new Map<string, ObjectRef[]>();
  for (const object of objects) {
    const root = rootOf(object.key.slice(prefix.length), folders);
    if (root === null) {
      yield { id: object.key.slice(prefix.length), scope: 'file', objects: [object], dataset: '' };
      continue;
    }
    const members = units.get(root);
    if (members) members.push(object);
    else units.set(root, [object]);
  }
  for (const [root, members] of units) {
    const own = prefix.split('/').at(-2) || 'dataset';
    yield {
      id: root === '' ? rootId : root,
      scope: 'dataset',
      objects: members,
      dataset: root === '' ? own : root,
    };
  }
}
