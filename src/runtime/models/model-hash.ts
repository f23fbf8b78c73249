import { createHash } from 'node:crypto';
import type { PlanGate, PlanModel } from '../../plan/index.ts';

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Of all in a model that decides its rows: when it changes, rows made before are no longer what the model says. */
export function modelHash(model: PlanModel): string {
  const { columns, materialized, strategy, key, sort, partition, select, increment, touches, views } = model;
  return sha256({
    columns: columns.map(({ name, type, nullable }) => ({ name, type, nullable })),
    materialized,
    strategy,
    key,
    sort,
    // Absent where there is none: tables from before partitions were written are not made anew.
    ...(partition.length > 0 && { partition }),
    select,
    increment,
    ...(touches !== null && { touches }),
    // Undefined is not written.
    views,
  });
}

/** Of the gates that guard a table: rows that passed others have to be audited anew. */
export function gatesHash(gates: readonly PlanGate[]): string {
  return sha256(
    gates.map(({ id, select, onFail, maxFailures, maxFailureShare, bounds }) => ({
      id,
      select,
      onFail,
      maxFailures,
      // Undefined is not written: gates from before either was known keep their hash.
      maxFailureShare,
      bounds,
    })),
  );
}
