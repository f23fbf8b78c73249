import type { ColumnType, PlanPartition, TableRef } from '../../../plan/index.ts';
import { type Dialect, printType, quotedFor, quoteIdentifier, quoteText } from '../../sql/index.ts';

/** SQL that the compiler has printed: all that a template may show without a helper of names or texts. */
export type Sql = { readonly sql: string };

/** A comment ends with its line: no description can reach the statement below. */
export const comment = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ');

/** Iceberg's transforms in the words of Spark. */
const sparkTransforms: Partial<Record<PlanPartition['transform'], string>> = {
  year: 'years',
  month: 'months',
  day: 'days',
  hour: 'hours',
};

/** Helpers of the templates, each for one kind of value. What is of another kind is a fault. */
export function helpersOf(dialect: Dialect) {
  const ident = (name: string): string => quotedFor(quoteIdentifier(name), dialect);
  const literal = (text: string): string => quotedFor(quoteText(text), dialect);
  const idents = (names: readonly string[], prefix: unknown): string =>
    names.map((name) => (typeof prefix === 'string' ? prefix : '') + ident(name)).join(', ');
  const equal = (names: readonly string[], left: string, right: string, between: string): string =>
    names.map((name) => `${left}${ident(name)} = ${right}${ident(name)}`).join(between);
  return {
    ident,
    literal,
    idents,
    comment,
    table: ({ namespace, name }: TableRef): string => `${ident(namespace)}.${ident(name)}`,
    type: (type: ColumnType): string => printType(type, dialect),
    /** A text and a number of Python, whose escapes those of JSON are. */
    string: (text: string): string => JSON.stringify(text),
    number: (value: number): string => String(value),
    sql: ({ sql }: Sql): string => sql,
    matches: (keys: readonly string[]): string => equal(keys, 'target.', 'source.', ' AND '),
    updates: (names: readonly string[]): string => equal(names, '', 'source.', ', '),
    /** A partition in Spark's list, where the parameter stands first. */
    sparkPartition: ({ transform, column, parameter }: PlanPartition): string => {
      if (transform === 'identity') return ident(column);
      const first = parameter === null ? '' : `${parameter}, `;
      return `${sparkTransforms[transform] ?? transform}(${first}${ident(column)})`;
    },
    /** An item of a Trino property, which is a text that holds a name. */
    trinoPartition: ({ transform, column, parameter }: PlanPartition): string => {
      if (transform === 'identity') return literal(ident(column));
      return literal(`${transform}(${ident(column)}${parameter === null ? '' : `, ${parameter}`})`);
    },
    trinoSort: (column: string): string => literal(ident(column)),
  };
}
