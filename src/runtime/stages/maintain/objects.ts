import type { Engine, ObjectRef } from '../../../ports/index.ts';
import { inParentheses, readColumns } from '../../models/table-session.ts';
import type { RunContext } from '../../run/context.ts';
import { bronzeRef } from '../ingest/tables.ts';

/** Keys that one statement compares. */
const batchSize = 10_000;

/**
 * Removes de-identified objects that a run wrote and never committed: below the product's folder in store refined,
 * not in table `objects`, and older than the grace. Resolves to their number.
 * @param frozen Keys that stay: a dataset names them.
 */
export async function sweepObjects(
  context: RunContext,
  engine: Engine,
  olderThanMs: number,
  frozen: ReadonlySet<string>,
): Promise<number> {
  const { plan, lake, stores, signal } = context;
  const table = await lake.table(bronzeRef(plan, 'objects'));
  const relation =
    table && inParentheses(await lake.relation(readColumns(table), await lake.dataFiles(table)));
  let removed = 0;
  const sweep = async (batch: readonly ObjectRef[]) => {
    const keys = batch.flatMap(({ key }) => (frozen.has(key) ? [] : [key]));
    await engine.load('listed objects', [{ name: 'path', type: 'VARCHAR' }], { path: keys }, keys.length);
    const unknown =
      relation === null
        ? keys
        : (
            await engine.query(
              `SELECT path FROM "listed objects" ANTI JOIN ${relation} AS known USING (path)`,
              { signal },
            )
          ).map(({ path }) => String(path));
    for (const key of unknown) {
      signal.throwIfAborted();
      await stores.refined.remove(key);
      removed += 1;
    }
  };
  let batch: ObjectRef[] = [];
  for await (const object of stores.refined.list(`${plan.product.name}/`)) {
    if (object.modifiedMs >= olderThanMs) continue;
    batch.push(object);
    if (batch.length === batchSize) {
      await sweep(batch);
      batch = [];
    }
  }
  if (batch.length > 0) await sweep(batch);
  return removed;
}
