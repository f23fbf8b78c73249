/** A process that asks a vault for the surrogates of people, some at a time: `node asker.ts WORKSPACE PEOPLE`. */
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import { planWith } from '../../runtime/deidentify/vault-plan.ts';

const [, , workspace = '', count = '0'] = process.argv;
const plan = planWith({ kind: 'postgres', url: { env: 'OWN_VAULT_URL' }, key: { env: 'OWN_VAULT_KEY' } });
const vault = await openProductVault(plan, workspace);
const order = Array.from({ length: Number(count) }, (_, index) => index);
// Every second process asks the other way around.
if (process.pid % 2 === 0) order.reverse();
const given = new Map<number, string>();
for (let start = 0; start < order.length; start += 50) {
  const some = order.slice(start, start + 50);
  const surrogates = await vault.surrogates(
    some.map((index) => ({ system: 'patient', value: `synthetic-${index}` })),
  );
  for (const [at, index] of some.entries()) given.set(index, surrogates[at] ?? '');
}
vault.close();
process.stdout.write(JSON.stringify([...given].sort(([a], [b]) => a - b).map(([, surrogate]) => surrogate)));
