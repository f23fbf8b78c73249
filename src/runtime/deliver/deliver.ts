import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  deliveredPath,
  nameOf,
  type PlanDeliveredTable,
  type PlanSnowflakeDelivery,
} from '../../plan/index.ts';
import { openDuckdb } from '../engines/duckdb/index.ts';
import { RunFailure } from '../failure.ts';
import type { LakeTable } from '../lake/lake.ts';
import type { RunContext } from '../run/context.ts';
import { step } from '../run/step.ts';
import { type Delivered, openDeliveryState } from './delivered.ts';
import { driftOf } from './drift.ts';
import { exportTable, removeOldExports } from './export-folder.ts';
import { openSnowflake } from './snowflake.ts';
import { deliverToTrino } from './trino.ts';
import type { OpenWarehouse, Warehouse } from './warehouse.ts';

/** Statements with the path in them; paths are made of names of tables, ids and digits. */
function statementsWith(table: PlanDeliveredTable, path: string): PlanDeliveredTable {
  if (!/^[A-Za-z0-9_./-]+$/.test(path)) throw new Error('a path to deliver has other than plain characters');
  const filled = (statement: string) => statement.replaceAll(deliveredPath, path);
  return { ...table, load: table.load.map(filled), show: table.show.map(filled) };
}

async function show(warehouse: Warehouse, table: PlanDeliveredTable, log: RunContext['log']): Promise<void> {
  const { name } = table;
  for (const statement of table.load) await warehouse.run(statement, `loading ${name}`);
  const { faults, warnings } = driftOf(table, await warehouse.run(table.describe, `describing ${name}`));
  for (const warning of warnings) log.warn({ table: name }, `${name}: ${warning}`);
  if (faults.length > 0) {
    throw new RunFailure(
      'gate',
      `${name} does not show what the lake has: ${faults.join('; ')}. Its view stays as it was; drop the table below it, and publish again`,
    );
  }
  for (const statement of table.show) await warehouse.run(statement, `showing ${name}`);
}

/** From the root of store curated on: what an external volume over it calls the file. */
function metadataPath(context: RunContext, table: LakeTable): string {
  const root = context.stores.curated.uri('');
  if (!table.metadataUri.startsWith(root)) {
    throw new RunFailure(
      'invalid',
      `table ${nameOf(table.ref)} is not in store curated, which alone is delivered: make it anew there`,
    );
  }
  return table.metadataUri.slice(root.length).replace(/^\/+/, '');
}

/** Brings one delivery up to date; what is so already costs one look at its tables. */
async function deliverTo(
  context: RunContext,
  delivery: PlanSnowflakeDelivery,
  open: OpenWarehouse,
): Promise<readonly Delivered[]> {
  const { lake, log, signal, stores, workspace } = context;
  const store = stores.curated;
  const state = await openDeliveryState(context, delivery.kind);
  const scratch = await mkdtemp(join(context.engine.scratch, 'publish-'));
  const engine = await openDuckdb({ ...context.engine, scratch });
  let warehouse: Warehouse | null = null;
  const delivered: Delivered[] = [];
  try {
    for (const planned of delivery.tables) {
      signal.throwIfAborted();
      const current = await lake.table(planned.table);
      if (!current) {
        throw new RunFailure(
          'dependency',
          `table ${nameOf(planned.table)} isn't there yet: run curate first`,
        );
      }
      const exported =
        delivery.as === 'external'
          ? await exportTable(current, { lake, engine, store, scratch, signal })
          : null;
      if (exported?.isNew) step('publish.exported', log);
      const table = statementsWith(planned, exported?.path ?? metadataPath(context, current));
      const mark = [delivery.account, ...table.load, ...table.show].join('\n');
      if (delivery.login === null) {
        delivered.push({ to: table.name, how: exported?.isNew ? 'exported' : 'unchanged' });
      } else if (state.of(table.name) === mark) {
        delivered.push({ to: table.name, how: 'unchanged' });
      } else {
        warehouse ??= await open(delivery, { workspace, signal });
        await show(warehouse, table, log);
        await state.set(table.name, mark);
        delivered.push({ to: table.name, how: 'refreshed' });
        step('publish.delivered', log);
      }
      // Not before nobody is sent there any more.
      if (exported) await removeOldExports(planned.table, store);
    }
  } finally {
    await warehouse?.close();
    engine.close();
    await rm(scratch, { recursive: true, force: true });
  }
  return delivered;
}

/**
 * Shows gold wherever the plan says.
 * @throws {RunFailure} `gate` where what is shown has other columns than the lake; `dependency`, `invalid`
 */
export async function deliver(
  context: RunContext,
  open: OpenWarehouse = openSnowflake,
): Promise<readonly Delivered[]> {
  const { plan, log } = context;
  const delivered: Delivered[] = [];
  for (const delivery of plan.deliveries) {
    const done =
      delivery.kind === 'trino'
        ? await deliverToTrino(context, delivery)
        : await deliverTo(context, delivery, open);
    for (const { to, how } of done) log.info({ to, how }, 'delivered');
    delivered.push(...done);
  }
  return delivered;
}
