import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Plan, PlanVault } from '../../../src/plan/index.ts';
import {
  epochKeyName,
  lookupOf,
  offsetLookupOf,
  openProductVault,
  openVaultTables,
} from '../../../src/runtime/deidentify/vault.ts';
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

    test('who was forgotten is known again, product by product, and given a name that nobody keeps', async () => {
      const { vault, workspace } = await make();
      const plan = planWith(vault);
      const opened = await openProductVault(plan, workspace);
      const [one, other] = people(2);
      const [before] = await opened.surrogates([one!]);
      const { tables, cipher } = (await openVaultTables(vault, workspace))!;
      expect(await opened.countForgotten()).toBe(0);
      const lookups = [lookupOf(cipher, 'a', one!), offsetLookupOf(cipher, 'a', 'gone')];
      await tables.addForgotten('a', lookups);
      // Again, as a repeated call does; more than one transaction takes.
      const many = Array.from({ length: 5_001 }, () => randomBytes(32));
      await tables.addForgotten('a', [...lookups, ...many]);
      expect(await opened.countForgotten()).toBe(5_003);
      expect(await tables.countForgotten('b')).toBe(0);
      expect(await opened.forgotten([other!, one!, { system: 'study', value: one!.value }])).toEqual([
        false,
        true,
        false,
      ]);
      const asked = [many[5_000]!, randomBytes(32), lookups[1]!];
      expect(await tables.findForgotten('a', asked)).toEqual([true, false, true]);
      expect(await tables.findForgotten('b', asked)).toEqual([false, false, false]);
      expect(await tables.findForgotten('a', [])).toEqual([]);

      // Their entry stands until it is removed; without it each answer is another, and none is kept.
      expect(await opened.surrogates([one!])).toEqual([before]);
      await tables.removeEntries('a', { surrogates: [before!], offsets: [] });
      const [name, again, stays] = [
        ...(await opened.surrogates([one!])),
        ...(await opened.surrogates([one!])),
        ...(await opened.surrogates([other!])),
      ];
      expect(new Set([before, name, again, stays]).size).toBe(4);
      expect(await opened.reveal(name!)).toBeNull();
      expect(await opened.surrogates([other!])).toEqual([stays]);
      const days = await opened.offsets([
        { key: 'gone', range },
        { key: 'kept', range },
      ]);
      expect(await opened.offsets([{ key: 'kept', range }])).toEqual([days[1]]);
      expect(await tables.findOffsets('a', [lookups[1]!])).toEqual([null]);
      opened.close();
      tables.close();
    });

    test('entries are found by surrogate and by source value in all epochs, resealed, and removed', async () => {
      const { vault, workspace } = await make();
      const [one, other] = people(2);
      const given: string[][] = [];
      for (const [product, epoch] of [
        ['a', 1],
        ['a', 2],
        ['b', 1],
      ] as const) {
        const opened = await openProductVault(
          planWith(vault, product, { subjects: { method: 'random', epoch } }),
          workspace,
        );
        given.push([...(await opened.surrogates([one!, other!]))]);
        await opened.offsets([{ key: 'd', range }]);
        expect(await opened.epochOf(given.at(-1)![0]!)).toBe(epoch);
        expect(await opened.epochOf('nobody')).toBeNull();
        opened.close();
      }
      const [first, second, foreign] = given as [string[], string[], string[]];
      const { tables, cipher } = (await openVaultTables(vault, workspace))!;
      const lookup = lookupOf(cipher, 'a', one!);
      const shown = async (by: Parameters<typeof tables.heldSurrogates>[1], product = 'a') =>
        (await tables.heldSurrogates(product, by))
          .map(({ epoch, system, surrogate, sealed }) => [epoch, system, surrogate, cipher.open(sealed)])
          .sort(([a], [b]) => Number(a) - Number(b));
      const both = [
        [1, 'patient', first[0], 'synthetic-0'],
        [2, 'patient', second[0], 'synthetic-0'],
      ];
      expect(await shown({ lookups: [lookup, randomBytes(32)] })).toEqual(both);
      expect(await shown({ surrogates: [first[0]!, second[0]!, foreign[0]!, 'nobody'] })).toEqual(both);
      expect(await shown({ lookups: [] })).toEqual([]);
      expect((await tables.heldSurrogates('a', { lookups: [lookup] }))[0]?.lookup.equals(lookup)).toBe(true);
      const asked = [second[1]!, foreign[0]!, 'nobody', first[0]!];
      expect(await tables.areKnown('a', asked)).toEqual([true, false, false, true]);
      expect(await tables.areKnown('b', asked)).toEqual([false, true, false, false]);
      expect(await tables.countShared()).toBe(0);

      await tables.reseal('a', [
        { surrogate: first[0]!, sealed: cipher.seal('resealed') },
        { surrogate: foreign[0]!, sealed: cipher.seal('not of this product') },
      ]);
      expect(await shown({ surrogates: [first[0]!] })).toEqual([[1, 'patient', first[0], 'resealed']]);
      expect(await shown({ surrogates: [foreign[0]!] }, 'b')).toEqual([
        [1, 'patient', foreign[0], 'synthetic-0'],
      ]);

      const offset = offsetLookupOf(cipher, 'a', 'd');
      await tables.removeEntries('a', {
        surrogates: [first[0]!, second[0]!, foreign[1]!],
        offsets: [offset, offsetLookupOf(cipher, 'b', 'd')],
      });
      expect(await tables.areKnown('a', [first[0]!, first[1]!, second[0]!])).toEqual([false, true, false]);
      expect(await tables.findOffsets('a', [offset])).toEqual([null]);
      // Nothing of another product went.
      expect(await tables.areKnown('b', [foreign[1]!])).toEqual([true]);
      expect(await tables.findOffsets('b', [offsetLookupOf(cipher, 'b', 'd')])).not.toContain(null);

      // A surrogate that two products have: no draw makes it, a restored backup may.
      const row = { system: 'patient', lookup: randomBytes(32), sealed: cipher.seal('x') };
      for (const product of ['a', 'b'])
        await tables.addSurrogates(product, 1, [{ ...row, surrogate: 'in-both' }]);
      expect(await tables.countShared()).toBe(1);
      tables.close();
    });

    test('a product that is removed leaves who was forgotten, and nothing of others goes with it', async () => {
      const { vault, workspace } = await make();
      const names = ['a', 'ab', 'a_'];
      const epochs = { subjects: { method: 'random', epoch: 2 } } as const;
      const ask = async (name: string) => {
        const opened = await openProductVault(planWith(vault, name, epochs), workspace);
        const found = [
          await opened.surrogates(people(2)),
          await opened.offsets([{ key: 'd', range: { min: -100_000, max: 100_000 } }]),
          await opened.uids(['1.2.3']),
        ];
        opened.close();
        return found;
      };
      const before = await Promise.all(names.map(ask));
      const { tables, cipher } = (await openVaultTables(vault, workspace))!;
      const forgotten = lookupOf(cipher, 'a', { system: 'patient', value: 'gone' });
      await tables.addForgotten('a', [forgotten]);
      await tables.removeProduct('a');
      expect(await tables.findForgotten('a', [forgotten])).toEqual([true]);
      expect(await tables.findProductKey('a')).toBeNull();
      expect(await tables.findProductKey(epochKeyName('a', 2))).toBeNull();
      const rows: string[] = [];
      for await (const batch of tables.records())
        for (const record of batch) if ('product' in record) rows.push(`${record.of} ${record.product}`);
      expect(rows.filter((row) => / a(\||$)/.test(row))).toEqual(['forgotten a']);
      // Again, as a repeated call does.
      await tables.removeProduct('a');
      tables.close();
      const [a, ...others] = await Promise.all(names.map(ask));
      expect(others).toEqual(before.slice(1));
      for (const [index, value] of a!.entries()) expect(value).not.toEqual(before[0]![index]);
    });

    test('work that is not done is kept, sealed, until it is taken away', async () => {
      const { vault, workspace } = await make();
      (await openProductVault(planWith(vault), workspace)).close();
      const { tables } = (await openVaultTables(vault, workspace))!;
      const jobs = async (product: string) =>
        (await tables.jobs(product)).map(({ id, sealed }) => [id, Buffer.from(sealed).toString()]).sort();
      expect(await jobs('a')).toEqual([]);
      await tables.putJob('a', 'one', Buffer.from('first'));
      await tables.putJob('a', 'two', Buffer.from('other'));
      await tables.putJob('b', 'one', Buffer.from('of b'));
      await tables.putJob('a', 'one', Buffer.from('again'));
      expect(await jobs('a')).toEqual([
        ['one', 'again'],
        ['two', 'other'],
      ]);
      await tables.removeJob('a', 'one');
      await tables.removeJob('a', 'none');
      expect(await jobs('a')).toEqual([['two', 'other']]);
      expect(await jobs('b')).toEqual([['one', 'of b']]);
      tables.close();
    });

    test('counts what it holds, and lists it as of one moment', async () => {
      const { vault, workspace } = await make();
      const opened = await openProductVault(planWith(vault), workspace);
      await opened.surrogates(people(5_003));
      const { tables } = (await openVaultTables(vault, workspace))!;
      const counted = await tables.countRecords();
      let listed = 0;
      const values = new Set<string>();
      for await (const batch of tables.records()) {
        // What comes meanwhile is not among them.
        if (listed === 0) await opened.surrogates([{ system: 'patient', value: 'late' }]);
        listed += batch.length;
        for (const record of batch) if (record.of === 'surrogates') values.add(record.surrogate);
      }
      expect(listed).toBe(counted);
      expect(values.size).toBe(5_003);
      expect(await tables.countRecords()).toBe(counted + 1);
      opened.close();
      tables.close();
    });
  });
}
