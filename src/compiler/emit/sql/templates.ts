import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import type { ColumnType } from '../../../plan/index.ts';
import type { Dialect } from '../../compilation.ts';
import { packageRoot } from '../../package-root.ts';
import { columnTypeIn } from './column-type.ts';

export type TemplateName = 'table' | 'append' | 'merge' | 'test';
export type Render = (name: TemplateName, values: object) => string;

/** A text in single quotes; both dialects double the quote and know no other escape. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Names come from the language's identifiers; a quote in one would be a fault of ours, and is doubled all the same. */
const ident = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A comment ends with its line: no description can reach the statement below. */
const comment = (text: unknown): string =>
  String(text).replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ');

/** Refuses anything but what the helper was made for: a template that misspells a path must not print nothing. */
const text =
  (print: (value: string) => string) =>
  (value: unknown): string => {
    if (typeof value !== 'string')
      throw new TypeError(`a template gave ${typeof value} where a text belongs`);
    return print(value);
  };

/** The templates of `templates/sql`, compiled once, with the helpers of one dialect. */
export function templatesOf(dialect: Dialect): Render {
  const folder = join(packageRoot, 'templates', 'sql');
  const handlebars = Handlebars.create();
  handlebars.registerHelper({
    ident: text(ident),
    literal: text(literal),
    comment,
    type: text((type) => columnTypeIn(dialect, type as ColumnType)),
    idents: (columns: readonly { readonly name: string }[]) =>
      columns.map((column) => ident(column.name)).join(', '),
  });
  // HTML escapes have no place in SQL; strict: a missing value is a fault, not an empty text.
  const options = { noEscape: true, strict: true, preventIndent: true } as const;
  const read = (name: string) => handlebars.compile(readFileSync(join(folder, name), 'utf8'), options);
  for (const name of readdirSync(join(folder, '_dialect')))
    handlebars.registerPartial(basename(name, '.hbs'), read(`_dialect/${name}`));
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return (name, values) => {
    const template = compiled.get(name) ?? read(`${name}.sql.hbs`);
    compiled.set(name, template);
    return template(values, {
      // Own properties only: names come from specs.
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  };
}
