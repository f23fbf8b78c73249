import { randomUUID } from 'node:crypto';
import { chainEntry, readHead } from '../deidentify/audit.ts';
import { openProductVault } from '../deidentify/vault.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import { marks } from '../models/watermark.ts';
import type { RunContext } from '../run/context.ts';
import { noCounts } from '../stages/ingest/accumulation.ts';
import { writeRows } from '../stages/ingest/own-rows.ts';
import { runtimeLayout } from '../stages/ingest/tables.ts';
import { closeRecords } from './close-records.ts';
import { bronzeRelation, listQuarantine } from './records.ts';

const maxAttempts = 3;

/**
 * Gives open records up: they stay on record as discarded, and are not replayed any more. Their raw bytes stay until
 * retention takes them. Resolves to how many were open.
 * @param reason For the audit trail.
 * @throws {RunFailure} `race`, `invalid`
 */
export async function discard(
  context: RunContext,
  recordIds: readonly string[],
  reason: string,
): Promise<number> {
  const { lake, plan, runId, startedAt, actor, workspace } = context;
  const vault = openProductVault(plan, workspace);
  const engine = await openDuckdb(context.engine);
  try {
    for (let tried = 1; ; tried += 1) {
      const open = await listQuarantine(lake, engine, plan, { recordIds });
      if (open.length === 0) return 0;
      const target = await lake.target(runtimeLayout(plan, 'quarantine'));
      const audit = await lake.target(runtimeLayout(plan, 'audit'));
      const records = open.map(({ recordId }) => recordId);
      const closed = await closeRecords(
        context,
        engine,
        target,
        new Map(records.map((id) => [id, 'discarded'])),
      );
      if (!closed) return 0;
      const head = await readHead(engine, await bronzeRelation(lake, plan, 'audit'));
      const entry = chainEntry(vault, head, {
        runId,
        kind: 'discard',
        at: startedAt,
        actor,
        planHash: plan.hash,
        policyHash: plan.policy.hash,
        counts: noCounts,
        fileIds: [...new Set(open.map(({ fileId }) => fileId))],
        offsetReferences: [],
        details: { records, reason },
      });
      const add = await writeRows(context, engine, audit, [entry]);
      const summary = {
        [marks.runId]: runId,
        [marks.planHash]: plan.hash,
        [marks.product]: plan.product.name,
        [marks.stage]: 'discard',
        [marks.commit]: randomUUID(),
      };
      try {
        await lake.commit(
          [closed, { target: audit, operation: 'append' as const, add, remove: [] }].map((change) => ({
            ...change,
            properties: {},
            summary,
          })),
        );
        return open.length;
      } catch (error) {
        const isRace = error instanceof RunFailure && error.kind === 'race';
        if (!isRace || tried === maxAttempts) throw error;
      }
    }
  } finally {
    engine.close();
    vault.close();
  }
}
