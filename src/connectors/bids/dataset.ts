import {
  type FileName,
  indexSidecars,
  type NamedFile,
  type Place,
  parseIgnore,
  placeOf,
  type SidecarIndex,
} from '../../formats/bids/index.ts';
import type { Landing, ObjectRef, Unit } from '../../ports/index.ts';

export type DatasetFile = {
  /** Relative to the dataset's root. */
  readonly path: string;
  /** Among the dataset's files in the order of paths, from 1. */
  readonly position: number;
  readonly object: ObjectRef;
  readonly place: Place;
};

/** A dataset's files by path and place; nothing of their content. */
export type Dataset = {
  /** Its folder below the source; the last folder of the source's own where it is that. */
  readonly name: string;
  /** What stands before `sub-…` in a participant's name: the folder and a slash, or nothing. */
  readonly qualifier: string;
  /** In the order of paths. */
  readonly files: readonly DatasetFile[];
  readonly byPath: ReadonlyMap<string, DatasetFile>;
};

/** The prefix of a source's keys, with its slash. */
export function prefixOf(landing: Landing): string {
  return landing.prefix === '' || landing.prefix.endsWith('/') ? landing.prefix : `${landing.prefix}/`;
}

/** The unit id of the dataset that is the source itself. */
export const rootId = '.';

export function openDataset(unit: Unit, landing: Landing): Dataset {
  const prefix = prefixOf(landing);
  const isRoot = unit.id === rootId;
  const root = isRoot ? prefix : `${prefix}${unit.id}/`;
  const files = unit.objects
    .map((object) => ({ path: object.key.slice(root.length), object }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(
      ({ path, object }, index): DatasetFile => ({ path, position: index + 1, object, place: placeOf(path) }),
    );
  return {
    name: unit.dataset,
    qualifier: isRoot ? '' : `${unit.id}/`,
    files,
    byPath: new Map(files.map((file) => [file.path, file])),
  };
}

/** Name, place and labels of a file that BIDS knows; null for all others. */
export function fileName(place: Place): FileName | null {
  return place.kind === 'participant' || place.kind === 'inherited' ? place.name : null;
}

/** Label of the participant in whose folder a file stands. */
export function subjectOf(place: Place): string | null {
  return place.kind === 'participant' || place.kind === 'unknown' ? place.subject : null;
}

export function sessionOf(place: Place): string | null {
  return place.kind === 'participant' ? place.session : null;
}

function isSidecar(place: Place): boolean {
  return fileName(place)?.extension === '.json' && !(place.kind === 'participant' && place.inside !== null);
}

/** The sidecars that are taken. */
export function sidecarIndex(files: readonly DatasetFile[]): SidecarIndex {
  return indexSidecars(
    files.flatMap(({ path, place }): readonly NamedFile[] => {
      const name = fileName(place);
      return name && isSidecar(place) ? [{ path, name }] : [];
    }),
  );
}

/** Why a file is left where it is, by its place alone; null where it is to be taken. */
export type Left =
  | 'code'
  | 'derivatives'
  | 'docs'
  | 'hidden'
  | 'ignored'
  | 'logs'
  | 'phenotype'
  | 'prose'
  | 'sourcedata'
  | 'stimuli';

/**
 * What is never taken, and what is taken of published data only. Code, logs and source data may name anybody;
 * derivatives are not supported yet; stimuli may show people; prose (README, CHANGES, …) may say anything; the columns
 * of phenotype tables are nobody's but the author's.
 */
export function leftBehind(
  file: DatasetFile,
  strict: boolean,
  ignored: (path: string) => boolean,
): Left | null {
  const { place } = file;
  switch (place.kind) {
    case 'hidden':
      return 'hidden';
    case 'folder':
      if ((place.folder === 'phenotype' || place.folder === 'stimuli') && !strict) break;
      return place.folder;
    case 'root':
      if (place.role === 'bidsignore' && strict) return 'hidden';
      return place.role === 'text' && strict ? 'prose' : null;
    case 'inherited':
    case 'participant':
    case 'unknown':
      break;
  }
  return ignored(file.path) ? 'ignored' : null;
}

export function ignoreRules(text: string | null): (path: string) => boolean {
  return text === null ? () => false : parseIgnore(text);
}
