import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compileFixtures, emitted, workspaceFiles } from './workspace.ts';

const manifests = fileURLToPath(new URL('../../../dist-manifests', import.meta.url));
const exampleDigests = fileURLToPath(new URL('./example-digests.ts', import.meta.url));
const digest = fileURLToPath(new URL('./digest.ts', import.meta.url));

/** What a program prints in a process with this environment. */
function printedIn(environment: Record<string, string>, program: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...args], {
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
  ].map((environment) => printedIn(environment, digest));
  expect(digests[0]).toMatch(/^[0-9a-f]{64} \d+$/);
  expect(new Set(digests).size).toBe(1);
});

it('emits the same bytes whatever the order of files', async () => {
  const wanted = [...(await emitted())];
  const rotated = [...workspaceFiles.slice(2), ...workspaceFiles.slice(0, 2)];
  for (const files of [[...workspaceFiles].reverse(), rotated])
    expect([...(await emitted(compileFixtures(files)))]).toEqual(wanted);
});

it('gives the committed bytes of the example specs, far from where they were committed', () => {
  const committed = readdirSync(manifests, { recursive: true, withFileTypes: true })
    // The listings of what was written are the writer's.
    .filter((entry) => entry.isFile() && entry.name !== '.lakespec-files')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [
      relative(manifests, path).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]);
  const environment = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' };
  const emittedThere = JSON.parse(printedIn(environment, exampleDigests, 'a seed'));
  expect(emittedThere).toEqual(Object.fromEntries(committed));
});
