import type { Plan } from '../../plan/index.ts';
import { locateIn, type Span } from '../diagnostics/index.ts';
import { decode, type SourceFile } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import type { Change } from './change.ts';
import { differences, fieldName, show } from './leaf.ts';
import { platformLineage, type Side } from './side.ts';

/** Fields of a plan that people read: their changes are cosmetic, and said where they are written. */
const words = new Set(['title', 'description']);

/** A plan without what changes with every change, or with none of the specs. */
function comparable({ hash: _, lakespecVersion: __, ...plan }: Plan): unknown {
  const { hash: ___, ...policy } = plan.policy;
  return JSON.parse(
    JSON.stringify({ ...plan, policy }, (key, value) =>
      words.has(key) && typeof value === 'string' ? undefined : value,
    ),
  );
}

/** Plans of a product on the platforms that both sides have. */
function* planPairs(base: Side, head: Side, product: string): Iterable<readonly [was: Plan, now: Plan]> {
  for (const { name } of head.compilation.platforms) {
    const was = base.compilation.plans.get(`${name}/${product}`);
    const now = was && head.compilation.plans.get(`${name}/${product}`);
    if (now) yield [was, now];
  }
}

/** Whether the plans of a product are the same on all platforms that both sides have. */
export function samePlans(base: Side, head: Side, product: string): boolean {
  for (const [was, now] of planPairs(base, head, product)) {
    if (!differences(comparable(was), comparable(now))[Symbol.iterator]().next().done) return false;
  }
  return true;
}

/** A product and everything whose changes reach its plan, as changes name their subjects. */
function related(product: ResolvedProduct): ReadonlySet<string> {
  const { name, policy, agreement, domain, inputs } = product;
  return new Set([
    name,
    ...[policy, agreement, domain].flatMap((document) =>
      document ? [`${document.kind} ${document.name}`] : [],
    ),
    ...inputs.flatMap((input) => [...related(input.product)]),
  ]);
}

/** Plans that differ where no comparison found why: said as they are, so that nothing changes without a word. `touched`: products to look at. */
export function unexplainedPlans(
  base: Side,
  head: Side,
  changes: readonly Change[],
  touched: ReadonlySet<string>,
): readonly Change[] {
  const said = new Set(
    changes
      .filter((one) => one.class !== 'cosmetic')
      .flatMap(({ subject, product }) => [subject, product ?? '']),
  );
  return head.compilation.workspace.products.flatMap((product): readonly Change[] => {
    // A plan is made of the product's document and tables: where they are the same, so is the plan.
    if (!touched.has(product.name) || [...related(product)].some((one) => said.has(one))) return [];
    const found = [...planPairs(base, head, product.name)].flatMap(([was, now]) =>
      platformLineage(head, now.platform.name).some((name) => said.has(`Platform ${name}`))
        ? []
        : [...differences(comparable(was), comparable(now))],
    );
    const [first] = found;
    if (!first) return [];
    const place = product.document.places.key(['metadata', 'name']);
    return [
      {
        class: 'operational',
        kind: 'plan-changed',
        subject: `DataProduct ${product.name}`,
        product: product.name,
        title: `the plan of ${product.name} changes`,
        items: found.map((leaf) => ({
          name: fieldName(leaf.path),
          before: show(leaf.before),
          after: show(leaf.after),
          base: null,
          head: place,
        })),
        consequences: [],
        help: null,
      },
    ];
  });
}

const textOf = (file: SourceFile | undefined): string | null => {
  const text = file && decode(file);
  return typeof text === 'string' ? text.replaceAll('\r\n', '\n') : null;
};

/** Files whose text differs and of which nothing speaks that was found: comments, layout, order. */
export function rewrittenFiles(
  base: Side,
  head: Side,
  found: Iterable<{ readonly base: Span | null; readonly head: Span | null }>,
): readonly Change[] {
  const said = new Set([...found].flatMap(({ base: was, head: now }) => [was?.file, now?.file]));
  // The statements of a product that came, went or has a new name are said with it.
  const kept = (side: Side) => new Set(side.compilation.workspace.products.map(({ name }) => name));
  const [former, present] = [kept(base), kept(head)];
  for (const { name, sql } of [base, head].flatMap((side) => side.compilation.workspace.products)) {
    if (former.has(name) && present.has(name)) continue;
    for (const { path } of sql.values()) said.add(path);
  }
  const before = new Map(base.files.map((file) => [file.path, file]));
  const after = new Map(head.files.map((file) => [file.path, file]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path): readonly Change[] => {
    const [was, now] = [textOf(before.get(path)), textOf(after.get(path))];
    if (was === now || said.has(path)) return [];
    const start = (isThere: string | null) => (isThere === null ? null : locateIn(path, '')(0, 0));
    const how =
      was === null
        ? 'is new and changes nothing'
        : now === null
          ? 'is gone and changes nothing'
          : 'is written otherwise';
    return [
      {
        class: 'cosmetic',
        kind: was === null ? 'file-added' : now === null ? 'file-removed' : 'file-rewritten',
        subject: path,
        product: null,
        title: `${path} ${how}`,
        items: [{ name: path, before: null, after: null, base: start(was), head: start(now) }],
        consequences: [],
        help: null,
      },
    ];
  });
}
