import { lineageColumns } from '../../plan/index.ts';
import type { Span } from '../diagnostics/index.ts';
import type { Building } from '../graph/building.ts';
import { datasetId } from '../graph/dataset-name.ts';
import type { Check, Gate } from '../graph/gate.ts';
import type { Dataset } from '../graph/graph.ts';
import { dateDimension, surrogateName } from '../star/relation.ts';
import { stewardGates } from './quality.ts';

type Draft = Omit<Gate, 'id'>;

const lineageNames = new Set<string>(lineageColumns.map((column) => column.name));

/** A gate that stops the stage, whose failing rows nobody tolerates. */
function stops(dataset: Dataset, check: Check, description: string, span: Span): Draft {
  const stage = dataset.kind === 'silver' ? 'refine' : 'curate';
  return { stage, dataset: dataset.id, check, description, onFail: 'stop', maxFailures: 0, span };
}

/** A key is there and tells rows apart; what the contract requires is there; what it refers to exists. */
function silverGates(building: Building, dataset: Dataset): readonly Draft[] {
  const { datasets } = building;
  const drafts: Draft[] = [];
  const { product, table, columns, key, span } = dataset;
  if (key.length > 0) {
    drafts.push(stops(dataset, { kind: 'unique', columns: key }, `${key.join(', ')} is the key`, span));
  }
  for (const column of columns) {
    if (lineageNames.has(column.name)) continue;
    const isKey = key.includes(column.name);
    // A connector's key may have parts that can be missing: a recording without session.
    const isStated = product.spec.silver[table?.name ?? '']?.key !== undefined;
    const required = declaredColumn(building, dataset, column.name)?.nullable === false && !column.nullable;
    if (!required && !(isKey && isStated)) continue;
    const why = isKey ? `${column.name} belongs to the key` : `${column.name} is required`;
    drafts.push(stops(dataset, { kind: 'not_null', column: column.name }, why, column.span));
  }
  // What the contract says of a source's columns holds for those that are passed on.
  for (const column of columns) {
    const declared = declaredColumn(building, dataset, column.name);
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

/** What the source says of a column that is passed on unchanged from it. */
function declaredColumn(building: Building, dataset: Dataset, name: string) {
  const column = dataset.columns.find((one) => one.name === name);
  if (column?.derivation.kind !== 'expression' || dataset.model?.query.kind !== 'rows') return null;
  const value = dataset.model.query.values.find((one) => one.name === name)?.value;
  const [ref] = column.derivation.direct;
  if (value?.kind !== 'column' || !ref) return null;
  const from = building.datasets.get(ref.dataset);
  if (from?.kind !== 'bronze') return null;
  const table = from.source?.tables.find((one) => from.table?.name === `${from.source?.prefix}${one.name}`);
  return table?.columns.find((one) => one.name === ref.column) ?? null;
}

function dimensionGates(building: Building, dataset: Dataset): readonly Draft[] {
  const query = dataset.model?.query;
  if (query?.kind !== 'dimension') return [];
  const from = building.datasets.get(query.from);
  if (!from) return [];
  const { key, span } = dataset;
  const drafts = [
    stops(dataset, { kind: 'unique', columns: [query.key] }, `${query.key} tells the members apart`, span),
    stops(dataset, { kind: 'unique', columns: key }, `${key.join(', ')} is the natural key`, span),
  ];
  for (const column of key) {
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
    const to = building.datasets.get(datasetId(product, 'gold', relation.to));
    if (!column || !to) continue;
    const field = relation.to === dateDimension ? 'date_key' : surrogateName(relation.to);
    drafts.push(
      stops(
        dataset,
        { kind: 'relationships', column: column.name, to: to.id, field },
        `${role} is a member of ${relation.to}`,
        column.span,
      ),
    );
  }
  return drafts;
}

function followingGates(building: Building, dataset: Dataset): readonly Draft[] {
  switch (dataset.kind) {
    case 'silver':
      return silverGates(building, dataset);
    case 'dimension':
      return dimensionGates(building, dataset);
    case 'date-dimension':
      return [stops(dataset, { kind: 'unique', columns: dataset.key }, 'a date stands once', dataset.span)];
    case 'fact':
      return factGates(building, dataset);
    case 'source':
    case 'bronze':
      return [];
  }
}

function columnsOf(check: Check): readonly string[] {
  switch (check.kind) {
    case 'not_null':
    case 'accepted_values':
    case 'relationships':
      return [check.column];
    case 'unique':
      return check.columns;
    case 'expression':
    case 'row_count':
      return [];
  }
}

/** Gates of a product: those that follow from keys, contract and star, then the steward's. */
export function gatesOf(building: Building): readonly Gate[] {
  const own = building.byProduct.get(building.product.name) ?? [];
  const drafts = [...own.flatMap((dataset) => followingGates(building, dataset)), ...stewardGates(building)];
  const ids = new Map<string, number>();
  const said = new Set<string>();
  return drafts.flatMap((draft): readonly Gate[] => {
    const table = building.datasets.get(draft.dataset)?.table;
    const name = [table?.name ?? '', draft.check.kind, columnsOf(draft.check).join('_')]
      .filter((part) => part !== '')
      .join('.');
    const { kind } = draft.check;
    // A steward's wish may repeat what follows anyway; with the same consequence it is one gate.
    const same = `${name} ${draft.onFail} ${draft.maxFailures}`;
    if ((kind === 'not_null' || kind === 'unique') && said.has(same)) return [];
    said.add(same);
    const count = (ids.get(name) ?? 0) + 1;
    ids.set(name, count);
    return [{ ...draft, id: count === 1 ? name : `${name}_${count}` }];
  });
}
