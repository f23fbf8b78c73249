import { nameOf, type Plan, type PlanGate, type PlanModel } from '../../plan/index.ts';
import type { SelectNode } from './node.ts';

export type NodeState = 'new' | 'old' | 'modified' | 'unmodified';

/** What is compared of a plan; plans of other versions of lakespec may have more or less. */
export type StatePlan = Pick<Plan, 'refine' | 'curate' | 'gates' | 'sources' | 'references'>;

/** All that decides the rows, columns or layout of a table; a description is no change. */
function modelText(model: PlanModel): string {
  const { columns, renames, materialized, strategy, key, partition, sort, increment, select, touches } =
    model;
  return JSON.stringify([
    columns.map(({ name, type, nullable }) => [name, type, nullable]),
    renames ?? [],
    materialized,
    strategy,
    key,
    partition ?? [],
    sort,
    increment,
    select,
    touches ?? null,
  ]);
}

const gateText = ({ select, onFail, maxFailures, maxFailureShare, bounds }: PlanGate): string =>
  JSON.stringify([select, onFail, maxFailures, maxFailureShare ?? null, bounds ?? null]);

/** Table or gate → all that it is. Tables of bronze are what their source and the door make of them. */
function textsOf(product: string, plan: StatePlan): ReadonlyMap<string, string> {
  return new Map([
    ...[...plan.refine, ...plan.curate].map((model): [string, string] => [
      nameOf(model.table),
      modelText(model),
    ]),
    ...plan.gates.map((gate): [string, string] => [`${product} ${gate.id}`, gateText(gate)]),
    ...plan.references.map((reference): [string, string] => [
      nameOf(reference.table),
      JSON.stringify(reference),
    ]),
    ...plan.sources.flatMap(({ config, tables }) =>
      tables.map(({ bronze, columns, key }): [string, string] => [
        `${product} bronze ${bronze}`,
        JSON.stringify([config, columns, key]),
      ]),
    ),
  ]);
}

function keyOf({ resource, product, name, config }: SelectNode): string | null {
  if (resource === 'data') return `${product} ${name}`;
  if (resource === 'source') return `${product} bronze ${name}`;
  return resource === 'unit' ? null : `${config.schema}.${name}`;
}

/**
 * How nodes differ from another state of the workspace, by the statements of its plans. Examples are in no plan: they
 * are selected with their model.
 */
export function statesAgainst(
  before: ReadonlyMap<string, StatePlan>,
  now: ReadonlyMap<string, StatePlan>,
): (node: SelectNode) => readonly NodeState[] {
  const texts = (plans: ReadonlyMap<string, StatePlan>) =>
    new Map([...plans].flatMap(([product, plan]) => [...textsOf(product, plan)]));
  const [old, present] = [texts(before), texts(now)];
  return (node) => {
    const key = keyOf(node);
    const text = key === null ? undefined : present.get(key);
    if (key === null || text === undefined) return [];
    const was = old.get(key);
    if (was === undefined) return ['new', 'modified'];
    return was === text ? ['old', 'unmodified'] : ['old', 'modified'];
  };
}
