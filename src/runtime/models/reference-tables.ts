import { icd10CodeFile, icd10Version } from '../../formats/icd10/index.ts';
import type { PlanReference } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { identifier, literal } from '../lake/sql.ts';
import type { RunContext } from '../run/context.ts';
import { orDiscard } from '../run/until-won.ts';
import { schemaChanges } from './file-change.ts';
import { marks } from './watermark.ts';

/** Which edition of a code set a table holds. */
const edition = 'lakespec.reference';

/** Rows of the file in the words of DuckDB, as texts: the writer casts them. */
function rowsOf({ columns }: PlanReference): string {
  const types = columns.map(({ name }) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const names = columns.map(({ name }) => identifier(name)).join(', ');
  // Columns of the file are known by its header, so that their order there is of no matter.
  return (
    `SELECT ${names} FROM read_csv(${literal(icd10CodeFile())}, delim = '\\t', quote = '', escape = '', header = true, ` +
    `nullstr = '', types = {${types}})`
  );
}

/**
 * Fills tables of code sets that lack the edition which the runtime brings. Each is a commit of its own: it holds
 * nothing of the product's, and what reads it may be tried again.
 * @param engine An embedded one, whatever engine runs the models: the codes are a file of this machine.
 * @throws {RunFailure} `race`, where another run filled it.
 */
export async function fillReferences(
  { lake, plan, runId, signal }: Pick<RunContext, 'lake' | 'plan' | 'runId' | 'signal'>,
  engine: Engine,
): Promise<void> {
  for (const reference of plan.references) {
    const { table: ref, description, columns } = reference;
    const target = await lake.target({ ref, store: 'refined', description, columns, renames: [], sort: [] });
    const known = target.base?.metadata.properties[edition];
    if (known === icd10Version() && !schemaChanges(target)) continue;
    const remove = target.base ? await lake.dataFiles(target.base) : [];
    const add = await lake.write(engine, target, rowsOf(reference), runId, { signal });
    const said = { [marks.runId]: runId, [marks.product]: plan.product.name };
    await orDiscard(lake, add, () =>
      lake.commit([
        {
          target,
          operation: remove.length > 0 ? 'overwrite' : 'append',
          add,
          remove,
          properties: { ...said, [edition]: icd10Version() },
          summary: said,
        },
      ]),
    );
  }
}
