// Prints the SHA-256 of each file that the example specs give, read in an order that the argument shuffles.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { lakespecVersion } from '../../../src/cli/package.ts';
import { readWorkspace } from '../../../src/cli/workspace.ts';
import { emit, targets } from '../../../src/compiler/emit/index.ts';
import { compile } from '../../../src/compiler/index.ts';

const [seed = ''] = process.argv.slice(2);
const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const { files } = readWorkspace(fileURLToPath(new URL('../../..', import.meta.url)));
const shuffled = [...files].sort((a, b) => (sha256(seed + a.path) < sha256(seed + b.path) ? -1 : 1));
const compilation = compile({ files: shuffled, today: '2026-11-25', lakespecVersion });
const groups = await emit(compilation, new Set(targets.map(({ name }) => name)));
const emitted = [...groups].flatMap(({ files }) => files);
process.stdout.write(
  JSON.stringify(Object.fromEntries(emitted.map(({ path, content }) => [path, sha256(content)]))),
);
