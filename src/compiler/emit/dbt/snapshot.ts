import { dbtArrival } from '../../../plan/index.ts';
import type { Json } from '../kubernetes/yaml.ts';
import { jinjaText, jinjaValue } from './jinja.ts';
import type { ModelNode } from './node.ts';

/**
 * What dbt's snapshots keep of a silver table: rows that it has forgotten since. The runtime needs none of it: type-2
 * dimensions are made of all states in silver, and former states of any table are its snapshots in the lake. So they
 * are off until somebody asks for them.
 */
export type SnapshotNode = { readonly node: ModelNode; readonly name: string };

/** The variable of the project that lets `dbt build` and `dbt snapshot` take them. */
const asked = 'snapshots';

/** Silver tables that let go of former values: all but those to which rows are only added, and views. */
export function snapshotNodes(models: readonly ModelNode[]): readonly SnapshotNode[] {
  const names = new Set(models.map(({ name }) => name));
  return models.flatMap((node): readonly SnapshotNode[] => {
    const { model, dataset, layer } = node;
    const isAdded = model.materialized === 'incremental' && model.strategy === 'append';
    if (layer !== 'silver' || model.materialized === 'view' || isAdded || dataset.key.length === 0) return [];
    let name = `${node.name}__snapshot`;
    while (names.has(name)) name += '_';
    names.add(name);
    return [{ node, name }];
  });
}

/** Names stand in statements of dbt's own as they are given. */
const quoted = (name: string): string => `adapter.quote('${name}')`;

/** The newest row of a key is told by its arrival; rows that have none are compared. */
function strategyOf({ dataset }: ModelNode): readonly string[] {
  return dataset.columns.some(({ name }) => name === dbtArrival)
    ? [`strategy='timestamp'`, `updated_at=${quoted(dbtArrival)}`]
    : [`strategy='check'`, `check_cols='all'`];
}

/** A block of Jinja; https://docs.getdbt.com/reference/snapshot-configs */
export function snapshotBlock({ node, name }: SnapshotNode): string {
  const config = [
    `enabled=var(${jinjaValue(asked)}, false)`,
    `schema='snapshots'`,
    `tags=['snapshots']`,
    `unique_key=[${node.dataset.key.map(quoted).join(', ')}]`,
    ...strategyOf(node),
    // A row that leaves silver, because it was taken back or went to quarantine, is no longer valid.
    `hard_deletes='invalidate'`,
  ];
  return (
    `{% snapshot ${name} %}\n{{ config(${config.join(', ')}) }}\n\n` +
    `SELECT * FROM {{ ref('${node.name}') }}\n{% endsnapshot %}\n`
  );
}

export const snapshotProperties = (nodes: readonly SnapshotNode[]): Json => ({
  snapshots: nodes.map(({ node, name }) => ({
    name,
    description: jinjaText(`What ${node.table} has held, build by build.`),
  })),
});
