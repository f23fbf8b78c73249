import { lineageColumns } from '../../plan/index.ts';
import type { SourceColumn } from '../../ports/index.ts';
import { diagnostic, meant, type Span } from '../diagnostics/index.ts';
import { type Building, hasBrokenColumn } from '../graph/building.ts';
import { datasetId, nameOfDataset } from '../graph/dataset-name.ts';
import type { Check, Gate, Measure } from '../graph/gate.ts';
import type { Dataset } from '../graph/graph.ts';
import { statesOf } from '../star/every-state.ts';
import { dateDimension, dimensionId, surrogateName } from '../star/relation.ts';
import { silverTable } from '../star/silver-table.ts';
import { stewardGates } from './quality.ts';

type Draft = Omit<Gate, 'id'>;

const lineageNames = new Set<string>(lineageColumns.map((column) => column.name));

/** A gate that stops the stage, whose failing rows nobody tolerates. */
function stops(dataset: Dataset, check: Check, description: string, span: Span): Draft {
  const stage = dataset.kind === 'silver' ? 'refine' : 'curate';
  return {
    stage,
    dataset: dataset.id,
    check,
    description,
    onFail: 'stop',
    maxFailures: 0,
    maxFailureShare: null,
    span,
  };
}

/** A key is there and tells rows apart; what the contract requires is there; what it refers to exists. */
function silverGates(building: Building, dataset: Dataset): readonly Draft[] {
  const { datasets } = building;
  const drafts: Draft[] = [];
  const { product, table, columns, key, span } = dataset;
  if (key.length > 0) {
    drafts.push(stops(dataset, { kind: 'unique', columns: key }, `${key.join(', ')} is the key`, span));
  }
  const declaredColumns = declaredIn(building, dataset);
  for (const column of columns) {
    if (lineageNames.has(column.name)) continue;
    const isKey = key.includes(column.name);
    // A connector's key may have parts that can be missing: a recording without session.
    const isStated = product.spec.silver[table?.name ?? '']?.key !== undefined;
    const required = declaredColumns.get(column.name)?.nullable === false && !column.nullable;
    if (!required && !(isKey && isStated)) continue;
    const why = isKey ? `${column.name} belongs to the key` : `${column.name} is required`;
    drafts.push(stops(dataset, { kind: 'not_null', column: column.name }, why, column.span));
  }
  // What the contract says of a source's columns holds for those that are passed on.
  for (const column of columns) {
    const declared = declaredColumns.get(column.name);
    if (!declared) continue;
    if (declared.unique && !(key.length === 1 && key[0] === column.name)) {
      drafts.push(
        stops(
          dataset,
          { kind: 'unique', columns: [column.name] },
          `${column.name} is unique by contract`,
          column.span,
        ),
      );
    }
    if (!declared.references) continue;
    const to = datasets.get(datasetId(dataset.product, 'silver', declared.references.table));
    const field = to?.columns.find((one) => one.name === declared.references?.column);
    if (!to || !field) continue;
    drafts.push(
      stops(
        dataset,
        { kind: 'relationships', column: column.name, to: to.id, field: field.name },
        `${column.name} refers to ${declared.references.table}.${field.name}`,
        column.span,
      ),
    );
  }
  return drafts;
}

/** What the source says of columns that are passed on unchanged from it, by their names in the dataset. */
function declaredIn(building: Building, { model, columns }: Dataset): ReadonlyMap<string, SourceColumn> {
  const from = model?.query.kind === 'rows' ? building.datasets.get(model.query.from) : undefined;
  if (model?.query.kind !== 'rows' || from?.kind !== 'bronze') return new Map();
  const table = from.source?.tables.find((one) => from.table?.name === `${from.source?.prefix}${one.name}`);
  const declared = new Map(table?.columns.map((column) => [column.name, column]));
  const passed = new Set(
    model.query.values.flatMap(({ name, value }) => (value.kind === 'column' ? [name] : [])),
  );
  return new Map(
    columns.flatMap(({ name, derivation }): readonly [string, SourceColumn][] => {
      if (derivation.kind !== 'expression' || !passed.has(name)) return [];
      const column = declared.get(derivation.direct[0]?.column ?? '');
      return column ? [[name, column]] : [];
    }),
  );
}

function dimensionGates(building: Building, dataset: Dataset): readonly Draft[] {
  const query = dataset.model?.query;
  if (query?.kind !== 'dimension' && query?.kind !== 'history') return [];
  const from = building.datasets.get(query.from);
  if (!from) return [];
  const { key, span } = dataset;
  const natural = query.naturalKey.map((column) => column.name);
  const apart = query.kind === 'history' ? 'versions' : 'members';
  const drafts = [
    stops(dataset, { kind: 'unique', columns: [query.key] }, `${query.key} tells the ${apart} apart`, span),
    query.kind === 'history'
      ? stops(
          dataset,
          { kind: 'history', key: natural, from: 'valid_from', to: 'valid_to' },
          `versions of ${natural.join(', ')} have neither gaps nor overlaps`,
          span,
        )
      : stops(dataset, { kind: 'unique', columns: key }, `${key.join(', ')} is the natural key`, span),
  ];
  // Code sets are the package's own: they have no row without a code.
  if (from.reference) return drafts;
  for (const column of natural) {
    // A row without natural key is no member: it would be lost without a word.
    const why = `${column} is the natural key of ${dataset.table?.name}`;
    drafts.push(stops(from, { kind: 'not_null', column }, why, span));
  }
  return drafts;
}

function factGates(building: Building, dataset: Dataset): readonly Draft[] {
  const { product, key, span } = dataset;
  const name = dataset.table?.name ?? '';
  const drafts = [stops(dataset, { kind: 'unique', columns: key }, `${key.join(', ')} is the grain`, span)];
  for (const [role, relation] of Object.entries(product.spec.star?.facts[name]?.dimensions ?? {})) {
    const column = dataset.columns.find((one) => one.name === `${role}_key`);
    const target = relation.bridge ?? relation.to;
    const id =
      relation.bridge === undefined
        ? dimensionId(product, relation.to)
        : datasetId(product, 'gold', relation.bridge);
    const to = id === null ? undefined : building.datasets.get(id);
    if (!column || !to) continue;
    const field =
      relation.bridge !== undefined
        ? `${relation.on}_key`
        : relation.to === dateDimension
          ? 'date_key'
          : surrogateName(relation.to);
    drafts.push(
      stops(
        dataset,
        { kind: 'relationships', column: column.name, to: to.id, field },
        `${role} is ${relation.bridge === undefined ? 'a member' : 'a group'} of ${target}`,
        column.span,
      ),
    );
  }
  return drafts;
}

/** Groups and members of a bridge: a pair stands once, and both are there. */
function bridgeGates(building: Building, dataset: Dataset): readonly Draft[] {
  const query = dataset.model?.query;
  const dimension = query?.kind === 'bridge' ? building.datasets.get(query.dimension) : undefined;
  const from = query?.kind === 'bridge' ? building.datasets.get(query.from) : undefined;
  const surrogate = dimension?.columns[0]?.name;
  if (query?.kind !== 'bridge' || !dimension || !from || surrogate === undefined) return [];
  const { group, member } = query;
  const { span, key } = dataset;
  return [
    stops(dataset, { kind: 'unique', columns: key }, `a pair of ${key.join(' and ')} stands once`, span),
    stops(
      dataset,
      { kind: 'relationships', column: member.key, to: dimension.id, field: surrogate },
      `${member.name} is a member of ${dimension.table?.name}`,
      span,
    ),
    stops(from, { kind: 'not_null', column: group.name }, `${group.name} is the group of a bridge`, span),
  ];
}

function aggregateGates(dataset: Dataset): readonly Draft[] {
  const { key, span } = dataset;
  if (key.length === 0) return [];
  return [stops(dataset, { kind: 'unique', columns: key }, `a row for each ${key.join(', ')}`, span)];
}

function followingGates(building: Building, dataset: Dataset): readonly Draft[] {
  switch (dataset.kind) {
    case 'silver':
      return silverGates(building, dataset);
    case 'dimension':
      return dimensionGates(building, dataset);
    case 'date-dimension':
      return [stops(dataset, { kind: 'unique', columns: dataset.key }, 'a date stands once', dataset.span)];
    case 'bridge':
      return bridgeGates(building, dataset);
    case 'fact':
      return factGates(building, dataset);
    case 'aggregate':
      return aggregateGates(dataset);
    case 'source':
    case 'bronze':
    case 'crosswalk':
    case 'delivery':
      return [];
  }
}

const measuredIn = (measure: Measure): readonly string[] =>
  measure.of === 'row_count' ? [measure.of] : [measure.of, measure.column];

/** What tells checks of a kind on one table apart. */
function columnsOf(check: Check): readonly string[] {
  switch (check.kind) {
    case 'not_null':
    case 'accepted_values':
    case 'relationships':
      return [check.column];
    case 'freshness':
      return [check.column];
    case 'unique':
      return check.columns;
    case 'history':
      return check.key;
    case 'anomaly':
      return measuredIn(check.measure);
    case 'reconciliation':
      return [...measuredIn(check.measure), nameOfDataset(check.with)];
    case 'expression':
    case 'row_count':
    case 'schema':
      return [];
  }
}

/** Rows that leave a table leave that of its former states too: no version is made of them. */
function ofStates(building: Building, draft: Draft): readonly Draft[] {
  // What several rows decide together is another question where every state is a row.
  if (draft.onFail !== 'quarantine' || draft.check.kind === 'unique') return [];
  return statesOf(building, draft.dataset).map(({ id }) => ({ ...draft, dataset: id }));
}

/**
 * Columns of a contract that refer to what is not there: neither would their values be looked for, nor would they be
 * labelled as what they refer to. A column that the door drops can be referred to for its label.
 */
function checkReferences(building: Building): void {
  const { product } = building;
  for (const source of product.sources) {
    for (const { references, declaredAt } of source.tables.flatMap(({ columns }) => columns)) {
      if (!references || !declaredAt) continue;
      const place = [...source.path, source.declaration.name, ...declaredAt, 'reference'];
      const span = product.document.places.value(place);
      const arriving = product.sources.flatMap(({ prefix, tables }) =>
        tables.filter(({ silver }) => `${prefix}${silver}` === references.table),
      );
      const table = silverTable(building, references.table, span);
      const names = [...(table?.columns ?? []), ...arriving.flatMap(({ columns }) => columns)].flatMap(
        ({ name }) => (lineageNames.has(name) ? [] : [name]),
      );
      if (!table || hasBrokenColumn(building, table.id) || names.includes(references.column)) continue;
      const { help } = meant(
        references.column,
        names,
        span,
        `known: ${[...new Set(names)].join(', ')}`,
        true,
      );
      building.report(
        diagnostic('SQL004', span, `\`${references.table}\` has no column \`${references.column}\``, {
          help,
        }),
      );
    }
  }
}

/** Gates of a product: those that follow from keys, contract and star, then the steward's. */
export function gatesOf(building: Building): readonly Gate[] {
  const own = building.byProduct.get(building.product.name) ?? [];
  checkReferences(building);
  const drafts = [
    ...own.flatMap((dataset) => followingGates(building, dataset)),
    ...stewardGates(building).flatMap((draft) => [draft, ...ofStates(building, draft)]),
  ];
  const ids = new Map<string, number>();
  const said = new Set<string>();
  return drafts.flatMap((draft): readonly Gate[] => {
    const table = building.datasets.get(draft.dataset)?.table;
    const name = [table?.name ?? '', draft.check.kind, columnsOf(draft.check).join('_')]
      .filter((part) => part !== '')
      .join('.');
    const { kind } = draft.check;
    // A steward's wish may repeat what follows anyway; with the same consequence it is one gate.
    const same = `${name} ${draft.onFail} ${draft.maxFailures} ${draft.maxFailureShare}`;
    if ((kind === 'not_null' || kind === 'unique') && said.has(same)) return [];
    said.add(same);
    const count = (ids.get(name) ?? 0) + 1;
    ids.set(name, count);
    return [{ ...draft, id: count === 1 ? name : `${name}_${count}` }];
  });
}
