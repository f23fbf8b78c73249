import {
  isMissing,
  isoTimestamp,
  labelAfter,
  parseDateTime,
  readTable,
  type Table,
} from '../../formats/bids/index.ts';
import type { DatasetFile } from './dataset.ts';
import { fileName, sessionOf, subjectOf } from './dataset.ts';
import type { Row } from './outcomes.ts';
import { type DatasetRun, whereRow } from './run.ts';
import { fromBytes } from './source.ts';

/** Tables of sessions and scans, which are read whole. */
const tableLimitBytes = 64 * 2 ** 20;

async function readWhole(run: DatasetRun, file: DatasetFile): Promise<Table | null> {
  const bytes = await run.reader.bytes(file, tableLimitBytes);
  const result = bytes && (await readTable(fromBytes(bytes)));
  return result?.ok ? result.table : null;
}

/** A time for a row: true, without zone; null where it is missing or no time. */
function timestamp(cell: string | undefined): string | null {
  const date = cell === undefined ? null : parseDateTime(cell.trim());
  return date && isoTimestamp(date);
}

/** Whether a table of sessions gives a time that is none. */
export async function hasMalformedTime(run: DatasetRun, file: DatasetFile): Promise<boolean> {
  const table = await readWhole(run, file);
  const at = table?.columns.indexOf('acq_time') ?? -1;
  return (table?.rows ?? []).some(({ fields }) => {
    const cell = fields[at];
    return cell !== undefined && !isMissing(cell) && parseDateTime(cell.trim()) === null;
  });
}

export type ScansReading = {
  readonly rows: readonly Row[];
  /** Rows that name no file of the dataset. */
  readonly unknown: number;
};

/** Rows of table `scans` for the recordings of one scans.tsv that were taken. */
export async function scanRows(
  run: DatasetRun,
  file: DatasetFile,
  isTaken: (path: string) => boolean,
): Promise<ScansReading> {
  const table = await readWhole(run, file);
  if (!table) return { rows: [], unknown: 0 };
  const nameAt = table.columns.indexOf('filename');
  const timeAt = table.columns.indexOf('acq_time');
  const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
  const rows: Row[] = [];
  let unknown = 0;
  for (const { fields } of table.rows) {
    const recording = run.dataset.byPath.get(folder + (fields[nameAt]?.trim() ?? ''));
    if (!recording) unknown += 1;
    const path = recording && isTaken(recording.path) ? run.rules.labels.path(recording.place) : null;
    if (recording && path !== null) {
      rows.push({ ...whereRow(run, recording), path, acq_time: timestamp(fields[timeAt]) });
    }
  }
  return { rows, unknown };
}

type SessionRow = { readonly source: string; readonly row: Row };

/**
 * Rows of table `sessions`: those of the sessions.tsv files that were taken, and the sessions' folders that no such
 * file names.
 */
export async function sessionRows(
  run: DatasetRun,
  tables: readonly DatasetFile[],
): Promise<readonly SessionRow[]> {
  const found = new Map<string, SessionRow>();
  const add = (subject: string, session: string, source: string, acqTime: string | null): void => {
    const published = run.rules.labels.session(subject, session);
    const key = `${subject}/${session}`;
    if (published === null || found.has(key)) return;
    const row = {
      dataset_id: run.datasetId,
      participant_id: run.participantId(subject),
      session_id: `ses-${published}`,
      acq_time: acqTime,
    };
    found.set(key, { source, row });
  };
  for (const file of tables) {
    const subject = subjectOf(file.place);
    const table = await readWhole(run, file);
    const sessionAt = table?.columns.indexOf('session_id') ?? -1;
    const timeAt = table?.columns.indexOf('acq_time') ?? -1;
    for (const { fields } of table?.rows ?? []) {
      const session = labelAfter(fields[sessionAt]?.trim() ?? '', 'ses');
      if (subject !== null && session !== null) {
        add(subject, session, file.object.key, timestamp(fields[timeAt]));
      }
    }
  }
  for (const file of run.dataset.files) {
    const subject = subjectOf(file.place);
    const session = sessionOf(file.place);
    const isTaken = run.reading.left(file) === null && fileName(file.place) !== null;
    if (isTaken && subject !== null && session !== null) add(subject, session, file.object.key, null);
  }
  return [...found.values()];
}
