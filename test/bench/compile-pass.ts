// One pass of one kind over a workspace, in a process of its own as the command line's is; prints what it took.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { readWorkspace } from '../../src/cli/workspace.ts';
import { checkTargets, emit, targets } from '../../src/compiler/emit/index.ts';
import { compile } from '../../src/compiler/index.ts';
import { type OutputGroup, write } from '../../src/compiler/write/index.ts';
import { seconds } from './measure.ts';
import { today } from './workspace.ts';

export type PassKind = 'parse' | 'compile' | 'write' | 'plain-write';
export type Pass = {
  readonly seconds: number;
  readonly peakMb: number;
  readonly files: number;
  readonly models: number;
};

const [kind, root = '', out = ''] = process.argv.slice(2);
const all = new Set(targets.map(({ name }) => name));
const { files: specs } = readWorkspace(root);
let models = 0;

/** What there is to write, group by group; each is made when it is asked for. */
async function groups(): Promise<Iterable<OutputGroup>> {
  const compilation = compile({ files: specs, today, lakespecVersion: '0.0.0' });
  const found = [...compilation.diagnostics, ...checkTargets(compilation)];
  if (found.some(({ severity }) => severity === 'error'))
    throw new Error(`the specs have errors: ${found.find((one) => one.severity === 'error')?.message}`);
  for (const { model } of compilation.graph.datasets.values()) if (model) models += 1;
  return emit(compilation, all);
}

function parse(): number {
  let documents = 0;
  for (const { path, bytes } of specs) {
    if (!/\.ya?ml$/.test(path)) continue;
    for (const document of parseAllDocuments(Buffer.from(bytes).toString('utf8'))) {
      document.toJS();
      documents += 1;
    }
  }
  return documents;
}

/** Every file with its bytes, as a writer needs them; what was seen is let go. */
function countFiles(made: Iterable<OutputGroup>): number {
  let files = 0;
  for (const group of made) {
    for (const { content } of group.files) if (Buffer.byteLength(content) > 0) files += 1;
  }
  return files;
}

/** Files of the same bytes, with nothing but what writing them takes. */
function plainWrite(made: readonly OutputGroup[]): void {
  const files = made.flatMap((group) => group.files);
  for (const folder of new Set(files.map(({ path }) => dirname(path))))
    mkdirSync(join(out, folder), { recursive: true });
  for (const { path, content } of files) writeFileSync(join(out, path), content);
}

/** Flat: writing must not pay for putting the texts together. */
const flat = (group: OutputGroup): OutputGroup => ({
  ...group,
  files: group.files.map((file) => ({ ...file, content: Buffer.from(file.content).toString() })),
});

async function pass(): Promise<Pick<Pass, 'seconds' | 'files'>> {
  let files = 0;
  if (kind === 'parse') return { seconds: await seconds(() => parse()), files };
  if (kind === 'compile') {
    const took = await seconds(async () => {
      files = countFiles(await groups());
    });
    return { seconds: took, files };
  }
  const made = [...(await groups())].map(flat);
  const took = await seconds(() => {
    if (kind === 'plain-write') plainWrite(made);
    else write(made, { root: out, scope: { targets: all, platforms: null }, kept: new Map() });
  });
  return { seconds: took, files: made.flatMap((group) => group.files).length };
}

const result: Pass = { ...(await pass()), models, peakMb: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(JSON.stringify(result));
