// One pass of one kind over a workspace, in a process of its own as the command line's is; prints what it took.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { readWorkspace } from '../../src/cli/workspace.ts';
import { checkTargets, emit, targets } from '../../src/compiler/emit/index.ts';
import { compile } from '../../src/compiler/index.ts';
import { write } from '../../src/compiler/write/index.ts';
import { seconds } from './measure.ts';
import { today } from './workspace.ts';

export type PassKind = 'parse' | 'compile' | 'write' | 'plain-write';
export type Pass = {
  readonly seconds: number;
  readonly peakMb: number;
  readonly files: number;
  readonly changed: number;
};

const [kind, root = '', out = ''] = process.argv.slice(2);
const all = new Set(targets.map(({ name }) => name));
const { files: specs } = readWorkspace(root);

async function compiled() {
  const compilation = compile({ files: specs, today, lakespecVersion: '0.0.0' });
  const found = [...compilation.diagnostics, ...checkTargets(compilation)];
  if (found.some(({ severity }) => severity === 'error'))
    throw new Error(`the specs have errors: ${found[0]?.message}`);
  return emit(compilation, all);
}

/** Files of the same bytes, with nothing but what writing them takes. */
function plainWrite(files: Awaited<ReturnType<typeof compiled>>): void {
  for (const folder of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(out, folder), { recursive: true });
  for (const { path, content } of files) writeFileSync(join(out, path), content);
}

async function pass(): Promise<Pick<Pass, 'seconds' | 'files' | 'changed'>> {
  let files = 0;
  let changed = 0;
  if (kind === 'parse') {
    const took = await seconds(() => {
      for (const { path, bytes } of specs) {
        if (!path.endsWith('.yaml')) continue;
        for (const document of parseAllDocuments(new TextDecoder().decode(bytes)))
          files += document.toJS() ? 1 : 0;
      }
    });
    return { seconds: took, files, changed };
  }
  if (kind === 'compile') {
    const took = await seconds(async () => {
      files = (await compiled()).length;
    });
    return { seconds: took, files, changed };
  }
  const made = await compiled();
  const took = await seconds(() => {
    if (kind === 'plain-write') plainWrite(made);
    else {
      const { missing, stale, extra } = write(made, out, { targets: all, platforms: null });
      changed = missing.length + stale.length + extra.length;
    }
  });
  return { seconds: took, files: made.length, changed };
}

const result: Pass = { ...(await pass()), peakMb: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(JSON.stringify(result));
