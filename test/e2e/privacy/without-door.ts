import type { ColumnType, Plan } from '../../../src/plan/index.ts';

/**
 * The plan with de-identification off: every column of a source passes the door as it is, also those that have no place
 * behind it. For the control alone; no spec compiles to such a plan.
 */
export function withoutDoor(plan: Plan): Plan {
  // Columns that the door generalises have another type behind it, there and wherever they are copied to.
  const types = new Map<string, ColumnType>();
  for (const { name, type, sourceType } of plan.sources.flatMap(({ tables }) =>
    tables.flatMap((one) => one.columns),
  ))
    if (type !== sourceType) types.set(name, sourceType);
  const retyped = (models: Plan['refine']): Plan['refine'] =>
    models.map((model) => ({
      ...model,
      columns: model.columns.map((column) => ({ ...column, type: types.get(column.name) ?? column.type })),
    }));
  return {
    ...plan,
    hash: `${plan.hash} without door`,
    sources: plan.sources.map((source) => ({
      ...source,
      tables: source.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) =>
          column.door.action === 'age-flag'
            ? column
            : {
                ...column,
                type: column.sourceType,
                nullable: column.nullable || column.door.action === 'drop',
                door: { action: 'keep' as const },
              },
        ),
      })),
    })),
    refine: retyped(plan.refine),
    curate: retyped(plan.curate),
  };
}
