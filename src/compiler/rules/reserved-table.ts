import { keptBeside } from '../../plan/index.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** Tables that the runtime keeps beside those of the sources, in bronze. */
const runtimeTables = new Set(['files', 'objects', 'quarantine', 'audit']);
/** What gates keep of a table stands in tables of its name and one of these; what that is. */
const endings: Readonly<Record<(typeof keptBeside)[number], string>> = {
  __failures: 'what gates took out',
  __measurements: 'what gates have measured',
};

const keptHelp = (name: string): string | null => {
  const ending = keptBeside.find((one) => name.endsWith(one));
  return ending === undefined
    ? null
    : `${ending} ends the names of tables that hold ${endings[ending]}; choose another name`;
};

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
          const kept = keptHelp(name);
          if (!runtimeTables.has(name) && kept === null) continue;
          const span = places.value([...source.path, source.spec.connector, 'table']);
          yield diagnostic('OPS008', span, `a table of a source can't be called \`${name}\``, {
            help:
              kept ??
              `the lake keeps its own ${[...runtimeTables].join(', ')} beside it; choose another name`,
          });
        }
      }
      for (const name of Object.keys(document.value.spec.silver)) {
        const kept = keptHelp(name);
        if (kept === null) continue;
        yield diagnostic(
          'OPS008',
          places.key(['spec', 'silver', name]),
          `a table can't be called \`${name}\``,
          { help: kept },
        );
      }
    }
  },
};
