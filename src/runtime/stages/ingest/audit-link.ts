import type { Engine, Vault } from '../../../ports/index.ts';
import { type AuditFacts, chainEntry, readHead } from '../../deidentify/audit.ts';
import type { Lake, TableChange, WriteTarget } from '../../lake/lake.ts';
import { inParentheses } from '../../models/table-session.ts';
import type { RunContext } from '../../run/context.ts';
import { noCounts } from './accumulation.ts';
import { writeRows } from './own-rows.ts';

/** What a commit tells of itself; the rest is that of the run, and nothing de-identified. */
type LinkFacts = Pick<AuditFacts, 'kind' | 'details'> &
  Partial<Pick<AuditFacts, 'runId' | 'at' | 'counts' | 'fileIds' | 'offsetReferences'>>;

/** What every entry of a run tells; it stays so where nothing was de-identified. */
export const runFacts = ({
  plan,
  runId,
}: Pick<RunContext, 'plan' | 'runId'>): Omit<AuditFacts, 'kind' | 'at' | 'actor' | 'details'> => ({
  runId,
  planHash: plan.hash,
  policyHash: plan.policy.hash,
  counts: noCounts,
  fileIds: [],
  offsetReferences: [],
});

/** SQL of the audit trail as a commit will compare it; null where there is none yet. */
export async function auditRelation(lake: Lake, { base, columns }: WriteTarget): Promise<string | null> {
  return base && inParentheses(await lake.relation(columns, await lake.dataFiles(base)));
}

/**
 * The next link of a product's audit chain, written for the commit that does what it tells of.
 * @param target Table `audit`. The head is that of the very table that the commit compares with: else the chain could
 *   fork.
 */
export async function auditLink(
  context: Pick<RunContext, 'lake' | 'plan' | 'runId' | 'startedAt' | 'actor' | 'signal'>,
  engine: Engine,
  vault: Vault,
  target: WriteTarget,
  facts: LinkFacts,
): Promise<Pick<TableChange, 'target' | 'operation' | 'add' | 'remove'>> {
  const { lake, startedAt, actor } = context;
  const entry = chainEntry(vault, await readHead(engine, await auditRelation(lake, target)), {
    ...runFacts(context),
    at: startedAt,
    actor,
    ...facts,
  });
  const add = await writeRows(context, engine, target, [entry]);
  return { target, operation: 'append', add, remove: [] };
}
