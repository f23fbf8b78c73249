import { scratchFolder } from '../scratch.ts';
import { describeVault } from './vault-conformance.ts';

describeVault('sqlite', async () => ({
  workspace: await scratchFolder(),
  vault: { kind: 'sqlite', path: 'vault/vault.sqlite', key: { file: 'vault/key' } },
}));
