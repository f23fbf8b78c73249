import { createHash, randomUUID } from 'node:crypto';
import type { Plan } from '../../plan/index.ts';
import type { Engine, EngineRow, ObjectStore, Vault } from '../../ports/index.ts';
import type { Lake } from '../lake/lake.ts';
import { inParentheses, readColumns } from '../models/table-session.ts';
import type { DeidentifiedCounts } from '../write-set.ts';

/** What a run, or an access, says of itself. */
export type AuditFacts = {
  readonly runId: string;
  readonly kind: 'ingest' | 'replay' | 'discard' | 'rollback' | 'rotate' | 'forget' | 'access';
  /** ISO 8601, UTC, milliseconds. */
  readonly at: string;
  readonly actor: string;
  readonly planHash: string;
  readonly policyHash: string;
  readonly counts: DeidentifiedCounts;
  readonly fileIds: readonly string[];
  /** Random ids of the datasets whose offsets were used. */
  readonly offsetReferences: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
};

/** A row of table `audit`. */
export type AuditEntry = {
  readonly seq: number;
  readonly run_id: string;
  readonly kind: string;
  readonly at: string;
  readonly actor: string;
  readonly plan_hash: string;
  readonly policy_hash: string;
  readonly removed: number;
  readonly replaced: number;
  readonly shifted: number;
  readonly kept: number;
  readonly files: number;
  readonly files_digest: string;
  readonly offset_references: string;
  readonly details: string;
  readonly previous_hash: string;
  readonly hash: string;
  readonly head_mac: string;
};

export type AuditHead = { readonly seq: number; readonly hash: string };
export const chainStart: AuditHead = { seq: 0, hash: '0'.repeat(64) };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** SHA-256 over an entry's fields, in the order of the table, as JSON. */
function hashOf(entry: Omit<AuditEntry, 'hash' | 'head_mac'>): string {
  const { seq, run_id, kind, at, actor, plan_hash, policy_hash, removed, replaced, shifted, kept } = entry;
  const { files, files_digest, offset_references, details, previous_hash } = entry;
  return sha256(
    JSON.stringify([
      ...[seq, run_id, kind, at, actor, plan_hash, policy_hash, removed, replaced, shifted, kept],
      ...[files, files_digest, offset_references, details, previous_hash],
    ]),
  );
}

const headMac = (vault: Vault, hash: string): string => vault.mac(`audit head|${hash}`);

/** The next link of a product's chain. */
export function chainEntry(vault: Vault, head: AuditHead, facts: AuditFacts): AuditEntry {
  const entry = {
    seq: head.seq + 1,
    run_id: facts.runId,
    kind: facts.kind,
    at: facts.at,
    actor: facts.actor,
    plan_hash: facts.planHash,
    policy_hash: facts.policyHash,
    ...facts.counts,
    files: facts.fileIds.length,
    files_digest: sha256([...facts.fileIds].sort().join('\n')),
    offset_references: JSON.stringify(facts.offsetReferences),
    details: JSON.stringify(facts.details),
    previous_hash: head.hash,
  };
  const hash = hashOf(entry);
  return { ...entry, hash, head_mac: headMac(vault, hash) };
}

const numberOf = (row: EngineRow, name: keyof AuditEntry): number => Number(row[name] ?? 0);
const textOf = (row: EngineRow, name: keyof AuditEntry): string => String(row[name] ?? '');

function entryOf(row: EngineRow): AuditEntry {
  return {
    seq: numberOf(row, 'seq'),
    run_id: textOf(row, 'run_id'),
    kind: textOf(row, 'kind'),
    at: textOf(row, 'at'),
    actor: textOf(row, 'actor'),
    plan_hash: textOf(row, 'plan_hash'),
    policy_hash: textOf(row, 'policy_hash'),
    removed: numberOf(row, 'removed'),
    replaced: numberOf(row, 'replaced'),
    shifted: numberOf(row, 'shifted'),
    kept: numberOf(row, 'kept'),
    files: numberOf(row, 'files'),
    files_digest: textOf(row, 'files_digest'),
    offset_references: textOf(row, 'offset_references'),
    details: textOf(row, 'details'),
    previous_hash: textOf(row, 'previous_hash'),
    hash: textOf(row, 'hash'),
    head_mac: textOf(row, 'head_mac'),
  };
}

const entryColumns =
  `seq, run_id, kind, strftime("at" AT TIME ZONE 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ') AS "at", actor, plan_hash, ` +
  'policy_hash, removed, replaced, shifted, kept, files, files_digest, offset_references, details, previous_hash, ' +
  'hash, head_mac';

/** @param relation SQL of table `audit`; null = there is none yet. */
export async function readHead(engine: Engine, relation: string | null): Promise<AuditHead> {
  if (relation === null) return chainStart;
  const [row] = await engine.query(`SELECT seq, hash FROM ${relation} ORDER BY seq DESC LIMIT 1`);
  return row ? { seq: numberOf(row, 'seq'), hash: textOf(row, 'hash') } : chainStart;
}

export type AuditFinding = { readonly seq: number | null; readonly message: string };

export type AuditVerdict = {
  readonly entries: number;
  /** Compare it with where the head was anchored outside of the lake. */
  readonly head: AuditHead;
  readonly findings: readonly AuditFinding[];
  /** What no look at the table alone can exclude. */
  readonly caveat: string;
};

const caveat =
  'Whoever holds the vault key could have rewritten the chain, and the newest entries could have been cut off: ' +
  'compare the head with one that was noted outside of the lake.';

/** Checks a chain: every edit, gap, double and entry that was not made under this vault's key is a finding. */
export function verifyChain(vault: Vault, entries: readonly AuditEntry[]): AuditVerdict {
  const findings: AuditFinding[] = [];
  let head = chainStart;
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    const { hash, head_mac, ...rest } = entry;
    if (entry.seq !== head.seq + 1) {
      const message =
        entry.seq <= head.seq
          ? `entry ${entry.seq} is there twice`
          : `entries ${head.seq + 1} to ${entry.seq - 1} are missing`;
      findings.push({ seq: entry.seq, message });
    } else if (entry.previous_hash !== head.hash) {
      findings.push({ seq: entry.seq, message: `entry ${entry.seq} does not follow the one before it` });
    }
    if (hashOf(rest) !== hash) findings.push({ seq: entry.seq, message: `entry ${entry.seq} was changed` });
    if (headMac(vault, hash) !== head_mac) {
      findings.push({ seq: entry.seq, message: `entry ${entry.seq} was not made under this vault's key` });
    }
    head = { seq: entry.seq, hash };
  }
  return { entries: entries.length, head, findings, caveat };
}

/** Reads a product's audit table and checks its chain. */
export async function verifyAudit(
  lake: Lake,
  engine: Engine,
  vault: Vault,
  plan: Plan,
): Promise<AuditVerdict> {
  const ref = { namespace: `${plan.product.identifier}_bronze`, name: 'audit' };
  const table = await lake.table(ref);
  if (!table) return verifyChain(vault, []);
  const files = await lake.dataFiles(table);
  const relation = inParentheses(await lake.relation(readColumns(table), files));
  const rows = await engine.query(`SELECT ${entryColumns} FROM ${relation} ORDER BY seq`);
  return verifyChain(vault, rows.map(entryOf));
}

/** An access by a person: `query`, `quarantine show`, `reveal`, …; without values. */
export type Access = {
  readonly at: string;
  readonly actor: string;
  readonly what: string;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes an access down before it happens; maintain folds such objects into the chain. */
export async function recordAccess(store: ObjectStore, plan: Plan, access: Access): Promise<void> {
  const key = `audit/${plan.product.name}/${access.at.replaceAll(':', '')}-${randomUUID()}.json`;
  await store.put(key, Buffer.from(JSON.stringify(access)));
}
