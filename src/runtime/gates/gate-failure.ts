import { nameOf } from '../../plan/index.ts';
import { RunFailure } from '../failure.ts';
import { describeResult, type GateResult } from './gate-run.ts';

/** Gates stopped a stage: nothing of it was committed. */
export class GateFailure extends RunFailure {
  readonly stage: string;
  readonly results: readonly GateResult[];

  constructor(stage: string, results: readonly GateResult[]) {
    const stopped = results.filter(({ outcome }) => outcome === 'stopped');
    const tables = [...new Set(stopped.map(({ table }) => `${nameOf(table)}__failures`))];
    super(
      'gate',
      [
        `${stage}: ${stopped.length === 1 ? 'a gate' : `${stopped.length} gates`} failed, nothing was published`,
        ...stopped.map((result) => `  ${describeResult(result)}`),
        `  failing rows are kept in ${tables.join(', ')}`,
      ].join('\n'),
    );
    this.name = 'GateFailure';
    this.stage = stage;
    this.results = results;
  }
}
