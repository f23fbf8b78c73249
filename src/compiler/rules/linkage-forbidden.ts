import { type AgreementInForce, agreementsInForce, originsOf, wayTo } from '../analyze/agreements.ts';
import { type Diagnostic, diagnostic, type Span } from '../diagnostics/index.ts';
import type { ResolvedProduct, Workspace } from '../resolve/index.ts';
import type { Rule } from './rule.ts';

const forbids = ({ agreement }: AgreementInForce): boolean => agreement.value.spec.linkage === 'forbidden';

function finding(
  span: Span,
  forbidding: readonly AgreementInForce[],
  who: string,
  names: readonly string[],
  ways: Diagnostic['related'],
): Diagnostic {
  return diagnostic(
    'DUA005',
    span,
    `agreement ${forbidding[0]?.agreement.value.spec.id} forbids linkage, and ${who} brings ${[...names].sort().join(' and ')} together`,
    {
      related: [
        ...forbidding.map(({ agreement }) => ({
          // Where nothing is written the default forbids.
          span: agreement.places.value(['spec', 'linkage']),
          message: `${agreement.value.spec.id} forbids it`,
        })),
        ...ways,
      ],
      help: 'have linkage approved, and write `linkage: approved`; or build on one product alone',
    },
  );
}

/** Crosswalks with a member under an agreement that forbids linkage. */
function* crosswalks(workspace: Workspace): Generator<Diagnostic> {
  for (const { name, members, document } of workspace.crosswalks) {
    const forbidding = members.flatMap(({ product }) => agreementsInForce(product).filter(forbids));
    const [first] = forbidding;
    if (!first) continue;
    const products = [...new Set(members.map(({ product }) => product.name))];
    if (products.length < 2) continue;
    const at = members.find(({ product }) => agreementsInForce(product).some(forbids));
    yield finding(
      document.places.value([...(at?.path ?? ['spec', 'members']), 'product']),
      distinct(forbidding),
      `crosswalk \`${name}\``,
      products,
      at ? wayTo(at.product, first) : [],
    );
  }
}

const distinct = (agreements: readonly AgreementInForce[]): readonly AgreementInForce[] => [
  ...new Map(agreements.map((one) => [one.agreement.name, one])).values(),
];

/** Agreements that a crosswalk of the product breaks already: that is said at the crosswalk. */
function saidAtCrosswalk(product: ResolvedProduct): ReadonlySet<string> {
  return new Set(
    product.crosswalks.flatMap(({ crosswalk }) =>
      crosswalk.members.flatMap((member) =>
        agreementsInForce(member.product)
          .filter(forbids)
          .map(({ agreement }) => agreement.name),
      ),
    ),
  );
}

/** Records of several products come together only where every agreement approves linkage. */
export const linkageForbidden: Rule = {
  code: 'DUA005',
  *check({ workspace }) {
    yield* crosswalks(workspace);
    for (const product of workspace.products) {
      if (!product.spec.inputs) continue;
      const said = saidAtCrosswalk(product);
      const forbidding = agreementsInForce(product).filter(
        (one) => forbids(one) && !said.has(one.agreement.name),
      );
      if (forbidding.length === 0) continue;
      const origins = originsOf(product).map((one) => one.name);
      if (origins.length < 2) continue;
      yield finding(
        product.document.places.key(['spec', 'inputs']),
        forbidding,
        `\`${product.name}\``,
        origins,
        forbidding.flatMap((one) => wayTo(product, one)),
      );
    }
  },
};
