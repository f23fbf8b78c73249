import { lineageColumns } from '../../plan/index.ts';
import { readExpression, traitsOf } from '../analyze/read-expression.ts';
import { distinctRefs } from '../analyze/trace.ts';
import { diagnostic, meant, type Span } from '../diagnostics/index.ts';
import type { Path } from '../load/index.ts';
import type { ResolvedProduct } from '../resolve/index.ts';
import { addDataset, type Building, breakColumn, findColumn, hasBrokenColumn, isBroken } from './building.ts';
import { datasetId, tableRef } from './dataset-name.ts';
import { doorChecksOf } from './door-check.ts';
import type { Dataset, GraphColumn } from './graph.ts';
import type { Model, NamedValue, NewestOrder, Value } from './model.ts';
import { partitionsOf } from './partition.ts';
import { passedOn } from './passed-on.ts';
import { tableNames } from './table-name.ts';
import { unitTestsOf } from './unit-test.ts';

type SilverSpec = ResolvedProduct['spec']['silver'][string];

/** A column of the new table with the value that fills it. */
type Made = { readonly column: GraphColumn; readonly value: Value };

const lineageNames = new Set<string>(lineageColumns.map((column) => column.name));

/** The direct references of a value. */
function columnsOf(value: Value): readonly string[] {
  switch (value.kind) {
    case 'column':
      return [value.column];
    case 'expression':
      return value.expression.direct.map((ref) => ref.column);
    case 'member-key':
    case 'owned-key':
      return value.columns.map((column) => column.name);
    case 'version-key':
      return [...value.columns, value.asOf].map((column) => column.name);
    case 'date-key':
      return [value.column.name];
  }
}

/** A column that is passed on, under its own name or another. */
function passed(from: Dataset, source: GraphColumn, name: string, span: Span, description?: string): Made {
  return {
    column: {
      ...passedOn(source),
      name,
      description: description ?? source.description,
      derivation: {
        kind: 'expression',
        direct: [{ dataset: from.id, column: source.name }],
        sql: source.name,
      },
      span,
    },
    value: { kind: 'column', column: source.name },
  };
}

/** The columns that the steward lists. */
function listedColumns(
  building: Building,
  id: string,
  name: string,
  columns: NonNullable<SilverSpec['columns']>,
  from: Dataset,
): readonly Made[] {
  const { product, report } = building;
  const { places } = product.document;
  return Object.entries(columns).flatMap(([columnName, listed]): readonly Made[] => {
    const path: Path = ['spec', 'silver', name, 'columns', columnName];
    const span = places.key(path);
    const spec = listed ?? {};
    if (spec.expr !== undefined) {
      if (spec.from !== undefined) {
        report(
          diagnostic('SCH005', places.key([...path, 'from']), '`from` and `expr` do not go together', {
            help: 'keep `expr`; it may name any column of the table',
          }),
        );
      }
      const expression = readExpression(building, {
        text: spec.expr,
        locate: places.within([...path, 'expr']),
        from,
        dataset: id,
        column: columnName,
        aggregates: false,
      });
      if (!expression) {
        breakColumn(building, id, columnName);
        return [];
      }
      return [
        {
          column: {
            name: columnName,
            type: expression.type,
            nullable: expression.nullable,
            description: spec.description ?? '',
            ...traitsOf(expression),
            derivation: { kind: 'expression', direct: expression.direct, sql: expression.text },
            span,
          },
          value: { kind: 'expression', expression },
        },
      ];
    }
    const wanted = spec.from ?? columnName;
    const wantedSpan = spec.from === undefined ? span : places.value([...path, 'from']);
    const source = requireColumn(building, from, wanted, wantedSpan, { dataset: id, column: columnName });
    if (!source) {
      breakColumn(building, id, columnName);
      return [];
    }
    return [passed(from, source, columnName, span, spec.description)];
  });
}

/**
 * The column of a dataset, or null where there is none that can be used: it is unknown (reported), spoilt by an
 * earlier mistake (reported there), or does not pass the door (noted for the privacy rules).
 */
export function requireColumn(
  building: Building,
  dataset: Dataset,
  name: string,
  span: Span,
  user: { readonly dataset: string; readonly column: string | null },
): GraphColumn | null {
  if (isBroken(building, dataset.id, name)) return null;
  const found = findColumn(dataset, name);
  if (found?.dropped) {
    building.uses.push({
      product: building.product,
      ...user,
      ref: { dataset: dataset.id, column: name },
      span,
    });
    return null;
  }
  if (found) return found.column;
  if (hasBrokenColumn(building, dataset.id)) return null;
  const names = dataset.columns.map((column) => column.name);
  building.reportOnce(
    `${dataset.id} column ${name}`,
    diagnostic('SQL004', span, `\`${dataset.table?.name ?? dataset.id}\` has no column \`${name}\``, {
      ...meant(name, names, span, `known: ${names.filter((one) => !one.startsWith('_')).join(', ')}`),
    }),
  );
  return null;
}

/** The key in the new table's names: what the steward says, else the source's where all of it is passed on. */
function keyOf(
  building: Building,
  id: string,
  name: string,
  spec: SilverSpec | null,
  from: Dataset,
  made: readonly Made[],
): readonly string[] {
  const { report, product } = building;
  const names = made.map((one) => one.column.name);
  if (spec?.key !== undefined) {
    return spec.key.filter((key, index) => {
      if (names.includes(key)) return true;
      if (isBroken(building, id, key)) return false;
      const span = product.document.places.value(['spec', 'silver', name, 'key', index]);
      report(
        diagnostic('SQL004', span, `\`${name}\` has no column \`${key}\``, {
          ...meant(key, names, span, 'a key names columns of the table that it is the key of'),
        }),
      );
      return false;
    });
  }
  const key = from.key.map(
    (one) => made.find(({ value }) => value.kind === 'column' && value.column === one)?.column.name,
  );
  return key.every((one) => one !== undefined) ? key : [];
}

/** Which row of a key is the newest: the latest to arrive; what is left is decided by content, never by chance. */
function newestOrder(from: Dataset, made: readonly Made[], key: readonly Value[]): readonly NewestOrder[] {
  const inKey = new Set(key.flatMap(columnsOf));
  const used = new Set(made.flatMap(({ value }) => columnsOf(value)));
  const has = (column: string) => from.columns.some((one) => one.name === column);
  const arrival = ['_ingested_at', '_row'].filter(has);
  const content = from.columns
    .map((column) => column.name)
    .filter((column) => used.has(column) && !inKey.has(column) && !lineageNames.has(column));
  return [
    ...arrival.map((column) => ({ column, descending: true })),
    ...content.map((column) => ({ column, descending: false })),
    ...['_file_id'].filter(has).map((column) => ({ column, descending: false })),
  ];
}

/** A strategy that goes by key, where there is none: rows would be doubled. */
export function requireKey(
  building: Building,
  name: string,
  spec: SilverSpec | null,
  key: readonly string[],
): void {
  const strategy = spec?.strategy;
  // A key that is written and wrong is reported already.
  if (strategy === undefined || strategy === 'append' || key.length > 0 || spec?.key?.length) return;
  building.report(
    diagnostic(
      'SCH003',
      building.product.document.places.value(['spec', 'silver', name, 'strategy']),
      `\`strategy: ${strategy}\` of \`${name}\` lacks a \`key\``,
      { help: 'name the columns whose rows a new row replaces, or use `append`' },
    ),
  );
}

/** How new rows come in; without a key nothing could be merged. */
export function strategyOf(
  spec: SilverSpec | null,
  key: readonly string[],
): 'append' | 'merge' | 'delete+insert' {
  if (spec?.strategy === 'append' || key.length === 0) return 'append';
  return spec?.strategy ?? 'merge';
}

/** How the table is kept: as the steward says, else incrementally wherever new rows alone give the right result. */
function keeping(
  spec: SilverSpec | null,
  from: Dataset,
  key: readonly string[],
  rowByRow: boolean,
): Pick<Model, 'materialized' | 'strategy' | 'increment'> {
  const whole = {
    materialized: spec?.materialized === 'view' ? 'view' : 'table',
    strategy: null,
    increment: null,
  } as const;
  const strategy = strategyOf(spec, key);
  // A row that a filter takes out can't replace the older one that it did not: then everything is read.
  const sound = from.kind === 'bronze' && rowByRow && (strategy === 'append' || spec?.where === undefined);
  const { materialized } = spec ?? {};
  if (materialized === 'table' || materialized === 'view' || (materialized === undefined && !sound))
    return whole;
  return { materialized: 'incremental', strategy, increment: from.kind === 'bronze' ? from.id : null };
}

/** A silver table whose rows are rows of one other table. */
export function rowsDataset(building: Building, name: string, spec: SilverSpec | null, fromId: string): void {
  const { product } = building;
  const { places } = product.document;
  const from = building.datasets.get(fromId);
  if (!from) return;
  const id = datasetId(product, 'silver', name);
  const span = spec ? places.key(['spec', 'silver', name]) : from.span;
  const isOwn = from.product === product;
  const isPassedOn = (column: GraphColumn) =>
    (isOwn || !lineageNames.has(column.name)) && !isBroken(building, from.id, column.name);
  const pass = (column: GraphColumn) => passed(from, column, column.name, spec ? span : column.span);
  const made =
    spec?.columns === undefined
      ? from.columns.filter(isPassedOn).map(pass)
      : [
          ...listedColumns(building, id, name, spec.columns, from),
          ...from.columns.filter((column) => lineageNames.has(column.name) && isPassedOn(column)).map(pass),
        ];
  const where =
    spec?.where === undefined
      ? null
      : readExpression(building, {
          text: spec.where,
          locate: places.within(['spec', 'silver', name, 'where']),
          from,
          dataset: id,
          column: null,
          aggregates: false,
          expects: 'boolean',
        });
  const key = keyOf(building, id, name, spec, from, made);
  requireKey(building, name, spec, key);
  const keyValues = key.flatMap((one) => made.find(({ column }) => column.name === one)?.value ?? []);
  const keepsKey =
    from.kind !== 'bronze' &&
    from.key.length > 0 &&
    from.key.every((one) => keyValues.some((value) => value.kind === 'column' && value.column === one));
  const hasWindow = [...made.map(({ value }) => value), ...(where ? [where] : [])].some((one) =>
    'kind' in one ? one.kind === 'expression' && one.expression.windows : one.windows,
  );
  const columns = made.map(({ column }) => column);
  const sort = (spec?.sort ?? []).filter((column, index) => {
    if (columns.some((one) => one.name === column)) return true;
    if (isBroken(building, id, column)) return false;
    const names = columns.map((one) => one.name);
    const span = places.value(['spec', 'silver', name, 'sort', index]);
    building.report(
      diagnostic(
        'SQL004',
        span,
        `\`${name}\` has no column \`${column}\``,
        meant(column, names, span, `known: ${names.join(', ')}`),
      ),
    );
    return false;
  });
  const kept = keeping(spec, from, key, !hasWindow);
  addDataset(building, {
    id,
    kind: 'silver',
    product,
    source: from.source,
    table: tableRef(product, 'silver', name),
    description: spec?.description ?? from.description,
    columns,
    dropped: spec?.columns === undefined ? from.dropped.map((column) => pass(column).column) : [],
    key,
    indirect: distinctRefs([...(where?.direct ?? []), ...(where?.indirect ?? [])]),
    model: {
      stage: 'refine',
      query: {
        kind: 'rows',
        from: from.id,
        values: made.map(({ column, value }): NamedValue => ({ name: column.name, value })),
        where,
        newest:
          key.length === 0 || keepsKey ? null : { key: keyValues, order: newestOrder(from, made, keyValues) },
      },
      ...kept,
      renames: Object.entries(spec?.columns ?? {}).flatMap(([to, column]) =>
        column?.was === undefined ? [] : [{ from: column.was, to }],
      ),
      sort,
      reads: [from.id],
      partition: partitionsOf(
        building,
        id,
        ['spec', 'silver', name, 'partition'],
        spec?.partition ?? [],
        columns,
      ),
      unitTests: spec?.unitTests
        ? unitTestsOf(building, { name, columns }, [from], tableNames(building), spec.unitTests)
        : [],
      doorChecks: Object.entries(spec?.columns ?? {}).flatMap(([column, listed]) =>
        listed?.checks && listed.expr === undefined
          ? doorChecksOf(building, from, listed.from ?? column, listed.checks, [
              'spec',
              'silver',
              name,
              'columns',
              column,
            ])
          : [],
      ),
    },
    span,
  });
}
