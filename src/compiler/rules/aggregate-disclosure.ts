import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Dataset, Graph } from '../graph/graph.ts';
import type { Query } from '../graph/model.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Rule } from './rule.ts';

type Aggregate = Extract<Query, { kind: 'aggregate' }>;
type Made = { readonly dataset: Dataset; readonly query: Aggregate; readonly keys: readonly string[] };

const keysOf = ({ by }: Aggregate): readonly string[] =>
  by.map(({ column, role }) => (role ? `${role.name}.${column}` : column));

const bridgesOf = ({ by }: Aggregate): string =>
  [...new Set(by.flatMap(({ role }) => role?.bridge ?? []))].join();

/** Why what the one shows tells what the other suppresses; null where it doesn't. */
function leak(one: Made, other: Made): string | null {
  if (other.query.suppressBelow === null) return 'shows all of its cells';
  if (one.query.suppressBelow !== other.query.suppressBelow) return 'suppresses below another size';
  const [short, long] = one.keys.length <= other.keys.length ? [one, other] : [other, one];
  if (short.keys.some((key, index) => long.keys[index] !== key)) return 'is by other keys';
  return bridgesOf(short.query) === bridgesOf(long.query) ? null : 'counts by a bridge';
}

function* inProduct(product: ResolvedProduct, graph: Graph): Generator<Diagnostic> {
  const { places } = product.document;
  const made = (graph.byProduct.get(product.name) ?? []).flatMap((dataset): readonly Made[] => {
    const query = dataset.model?.query;
    return query?.kind === 'aggregate' ? [{ dataset, query, keys: keysOf(query) }] : [];
  });
  for (const [index, one] of made.entries()) {
    for (const [at, other] of made.entries()) {
      if (at === index || other.query.from !== one.query.from || one.query.suppressBelow === null) continue;
      const why = leak(one, other);
      // Of two that both suppress, the second is the one to change.
      if (why === null || (other.query.suppressBelow !== null && at < index)) continue;
      const name = other.dataset.table?.name ?? '';
      yield diagnostic(
        'STAR013',
        places.value(['spec', 'star', 'aggregates', name, 'by']),
        `what \`${one.dataset.table?.name}\` suppresses can be computed with \`${name}\`: it ${why}`,
        {
          related: [{ span: one.dataset.span, message: 'suppressed cells are here' }],
          help: `suppress both below one size, and let the keys of one continue those of the other, in order: by ${one.keys.join(', ') || 'nothing'}, …`,
        },
      );
    }
  }
}

/**
 * Suppressed cells stay unknown to who sees every aggregate of the fact: each is by the leading keys of the next, and
 * all suppress below one size. Complementary suppression protects totals over leading keys, and no others.
 */
export const aggregateDisclosure: Rule = {
  code: 'STAR013',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) if (graph.isSound(product)) yield* inProduct(product, graph);
  },
};
