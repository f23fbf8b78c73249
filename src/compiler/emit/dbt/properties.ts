import { dbtArrival, dbtGroup, dbtPeriod } from '../../../plan/index.ts';
import type { Gate } from '../../graph/gate.ts';
import type { Dataset, GraphColumn } from '../../graph/graph.ts';
import { durationSeconds } from '../../language/index.ts';
import { type Json, remembered } from '../kubernetes/yaml.ts';
import { dataType } from './column-type.ts';
import { type DataTest, dataTest } from './data-test.ts';
import { jinjaText } from './jinja.ts';
import { measuredNodes, measurementsProperties } from './measurement.ts';
import type { ModelNode, Nodes } from './node.ts';
import { unitTestsOf } from './unit-test.ts';

/** Columns without tests: a connector's are the same in each product, and are printed once. */
const plainColumns = new Map<string, Json>();
const mostPlainColumns = 10_000;

function columnOf(column: GraphColumn, isTable: boolean, tests: readonly Json[]): Json {
  if (tests.length > 0) return { ...columnFields(column, isTable), data_tests: tests };
  const { name, type, nullable, description, label } = column;
  const key = `${name} ${type} ${nullable} ${isTable} ${label} ${description}`;
  const known = plainColumns.get(key);
  if (known !== undefined) return known;
  if (plainColumns.size >= mostPlainColumns) plainColumns.clear();
  const made = remembered(columnFields(column, isTable));
  plainColumns.set(key, made);
  return made;
}

function columnFields({ name, type, nullable, description, label }: GraphColumn, isTable: boolean) {
  return {
    name,
    quote: true,
    ...(description === '' ? {} : { description: jinjaText(description) }),
    data_type: dataType(type),
    ...(isTable && !nullable ? { constraints: [{ type: 'not_null' }] } : {}),
    ...(label.length === 0 ? {} : { config: { meta: { label } } }),
  };
}

/** What identifies somebody, over all columns of a table. */
function labelsOf({ columns }: Dataset): readonly string[] {
  const labels = new Set<string>();
  for (const { label } of columns) for (const one of label) labels.add(one);
  return [...labels].sort();
}

export function ownerOf({ product }: Nodes): string {
  const { metadata } = product.document.value;
  return metadata.owner ?? product.domain?.value.metadata.owner ?? '';
}

function modelProperties(node: ModelNode, nodes: Nodes, tests: readonly DataTest[]): Json {
  const { dataset, layer, model } = node;
  const ofTable = tests.flatMap((test) => (test.kind === 'table' ? [test.test] : []));
  const labels = labelsOf(dataset);
  return {
    name: node.name,
    ...(dataset.description === '' ? {} : { description: jinjaText(dataset.description) }),
    config: {
      contract: { enforced: true },
      group: groupOf(nodes),
      access: layer === 'gold' ? 'public' : 'protected',
      meta: {
        owner: jinjaText(ownerOf(nodes)),
        ...(dataset.key.length === 0 ? {} : { key: dataset.key }),
        ...(model.sort.length === 0 ? {} : { sort: model.sort }),
        ...(labels.length === 0 ? {} : { label: labels }),
      },
    },
    columns: dataset.columns.map((column) =>
      columnOf(
        column,
        model.materialized !== 'view',
        tests.flatMap((test) => (test.kind === 'column' && test.column === column.name ? [test.test] : [])),
      ),
    ),
    ...(ofTable.length === 0 ? {} : { data_tests: ofTable }),
  };
}

/** Models of a layer with their columns, tests and examples. */
export function layerProperties(layer: ModelNode['layer'], nodes: Nodes, gates: readonly Gate[]): Json {
  const models = nodes.models.filter((node) => node.layer === layer);
  const unitTests = models.flatMap((node) => unitTestsOf(node, nodes));
  const statements: Json[] = [];
  const properties = models.map((node) => {
    const tests = gates
      .filter((gate) => gate.dataset === node.dataset.id)
      .map((gate) => dataTest(gate, node.dataset, nodes));
    for (const test of tests) if (test.kind === 'statement') statements.push(test.properties);
    return modelProperties(node, nodes, tests);
  });
  const measured = measuredNodes(models, gates).map((one) =>
    measurementsProperties(one, {
      group: groupOf(nodes),
      access: 'protected',
      meta: { owner: jinjaText(ownerOf(nodes)) },
    }),
  );
  return {
    models: [...properties, ...measured],
    ...(statements.length === 0 ? {} : { data_tests: statements }),
    ...(unitTests.length === 0 ? {} : { unit_tests: unitTests }),
  };
}

export const groupOf = ({ product }: Nodes): string =>
  dbtGroup(product.document.value.metadata.domain ?? 'default');

function sourceTable(dataset: Dataset): Json {
  return {
    name: dataset.table?.name ?? '',
    ...(dataset.description === '' ? {} : { description: jinjaText(dataset.description) }),
    // A code set grows no older: it has no arrival that could be asked.
    ...(dataset.reference ? { config: { freshness: null } } : {}),
    columns: dataset.columns.map((column) => columnOf(column, false, [])),
  };
}

/** What the project reads, who owns it, and where its gold goes. */
export function sourceProperties(nodes: Nodes): Json {
  const { product, sources } = nodes;
  const { operations } = product.spec;
  const freshness = operations.freshness ?? product.domain?.value.spec.defaults?.freshness;
  const schemas = Map.groupBy(sources, ({ schema }) => schema);
  const exposures = exposuresOf(nodes);
  return {
    groups: [
      {
        name: groupOf(nodes),
        owner: { name: groupOf(nodes), email: ownerOf(nodes) },
      },
    ],
    sources: [...schemas].map(([schema, tables]): Json => {
      const [first] = tables;
      const isBronze = first?.dataset.kind === 'bronze';
      const described = first?.dataset.product.document.value.metadata;
      return {
        name: schema,
        schema,
        description: jinjaText(described?.title ?? described?.name ?? ''),
        config: {
          meta: { product: first?.dataset.product.name ?? '' },
          ...(isBronze && freshness !== undefined
            ? {
                loaded_at_field: dbtArrival,
                freshness: { error_after: dbtPeriod(durationSeconds(freshness)) },
              }
            : {}),
        },
        tables: tables.map(({ dataset }) => sourceTable(dataset)),
      };
    }),
    ...(exposures.length === 0 ? {} : { exposures }),
  };
}

/** The systems that gold is delivered to. */
function exposuresOf(nodes: Nodes): readonly Json[] {
  const { product, models } = nodes;
  const { delivery } = product.spec;
  const { metadata } = product.document.value;
  const gold = models.filter(({ layer }) => layer === 'gold');
  if (gold.length === 0) return [];
  return (['snowflake', 'trino'] as const).flatMap((system): readonly Json[] => {
    const spec = delivery?.[system];
    if (!spec) return [];
    const title = metadata.title ?? product.name;
    return [
      {
        name: `${product.identifier}_in_${system}`,
        label: jinjaText(`${title} in ${system === 'snowflake' ? 'Snowflake' : 'Trino'}`),
        type: 'application',
        maturity: 'high',
        description: `Schema ${spec.schema} of ${system === 'snowflake' ? 'Snowflake' : 'Trino'}, which lakespec delivers to.`,
        owner: { name: groupOf(nodes), email: ownerOf(nodes) },
        depends_on: gold.map(({ name }) => `ref('${name}')`),
      },
    ];
  });
}
