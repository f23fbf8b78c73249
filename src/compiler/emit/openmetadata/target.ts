import type { Compilation } from '../../compilation.ts';
import type { Dataset } from '../../graph/graph.ts';
import { isView } from '../../graph/view.ts';
import type { ResolvedPlatform, ResolvedProduct, Workspace } from '../../resolve/index.ts';
import { jsonText } from '../json.ts';
import { planPlatform } from '../plan/platform.ts';
import type { OutputFile, Target } from '../target.ts';
import { classification, tagEntities } from './classification.ts';
import { columnEntity } from './column.ts';

/**
 * Entities by the API's collection (`PUT /api/v1/tables`), in the order of the push, which is that of their kinds in
 * this list: the catalogue resolves names to ids, so what is referred to must be there before. What products share is
 * in the platform's file, which is pushed first.
 */
type Entities = {
  domains?: object[];
  classifications?: object[];
  tags?: readonly object[];
  'services/databaseServices'?: object[];
  databases?: object[];
  databaseSchemas?: object[];
  tables?: object[];
};

const entitiesFile = (group: string, entities: Entities): OutputFile => ({
  path: `${group}/openmetadata.json`,
  content: jsonText(entities),
});

const layers = { bronze: 'Bronze', silver: 'Silver', gold: 'Gold' } as const;

function layerOf(dataset: Dataset): keyof typeof layers {
  if (dataset.kind === 'bronze' || dataset.kind === 'silver') return dataset.kind;
  return 'gold';
}

function sharedEntities(
  domains: Workspace['domains'],
  platform: ResolvedPlatform,
  service: string,
  database: string,
): Entities {
  return {
    domains: domains.map(({ name, value }) => {
      const { title, description } = value.metadata;
      return {
        name,
        displayName: title ?? name,
        description: description ?? `Data products of ${title ?? name}.`,
        domainType: 'Source-aligned',
      };
    }),
    classifications: [classification],
    tags: tagEntities,
    'services/databaseServices': [
      {
        name: service,
        displayName: `lakespec (${platform.name})`,
        description: `The lake of platform ${platform.name}.`,
        // The schema knows no service for Iceberg catalogs of any engine.
        serviceType: 'CustomDatabase',
      },
    ],
    databases: [
      {
        name: database,
        description: 'Iceberg tables: bronze, silver and gold of every data product.',
        service,
      },
    ],
  };
}

function tableEntity(product: ResolvedProduct, dataset: Dataset, schema: string, name: string): object {
  return {
    name,
    description: dataset.description === '' ? `${name} of ${product.name}.` : dataset.description,
    tableType: isView(dataset) ? 'View' : 'Iceberg',
    databaseSchema: schema,
    columns: dataset.columns.map((column, index) => columnEntity(column, index + 1)),
    // Not at the columns too: the server refuses a key that is said twice.
    ...(dataset.key.length > 0
      ? { tableConstraints: [{ constraintType: 'PRIMARY_KEY', columns: dataset.key }] }
      : {}),
    ...(product.domain === null ? {} : { domains: [product.domain.name] }),
  };
}

function productEntities(compilation: Compilation, product: ResolvedProduct, database: string): Entities {
  const title = product.document.value.metadata.title ?? product.name;
  const databaseSchemas = new Map<string, object>();
  const tables: object[] = [];
  for (const dataset of compilation.graph.byProduct.get(product.name) ?? []) {
    // What a target shows is no table of the lake.
    if (dataset.kind === 'delivery') continue;
    const { table } = dataset;
    if (table === null) continue;
    if (!databaseSchemas.has(table.namespace)) {
      databaseSchemas.set(table.namespace, {
        name: table.namespace,
        displayName: `${title}: ${layerOf(dataset)}`,
        description: `${layers[layerOf(dataset)]} tables of ${title}.`,
        database,
        ...(product.domain === null ? {} : { domains: [product.domain.name] }),
      });
    }
    tables.push(tableEntity(product, dataset, `${database}.${table.namespace}`, table.name));
  }
  return { databaseSchemas: [...databaseSchemas.values()], tables };
}

const serviceOf = (platform: ResolvedPlatform): string => platform.spec.openmetadata?.service ?? 'lakespec';

export const openmetadata: Target = {
  name: 'openmetadata',
  load: async () => ({
    product: ({ compilation, platform, product, plan }) => {
      const database = `${serviceOf(platform)}.${plan.platform.catalog.name}`;
      return [entitiesFile(product.name, productEntities(compilation, product, database))];
    },
    shared: ({ domains }, platform) => {
      const bound = planPlatform(platform);
      if (!bound) return [];
      const entities = sharedEntities(domains, platform, serviceOf(platform), bound.catalog.name);
      return [entitiesFile('platform', entities)];
    },
  }),
};
