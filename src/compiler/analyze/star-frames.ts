import type { Span } from '../diagnostics/index.ts';
import { datasetId } from '../graph/dataset-name.ts';
import type { Dataset, FrameClash, Graph, GraphColumn } from '../graph/graph.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { dateDimension, dimensionId, icd10Dimension } from '../star/relation.ts';
import {
  type Frame,
  framesApart,
  framesOf,
  isClock,
  isSurrogateForm,
  noSurrogate,
  surrogateApart,
  trueClock,
} from './frame.ts';

type At = { readonly dataset: Dataset; readonly column: GraphColumn };

const columnAt = (dataset: Dataset | undefined, name: string | undefined): At | null => {
  const column = dataset?.columns.find((one) => one.name === name);
  return dataset && column ? { dataset, column } : null;
};

function clash(
  user: { readonly dataset: string; readonly column: string | null },
  one: At | null,
  other: At | null,
  span: Span,
  isKind: (frame: Frame) => boolean = () => true,
): readonly FrameClash[] {
  if (!one || !other) return [];
  const kept = ({ column }: At) => ({ ...column, frames: framesOf(column).filter(isKind) });
  const [left, right] = [kept(one), kept(other)];
  const frames = framesApart(left.frames, right.frames, 'compares') ?? surrogateApart(left, right);
  if (!frames) return [];
  const ref = ({ dataset, column }: At) => ({ dataset: dataset.id, column: column.name });
  return [{ ...user, frames, origins: [ref(one), ref(other)], span }];
}

/**
 * Where the members of a dimension have their names and dates from: of the product's own the table that it is made of,
 * since the facts that name members give it theirs; of another's its gold as it stands; of the built-in codes the set.
 */
function membersOf(
  graph: Graph,
  product: ResolvedProduct,
  to: string,
): { readonly member: At | null; readonly since: At | null } | null {
  const own = Object.entries(product.spec.star?.dimensions ?? {}).find(([name]) => name === to)?.[1];
  if (own) {
    const members = graph.datasets.get(datasetId(product, 'silver', own.from));
    const [key, ...others] = own.naturalKey;
    return {
      member: others.length > 0 ? null : columnAt(members, key),
      since: columnAt(members, own.effectiveFrom),
    };
  }
  const id = dimensionId(product, to);
  const dimension = id === null ? undefined : graph.datasets.get(id);
  const query = dimension?.model?.query;
  if (query?.kind !== 'dimension' && query?.kind !== 'history') return null;
  if (to === icd10Dimension) {
    return { member: columnAt(graph.datasets.get(query.from), query.naturalKey[0]?.name), since: null };
  }
  const [key, ...others] = query.naturalKey;
  return {
    member: others.length > 0 ? null : columnAt(dimension, key?.name),
    since: query.kind === 'history' ? columnAt(dimension, 'valid_from') : null,
  };
}

/** The clashes of a product's star: where a fact names members, versions and days, and where tests relate columns. */
function* clashesOf(graph: Graph, product: ResolvedProduct): Generator<FrameClash> {
  const { star, quality } = product.spec;
  const { places } = product.document;
  const silver = (name: string) => graph.datasets.get(datasetId(product, 'silver', name));
  const gold = (name: string) => graph.datasets.get(datasetId(product, 'gold', name));
  let calendar: At | null = null;
  for (const [name, fact] of Object.entries(star?.facts ?? {})) {
    const from = silver(fact.from);
    for (const [role, relation] of Object.entries(fact.dimensions)) {
      const path: Path = ['spec', 'star', 'facts', name, 'dimensions', role];
      const user = { dataset: datasetId(product, 'gold', name), column: `${role}_key` };
      const on = columnAt(from, relation.on);
      if (relation.to === dateDimension) {
        // One calendar for days by two clocks would put them side by side.
        yield* clash(user, on, calendar, places.value([...path, 'on']), isClock);
        calendar ??= on;
        continue;
      }
      const found = membersOf(graph, product, relation.to);
      if (!found) continue;
      const { member, since } = found;
      if (relation.bridge === undefined) {
        yield* clash(user, on, member, places.value([...path, 'on']));
      } else {
        const pairs = silver(relation.bridge);
        yield* clash(user, on, columnAt(pairs, relation.on), places.value([...path, 'on']));
        yield* clash(user, columnAt(pairs, relation.key), member, places.value([...path, 'key']));
      }
      const asOf = columnAt(relation.bridge === undefined ? from : silver(relation.bridge), relation.asOf);
      yield* clash(user, asOf, since, places.value([...path, 'asOf']), isClock);
    }
  }
  for (const [name, { tests }] of Object.entries(quality)) {
    const table = silver(name) ?? gold(name);
    if (!table) continue;
    for (const [index, test] of tests.entries()) {
      if ('accepted_values' in test) {
        const { column, values } = test.accepted_values;
        const listed = columnAt(table, column);
        const frames = listed && framesApart(framesOf(listed.column), [trueClock], 'compares');
        const isSurrogate = listed && framesOf(listed.column).some((frame) => !isClock(frame));
        const apart = values.findIndex((value) => !isSurrogateForm(String(value)));
        const path: Path = ['spec', 'quality', name, 'tests', index, 'accepted_values', 'values'];
        const ref = { dataset: table.id, column };
        if (frames) yield { dataset: table.id, column, frames, origins: [ref, null], span: places.key(path) };
        else if (isSurrogate && apart !== -1) {
          const [frame = noSurrogate] = framesOf(listed.column);
          const span = places.value([...path, apart]);
          yield { dataset: table.id, column, frames: [frame, noSurrogate], origins: [ref, null], span };
        }
      }
      if (!('relationships' in test)) continue;
      const { column, to, field } = test.relationships;
      const span = places.value(['spec', 'quality', name, 'tests', index, 'relationships', 'field']);
      yield* clash(
        { dataset: table.id, column },
        columnAt(table, column),
        columnAt(silver(to) ?? gold(to), field),
        span,
      );
    }
  }
}

/** Where stars and tests bring values of different frames together. */
export const starClashes = (graph: Graph, products: readonly ResolvedProduct[]): readonly FrameClash[] =>
  products.flatMap((product) => [...clashesOf(graph, product)]);
