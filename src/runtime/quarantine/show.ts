import type { Readable } from 'node:stream';
import { recordAccess } from '../deidentify/audit.ts';
import { openProductVault } from '../deidentify/vault.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import type { RunContext } from '../run/context.ts';
import { rawOf } from './raw-of.ts';
import { allStates, listQuarantine, type QuarantineRecord } from './records.ts';

export type ShownRecord = {
  readonly record: QuarantineRecord;
  /** The raw bytes, with the names that they had in the landing: true values. */
  readonly raw: readonly { readonly name: string; open(): Promise<Readable> }[];
};

/**
 * A record with its raw bytes, for those who may see them: it needs the vault, and the access is recorded before
 * anything is shown.
 * @throws {RunFailure} `invalid` when there is no such record.
 */
export async function showQuarantine(context: RunContext, recordId: string): Promise<ShownRecord> {
  const { lake, plan, stores, workspace, actor } = context;
  const vault = await openProductVault(plan, workspace);
  const engine = await openDuckdb(context.engine);
  try {
    const [record] = await listQuarantine(lake, engine, plan, {
      recordIds: [recordId],
      states: allStates,
    });
    if (!record) throw new RunFailure('invalid', `there is no record ${recordId} in quarantine`);
    await recordAccess(stores.raw, plan, {
      at: new Date().toISOString(),
      actor,
      what: 'quarantine show',
      details: { record: recordId },
    });
    const raws = await rawOf({ plan, workspace, stores, lake, engine, vault }, record);
    return { record, raw: raws.map(({ store, key, name }) => ({ name, open: () => store.get(key) })) };
  } finally {
    engine.close();
    vault.close();
  }
}
