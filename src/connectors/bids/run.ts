import {
  classifyColumn,
  emptyRoom,
  headerlessTables,
  isTableKind,
  type SidecarIndex,
  type TableKind,
} from '../../formats/bids/index.ts';
import type { DoorRule } from '../../plan/index.ts';
import type { ProcessContext, SourceTable, WorkUnit } from '../../ports/index.ts';
import { type BidsConfig, type BidsProfile, bidsConfig, bidsProfile } from './config.ts';
import { type Dataset, type DatasetFile, fileName, openDataset, sidecarIndex, subjectOf } from './dataset.ts';
import { type DateRule, dateRule } from './deidentify/dates.ts';
import { relabel } from './deidentify/labels.ts';
import { references } from './deidentify/references.ts';
import { isWithheld, type Rules } from './deidentify/rules.ts';
import { terms } from './deidentify/terms.ts';
import { isOwnOutput, type Manifest, manifest } from './mark.ts';
import type { Row } from './outcomes.ts';
import { type Reading, readDataset } from './reading.ts';
import { type SourceReader, sourceReader } from './source.ts';
import { bidsTables, systems } from './tables.ts';

/** All that the processing of one dataset shares. */
export type DatasetRun = {
  readonly unit: WorkUnit;
  readonly context: ProcessContext;
  readonly config: BidsConfig;
  readonly profile: BidsProfile;
  readonly dataset: Dataset;
  readonly reader: SourceReader;
  readonly reading: Reading;
  readonly rules: Rules;
  readonly sidecars: SidecarIndex;
  /** Whether the tree is our own output, come back. */
  readonly isOwn: boolean;
  /** The days by which dates are moved, one for each participant or one for all. */
  readonly offsets: readonly number[];
  readonly tables: ReadonlyMap<string, SourceTable>;
  /** Value of `dataset_id` in rows, and the folder of the published tree. */
  readonly datasetId: string;
  readonly folder: string;
  /** Value of `participant_id` in rows; null for nobody. */
  readonly participantId: (label: string | null) => string | null;
  readonly participantSystem: string | null;
  /** What was published so far, for the mark. */
  readonly published: Manifest;
  /** Paths of files that are in quarantine so far. */
  readonly rejected: Set<string>;
};

function doorsOf(context: ProcessContext, table: string): ReadonlyMap<string, DoorRule> {
  const columns = context.source.tables.find(({ name }) => name === table)?.columns ?? [];
  return new Map(columns.map(({ name, door }) => [name, door]));
}

/** Columns of tables of BIDS, by kind of table and name in the file, whose values the plan withholds. */
function withheldColumns(config: BidsConfig, context: ProcessContext): ReadonlySet<string> {
  const withheld = bidsTables(config)
    .filter(({ name }) => isTableKind(name))
    .flatMap((table) => {
      const doors = doorsOf(context, table.name);
      return table.columns.flatMap(({ name, element }) => {
        const door = doors.get(name);
        const isId = element === 'participant_id' || element === 'session_id';
        return element !== undefined && !isId && door && isWithheld(door) ? [`${table.name}.${element}`] : [];
      });
    });
  return new Set(withheld);
}

/** System of the surrogates that take a column's place; null where its true values pass. */
function surrogateSystem(door: DoorRule | undefined, system: string): string | null {
  if (door?.action === 'keep') return null;
  return door?.action === 'surrogate' ? door.system : system;
}

const unsafeInPath = /[^A-Za-z0-9._-]+/g;

/** A name as one segment of a path. */
function segment(name: string): string {
  const safe = name.replace(unsafeInPath, '-').replace(/^[.-]+/, '');
  return safe === '' ? 'dataset' : safe.slice(0, 100);
}

/** The date rule of each participant, and the offsets behind them. */
async function datesOf(
  reading: Reading,
  participantId: (label: string | null) => string | null,
  context: ProcessContext,
): Promise<{ readonly rule: (subject: string | null) => DateRule; readonly offsets: readonly number[] }> {
  const { policy } = context;
  const rule = (days: number): DateRule => dateRule(policy, days);
  // Without a date nothing is shifted, and no offset is asked for that later dates could contradict.
  if (policy.dates.method !== 'shift' || !reading.span) {
    const unmoved = rule(0);
    return { rule: () => unmoved, offsets: [0] };
  }
  const labels = [null, ...reading.census.subjects];
  const offsets = await context.offsetDays(labels.map(participantId));
  const rules = new Map(labels.map((label, index) => [label, rule(offsets[index] ?? 0)]));
  const fallback = rules.get(null) ?? rule(0);
  return { rule: (subject) => rules.get(subject) ?? fallback, offsets: [...new Set(offsets)] };
}

/** A dataset whose headers were read; nothing is drawn from the vault yet. */
export type OpenedDataset = Pick<
  DatasetRun,
  'unit' | 'context' | 'config' | 'profile' | 'dataset' | 'reader' | 'reading'
>;

export async function openRun(unit: WorkUnit, context: ProcessContext): Promise<OpenedDataset> {
  const { landing, policy, source, signal, progress } = context;
  const dataset = openDataset(unit, landing);
  const reader = sourceReader(landing.store, signal, progress);
  return {
    unit,
    context,
    config: bidsConfig.parse(source.config),
    profile: bidsProfile.parse(source.profile),
    dataset,
    reader,
    reading: await readDataset(dataset, reader, policy),
  };
}

/** Settles every rule before the first file is written: surrogates, offsets, what is known to identify. */
export async function prepareRun(opened: OpenedDataset): Promise<DatasetRun> {
  const { context, config, dataset, reader, reading } = opened;
  const { policy, vault } = context;
  const isOwn = await isOwnOutput(dataset, reading, reader, vault);

  const strict = policy.regime !== 'public';
  const participantDoors = doorsOf(context, 'participants');
  const participantSystem = surrogateSystem(participantDoors.get('participant_id'), systems.participant);
  const datasetSystem = surrogateSystem(doorsOf(context, 'datasets').get('dataset_id'), systems.dataset);

  // The label of our own output is a surrogate itself: the vault gives it back as it is.
  const participantValue = (label: string): string => {
    if (isOwn) return label;
    return config.participants.shared ? `sub-${label}` : `${dataset.qualifier}sub-${label}`;
  };
  const participantId = (label: string | null): string | null =>
    label === null || label === emptyRoom ? null : participantValue(label);
  const { rule: dates, offsets } = await datesOf(reading, participantId, context);
  const people = new Set(reading.people);
  if (participantSystem !== null) for (const label of reading.census.subjects) people.add(label);
  const isTerm = terms({ people, others: reading.others });
  const labels = await relabel(
    reading.census,
    {
      strict: strict && !isOwn,
      participantSystem,
      participantValue,
      listed: config.labels,
      terms: isTerm,
      dates,
    },
    vault,
  );
  const publish = (file: DatasetFile): string | null =>
    reading.left(file) === null ? publishedPath(file, labels.path) : null;
  const [surrogate] =
    datasetSystem === null
      ? [segment(dataset.name)]
      : await vault.surrogates([{ system: datasetSystem, value: dataset.name }]);
  return {
    ...opened,
    rules: {
      strict,
      policy,
      config,
      labels,
      references: references(dataset.byPath, publish),
      terms: isTerm,
      dates,
      participantDoors,
      withheld: withheldColumns(config, context),
    },
    sidecars: sidecarIndex(dataset.files.filter((file) => reading.left(file) === null)),
    isOwn,
    offsets,
    tables: new Map(bidsTables(config).map((table) => [table.name, table])),
    datasetId: dataset.name,
    folder: surrogate ?? 'dataset',
    participantId,
    participantSystem,
    published: manifest(),
    rejected: new Set(),
  };
}

/** Where a file stands in the published tree; null where its name can't be published. */
export function publishedPath(
  file: DatasetFile,
  byLabels: (place: DatasetFile['place']) => string | null,
): string | null {
  const { place } = file;
  return place.kind === 'root' || place.kind === 'folder' ? file.path : byLabels(place);
}

/** Columns that name a file in rows: where it stands in the published tree. */
export function whereRow(run: DatasetRun, file: DatasetFile): Row {
  const { place } = file;
  const { labels } = run.rules;
  const session = place.kind === 'participant' ? place.session : null;
  const subject = subjectOf(place);
  return {
    dataset_id: run.datasetId,
    participant_id: run.participantId(subject),
    session_id:
      session === null || subject === null ? null : prefixed('ses', labels.session(subject, session)),
    datatype: place.kind === 'participant' ? place.datatype : null,
    suffix: fileName(place)?.suffix ?? null,
  };
}

function prefixed(key: string, label: string | null): string | null {
  return label === null ? null : `${key}-${label}`;
}

/** What kind of table a TSV file, or the data dictionary beside it, is; null = none whose columns are known. */
export function tableKind(file: DatasetFile): TableKind | null {
  const { place } = file;
  if (place.kind === 'root')
    return place.role === 'participants' || place.role === 'samples' ? place.role : null;
  if (place.kind === 'folder') return place.folder === 'phenotype' ? 'phenotype' : null;
  const suffix = fileName(place)?.suffix ?? '';
  return isTableKind(suffix) ? suffix : null;
}

/** Whether a column of a kind of table is published, so that its entry in the data dictionary may be. */
export function isPublishedColumn(run: DatasetRun, kind: TableKind, column: string): boolean {
  const { strict, withheld } = run.rules;
  if (withheld.has(`${kind}.${column}`)) return false;
  const isSignal = headerlessTables.has(kind) && kind !== 'physioevents';
  const known = isSignal ? 'unknown' : classifyColumn(kind, column).kind;
  if (known !== 'unknown') return known !== 'prose' || !strict;
  const { participants, events } = run.config;
  if (kind === 'participants') return Object.hasOwn(participants.columns, column);
  return kind === 'events' && Object.hasOwn(events.columns, column);
}
