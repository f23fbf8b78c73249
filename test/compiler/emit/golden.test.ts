import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkTargets } from '../../../src/compiler/emit/index.ts';
import { compileFixtures, emitted } from './workspace.ts';

const golden = fileURLToPath(new URL('./golden', import.meta.url));

describe('what is emitted for the small workspace', async () => {
  const compilation = compileFixtures();
  // Platform local has the same files, without those of Kubernetes.
  const files = new Map([...(await emitted(compilation))].filter(([path]) => path.startsWith('prod/')));

  it('comes of specs without a finding', () => {
    expect([...compilation.diagnostics, ...checkTargets(compilation)]).toEqual([]);
  });

  it('is these files and no others', () => {
    const there = readdirSync(golden, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(golden, join(entry.parentPath, entry.name)));
    expect([...files.keys()].sort()).toEqual(there.sort());
  });

  it.each([...files])('%s', async (path, content) => {
    await expect(content).toMatchFileSnapshot(join(golden, path));
  });
});
