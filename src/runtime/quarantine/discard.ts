import { randomUUID } from 'node:crypto';
import { openProductVault } from '../deidentify/vault.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { marks, runMarks } from '../models/watermark.ts';
import type { RunContext } from '../run/context.ts';
import { untilWon } from '../run/until-won.ts';
import { auditLink } from '../stages/ingest/audit-link.ts';
import { runtimeLayout } from '../stages/ingest/tables.ts';
import { closeRecords } from './close-records.ts';
import { listQuarantine } from './records.ts';

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
  const { lake, plan, workspace } = context;
  const vault = await openProductVault(plan, workspace);
  const engine = await openDuckdb(context.engine);
  try {
    return await untilWon(maxAttempts, async () => {
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
      const link = await auditLink(context, engine, vault, audit, {
        kind: 'discard',
        fileIds: [...new Set(open.map(({ fileId }) => fileId))],
        details: { records, reason },
      });
      const summary = { ...runMarks(context), [marks.stage]: 'discard', [marks.commit]: randomUUID() };
      await lake.commit([closed, link].map((change) => ({ ...change, properties: {}, summary })));
      return open.length;
    });
  } finally {
    engine.close();
    vault.close();
  }
}
