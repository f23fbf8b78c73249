import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { PlanVault } from '../../../src/plan/index.ts';
import { rotateVaultKey } from '../../../src/runtime/deidentify/rotate-key.ts';
import { openProductVault, openVaultTables } from '../../../src/runtime/deidentify/vault.ts';
import { backUpVault, listBackups, restoreVault } from '../../../src/runtime/deidentify/vault-backup.ts';
import { verifyVault } from '../../../src/runtime/deidentify/verify-vault.ts';
import { openStore } from '../../../src/runtime/lake/index.ts';
import type { VaultPlace } from './vault-conformance.ts';
import { planWith } from './vault-plan.ts';

const silent = { begin: () => {}, advance: () => {} };
const at = '2026-07-01T12:00:00.000Z';
const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ system: 'patient', value: `synthetic-${index}` }));
const offset = { key: 'dataset', range: { min: -30, max: 30 } };

/** All that products ask of a vault, of two products and two epochs. */
async function answers(vault: PlanVault, workspace: string, count = 20) {
  const asked = [];
  for (const [product, epoch] of [
    ['a', 1],
    ['b', 1],
    ['a', 2],
  ] as const) {
    const plan = planWith(vault, product, { subjects: { method: 'random', epoch } });
    const opened = await openProductVault(plan, workspace);
    asked.push(
      await opened.surrogates(people(asked.length === 0 ? count : 20)),
      await opened.offsets([offset]),
      await opened.uids(['1.2.3']),
      opened.mac('a head of the chain'),
      await opened.reveal((await opened.surrogates(people(1)))[0] ?? ''),
    );
    opened.close();
  }
  return asked;
}

async function rawRows(vault: PlanVault, workspace: string): Promise<string> {
  const opened = await openVaultTables(vault, workspace);
  if (!opened) throw new Error('there is no vault');
  const rows: unknown[] = [];
  for await (const all of opened.tables.records()) {
    // Checks of keys are no secrets, and stay.
    const batch = all.filter(({ of }) => of !== 'meta');
    rows.push(
      ...batch.map((record) =>
        Object.values(record).map((value) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
        ),
      ),
    );
  }
  opened.tables.close();
  return JSON.stringify(rows);
}

/** Key rotation, backup and verification, the same of every vault. `make` gives the place of one that isn't there yet. */
export function describeVaultKeeping(name: string, make: () => Promise<VaultPlace>): void {
  const another = () => {
    const variable = `KEEPING_${randomBytes(6).toString('hex').toUpperCase()}`;
    process.env[variable] = randomBytes(32).toString('hex');
    return { env: variable };
  };
  const rotate = (vault: PlanVault, workspace: string, to: PlanVault['key'], record = async () => {}) =>
    rotateVaultKey({ vault, workspace, to, at, record, ...silent });

  describe(`keeping the vault ${name}`, () => {
    test('rotates its key, twice: all answers stay, nothing is sealed or found as before', async () => {
      const { vault, workspace } = await make();
      const before = await answers(vault, workspace, 5_100);
      const gone = await openVaultTables(vault, workspace);
      const lost = gone?.cipher.lookup('a|patient|synthetic-gone') ?? Buffer.alloc(0);
      await gone?.tables.addForgotten('a', [lost]);
      gone?.tables.close();
      const rowsBefore = await rawRows(vault, workspace);
      let recorded = 0;
      const [second, third] = [another(), another()];
      const first = await rotate(vault, workspace, second, async () => {
        recorded += 1;
      });
      expect(first).toEqual({ rotated: true, entries: expect.any(Number) });
      expect(first.entries).toBeGreaterThan(5_140);
      expect(recorded).toBe(1);
      const renewed = { ...vault, key: second };
      await rotate(renewed, workspace, third);
      const last = { ...vault, key: third };
      expect(await answers(last, workspace, 5_100)).toEqual(before);

      const plan = planWith(last);
      const opened = await openProductVault(plan, workspace);
      expect(await opened.forgotten([{ system: 'patient', value: 'synthetic-gone' }, ...people(1)])).toEqual([
        true,
        false,
      ]);
      opened.close();
      const rowsAfter = await rawRows(last, workspace);
      const hexes = (rows: string) => new Set(rows.match(/[0-9a-f]{64,}/g));
      const after = hexes(rowsAfter);
      const kept = [...hexes(rowsBefore)].filter((value) => after.has(value));
      expect(kept).toEqual([]);
      expect((await verifyVault(last, workspace, silent)).rotations).toBe(2);
    });

    test('tells who comes with a former key so, and does nothing twice', async () => {
      const { vault, workspace } = await make();
      (await openProductVault(planWith(vault), workspace)).close();
      const to = another();
      await rotate(vault, workspace, to);
      await expect(openProductVault(planWith(vault), workspace)).rejects.toThrow(
        `the key of the vault was rotated at ${at}, and the former one is set`,
      );
      let recorded = false;
      const again = await rotate(vault, workspace, to, async () => {
        recorded = true;
      });
      expect(again).toEqual({ rotated: false, entries: 0 });
      expect(recorded).toBe(false);
      await expect(rotate({ ...vault, key: another() }, workspace, another())).rejects.toThrow('another key');
    });

    test('a process that had it open writes nothing under the former keys', async () => {
      const { vault, workspace } = await make();
      const running = await openProductVault(planWith(vault), workspace);
      const [known] = await running.surrogates(people(1));
      const to = another();
      await rotate(vault, workspace, to);
      const stale = 'the key of the vault was rotated while this process worked';
      await expect(running.surrogates(people(1))).rejects.toThrow(stale);
      await expect(running.offsets([offset])).rejects.toThrow(stale);
      await expect(running.reveal(known ?? '')).rejects.toThrow('does not open');
      running.close();
      const opened = await openProductVault(planWith({ ...vault, key: to }), workspace);
      expect(await opened.surrogates(people(1))).toEqual([known]);
      opened.close();
    });

    test('killed before its end it rotated nothing, and is done by the next call', async () => {
      const { vault, workspace } = await make();
      const before = await answers(vault, workspace);
      const to = another();
      const script = join(import.meta.dirname, 'rotator.ts');
      const killed = promisify(execFile)(
        process.execPath,
        [script, workspace, JSON.stringify(vault), to.env],
        {
          env: { ...process.env, LAKESPEC_KILL_AT: 'vault.rotate.written' },
        },
      );
      await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' });
      expect(await answers(vault, workspace)).toEqual(before);
      expect((await rotate(vault, workspace, to)).rotated).toBe(true);
      expect(await answers({ ...vault, key: to }, workspace)).toEqual(before);
    });

    test('a backup brings all of it back, also under a key that came later; a broken one nothing', async () => {
      const { vault, workspace } = await make();
      const before = await answers(vault, workspace, 5_100);
      const store = openStore({ kind: 'file', root: 'backups' }, workspace);
      const made = await backUpVault({ vault, workspace, store, at, ...silent });
      expect((await listBackups(store)).map(({ key }) => key)).toEqual([made.key]);
      const bytes = Buffer.from(await store.getRange(made.key, 0, Number.MAX_SAFE_INTEGER));
      for (const telling of ['synthetic', 'patient', String(before[0]?.[0 as never])])
        expect(bytes.includes(telling)).toBe(false);
      const restore = (into: VaultPlace, from: Buffer, options: { key?: Buffer; replace?: boolean } = {}) =>
        restoreVault({
          vault: into.vault,
          workspace: into.workspace,
          from: (async function* () {
            // In pieces, as a network gives them.
            for (let start = 0; start < from.byteLength; start += 70_001)
              yield from.subarray(start, start + 70_001);
          })(),
          key: options.key ?? null,
          replace: options.replace ?? false,
          at,
          advance: () => {},
        });
      await expect(restore({ vault, workspace }, bytes)).rejects.toThrow('there is a vault already');
      // Refused before it is read, or in the middle: what it is read from is closed.
      for (const replace of [false, true]) {
        const from = Readable.from([Buffer.from('garbage\n'), bytes]);
        const options = { vault, workspace, from, key: null, replace, at, advance: () => {} };
        await expect(restoreVault(options)).rejects.toThrow();
        expect(from.destroyed).toBe(true);
      }

      const broken = Buffer.from(bytes);
      broken[broken.byteLength - 40] = (broken[broken.byteLength - 40] ?? 0) ^ 1;
      const frames: number[] = [];
      for (let at = bytes.indexOf(0x0a) + 1; at < bytes.byteLength; at += 4 + bytes.readUInt32BE(at))
        frames.push(at);
      const cases = [
        broken,
        bytes.subarray(0, frames.at(-1)),
        bytes.subarray(0, 1000),
        Buffer.from('garbage\n'),
      ];
      for (const bad of cases)
        await expect(restore({ vault, workspace }, bad, { replace: true })).rejects.toThrow(
          'no whole backup',
        );
      expect(await answers(vault, workspace, 5_100)).toEqual(before);

      // Entries that came after the backup are lost where it is put in their place.
      const key = Buffer.from(process.env[(vault.key as { env: string }).env] ?? '', 'hex');
      const to = another();
      await rotate(vault, workspace, to);
      const renewed = { vault: { ...vault, key: to }, workspace };
      await expect(restore(renewed, bytes, { replace: true })).rejects.toThrow('made under another key');
      expect(await restore(renewed, bytes, { replace: true, key })).toBeGreaterThan(5_140);
      expect(await answers(renewed.vault, workspace, 5_100)).toEqual(before);
    });

    test('verify counts what it holds, and finds a changed entry', async () => {
      const { vault, workspace } = await make();
      await answers(vault, workspace, 5_100);
      const verdict = await verifyVault(vault, workspace, silent);
      expect(verdict.findings).toEqual([]);
      expect(verdict.holdings).toEqual([
        {
          product: 'a',
          surrogates: [
            { epoch: 1, system: 'patient', entries: 5_100 },
            { epoch: 2, system: 'patient', entries: 20 },
          ],
          offsets: 1,
          uidKeys: 1,
          forgotten: 0,
        },
        {
          product: 'b',
          surrogates: [{ epoch: 1, system: 'patient', entries: 20 }],
          offsets: 1,
          uidKeys: 1,
          forgotten: 0,
        },
      ]);
      expect(verdict.opened).toBe(5_144);
      const opened = await openVaultTables(vault, workspace);
      const [held] =
        (await opened?.tables.heldSurrogates('a', {
          lookups: [opened.cipher.lookup('a|patient|synthetic-3')],
        })) ?? [];
      await opened?.tables.reseal('a', [{ surrogate: held?.surrogate ?? '', sealed: Buffer.alloc(60) }]);
      opened?.tables.close();
      expect((await verifyVault(vault, workspace, silent)).findings).toEqual([
        { product: 'a', message: '1 entries do not open: their bytes were changed' },
      ]);
    });
  });
}
