import {
  type ColumnClass,
  classifyColumn,
  formatTsvLine,
  headerlessTables,
  identifyingColumn,
  identifyingField,
  isMissing,
  labelAfter,
  parseBoolean,
  parseDateTime,
  parseNumber,
  readTsv,
  type TableKind,
  type TsvProblem,
  type TsvRemark,
  type TsvRow,
} from '../../../formats/bids/index.ts';
import { type DatasetFile, subjectOf } from '../dataset.ts';
import type { Counts } from './counts.ts';
import { ageCap, type Rules } from './rules.ts';

/** A date in a cell would leave the range of shifted dates: the file waits for a person. */
const outside = Symbol('outside the range of shifted dates');

/** What becomes of a cell. */
export type CellRule = (cell: string) => string | typeof outside;

export function isOutside(cell: ReturnType<CellRule>): cell is typeof outside {
  return cell === outside;
}

const missing = 'n/a';

/** Tables with a row per person, visit or sample, where a column `name` names somebody. */
const tablesOfPeople: ReadonlySet<TableKind> = new Set([
  'participants',
  'phenotype',
  'samples',
  'scans',
  'sessions',
]);

function dateRule(file: DatasetFile, rules: Rules, counts: Counts): CellRule {
  const rule = rules.dates(subjectOf(file.place));
  return (cell) => {
    const date = parseDateTime(cell.trim());
    const result = date ? rule.apply(date, cell.trim()) : null;
    switch (result?.kind) {
      case 'kept':
        return result.text;
      case 'shifted':
        counts.shifted += 1;
        return result.text;
      case 'outside':
        return outside;
      default:
        counts.removed += 1;
        return missing;
    }
  };
}

/** An age in years as a file may show it. `89+` is how older versions of BIDS wrote "89 or more". */
export function publishedAge(cell: string, cap: number): string | null {
  const text = cell.trim();
  if (/^\d{2,3}\+$/.test(text)) return String(cap);
  const age = parseNumber(text);
  if (age === null) return null;
  return age > cap ? String(cap) : text;
}

/** `sub-01`, or bare `01` as some tables write it, with the label replaced. */
function idRule(key: string, replace: (label: string) => string | null, counts: Counts): CellRule {
  return (cell) => {
    const label = labelAfter(cell.trim(), key);
    const next = label === null ? null : replace(label);
    if (next === null) {
      counts.removed += 1;
      return missing;
    }
    if (next !== label) counts.replaced += 1;
    return `${key}-${next}`;
  };
}

const keep: CellRule = (cell) => cell;

function onlyIf(passes: (cell: string) => boolean, counts: Counts): CellRule {
  return (cell) => {
    if (passes(cell)) return cell;
    counts.removed += 1;
    return missing;
  };
}

/** Published text: a cell that is a date is treated like one. */
function publishedRule(file: DatasetFile, rules: Rules, counts: Counts): CellRule {
  const date = dateRule(file, rules, counts);
  return (cell) => (parseDateTime(cell.trim()) ? date(cell) : cell);
}

function classRule(
  known: ColumnClass,
  column: string,
  kind: TableKind,
  file: DatasetFile,
  rules: Rules,
  counts: Counts,
): CellRule | null {
  const { strict } = rules;
  const subject = subjectOf(file.place);
  switch (known.kind) {
    case 'participant':
      return idRule('sub', rules.labels.subject, counts);
    case 'session':
      return idRule(
        'ses',
        (label) =>
          subject === null ? rules.labels.other('ses', label) : rules.labels.session(subject, label),
        counts,
      );
    case 'sample':
      return idRule('sample', (label) => rules.labels.other('sample', label), counts);
    case 'path':
      return (cell) => rules.references.inFolder(cell.trim(), file)?.published ?? missing;
    case 'date':
      return dateRule(file, rules, counts);
    case 'age':
      return (cell) => publishedAge(cell, ageCap(rules.policy)) ?? missing;
    case 'number':
      return strict ? onlyIf((cell) => parseNumber(cell) !== null, counts) : keep;
    case 'boolean':
      return strict ? onlyIf((cell) => parseBoolean(cell) !== null, counts) : keep;
    case 'choice': {
      const values = new Set(known.values.map((value) => value.toLowerCase()));
      return strict ? onlyIf((cell) => values.has(cell.trim().toLowerCase()), counts) : keep;
    }
    case 'term':
      return strict ? onlyIf(rules.terms, counts) : publishedRule(file, rules, counts);
    case 'prose':
      return strict ? null : keep;
    case 'unknown': {
      if (kind === 'events' && Object.hasOwn(rules.config.events.columns, column)) {
        return strict ? onlyIf((cell) => parseNumber(cell) !== null || rules.terms(cell), counts) : keep;
      }
      if (strict) return null;
      const identifies = tablesOfPeople.has(kind) ? identifyingColumn(column) : identifyingField(column);
      return identifies === null || identifies === 'free-text' ? publishedRule(file, rules, counts) : null;
    }
  }
}

/** The rule of each column of a table; null = the column goes. */
export function columnRules(
  kind: TableKind | null,
  columns: readonly string[],
  file: DatasetFile,
  rules: Rules,
  counts: Counts,
): readonly (CellRule | null)[] {
  return columns.map((column) => {
    if (column === '') return null;
    if (kind !== null && rules.withheld.has(`${kind}.${column}`))
      return column === 'acq_time' ? () => missing : null;
    const known: ColumnClass = kind === null ? { kind: 'unknown' } : classifyColumn(kind, column);
    const rule = classRule(known, column, kind ?? 'phenotype', file, rules, counts);
    return rule && ((cell) => (isMissing(cell) ? missing : rule(cell)));
  });
}

export type RewrittenTable =
  | {
      readonly ok: true;
      readonly columns: readonly string[];
      /** Cells that hold a date which would leave the range of shifted dates. */
      readonly outside: number;
      readonly remarks: readonly TsvRemark[];
    }
  | { readonly ok: false; readonly problem: TsvProblem };

export type TableOptions = {
  readonly kind: TableKind | null;
  /** Columns of a table without header line, by its sidecar. */
  readonly headerless: readonly string[] | null;
  /** Rows that are wanted, by their true cells; default: all. */
  readonly wanted?: (row: TsvRow, columns: readonly string[]) => boolean;
};

export function isHeaderless(kind: TableKind | null): boolean {
  return kind !== null && headerlessTables.has(kind);
}

/** A table with the columns and cells that may be published. @throws whatever the source throws. */
export async function* rewriteTable(
  source: AsyncIterable<Uint8Array>,
  options: TableOptions,
  file: DatasetFile,
  rules: Rules,
  counts: Counts,
): AsyncGenerator<Uint8Array, RewrittenTable> {
  const { kind, headerless, wanted } = options;
  const reading = readTsv(source, { header: headerless === null });
  let names: readonly string[] | null = headerless;
  let cellRules: readonly (CellRule | null)[] | null =
    headerless && columnRules(kind, headerless, file, rules, counts);
  let outsideCells = 0;
  try {
    for (;;) {
      const step = await reading.next();
      if (step.done) {
        const end = step.value;
        const published = (cellRules ?? []).flatMap((rule, index) => (rule ? [names?.[index] ?? ''] : []));
        return end.ok ? { ok: true, columns: published, outside: outsideCells, remarks: end.remarks } : end;
      }
      if (step.value.kind === 'header') {
        names = step.value.names;
        cellRules = columnRules(kind, names, file, rules, counts);
        const kept = names.filter((_, index) => cellRules?.[index]);
        counts.removed += names.length - kept.length;
        counts.kept += kept.length;
        if (kept.length > 0) yield Buffer.from(formatTsvLine(kept));
        continue;
      }
      const lines: string[] = [];
      for (const row of step.value.rows) {
        // Without a sidecar that names them, all columns of a table of signals are treated alike.
        if (cellRules === null || (headerless !== null && row.fields.length > cellRules.length)) {
          cellRules = columnRules(
            kind,
            row.fields.map((_, index) => names?.[index] ?? `column${index}`),
            file,
            rules,
            counts,
          );
        }
        if (wanted && !wanted(row, names ?? [])) continue;
        const cells: string[] = [];
        for (const [index, rule] of cellRules.entries()) {
          if (!rule) continue;
          const cell = rule(row.fields[index] ?? '');
          if (cell === outside) outsideCells += 1;
          else cells.push(cell);
        }
        lines.push(formatTsvLine(cells));
      }
      if (lines.length > 0) yield Buffer.from(lines.join(''));
    }
  } finally {
    await reading.return({ ok: true, rowCount: 0, remarks: [] });
  }
}
