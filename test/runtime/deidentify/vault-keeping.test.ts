import { createHmac, randomBytes } from 'node:crypto';
import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { derivedKeyCheck } from '../../../src/runtime/deidentify/keyring.ts';
import { rotateVaultKey } from '../../../src/runtime/deidentify/rotate-key.ts';
import { sqliteVaultTables } from '../../../src/runtime/deidentify/sqlite-vault.ts';
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import { verifyVault } from '../../../src/runtime/deidentify/verify-vault.ts';
import { scratchFolder } from '../scratch.ts';
import { describeVaultKeeping } from './vault-keeping.ts';
import { planWith } from './vault-plan.ts';

const silent = { begin: () => {}, advance: () => {} };

describeVaultKeeping('sqlite', async () => {
  process.env.KEEPING_KEY = randomBytes(32).toString('hex');
  return {
    workspace: await scratchFolder(),
    vault: { kind: 'sqlite', path: 'vault/vault.sqlite', key: { env: 'KEEPING_KEY' } },
  };
});

test('a vault whose entries hang on the mounted key itself opens, and has a keyring after a rotation', async () => {
  const workspace = await scratchFolder();
  const key = randomBytes(32);
  process.env.FORMER_KEY = key.toString('hex');
  const path = 'vault/vault.sqlite';
  const tables = sqliteVaultTables(join(workspace, path));
  await tables.addMeta('key-check', derivedKeyCheck(key));
  const macKey = createHmac('sha256', key).update('lakespec vault mac').digest();
  const lookup = createHmac('sha256', macKey).update('a|patient|synthetic-1').digest();
  await tables.addSurrogates('a', 1, [
    { system: 'patient', lookup, surrogate: 'a'.repeat(26), sealed: Buffer.alloc(40) },
  ]);
  tables.close();
  const vault = { kind: 'sqlite', path, key: { env: 'FORMER_KEY' } } as const;
  const ask = async (of: typeof vault | (Omit<typeof vault, 'key'> & { key: { file: string } })) => {
    const opened = await openProductVault(planWith(of), workspace);
    const found = [
      ...(await opened.surrogates([{ system: 'patient', value: 'synthetic-2' }])),
      opened.mac('head'),
      ...(await opened.uids(['1.2.3'])),
    ];
    opened.close();
    return found;
  };
  const before = await ask(vault);
  const mark = createHmac('sha256', macKey).update('mark|a|head').digest('hex');
  expect(before[1]).toBe(mark);
  const rotate = () =>
    rotateVaultKey({
      vault,
      workspace,
      to: { file: 'vault/next' },
      at: '2026-07-01T12:00:00.000Z',
      record: async () => {},
      ...silent,
    });
  // What stood there under no key at all stops it, and everything is as it was.
  await expect(rotate()).rejects.toThrow('does not open');
  expect(await ask(vault)).toEqual(before);
  const mended = sqliteVaultTables(join(workspace, path));
  await mended.removeEntries('a', { surrogates: ['a'.repeat(26)], offsets: [] });
  mended.close();
  expect((await rotate()).rotated).toBe(true);
  expect(await ask({ ...vault, key: { file: 'vault/next' } })).toEqual(before);
  expect((await stat(join(workspace, 'vault/next'))).mode & 0o777).toBe(0o600);
});

test('the file is for its owner alone, and verify says when it is not', async () => {
  const workspace = await scratchFolder();
  const vault = { kind: 'sqlite', path: 'vault/vault.sqlite', key: { file: 'vault/key' } } as const;
  (await openProductVault(planWith(vault), workspace)).close();
  const path = join(workspace, 'vault/vault.sqlite');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await verifyVault(vault, workspace, silent)).findings).toEqual([]);
  await chmod(path, 0o644);
  await chmod(join(workspace, 'vault'), 0o755);
  expect((await verifyVault(vault, workspace, silent)).findings).toEqual([
    { product: null, message: `${path} can be read by others: chmod 600 it` },
  ]);
});
