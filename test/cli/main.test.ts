import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { lakespec } from './lakespec.ts';

describe('the command line', () => {
  it('ends as it would when nobody reads what it says beside its answer', { timeout: 30_000 }, () => {
    const call = 'exec 3>&1; { "$0" src/cli/main.ts chek; echo "exit $?" >&3; } 2>&1 >/dev/null | true';
    const { stdout } = spawnSync('bash', ['-c', call, process.execPath], { encoding: 'utf8' });
    expect(stdout).toBe('exit 2\n');
  });

  it('takes what the machine refuses for no fault of its own', async () => {
    // Nobody makes folders there, root included.
    expect(await lakespec('.', ['init', 'csv', '--dir', '/sys/lakespec'])).toEqual({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^lakespec: a (file or folder may not be read or written|folder lies on a disk that is read-only)\n {2}help: /,
      ),
    });
  });

  it('has help for its commands, and says so of what is none', async () => {
    expect((await lakespec('.', ['help', 'check'])).stdout).toMatch(/^Usage: lakespec check /);
    expect(await lakespec('.', ['help', 'chek'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'lakespec: there is no command `chek`\n  help: did you mean `check`?\n',
    });
  });
});
