import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absolute, atMost, type Benchmark, inSeconds, type Line, type Options } from './benchmark.ts';
import { builtProgram } from './build.ts';
import type { Pass, PassKind } from './compile-pass.ts';
import { makeDbtProject } from './dbt-project.ts';
import { inTurn, median, seconds } from './measure.ts';
import { makeWorkspace, spec, today } from './workspace.ts';

const kinds = ['claims', 'heart-failure-fhir', 'stroke-mri', 'working-memory'];

/** Copies of the four example products in turn, each with a name and a landing of its own. */
export function products(count: number): Readonly<Record<string, string>> {
  const texts = new Map(kinds.map((kind) => [kind, spec(`products/${kind}.yaml`)]));
  const files: Record<string, string> = {};
  for (let index = 0; index < count; index += 1) {
    const kind = kinds[index % kinds.length] ?? '';
    const name = `${kind}-${String(index).padStart(5, '0')}`;
    files[`products/${name}.yaml`] = (texts.get(kind) ?? '')
      .replace(`name: ${kind}\n`, `name: ${name}\n`)
      .replace(/location: landing:\/\/\S+/, `location: landing://${name}`);
  }
  return files;
}

const program = fileURLToPath(new URL('./compile-pass.ts', import.meta.url));

function passOf(kind: PassKind, root: string, out: string): Pass {
  return JSON.parse(execFileSync(process.execPath, [program, kind, root, out], { encoding: 'utf8' })) as Pass;
}

/** The command line as it is shipped: what a person waits for, the start of the program included. */
const commandSeconds = (root: string, out: string): Promise<number> =>
  seconds(() =>
    execFileSync(
      process.execPath,
      [builtProgram(), 'compile', '--dir', root, '--out', out, '--platform', 'prod'],
      { env: { ...process.env, LAKESPEC_TODAY: today }, stdio: ['ignore', 'ignore', 'inherit'] },
    ),
  );

const megabytes = (value: number): string => `${value.toFixed(0)} MB`;

/** Times a parse by dbt, of its own start included; null where there is no dbt. `LAKESPEC_BENCH_DBT` names the program. */
async function dbtSeconds(folder: string, models: number): Promise<{ version: string; took: number } | null> {
  const dbt = process.env.LAKESPEC_BENCH_DBT ?? 'dbt';
  const { stdout, status } = spawnSync(dbt, ['--version'], { encoding: 'utf8' });
  if (status !== 0) return null;
  makeDbtProject(folder, models);
  const args = ['parse', '--no-partial-parse', '--project-dir', folder, '--profiles-dir', folder];
  const took = await seconds(() => execFileSync(dbt, args, { cwd: folder, stdio: 'ignore' }));
  const version = /\d+\.\d+\.\d+[^\s]*/.exec(stdout)?.[0] ?? 'of unknown version';
  return { version, took };
}

async function besideDbt(size: string, ours: number, models: number, folder: string): Promise<Line> {
  const work = `${size} (${models.toLocaleString('en')} models), cold and written : dbt parse`;
  const dbt = await dbtSeconds(join(folder, 'dbt'), models);
  if (dbt === null) {
    const beside = 'dbt is not installed';
    return { work, ours: inSeconds(ours), beside, result: '', spread: '', bar: '', meets: null };
  }
  return atMost(dbt.version.startsWith('1.') ? 0.05 : 1, {
    work: `${work} ${dbt.version}`,
    ours: [ours],
    beside: [dbt.took],
  });
}

async function ofSize(count: number, { rounds, folder }: Options): Promise<readonly Line[]> {
  const root = join(folder, `products-${count}`);
  makeWorkspace(root, 'prod', products(count));
  const out = join(root, 'out');
  const size = `${count.toLocaleString('en')} products`;
  const peaks: number[] = [];
  let made: Pass | null = null;
  const passes = await inTurn(rounds, {
    parse: async () => passOf('parse', root, out).seconds,
    compile: async () => {
      made = passOf('compile', root, out);
      peaks.push(made.peakMb);
      return made.seconds;
    },
  });
  const { files, models } = made ?? { files: 0, models: 0 };
  const emptied = (): void => rmSync(out, { recursive: true, force: true });
  const writes = await inTurn(rounds, {
    plain: async () => {
      emptied();
      return passOf('plain-write', root, out).seconds;
    },
    ours: async () => {
      emptied();
      return passOf('write', root, out).seconds;
    },
  });
  const cold = await inTurn(rounds, {
    all: async () => {
      emptied();
      rmSync(join(root, '.lakespec'), { recursive: true, force: true });
      return commandSeconds(root, out);
    },
  });
  const edited = join(root, 'specs/products/claims-00000.yaml');
  let edits = 0;
  const commands = await inTurn(rounds, {
    nothing: async () => commandSeconds(root, out),
    one: async () => {
      edits += 1;
      const text = readFileSync(edited, 'utf8');
      writeFileSync(edited, text.replace(/title: .*/, `title: Claims, edition ${edits}`));
      return commandSeconds(root, out);
    },
  });
  const second = { is: 'at most', value: 1 } as const;
  return [
    atMost(2.5, {
      work: `${size} → ${files.toLocaleString('en')} files in memory : parse`,
      ours: passes.compile,
      beside: passes.parse,
    }),
    atMost(1.3, { work: `${size}, writing : plain write`, ours: writes.ours, beside: writes.plain }),
    absolute(`${size}, the command, cold and written`, cold.all, null, inSeconds),
    await besideDbt(size, median(cold.all), models, folder),
    absolute(`${size}, nothing changed`, commands.nothing, second, inSeconds),
    absolute(`${size}, one file changed`, commands.one, second, inSeconds),
    absolute(`${size}, peak memory`, peaks, { is: 'at most', value: 1536 }, megabytes),
  ];
}

/** Whether ten times as many products take ten times as long. */
async function linear({ folder }: Options): Promise<readonly Line[]> {
  const [few, many] = [1_000, 10_000].map((count) => {
    const root = join(folder, `linear-${count}`);
    makeWorkspace(root, 'prod', products(count));
    return passOf('compile', root, join(root, 'out'));
  });
  if (!few || !many) return [];
  return [
    atMost(1.3, {
      work: '10,000 products in memory : ten times 1,000',
      ours: [many.seconds],
      beside: [10 * few.seconds],
    }),
    absolute('10,000 products, peak memory', [many.peakMb], null, megabytes),
  ];
}

export const compileBenchmark: Benchmark = {
  name: 'compile',
  about: '1,000 generated products, every target; with --large 10,000 too',
  run: async (options) => [...(await ofSize(1000, options)), ...(options.large ? await linear(options) : [])],
};
