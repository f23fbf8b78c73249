import type { PlanSnowflakeDelivery } from '../../plan/index.ts';

/** A row as a warehouse gives it, by lower-case name. */
export type WarehouseRow = Readonly<Record<string, unknown>>;

/** A system that shows tables of the lake, and runs statements for it. */
export interface Warehouse {
  /**
   * Runs one statement; tries again where the network or the service fails for a moment.
   * @param what Names it in messages: statements hold names, its errors may hold values.
   * @throws {RunFailure} `dependency` where it can't be reached, `invalid` where it refuses.
   */
  run(statement: string, what: string): Promise<readonly WarehouseRow[]>;
  close(): Promise<void>;
}

export type OpenWarehouse = (
  delivery: PlanSnowflakeDelivery,
  options: { readonly workspace: string; readonly signal: AbortSignal },
) => Promise<Warehouse>;
