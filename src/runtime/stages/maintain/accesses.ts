import type { Engine } from '../../../ports/index.ts';
import { type Access, chainEntry, readHead } from '../../deidentify/audit.ts';
import { openProductVault } from '../../deidentify/vault.ts';
import { marks, runMarks } from '../../models/watermark.ts';
import type { RunContext } from '../../run/context.ts';
import { readObject } from '../../run/json-object.ts';
import { auditRelation, runFacts } from '../ingest/audit-link.ts';
import { writeRows } from '../ingest/own-rows.ts';
import { runtimeLayout } from '../ingest/tables.ts';
import { unlessLost } from './tables.ts';

/** Accesses that one commit takes in. */
const batchSize = 1_000;

/**
 * Makes the accesses that were written down since the last time links of the audit chain, and removes their objects
 * after the commit. One that was folded by a run that was killed before the removal is known by its name, and isn't
 * folded again. Resolves to their number.
 */
export async function foldAccesses(context: RunContext, engine: Engine): Promise<number> {
  const { plan, lake, stores, workspace, signal } = context;
  const keys: string[] = [];
  for await (const { key } of stores.raw.list(`audit/${plan.product.name}/`)) {
    keys.push(key);
    if (keys.length === batchSize) break;
  }
  if (keys.length === 0) return 0;
  const vault = await openProductVault(plan, workspace);
  try {
    // Head and folded entries are those of the very table that the commit compares with: else the chain could fork.
    const target = await lake.target(runtimeLayout(plan, 'audit'));
    const relation = await auditRelation(lake, target);
    const folded = new Set(
      relation === null
        ? []
        : (
            await engine.query(
              `SELECT json_extract_string(details, '$.object') AS object FROM ${relation} AS entries WHERE kind = 'access'`,
              { signal },
            )
          ).map(({ object }) => String(object)),
    );
    let head = await readHead(engine, relation);
    const entries = [];
    for (const key of keys) {
      if (folded.has(key)) continue;
      const bytes = await readObject(stores.raw, key);
      // Another maintenance has taken it meanwhile.
      if (bytes === null) continue;
      const { at, actor, what, details } = JSON.parse(bytes.toString('utf8')) as Access;
      const entry = chainEntry(vault, head, {
        ...runFacts(context),
        kind: 'access',
        at,
        actor,
        details: { what, object: key, ...details },
      });
      head = { seq: entry.seq, hash: entry.hash };
      entries.push(entry);
    }
    if (entries.length > 0) {
      const add = await writeRows(context, engine, target, entries);
      const summary = { ...runMarks(context), [marks.stage]: 'maintain' };
      const isDone = await unlessLost(async () => {
        await lake.commit([{ target, operation: 'append', add, remove: [], properties: {}, summary }]);
        return true;
      }, false);
      if (!isDone) {
        await lake.discard(add);
        return 0;
      }
    }
    for (const key of keys) await stores.raw.remove(key);
    return keys.length;
  } finally {
    vault.close();
  }
}
