import { diagnostic, meant, type Span } from '../diagnostics/index.ts';
import { addDataset, type Building, hasBrokenColumn, isBroken } from '../graph/building.ts';
import { datasetId, tableRef } from '../graph/dataset-name.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import { type AggregateKey, type AggregateMeasure, plainTable } from '../graph/model.ts';
import { passedOn } from '../graph/passed-on.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { aggregateType, aType } from '../sql/index.ts';
import { dateDimension, dimensionId } from './relation.ts';

type Star = NonNullable<ResolvedProduct['spec']['star']>;
type AggregateSpec = Star['aggregates'][string];
type FactSpec = Star['facts'][string];

/** The count of a fact's rows, among the measures of an aggregate. */
const countName = 'count';

type Key = { readonly key: AggregateKey; readonly column: GraphColumn; readonly from: Dataset };

/** What an aggregate is made of. */
type Parts = {
  readonly building: Building;
  readonly id: string;
  readonly fact: Dataset;
  readonly factSpec: FactSpec;
};

function factOf(building: Building, wanted: string, span: Span): Dataset | null {
  const { product, datasets, report } = building;
  const id = datasetId(product, 'gold', wanted);
  const found = datasets.get(id);
  if (found?.kind === 'fact') return found;
  if (isBroken(building, id)) return null;
  const names = Object.keys(product.spec.star?.facts ?? {});
  report(
    diagnostic(
      'REF004',
      span,
      `there is no fact \`${wanted}\``,
      meant(wanted, names, span, names.length > 0 ? `known: ${names.join(', ')}` : 'write one under `facts`'),
    ),
  );
  return null;
}

/** The dimension of a role. */
function dimensionOf({ building, factSpec }: Parts, role: string): Dataset | null {
  const to = factSpec.dimensions[role]?.to;
  const id = to === undefined ? null : dimensionId(building.product, to);
  return id === null ? null : (building.datasets.get(id) ?? null);
}

/** Columns of a dimension that group: not its surrogate key, nor where versions begin and end. */
const attributesOf = (dimension: Dataset): readonly GraphColumn[] =>
  dimension.columns.filter(
    (column) => column.derivation.kind !== 'generated' || dimension.kind === 'date-dimension',
  );

function roleKey(parts: Parts, role: string, dimension: Dataset, column: GraphColumn, name: string): Key {
  const bridge = parts.factSpec.dimensions[role]?.bridge ?? null;
  return {
    key: {
      name,
      column: column.name,
      role: {
        name: role,
        dimension: dimension.id,
        bridge: bridge === null ? null : datasetId(parts.building.product, 'gold', bridge),
      },
    },
    column,
    from: dimension,
  };
}

/** What one entry of `by` means: `role.attribute`, a column of the fact, or an attribute of one of its dimensions. */
function keyOf(parts: Parts, text: string, path: Path): Key | null {
  const { building, fact, factSpec } = parts;
  const { report, product } = building;
  const { places } = product.document;
  const span = places.value(path);
  const factName = fact.table?.name ?? '';
  const roles = Object.keys(factSpec.dimensions);
  const [role = '', attribute] = text.split('.');
  if (attribute !== undefined) {
    const locate = places.within(path);
    if (!Object.hasOwn(factSpec.dimensions, role)) {
      const at = locate(0, role.length);
      report(
        diagnostic(
          'STAR001',
          at,
          `\`${factName}\` has no role \`${role}\``,
          meant(role, roles, at, roles.length > 0 ? `known: ${roles.join(', ')}` : 'it has no dimensions'),
        ),
      );
      return null;
    }
    const dimension = dimensionOf(parts, role);
    if (!dimension) return null;
    const column = attributesOf(dimension).find((one) => one.name === attribute);
    if (column) return roleKey(parts, role, dimension, column, `${role}_${attribute}`);
    if (isBroken(building, dimension.id, attribute) || hasBrokenColumn(building, dimension.id)) return null;
    const names = attributesOf(dimension).map((one) => one.name);
    const at = locate(role.length + 1, text.length);
    report(
      diagnostic(
        'SQL004',
        at,
        `\`${dimension.table?.name}\` has no attribute \`${attribute}\``,
        meant(attribute, names, at, `known: ${names.join(', ')}`),
      ),
    );
    return null;
  }
  const measures = new Set(Object.keys(factSpec.measures));
  const isKeptColumn = (one: GraphColumn) => one.derivation.kind !== 'generated' && !measures.has(one.name);
  const own = fact.columns.find((one) => one.name === text && isKeptColumn(one));
  if (own) return { key: { name: text, column: text, role: null }, column: own, from: fact };
  const candidates = roles.flatMap((one): readonly Key[] => {
    const dimension = dimensionOf(parts, one);
    const column = dimension && attributesOf(dimension).find((each) => each.name === text);
    return dimension && column ? [roleKey(parts, one, dimension, column, text)] : [];
  });
  const [only, other] = candidates;
  if (only && !other) return only;
  if (only) {
    const spelled = candidates.map(({ key }) => `${key.role?.name}.${text}`);
    report(
      diagnostic('SQL005', span, `\`${text}\` is an attribute of several roles of \`${factName}\``, {
        help: `say which: ${spelled.join(' or ')}`,
      }),
    );
    return null;
  }
  if (hasBrokenColumn(building, fact.id) || roles.some((one) => dimensionOf(parts, one) === null))
    return null;
  const names = [
    ...fact.columns.filter(isKeptColumn).map((one) => one.name),
    ...roles.flatMap((one) =>
      attributesOf(dimensionOf(parts, one) ?? fact).map((each) => `${one}.${each.name}`),
    ),
  ];
  report(
    diagnostic(
      'SQL004',
      span,
      `neither \`${factName}\` nor its dimensions have \`${text}\``,
      meant(text, names, span, `known: ${names.slice(0, 12).join(', ')}${names.length > 12 ? ', …' : ''}`),
    ),
  );
  return null;
}

/** Whether a measure has a sum over these keys; what is wrong is reported. */
function checkSum(parts: Parts, name: string, keys: readonly Key[], span: Span): boolean {
  const { building, factSpec } = parts;
  const { report, product } = building;
  const measure = factSpec.measures[name];
  const fact = parts.fact.table?.name ?? '';
  const measureSpan = product.document.places.key(['spec', 'star', 'facts', fact, 'measures', name]);
  const related = [{ span: measureSpan, message: `\`${name}\` is additive: ${measure?.additive ?? 'full'}` }];
  const refuse = (message: string, help: string, more = related): boolean => {
    report(diagnostic('STAR009', span, message, { related: more, help }));
    return false;
  };
  if (measure?.additive === 'none') {
    return refuse(
      `\`${name}\` can't be summed: it is \`additive: none\``,
      'a ratio or average is computed from sums: aggregate what it is made of',
    );
  }
  if (measure?.additive === 'semi') {
    const dates = Object.keys(factSpec.dimensions).filter(
      (role) => factSpec.dimensions[role]?.to === dateDimension,
    );
    const isByDate = keys.some(
      ({ key }) =>
        (key.role && dates.includes(key.role.name) && ['date', 'date_key'].includes(key.column)) ||
        (!key.role && /^(date|timestamp)/.test(keys.find((one) => one.key === key)?.column.type ?? '')),
    );
    if (!isByDate) {
      const [date] = dates;
      return refuse(
        `\`${name}\` can't be summed over dates: it is \`additive: semi\``,
        date === undefined
          ? 'group by the date of its state'
          : `add ${date}.date to \`by\`: a state is summed within a day only`,
      );
    }
  }
  const unshared = keys.find(({ key }) => {
    const role = key.role && factSpec.dimensions[key.role.name];
    return role?.bridge !== undefined && role.weight === 'none';
  });
  if (unshared?.key.role) {
    const role = unshared.key.role.name;
    return refuse(
      `\`${name}\` would count once for each ${role} of a row: the bridge has no weight`,
      'say `weight: equal` at the bridge, or aggregate `count` alone',
      [
        {
          span: product.document.places.value(['spec', 'star', 'facts', fact, 'dimensions', role, 'weight']),
          message: 'the bridge is here',
        },
      ],
    );
  }
  return true;
}

/** Of the suppressed aggregates of the fact that are there, the one of the longest keys that begin with these. */
function finest(
  { datasets, product }: Building,
  fact: Dataset,
  by: readonly AggregateKey[],
): { readonly by: readonly AggregateKey[]; readonly reads: readonly string[] } | null {
  const same = (one: AggregateKey, other: AggregateKey | undefined) =>
    one.column === other?.column && one.role?.name === other.role?.name;
  let found: { readonly by: readonly AggregateKey[]; readonly reads: readonly string[] } | null = null;
  for (const { model, product: owner } of datasets.values()) {
    if (owner !== product || model?.query.kind !== 'aggregate') continue;
    const { query, reads } = model;
    if (query.from !== fact.id || query.suppressBelow === null) continue;
    if (!by.every((key, index) => same(key, query.by[index]))) continue;
    if (query.by.length > (found?.by.length ?? 0)) found = { by: query.by, reads };
  }
  return found;
}

/** A table of sums and counts of a fact; those of more keys are added before. */
export function addAggregate(building: Building, name: string, spec: AggregateSpec, span: Span): void {
  const { product, report } = building;
  const { places } = product.document;
  const path: Path = ['spec', 'star', 'aggregates', name];
  const id = datasetId(product, 'gold', name);
  const fact = factOf(building, spec.from, places.value([...path, 'from']));
  const factSpec = product.spec.star?.facts[spec.from];
  if (!fact || !factSpec) {
    building.broken.add(id);
    return;
  }
  const parts: Parts = { building, id, fact, factSpec };
  let whole = true;
  const taken = new Map<string, Span>();
  const take = (column: string, where: Span): boolean => {
    const first = taken.get(column);
    if (!first) {
      taken.set(column, where);
      return true;
    }
    whole = false;
    report(
      diagnostic('STAR002', where, `\`${name}\` has two columns called \`${column}\``, {
        related: [{ span: first, message: 'the first is here' }],
        help: 'name it once',
      }),
    );
    return false;
  };
  const keys = spec.by.flatMap((text, index): readonly Key[] => {
    const at = [...path, 'by', index];
    const key = keyOf(parts, text, at);
    if (!key) whole = false;
    return key && take(key.key.name, places.value(at)) ? [key] : [];
  });
  // A row counts by its share of each bridge that groups; one without shares has no sums.
  const bridges = keys.flatMap(({ key }) => key.role?.bridge ?? []);
  const shared = bridges.length > 0;
  const suppressed = spec.suppressBelow !== undefined;
  const made = spec.measures.flatMap(
    (text, index): readonly { readonly measure: AggregateMeasure; readonly column: GraphColumn }[] => {
      const where = places.value([...path, 'measures', index]);
      if (text === countName) {
        if (Object.hasOwn(factSpec.measures, countName)) {
          whole = false;
          report(
            diagnostic(
              'SQL005',
              where,
              `\`${countName}\` is the number of rows, and a measure of \`${spec.from}\``,
              {
                related: [
                  {
                    span: places.key(['spec', 'star', 'facts', spec.from, 'measures', countName]),
                    message: 'the measure is here',
                  },
                ],
                help: 'give the measure another name',
              },
            ),
          );
          return [];
        }
        return take(countName, where)
          ? [
              {
                measure: { name: countName, measure: null, shared: false },
                column: {
                  name: countName,
                  type: 'bigint',
                  nullable: suppressed,
                  description: `Rows of ${spec.from}.`,
                  label: [],
                  derivation: { kind: 'generated', direct: [], how: `count of rows of ${spec.from}` },
                  span: where,
                },
              },
            ]
          : [];
      }
      const source = Object.hasOwn(factSpec.measures, text)
        ? fact.columns.find((one) => one.name === text)
        : undefined;
      if (!source) {
        whole = false;
        if (isBroken(building, fact.id, text)) return [];
        const names = [countName, ...Object.keys(factSpec.measures)];
        report(
          diagnostic(
            'SQL004',
            where,
            `\`${spec.from}\` has no measure \`${text}\``,
            meant(text, names, where, `known: ${names.join(', ')}`),
          ),
        );
        return [];
      }
      const type = aggregateType('sum', source.type);
      if (type === null) {
        whole = false;
        report(
          diagnostic('STAR004', where, `\`${text}\` is ${aType(source.type)}, and has no sum`, {
            help: 'a measure is a number',
          }),
        );
        return [];
      }
      if (!checkSum(parts, text, keys, where)) {
        whole = false;
        return [];
      }
      if (!take(text, where)) return [];
      return [
        {
          measure: { name: text, measure: text, shared },
          column: {
            ...passedOn(source),
            type: shared ? 'double' : type,
            nullable: true,
            derivation: {
              kind: 'expression',
              direct: [{ dataset: fact.id, column: text }],
              sql: shared ? `sum(${text} * weight)` : `sum(${text})`,
            },
            span: where,
          },
        },
      ];
    },
  );
  if (!whole) {
    building.broken.add(id);
    return;
  }
  const by = keys.map(({ key }) => key);
  const finer = suppressed ? finest(building, fact, by) : null;
  const keyColumns = keys.map(
    ({ key, column, from }, index): GraphColumn => ({
      ...passedOn(column),
      name: key.name,
      nullable: true,
      derivation: {
        kind: 'expression',
        direct: [{ dataset: from.id, column: column.name }],
        sql: key.role ? `${key.role.name}.${key.column}` : key.column,
      },
      span: places.value([...path, 'by', index]),
    }),
  );
  const roleKeys = keys.flatMap(({ key }) =>
    key.role ? [{ dataset: fact.id, column: `${key.role.name}_key` }] : [],
  );
  addDataset(building, {
    id,
    kind: 'aggregate',
    product,
    source: null,
    table: tableRef(product, 'gold', name),
    description: `Sums of ${spec.from}${spec.by.length > 0 ? ` by ${spec.by.join(', ')}` : ''}.`,
    columns: [...keyColumns, ...made.map(({ column }) => column)],
    dropped: [],
    key: keys.map(({ key }) => key.name),
    indirect: [...keys.map(({ column, from }) => ({ dataset: from.id, column: column.name })), ...roleKeys],
    model: {
      stage: 'curate',
      ...plainTable,
      query: {
        kind: 'aggregate',
        from: fact.id,
        by,
        chain: finer?.by ?? by,
        measures: made.map(({ measure }) => measure),
        suppressBelow: spec.suppressBelow ?? null,
      },
      reads: [
        ...new Set([fact.id, ...keys.map(({ from }) => from.id), ...bridges, ...(finer?.reads ?? [])]),
      ].sort(),
    },
    span,
  });
}
