import { dbtProject } from '../../../plan/index.ts';
import type { ResolvedProduct } from '../../resolve/index.ts';
import { type Json, remembered } from '../kubernetes/yaml.ts';
import type { Nodes } from './node.ts';

export const projectName = ({ identifier }: ResolvedProduct): string => dbtProject(identifier);

/** https://docs.getdbt.com/reference/dbt_project.yml */
export function projectProperties({ product }: Nodes): Json {
  const name = projectName(product);
  const tags = product.document.value.metadata.tags ?? [];
  return {
    name,
    'config-version': 2,
    version: '1.0.0',
    profile: name,
    // `arguments` of tests and `config` of columns and sources came with it.
    'require-dbt-version': '>=1.10.6',
    // Names are written in lower case everywhere.
    quoting: { schema: true, identifier: true },
    models: {
      [name]: {
        // With the profile's schema before it: the names of the lake.
        silver: { '+schema': 'silver', '+tags': ['silver', ...tags] },
        gold: { '+schema': 'gold', '+tags': ['gold', ...tags] },
        '+persist_docs': { relation: true, columns: true },
      },
    },
    data_tests: { [name]: { '+store_failures': true, '+schema': 'failures' } },
  };
}

/**
 * A connection to begin with. Bronze must be in the database under the names of the lake; `lake` holds what the
 * project makes.
 */
export function profileProperties({ product }: Nodes): Json {
  return {
    [projectName(product)]: {
      target: 'local',
      outputs: {
        local: {
          type: 'duckdb',
          path: "{{ env_var('LAKESPEC_DBT_DATABASE', 'lake.duckdb') }}",
          schema: product.identifier,
          threads: 2,
          settings: { TimeZone: 'UTC' },
        },
      },
    },
  };
}

/** https://docs.getdbt.com/reference/node-selection/yaml-selectors */
export const selectorProperties: Json = remembered({
  selectors: [
    {
      name: 'bronze',
      description: 'What the project reads.',
      definition: { method: 'source', value: '*' },
    },
    {
      name: 'silver',
      description: 'Conformed tables, their tests and examples.',
      definition: { method: 'path', value: 'models/silver' },
    },
    {
      name: 'gold',
      description: 'The star schema, with what it is made of.',
      definition: { method: 'path', value: 'models/gold', parents: true },
    },
    {
      name: 'tests',
      description: 'The gates alone.',
      definition: { method: 'resource_type', value: 'test' },
    },
    {
      name: 'snapshots',
      description: 'What silver tables have held: with the variable `snapshots`.',
      definition: { method: 'resource_type', value: 'snapshot' },
    },
    {
      name: 'changed',
      description: 'What differs from the state that --state names, and all that is made of it.',
      definition: { method: 'state', value: 'modified', children: true },
    },
  ],
});
