import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { repository } from './workspace.ts';

let isBuilt = false;

/** The command line as it is shipped, built anew once in a run: an old one would be measured for today's. */
export function builtProgram(): string {
  if (!isBuilt) execFileSync(process.execPath, [join(repository, 'scripts/build.ts')], { stdio: 'ignore' });
  isBuilt = true;
  return join(repository, 'dist/cli/main.js');
}
