import { type DoorColumn, type DoorRule, lineageColumns } from '../../plan/index.ts';
import type { SourceColumn, SourceTable } from '../../ports/index.ts';
import { ageFlag, type Override, type Treated, treat } from '../analyze/door.ts';
import { effectivePolicy } from '../analyze/effective-policy.ts';
import { exceptionFor } from '../analyze/exception.ts';
import { type Diagnostic, diagnostic, didYouMean, type Span } from '../diagnostics/index.ts';
import type { ResolvedProduct, ResolvedSource } from '../resolve/index.ts';
import { datasetId, tableRef } from './dataset-name.ts';
import type { Dataset, GraphColumn } from './graph.ts';

/** Where a steward declared a column, or the source that brings it. */
function spanOf(product: ResolvedProduct, source: ResolvedSource, column: SourceColumn): Span {
  const { places } = product.document;
  if (column.declaredAt === undefined) return places.value([...source.path, 'connector']);
  return places.key([...source.path, source.declaration.name, ...column.declaredAt]);
}

/** Names by which `privacy.columns` may mean a column: with its source's name where there are several. */
function overrideKeys(source: ResolvedSource, table: SourceTable, column: SourceColumn): readonly string[] {
  return [`${table.name}.${column.name}`, `${source.name}.${table.name}.${column.name}`];
}

/** Columns that `privacy.columns` names and no source has. */
function checkOverrides(product: ResolvedProduct, report: (found: Diagnostic) => void): void {
  const known = new Set(
    product.sources.flatMap((source) =>
      source.tables.flatMap((table) =>
        table.columns.flatMap((column) => overrideKeys(source, table, column)),
      ),
    ),
  );
  for (const name of Object.keys(product.spec.privacy?.columns ?? {})) {
    if (known.has(name) || product.sources.length === 0) continue;
    report(
      diagnostic(
        'SQL004',
        product.document.places.key(['spec', 'privacy', 'columns', name]),
        `no source has a column \`${name}\``,
        { help: didYouMean(name, known) ?? 'write table.column, as the source calls them' },
      ),
    );
  }
}

/** A column that refers to another holds the same identifiers: its surrogates come from the same name space. */
function withSystem(product: ResolvedProduct, column: SourceColumn): SourceColumn {
  const { references } = column;
  if (!references) return column;
  for (const source of product.sources) {
    const table = source.tables.find((one) => `${source.prefix}${one.silver}` === references.table);
    const system = table?.columns.find((one) => one.name === references.column)?.system;
    if (system !== undefined) return { ...column, system };
  }
  return column;
}

/** A source column and what the policy makes of it. */
export type TreatedColumn = { readonly column: SourceColumn; readonly door: DoorColumn };

/** The columns of a source's table with the rules of the door, flags of capped ages included. */
export function treatTable(
  product: ResolvedProduct,
  source: ResolvedSource,
  table: SourceTable,
  today: string,
): readonly TreatedColumn[] {
  const policy = effectivePolicy(product)?.value.spec;
  const overrides: Readonly<Record<string, Override>> = product.spec.privacy?.columns ?? {};
  return table.columns.flatMap((declared) => {
    const column = withSystem(product, declared);
    const [override = null] = overrideKeys(source, table, column).flatMap((key) => overrides[key] ?? []);
    const kept: Treated = { rule: { action: 'keep' }, type: column.type, label: column.label };
    const name = `${product.name}.${table.name}.${column.name}`;
    // Without a policy, which is reported, nothing is made of the plan: the columns stay as they are.
    const isKept = !policy || (override === null && exceptionFor(policy, 'PRIV003', name, today));
    const treated = isKept ? kept : treat(column, policy, override, product.name);
    const door = (
      name: string,
      more: Pick<DoorColumn, 'type' | 'nullable' | 'label' | 'door'>,
    ): DoorColumn => ({
      name,
      description: column.description,
      sourceType: column.type,
      sourceLabel: column.label,
      ...more,
    });
    const made = [
      {
        column,
        door: door(column.name, {
          type: treated.type,
          nullable: column.nullable || !keepsPresence(treated.rule),
          label: treated.label,
          door: treated.rule,
        }),
      },
    ];
    const flag = ageFlag(column, treated);
    if (flag) {
      made.push({
        column: { ...column, description: `Whether ${column.name} was capped.` },
        door: {
          ...door(flag.name, { type: 'boolean', nullable: true, label: ['age.capped'], door: flag.rule }),
          description: `Whether ${column.name} was above the highest age that is kept.`,
        },
      });
    }
    return made;
  });
}

/** Whether a value that is there is there behind the door too. */
function keepsPresence(rule: DoorRule): boolean {
  return (
    rule.action === 'keep' || rule.action === 'surrogate' || rule.action === 'uid' || rule.action === 'shift'
  );
}

/** The tables of a product's sources as they arrive, and behind the door. */
export function sourceDatasets(
  product: ResolvedProduct,
  today: string,
  report: (found: Diagnostic) => void,
): readonly Dataset[] {
  checkOverrides(product, report);
  return product.sources.flatMap((source) =>
    source.tables.flatMap((table): readonly Dataset[] => {
      const span = product.document.places.value([...source.path, 'connector']);
      const sourceId = datasetId(product, 'source', `${source.name}.${table.name}`);
      const treated = treatTable(product, source, table, today);
      const behind = treated.map(
        ({ column, door }): GraphColumn => ({
          name: door.name,
          type: door.type,
          nullable: door.nullable,
          description: door.description,
          label: door.label,
          ...(column.bearsAge ? { bearsAge: true } : {}),
          derivation: { kind: 'door', from: { dataset: sourceId, column: column.name }, rule: door.door },
          span: spanOf(product, source, column),
        }),
      );
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
          columns: table.columns.map((column) => ({
            name: column.name,
            type: column.type,
            nullable: column.nullable,
            description: column.description,
            label: column.label,
            derivation: { kind: 'origin' },
            span: spanOf(product, source, column),
          })),
          dropped: [],
        },
        {
          ...shared,
          id: datasetId(product, 'bronze', `${source.prefix}${table.name}`),
          kind: 'bronze',
          table: tableRef(product, 'bronze', `${source.prefix}${table.name}`),
          columns: [
            ...behind.filter(passes),
            ...lineageColumns.map(
              (column): GraphColumn => ({
                ...column,
                derivation: { kind: 'generated', direct: [], how: 'ingest says where a row came from' },
                span,
              }),
            ),
          ],
          dropped: behind.filter((column) => !passes(column)),
        },
      ];
    }),
  );
}
