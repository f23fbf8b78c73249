import { spawnSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.ts';

function run(command: string, ...args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
}

/**
 * The folder `.venv-NAME` with what a list of requirements says; made where it isn't there yet, or older than the list.
 * Its programs are in `bin`.
 */
export function venv(name: string, requirements: string): string {
  const folder = join(root, `.venv-${name}`);
  const mark = join(folder, 'made');
  if (!existsSync(mark) || statSync(mark).mtimeMs < statSync(requirements).mtimeMs) {
    run('python3', '-m', 'venv', folder);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
    run(join(folder, 'bin', 'python'), ...pip);
    writeFileSync(mark, '');
  }
  return folder;
}
