import type { Diagnostic } from '../diagnostics/index.ts';
import { diagnostic } from '../diagnostics/index.ts';
import type { Rule } from './rule.ts';

const layers = ['bronze', 'silver', 'gold', 'staging'];

/** What is delivered stands beside the lake's own schemas, in one catalog: names must not meet. */
export const trinoSchema: Rule = {
  code: 'OPS022',
  *check({ workspace }): Iterable<Diagnostic> {
    const own = new Map<string, string>(
      workspace.products.flatMap((product) =>
        layers.map((layer) => [`${product.identifier}_${layer}`, product.name] as const),
      ),
    );
    const taken = new Map<string, string>();
    for (const { name, spec, document } of workspace.products) {
      if (!spec.delivery?.trino) continue;
      const schema = spec.delivery.trino.schema.toLowerCase();
      const span = document.places.value(['spec', 'delivery', 'trino', 'schema']);
      const owner = own.get(schema);
      if (owner !== undefined) {
        yield diagnostic('OPS022', span, `schema \`${schema}\` of Trino holds tables of \`${owner}\``, {
          help: 'choose a name of its own: views of gold stand in it',
        });
        continue;
      }
      const { dimensions = {}, facts = {}, aggregates = {} } = spec.star ?? {};
      for (const table of [dimensions, facts, aggregates].flatMap((of) => Object.keys(of))) {
        const view = `${schema}.${table.toLowerCase()}`;
        const other = taken.get(view);
        if (other === undefined) taken.set(view, name);
        else {
          yield diagnostic('OPS022', span, `\`${other}\` delivers a \`${view}\` to Trino too`, {
            help: 'choose another schema, or another name for one of the tables',
          });
        }
      }
    }
  },
};
