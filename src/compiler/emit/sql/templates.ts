import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import Handlebars from 'handlebars';
import { packageRoot } from '../../package-root.ts';

export type TemplateName = 'head' | 'table' | 'append' | 'merge' | 'test';
type Values = Readonly<Record<string, string | readonly string[]>>;
export type Render = (name: TemplateName, values: Values) => string;

/** The templates of `templates/sql`, compiled once. They are given texts that are quoted already, and add the words. */
export function templatesOf(): Render {
  const folder = join(packageRoot, 'templates', 'sql');
  const handlebars = Handlebars.create();
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
