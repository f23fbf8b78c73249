import { keyTraits } from '../analyze/key-traits.ts';
import { diagnostic, type Span } from '../diagnostics/index.ts';
import { addDataset, type Building, breakColumn, isBroken } from '../graph/building.ts';
import { datasetId, tableRef } from '../graph/dataset-name.ts';
import type { ColumnRef, Dataset, GraphColumn } from '../graph/graph.ts';
import { type DatasetColumn, plainTable, type TypedColumn } from '../graph/model.ts';
import { passedOn } from '../graph/passed-on.ts';
import { requireColumn } from '../graph/silver-rows.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { aType, isMoment } from '../sql/index.ts';
import { everyState } from './every-state.ts';
import { keyFamily, surrogateName } from './relation.ts';
import { silverTable } from './silver-table.ts';

type DimensionSpec = NonNullable<ResolvedProduct['spec']['star']>['dimensions'][string];

/** Columns of facts that name members of this dimension: those that it lacks get an inferred row. */
export function lateMembers(
  building: Building,
  name: string,
  from: Dataset,
  naturalKey: readonly TypedColumn[],
): readonly DatasetColumn[] {
  const { product, datasets } = building;
  const [member] = naturalKey;
  if (naturalKey.length !== 1 || !member) return [];
  const found = new Map<string, DatasetColumn>();
  for (const fact of Object.values(product.spec.star?.facts ?? {})) {
    for (const relation of Object.values(fact.dimensions)) {
      if (relation.to !== name) continue;
      const dataset = datasets.get(datasetId(product, 'silver', relation.bridge ?? fact.from));
      const named = relation.bridge === undefined ? relation.on : relation.key;
      const column = dataset?.columns.find((one) => one.name === named);
      if (!dataset || !column || keyFamily(column.type) !== keyFamily(member.type)) continue;
      // The dimension's own table knows all of its members.
      if (dataset.id === from.id && column.name === member.name) continue;
      found.set(`${dataset.id} ${column.name}`, {
        dataset: dataset.id,
        name: column.name,
        type: column.type,
        ...(member.spelled ? { spelled: member.spelled } : {}),
      });
    }
  }
  return [...found.values()];
}

/** Columns of a type-2 dimension beside those that it is made of. */
const versionColumns = ['valid_from', 'valid_to', 'is_current'] as const;

/** The column that says since when a row holds; null where the dimension has no history, or something is wrong. */
function effectiveFrom(
  building: Building,
  id: string,
  name: string,
  spec: DimensionSpec,
  from: Dataset,
): GraphColumn | null {
  const { product, report } = building;
  const { places } = product.document;
  const path = ['spec', 'star', 'dimensions', name];
  const tracked = Object.keys(spec.attributes).find((one) => spec.attributes[one] === 'type2');
  if (spec.effectiveFrom === undefined) {
    if (tracked === undefined) return null;
    building.broken.add(id);
    report(
      diagnostic(
        'STAR005',
        places.value([...path, 'attributes', tracked]),
        `\`${name}\` keeps the history of \`${tracked}\`, and lacks \`effectiveFrom\``,
        { help: dateNames(from) ?? 'name the column that says since when a row holds' },
      ),
    );
    return null;
  }
  const span = places.value([...path, 'effectiveFrom']);
  if (tracked === undefined) {
    building.broken.add(id);
    report(
      diagnostic('STAR005', span, `\`${name}\` has no type-2 attribute: it keeps no history`, {
        help: 'leave `effectiveFrom` out, or say `type2` at the attributes whose former values matter',
      }),
    );
    return null;
  }
  const found = requireColumn(building, from, spec.effectiveFrom, span, {
    dataset: id,
    column: 'valid_from',
  });
  if (found && isMoment(found.type)) return found;
  building.broken.add(id);
  if (found) {
    report(
      diagnostic(
        'STAR005',
        span,
        `\`effectiveFrom\` is a date or timestamp, and \`${found.name}\` is ${aType(found.type)}`,
        { help: dateNames(from) ?? `\`${from.table?.name}\` has no date: make one in silver` },
      ),
    );
  }
  return null;
}

function dateNames(from: Dataset): string | null {
  const names = from.columns.filter((one) => isMoment(one.type) && !one.name.startsWith('_'));
  return names.length === 0
    ? null
    : `dates of \`${from.table?.name}\`: ${names.map((one) => one.name).join(', ')}`;
}

/** A dimension: surrogate key, natural key, attributes; with the unknown member, inferred ones, and versions. */
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
  const since = effectiveFrom(building, id, name, spec, from);
  if (isBroken(building, id)) return;
  const observed = since ? everyState(building, from, since, places.value([...path, 'effectiveFrom'])) : from;
  if (!observed) {
    building.broken.add(id);
    return;
  }
  const taken = new Set<string>([key, ...(since ? versionColumns : [])]);
  const column = (wanted: string, where: Span): GraphColumn | null => {
    if (taken.has(wanted)) {
      report(
        diagnostic('STAR002', where, `\`${name}\` has two columns called \`${wanted}\``, {
          help:
            wanted === key
              ? 'the surrogate key has this name: rename the column in silver'
              : (versionColumns as readonly string[]).includes(wanted)
                ? 'a version of a member has a column of this name: rename the column in silver'
                : 'name it once',
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
    ...passedOn(source),
    nullable: true,
    derivation: {
      kind: 'expression',
      direct: [{ dataset: observed.id, column: source.name }],
      sql: source.name,
    },
    span: where,
  });
  const late = lateMembers(building, name, from, naturalKey);
  const lateRefs = late.map((one) => ({ dataset: one.dataset, column: one.name }));
  const naturalRefs = naturalKey.map((one) => ({ dataset: observed.id, column: one.name }));
  const sinceRefs = since ? [{ dataset: observed.id, column: since.name }] : [];
  const surrogateOf = since ? `${spec.naturalKey.join(', ')} and valid_from` : spec.naturalKey.join(', ');
  const generated = (
    column: Omit<GraphColumn, 'derivation' | 'span'>,
    direct: readonly ColumnRef[],
    how: string,
    where: Span,
  ): GraphColumn => ({ ...column, derivation: { kind: 'generated', direct, how }, span: where });
  const versions = (column: GraphColumn): readonly GraphColumn[] => {
    const where = places.value([...path, 'effectiveFrom']);
    return [
      generated(
        {
          ...column,
          name: 'valid_from',
          nullable: false,
          description: 'Since when the version holds; of the first version, the beginning of time.',
        },
        sinceRefs,
        'the beginning of a version',
        where,
      ),
      generated(
        {
          ...column,
          name: 'valid_to',
          nullable: true,
          description: 'Until when it holds, itself not included; null for the newest version.',
        },
        sinceRefs,
        'the beginning of the next version',
        where,
      ),
      generated(
        {
          name: 'is_current',
          type: 'boolean',
          nullable: false,
          description: 'Whether it is the newest version of its member.',
          label: [],
        },
        [],
        'whether there is no later version',
        where,
      ),
    ];
  };
  addDataset(building, {
    id,
    kind: 'dimension',
    product,
    source: null,
    table: tableRef(product, 'gold', name),
    description: spec.description ?? from.description,
    columns: [
      generated(
        {
          name: key,
          type: 'bigint',
          nullable: false,
          description: `Surrogate key: hash of ${surrogateOf}; -1 is the unknown member.`,
          ...keyTraits([...naturalKey, ...(since ? [since] : [])]),
        },
        [...naturalRefs, ...sinceRefs],
        `hash of the natural key${since ? ' and of where the version begins' : ''}`,
        span,
      ),
      ...naturalKey.map((source, index): GraphColumn => {
        const made = passed(source, places.value([...path, 'naturalKey', index]));
        const direct = [...naturalRefs.slice(index, index + 1), ...lateRefs];
        return {
          ...made,
          ...keyTraits([source, ...late.flatMap((one) => columnOf(building, one))]),
          derivation: { kind: 'expression', direct, sql: source.name },
        };
      }),
      ...attributes.map((source) => passed(source, places.key([...path, 'attributes', source.name]))),
      ...(since ? versions(since) : []),
    ],
    dropped: [],
    key: since ? [...spec.naturalKey, 'valid_from'] : spec.naturalKey,
    indirect: sinceRefs,
    model: {
      stage: 'curate',
      ...plainTable,
      query: since
        ? {
            kind: 'history',
            from: observed.id,
            key,
            naturalKey,
            attributes: attributes.map(({ name: one, type }) => ({
              name: one,
              type,
              tracked: spec.attributes[one] === 'type2',
            })),
            effectiveFrom: since,
            late,
          }
        : { kind: 'dimension', from: observed.id, key, naturalKey, attributes, late },
      reads: [...new Set([observed.id, ...late.map((one) => one.dataset)])].sort(),
    },
    span,
  });
}

export function columnOf(building: Building, column: DatasetColumn): readonly GraphColumn[] {
  if (isBroken(building, column.dataset, column.name)) return [];
  const dataset = building.datasets.get(column.dataset);
  return dataset?.columns.filter((one) => one.name === column.name) ?? [];
}
