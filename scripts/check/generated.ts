// Files that a script makes must be what the script makes today.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Script → the files or folders that it writes. Scripts whose input isn't in the repository are run by hand. */
const generated: Readonly<Record<string, readonly string[]>> = {
  'scripts/generate/json-schema.ts': ['schemas/lakespec.v1.json'],
  'scripts/generate/expression-reference.ts': ['docs/reference/expressions.md'],
  'scripts/generate/language-reference.ts': ['docs/reference/language.md', 'docs/reference/connectors'],
  'scripts/generate/command-reference.ts': ['docs/reference/commands.md'],
  'scripts/generate/diagnostics.ts': ['docs/diagnostics'],
  'scripts/generate/notices.ts': ['THIRD_PARTY_NOTICES'],
};

function contents(path: string): readonly string[] {
  const absolute = join(root, path);
  if (!statSync(absolute, { throwIfNoEntry: false })) return [];
  if (!statSync(absolute).isDirectory()) return [`${path}\n${readFileSync(absolute, 'utf8')}`];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => contents(join(path, name)));
}

let stale = 0;
for (const [script, outputs] of Object.entries(generated)) {
  const before = outputs.flatMap(contents).join('\n');
  const { status } = spawnSync(process.execPath, [join(root, script)], { cwd: root, stdio: 'inherit' });
  if (status === 0 && outputs.flatMap(contents).join('\n') === before) continue;
  console.error(`${outputs.join(', ')} was stale: ${script} has written it anew, commit it`);
  stale += 1;
}
process.exit(stale === 0 ? 0 : 1);
