import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { packageRoot } from '../../package-root.ts';

type TemplateName = 'model.sql' | 'test.sql' | 'overview.md';
export type Templates = {
  readonly render: (name: TemplateName, values: Readonly<Record<string, string>>) => string;
  /** Macros and tests that every project has: no template, the text itself. */
  readonly macros: string;
};

let templates: Templates | null = null;

/** The templates of `templates/dbt`, compiled once in a process. They are given texts of SQL and Jinja that are safe already. */
export function templatesOf(): Templates {
  templates ??= readTemplates();
  return templates;
}

function readTemplates(): Templates {
  const folder = join(packageRoot, 'templates', 'dbt');
  const handlebars = Handlebars.create();
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return {
    macros: readFileSync(join(folder, 'macros.sql'), 'utf8'),
    render(name, values) {
      const template =
        compiled.get(name) ??
        handlebars.compile(readFileSync(join(folder, `${name}.hbs`), 'utf8'), {
          noEscape: true,
          strict: true,
          preventIndent: true,
        });
      compiled.set(name, template);
      return template(values, {
        // Own properties only: names come from specs.
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      });
    },
  };
}
