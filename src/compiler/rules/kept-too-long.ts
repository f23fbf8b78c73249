import { agreementsInForce, wayTo } from '../analyze/agreements.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

/** Data are gone by the earliest day that an agreement of the product sets. */
export const keptTooLong: Rule = {
  code: 'DUA009',
  scope: 'product',
  *check({ workspace, today }) {
    for (const product of workspace.products) {
      const { places } = product.document;
      const { retainUntil: stated } = product.spec.operations;
      const limited = agreementsInForce(product).flatMap((one) => {
        const day = one.agreement.value.spec.retainUntil;
        return day === undefined ? [] : [{ ...one, day }];
      });
      const [first] = limited.toSorted((a, b) => (a.day < b.day ? -1 : 1));
      if (!first) continue;
      const { id } = first.agreement.value.spec;
      const limit = {
        span: first.agreement.places.value(['spec', 'retainUntil']),
        message: 'the agreement sets the day',
      };
      if (first.day < today) {
        yield diagnostic('DUA009', limit.span, `data under agreement ${id} had to be gone by ${first.day}`, {
          related: wayTo(product, first),
          help: `remove them: \`lakespec forget --product ${product.name}\`, and take the product out`,
        });
      } else if (stated !== undefined && stated > first.day) {
        yield diagnostic(
          'DUA009',
          places.value(['spec', 'operations', 'retainUntil']),
          `\`${product.name}\` is kept until ${stated}, and agreement ${id} wants it gone by ${first.day}`,
          {
            related: [limit, ...wayTo(product, first)],
            help: `write a day until ${first.day}, or leave it out`,
          },
        );
      }
    }
  },
};
