import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runStages } from '../../../../src/runtime/pipeline.ts';
import type { StageName } from '../../../../src/runtime/stages/stage-result.ts';
import type { Bench } from '../bench.ts';
import { openStock, type Runner, startRunner } from '../processes.ts';
import type { Answer } from '../runner.ts';
import { type Fault, faultsOf, isLasting } from './fault.ts';

export type WalkedCall = {
  /** `main 17`: of which thread, and the how manieth of it. */
  readonly at: string;
  /** `catalog.commit`. */
  readonly name: string;
  readonly isLasting: boolean;
  /** Whether the same place in our code, called from the same places, has made such a call before. */
  readonly isRepeat: boolean;
};

/** A lake as it was before what is walked, the calls that are made, and what it is afterwards when nothing disturbs it. */
export type Walk = {
  readonly title: string;
  readonly stages: readonly StageName[];
  readonly calls: readonly WalkedCall[];
  readonly undisturbed: NonNullable<Answer['state']>;
};

/** A lake that is walked: beside it processes that meet faults. */
export type Walker = {
  readonly bench: Bench;
  /** Saves the lake as it is, lists the calls of these stages, and completes it undisturbed. */
  prepare(title: string, stages: readonly StageName[]): Promise<Walk>;
  /** One fault at each of the calls of a walk that this picks. */
  meet(
    walk: Walk,
    fault: Fault,
    picks: (call: WalkedCall) => boolean,
  ): Promise<{ readonly calls: number; readonly met: number; readonly wrong: readonly string[] }>;
  close(): void;
};

export function openWalker(bench: Bench, env: NodeJS.ProcessEnv = {}): Walker {
  const hits = join(bench.workspace, 'hits');
  const doomed = openStock({ ...env, LAKESPEC_IO_HIT: hits });
  let lasting: Runner | undefined;
  const run = (stages: readonly StageName[], faultEnv: Readonly<Record<string, string>>) =>
    bench.order({ what: 'run', stages, env: faultEnv });

  const meetOne = async (walk: Walk, fault: Fault, at: string): Promise<string | null> => {
    const order = run(walk.stages, { LAKESPEC_IO_FAULT: `${at} ${fault}` });
    if (fault.startsWith('crash')) {
      const runner = doomed.take();
      const answer = await runner.ask(order);
      if (answer === null) {
        const { signal, code } = await runner.ended;
        return signal === 'SIGKILL' ? null : `exit ${code ?? signal}`;
      }
      runner.stop();
      // Not met: what runs side by side came in another order.
      return answer.code === 0 ? null : `exit ${answer.code}: ${answer.message}`;
    }
    lasting ??= startRunner({ ...env, LAKESPEC_IO_HIT: hits });
    const answer = await lasting.ask(order);
    if (answer === null) {
      const { signal, code } = await lasting.ended;
      lasting = undefined;
      return `the process ended: ${code ?? signal}`;
    }
    // A race that is lost is told or tried again, and a store that is down is no fault of the spec.
    return [0, 4, 5].includes(answer.code) ? null : `exit ${answer.code}: ${answer.message}`;
  };

  return {
    bench,
    prepare: async (title, stages) => {
      await bench.save(title);
      const list = join(bench.workspace, `calls-${title}`);
      writeFileSync(list, '');
      const lister = startRunner(env);
      const answer = await lister.ask(run(stages, { LAKESPEC_IO_LIST: list }));
      lister.stop();
      if (answer?.code !== 0) throw new Error(`${title}: ${answer?.message}`);
      const sites = new Set<string>();
      const calls = readFileSync(list, 'utf8')
        .trim()
        .split('\n')
        .map((line): WalkedCall => {
          const [thread = '', number = '', name = '', at = ''] = line.split(' ');
          const site = `${thread} ${name} ${at}`;
          const isRepeat = sites.has(site);
          sites.add(site);
          return { at: `${thread} ${number}`, name, isLasting: isLasting(name), isRepeat };
        });
      await bench.complete(title, [...runStages, 'maintain']);
      return { title, stages, calls, undisturbed: await bench.state() };
    },
    meet: async (walk, fault, picks) => {
      const wrong: string[] = [];
      const calls = walk.calls.filter((call) => faultsOf(call.name).includes(fault)).filter(picks);
      writeFileSync(hits, '');
      for (const { at, name } of calls) {
        await bench.restore(walk.title);
        const what = `${walk.title} run, ${fault} at ${name} (${at})`;
        const ended = await meetOne(walk, fault, at);
        if (ended !== null) wrong.push(`${what}: ${ended}`);
        for (const other of await bench.differences(walk.undisturbed)) wrong.push(`${what}: ${other}`);
      }
      const met = existsSync(hits) ? readFileSync(hits, 'utf8').split('\n').filter(Boolean).length : 0;
      return { calls: calls.length, met, wrong };
    },
    close: () => {
      doomed.stop();
      lasting?.stop();
      bench.close();
    },
  };
}
