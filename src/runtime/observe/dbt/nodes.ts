import {
  type DbtLayer,
  dbtModels,
  dbtProject,
  dbtTest,
  lineageColumns,
  nameOf,
  type Plan,
  type PlanColumn,
  type PlanModel,
  type TableRef,
} from '../../../plan/index.ts';

export type DbtModel = {
  readonly id: string;
  readonly name: string;
  readonly layer: DbtLayer;
  readonly model: PlanModel;
};

/** A table that models read and the product's models don't make. */
export type DbtSource = {
  readonly id: string;
  readonly table: TableRef;
  readonly description: string;
  readonly columns: readonly PlanColumn[];
  /** Whether the product's ingest fills it. */
  readonly isBronze: boolean;
};

/** A plan as a graph of dbt, under the names that the compiled project has. */
export type DbtNodes = {
  readonly project: string;
  /** In the order in which they run. */
  readonly models: readonly DbtModel[];
  readonly sources: readonly DbtSource[];
  readonly modelOf: (table: TableRef) => DbtModel | null;
  readonly idOf: (table: TableRef) => string;
  readonly testId: (gate: string) => string;
};

/** A relation as dbt writes it in statements. */
export const relationName = (plan: Plan, { namespace, name }: TableRef): string =>
  `"${plan.platform.catalog.name}"."${namespace}"."${name}"`;

/** What a model reads, without what it reads only through a view. */
export function parentsOf(plan: Plan, { reads, views = [] }: PlanModel): readonly TableRef[] {
  const known = [...(plan.views ?? []), ...plan.refine];
  const direct = views.map(({ table }) => table);
  const below = new Set(
    direct.flatMap((ref) => {
      const view = known.find(({ table }) => nameOf(table) === nameOf(ref));
      return view ? [...view.reads, ...(view.views ?? []).map(({ table }) => table)].map(nameOf) : [];
    }),
  );
  return [...direct, ...reads].filter((ref) => !below.has(nameOf(ref)));
}

function sourcesOf(plan: Plan, own: ReadonlySet<string>, project: string): readonly DbtSource[] {
  const sources = new Map<string, DbtSource>();
  const add = (table: TableRef, facts: Pick<DbtSource, 'description' | 'columns' | 'isBronze'>) => {
    const name = nameOf(table);
    if (own.has(name) || sources.has(name)) return;
    sources.set(name, { id: `source.${project}.${name}`, table, ...facts });
  };
  for (const { tables } of plan.sources)
    for (const { bronze, description, columns } of tables)
      add(
        { namespace: `${plan.product.identifier}_bronze`, name: bronze },
        {
          description,
          columns: [...columns.filter(({ door }) => door.action !== 'drop'), ...lineageColumns],
          isBronze: true,
        },
      );
  for (const { table, description, columns } of plan.references)
    add(table, { description, columns, isBronze: false });
  for (const { table, columns } of plan.views ?? [])
    add(table, { description: '', columns, isBronze: false });
  const models = [...plan.refine, ...plan.curate];
  const read = [
    ...models.flatMap((model) => parentsOf(plan, model)),
    ...plan.gates.flatMap(({ table, reads }) => [table, ...reads]),
  ];
  // Of tables of other products the plan says no more than their names.
  for (const table of read) add(table, { description: '', columns: [], isBronze: false });
  return [...sources.values()];
}

export function nodesOf(plan: Plan): DbtNodes {
  const project = dbtProject(plan.product.identifier);
  const made = [
    ...plan.refine.map((model) => ({ model, table: model.table, layer: 'silver' as const })),
    ...plan.curate.map((model) => ({ model, table: model.table, layer: 'gold' as const })),
  ];
  const names = dbtModels(made);
  const models = made.map(({ model, table, layer }, index): DbtModel => {
    const name = names[index] ?? table.name;
    return { id: `model.${project}.${name}`, name, layer, model };
  });
  const byName = new Map(models.map((one) => [nameOf(one.model.table), one]));
  const modelOf = (table: TableRef) => byName.get(nameOf(table)) ?? null;
  return {
    project,
    models,
    sources: sourcesOf(plan, new Set(byName.keys()), project),
    modelOf,
    idOf: (table) => modelOf(table)?.id ?? `source.${project}.${nameOf(table)}`,
    testId: (gate) => `test.${project}.${dbtTest(gate)}`,
  };
}
