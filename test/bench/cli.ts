import { execFileSync } from 'node:child_process';
import { absolute, type Benchmark, inSeconds } from './benchmark.ts';
import { builtProgram } from './build.ts';
import { inTurn, seconds } from './measure.ts';
import { makeWorkspace, spec, today } from './workspace.ts';

/** A start is short: more of them than of other work. */
const startsPerRound = 5;

export const cliBenchmark: Benchmark = {
  name: 'cli',
  about: 'cold starts of the built command line',
  run: async ({ rounds, folder }) => {
    const program = builtProgram();
    makeWorkspace(folder, 'local', { 'products/claims.yaml': spec('products/claims.yaml') });
    const start = (args: readonly string[]) =>
      seconds(() =>
        execFileSync(process.execPath, args, {
          cwd: folder,
          env: { ...process.env, LAKESPEC_TODAY: today },
          stdio: ['ignore', 'ignore', 'inherit'],
        }),
      );
    const starts = await inTurn(rounds * startsPerRound, {
      node: () => start(['--eval', '']),
      help: () => start([program, '--help']),
      check: () => start([program, 'check']),
    });
    return [
      absolute('node by itself', starts.node, null, inSeconds),
      absolute('lakespec --help', starts.help, { is: 'at most', value: 0.12 }, inSeconds),
      absolute('lakespec check, one product', starts.check, { is: 'at most', value: 0.35 }, inSeconds),
    ];
  },
};
