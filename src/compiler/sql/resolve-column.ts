import { type Diagnostic, diagnostic, didYouMean, type Locate, meant } from '../diagnostics/index.ts';
import type { Column } from './node.ts';
import type { Scope, ScopeColumn } from './scope.ts';

export type Found<F> = { readonly column: ScopeColumn<F>; readonly relation: number };

type Index<F> = {
  /** By lower-case name; engines tell names apart without case. */
  readonly columns: ReadonlyMap<string, readonly Found<F>[]>;
  readonly relations: ReadonlyMap<string, number>;
};

const indexes = new WeakMap<object, Index<unknown>>();

function indexOf<F>(scope: Scope<F>): Index<F> {
  const known = indexes.get(scope);
  if (known) return known as Index<F>;
  const columns = new Map<string, Found<F>[]>();
  const relations = new Map<string, number>();
  scope.forEach(({ name, columns: own }, relation) => {
    if (name !== null) relations.set(name.toLowerCase(), relation);
    for (const column of own) {
      const key = column.name.toLowerCase();
      const found = columns.get(key);
      if (found) found.push({ column, relation });
      else columns.set(key, [{ column, relation }]);
    }
  });
  const index = { columns, relations };
  indexes.set(scope, index);
  return index;
}

/** What a column's name means in a scope, or the diagnostic that says why it means nothing. */
export function resolveColumn<F>(node: Column, scope: Scope<F>, at: Locate): Found<F> | Diagnostic {
  const { columns, relations } = indexOf(scope);
  const named = columns.get(node.name.toLowerCase()) ?? [];
  const span = () => at(node.start, node.end);
  if (node.table === null) {
    const [found, other] = named;
    if (found && !other) return found;
    if (!found) {
      const place = span();
      return diagnostic(
        'SQL004',
        place,
        `there is no column \`${node.name}\` here`,
        meant(node.name, columns.keys(), place, available(columns.keys())),
      );
    }
    const tables = named.map(({ relation }) => `\`${scope[relation]?.name ?? 'the joined columns'}\``);
    return diagnostic('SQL005', span(), `\`${node.name}\` stands in ${tables.join(' and ')}`, {
      help: `say which: ${scope[found.relation]?.name ?? ''}.${node.name}`,
    });
  }
  const relation = relations.get(node.table.toLowerCase());
  if (relation === undefined) {
    return diagnostic('SQL006', span(), `there is no table \`${node.table}\` here`, {
      help: didYouMean(node.table, relations.keys()) ?? available(relations.keys()),
    });
  }
  const found = named.find((candidate) => candidate.relation === relation);
  if (found) return found;
  const names = (scope[relation]?.columns ?? []).map(({ name }) => name);
  // The place is that of `table.column`: only the column is mended, where both stand without quotes.
  const isPlain = node.end - node.start === node.table.length + 1 + node.name.length;
  const place = isPlain ? at(node.end - node.name.length, node.end) : span();
  return diagnostic(
    'SQL004',
    span(),
    `\`${node.table}\` has no column \`${node.name}\``,
    meant(node.name, names, place, available(names)),
  );
}

function available(names: Iterable<string>): string | null {
  const all = [...names];
  if (all.length === 0) return null;
  return `there ${all.length === 1 ? 'is' : 'are'} ${all.slice(0, 12).join(', ')}${all.length > 12 ? ', …' : ''}`;
}
