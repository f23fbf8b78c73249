import { measurementsOf } from '../../../plan/index.ts';
import type { Gate } from '../../graph/gate.ts';
import type { Json } from '../kubernetes/yaml.ts';
import { dataType } from './column-type.ts';
import { jinjaText, jinjaValue } from './jinja.ts';
import type { ModelNode } from './node.ts';

/** A table whose tests go by what it was in former builds: a model beside it keeps that. */
export type MeasuredNode = { readonly node: ModelNode; readonly gates: readonly Gate[] };

/** What `ref` says of the model beside a table. */
export const measurementsName = (name: string): string => measurementsOf({ namespace: '', name }).name;

export function measuredNodes(models: readonly ModelNode[], gates: readonly Gate[]): readonly MeasuredNode[] {
  return models.flatMap((node) => {
    const own = gates.filter(({ dataset, check }) => dataset === node.dataset.id && check.kind === 'anomaly');
    return own.length === 0 ? [] : [{ node, gates: own }];
  });
}

/** Each build adds its rows; not even `--full-refresh` takes those of former ones. */
export function measurementsConfig({ name, table }: ModelNode): string {
  const settings: readonly (readonly [string, string])[] = [
    ['materialized', jinjaValue('incremental')],
    ['incremental_strategy', jinjaValue('append')],
    ['full_refresh', 'false'],
    ...(name === table ? [] : [['alias', jinjaValue(measurementsName(table))] as const]),
  ];
  return `{{ config(${settings.map(([key, value]) => `${key}=${value}`).join(', ')}) }}`;
}

export function measurementsProperties({ node }: MeasuredNode, config: Json): Json {
  const column = (name: string, description: string, type: 'string' | 'timestamptz' | 'double'): Json => ({
    name,
    quote: true,
    description,
    data_type: dataType(type),
  });
  return {
    name: measurementsName(node.name),
    description: jinjaText(`What tests have measured of ${node.table}, build by build.`),
    config,
    columns: [
      column('gate', 'The test that measures.', 'string'),
      column('run_id', 'The build.', 'string'),
      column('measured_at', 'When it measured.', 'timestamptz'),
      column('value', 'What the table came to.', 'double'),
    ],
  };
}
