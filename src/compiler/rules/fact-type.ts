import { type Diagnostic, diagnostic } from '../diagnostics/index.ts';
import type { Dataset, Graph } from '../graph/graph.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { isMoment } from '../sql/index.ts';
import { dateDimension } from '../star/relation.ts';
import type { Rule } from './rule.ts';

type Fact = NonNullable<ResolvedProduct['spec']['star']>['facts'][string];

const dateRoles = (fact: Fact): readonly string[] =>
  Object.keys(fact.dimensions).filter((role) => fact.dimensions[role]?.to === dateDimension);

function* faultsOf(
  { document }: ResolvedProduct,
  graph: Graph,
  dataset: Dataset,
  name: string,
  fact: Fact,
): Generator<Diagnostic> {
  const { places } = document;
  const path = ['spec', 'star', 'facts', name];
  const [measure] = Object.keys(fact.measures);
  switch (fact.type) {
    case 'factless':
      if (measure === undefined) return;
      yield diagnostic(
        'STAR010',
        places.key([...path, 'measures', measure]),
        `\`${name}\` is factless and measures \`${measure}\``,
        {
          related: [{ span: places.value([...path, 'type']), message: 'its type is here' }],
          help: 'leave the measure out: its rows are counted; or say `type: transaction`',
        },
      );
      return;
    case 'periodic': {
      const query = dataset.model?.query;
      const from = query?.kind === 'rows' ? graph.datasets.get(query.from) : undefined;
      const inGrain = fact.grain.map((key) => from?.columns.find((column) => column.name === key));
      const dated = dateRoles(fact).some((role) => fact.grain.includes(fact.dimensions[role]?.on ?? ''));
      if (!from || dated || inGrain.some((column) => column && isMoment(column.type))) return;
      yield diagnostic(
        'STAR010',
        places.value([...path, 'grain']),
        `\`${name}\` is periodic, and its grain names no date`,
        {
          related: [{ span: places.value([...path, 'type']), message: 'its type is here' }],
          help: 'a periodic fact has a row for each period: add the date of the period to the grain',
        },
      );
      return;
    }
    case 'accumulating': {
      const roles = dateRoles(fact);
      if (roles.length > 1) return;
      yield diagnostic(
        'STAR010',
        places.value([...path, 'type']),
        `\`${name}\` accumulates, and has ${roles.length === 0 ? 'no date role' : `the one date role \`${roles[0]}\``}`,
        {
          help: `its milestones are roles of ${dateDimension}, two or more; a row with one date is of type \`transaction\``,
        },
      );
      return;
    }
    case 'transaction':
      return;
  }
}

/** What a fact is said to be, it is: a period in the grain, milestones, nothing measured where there is nothing. */
export const factType: Rule = {
  code: 'STAR010',
  scope: 'product',
  *check({ workspace, graph }) {
    for (const product of workspace.products) {
      if (!graph.isSound(product)) continue;
      for (const dataset of graph.byProduct.get(product.name) ?? []) {
        const name = dataset.table?.name ?? '';
        const fact = product.spec.star?.facts[name];
        if (dataset.kind === 'fact' && fact) yield* faultsOf(product, graph, dataset, name, fact);
      }
    }
  },
};
