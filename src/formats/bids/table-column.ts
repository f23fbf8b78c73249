import { tableColumns } from './generated/schema.ts';
import type { ValueShape } from './value-shape.ts';

/** What is known of a column of a BIDS table, and so what its cells may be. */
export type ColumnClass =
  | { readonly kind: 'participant' }
  | { readonly kind: 'session' }
  | { readonly kind: 'sample' }
  /** A path relative to the table's folder. */
  | { readonly kind: 'path' }
  | { readonly kind: 'date' }
  | { readonly kind: 'age' }
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** A short term that the standard or the experiment sets, the same for many. */
  | { readonly kind: 'term' }
  /** Prose, annotations, and names of files outside the recordings. */
  | { readonly kind: 'prose' }
  | { readonly kind: 'unknown' };

const special: Readonly<Record<string, ColumnClass>> = {
  participant_id: { kind: 'participant' },
  session_id: { kind: 'session' },
  sample_id: { kind: 'sample' },
  derived_from: { kind: 'sample' },
  filename: { kind: 'path' },
  acq_time: { kind: 'date' },
  age: { kind: 'age' },
  description: { kind: 'prose' },
  status_description: { kind: 'prose' },
  placement_description: { kind: 'prose' },
  message: { kind: 'prose' },
  stim_file: { kind: 'prose' },
  HED: { kind: 'prose' },
  pathology: { kind: 'prose' },
};

/** Columns of events that older versions of the standard had, and that most files have. */
const formerEventColumns: Readonly<Record<string, ColumnClass>> = {
  sample: { kind: 'number' },
  value: { kind: 'term' },
};

/** The species that the term list of a public data set would name; any other is not shown. */
const species = [
  'homo sapiens',
  'human',
  'mus musculus',
  'mouse',
  'rattus norvegicus',
  'rat',
  'macaca mulatta',
  'macaca fascicularis',
  'callithrix jacchus',
  'sus scrofa',
  'canis lupus familiaris',
  'felis catus',
  'danio rerio',
  'drosophila melanogaster',
];

/** The kinds of tables whose columns are known. */
export type TableKind = keyof typeof tableKinds;
const tableKinds = {
  participants: null,
  samples: null,
  scans: null,
  sessions: null,
  events: null,
  beh: null,
  channels: null,
  electrodes: null,
  optodes: null,
  aslcontext: null,
  blood: null,
  physio: null,
  stim: null,
  physioevents: null,
  motion: null,
  phenotype: null,
} as const;

export function isTableKind(name: string): name is TableKind {
  return Object.hasOwn(tableKinds, name);
}

/** Tables without a header line; their sidecar's `Columns` names the columns. */
export const headerlessTables: ReadonlySet<TableKind> = new Set(['physio', 'stim', 'physioevents', 'motion']);

function classOf(shape: ValueShape): ColumnClass {
  switch (shape.kind) {
    case 'number':
    case 'boolean':
      return { kind: shape.kind };
    case 'choice':
      return { kind: 'choice', values: shape.values };
    case 'text':
      return { kind: 'term' };
    case 'either':
      // A column that is a choice in one modality and open in another.
      return { kind: 'term' };
    default:
      return { kind: 'unknown' };
  }
}

/** Classifies a column of a table of a kind. */
export function classifyColumn(table: TableKind, name: string): ColumnClass {
  // These hold samples of signals, whatever their columns are called; only their events have words.
  if (table === 'physio' || table === 'stim' || table === 'motion') return { kind: 'number' };
  const columns = Object.hasOwn(tableColumns, table) ? tableColumns[table] : undefined;
  const shape = columns && Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (table === 'events' && !shape && Object.hasOwn(formerEventColumns, name)) {
    return formerEventColumns[name] ?? { kind: 'unknown' };
  }
  const known = Object.hasOwn(special, name) ? special[name] : undefined;
  if (known && (shape || name === 'participant_id')) return known;
  if (table === 'participants' && name === 'species') return { kind: 'choice', values: species };
  return shape ? classOf(shape) : { kind: 'unknown' };
}
