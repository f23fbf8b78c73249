import {
  type BidsDate,
  cellsOf,
  classifyField,
  type DatasetFacts,
  type DatedSpan,
  descriptionFile,
  field,
  identifyingColumn,
  isMissing,
  isObject,
  isoDay,
  isShiftedDay,
  type Json,
  type JsonResult,
  jsonLimitBytes,
  labelAfter,
  parseDateTime,
  parseJson,
  parseLooseDate,
  participantsFile,
  readTable,
  type Table,
  type TableResult,
  widenSpan,
} from '../../formats/bids/index.ts';
import type { PlanPolicy } from '../../plan/index.ts';
import {
  type Dataset,
  type DatasetFile,
  fileName,
  ignoreRules,
  leftBehind,
  sessionOf,
  subjectOf,
} from './dataset.ts';
import { type LabelCensus, labelCensus } from './deidentify/labels.ts';
import { fromBytes, type SourceReader } from './source.ts';

/** The acquisition time that scans.tsv gives for a file. */
export type RecordingDate =
  | { readonly kind: 'date'; readonly date: BidsDate }
  | { readonly kind: 'missing' | 'malformed' };

/** What is read of a whole dataset before anything is written: headers, small tables, sidecars. */
export type Reading = {
  readonly facts: DatasetFacts;
  /** Why a file is left where it is; null where it is to be taken. */
  readonly left: (file: DatasetFile) => string | null;
  readonly census: LabelCensus;
  /** All dates but sentinels, and where the first and the last are. */
  readonly span: DatedSpan | null;
  /** Whether dates are there that somebody has shifted before. */
  readonly hasShifted: boolean;
  readonly hasUnshifted: boolean;
  /** By path of the recording. */
  readonly recordingDates: ReadonlyMap<string, RecordingDate>;
  /** True values that identify somebody, by what their fields are called. */
  readonly people: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
};

/** Longer tables of participants, sessions and scans are not real. */
const tableLimitBytes = 64 * 2 ** 20;
const gatheredLimit = 20_000;
const depthLimit = 64;

type Gathering = {
  readonly date: (date: BidsDate, path: string) => void;
  readonly person: (value: string) => void;
  readonly other: (value: string) => void;
};

/** Gathers dates and identifying values of a sidecar, at every depth. */
function gatherSidecar(value: Json, path: string, gathering: Gathering, depth = 0): void {
  if (depth > depthLimit || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) gatherSidecar(item, path, gathering, depth + 1);
    return;
  }
  for (const [name, item] of Object.entries(value)) {
    const known = classifyField(name);
    if (known.kind === 'identifying') {
      const isPerson = known.identifies === 'name' || known.identifies === 'mrn';
      for (const text of texts(item)) {
        if (isPerson) gathering.person(text);
        else if (known.identifies !== 'free-text') gathering.other(text);
      }
    } else if (known.kind === 'date' && typeof item === 'string') {
      const date = parseLooseDate(item.trim());
      if (date) gathering.date(date, path);
    }
    gatherSidecar(item, path, gathering, depth + 1);
  }
}

/** `Name` in dataset_description.json is the dataset's, often its task's too, and nobody's. */
function nameless(value: Json, path: string): Json {
  if (path !== descriptionFile || !isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'Name'));
}

function texts(value: Json): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.filter((item: Json) => typeof item === 'string');
  return [];
}

async function table(file: DatasetFile | undefined, reader: SourceReader): Promise<TableResult | null> {
  if (!file) return null;
  const bytes = await reader.bytes(file, tableLimitBytes);
  if (bytes) return readTable(fromBytes(bytes));
  const message = 'The table is longer than any real one of its kind.';
  return { ok: false, problem: { code: 'tsv-line-too-long', message, row: 1, line: 1, byteOffset: 0 } };
}

/** A sidecar or dataset_description.json. */
export async function readJson(file: DatasetFile, reader: SourceReader): Promise<JsonResult> {
  const bytes = await reader.bytes(file, jsonLimitBytes);
  return bytes ? parseJson(bytes) : { ok: false, fault: 'too-large' };
}

function gatherParticipants(participants: Table, census: LabelCensus, gathering: Gathering): void {
  for (const id of cellsOf(participants, 'participant_id') ?? []) {
    const label = labelAfter(id, 'sub');
    if (label !== null) census.addSubject(label);
  }
  for (const column of participants.columns) {
    const identifies = identifyingColumn(column);
    if (!identifies || identifies === 'age.exact') continue;
    for (const cell of cellsOf(participants, column) ?? []) {
      if (isMissing(cell)) continue;
      if (identifies === 'name' || identifies === 'mrn') gathering.person(cell);
      else if (identifies !== 'free-text') gathering.other(cell);
    }
  }
}

/** Whether a JSON file is looked into: not those whose place says that they are left. */
const isJson = (file: DatasetFile): boolean => file.path.endsWith('.json');

/** Reads what decides about the dataset as a whole. @throws whatever the store throws. */
export async function readDataset(
  dataset: Dataset,
  reader: SourceReader,
  policy: PlanPolicy,
): Promise<Reading> {
  const { byPath, files } = dataset;
  const ignoreFile = byPath.get('.bidsignore');
  const ignoreBytes = ignoreFile ? await reader.bytes(ignoreFile, jsonLimitBytes) : null;
  const ignored = ignoreRules(ignoreBytes && Buffer.from(ignoreBytes).toString('utf8'));
  const strict = policy.regime !== 'public';
  const left = (file: DatasetFile): string | null => leftBehind(file, strict, ignored);

  const sentinels = new Set(policy.sentinels);
  const people = new Set<string>();
  const others = new Set<string>();
  let span: DatedSpan | null = null;
  let hasShifted = false;
  let hasUnshifted = false;
  const gather =
    (into: Set<string>) =>
    (value: string): void => {
      const trimmed = value.trim();
      if (trimmed.length > 0 && trimmed.length <= 1_000 && into.size < gatheredLimit) into.add(trimmed);
    };
  const gathering: Gathering = {
    date: (date, path) => {
      if (sentinels.has(isoDay(date.day) ?? '')) return;
      span = widenSpan(span, date.day, path);
      if (isShiftedDay(date.day)) hasShifted = true;
      else hasUnshifted = true;
    },
    person: gather(people),
    other: gather(others),
  };

  const descriptionObject = byPath.get(descriptionFile);
  const description = descriptionObject ? await readJson(descriptionObject, reader) : null;
  const participants = await table(byPath.get(participantsFile), reader);
  const census = labelCensus();
  if (participants?.ok) gatherParticipants(participants.table, census, gathering);

  const recordingDates = new Map<string, RecordingDate>();
  for (const file of files) {
    const { place, path } = file;
    if (left(file) !== null) continue;
    census.addPlace(place);
    const session = sessionOf(place);
    const sessionDate = session !== null && /^\d{8}/.test(session) ? parseLooseDate(session) : null;
    if (sessionDate) gathering.date(sessionDate, path);
    const name = fileName(place);
    if (isJson(file)) {
      const json = await readJson(file, reader);
      if (json.ok) gatherSidecar(nameless(json.value, path), path, gathering);
    } else if (name?.extension === '.tsv' && (name.suffix === 'scans' || name.suffix === 'sessions')) {
      const result = await table(file, reader);
      if (!result?.ok) continue;
      gatherTimes(file, result.table, recordingDates, census, gathering);
    }
  }
  const facts = { paths: files.map(({ path }) => path), description, participants };
  return { facts, left, census, span, hasShifted, hasUnshifted, recordingDates, people, others };
}

function gatherTimes(
  file: DatasetFile,
  { columns, rows }: Table,
  recordingDates: Map<string, RecordingDate>,
  census: LabelCensus,
  gathering: Gathering,
): void {
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const timeAt = columns.indexOf('acq_time');
  const nameAt = columns.indexOf('filename');
  const sessionAt = columns.indexOf('session_id');
  for (const { fields } of rows) {
    const cell = fields[timeAt]?.trim();
    const date = cell === undefined || isMissing(cell) ? null : parseDateTime(cell);
    if (date) gathering.date(date, file.path);
    const recording = fields[nameAt]?.trim();
    if (recording !== undefined && cell !== undefined) {
      const found: RecordingDate = date
        ? { kind: 'date', date }
        : { kind: isMissing(cell) ? 'missing' : 'malformed' };
      recordingDates.set(folder + recording, found);
    }
    const session = labelAfter(fields[sessionAt]?.trim() ?? '', 'ses');
    if (session !== null) {
      census.add('ses', session, subjectOf(file.place));
      const sessionDate = /^\d{8}/.test(session) ? parseLooseDate(session) : null;
      if (sessionDate) gathering.date(sessionDate, file.path);
    }
  }
}

/** A field of dataset_description.json that is text. */
export function descriptionText({ facts }: Reading, name: string): string | null {
  const { description } = facts;
  if (!description?.ok || !isObject(description.value)) return null;
  const value = field(description.value, name);
  return typeof value === 'string' && value !== '' ? value : null;
}
