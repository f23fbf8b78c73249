import { type FileName, labelAfter, labelOf, parseFileName } from './file-name.ts';
import { datatypes } from './generated/schema.ts';

/** Folders at the root of a dataset that BIDS names. */
export const rootFolders = [
  'code',
  'derivatives',
  'docs',
  'logs',
  'phenotype',
  'sourcedata',
  'stimuli',
] as const;
export type RootFolder = (typeof rootFolders)[number];

/** Where in a dataset a file stands, by its path alone. */
export type Place =
  /** `participants.tsv`, `README`, `dataset_description.json`, …: a file of the root with a name of its own. */
  | { readonly kind: 'root'; readonly role: RootRole; readonly extension: string }
  /** A sidecar or table at the root that files below inherit: `task-rest_bold.json`. */
  | { readonly kind: 'inherited'; readonly name: FileName }
  | {
      readonly kind: 'participant';
      /** Labels without `sub-` and `ses-`. */
      readonly subject: string;
      readonly session: string | null;
      readonly datatype: string | null;
      readonly name: FileName;
      /** The path inside a recording that is a folder (`.ds`, `.ome.zarr`); null for a file. */
      readonly inside: string | null;
    }
  | { readonly kind: 'folder'; readonly folder: RootFolder }
  /** A file or folder whose name begins with a dot. */
  | { readonly kind: 'hidden' }
  /** Nothing that BIDS knows. `subject` where it stands in a participant's folder. */
  | { readonly kind: 'unknown'; readonly subject: string | null };

export type RootRole =
  | 'dataset_description'
  | 'participants'
  | 'samples'
  | 'genetic_info'
  | 'text'
  | 'bidsignore';

const roles: Readonly<Record<string, RootRole>> = {
  'dataset_description.json': 'dataset_description',
  'participants.tsv': 'participants',
  'participants.json': 'participants',
  'samples.tsv': 'samples',
  'samples.json': 'samples',
  'genetic_info.json': 'genetic_info',
  'CITATION.cff': 'text',
  CHANGES: 'text',
  '.bidsignore': 'bidsignore',
};
const prose = /^(README|CHANGES|LICENSE)(\.md|\.rst|\.txt)?$/;
const datatypeNames = new Set(datatypes);

function rootPlace(name: string): Place {
  const role = Object.hasOwn(roles, name) ? roles[name] : prose.test(name) ? 'text' : undefined;
  const dot = name.indexOf('.');
  if (role) return { kind: 'root', role, extension: dot < 0 ? '' : name.slice(dot) };
  if (name.startsWith('.')) return { kind: 'hidden' };
  const parsed = parseFileName(name);
  return parsed ? { kind: 'inherited', name: parsed } : { kind: 'unknown', subject: null };
}

function participantPlace(subject: string, segments: readonly string[]): Place {
  const unknown: Place = { kind: 'unknown', subject };
  const session = segments.length > 2 ? labelAfter(segments[1] ?? '', 'ses') : null;
  const below = segments.slice(session === null ? 1 : 2);
  const folder = below[0] ?? '';
  const datatype = below.length > 1 && datatypeNames.has(folder) ? folder : null;
  const [file = '', ...inside] = below.slice(datatype === null ? 0 : 1);
  const name = parseFileName(file);
  if (!name || labelOf(name, 'sub') !== subject || labelOf(name, 'ses') !== session) return unknown;
  // Only a recording that is a folder has an extension before its last segment.
  if (inside.length > 0 && (datatype === null || name.extension === '')) return unknown;
  return {
    kind: 'participant',
    subject,
    session,
    datatype,
    name,
    inside: inside.length > 0 ? inside.join('/') : null,
  };
}

/** Classifies a path relative to the dataset's root. */
export function placeOf(path: string): Place {
  const segments = path.split('/');
  const [first = '', ...rest] = segments;
  if (rest.length === 0) return rootPlace(first);
  if (segments.some((segment) => segment.startsWith('.'))) return { kind: 'hidden' };
  const folder = rootFolders.find((name) => name === first);
  if (folder) return { kind: 'folder', folder };
  const subject = labelAfter(first, 'sub');
  return subject === null ? { kind: 'unknown', subject: null } : participantPlace(subject, segments);
}
