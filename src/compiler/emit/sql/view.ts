import type { PlanGate, PlanModel, TableRef } from '../../../plan/index.ts';
import type { Dialect } from '../../compilation.ts';
import { quoteIdentifier, quoteText } from '../../sql/index.ts';
import { typeName } from '../plan/dialect.ts';

/** A comment ends with its line: no description can reach the statement below. */
export const comment = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ');

const dotted = ({ namespace, name }: TableRef): string => `${namespace}.${name}`;

export const schemaOf = ({ table }: PlanModel): string => quoteIdentifier(table.namespace);

/** Every comment on a table and its columns, one statement a line. */
function comments(table: string, model: PlanModel, columns: readonly string[]): string {
  const lines =
    model.description === '' ? [] : [`COMMENT ON TABLE ${table} IS ${quoteText(model.description)};`];
  for (const [index, { description }] of model.columns.entries())
    if (description !== '')
      lines.push(`COMMENT ON COLUMN ${table}.${columns[index]} IS ${quoteText(description)};`);
  return lines.join('\n');
}

/** What the templates show of a model in any dialect: names quoted, lists joined; the words of SQL are theirs. */
export function modelView(model: PlanModel) {
  const names = model.columns.map((column) => quoteIdentifier(column.name));
  const source = (name: string) => `source.${name}`;
  const keys = model.key.map(quoteIdentifier);
  const table = `${quoteIdentifier(model.table.namespace)}.${quoteIdentifier(model.table.name)}`;
  return {
    title: comment(`${dotted(model.table)}${model.description === '' ? '' : `: ${model.description}`}`),
    table,
    columns: names.join(', '),
    inserted: names.map(source).join(', '),
    matched: keys.map((name) => `target.${name} = source.${name}`).join(' AND '),
    updates: names
      .filter((name) => !keys.includes(name))
      .map((name) => `${name} = source.${name}`)
      .join(', '),
    increment: model.increment === null ? '' : comment(dotted(model.increment)),
    comments: comments(table, model, names),
  };
}

/** The columns of a new table in the words of a dialect. */
export const definitions = (model: PlanModel, dialect: Dialect): string =>
  model.columns
    .map(
      ({ name, type, nullable }) =>
        `${quoteIdentifier(name)} ${typeName(type, dialect)}${nullable ? '' : ' NOT NULL'}`,
    )
    .join(',\n  ');

export function gateView(gate: PlanGate) {
  return {
    title: comment(`${gate.id} on ${dotted(gate.table)}: ${gate.description}`),
    tolerance: gate.maxFailures === 0 ? 'none is tolerated' : `up to ${gate.maxFailures} are tolerated`,
    onFail: gate.onFail,
    select: gate.select,
  };
}
