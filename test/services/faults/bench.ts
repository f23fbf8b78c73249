import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../../src/plan/index.ts';
import { runStages } from '../../../src/runtime/pipeline.ts';
import type { StageName } from '../../../src/runtime/stages/stage-result.ts';
import { type Runner, startRunner } from './processes.ts';
import type { Answer, Order } from './runner.ts';

/** Saves and restores what a lake keeps elsewhere than below `.lake` of its workspace. */
export type Elsewhere = { save(name: string): Promise<void>; restore(name: string): Promise<void> };
const nowhere: Elsewhere = { save: async () => {}, restore: async () => {} };

type State = NonNullable<Answer['state']>;

/** A product's lake that is disturbed again and again, and compared with one that was not. */
export type Bench = {
  readonly workspace: string;
  /** The lake as it is now, under a name. */
  save(name: string): Promise<void>;
  restore(name: string): Promise<void>;
  order(order: Pick<Order, 'what'> & Partial<Order>): Order;
  /** In a process that lives on, whatever it comes to. */
  ask(order: Pick<Order, 'what'> & Partial<Order>): Promise<Answer>;
  /** In a process that lives on. @throws when it does not end with 0. */
  complete(what: string, stages: readonly StageName[]): Promise<void>;
  state(): Promise<State>;
  /** After whatever happened, a complete run and a maintenance: what is other than in the lake that nothing disturbed. */
  differences(undisturbed: State): Promise<readonly string[]>;
  close(): void;
};

export function openBench(
  workspace: string,
  plan: Plan,
  options: { readonly env?: NodeJS.ProcessEnv; readonly elsewhere?: Elsewhere } = {},
): Bench {
  const { env = {}, elsewhere = nowhere } = options;
  const planFile = join(workspace, `plan-${plan.product.name}.json`);
  writeFileSync(planFile, JSON.stringify(plan));
  const lake = join(workspace, '.lake');
  const saved = (name: string): string => join(workspace, `saved-${name}`);
  let runner: Runner | undefined;
  const order = (of: Pick<Order, 'what'> & Partial<Order>): Order => ({ workspace, plan: planFile, ...of });
  const askFor: Bench['ask'] = async (of) => {
    runner ??= startRunner(env);
    const answer = await runner.ask(order(of));
    if (answer === null) throw new Error('the process that completes runs has ended');
    return answer;
  };
  const ask = async (of: Parameters<Bench['ask']>[0]): Promise<Answer> => {
    const answer = await askFor(of);
    if (answer.code !== 0) throw new Error(`exit ${answer.code}: ${answer.message}`);
    return answer;
  };
  const complete = async (what: string, stages: readonly StageName[]): Promise<void> => {
    await ask({ what: 'run', stages }).catch((error: Error) => {
      throw new Error(`${what}: ${error.message}`);
    });
  };
  const state = async (): Promise<State> => (await ask({ what: 'state' })).state as State;
  return {
    workspace,
    order,
    ask: askFor,
    complete,
    state,
    save: async (name) => {
      cpSync(lake, saved(name), { recursive: true, preserveTimestamps: true });
      await elsewhere.save(name);
    },
    restore: async (name) => {
      rmSync(lake, { recursive: true, force: true });
      cpSync(saved(name), lake, { recursive: true, preserveTimestamps: true });
      await elsewhere.restore(name);
    },
    differences: async (undisturbed) => {
      try {
        await complete('the next run', [...runStages, 'maintain']);
        const { rows, orphans, audit } = await state();
        const tables = new Set([...Object.keys(rows), ...Object.keys(undisturbed.rows)]);
        const altered = [...tables].filter(
          (table) => JSON.stringify(rows[table]) !== JSON.stringify(undisturbed.rows[table]),
        );
        return [
          ...altered.map(
            (table) =>
              `${table} has other rows: ${rows[table]?.length} instead of ${undisturbed.rows[table]?.length}`,
          ),
          ...orphans.map((uri) => `an orphan: ${uri}`),
          ...audit.map((finding) => `audit: ${finding}`),
        ];
      } catch (error) {
        return [error instanceof Error ? error.message.slice(0, 2_000) : String(error)];
      }
    },
    close: () => runner?.stop(),
  };
}
