import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { absolute, atMost, type Benchmark, inSeconds, type Line, type Options } from './benchmark.ts';
import type { Pass, PassKind } from './compile-pass.ts';
import { inTurn } from './measure.ts';
import { makeWorkspace, repository, spec, today } from './workspace.ts';

const kinds = ['claims', 'heart-failure-fhir', 'stroke-mri', 'working-memory'];

/** Copies of the four example products in turn, each with a name and a landing of its own. */
function products(count: number): Readonly<Record<string, string>> {
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

/** The command line from source: what a person waits for, the start of the program included. */
function commandSeconds(root: string, out: string): number {
  const begun = performance.now();
  execFileSync(
    process.execPath,
    [join(repository, 'src/cli/main.ts'), 'compile', '--dir', root, '--out', out, '--platform', 'prod'],
    { env: { ...process.env, LAKESPEC_TODAY: today }, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return (performance.now() - begun) / 1000;
}

async function ofSize(count: number, { rounds, folder }: Options): Promise<readonly Line[]> {
  const root = join(folder, `products-${count}`);
  makeWorkspace(root, 'prod', products(count));
  const out = join(root, 'out');
  const size = `${count.toLocaleString('en')} products`;
  const peaks: number[] = [];
  let files = 0;
  const passes = await inTurn(rounds, {
    parse: async () => passOf('parse', root, out).seconds,
    compile: async () => {
      const { seconds, peakMb, files: made } = passOf('compile', root, out);
      peaks.push(peakMb);
      files = made;
      return seconds;
    },
  });
  const writes = await inTurn(rounds, {
    plain: async () => {
      rmSync(out, { recursive: true, force: true });
      return passOf('plain-write', root, out).seconds;
    },
    ours: async () => {
      rmSync(out, { recursive: true, force: true });
      return passOf('write', root, out).seconds;
    },
  });
  commandSeconds(root, out);
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
      work: `${size} → ${files} files in memory : parse`,
      ours: passes.compile,
      beside: passes.parse,
    }),
    atMost(1.3, { work: `${size}, writing : plain write`, ours: writes.ours, beside: writes.plain }),
    absolute(`${size}, nothing changed`, commands.nothing, second, inSeconds),
    absolute(`${size}, one file changed`, commands.one, second, inSeconds),
    absolute(`${size}, peak memory`, peaks, { is: 'at most', value: 1536 }, (mb) => `${mb.toFixed(0)} MB`),
  ];
}

export const compileBenchmark: Benchmark = {
  name: 'compile',
  about: '1,000 generated products, every target; with --large 2,000 and 5,000 too',
  run: async (options) => {
    const lines: Line[] = [];
    for (const count of options.large ? [1000, 2000, 5000] : [1000])
      lines.push(...(await ofSize(count, options)));
    return lines;
  },
};
