import { union } from '../analyze/label.ts';
import { diagnostic, type Span } from '../diagnostics/index.ts';
import { addDataset, type Building, breakColumn, isBroken } from '../graph/building.ts';
import { datasetId, tableRef } from '../graph/dataset-name.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import type { DatasetColumn } from '../graph/model.ts';
import { requireColumn } from '../graph/silver-rows.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { keyFamily, surrogateName } from './relation.ts';
import { silverTable } from './silver-table.ts';

type DimensionSpec = NonNullable<ResolvedProduct['spec']['star']>['dimensions'][string];

/** Columns of facts that name members of this dimension: those that it lacks get an inferred row. */
function lateMembers(
  building: Building,
  name: string,
  from: Dataset,
  naturalKey: readonly GraphColumn[],
): readonly DatasetColumn[] {
  const { product, datasets } = building;
  const [member] = naturalKey;
  if (naturalKey.length !== 1 || !member) return [];
  const found = new Map<string, DatasetColumn>();
  for (const fact of Object.values(product.spec.star?.facts ?? {})) {
    const dataset = datasets.get(datasetId(product, 'silver', fact.from));
    if (!dataset) continue;
    for (const relation of Object.values(fact.dimensions)) {
      if (relation.to !== name || relation.bridge !== undefined) continue;
      const column = dataset.columns.find((one) => one.name === relation.on);
      if (!column || keyFamily(column.type) !== keyFamily(member.type)) continue;
      // The dimension's own table knows all of its members.
      if (dataset.id === from.id && column.name === member.name) continue;
      found.set(`${dataset.id} ${column.name}`, {
        dataset: dataset.id,
        name: column.name,
        type: column.type,
      });
    }
  }
  return [...found.values()];
}

/** A type-1 dimension: surrogate key, natural key, attributes; with the unknown member and inferred ones. */
export function addDimension(building: Building, name: string, spec: DimensionSpec, span: Span): void {
  const { product, report } = building;
  const { places } = product.document;
  const path = ['spec', 'star', 'dimensions', name];
  const id = datasetId(product, 'gold', name);
  const from = silverTable(building, spec.from, places.value([...path, 'from']));
  if (!from) {
    building.broken.add(id);
    return;
  }
  const key = surrogateName(name);
  const taken = new Set([key]);
  const column = (wanted: string, where: Span): GraphColumn | null => {
    if (taken.has(wanted)) {
      report(
        diagnostic('STAR002', where, `\`${name}\` has two columns called \`${wanted}\``, {
          help:
            wanted === key ? 'the surrogate key has this name: rename the column in silver' : 'name it once',
        }),
      );
      return null;
    }
    taken.add(wanted);
    const source = requireColumn(building, from, wanted, where, { dataset: id, column: wanted });
    if (!source) breakColumn(building, id, wanted);
    return source;
  };
  const naturalKey = spec.naturalKey.flatMap((wanted, index): readonly GraphColumn[] => {
    const where = places.value([...path, 'naturalKey', index]);
    const source = column(wanted, where);
    if (source?.type === 'double') {
      report(
        diagnostic('STAR003', where, `\`${wanted}\` is a double, and can't be a key`, {
          help: 'equal numbers may be stored differently: use an integer, a decimal or a text',
        }),
      );
      return [];
    }
    return source ? [source] : [];
  });
  if (naturalKey.length < spec.naturalKey.length) {
    building.broken.add(id);
    return;
  }
  const attributes = Object.keys(spec.attributes).flatMap(
    (wanted) => column(wanted, places.key([...path, 'attributes', wanted])) ?? [],
  );
  const passed = (source: GraphColumn, where: Span): GraphColumn => ({
    ...source,
    nullable: true,
    derivation: { kind: 'expression', direct: [{ dataset: from.id, column: source.name }], sql: source.name },
    span: where,
  });
  const late = lateMembers(building, name, from, naturalKey);
  const lateRefs = late.map((one) => ({ dataset: one.dataset, column: one.name }));
  const naturalRefs = naturalKey.map((one) => ({ dataset: from.id, column: one.name }));
  addDataset(building, {
    id,
    kind: 'dimension',
    product,
    source: null,
    table: tableRef(product, 'gold', name),
    description: spec.description ?? from.description,
    columns: [
      {
        name: key,
        type: 'bigint',
        nullable: false,
        description: `Surrogate key: hash of ${spec.naturalKey.join(', ')}; -1 is the unknown member.`,
        // Hashing lowers no label.
        label: union(naturalKey.map((one) => one.label)),
        derivation: { kind: 'generated', direct: naturalRefs, how: 'hash of the natural key' },
        span,
      },
      ...naturalKey.map((source, index) => {
        const made = passed(source, places.value([...path, 'naturalKey', index]));
        const labels = [made.label, ...late.map((one) => labelOf(building, one))];
        return {
          ...made,
          label: union(labels),
          derivation: { ...made.derivation, direct: [...naturalRefs.slice(index, index + 1), ...lateRefs] },
        } as GraphColumn;
      }),
      ...attributes.map((source) => passed(source, places.key([...path, 'attributes', source.name]))),
    ],
    dropped: [],
    key: spec.naturalKey,
    indirect: [],
    model: {
      stage: 'curate',
      query: { kind: 'dimension', from: from.id, key, naturalKey, attributes, late },
      materialized: 'table',
      strategy: null,
      increment: null,
      renames: [],
      sort: [],
      reads: [...new Set([from.id, ...late.map((one) => one.dataset)])].sort(),
    },
    span,
  });
}

function labelOf(building: Building, column: DatasetColumn) {
  const dataset = building.datasets.get(column.dataset);
  if (isBroken(building, column.dataset, column.name)) return [];
  return dataset?.columns.find((one) => one.name === column.name)?.label ?? [];
}
