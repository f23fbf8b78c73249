import { type DoorColumn, type DoorRule, lineageColumns } from '../../plan/index.ts';
import type { SourceColumn, SourceTable } from '../../ports/index.ts';
import { clockName } from '../analyze/date-scope.ts';
import { ageFlag, type Override, type Treated, treat } from '../analyze/door.ts';
import { effectivePolicy } from '../analyze/effective-policy.ts';
import { exceptionFor } from '../analyze/exception.ts';
import { clockOfShift, type Frame, framesOf, isShifted, surrogatesOf, trueClock } from '../analyze/frame.ts';
import { union } from '../analyze/label.ts';
import { isLinked } from '../analyze/linked-column.ts';
import { type Diagnostic, diagnostic, meant, type Span } from '../diagnostics/index.ts';
import type { ResolvedProduct, ResolvedSource } from '../resolve/index.ts';
import { datasetId, tableRef } from './dataset-name.ts';
import type { Dataset, GraphColumn } from './graph.ts';

/** Names by which `privacy.columns` may mean a column: with its source's name where there are several. */
function overrideKeys(source: ResolvedSource, table: SourceTable, column: SourceColumn): readonly string[] {
  return [`${table.name}.${column.name}`, `${source.name}.${table.name}.${column.name}`];
}

/** Columns that `privacy.columns` names and no source has. */
function checkOverrides(product: ResolvedProduct, report: (found: Diagnostic) => void): void {
  const overrides = Object.keys(product.spec.privacy?.columns ?? {});
  if (overrides.length === 0 || product.sources.length === 0) return;
  const known = new Set(
    product.sources.flatMap((source) =>
      source.tables.flatMap((table) =>
        table.columns.flatMap((column) => overrideKeys(source, table, column)),
      ),
    ),
  );
  for (const name of overrides) {
    if (known.has(name)) continue;
    const span = product.document.places.key(['spec', 'privacy', 'columns', name]);
    report(
      diagnostic(
        'SQL004',
        span,
        `no source has a column \`${name}\``,
        meant(name, known, span, 'write table.column, as the source calls them', true),
      ),
    );
  }
}

const none: ReadonlySet<SourceColumn> = new Set();

/**
 * A column that refers to another holds the same identifiers, whatever is said of it: it is labelled as that one, and
 * its surrogates come from the same name space.
 */
function asReferred(product: ResolvedProduct, column: SourceColumn, seen = none): SourceColumn {
  const { references } = column;
  if (!references || seen.has(column)) return column;
  for (const source of product.sources) {
    const table = source.tables.find((one) => `${source.prefix}${one.silver}` === references.table);
    const referred = table?.columns.find((one) => one.name === references.column);
    if (!referred) continue;
    const { system = column.system, label } = asReferred(product, referred, new Set([...seen, column]));
    return {
      ...column,
      ...(system === undefined ? {} : { system }),
      // What nobody has said of the other is said of this one.
      label: union([column.label, label.filter((identifier) => identifier !== 'unknown')]),
    };
  }
  return column;
}

/** Within what the values behind the door can be compared. */
function framesBehind(product: ResolvedProduct, { door, type, label }: DoorColumn): readonly Frame[] {
  if (door.action === 'surrogate') return [surrogatesOf(product.name, door.system)];
  if (door.action === 'uid') return [surrogatesOf(product.name, 'uid')];
  if (label.length === 0) return framesOf({ type, label });
  const shifted = label.filter(isShifted).map(clockOfShift);
  if (shifted.length > 0) return shifted;
  // A year is told by a clock too.
  if (label.some((identifier) => identifier.startsWith('date.'))) return [trueClock];
  return framesOf({ type, label });
}

/** A source column and what the policy makes of it. */
export type TreatedColumn = { readonly column: SourceColumn; readonly door: DoorColumn };

/** What was made of tables: the graph, crosswalks and the plan ask for the same. */
const treatedTables = new WeakMap<ResolvedProduct, Map<string, readonly TreatedColumn[]>>();

/** Frees what was made of a product's tables; it is made again when it is asked for. */
export const forgetTables = (product: ResolvedProduct): boolean => treatedTables.delete(product);

/** The columns of a source's table with the rules of the door, flags of capped ages included. */
export function treatTable(
  product: ResolvedProduct,
  source: ResolvedSource,
  table: SourceTable,
  today: string,
): readonly TreatedColumn[] {
  const ofProduct = treatedTables.get(product) ?? new Map<string, readonly TreatedColumn[]>();
  treatedTables.set(product, ofProduct);
  const key = `${today} ${source.name} ${table.name}`;
  const treated = ofProduct.get(key) ?? treatColumns(product, source, table, today);
  ofProduct.set(key, treated);
  return treated;
}

function treatColumns(
  product: ResolvedProduct,
  source: ResolvedSource,
  table: SourceTable,
  today: string,
): readonly TreatedColumn[] {
  const policy = effectivePolicy(product)?.value.spec;
  const overrides: Readonly<Record<string, Override>> | undefined = product.spec.privacy?.columns;
  const clock = policy ? clockName(product, source, policy) : '';
  return table.columns.flatMap((declared): TreatedColumn | readonly TreatedColumn[] => {
    const column = asReferred(product, declared);
    const [first = '', second = ''] = overrides ? overrideKeys(source, table, column) : [];
    const stated = overrides?.[first] ?? overrides?.[second] ?? null;
    const override = stated ?? (isLinked(product, declared) ? 'pseudonym' : null);
    // Without a policy, which is reported, nothing is made of the plan: the columns stay as they are.
    const isKept =
      !policy ||
      (override === null &&
        policy.exceptions.length > 0 &&
        exceptionFor(policy, 'PRIV003', `${product.name}.${table.name}.${column.name}`, today));
    const treated: Treated = isKept
      ? { rule: { action: 'keep' }, type: column.type, label: column.label }
      : treat(column, policy, override, clock);
    const door: DoorColumn = {
      name: column.name,
      description: column.description,
      sourceType: column.type,
      sourceLabel: column.label,
      type: treated.type,
      nullable: column.nullable || !keepsPresence(treated.rule),
      label: treated.label,
      door: treated.rule,
    };
    const flag = ageFlag(column, treated);
    if (!flag) return { column, door };
    const flagged: TreatedColumn = {
      column: { ...column, description: `Whether ${column.name} was capped.` },
      door: {
        ...door,
        name: flag.name,
        description: `Whether ${column.name} was above the highest age that is kept.`,
        type: 'boolean',
        nullable: true,
        label: ['age.capped'],
        door: flag.rule,
      },
    };
    return [{ column, door }, flagged];
  });
}

/** Whether a value that is there is there behind the door too. */
function keepsPresence(rule: DoorRule): boolean {
  return (
    rule.action === 'keep' || rule.action === 'surrogate' || rule.action === 'uid' || rule.action === 'shift'
  );
}

const origin = { kind: 'origin' } as const;
const arrival = { kind: 'generated', direct: [], how: 'ingest says where a row came from' } as const;

/** The tables of a product's sources as they arrive, and behind the door. */
export function sourceDatasets(
  product: ResolvedProduct,
  today: string,
  report: (found: Diagnostic) => void,
): readonly Dataset[] {
  const { places } = product.document;
  checkOverrides(product, report);
  return product.sources.flatMap((source) => {
    const span = places.value([...source.path, 'connector']);
    const declared = new Map<NonNullable<SourceColumn['declaredAt']>, Span>();
    /** Where a steward declared a column, or the source that brings it. */
    const spanOf = ({ declaredAt }: SourceColumn): Span => {
      if (declaredAt === undefined) return span;
      const place =
        declared.get(declaredAt) ?? places.key([...source.path, source.declaration.name, ...declaredAt]);
      declared.set(declaredAt, place);
      return place;
    };
    const lineage = lineageColumns.map(
      (column): GraphColumn => ({
        ...column,
        ...(column.name === '_file_id' ? { frames: [surrogatesOf(product.name, 'file')] } : {}),
        derivation: arrival,
        span,
      }),
    );
    return source.tables.flatMap((table): readonly Dataset[] => {
      const sourceId = datasetId(product, 'source', `${source.name}.${table.name}`);
      const treated = treatTable(product, source, table, today);
      const behind = treated.map(({ column, door }): GraphColumn => {
        const made: GraphColumn = {
          name: door.name,
          type: door.type,
          nullable: door.nullable,
          description: door.description,
          label: door.label,
          frames: framesBehind(product, door),
          derivation: { kind: 'door', from: { dataset: sourceId, column: column.name }, rule: door.door },
          span: spanOf(column),
        };
        // Of a year the door keeps none that tells an age over 89.
        return column.bearsAge && door.door.action !== 'year' ? { ...made, bearsAge: true } : made;
      });
      const passes = (column: GraphColumn) =>
        column.derivation.kind === 'door' && column.derivation.rule.action !== 'drop';
      const shared = {
        product,
        source,
        description: table.description,
        key: table.key,
        indirect: [],
        model: null,
        span,
      };
      return [
        {
          ...shared,
          id: sourceId,
          kind: 'source',
          table: null,
          columns: table.columns
            .map((declared) => asReferred(product, declared))
            .map((column) => ({
              name: column.name,
              type: column.type,
              nullable: column.nullable,
              description: column.description,
              label: column.label,
              ...(column.bearsAge ? { bearsAge: true } : {}),
              derivation: origin,
              span: spanOf(column),
            })),
          dropped: [],
        },
        {
          ...shared,
          id: datasetId(product, 'bronze', `${source.prefix}${table.name}`),
          kind: 'bronze',
          table: tableRef(product, 'bronze', `${source.prefix}${table.name}`),
          columns: [...behind.filter(passes), ...lineage],
          dropped: behind.filter((column) => !passes(column)),
        },
      ];
    });
  });
}
