import { rolledBack, withProperties } from '../../formats/iceberg/index.ts';
import { nameOf } from '../../plan/index.ts';
import { openProductVault } from '../deidentify/vault.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import { prepare, publish } from '../lake/commit.ts';
import { sameTarget } from '../lake/same-target.ts';
import { marks, runMarks } from '../models/watermark.ts';
import type { LakeContext } from '../run/context.ts';
import { step } from '../run/step.ts';
import { orDiscard, untilWon } from '../run/until-won.ts';
import { auditLink } from '../stages/ingest/audit-link.ts';
import { runtimeLayout } from '../stages/ingest/tables.ts';
import { type RollbackPlan, rowsOf } from './plan.ts';

const maxAttempts = 3;

async function refuseChanged({ lake }: LakeContext, { moves }: RollbackPlan): Promise<void> {
  for (const { table } of moves) {
    const now = await lake.table(table.ref);
    if (now?.metadataUri === table.metadataUri) continue;
    throw new RunFailure(
      'race',
      `a run has changed ${nameOf(table.ref)} since the rollback was planned: look at the plan again`,
    );
  }
}

/**
 * Does what was planned, in one transaction of the catalog, with an entry in the audit chain that says so. Only what
 * the tables show changes: the snapshots that they leave stay until they expire.
 * @param to As the person wrote it, for the audit trail.
 * @throws {RunFailure} `race`, where a table is not any more what the plan saw; nothing has changed then.
 */
export async function rollBack(context: LakeContext, planned: RollbackPlan, to: string): Promise<void> {
  const { lake, plan, workspace } = context;
  if (planned.moves.length === 0) return;
  const vault = await openProductVault(plan, workspace);
  const engine = await openDuckdb(context.engine);
  try {
    await untilWon(maxAttempts, async () => {
      await refuseChanged(context, planned);
      const audit = await lake.target(runtimeLayout(plan, 'audit'));
      const link = await auditLink(context, engine, vault, audit, {
        kind: 'rollback',
        details: {
          to,
          tables: planned.moves.map(({ table, from, to: place }) => ({
            table: nameOf(table.ref),
            from: from?.snapshotId.toString() ?? null,
            to: place?.snapshotId.toString() ?? null,
            rowsFrom: rowsOf(from),
            rowsTo: rowsOf(place),
          })),
        },
      });
      const nowMs = Date.now();
      const summary = { ...runMarks(context), [marks.stage]: 'rollback' };
      const prepared = [
        await prepare(lake.storage, lake.catalog, { ...link, properties: {}, summary }, nowMs),
      ];
      for (const { table, to: place, properties } of planned.moves) {
        if (place === null) {
          const remove = await lake.dataFiles(table);
          prepared.push(
            await prepare(
              lake.storage,
              lake.catalog,
              { target: sameTarget(table), operation: 'overwrite', add: [], remove, properties, summary },
              nowMs,
            ),
          );
          continue;
        }
        const metadata = withProperties(rolledBack(table.metadata, place.snapshotId, nowMs), properties);
        prepared.push({ ref: table.ref, base: table, metadata, files: [] });
      }
      step('rollback.written', context.log);
      const changes = prepared.filter((one) => one !== null);
      await orDiscard(lake, link.add, () => publish(lake.storage, lake.catalog, changes, []));
      step('rollback.committed', context.log);
    });
  } finally {
    engine.close();
    vault.close();
  }
}
