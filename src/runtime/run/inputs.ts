import { setTimeout as sleep } from 'node:timers/promises';
import { nameOf, type TableRef } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import type { RunContext } from './context.ts';

const pollMs = 10_000;

/**
 * Waits until every table that the stage reads of other products is there: they may be on their first run.
 * @throws {RunFailure} `dependency` when one isn't by then: a scheduler tries again. `invalid`, at once, where the keys of
 *   the stage's own store aren't there. {StoreFailure} where it can't be used.
 */
export async function awaitInputs(
  context: RunContext,
  stage: 'refine' | 'curate',
  isPatient: boolean,
): Promise<void> {
  const { plan, lake, stores, signal, log, runId } = context;
  let isChecked = false;
  const read = new Set(plan[stage].flatMap((model) => model.reads.map(nameOf)));
  const begun = Date.now();
  for (const input of plan.inputs) {
    const deadlineMs = begun + (isPatient ? input.maxWaitSeconds * 1000 : 0);
    for (;;) {
      const missing: TableRef[] = [];
      for (const ref of input.tables)
        if (read.has(nameOf(ref)) && !(await lake.table(ref))) missing.push(ref);
      const [first] = missing;
      if (!first) break;
      const leftMs = deadlineMs - Date.now();
      if (leftMs <= 0) {
        throw new RunFailure(
          'dependency',
          `table ${nameOf(first)} of input ${input.name} isn't there: run product ${input.product} first`,
        );
      }
      // Nothing has asked a store yet where no table is there: a run that can't use its own must not wait for hours first.
      if (!isChecked) await stores.refined.head(`runs/${runId}/${stage}.json`);
      isChecked = true;
      log.info({ input: input.name, missing: missing.length }, 'waiting for an input');
      await sleep(Math.min(pollMs, leftMs), undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}
