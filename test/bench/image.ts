import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compilePlans } from '../../src/cli/plans.ts';
import { absolute, type Benchmark, inSeconds } from './benchmark.ts';
import { inTurn, seconds } from './measure.ts';

const root = join(import.meta.dirname, '../..');
const megabytes = (value: number): string => `${(value / 1e6).toFixed(0)} MB`;

/** Resolves when a program has written its first line to standard error. */
async function firstLine(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.on('close', resolve));
  await new Promise((resolve) => child.stderr.once('data', resolve));
  child.kill('SIGKILL');
  await ended;
}

export const imageBenchmark: Benchmark = {
  name: 'image',
  about: 'size of the runtime image, and its start to the first line of the log',
  run: async ({ rounds, folder }) => {
    const make = (...args: readonly string[]) =>
      execFileSync(process.execPath, [join(root, 'scripts/image/main.ts'), '--builder', 'none', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    const tar = join(folder, 'image.tar');
    make('--out', tar);
    const files = join(folder, 'root');
    make('--root', files);
    const unpacked = Number(execFileSync('du', ['-sb', files], { encoding: 'utf8' }).split('\t')[0]);
    const work = join(folder, 'work');
    mkdirSync(work);
    const plan = compilePlans({ dir: root, platform: 'local' }, ['claims'])?.byProduct.get('claims');
    writeFileSync(join(work, 'plan.json'), JSON.stringify(plan));
    cpSync(join(root, 'examples/landing/claims'), join(work, 'examples/landing/claims'), { recursive: true });
    const program = join(files, 'app/lakespec-runtime.js');
    const { start, node } = await inTurn(rounds, {
      node: () => seconds(() => execFileSync(join(files, 'usr/bin/node'), ['--eval', ''])),
      start: () => {
        rmSync(join(work, '.lake'), { recursive: true, force: true });
        return seconds(() =>
          firstLine(join(files, 'usr/bin/node'), [program, 'all', '--plan', 'plan.json'], work),
        );
      },
    });
    return [
      absolute('unpacked', [unpacked], { is: 'at most', value: 250e6 }, megabytes),
      absolute('compressed', [statSync(tar).size], { is: 'at most', value: 100e6 }, megabytes),
      absolute('node by itself', node, null, inSeconds),
      absolute('start to the first line of the log', start, { is: 'at most', value: 0.5 }, inSeconds),
    ];
  },
};
