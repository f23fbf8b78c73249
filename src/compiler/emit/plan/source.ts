import type { PlanSource } from '../../../plan/index.ts';
import { treatTable } from '../../graph/bronze.ts';
import { datasetId } from '../../graph/dataset-name.ts';
import type { Graph } from '../../graph/graph.ts';
import { durationSeconds } from '../../language/index.ts';
import type { ResolvedPlatform, ResolvedProduct, ResolvedSource } from '../../resolve/index.ts';

/** How long a delivery must be at rest where nobody says. */
export const defaultSettle = '15m';

/** `landing://folder` or `file:folder`; null for what no release reads yet. */
export function planLocation(location: string): PlanSource['location'] | null {
  if (location.startsWith('landing://')) {
    const folder = location.slice('landing://'.length).replaceAll(/^\/+|\/+$/g, '');
    if (folder.split('/').includes('..')) return null;
    return { kind: 'landing', prefix: folder === '' ? '' : `${folder}/` };
  }
  if (!location.startsWith('file:')) return null;
  const path = location.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
  return { kind: 'file', path };
}

/** Configuration as JSON: what a schema made optional and nobody wrote is not there. */
const asJson = (value: unknown): PlanSource['config'] => JSON.parse(JSON.stringify(value ?? {}));

/** What silver asks of codes in a table of the source, each once. */
function codeChecks(
  graph: Graph,
  product: ResolvedProduct,
  table: string,
): Pick<PlanSource['tables'][number], 'checks'> {
  const id = datasetId(product, 'source', table);
  const checks = (graph.byProduct.get(product.name) ?? [])
    .flatMap(({ model }) => model?.doorChecks ?? [])
    .filter(({ column }) => column.dataset === id)
    .map(({ codes, column, asOf, onFail }) => ({
      codes,
      column: column.column,
      asOf: asOf?.column ?? null,
      onFail,
    }));
  const distinct = [...new Map(checks.map((check) => [JSON.stringify(check), check])).values()];
  return distinct.length === 0 ? {} : { checks: distinct };
}

export function planSource(
  graph: Graph,
  product: ResolvedProduct,
  source: ResolvedSource,
  platform: ResolvedPlatform,
  today: string,
): PlanSource {
  const { spec, declaration } = source;
  const location = planLocation(spec.location);
  if (!location) throw new Error(`${spec.location} should have been refused`);
  const settle = product.domain?.value.spec.defaults?.settle ?? platform.spec.settle ?? defaultSettle;
  const complete = spec.complete ?? { settle };
  return {
    name: source.name,
    connector: declaration.name,
    location,
    include: [...(spec.include ?? declaration.defaultInclude)],
    exclude: [...spec.exclude],
    complete:
      'marker' in complete
        ? { marker: complete.marker }
        : { settleSeconds: durationSeconds(complete.settle) },
    quarantine: spec.quarantine,
    config: asJson(source.config),
    profile: asJson(source.profile),
    tables: source.tables.map((table) => ({
      name: table.name,
      bronze: `${source.prefix}${table.name}`,
      description: table.description,
      columns: treatTable(product, source, table, today).map(({ door }) => door),
      key: [...table.key],
      subject: table.subject,
      ...codeChecks(graph, product, `${source.name}.${table.name}`),
    })),
  };
}
