import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Plan, PlanVault } from '../../../src/plan/index.ts';
import { openProductVault } from '../../../src/runtime/deidentify/vault.ts';
import { planWith } from './vault-plan.ts';

/** A vault of a test's own, and the folder that its plan is relative to. */
export type VaultPlace = { readonly vault: PlanVault; readonly workspace: string };

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ system: 'patient', value: `synthetic-${index}` }));
const range = { min: -30, max: 30 };

/** What every vault does. `make` gives the place of one that isn't there yet. */
export function describeVault(name: string, make: () => Promise<VaultPlace>): void {
  describe(`vault ${name}`, () => {
    test('gives a person the same surrogate again, in order, and reveals it', async () => {
      const { vault, workspace } = await make();
      const open = () => openProductVault(planWith(vault), workspace);
      const first = await open();
      const [a, b] = [people(3), people(12_000)];
      const given = await first.surrogates(a);
      expect(new Set(given).size).toBe(3);
      for (const one of given) expect(one).toMatch(/^[a-z2-7]{26}$/);
      const more = await first.surrogates(b.toReversed());
      expect(more.slice(-3)).toEqual(given.toReversed());
      const twice = await first.surrogates([
        ...people(1),
        { system: 'study', value: 'synthetic-0' },
        ...people(1),
      ]);
      expect(twice).toEqual([given[0], expect.not.stringMatching(given[0] ?? ''), given[0]]);
      first.close();

      const second = await open();
      expect(await second.surrogates(b.toReversed())).toEqual(more);
      expect(await second.reveal(given[1] ?? '')).toEqual({ system: 'patient', value: 'synthetic-1' });
      expect(await second.reveal('nobody')).toBeNull();
      second.close();
    });

    test('a new person twice in one question is one person', async () => {
      const { vault, workspace } = await make();
      const opened = await openProductVault(planWith(vault), workspace);
      const [one, other] = await opened.surrogates([...people(1), ...people(1)]);
      expect(one).toBe(other);
      opened.close();
    });

    test('products share no surrogate and no offset, epochs no surrogate', async () => {
      const { vault, workspace } = await make();
      const wide = { key: 'dataset', range: { min: -100_000, max: 100_000 } };
      const asked = async (plan: Plan) => {
        const opened = await openProductVault(plan, workspace);
        const found = [
          ...(await opened.surrogates(people(1))),
          ...(await opened.offsets([wide])),
          ...(await opened.uids(['1.2.3'])),
        ];
        opened.close();
        return found;
      };
      const [first, other] = [await asked(planWith(vault)), await asked(planWith(vault, 'b'))];
      for (const [index, value] of first.entries()) expect(other[index]).not.toBe(value);
      const rotated = await asked(planWith(vault, 'a', { subjects: { method: 'random', epoch: 2 } }));
      expect(rotated[0]).not.toBe(first[0]);
      expect(rotated.slice(1)).toEqual(first.slice(1));
    });

    test('draws an offset once, never none, and says the same ever after', async () => {
      const { vault, workspace } = await make();
      const keys = Array.from({ length: 200 }, (_, index) => ({ key: `d${index}`, range }));
      const opened = await openProductVault(planWith(vault), workspace);
      const drawn = await opened.offsets(keys);
      for (const days of drawn) {
        expect(days).not.toBe(0);
        expect(Math.abs(days)).toBeLessThanOrEqual(30);
      }
      expect(new Set(drawn).size).toBeGreaterThan(10);
      const others = keys.map(({ key }) => ({ key, range: { min: 500, max: 600 } })).toReversed();
      expect(await opened.offsets([...others, { key: 'new', range }])).toEqual([
        ...drawn.toReversed(),
        expect.any(Number),
      ]);
      opened.close();
    });

    test('maps UIDs by a key of the product, or at random under safe harbor', async () => {
      const { vault, workspace } = await make();
      const uids = ['1.2.3', '1.2.4', '1.2.3'];
      for (const regime of ['public', 'safe_harbor'] as const) {
        const opened = await openProductVault(planWith(vault, regime, { regime }), workspace);
        const mapped = await opened.uids(uids);
        expect(mapped[2]).toBe(mapped[0]);
        expect(mapped[1]).not.toBe(mapped[0]);
        for (const uid of mapped) expect(uid).toMatch(/^2\.25\.\d{1,39}$/);
        expect(await opened.uids(uids)).toEqual(mapped);
        opened.close();
      }
    });

    test('of many that ask at once, the first decides for all', async () => {
      const { vault, workspace } = await make();
      const plan = planWith(vault);
      const opened = await Promise.all(Array.from({ length: 4 }, () => openProductVault(plan, workspace)));
      const asked = await Promise.all(
        opened.map((one, index) => one.surrogates(index % 2 === 0 ? people(800) : people(800).toReversed())),
      );
      const ordered = asked.map((given, index) => (index % 2 === 0 ? given : given.toReversed()));
      for (const one of ordered) expect(one).toEqual(ordered[0]);
      const offsets = await Promise.all(opened.map((one) => one.offsets([{ key: 'd', range }])));
      expect(new Set(offsets.flat()).size).toBe(1);
      for (const one of opened) one.close();
    });

    test('is refused with another key, and told missing where the lake needs it', async () => {
      const { vault, workspace } = await make();
      await expect(openProductVault(planWith(vault), workspace, true)).rejects.toThrow(
        'the vault is missing',
      );
      (await openProductVault(planWith(vault), workspace)).close();
      (await openProductVault(planWith(vault), workspace, true)).close();
      process.env.ANOTHER_VAULT_KEY = randomBytes(32).toString('hex');
      const other = planWith({ ...vault, key: { env: 'ANOTHER_VAULT_KEY' } });
      await expect(openProductVault(other, workspace)).rejects.toThrow('another key');
      delete process.env.ANOTHER_VAULT_KEY;
      await expect(openProductVault(other, workspace)).rejects.toThrow('the vault key is missing');
    });
  });
}
