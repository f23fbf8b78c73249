/** A process that rotates the key of a vault: `node rotator.ts WORKSPACE VAULT VARIABLE`. */
import { rotateVaultKey } from '../../../src/runtime/deidentify/rotate-key.ts';

const [, , workspace = '', vault = '', variable = ''] = process.argv;
await rotateVaultKey({
  vault: JSON.parse(vault),
  workspace,
  to: { env: variable },
  at: '2026-07-01T12:00:00.000Z',
  record: async () => {},
  begin: () => {},
  advance: () => {},
});
