import type { Plan } from '../../../plan/index.ts';
import { RunFailure } from '../../failure.ts';
import type { Lake, WriteTarget } from '../../lake/lake.ts';
import type { Worklist } from '../../run/worklist.ts';
import { bronzeLayouts } from './tables.ts';

export type Targets = ReadonlyMap<string, WriteTarget>;

export function fieldsOf(targets: Targets): Worklist['fields'] {
  const of = ({ columns }: WriteTarget) =>
    Object.fromEntries(columns.map(({ name, fieldId }) => [name, fieldId]));
  return Object.fromEntries([...targets].map(([name, target]) => [name, of(target)]));
}

const sorted = (fields: Readonly<Record<string, number>> | undefined): string =>
  JSON.stringify(Object.entries(fields ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

/**
 * The bronze tables as they are now.
 * @param expected Field ids of the worklist; null = none is frozen yet.
 * @throws {RunFailure} `race` when another run has changed a schema since the worklist was frozen.
 */
export async function bronzeTargets(
  lake: Lake,
  plan: Plan,
  expected: Worklist['fields'] | null,
): Promise<Targets> {
  const targets = new Map<string, WriteTarget>();
  for (const [name, layout] of bronzeLayouts(plan)) targets.set(name, await lake.target(layout));
  if (expected === null) return targets;
  for (const [name, fields] of Object.entries(fieldsOf(targets))) {
    if (sorted(fields) !== sorted(expected[name])) {
      throw new RunFailure('race', `another run has changed the columns of table ${name}; start a new run`);
    }
  }
  return targets;
}
