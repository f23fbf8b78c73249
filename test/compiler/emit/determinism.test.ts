import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compileFixtures, emitted, workspaceFiles } from './workspace.ts';

const digest = fileURLToPath(new URL('./digest.ts', import.meta.url));

/** SHA-256 over all that a process with this environment emits. */
function digestIn(environment: Record<string, string>): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [digest], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

it('emits the same bytes in any locale and time zone', () => {
  const digests = [
    { LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
    { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
    { LANG: 'lt_LT.UTF-8', LC_ALL: 'lt_LT.UTF-8', TZ: 'America/St_Johns' },
  ].map(digestIn);
  expect(digests[0]).toMatch(/^[0-9a-f]{64} \d+$/);
  expect(new Set(digests).size).toBe(1);
});

it('emits the same bytes whatever the order of files', async () => {
  const wanted = [...(await emitted())];
  const rotated = [...workspaceFiles.slice(2), ...workspaceFiles.slice(0, 2)];
  for (const files of [[...workspaceFiles].reverse(), rotated])
    expect([...(await emitted(compileFixtures(files)))]).toEqual(wanted);
});
