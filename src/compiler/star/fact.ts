import { readExpression, traitsOf } from '../analyze/read-expression.ts';
import { distinctRefs } from '../analyze/trace.ts';
import { diagnostic, type Span } from '../diagnostics/index.ts';
import { addDataset, type Building, breakColumn } from '../graph/building.ts';
import { datasetId, tableRef } from '../graph/dataset-name.ts';
import { plainTable } from '../graph/model.ts';
import { passedOn } from '../graph/passed-on.ts';
import { requireColumn } from '../graph/silver-rows.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { aType, isNumber } from '../sql/index.ts';
import { foreignKey, type Made } from './role.ts';
import { silverTable } from './silver-table.ts';

type FactSpec = NonNullable<ResolvedProduct['spec']['star']>['facts'][string];

/** A fact: a key for each role, its grain, what it measures. */
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
          ...passedOn(source),
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
          `measure \`${measure}\` is ${aType(expression.type)}, and a measure is a number`,
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
          ...traitsOf(expression),
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
      ...plainTable,
      query: {
        kind: 'rows',
        from: from.id,
        values: made.map(({ column, value }) => ({ name: column.name, value })),
        where: null,
        newest: null,
      },
      reads: [
        ...new Set([
          from.id,
          ...made.flatMap(({ value }) => ('dimension' in value ? [value.dimension] : [])),
        ]),
      ].sort(),
    },
    span,
  });
}
