import { type ColumnType, lineageColumns } from '../../plan/index.ts';
import { readExpression } from '../analyze/read-expression.ts';
import { diagnostic, meant, type Span } from '../diagnostics/index.ts';
import { type Building, hasBrokenColumn, isBroken, isIncomplete } from '../graph/building.ts';
import { datasetId, nameOfDataset } from '../graph/dataset-name.ts';
import { type Check, type Gate, type Measure, measureText } from '../graph/gate.ts';
import type { Dataset } from '../graph/graph.ts';
import { scalarFits, scalarHelp } from '../graph/scalar.ts';
import { requireColumn } from '../graph/silver-rows.ts';
import { durationSeconds } from '../language/index.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { spanText } from '../schedule/index.ts';
import { aType, isMoment, isNumber } from '../sql/index.ts';
import { keyFamily } from '../star/relation.ts';

type Test = ResolvedProduct['spec']['quality'][string]['tests'][number];

/** A silver or gold table of the product by its name. */
function testedTable(building: Building, name: string, span: Span): Dataset | null {
  const { product, datasets } = building;
  const ids = [datasetId(product, 'silver', name), datasetId(product, 'gold', name)];
  for (const id of ids) {
    const found = datasets.get(id);
    if (found) return found;
  }
  if (isIncomplete(building) || ids.some((id) => isBroken(building, id))) return null;
  const names = (building.byProduct.get(product.name) ?? [])
    .filter((dataset) => !['source', 'bronze', 'delivery'].includes(dataset.kind))
    .map((dataset) => dataset.table?.name ?? '');
  building.reportOnce(
    `${product.name} table ${name}`,
    diagnostic('REF004', span, `there is no silver or gold table \`${name}\``, {
      ...meant(name, names, span, names.length > 0 ? `known: ${[...names].sort().join(', ')}` : null),
    }),
  );
  return null;
}

const lineage: ReadonlySet<string> = new Set(lineageColumns.map(({ name }) => name));

/** A measure of a table: its rows, or what a column of numbers comes to. Null where it is none; reported. */
function measureOf(building: Building, dataset: Dataset, text: string, span: Span): Measure | null {
  if (text === 'row_count') return { of: 'row_count' };
  const [, of = 'avg', name = text] = /^(sum|avg)\( *(\w+) *\)$/.exec(text) ?? [];
  const found = requireColumn(building, dataset, name, span, { dataset: dataset.id, column: null });
  if (!found) return null;
  if (isNumber(found.type)) return { of: of === 'sum' ? 'sum' : 'avg', column: found.name };
  building.report(
    diagnostic('TYP001', span, `a measure is a number, and \`${found.name}\` is ${aType(found.type)}`, {
      help: 'use `row_count` or a column of numbers',
    }),
  );
  return null;
}

/** What readers were promised, against what the table is: no run has to find out that it can't be kept. */
function isPromiseKept(
  building: Building,
  dataset: Dataset,
  promised: Readonly<Record<string, ColumnType>>,
  path: Path,
): boolean {
  const { places } = building.product.document;
  const name = dataset.table?.name ?? dataset.id;
  const columns = dataset.columns.filter((column) => !lineage.has(column.name));
  const faults = [
    ...Object.entries(promised).flatMap(([column, type]) => {
      const found = columns.find((one) => one.name === column);
      if (found?.type === type || isBroken(building, dataset.id, column)) return [];
      const span = found ? places.value([...path, column]) : places.key([...path, column]);
      return [
        found
          ? diagnostic(
              'TYP010',
              span,
              `\`${column}\` was promised as ${aType(type)}, and \`${name}\` has ${aType(found.type)}`,
              { help: 'cast it in silver, or tell the readers and promise what there is' },
            )
          : diagnostic('TYP010', span, `\`${column}\` was promised, and \`${name}\` does not have it`, {
              ...meant(
                column,
                columns.map((one) => one.name),
                span,
                'a column that is called otherwise now says so by `was`; readers have to follow',
              ),
            }),
      ];
    }),
  ];
  const others = columns.filter((column) => !Object.hasOwn(promised, column.name));
  if (others.length > 0) {
    const names = others.map((column) => `\`${column.name}\``).join(', ');
    faults.push(
      diagnostic('TYP010', places.key(path), `\`${name}\` has ${names}, which nobody was promised`, {
        help: `add ${others.map((column) => `${column.name}: ${column.type}`).join(', ')}; or leave it out of the table`,
      }),
    );
  }
  for (const fault of faults) building.report(fault);
  return faults.length === 0;
}

function checkOf(building: Building, dataset: Dataset, test: Test, path: Path): Check | null {
  const { report, product } = building;
  const { places } = product.document;
  const user = { dataset: dataset.id, column: null };
  const column = (name: string, at: Path) =>
    requireColumn(building, dataset, name, places.value([...path, ...at]), user);
  if ('not_null' in test) {
    return column(test.not_null, ['not_null']) && { kind: 'not_null', column: test.not_null };
  }
  if ('unique' in test) {
    const columns = typeof test.unique === 'string' ? [test.unique] : test.unique;
    const at = (index: number) => (typeof test.unique === 'string' ? ['unique'] : ['unique', index]);
    const found = columns.map((name, index) => column(name, at(index)));
    return found.every((one) => one !== null) ? { kind: 'unique', columns } : null;
  }
  if ('accepted_values' in test) {
    const { values } = test.accepted_values;
    const found = column(test.accepted_values.column, ['accepted_values', 'column']);
    if (!found) return null;
    const wrong = values.findIndex((value) => !scalarFits(value, found.type));
    if (wrong !== -1) {
      report(
        diagnostic(
          'TYP001',
          places.value([...path, 'accepted_values', 'values', wrong]),
          `\`${String(values[wrong])}\` can't be a value of \`${found.name}\`, ${aType(found.type)}`,
          { help: scalarHelp(values[wrong] ?? null, found.type) },
        ),
      );
      return null;
    }
    return { kind: 'accepted_values', column: found.name, values };
  }
  if ('relationships' in test) {
    const at = ['relationships'];
    const found = column(test.relationships.column, [...at, 'column']);
    const to = testedTable(building, test.relationships.to, places.value([...path, ...at, 'to']));
    const field =
      to &&
      requireColumn(building, to, test.relationships.field, places.value([...path, ...at, 'field']), user);
    if (!found || !to || !field) return null;
    if (keyFamily(found.type) !== keyFamily(field.type)) {
      report(
        diagnostic(
          'TYP001',
          places.value([...path, ...at, 'field']),
          `\`${found.name}\` is ${aType(found.type)}, and \`${test.relationships.to}.${field.name}\` is ${aType(field.type)}`,
          { help: 'cast one of them in silver' },
        ),
      );
      return null;
    }
    return { kind: 'relationships', column: found.name, to: to.id, field: field.name };
  }
  if ('expression' in test) {
    const expression = readExpression(building, {
      text: test.expression,
      locate: places.within([...path, 'expression']),
      from: dataset,
      dataset: dataset.id,
      column: null,
      aggregates: false,
      expects: 'boolean',
    });
    return expression && { kind: 'expression', expression };
  }
  if ('row_count' in test) {
    const { min = null, max = null } = test.row_count;
    if (min === null && max === null) {
      report(
        diagnostic('SCH003', places.key([...path, 'row_count']), '`row_count` lacks `min` or `max`', {
          help: 'say how many rows there must be at least or at most',
        }),
      );
      return null;
    }
    return { kind: 'row_count', min, max };
  }
  if ('freshness' in test) {
    const span = places.value([...path, 'freshness', 'column']);
    const found = column(test.freshness.column, ['freshness', 'column']);
    if (!found) return null;
    if (!isMoment(found.type)) {
      report(
        diagnostic(
          'TYP001',
          span,
          `freshness is told by a date or timestamp, and \`${found.name}\` is ${aType(found.type)}`,
          { help: 'name the column that says when a row came to be' },
        ),
      );
      return null;
    }
    // PRIV011 says why.
    return {
      kind: 'freshness',
      column: found.name,
      withinSeconds: durationSeconds(test.freshness.within),
    };
  }
  if ('reconciliation' in test) {
    const at: Path = [...path, 'reconciliation'];
    const { with: other, measure: text, withMeasure: otherText, tolerance } = test.reconciliation;
    const to = testedTable(building, other, places.value([...at, 'with']));
    const own = measureOf(building, dataset, text, places.value([...at, 'measure']));
    const otherSpan = places.value([...at, otherText === undefined ? 'measure' : 'withMeasure']);
    const others = to && measureOf(building, to, otherText ?? text, otherSpan);
    if (!to || !own || !others) return null;
    return { kind: 'reconciliation', measure: own, with: to.id, withMeasure: others, tolerance };
  }
  if ('schema' in test) {
    if (hasBrokenColumn(building, dataset.id)) return null;
    const kept = isPromiseKept(building, dataset, test.schema, [...path, 'schema']);
    const columns = Object.entries(test.schema).map(([name, type]) => ({ name, type }));
    return kept ? { kind: 'schema', columns } : null;
  }
  const { window, sigma } = test.anomaly;
  const span = places.value([...path, 'anomaly', 'measure']);
  const measure = measureOf(building, dataset, test.anomaly.measure, span);
  return measure && { kind: 'anomaly', measure, windowSeconds: durationSeconds(window), sigma };
}

function describe(check: Check): string {
  switch (check.kind) {
    case 'not_null':
      return `${check.column} is there`;
    case 'unique':
      return `${check.columns.join(', ')} is unique`;
    case 'accepted_values':
      return `${check.column} is one of ${check.values.length} values`;
    case 'relationships':
      return `${check.column} is a ${check.field} of ${nameOfDataset(check.to)}`;
    case 'expression':
      return check.expression.text;
    case 'row_count':
      return [
        check.min === null ? '' : `at least ${check.min} rows`,
        check.max === null ? '' : `at most ${check.max} rows`,
      ]
        .filter((part) => part !== '')
        .join(', ');
    case 'history':
      return `versions of ${check.key.join(', ')} have neither gaps nor overlaps`;
    case 'freshness':
      return `${check.column} is no older than ${spanText(check.withinSeconds / 60)}`;
    case 'reconciliation':
      return `${measureText(check.measure)} is ${measureText(check.withMeasure)} of ${nameOfDataset(check.with)}`;
    case 'anomaly':
      return `${measureText(check.measure)} stays near what it was`;
    case 'schema':
      return 'the columns are those that were promised';
  }
}

/**
 * Which of two tables that are compared is guarded: both must be made, so it is the gold one, where there is one.
 */
function guarded(building: Building, table: Dataset, check: Check): readonly [Dataset, Check] {
  const other = check.kind === 'reconciliation' ? building.datasets.get(check.with) : undefined;
  if (check.kind !== 'reconciliation' || !other || table.kind !== 'silver' || other.kind === 'silver') {
    return [table, check];
  }
  const { measure, withMeasure } = check;
  return [other, { ...check, measure: withMeasure, with: table.id, withMeasure: measure }];
}

/** `1%` → 0.01; a number of rows is no share. */
const shareOf = (maxFailures: number | string): number | null =>
  typeof maxFailures === 'string' ? Number(maxFailures.slice(0, -1)) / 100 : null;

/** The tests under `quality:`. */
export function stewardGates(building: Building): readonly Omit<Gate, 'id'>[] {
  const { product, report } = building;
  const { places } = product.document;
  return Object.entries(product.spec.quality).flatMap(([name, { tests }]) => {
    const table = testedTable(building, name, places.key(['spec', 'quality', name]));
    if (!table) return [];
    return tests.flatMap((test, index): readonly Omit<Gate, 'id'>[] => {
      const path: Path = ['spec', 'quality', name, 'tests', index];
      const found = checkOf(building, table, test, path);
      if (!found) return [];
      const [dataset, check] = guarded(building, table, found);
      const inner = 'accepted_values' in test ? test.accepted_values.onFail : undefined;
      const onFail = test.onFail ?? inner ?? 'stop';
      const maxFailures = ('maxFailures' in test ? test.maxFailures : undefined) ?? 0;
      const [kind = ''] = Object.keys(test);
      const ofTable = ['row_count', 'freshness', 'reconciliation', 'anomaly', 'schema'].includes(check.kind);
      if (onFail === 'quarantine' && ofTable) {
        const what = check.kind === 'row_count' ? 'a count of rows' : `test \`${kind}\``;
        report(
          diagnostic('SCH005', places.value([...path, 'onFail']), `${what} has no rows to quarantine`, {
            help: 'use `stop` or `warn`',
          }),
        );
        return [];
      }
      return [
        {
          stage: dataset.kind === 'silver' ? 'refine' : 'curate',
          dataset: dataset.id,
          check,
          description: describe(check),
          onFail,
          maxFailures: typeof maxFailures === 'number' ? maxFailures : 0,
          maxFailureShare: shareOf(maxFailures),
          span: places.value([...path, kind]),
        },
      ];
    });
  });
}
