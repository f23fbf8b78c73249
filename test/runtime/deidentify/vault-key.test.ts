import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadVaultKey } from '../../../src/runtime/deidentify/vault-key.ts';
import { scratchFolder } from '../scratch.ts';

const key = { file: 'vault/key' };

test('a new key is whole, for its owner alone, and found again', async () => {
  const workspace = await scratchFolder();
  const made = loadVaultKey(key, workspace, false);
  expect(made).toHaveLength(32);
  expect(loadVaultKey(key, workspace, true)).toEqual(made);
  expect(await readdir(join(workspace, 'vault'))).toEqual(['key']);
  expect((await stat(join(workspace, 'vault/key'))).mode & 0o777).toBe(0o600);
});

test('a key file without a key is told, and stays as it is', async () => {
  const workspace = await scratchFolder();
  await mkdir(join(workspace, 'vault'));
  await writeFile(join(workspace, 'vault/key'), '');
  expect(() => loadVaultKey(key, workspace, false)).toThrow(
    'the vault key in file vault/key must be 32 bytes',
  );
  expect(await readdir(join(workspace, 'vault'))).toEqual(['key']);
});
