import { diagnostic, type Span } from '../diagnostics/index.ts';
import { addDataset, type Building } from '../graph/building.ts';
import { datasetId, tableRef } from '../graph/dataset-name.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';

/** The tables with every state of a silver table's rows. */
export function statesOf({ product, byProduct }: Building, table: string): readonly Dataset[] {
  return (byProduct.get(product.name) ?? []).filter(({ id }) => id.startsWith(`${table}${by}`));
}

/** Joins the names of a table and of its date; no steward's table has it in its name. */
const by = '__by_';

/**
 * The silver table with every state of a member, for the versions of a dimension that is made of `from`: `from` itself
 * where it keeps them all. Where it chooses the newest row of each key, a table is added beside it that chooses by key
 * and effective date. Null where former states are gone before it, which is reported.
 */
export function everyState(
  building: Building,
  from: Dataset,
  since: GraphColumn,
  span: Span,
): Dataset | null {
  const { product, datasets, report } = building;
  if (from.key.length === 0 || from.key.includes(since.name)) return from;
  const table = from.table?.name ?? '';
  const { model } = from;
  const query = model?.query;
  const date =
    query?.kind === 'rows' ? query.values.find(({ name }) => name === since.name)?.value : undefined;
  if (!model || query?.kind !== 'rows' || !query.newest || !date) {
    report(
      diagnostic(
        'STAR020',
        span,
        `\`${table}\` keeps one row of each ${from.key.join(', ')}: former values are gone`,
        {
          related: [{ span: from.span, message: `its key lacks \`${since.name}\`` }],
          help: `let it keep every state: add \`${since.name}\` to its \`key\``,
        },
      ),
    );
    return null;
  }
  const name = `${table}${by}${since.name}`;
  const id = datasetId(product, 'silver', name);
  const known = datasets.get(id);
  if (known) return known;
  const states: Dataset = {
    ...from,
    id,
    table: tableRef(product, 'silver', name),
    description: `Every state of ${table}, by ${since.name}: the versions of dimensions are made of it.`,
    key: [...from.key, since.name],
    model: {
      ...model,
      query: { ...query, newest: { ...query.newest, key: [...query.newest.key, date] } },
      unitTests: [],
      doorChecks: [],
    },
  };
  addDataset(building, states);
  return states;
}
