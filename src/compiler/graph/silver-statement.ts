import { minimumCell } from '../analyze/agreements.ts';
import { watchPersons } from '../analyze/person-meeting.ts';
import { columnsInSight, traitsOf } from '../analyze/read-expression.ts';
import type { ParsedStatement } from '../analyze/statement.ts';
import { suppressedCounts } from '../analyze/suppressed-count.ts';
import { type Clash, distinctRefs, traceFlow } from '../analyze/trace.ts';
import { diagnostic, meant } from '../diagnostics/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { analyzeQuery, columnNodes, type TableName } from '../sql/index.ts';
import { addDataset, type Building, isBroken } from './building.ts';
import { datasetId, tableRef } from './dataset-name.ts';
import type { GraphColumn } from './graph.ts';
import type { Model } from './model.ts';
import { partitionsOf } from './partition.ts';
import { requireKey, strategyOf } from './silver-rows.ts';
import { unitTestsOf } from './unit-test.ts';

type SilverSpec = ResolvedProduct['spec']['silver'][string];

/** A silver table that a steward's SELECT makes. */
export function statementDataset(
  building: Building,
  name: string,
  spec: SilverSpec,
  statement: ParsedStatement,
  names: ReadonlyMap<string, string>,
): void {
  const { product, report, datasets } = building;
  const { places } = product.document;
  const { locate } = statement;
  const id = datasetId(product, 'silver', name);
  const read = statement.tables.flatMap(({ table }) => {
    const dataset = datasets.get(names.get(table.name) ?? '');
    return dataset ? [dataset] : [];
  });
  const spoilt = () => building.broken.add(id);

  // A column that doesn't pass the door is found by its name in any of the tables that have it.
  let usable = true;
  for (const node of columnNodes(statement.node)) {
    if (read.some((dataset) => isBroken(building, dataset.id, node.name))) {
      spoilt();
      return;
    }
    const holder = read.find((dataset) => dataset.dropped.some((column) => column.name === node.name));
    if (!holder || read.some((dataset) => dataset.columns.some((column) => column.name === node.name)))
      continue;
    usable = false;
    building.uses.push({
      product,
      dataset: id,
      column: node.name,
      ref: { dataset: holder.id, column: node.name },
      span: locate(node.start, node.end),
    });
  }
  if (!usable) {
    spoilt();
    return;
  }
  const clash = ({ node, frames, origins }: Clash) => {
    const span = locate(node.start, node.end);
    building.clashes.push({ dataset: id, column: null, frames, origins, span });
  };
  const persons = watchPersons();
  const suppressed = suppressedCounts(statement.node, minimumCell(product).size);
  const flow = traceFlow(clash, suppressed, persons.note);
  const find = (table: TableName) => {
    const dataset = datasets.get(names.get(table.name) ?? '');
    return dataset ? columnsInSight({ ...dataset, dropped: [] }) : null;
  };
  const analyzed = analyzeQuery(statement.node, { find, names: () => names.keys() }, flow, locate);
  if (analyzed.diagnostics.length > 0) {
    for (const found of analyzed.diagnostics) report(found);
    spoilt();
    return;
  }
  for (const found of persons.apart(statement.node)) clash(found);
  const columns = analyzed.columns.map(
    (column): GraphColumn => ({
      name: column.name,
      type: column.type,
      nullable: column.nullable,
      description: descriptionOf(building, column.flow.refs, column.name),
      ...traitsOf(column.flow),
      derivation: {
        kind: 'expression',
        direct: column.flow.refs,
        sql: column.expression ? statement.text.slice(column.start, column.end) : column.name,
      },
      span: locate(column.start, column.end),
    }),
  );
  const made = columns.map((one) => one.name);
  const known = (path: 'key' | 'sort') => (column: string, index: number) => {
    if (columns.some((one) => one.name === column)) return true;
    const span = places.value(['spec', 'silver', name, path, index]);
    report(
      diagnostic(
        'SQL004',
        span,
        `\`${name}\` has no column \`${column}\``,
        meant(column, made, span, `known: ${made.join(', ')}`),
      ),
    );
    return false;
  };
  const key = (spec.key ?? []).filter(known('key'));
  requireKey(building, name, spec, key);
  const bronze = read.filter((dataset) => dataset.kind === 'bronze');
  const [increment] = bronze;
  const kept: Pick<Model, 'materialized' | 'strategy' | 'increment'> =
    spec.materialized === 'incremental'
      ? {
          materialized: 'incremental',
          strategy: strategyOf(spec, key),
          increment: bronze.length === 1 && increment ? increment.id : null,
        }
      : { materialized: spec.materialized === 'view' ? 'view' : 'table', strategy: null, increment: null };
  addDataset(building, {
    id,
    kind: 'silver',
    product,
    source: null,
    table: tableRef(product, 'silver', name),
    description: spec.description ?? '',
    columns,
    dropped: [],
    key,
    indirect: distinctRefs(analyzed.indirect.flatMap((one) => one.refs)),
    model: {
      stage: 'refine',
      query: {
        kind: 'statement',
        statement: {
          node: statement.node,
          types: analyzed.types,
          stars: analyzed.stars,
          datasetOf: (table) => names.get(table.name) ?? '',
          locate,
        },
      },
      ...kept,
      renames: [],
      sort: (spec.sort ?? []).filter(known('sort')),
      reads: [...new Set(read.map((dataset) => dataset.id))].sort(),
      partition: partitionsOf(
        building,
        id,
        ['spec', 'silver', name, 'partition'],
        spec.partition ?? [],
        columns,
      ),
      unitTests: unitTestsOf(building, { name, columns }, read, names, spec.unitTests ?? []),
      doorChecks: [],
    },
    span: places.key(['spec', 'silver', name]),
  });
}

/** A column that is passed on keeps its description. */
function descriptionOf(
  building: Building,
  refs: readonly { readonly dataset: string; readonly column: string }[],
  name: string,
): string {
  const [ref] = refs;
  if (refs.length !== 1 || ref?.column !== name) return '';
  return (
    building.datasets.get(ref.dataset)?.columns.find((column) => column.name === name)?.description ?? ''
  );
}
