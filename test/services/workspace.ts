import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const main = join(root, 'src', 'cli', 'main.ts');

/** A workspace of its own with these files and folders of the repository; a file may be given another place. */
export function makeWorkspace(paths: readonly (string | readonly [from: string, to: string])[]): string {
  const workspace = mkdtempSync(join(tmpdir(), 'lakespec-workspace-'));
  for (const path of paths) {
    const [from, to] = typeof path === 'string' ? [path, path] : path;
    mkdirSync(join(workspace, to, '..'), { recursive: true });
    cpSync(join(root, from), join(workspace, to), { recursive: true });
  }
  return workspace;
}

/** Runs the command line from source in a process of its own. */
export function lakespec(
  workspace: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [main, ...args, '--dir', workspace], {
    cwd: workspace,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 64 * 2 ** 20,
  });
}
