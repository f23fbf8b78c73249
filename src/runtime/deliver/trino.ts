import { nameOf, type PlanColumn, type PlanTrinoDelivery } from '../../plan/index.ts';
import { openTrino, TrinoError, trinoType } from '../engines/trino/index.ts';
import { RunFailure } from '../failure.ts';
import { identifier, literal } from '../lake/sql.ts';
import type { RunContext } from '../run/context.ts';
import { step } from '../run/step.ts';
import { type Delivered, openDeliveryState } from './delivered.ts';
import { driftOf } from './drift.ts';
import type { WarehouseRow } from './warehouse.ts';

/** Runs a statement; what stands in its way may be gone at the next run. */
type Run = (statement: string, what: string) => Promise<readonly WarehouseRow[]>;

const refusals: ReadonlySet<string> = new Set(['PERMISSION_DENIED', 'ACCESS_DENIED']);

function openRun({ plan, workspace, runId, signal }: RunContext): Run {
  const { engine } = plan.platform;
  if (engine.kind !== 'trino') throw new Error('a delivery to Trino runs on the platform of a Trino');
  const client = openTrino(engine, { workspace, tags: ['lakespec', plan.product.name, runId] });
  return async (statement, what) => {
    try {
      return (await client.run(statement, signal)).rows;
    } catch (error) {
      if (!(error instanceof TrinoError)) throw error;
      const { errorName } = error;
      const hint = refusals.has(errorName)
        ? `let its user ${engine.user} make schemas and views in catalog ${engine.catalog}: platform/trino/rules.json does`
        : 'the next run tries again';
      throw new RunFailure('dependency', `Trino failed at ${what} (${errorName}): ${hint}`, { cause: error });
    }
  };
}

const quoted = (view: string): string => view.split('.').map(identifier).join('.');

const comments = (view: string, columns: readonly PlanColumn[]): readonly string[] =>
  columns.flatMap(({ name, description }) =>
    description === ''
      ? []
      : [`COMMENT ON COLUMN ${quoted(view)}.${identifier(name.toLowerCase())} IS ${literal(description)}`],
  );

/**
 * Shows gold as views of a schema of its own. Views show what their table has at any time: so they are made once, and
 * again where one is missing, has other columns, or is to say something else. One that is not in the plan any more goes.
 * @throws {RunFailure} `gate` where Trino sees other columns than the plan has; `dependency`
 */
export async function deliverToTrino(
  context: RunContext,
  delivery: PlanTrinoDelivery,
): Promise<readonly Delivered[]> {
  const { lake, log, signal } = context;
  const { catalog, schema, setUp, describe, list, tables } = delivery;
  const nameIn = (name: string) => `${catalog}.${schema}.${name}`;
  for (const { table } of tables) {
    if ((await lake.table(table)) === null)
      throw new RunFailure('dependency', `table ${nameOf(table)} isn't there yet: run curate first`);
  }
  if (!delivery.runs) return tables.map(({ name }) => ({ to: nameIn(name), how: 'unchanged' }));
  const run = openRun(context);
  const state = await openDeliveryState(context, 'trino');
  const byTable = async (statement: string, what: string) =>
    Map.groupBy(await run(statement, what), (row) => String(row.table));
  const shown = await byTable(list, `looking into ${catalog}.${schema}`);
  const gold = await byTable(describe, 'looking at gold');
  const modelOf = new Map(context.plan.curate.map((model) => [nameOf(model.table), model]));
  const delivered: Delivered[] = [];
  let isSetUp = false;
  for (const table of tables) {
    signal.throwIfAborted();
    const to = nameIn(table.name);
    const planned = modelOf.get(nameOf(table.table))?.columns ?? [];
    const statements = [table.show, ...comments(to, planned)];
    const mark = statements.join('\n');
    const expected = {
      columns: planned.map(({ name, type }) => ({ name: name.toLowerCase(), type: trinoType(type) })),
    };
    const drift = driftOf(expected, shown.get(table.name) ?? []);
    if (state.of(to) === mark && drift.faults.length + drift.warnings.length === 0) {
      delivered.push({ to, how: 'unchanged' });
      continue;
    }
    // Trino knows names in small letters alone.
    const { faults } = driftOf(expected, gold.get(table.table.name.toLowerCase()) ?? []);
    if (faults.length > 0) {
      throw new RunFailure(
        'gate',
        `${nameOf(table.table)} is not in Trino what it is in the plan: ${faults.join('; ')}. View ${to} stays as it was; run curate, then publish again`,
      );
    }
    if (!isSetUp) for (const statement of setUp) await run(statement, `making schema ${catalog}.${schema}`);
    isSetUp = true;
    for (const statement of statements) await run(statement, `showing ${to}`);
    await state.set(to, mark);
    delivered.push({ to, how: 'refreshed' });
    step('publish.delivered', log);
  }
  const wanted = new Set(delivered.map(({ to }) => to));
  for (const to of state.names().filter((name) => !wanted.has(name))) {
    // A catalog of another name may be gone with all that was in it.
    if (to.startsWith(`${catalog}.`)) await run(`DROP VIEW IF EXISTS ${quoted(to)}`, `removing ${to}`);
    await state.set(to, null);
    delivered.push({ to, how: 'removed' });
  }
  return delivered;
}
