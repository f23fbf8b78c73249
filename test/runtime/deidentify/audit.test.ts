import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AuditEntry,
  type AuditFacts,
  chainEntry,
  chainStart,
  verifyChain,
} from '../../../src/runtime/deidentify/audit.ts';
import { memoryVault } from '../../connectors/stand-ins.ts';

const vault = memoryVault();
const facts = (run: number): AuditFacts => ({
  runId: `RUN${run}`,
  kind: 'ingest',
  at: '2026-03-04T05:06:07.000Z',
  actor: 'tester',
  planHash: 'plan',
  policyHash: 'policy',
  counts: { removed: run, replaced: 2, shifted: 3, kept: 4 },
  fileIds: ['b', 'a'],
  offsetReferences: ['dataset'],
  details: { run },
});

function chain(length: number): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  for (let index = 1; index <= length; index += 1) {
    const head = entries.at(-1) ?? chainStart;
    entries.push(chainEntry(vault, head, facts(index)));
  }
  return entries;
}

describe('a chain of audit entries', () => {
  test('is sound as it was written, in whatever order it is read', () => {
    const entries = chain(5);
    const verdict = verifyChain(vault, [...entries].reverse());
    expect(verdict).toMatchObject({ entries: 5, findings: [], head: { seq: 5, hash: entries[4]?.hash } });
    expect(verifyChain(vault, [])).toMatchObject({ entries: 0, findings: [] });
  });

  test('shows any change of any field', () => {
    const entries = chain(4);
    const fields = Object.keys(entries[0] as AuditEntry) as (keyof AuditEntry)[];
    fc.assert(
      fc.property(fc.nat(3), fc.constantFrom(...fields), (index, field) => {
        const changed = entries.map((entry, position) => {
          if (position !== index) return entry;
          const value = entry[field];
          return { ...entry, [field]: typeof value === 'number' ? value + 1 : `${value}0` };
        });
        expect(verifyChain(vault, changed).findings).not.toEqual([]);
      }),
    );
  });

  test('shows a gap, a double and an entry made without the key', () => {
    const entries = chain(4);
    const messages = (changed: readonly AuditEntry[]) =>
      verifyChain(vault, changed).findings.map((one) => one.message);
    expect(messages(entries.filter(({ seq }) => seq !== 2))).toContain('entries 2 to 2 are missing');
    expect(messages([...entries, entries[1] as AuditEntry])).toContain('entry 2 is there twice');
    const forged = chainEntry(memoryVault('another key'), entries[3] as AuditEntry, facts(5));
    expect(messages([...entries, forged])).toEqual(["entry 5 was not made under this vault's key"]);
  });
});
