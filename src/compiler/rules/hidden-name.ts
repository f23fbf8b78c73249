import { type Diagnostic, diagnostic, type Locate } from '../diagnostics/index.ts';
import type { Query, Select } from '../sql/index.ts';
import type { Rule } from './rule.ts';
import { selectsOf, sourcesOf, statementsOf } from './statements.ts';

function* inSelect(select: Select, ctes: ReadonlySet<string>, locate: Locate): Generator<Diagnostic> {
  for (const source of sourcesOf(select)) {
    const { alias } = source;
    const isItself =
      source.kind === 'table' &&
      source.table.kind === 'bare' &&
      source.table.name.toLowerCase() === alias?.toLowerCase();
    if (alias === null || isItself || !ctes.has(alias.toLowerCase())) continue;
    yield diagnostic(
      'LINT006',
      locate(source.end - alias.length, source.end),
      `alias \`${alias}\` hides the CTE of that name`,
      { help: 'choose another alias' },
    );
  }
  // `group by` means the column of the table, `select` calls something else so: groups are not what is shown.
  for (const item of select.items) {
    if (item.kind !== 'item' || item.alias === null || item.expression.kind === 'column') continue;
    const alias = item.alias.toLowerCase();
    const key = select.group.find(
      (one) => one.kind === 'column' && one.table === null && one.name.toLowerCase() === alias,
    );
    if (!key) continue;
    yield diagnostic(
      'LINT006',
      locate(key.start, key.end),
      `\`group by ${item.alias}\` groups by the column of the table, not by what \`select\` calls so`,
      {
        related: [{ span: locate(item.start, item.end), message: `\`${item.alias}\` is called so here` }],
        help: 'group by the expression, or give it a name of its own',
      },
    );
  }
}

function* inQuery(query: Query, outer: ReadonlySet<string>, locate: Locate): Generator<Diagnostic> {
  const ctes = new Set(outer);
  for (const cte of query.ctes) {
    const key = cte.name.toLowerCase();
    yield* inQuery(cte.query, ctes, locate);
    if (outer.has(key)) {
      yield diagnostic(
        'LINT006',
        locate(cte.start, cte.start + cte.name.length),
        `CTE \`${cte.name}\` hides another of the same name`,
        { help: 'choose another name' },
      );
    }
    ctes.add(key);
  }
  if (query.body.kind === 'query') yield* inQuery(query.body, ctes, locate);
  for (const select of selectsOf(query.body)) {
    yield* inSelect(select, ctes, locate);
    for (const source of sourcesOf(select)) {
      if (source.kind === 'subquery') yield* inQuery(source.query, ctes, locate);
    }
  }
}

/** A name means one thing where it stands. */
export const hiddenName: Rule = {
  code: 'LINT006',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      if (!graph.isSound(product)) continue;
      for (const { node, locate } of statementsOf(graph, product)) yield* inQuery(node, new Set(), locate);
    }
  },
};
