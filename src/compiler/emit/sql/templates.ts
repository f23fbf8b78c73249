import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { packageRoot } from '../../package-root.ts';
import type { Dialect } from '../../sql/index.ts';
import { helpersOf } from './helpers.ts';
import type { Values } from './view.ts';

export type TemplateName =
  | 'head'
  | 'view'
  | 'table'
  | 'append'
  | 'merge'
  | 'delete-insert'
  | 'test'
  | 'history'
  | 'measurement'
  | 'job';
export type Render = (name: TemplateName, values: Values) => string;

const rendersByDialect = new Map<Dialect, Render>();

/**
 * The templates of `templates/sql`, compiled once in a process. They are given plain values; what becomes a name, a text, a type or a
 * comment is said in the template by a helper that quotes it for the dialect.
 */
export function templatesOf(dialect: Dialect): Render {
  const render = rendersByDialect.get(dialect) ?? readTemplates(dialect);
  rendersByDialect.set(dialect, render);
  return render;
}

function readTemplates(dialect: Dialect): Render {
  const folder = join(packageRoot, 'templates', 'sql');
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(helpersOf(dialect))) handlebars.registerHelper(name, helper);
  // HTML escapes have no place in SQL; strict: a missing value is a fault, not an empty text.
  const options = { noEscape: true, strict: true, preventIndent: true } as const;
  const read = (name: string) => handlebars.compile(readFileSync(join(folder, name), 'utf8'), options);
  for (const name of readdirSync(join(folder, '_dialect')))
    handlebars.registerPartial(basename(name, '.hbs'), read(`_dialect/${name}`));
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return (name, values) => {
    const template = compiled.get(name) ?? read(`${name}.${name === 'job' ? 'py' : 'sql'}.hbs`);
    compiled.set(name, template);
    return template(values, {
      // Own properties only: names come from specs.
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  };
}
