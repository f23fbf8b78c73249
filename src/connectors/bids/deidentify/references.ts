import type { DatasetFile } from '../dataset.ts';

/** Rewrites paths that stand in sidecars and tables, so that they point to the published files. */
export type References = {
  /** By one of the schema's path formats; null where the target isn't a published file of the dataset. */
  readonly rewrite: (text: string, format: string, from: DatasetFile) => string | null;
  /** A path relative to the folder of the table that holds it, as in scans.tsv. */
  readonly inFolder: (
    text: string,
    from: DatasetFile,
  ) => { readonly file: DatasetFile; readonly published: string } | null;
};

const formats: ReadonlySet<string> = new Set([
  'bids_uri',
  'dataset_relative',
  'participant_relative',
  'file_relative',
  'stimuli_relative',
]);

export function isReference(format: string | null): boolean {
  return format !== null && formats.has(format);
}

const ownUri = /^bids::\/*(.+)$/;
const stimuli = 'stimuli/';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

export function references(
  files: ReadonlyMap<string, DatasetFile>,
  publish: (file: DatasetFile) => string | null,
): References {
  const published = (path: string): string | null => {
    const file = files.get(path);
    return file ? publish(file) : null;
  };
  /** Looks in a folder, and gives the path without so many of its first segments. */
  const below = (folder: string, text: string): string | null => {
    const target = published(folder + text);
    if (target === null) return null;
    return target
      .split('/')
      .slice(folder.split('/').length - 1)
      .join('/');
  };
  return {
    rewrite: (text, format, from) => {
      const uri = ownUri.exec(text);
      if (uri) {
        const target = published(uri[1] ?? '');
        return target && `bids::${target}`;
      }
      if (format === 'file_relative') return below(folderOf(from.path), text);
      if (format === 'stimuli_relative') return below(stimuli, text);
      const inParticipant =
        from.place.kind === 'participant' ? below(`sub-${from.place.subject}/`, text) : null;
      return inParticipant ?? published(text);
    },
    inFolder: (text, from) => {
      const folder = folderOf(from.path);
      const file = files.get(folder + text);
      const target = file ? below(folder, text) : null;
      return file && target !== null ? { file, published: target } : null;
    },
  };
}
