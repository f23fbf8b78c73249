import { createHash } from 'node:crypto';
import {
  type DbtLayer,
  dbtArrival,
  dbtGroup,
  dbtPeriod,
  dbtTest,
  nameOf,
  type Plan,
  type PlanColumn,
  type PlanGate,
  type TableRef,
} from '../../../plan/index.ts';
import { duckdbType } from '../../lake/duckdb-type.ts';
import { type DbtRun, metadataOf } from './metadata.ts';
import { type DbtModel, type DbtNodes, type DbtSource, nodesOf, parentsOf, relationName } from './nodes.ts';

type Context = {
  readonly plan: Plan;
  readonly nodes: DbtNodes;
  readonly group: string;
  /** Seconds since 1970. */
  readonly createdAt: number;
};

const trinoTypes: Readonly<Record<string, string>> = {
  string: 'VARCHAR',
  timestamp: 'TIMESTAMP(6)',
  timestamptz: 'TIMESTAMP(6) WITH TIME ZONE',
};

function dataType({ platform }: Plan, type: PlanColumn['type']): string {
  return platform.engine.kind === 'trino' ? (trinoTypes[type] ?? type.toUpperCase()) : duckdbType(type);
}

function columnsOf(plan: Plan, columns: readonly PlanColumn[], isTable: boolean) {
  return Object.fromEntries(
    columns.map(({ name, type, nullable, description, label }) => {
      const meta = label.length === 0 ? {} : { label };
      const column = {
        name,
        description,
        meta,
        data_type: dataType(plan, type),
        constraints: isTable && !nullable ? [{ type: 'not_null' }] : [],
        quote: true,
        config: { meta, tags: [] },
        tags: [],
      };
      return [name, column];
    }),
  );
}

const checksum = (text: string) => ({
  name: 'sha256',
  checksum: createHash('sha256').update(text).digest('hex'),
});

/** Tables as `refs` and `sources` of a node. */
function readsOf({ nodes }: Context, reads: readonly TableRef[]) {
  const tables = [...new Map(reads.map((table) => [nameOf(table), table])).values()];
  return {
    refs: tables.flatMap((table) => {
      const model = nodes.modelOf(table);
      return model ? [{ name: model.name, package: null, version: null }] : [];
    }),
    sources: tables.flatMap((table) => (nodes.modelOf(table) ? [] : [[table.namespace, table.name]])),
    depends_on: { macros: [], nodes: tables.map(nodes.idOf) },
  };
}

/** What no node here has. */
const nothing = {
  docs: { show: true, node_color: null },
  build_path: null,
  unrendered_config: {},
  metrics: [],
  functions: [],
  compiled_path: null,
  extra_ctes_injected: true,
  extra_ctes: [],
};

const code = (select: string) => ({
  language: 'sql',
  raw_code: select,
  compiled: true,
  compiled_code: select,
  checksum: checksum(select),
});

function modelNode(context: Context, { id, name, layer, model }: DbtModel) {
  const { plan, nodes, group, createdAt } = context;
  const { table, materialized, strategy, key } = model;
  const tags = [layer, ...(plan.product.tags ?? [])];
  const meta = {
    owner: plan.product.owner,
    spec: model.origin,
    ...(key.length > 0 && { key }),
    ...(model.sort.length > 0 && { sort: model.sort }),
  };
  const access = layer === 'gold' ? 'public' : 'protected';
  const isIncremental = materialized === 'incremental';
  return {
    database: plan.platform.catalog.name,
    schema: table.namespace,
    name,
    resource_type: 'model',
    package_name: nodes.project,
    path: `${layer}/${name}.sql`,
    original_file_path: `models/${layer}/${name}.sql`,
    unique_id: id,
    fqn: [nodes.project, layer, name],
    alias: table.name,
    ...nothing,
    ...code(model.select),
    config: {
      enabled: true,
      alias: table.name,
      schema: layer,
      database: null,
      tags,
      meta,
      group,
      materialized,
      incremental_strategy: isIncremental ? strategy : null,
      persist_docs: { relation: true, columns: true },
      full_refresh: null,
      unique_key: isIncremental && key.length > 0 ? key : null,
      // dbt takes no other word for it from an incremental model under contract.
      on_schema_change: isIncremental ? 'append_new_columns' : null,
      contract: { enforced: true, alias_types: true },
      access,
    },
    tags,
    meta,
    description: model.description,
    columns: columnsOf(plan, model.columns, materialized !== 'view'),
    group,
    patch_path: `${nodes.project}://models/${layer}/${layer}.yml`,
    created_at: createdAt,
    relation_name: relationName(plan, table),
    ...readsOf(context, parentsOf(plan, model)),
    contract: { enforced: true, alias_types: true, checksum: null },
    access,
    constraints: [],
    version: null,
    latest_version: null,
    primary_key: key,
  };
}

const layers: Readonly<Record<PlanGate['stage'], 'bronze' | DbtLayer>> = {
  ingest: 'bronze',
  refine: 'silver',
  curate: 'gold',
};

function testNode(context: Context, gate: PlanGate) {
  const { plan, nodes, createdAt } = context;
  const { table, column, kind, onFail, maxFailures } = gate;
  const name = dbtTest(gate.id);
  const model = nodes.modelOf(table);
  const layer = layers[gate.stage];
  const file = model === null ? 'models/sources.yml' : `models/${layer}/${layer}.yml`;
  const relation = model ? `ref('${model.name}')` : `source('${table.namespace}', '${table.name}')`;
  const failures = { namespace: table.namespace, name: `${table.name}__failures` };
  const meta = { gate: gate.id, on_fail: onFail };
  // A share of the rows is no number that dbt could compare with.
  const limit = gate.maxFailureShare === undefined ? `>${maxFailures}` : '!= 0';
  return {
    database: plan.platform.catalog.name,
    schema: table.namespace,
    name,
    resource_type: 'test',
    package_name: nodes.project,
    path: `${name}.sql`,
    original_file_path: file,
    unique_id: nodes.testId(gate.id),
    fqn: [nodes.project, layer, name],
    alias: failures.name,
    ...nothing,
    ...code(gate.select),
    config: {
      enabled: true,
      alias: failures.name,
      schema: null,
      database: null,
      tags: [],
      meta,
      group: null,
      materialized: 'test',
      severity: onFail === 'warn' ? 'warn' : 'error',
      store_failures: true,
      where: null,
      limit: null,
      fail_calc: 'count(*)',
      warn_if: limit,
      error_if: limit,
    },
    tags: [],
    meta,
    description: gate.description,
    columns: {},
    group: null,
    patch_path: null,
    created_at: createdAt,
    relation_name: relationName(plan, failures),
    ...readsOf(context, [table, ...gate.reads]),
    contract: { enforced: false, alias_types: true, checksum: null },
    column_name: column,
    file_key_name: model === null ? `sources.${table.namespace}` : `models.${model.name}`,
    attached_node: model?.id ?? null,
    test_metadata: {
      name: kind,
      kwargs: {
        ...(column !== null && { column_name: column }),
        model: `{{ get_where_subquery(${relation}) }}`,
      },
      namespace: null,
    },
  };
}

function sourceNode(context: Context, { id, table, description, columns, isBronze }: DbtSource) {
  const { plan, nodes, createdAt } = context;
  const { freshnessSeconds } = plan.operations;
  const isAsked = isBronze && freshnessSeconds !== null;
  const freshness = isAsked
    ? { warn_after: null, error_after: dbtPeriod(freshnessSeconds), filter: null }
    : null;
  const arrival = isAsked ? dbtArrival : null;
  return {
    database: plan.platform.catalog.name,
    schema: table.namespace,
    name: table.name,
    resource_type: 'source',
    package_name: nodes.project,
    path: 'models/sources.yml',
    original_file_path: 'models/sources.yml',
    unique_id: id,
    fqn: [nodes.project, table.namespace, table.name],
    source_name: table.namespace,
    source_description: isBronze ? plan.product.title : '',
    loader: 'lakespec',
    identifier: table.name,
    quoting: { database: null, schema: null, identifier: null, column: null },
    loaded_at_field: arrival,
    freshness,
    external: null,
    description,
    columns: columnsOf(plan, columns, isBronze),
    meta: {},
    source_meta: {},
    tags: [],
    config: { enabled: true, event_time: null, freshness, loaded_at_field: arrival, meta: {}, tags: [] },
    patch_path: null,
    unrendered_config: {},
    relation_name: relationName(plan, table),
    created_at: createdAt,
  };
}

/** Where gold is shown beside the lake. */
function exposuresOf(context: Context, owner: { readonly name: string; readonly email: string }) {
  const { plan, nodes, createdAt } = context;
  return plan.deliveries.map((delivery) => {
    const name = `${plan.product.identifier}_in_${delivery.kind}`;
    const tables = delivery.tables.map(({ table }) => table);
    return {
      name,
      resource_type: 'exposure',
      package_name: nodes.project,
      path: 'sources.yml',
      original_file_path: 'models/sources.yml',
      unique_id: `exposure.${nodes.project}.${name}`,
      fqn: [nodes.project, name],
      type: 'application',
      owner,
      description: '',
      label: null,
      maturity: 'high',
      meta: { schema: delivery.schema },
      tags: [],
      config: { enabled: true, tags: [], meta: {} },
      unrendered_config: {},
      url: null,
      ...readsOf(context, tables),
      metrics: [],
      created_at: createdAt,
    };
  });
}

type Dependent = {
  readonly unique_id: string;
  readonly depends_on: { readonly nodes: readonly string[] };
};

/** Node → those that it is made of, and node → those that are made of it. */
function mapsOf(dependents: readonly Dependent[], sources: readonly DbtSource[]) {
  const ids = [...sources.map(({ id }) => id), ...dependents.map(({ unique_id }) => unique_id)];
  const parents: Record<string, string[]> = Object.fromEntries(ids.map((id) => [id, []]));
  const children: Record<string, string[]> = Object.fromEntries(ids.map((id) => [id, []]));
  for (const { unique_id, depends_on } of dependents)
    for (const parent of depends_on.nodes) {
      parents[unique_id]?.push(parent);
      children[parent]?.push(unique_id);
    }
  return { parent_map: parents, child_map: children };
}

const byId = <Node extends { readonly unique_id: string }>(nodes: readonly Node[]) =>
  Object.fromEntries(nodes.map((node) => [node.unique_id, node]));

/**
 * A plan as dbt's `manifest.json`, version 12: tables of silver and gold as models, gates as tests, all that is read
 * as sources. Names and statements of the specs; no value of data, nothing of the landing.
 * https://schemas.getdbt.com/dbt/manifest/v12.json
 */
export function dbtManifest(run: DbtRun) {
  const { plan } = run;
  const nodes = nodesOf(plan);
  const group = dbtGroup(plan.product.domain);
  const context: Context = { plan, nodes, group, createdAt: Date.parse(run.generatedAt) / 1000 };
  const models = nodes.models.map((model) => modelNode(context, model));
  const tests = plan.gates.map((gate) => testNode(context, gate));
  const owner = { name: group, email: plan.product.owner };
  const exposures = exposuresOf(context, owner);
  const groupId = `group.${nodes.project}.${group}`;
  return {
    metadata: {
      ...metadataOf(run, 'manifest/v12'),
      project_name: nodes.project,
      project_id: createHash('md5').update(nodes.project).digest('hex'),
      user_id: null,
      send_anonymous_usage_stats: false,
      adapter_type: plan.platform.engine.kind,
    },
    nodes: byId([...models, ...tests]),
    sources: byId(nodes.sources.map((source) => sourceNode(context, source))),
    macros: {},
    docs: {},
    exposures: byId(exposures),
    metrics: {},
    groups: {
      [groupId]: {
        name: group,
        resource_type: 'group',
        package_name: nodes.project,
        path: 'sources.yml',
        original_file_path: 'models/sources.yml',
        unique_id: groupId,
        owner,
      },
    },
    selectors: {},
    disabled: {},
    ...mapsOf([...models, ...tests, ...exposures], nodes.sources),
    group_map: { [group]: nodes.models.map(({ id }) => id) },
    saved_queries: {},
    semantic_models: {},
    unit_tests: {},
    functions: {},
  };
}
