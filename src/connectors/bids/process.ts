import { descriptionFile, type Issue, participantsFile, subjectFolders } from '../../formats/bids/index.ts';
import type { Outcome, ProcessContext, WorkUnit } from '../../ports/index.ts';
import { type DatasetFile, fileName } from './dataset.ts';
import { publishDescription } from './description.ts';
import { eventRows } from './events.ts';
import { jsonText, spoolText } from './files/json.ts';
import { takeFile } from './files/take.ts';
import { passDates, passGate } from './gate.ts';
import { finding, rejectFile } from './outcomes.ts';
import { participantRows, publishParticipants } from './participants.ts';
import { entityRow, publish } from './publish.ts';
import { readJson } from './reading.ts';
import { type DatasetRun, openRun, prepareRun, publishedPath, tableKind, whereRow } from './run.ts';
import { fromBytes } from './source.ts';
import { datasetRow, findingRows, identifiers, rows } from './summary.ts';
import { hasMalformedTime, scanRows, sessionRows } from './visits.ts';

type Outcomes = AsyncGenerator<Outcome, void, number | undefined>;

/** The row of table `dataset_files` of a file that is not in quarantine. */
function* fileRow(
  run: DatasetRun,
  file: DatasetFile,
  disposition: 'taken' | 'empty' | 'not-taken',
  path: string | null,
  reason: string | null = null,
): Iterable<Outcome> {
  const row = {
    ...whereRow(run, file),
    file: BigInt(file.position),
    path,
    extension: path === null ? null : (fileName(file.place)?.extension ?? null),
    size_bytes: BigInt(file.object.sizeBytes),
    disposition,
    reason,
  };
  yield* rows(run, 'dataset_files', file.object.key, [row]);
}

/** A file by itself: to quarantine, left, or published with its rows. */
async function* processFile(run: DatasetRun, file: DatasetFile, issues: Issue[]): Outcomes {
  run.context.signal.throwIfAborted();
  const result = await takeFile(run, file);
  switch (result.kind) {
    case 'rejected':
      run.rejected.add(file.path);
      yield rejectFile(file, result.findings);
      return;
    case 'left':
      yield* fileRow(run, file, 'not-taken', null, result.reason);
      return;
    case 'taken': {
      const { spool } = result;
      const path = publishedPath(file, run.rules.labels.path) ?? '';
      issues.push(...result.issues);
      yield* publish(run, file, path, result);
      yield* fileRow(run, file, spool.sizeBytes === 0 ? 'empty' : 'taken', path);
      const where = { ...whereRow(run, file), path, ...entityRow(run, file) };
      if (result.image) yield* rows(run, 'images', file.object.key, [{ ...where, ...result.image }]);
      const table = run.tables.get('events');
      const isEvents = table && tableKind(file) === 'events' && path.endsWith('.tsv') && spool.sizeBytes > 0;
      if (isEvents) {
        const body = spool.body();
        const source = body instanceof Uint8Array ? fromBytes(body) : body;
        yield* eventRows(source, table, file.object.key, where, run.config);
      }
      await spool.discard();
    }
  }
}

/** participants.tsv and table `participants`. */
async function* processParticipants(run: DatasetRun, issues: Issue[]): Outcomes {
  const { facts } = run.reading;
  const file = run.dataset.byPath.get(participantsFile);
  if (!file || !facts.participants?.ok) {
    const folders = subjectFolders(facts.paths).map((folder) => folder.slice('sub-'.length));
    for (const label of folders.filter((folder) => run.reading.census.subjects.has(folder))) {
      const first = run.dataset.files.find(({ path }) => path.startsWith(`sub-${label}/`));
      const row = {
        dataset_id: run.datasetId,
        participant_id: run.participantId(label),
      };
      if (first) yield* rows(run, 'participants', first.object.key, [row]);
    }
    return;
  }
  const dictionaryFile = run.dataset.byPath.get('participants.json');
  const dictionary = dictionaryFile ? await readJson(dictionaryFile, run.reader) : null;
  const published = await publishParticipants(
    facts.participants.table,
    dictionary?.ok ? dictionary.value : null,
    file,
    run.rules,
    run.context.vault,
  );
  if (published.undeclared.length > 0) {
    const types = [...new Set(published.undeclared)].sort().map((type) => {
      const count = published.undeclared.filter((one) => one === type).length;
      return `${count} ${type}`;
    });
    const message =
      `participants.tsv has columns that the spec does not declare (${types.join(', ')}); they are not taken. ` +
      'Declare those that are wanted under `bids.participants.columns`.';
    issues.push({
      code: 'columns-not-declared',
      severity: 'warning',
      message,
      path: participantsFile,
      location: null,
    });
  }
  const spool = await spoolText(published.text, run.context.scratch);
  yield* publish(run, file, participantsFile, { spool, counts: published.counts });
  yield* fileRow(run, file, 'taken', participantsFile);
  const records = [...participantRows(facts.participants.table, run.rules)].flatMap(({ label, row }) => {
    const participantId = run.participantId(label);
    return participantId === null
      ? []
      : [{ ...row, dataset_id: run.datasetId, participant_id: participantId }];
  });
  yield* rows(run, 'participants', file.object.key, records);
}

/** scans.tsv and sessions.tsv come after the recordings: they name only those that were taken. */
async function* processVisits(run: DatasetRun, files: readonly DatasetFile[], issues: Issue[]): Outcomes {
  const { policy } = run.context;
  const sessionTables: DatasetFile[] = [];
  for (const file of files) {
    const isSessions = tableKind(file) === 'sessions';
    const waits = policy.dates.method === 'shift' && policy.missingDates === 'quarantine';
    if (isSessions && waits && (await hasMalformedTime(run, file))) {
      const message = 'An acquisition time in sessions.tsv is not of the form YYYY-MM-DDThh:mm:ss.';
      run.rejected.add(file.path);
      yield rejectFile(file, [finding('recording-date-malformed', message, 'acq_time')]);
      continue;
    }
    yield* processFile(run, file, issues);
    if (run.rejected.has(file.path)) continue;
    if (isSessions) {
      sessionTables.push(file);
      continue;
    }
    const scans = await scanRows(run, file, (path) => !run.rejected.has(path));
    yield* rows(run, 'scans', file.object.key, scans.rows);
    if (scans.unknown > 0) {
      const message = `${scans.unknown} rows of scans.tsv name no file of the dataset; they are left out.`;
      issues.push({
        code: 'scans-file-missing',
        severity: 'warning',
        message,
        path: file.path,
        location: 'filename',
      });
    }
  }
  for (const { source, row } of await sessionRows(run, sessionTables))
    yield* rows(run, 'sessions', source, [row]);
}

/** dataset_description.json, which carries the mark of all the others. */
async function* processDescription(run: DatasetRun): Outcomes {
  const file = run.dataset.byPath.get(descriptionFile);
  const published = publishDescription(run);
  if (!file || !published) return;
  const spool = await spoolText(jsonText(published.value), run.context.scratch);
  yield* publish(run, file, descriptionFile, { spool, counts: published.counts });
  yield* fileRow(run, file, 'taken', descriptionFile);
}

/** Takes a dataset: gate, then file by file; each step's order is what the next one relies on. */
export async function* process(unit: WorkUnit, context: ProcessContext): Outcomes {
  const [object] = unit.objects;
  if (!object) return;
  if (unit.scope !== 'dataset') {
    const message =
      'The file stands in no BIDS dataset: no folder above it has a dataset_description.json, a participants.tsv or ' +
      'a sub-… folder.';
    yield {
      kind: 'rejected',
      scope: 'file',
      source: object.key,
      findings: [finding('file-outside-dataset', message)],
      raw: null,
      position: null,
    };
    return;
  }
  const opened = await openRun(unit, context);
  const gate = passGate(opened.dataset, opened.reading, opened.profile);
  if (!gate.open) {
    yield* gate.outcomes;
    return;
  }
  const run = await prepareRun(opened);
  const conflicts = passDates(run.dataset, run.reading, context.policy, run.isOwn, run.offsets);
  if (conflicts.length > 0) {
    yield* conflicts;
    return;
  }
  const issues: Issue[] = [...gate.warnings];
  const whole = run.dataset.byPath.get(participantsFile) ?? run.dataset.byPath.get(descriptionFile);
  const source = whole?.object.key ?? object.key;
  const isVisit = (file: DatasetFile): boolean =>
    file.path.endsWith('.tsv') &&
    ['scans', 'sessions'].includes(tableKind(file) ?? '') &&
    run.reading.left(file) === null;
  const special = new Set([participantsFile, descriptionFile]);

  yield* identifiers(run);
  yield* datasetRow(run, source);
  yield* processParticipants(run, issues);
  for (const file of run.dataset.files) {
    if (!special.has(file.path) && !isVisit(file)) yield* processFile(run, file, issues);
  }
  yield* processVisits(run, run.dataset.files.filter(isVisit), issues);
  yield* findingRows(run, source, issues);
  yield* processDescription(run);
}
