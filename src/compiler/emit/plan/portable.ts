import { locateIn } from '../../diagnostics/index.ts';
import type { TypedColumn } from '../../graph/model.ts';
import {
  type Dialect,
  type Flow,
  parseExpression,
  printExpression,
  quoteIdentifier,
  typeExpression,
} from '../../sql/index.ts';

const untraced: Flow<null> = { none: null, combine: () => null };

/** The same few expressions, over columns of the same few names, are printed for every product. */
const printed = new Map<string, string>();
const mostPrinted = 10_000;

/**
 * An expression of the compiler's own, written in the portable language like those of stewards: so the dialects'
 * printers alone know how an engine says it.
 */
export function portable(text: string, columns: readonly TypedColumn[], dialect: Dialect): string {
  const key = `${dialect} ${columns.map(({ name, type }) => `${name} ${type}`).join(' ')} ${text}`;
  const known = printed.get(key);
  if (known !== undefined) return known;
  if (printed.size >= mostPrinted) printed.clear();
  const sql = print(text, columns, dialect);
  printed.set(key, sql);
  return sql;
}

function print(text: string, columns: readonly TypedColumn[], dialect: Dialect): string {
  const locate = locateIn('', text);
  const { node } = parseExpression(text, locate);
  const scope = [
    { name: null, columns: columns.map((column) => ({ ...column, nullable: true, flow: null })) },
  ];
  if (node) {
    const typed = typeExpression(node, scope, untraced, locate);
    if (typed.diagnostics.length === 0) return printExpression(node, { dialect, types: typed.types });
  }
  throw new Error(`the compiler's own expression can't be read: ${text}`);
}

/** A column as it is compared, in the portable language: codes in upper case, without their dot and spaces around. */
function compared({ name, spelled }: TypedColumn): string {
  const column = quoteIdentifier(name);
  return spelled === 'icd10' ? `nullif(replace(upper(trim(${column})), '.', ''), '')` : column;
}

/** The same in the words of a dialect. */
export function comparedSql(column: TypedColumn, dialect: Dialect): string {
  return column.spelled === undefined
    ? quoteIdentifier(column.name)
    : portable(compared(column), [column], dialect);
}

/** -1 where a part of the natural key is null, else its hash. */
export function memberKey(columns: readonly TypedColumn[], dialect: Dialect): string {
  const names = columns.map(compared);
  const absent = names.map((name) => `${name} is null`).join(' or ');
  return portable(`case when ${absent} then -1 else hash_key(${names.join(', ')}) end`, columns, dialect);
}

/** yyyymmdd; -1 where the date is null. Instants are days in UTC. */
export function dateKey(column: TypedColumn, dialect: Dialect): string {
  const name = quoteIdentifier(column.name);
  return portable(
    `coalesce(year(${name}) * 10000 + month(${name}) * 100 + day(${name}), -1)`,
    [column],
    dialect,
  );
}
