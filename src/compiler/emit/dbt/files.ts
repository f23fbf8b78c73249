import type { Gate } from '../../graph/gate.ts';
import { type Json, yamlText } from '../kubernetes/yaml.ts';
import { comment } from '../sql/helpers.ts';
import { type Emitter, type OutputFile, origin, type Planned } from '../target.ts';
import { typeMacro } from './column-type.ts';
import { dataTest, testName } from './data-test.ts';
import { jinjaText, jinjaValue } from './jinja.ts';
import { measuredNodes, measurementsConfig, measurementsName } from './measurement.ts';
import { type ModelNode, type Nodes, nodesOf } from './node.ts';
import { profileProperties, projectProperties, selectorProperties } from './project.ts';
import { layerProperties, ownerOf, sourceProperties } from './properties.ts';
import { snapshotBlock, snapshotNodes, snapshotProperties } from './snapshot.ts';
import { isIncremental, statementsOf } from './statement.ts';
import { type Templates, templatesOf } from './template.ts';

/** A text in a comment of a file that dbt renders. */
const remark = (text: string): string => jinjaText(comment(text));

/** The strategy in Jinja. A merge takes the rows of a key away before the new ones come; Spark alone can't say so. */
function strategyOf({ model }: ModelNode): string {
  if (model.strategy !== 'merge') return jinjaValue(model.strategy ?? 'append');
  return "'merge' if target.type in ('spark', 'databricks') else 'delete+insert'";
}

/** How dbt keeps the model, as a call in its file. */
function configOf(node: ModelNode): string {
  const { model, dataset, name, table } = node;
  const config: string[] = [];
  const set = (key: string, value: string) => config.push(`${key}=${value}`);
  if (isIncremental(node)) {
    set('materialized', jinjaValue('incremental'));
    set('incremental_strategy', strategyOf(node));
    if (model.strategy !== 'append') set('unique_key', jinjaValue(dataset.key));
    // Rows made before would lack what a new column holds: `--full-refresh` makes them anew.
    set('on_schema_change', jinjaValue('fail'));
  } else {
    set('materialized', jinjaValue(model.materialized === 'view' ? 'view' : 'table'));
  }
  if (name !== table) set('alias', jinjaValue(table));
  return `{{ config(${config.join(', ')}) }}`;
}

const cell = (text: string): string =>
  remark(text).replaceAll('|', '\\|').replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function overview(nodes: Nodes, templates: Templates, spec: string): string {
  const { product, models, sources } = nodes;
  const { metadata } = product.document.value;
  const names = (layer: ModelNode['layer']) =>
    models.flatMap((node) => (node.layer === layer ? [node.name] : [])).join(', ');
  return templates.render('overview.md', {
    origin: cell(origin(spec)),
    title: cell(metadata.title ?? product.name),
    description: cell(metadata.description ?? ''),
    domain: cell(metadata.domain ?? ''),
    owner: cell(ownerOf(nodes)),
    bronze: sources.flatMap(({ dataset, table }) => (dataset.kind === 'bronze' ? [table] : [])).join(', '),
    silver: names('silver'),
    gold: names('gold'),
  });
}

function* projectFiles({ compilation, product }: Planned, templates: Templates): Iterable<OutputFile> {
  const { graph } = compilation;
  const spec = product.document.file;
  const nodes = nodesOf(graph, product);
  if (nodes.models.length === 0) return;
  const gates: readonly Gate[] = graph.gates.get(product.name) ?? [];
  const statements = statementsOf(nodes, gates);
  const folder = `${product.name}/dbt`;
  const head = remark(origin(spec));
  const yaml = (path: string, value: Json): OutputFile => ({
    path: `${folder}/${path}`,
    content: `# ${head}\n${yamlText(value)}`,
  });
  yield yaml('dbt_project.yml', projectProperties(nodes));
  yield yaml('profiles.yml', profileProperties(nodes));
  yield yaml('selectors.yml', selectorProperties);
  yield {
    path: `${folder}/macros/lakespec.sql`,
    content: `{#- ${head} -#}\n${typeMacro()}\n${templates.macros}`,
  };
  yield { path: `${folder}/models/overview.md`, content: overview(nodes, templates, spec) };
  yield yaml('models/sources.yml', sourceProperties(nodes));
  for (const layer of ['silver', 'gold'] as const) {
    if (!nodes.models.some((node) => node.layer === layer)) continue;
    yield yaml(`models/${layer}/${layer}.yml`, layerProperties(layer, nodes, gates));
  }
  for (const node of nodes.models) {
    const { description } = node.dataset;
    yield {
      path: `${folder}/models/${node.layer}/${node.name}.sql`,
      content: templates.render('model.sql', {
        origin: head,
        title: remark(`${node.table}${description === '' ? '' : `: ${description}`}`),
        config: configOf(node),
        select: statements.model(node),
      }),
    };
  }
  for (const measured of measuredNodes(nodes.models, gates)) {
    const { name, layer, table } = measured.node;
    yield {
      path: `${folder}/models/${layer}/${measurementsName(name)}.sql`,
      content: templates.render('model.sql', {
        origin: head,
        title: remark(`${measurementsName(table)}: what tests have measured of ${table}`),
        config: measurementsConfig(measured.node),
        select: statements.measurements(measured),
      }),
    };
  }
  const snapshots = snapshotNodes(nodes.models);
  if (snapshots.length > 0) {
    yield yaml('snapshots/snapshots.yml', snapshotProperties(snapshots));
    yield {
      path: `${folder}/snapshots/snapshots.sql`,
      content: `-- ${head}\n${snapshots.map(snapshotBlock).join('\n')}`,
    };
  }
  for (const gate of gates) {
    const dataset = graph.datasets.get(gate.dataset);
    if (!dataset || dataTest(gate, dataset, nodes).kind !== 'statement') continue;
    yield {
      path: `${folder}/tests/${testName(gate)}.sql`,
      content: templates.render('test.sql', {
        origin: head,
        title: remark(gate.description),
        select: statements.gate(gate),
      }),
    };
  }
}

/** A dbt project of each product: the same on every platform. */
export function dbtEmitter(): Emitter {
  const templates = templatesOf();
  let last: { readonly of: Planned; readonly files: readonly OutputFile[] } | null = null;
  return {
    product(planned) {
      const { compilation, product } = planned;
      if (last?.of.product !== product || last.of.compilation !== compilation) {
        last = { of: planned, files: [...projectFiles(planned, templates)] };
      }
      return last.files;
    },
  };
}
