import { diagnostic } from '../diagnostics/index.ts';
import { addDataset, type Building } from './building.ts';
import { datasetId } from './dataset-name.ts';
import type { Dataset, GraphColumn } from './graph.ts';
import { passedOn } from './passed-on.ts';

/** How each system that gold is delivered to spells identifiers that stand without quotes. */
const spelling = {
  snowflake: (name: string) => name.toUpperCase(),
  trino: (name: string) => name.toLowerCase(),
} as const;

const gold: ReadonlySet<Dataset['kind']> = new Set([
  'dimension',
  'date-dimension',
  'bridge',
  'fact',
  'aggregate',
]);

/** The gold tables of the product as each target of its delivery shows them. */
export function addDeliveries(building: Building): void {
  const { product, byProduct, report } = building;
  const { delivery } = product.spec;
  if (!delivery) return;
  const { places } = product.document;
  const tables = (byProduct.get(product.name) ?? []).filter(({ kind }) => gold.has(kind));
  if (tables.length === 0 && !product.spec.star) {
    report(
      diagnostic(
        'SCH003',
        places.key(['spec', 'delivery']),
        `product \`${product.name}\` has no gold to deliver`,
        {
          help: 'add `star:` with dimensions and facts, or leave `delivery` out',
        },
      ),
    );
  }
  for (const name of ['snowflake', 'trino'] as const) {
    const spec = delivery[name];
    if (!spec) continue;
    const spell = spelling[name];
    const span = places.key(['spec', 'delivery', name]);
    for (const table of tables) {
      if (!table.table) continue;
      addDataset(building, {
        id: datasetId(product, 'delivery', `${name}.${spell(table.table.name)}`),
        kind: 'delivery',
        product,
        source: null,
        table: { namespace: spell(spec.schema), name: spell(table.table.name) },
        description: table.description,
        columns: table.columns.map(
          (made): GraphColumn => ({
            ...passedOn(made),
            name: spell(made.name),
            derivation: {
              kind: 'expression',
              direct: [{ dataset: table.id, column: made.name }],
              sql: made.name,
            },
          }),
        ),
        dropped: [],
        key: table.key.map(spell),
        indirect: [],
        model: null,
        span,
      });
    }
  }
}
