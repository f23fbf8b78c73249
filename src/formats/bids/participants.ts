import { type DatasetFacts, participantsFile, subjectFolders } from './dataset-facts.ts';
import { labelAfter } from './file-name.ts';
import { error, type Issue, warning } from './issue.ts';
import { isMissing, type Table, type TsvRemark } from './tsv.ts';

const path = participantsFile;
const idColumn = 'participant_id';

/** `sub-<letters, digits, +>` */
export function isParticipantId(cell: string): boolean {
  return labelAfter(cell, 'sub') !== null;
}

/** A column's cells by its name; null where the table has no such column. */
export function cellsOf(table: Table, column: string): readonly string[] | null {
  const index = table.columns.indexOf(column);
  return index < 0 ? null : table.rows.map(({ fields }) => fields[index] ?? '');
}

const shownLines = 5;

/** `line 4`, `lines 4, 7 and 12 more` */
function lineList(lines: readonly number[]): string {
  const shown = lines.slice(0, shownLines).join(', ');
  const more = lines.length > shownLines ? ` and ${lines.length - shownLines} more` : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown}${more}`;
}

export function describeRemark(remark: TsvRemark): string {
  switch (remark) {
    case 'byte-order-mark':
      return 'The table begins with a byte order mark; BIDS wants plain UTF-8.';
    case 'carriage-returns':
      return 'Lines of the table end with carriage returns; BIDS wants line feeds alone.';
    case 'empty-cells':
      return 'The table has empty cells; BIDS wants n/a for what is not known.';
    case 'empty-column-names':
      return 'A column of the table has no name; it is not taken.';
  }
}

/** participants.tsv: readable, with the required columns filled in, and one row for each participant's folder. */
export function* checkParticipants(
  { participants, paths }: DatasetFacts,
  requiredColumns: readonly string[],
): Iterable<Issue> {
  if (!participants) return;
  if (!participants.ok) {
    const { message, line } = participants.problem;
    yield error('participants-unreadable', `participants.tsv cannot be read. ${message}`, {
      path,
      location: `line ${line}`,
    });
    return;
  }
  const { table, remarks } = participants;
  for (const remark of remarks) yield warning(`table-${remark}`, describeRemark(remark), { path });
  // Without ids no row belongs to anybody.
  for (const column of new Set([idColumn, ...requiredColumns])) {
    const cells = cellsOf(table, column);
    if (!cells) {
      yield error('required-column-missing', 'participants.tsv lacks a required column. Add it.', {
        path,
        location: column,
      });
    } else if (cells.every(isMissing)) {
      const message = 'A required column of participants.tsv says n/a in every row. Fill it in.';
      yield error('required-column-empty', message, { path, location: column });
    }
  }
  yield* checkIds(table, paths);
}

function* checkIds(table: Table, paths: readonly string[]): Iterable<Issue> {
  const ids = cellsOf(table, idColumn);
  if (!ids) return;
  const at = { path, location: idColumn };
  const seen = new Set<string>();
  const malformed: number[] = [];
  const twice: number[] = [];
  for (const [index, id] of ids.entries()) {
    const line = table.rows[index]?.line ?? 0;
    if (!isParticipantId(id)) malformed.push(line);
    else if (seen.has(id)) twice.push(line);
    seen.add(id);
  }
  if (malformed.length > 0) {
    const message =
      'A participant_id of participants.tsv is not of the form sub-LABEL, with letters and digits in the label: ' +
      `${lineList(malformed)}. Correct it.`;
    yield error('participant-id-malformed', message, at);
  }
  if (twice.length > 0) {
    const message = `A participant_id stands twice in participants.tsv: ${lineList(twice)}. Each may have one row.`;
    yield error('participant-id-twice', message, at);
  }
  const folders = subjectFolders(paths);
  const without = folders.filter((folder) => !seen.has(folder)).length;
  if (without > 0) {
    const message =
      `${without} of ${folders.length} sub-… folders ${without === 1 ? 'has' : 'have'} no row in participants.tsv. ` +
      'Add the missing rows.';
    yield error('participant-row-missing', message, at);
  }
  const known = new Set(folders);
  const unseen = ids.filter((id) => isParticipantId(id) && id !== 'sub-emptyroom' && !known.has(id)).length;
  if (unseen > 0) {
    const message = `${unseen} rows of participants.tsv have no sub-… folder.`;
    yield warning('participant-folder-missing', message, at);
  }
}
