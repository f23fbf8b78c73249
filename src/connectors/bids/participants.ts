import {
  classifyColumn,
  columnType,
  field,
  formatTsvLine,
  identifyingColumn,
  isMissing,
  isObject,
  isoDay,
  isoTimestamp,
  type Json,
  labelAfter,
  parseBoolean,
  parseDateTime,
  parseInteger,
  parseNumber,
  type Table,
} from '../../formats/bids/index.ts';
import type { DoorRule } from '../../plan/index.ts';
import type { SurrogateKey, Vault } from '../../ports/index.ts';
import { type DeclaredColumn, lakeName } from './config.ts';
import type { DatasetFile } from './dataset.ts';
import { type Counts, noCounts } from './deidentify/counts.ts';
import { ageCap, isWithheld, type Rules } from './deidentify/rules.ts';
import { type CellRule, columnRules, isOutside, publishedAge } from './deidentify/table.ts';
import type { Row, Value } from './outcomes.ts';

/** A cell as a value of a declared column; null where it is missing or of another type. */
export function typedCell(cell: string, type: DeclaredColumn['type']): Value {
  if (isMissing(cell)) return null;
  switch (type) {
    case 'boolean':
      return parseBoolean(cell);
    case 'integer': {
      const value = parseInteger(cell);
      return value !== null && Math.abs(value) < 2 ** 31 ? value : null;
    }
    case 'double':
      return parseNumber(cell);
    case 'string':
      return cell;
    case 'date': {
      const date = parseDateTime(cell.trim());
      return date && isoDay(date.day);
    }
    case 'timestamp': {
      const date = parseDateTime(cell.trim());
      return date && isoTimestamp(date);
    }
  }
}

/** The rule of a declared column in the file, which does what the plan does to the column in the lake. */
function declaredRule(
  door: DoorRule,
  type: DeclaredColumn['type'],
  surrogates: ReadonlyMap<string, string>,
  rules: Rules,
  subject: string | null,
  counts: Counts,
): CellRule | null {
  const dated: CellRule = (cell) => {
    const date = parseDateTime(cell.trim());
    const result = date && rules.dates(subject).apply(date, cell.trim());
    if (!result || result.kind === 'removed' || result.kind === 'outside') return 'n/a';
    if (result.kind === 'shifted') counts.shifted += 1;
    return result.text;
  };
  switch (door.action) {
    case 'keep':
      return (cell) => (typedCell(cell, type) === null ? 'n/a' : cell);
    case 'shift':
      return dated;
    case 'surrogate':
    case 'uid':
      return (cell) => {
        counts.replaced += 1;
        return surrogates.get(cell) ?? 'n/a';
      };
    case 'age-cap':
      return (cell) => publishedAge(cell, ageCap(rules.policy)) ?? 'n/a';
    case 'allow': {
      const values = new Set(door.values);
      return (cell) => (values.has(cell) ? cell : 'n/a');
    }
    case 'year':
    case 'age-flag':
    case 'zip3':
    case 'drop':
      return null;
  }
}

/** Surrogates for the cells of a declared column whose rule asks for them. */
async function drawSurrogates(
  door: DoorRule,
  cells: readonly string[],
  vault: Vault,
): Promise<ReadonlyMap<string, string>> {
  const values = [...new Set(cells.filter((cell) => !isMissing(cell)))];
  if (values.length === 0) return new Map();
  let drawn: readonly string[] = [];
  if (door.action === 'surrogate') {
    const { system } = door;
    drawn = await vault.surrogates(values.map((value): SurrogateKey => ({ system, value })));
  } else if (door.action === 'uid') drawn = await vault.uids(values);
  return new Map(drawn.map((surrogate, index) => [values[index] ?? '', surrogate]));
}

export type PublishedParticipants = {
  readonly text: string;
  readonly columns: readonly string[];
  readonly counts: Counts;
  /** Columns that were not taken because nobody has declared them, by the type of their cells. */
  readonly undeclared: readonly string[];
};

/** participants.tsv as it may be published. */
export async function publishParticipants(
  table: Table,
  dictionary: Json,
  file: DatasetFile,
  rules: Rules,
  vault: Vault,
): Promise<PublishedParticipants> {
  const counts = noCounts();
  const known = columnRules('participants', table.columns, file, rules, counts);
  const undeclared: string[] = [];
  const idAt = table.columns.indexOf('participant_id');
  const declared = rules.config.participants.columns;
  const columns: {
    readonly name: string;
    readonly index: number;
    readonly rule: (subject: string | null) => CellRule;
  }[] = [];
  for (const [index, name] of table.columns.entries()) {
    const cells = table.rows.map(({ fields }) => fields[index] ?? '');
    const one = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (one && classifyColumn('participants', name).kind === 'unknown') {
      const door = rules.participantDoors.get(lakeName(name, one)) ?? { action: 'drop' };
      const surrogates = await drawSurrogates(door, cells, vault);
      if (isWithheld(door)) continue;
      const rule = (subject: string | null): CellRule =>
        declaredRule(door, one.type, surrogates, rules, subject, counts) ?? (() => 'n/a');
      columns.push({ name, index, rule });
      continue;
    }
    const rule = known[index];
    if (rule) columns.push({ name, index, rule: () => rule });
    else if (name !== '' && identifyingColumn(name) === null) {
      const entry = isObject(dictionary) ? field(dictionary, name) : undefined;
      undeclared.push(columnType(entry, cells) ?? 'empty');
    }
  }
  counts.removed += table.columns.length - columns.length;
  counts.kept += columns.length;
  const lines = table.rows.flatMap(({ fields }) => {
    const subject = labelAfter(fields[idAt] ?? '', 'sub');
    const cells = columns.map(({ index, rule }) => {
      const cell = fields[index] ?? '';
      if (isMissing(cell)) return 'n/a';
      const next = rule(subject)(cell);
      return isOutside(next) ? 'n/a' : next;
    });
    return [formatTsvLine(cells)];
  });
  const names = columns.map(({ name }) => name);
  return { text: [formatTsvLine(names), ...lines].join(''), columns: names, counts, undeclared };
}

/** A true age in years; of "89 or more", which older versions of BIDS wrote `89+`, what is known. */
function age(cell: string): number | null {
  return parseNumber(cell.trim().replace(/^(\d{2,3})\+$/, '$1'));
}

/** Rows of table `participants`, with true values, by label. */
export function* participantRows(
  table: Table,
  rules: Rules,
): Iterable<{ readonly label: string; readonly row: Row }> {
  const at = new Map(table.columns.map((name, index) => [name, index]));
  for (const { fields } of table.rows) {
    const cell = (name: string): string => {
      const index = at.get(name);
      return index === undefined ? '' : (fields[index] ?? '');
    };
    const label = labelAfter(cell('participant_id'), 'sub');
    if (label === null) continue;
    const choice = (name: string): string | null => {
      const known = classifyColumn('participants', name);
      const text = cell(name).trim();
      const isOne =
        known.kind === 'choice' && known.values.includes(name === 'species' ? text.toLowerCase() : text);
      return isOne ? text : null;
    };
    const term = (name: string): string | null => {
      const text = cell(name);
      return isMissing(text) || !rules.terms(text) ? null : text;
    };
    const row: Record<string, Value> = {
      age: age(cell('age')),
      sex: choice('sex'),
      handedness: choice('handedness'),
      species: choice('species'),
      strain: term('strain'),
      strain_rrid: term('strain_rrid'),
    };
    for (const [name, declared] of Object.entries(rules.config.participants.columns)) {
      if (classifyColumn('participants', name).kind !== 'unknown') continue;
      row[lakeName(name, declared)] = typedCell(cell(name), declared.type);
    }
    yield { label, row };
  }
}
