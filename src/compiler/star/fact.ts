import { readExpression } from '../analyze/read-expression.ts';
import { distinctRefs } from '../analyze/trace.ts';
import { diagnostic, didYouMean, type Span } from '../diagnostics/index.ts';
import { addDataset, type Building, breakColumn, isBroken } from '../graph/building.ts';
import { datasetId, tableRef } from '../graph/dataset-name.ts';
import type { Dataset, GraphColumn } from '../graph/graph.ts';
import type { Value } from '../graph/model.ts';
import { requireColumn } from '../graph/silver-rows.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { dateDimension, isDateType, isNumber, keyFamily } from './relation.ts';
import { silverTable } from './silver-table.ts';

type FactSpec = NonNullable<ResolvedProduct['spec']['star']>['facts'][string];
type Made = { readonly column: GraphColumn; readonly value: Value };

/** The foreign key of one role, or null where something is wrong with it. */
function foreignKey(
  building: Building,
  id: string,
  from: Dataset,
  role: string,
  spec: FactSpec['dimensions'][string],
  path: Path,
): Made | null {
  const { product, datasets, report } = building;
  const { places } = product.document;
  const name = `${role}_key`;
  const span = places.key(path);
  const toSpan = places.value([...path, 'to']);
  const onSpan = places.value([...path, 'on']);
  const on = requireColumn(building, from, spec.on, onSpan, { dataset: id, column: name });
  const made = (type: 'integer' | 'bigint', how: string, value: Value): Made | null =>
    on && {
      column: {
        name,
        type,
        nullable: false,
        description: `${role}: key of ${spec.to}; -1 where it is unknown.`,
        label: on.label,
        derivation: { kind: 'generated', direct: [{ dataset: from.id, column: on.name }], how },
        span,
      },
      value,
    };
  if (spec.to === dateDimension) {
    if (!on) return null;
    if (!isDateType(on.type)) {
      report(
        diagnostic('STAR003', onSpan, `\`${on.name}\` is a ${on.type}, and ${dateDimension} needs a date`, {
          help: isNumber(on.type)
            ? 'a year alone is no date: keep it as a degenerate column'
            : 'cast it to a date in silver',
        }),
      );
      return null;
    }
    return made('integer', 'yyyymmdd of the date', { kind: 'date-key', column: on });
  }
  const dimension = datasets.get(datasetId(product, 'gold', spec.to));
  if (dimension?.kind !== 'dimension') {
    if (!isBroken(building, datasetId(product, 'gold', spec.to))) {
      const names = [...Object.keys(product.spec.star?.dimensions ?? {}), dateDimension];
      report(
        diagnostic('STAR001', toSpan, `there is no dimension \`${spec.to}\``, {
          help: didYouMean(spec.to, names) ?? `known: ${names.sort().join(', ')}`,
        }),
      );
    }
    return null;
  }
  if (!on) return null;
  const [member, ...others] = dimension.key.flatMap(
    (key) => dimension.columns.find((column) => column.name === key) ?? [],
  );
  if (!member || others.length > 0) {
    report(
      diagnostic(
        'STAR003',
        onSpan,
        `\`${spec.to}\` has a natural key of ${dimension.key.length} columns, and \`on\` names one`,
        {
          related: [{ span: dimension.span, message: `its natural key is ${dimension.key.join(', ')}` }],
          help: 'make one column of them in silver, and use it as the natural key',
        },
      ),
    );
    return null;
  }
  if (keyFamily(member.type) !== keyFamily(on.type)) {
    report(
      diagnostic(
        'STAR003',
        onSpan,
        `\`${on.name}\` is a ${on.type}, and the natural key of \`${spec.to}\` is a ${member.type}`,
        {
          related: [{ span: member.span, message: `\`${member.name}\` is a ${member.type}` }],
          help: 'cast one of them in silver: equal keys need equal types',
        },
      ),
    );
    return null;
  }
  return made('bigint', 'hash of the natural key', { kind: 'member-key', columns: [on] });
}

/** A transaction fact: a key for each role, its grain, what it measures. */
export function addFact(building: Building, name: string, spec: FactSpec, span: Span): void {
  const { product, report } = building;
  const { places } = product.document;
  const path: Path = ['spec', 'star', 'facts', name];
  const id = datasetId(product, 'gold', name);
  const from = silverTable(building, spec.from, places.value([...path, 'from']));
  if (!from) {
    building.broken.add(id);
    return;
  }
  const made: Made[] = [];
  const taken = new Map<string, Span>();
  const add = (one: Made | null, columnName: string, where: Span) => {
    const first = taken.get(columnName);
    if (first) {
      report(
        diagnostic('STAR002', where, `\`${name}\` has two columns called \`${columnName}\``, {
          related: [{ span: first, message: 'the first is here' }],
          help: 'rename one of them',
        }),
      );
      return;
    }
    taken.set(columnName, where);
    if (one) made.push(one);
    else breakColumn(building, id, columnName);
  };
  for (const [role, relation] of Object.entries(spec.dimensions)) {
    const at = [...path, 'dimensions', role];
    add(foreignKey(building, id, from, role, relation, at), `${role}_key`, places.key(at));
  }
  const kept = (wanted: string, where: Span): Made | null => {
    const source = requireColumn(building, from, wanted, where, { dataset: id, column: wanted });
    return (
      source && {
        column: {
          ...source,
          derivation: {
            kind: 'expression',
            direct: [{ dataset: from.id, column: source.name }],
            sql: source.name,
          },
          span: where,
        },
        value: { kind: 'column', column: source.name },
      }
    );
  };
  for (const [index, wanted] of spec.grain.entries()) {
    const where = places.value([...path, 'grain', index]);
    add(kept(wanted, where), wanted, where);
  }
  for (const [index, wanted] of spec.degenerate.entries()) {
    // What belongs to the grain is there already.
    if (spec.grain.includes(wanted)) continue;
    const where = places.value([...path, 'degenerate', index]);
    add(kept(wanted, where), wanted, where);
  }
  for (const [measure, { expr, description }] of Object.entries(spec.measures)) {
    const where = places.key([...path, 'measures', measure]);
    const expression = readExpression(building, {
      text: expr,
      locate: places.within([...path, 'measures', measure, 'expr']),
      from,
      dataset: id,
      column: measure,
      aggregates: false,
    });
    if (expression && !isNumber(expression.type)) {
      report(
        diagnostic(
          'STAR004',
          places.value([...path, 'measures', measure, 'expr']),
          `measure \`${measure}\` is a ${expression.type}, and a measure is a number`,
          {
            help:
              expression.type === 'boolean'
                ? 'count it: case when … then 1 else 0 end'
                : 'keep it as a degenerate column, or cast it to a number',
          },
        ),
      );
      add(null, measure, where);
      continue;
    }
    add(
      expression && {
        column: {
          name: measure,
          type: expression.type,
          nullable: expression.nullable,
          description: description ?? '',
          label: expression.label,
          ...(expression.bearsAge ? { bearsAge: true } : {}),
          derivation: { kind: 'expression', direct: expression.direct, sql: expression.text },
          span: where,
        },
        value: { kind: 'expression', expression },
      },
      measure,
      where,
    );
  }
  addDataset(building, {
    id,
    kind: 'fact',
    product,
    source: null,
    table: tableRef(product, 'gold', name),
    description: spec.description ?? from.description,
    columns: made.map(({ column }) => column),
    dropped: [],
    key: spec.grain,
    indirect: distinctRefs(
      made.flatMap(({ value }) => (value.kind === 'expression' ? value.expression.indirect : [])),
    ),
    model: {
      stage: 'curate',
      query: {
        kind: 'rows',
        from: from.id,
        values: made.map(({ column, value }) => ({ name: column.name, value })),
        where: null,
        newest: null,
      },
      materialized: 'table',
      strategy: null,
      increment: null,
      renames: [],
      sort: [],
      reads: [from.id],
    },
    span,
  });
}
