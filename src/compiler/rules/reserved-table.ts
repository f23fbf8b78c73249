import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** Tables that the runtime keeps beside those of the sources, in bronze. */
const runtimeTables = new Set(['files', 'objects', 'quarantine', 'audit']);
/** What gates keep out of a table stands in a table of its name and this. */
const failures = '__failures';

/** Names of tables that the runtime needs for its own. */
export const reservedTable: Rule = {
  code: 'OPS008',
  scope: 'product',
  *check({ workspace }): Iterable<Diagnostic> {
    for (const { document, sources } of workspace.products) {
      const { places } = document;
      for (const source of sources) {
        for (const table of source.tables) {
          const name = `${source.prefix}${table.name}`;
          if (!runtimeTables.has(name) && !name.endsWith(failures)) continue;
          const span = places.value([...source.path, source.spec.connector, 'table']);
          yield diagnostic('OPS008', span, `a table of a source can't be called \`${name}\``, {
            help: name.endsWith(failures)
              ? `${failures} ends the names of tables that hold what gates took out; choose another name`
              : `the lake keeps its own ${[...runtimeTables].join(', ')} beside it; choose another name`,
          });
        }
      }
      for (const name of Object.keys(document.value.spec.silver)) {
        if (!name.endsWith(failures)) continue;
        yield diagnostic(
          'OPS008',
          places.key(['spec', 'silver', name]),
          `a table can't be called \`${name}\``,
          {
            help: `${failures} ends the names of tables that hold what gates took out; choose another name`,
          },
        );
      }
    }
  },
};
