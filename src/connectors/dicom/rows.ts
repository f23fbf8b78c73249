import {
  ageInYears,
  asciiValues,
  characterSetOf,
  dayOf,
  type Element,
  findElement,
  type Header,
  isoDateOf,
  isTime,
  numberValues,
  tagOf,
  tags,
  textValues,
  yearsBetween,
} from '../../formats/dicom/index.ts';
import type { PlanSource } from '../../plan/index.ts';
import type { Outcome } from '../../ports/index.ts';
import { firstValue } from './gate.ts';
import { type DicomColumn, dicomTables } from './tables.ts';

type Value = string | number | bigint | boolean | null;

export type InstanceFile = {
  /** As it came. */
  readonly header: Header;
  /** As it is written. */
  readonly published: readonly Element[];
  readonly path: string;
  readonly sizeBytes: number;
  readonly deidentifiedBefore: boolean;
  /** Days to add to a true date so that the door's shift leads to the date in the published file. */
  readonly dateDays: number;
  readonly sentinels: readonly string[];
};

const msPerDay = 86_400_000;

/** The day that the door is given; a sentinel means that there is no date. */
function dateValue(file: InstanceFile, text: string): string | null {
  const day = isoDateOf(text, 'DA');
  if (day === null || file.sentinels.includes(day)) return null;
  if (file.dateDays === 0) return day;
  return new Date(Date.parse(day) + file.dateDays * msPerDay).toISOString().slice(0, 10);
}

/** `HHMMSS.FFFFFF` → `HH:MM:SS.FFFFFF`. */
function timeValue(text: string): string | null {
  if (!isTime(text)) return null;
  const [clock = '', fraction] = text.replaceAll(':', '').split('.');
  const padded = clock.padEnd(6, '0');
  const [hours, minutes, seconds] = [padded.slice(0, 2), padded.slice(2, 4), padded.slice(4, 6)];
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  // A leap second (60) is none in SQL.
  const second = Number(seconds) > 59 ? '59' : seconds;
  return `${hours}:${minutes}:${second}${fraction === undefined ? '' : `.${fraction.padEnd(6, '0')}`}`;
}

/** A date attribute with its time attribute: `StudyDate` and `StudyTime`. Without a time it is midnight. */
function dateTimeValue(file: InstanceFile, keyword: string): string | null {
  const day = dateValue(file, firstValue(file.header, tagOf(keyword)));
  if (day === null) return null;
  const time = timeValue(firstValue(file.header, tagOf(keyword.replace(/Date$/, 'Time'))));
  return `${day}T${time ?? '00:00:00'}`;
}

function ageValue({ header }: InstanceFile): number | null {
  const written = ageInYears(firstValue(header, tags.patientAge));
  if (written !== null) return Math.floor(written);
  const birth = dayOf(firstValue(header, tags.patientBirthDate), 'DA');
  const day = dayOf(firstValue(header, tags.studyDate), 'DA');
  return birth === null || day === null ? null : yearsBetween(birth, day);
}

function publishedValue(
  { published }: InstanceFile,
  column: DicomColumn,
  keyword: string,
  index: number,
): Value {
  const element = findElement(published, tagOf(keyword));
  if (element === null) return null;
  if (column.type === 'string') return textValues(element, characterSetOf(published))[index] || null;
  const number = numberValues(element)[index];
  if (number === undefined || !Number.isFinite(number)) return null;
  if (column.type === 'double') return number;
  return Number.isInteger(number) && Math.abs(number) < 2 ** 31 ? number : null;
}

function madeValue(
  file: InstanceFile,
  what: Extract<DicomColumn['origin'], { from: 'made' }>['what'],
): Value {
  switch (what) {
    case 'age':
      return ageValue(file);
    case 'path':
      return file.path;
    case 'size':
      return BigInt(file.sizeBytes);
    case 'transfer-syntax':
      return file.header.transferSyntax.uid;
    case 'image-type': {
      const element = findElement(file.published, tags.imageType);
      return element === null ? null : asciiValues(element).join('\\') || null;
    }
    case 'deidentified-before':
      return file.deidentifiedBefore;
  }
}

/** `kept`: the door leaves the column as it is, so what stands in the published file is given. */
function cellOf(file: InstanceFile, column: DicomColumn, kept: boolean): Value {
  const { origin } = column;
  if (kept && (origin.from === 'uid' || origin.from === 'patient'))
    return publishedValue(file, column, origin.keyword, 0);
  switch (origin.from) {
    case 'published':
      return publishedValue(file, column, origin.keyword, origin.index ?? 0);
    case 'uid':
      return firstValue(file.header, tagOf(origin.keyword)) || null;
    case 'patient':
      return patientOf(file.header);
    case 'date':
      return dateValue(file, firstValue(file.header, tagOf(origin.keyword)));
    case 'date-time':
      return dateTimeValue(file, origin.keyword);
    case 'made':
      return madeValue(file, origin.what);
  }
}

/** The patient's number as its writer meant it. */
export function patientOf(header: Header): string | null {
  const element = findElement(header.dataSet, tags.patientId);
  if (element === null) return null;
  return textValues(element, characterSetOf(header.dataSet))[0] || null;
}

/** One row for each table; none where its key has no value. */
export function* rowsOf(file: InstanceFile, key: string, source: PlanSource): Iterable<Outcome> {
  for (const table of dicomTables()) {
    const planned = source.tables.find(({ name }) => name === table.name);
    const row = table.columns.map((column) => {
      const door = planned?.columns.find(({ name }) => name === column.name)?.door;
      return [column, cellOf(file, column, door?.action === 'keep')] as const;
    });
    if (row.some(([column, value]) => !column.nullable && value === null)) continue;
    const columns = Object.fromEntries(row.map(([column, value]) => [column.name, [value]]));
    yield { kind: 'rows', table: table.name, source: key, batch: { columns, rowCount: 1 } };
  }
}
