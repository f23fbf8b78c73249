import type { Compilation } from '../../compilation.ts';
import type { Dataset } from '../../graph/graph.ts';
import type { ResolvedPlatform, ResolvedProduct } from '../../resolve/index.ts';
import { type OutputFile, plannedProducts, type Target } from '../target.ts';
import { classification, classificationName, tagEntities } from './classification.ts';
import { columnEntity } from './column.ts';

/**
 * The folders' numbers are the order of the push; their names are the collections of the API
 * (`PUT /api/v1/tables`). The catalogue resolves names to ids: what is referred to must be there before.
 */
const collections = {
  domains: '1-domains',
  classifications: '2-classifications',
  tags: '3-tags',
  databaseServices: '4-databaseServices',
  databases: '5-databases',
  databaseSchemas: '6-databaseSchemas',
  tables: '7-tables',
} as const;
type Collection = keyof typeof collections;

const entity = (group: string, collection: Collection, name: string, content: object): OutputFile => ({
  path: `${group}/openmetadata/${collections[collection]}/${name}.json`,
  content: `${JSON.stringify(content, null, 2)}\n`,
});

const layers = { bronze: 'Bronze', silver: 'Silver', gold: 'Gold' } as const;

function layerOf(dataset: Dataset): keyof typeof layers {
  if (dataset.kind === 'bronze' || dataset.kind === 'silver') return dataset.kind;
  return 'gold';
}

function* shared(
  compilation: Compilation,
  platform: ResolvedPlatform,
  service: string,
  database: string,
): Iterable<OutputFile> {
  for (const domain of compilation.workspace.domains) {
    const { title, description } = domain.value.metadata;
    yield entity('platform', 'domains', domain.name, {
      name: domain.name,
      displayName: title ?? domain.name,
      description: description ?? `Data products of ${title ?? domain.name}.`,
      domainType: 'Source-aligned',
    });
  }
  yield entity('platform', 'classifications', classificationName, classification);
  for (const tag of tagEntities) yield entity('platform', 'tags', `${classificationName}.${tag.name}`, tag);
  yield entity('platform', 'databaseServices', service, {
    name: service,
    displayName: `lakespec (${platform.name})`,
    description: `The lake of platform ${platform.name}.`,
    // The schema knows no service for Iceberg catalogs of any engine.
    serviceType: 'CustomDatabase',
  });
  yield entity('platform', 'databases', database, {
    name: database,
    description: 'Iceberg tables: bronze, silver and gold of every data product.',
    service,
  });
}

function tableEntity(product: ResolvedProduct, dataset: Dataset, schema: string, name: string): object {
  return {
    name,
    description: dataset.description === '' ? `${name} of ${product.name}.` : dataset.description,
    tableType: 'Iceberg',
    databaseSchema: schema,
    columns: dataset.columns.map((column, index) => columnEntity(column, index + 1)),
    // Not at the columns too: the server refuses a key that is said twice.
    ...(dataset.key.length > 0
      ? { tableConstraints: [{ constraintType: 'PRIMARY_KEY', columns: dataset.key }] }
      : {}),
    ...(product.domain === null ? {} : { domains: [product.domain.name] }),
  };
}

function* ofProduct(
  compilation: Compilation,
  product: ResolvedProduct,
  database: string,
): Iterable<OutputFile> {
  const title = product.document.value.metadata.title ?? product.name;
  const namespaces = new Set<string>();
  for (const dataset of compilation.graph.byProduct.get(product.name) ?? []) {
    const { table } = dataset;
    if (table === null) continue;
    const schema = `${database}.${table.namespace}`;
    if (!namespaces.has(table.namespace)) {
      namespaces.add(table.namespace);
      yield entity(product.name, 'databaseSchemas', table.namespace, {
        name: table.namespace,
        displayName: `${title}: ${layerOf(dataset)}`,
        description: `${layers[layerOf(dataset)]} tables of ${title}.`,
        database,
        ...(product.domain === null ? {} : { domains: [product.domain.name] }),
      });
    }
    yield entity(
      product.name,
      'tables',
      `${table.namespace}.${table.name}`,
      tableEntity(product, dataset, schema, table.name),
    );
  }
}

export const openmetadata: Target = {
  name: 'openmetadata',
  *emit(compilation, platform) {
    const planned = plannedProducts(compilation, platform);
    const [first] = planned;
    if (!first) return;
    const service = platform.spec.openmetadata?.service ?? 'lakespec';
    const database = first.plan.platform.catalog.name;
    yield* shared(compilation, platform, service, database);
    for (const { product } of planned) yield* ofProduct(compilation, product, `${service}.${database}`);
  },
};
