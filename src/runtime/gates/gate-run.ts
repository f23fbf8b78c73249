import type { PlanGate, TableRef } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';
import { qualified } from '../models/sql.ts';
import { stopwatch } from '../run/stopwatch.ts';
import { asGateError } from './gate-error.ts';

/** Failing rows are counted up to here: a gate that a whole table fails need not be read to its end. */
const countLimit = 100_000;

export type GateResult = {
  readonly id: string;
  readonly table: TableRef;
  readonly kind: string;
  readonly column: string | null;
  readonly description: string;
  /** Failing rows, up to 100,000. */
  readonly failures: number;
  /** `tolerated`: there are failing rows, not more than the gate allows. */
  readonly outcome: 'passed' | 'tolerated' | 'warned' | 'quarantined' | 'stopped';
  readonly seconds: number;
  /** When it was asked: ISO 8601 in UTC. */
  readonly startedAt?: string;
  /** Why nothing is judged yet. */
  readonly note?: string;
};

const outcomes = { stop: 'stopped', quarantine: 'quarantined', warn: 'warned' } as const;

function outcomeOf(gate: PlanGate, failures: number, tolerated: number): GateResult['outcome'] {
  if (failures === 0) return 'passed';
  return failures <= tolerated ? 'tolerated' : outcomes[gate.onFail];
}

/** Failing rows that a gate tolerates, of the rows that its table has now. */
async function toleratedBy(
  engine: Pick<Engine, 'query'>,
  gate: PlanGate,
  signal: AbortSignal,
): Promise<number> {
  if (gate.maxFailureShare === undefined) return gate.maxFailures;
  const [row] = await engine.query(`SELECT count(*) AS "all" FROM ${qualified(gate.table)}`, { signal });
  // 0.29 of 100 rows are 29, and a double is a hair less.
  const share = Math.floor(gate.maxFailureShare * Number(row?.all ?? 0) + 1e-6);
  return Math.max(gate.maxFailures, share);
}

async function failuresOf(
  engine: Pick<Engine, 'query'>,
  gate: PlanGate,
  signal: AbortSignal,
): Promise<{ readonly failures: number; readonly tolerated: number }> {
  const tolerated = await toleratedBy(engine, gate, signal);
  const limit = Math.max(countLimit, tolerated + 1);
  const [row] = await engine.query(
    `SELECT count(*) AS failures FROM (SELECT 1 FROM (${gate.select}
) AS failing LIMIT ${limit}) AS counted`,
    { signal },
  );
  return { failures: Number(row?.failures ?? 0), tolerated };
}

/**
 * Runs gates over an engine whose views show what is about to be committed, and says what each of them decides;
 * it does nothing about it.
 * @throws {GateError} A statement failed.
 */
export async function runGates(
  engine: Pick<Engine, 'query'>,
  gates: readonly PlanGate[],
  signal: AbortSignal,
): Promise<readonly GateResult[]> {
  const results: GateResult[] = [];
  for (const gate of gates) {
    const elapsed = stopwatch();
    const { failures, tolerated } = await failuresOf(engine, gate, signal).catch((error: unknown) => {
      throw signal.aborted ? error : asGateError(gate, error);
    });
    results.push({
      id: gate.id,
      table: gate.table,
      kind: gate.kind,
      column: gate.column,
      description: gate.description,
      failures,
      outcome: outcomeOf(gate, failures, tolerated),
      ...elapsed(),
    });
  }
  return results;
}

/** A gate's figure in words, for messages: never a value. */
export function describeResult(result: GateResult): string {
  const rows =
    result.failures >= countLimit
      ? 'at least 100,000 rows'
      : result.failures === 1
        ? '1 row'
        : `${result.failures.toLocaleString('en')} rows`;
  return `${result.id} (${rows}): ${result.description}`;
}
