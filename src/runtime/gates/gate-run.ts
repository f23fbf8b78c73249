import type { PlanGate, TableRef } from '../../plan/index.ts';
import type { Engine } from '../../ports/index.ts';

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
  /** `tolerated`: there are failing rows, not more than the gate's `maxFailures`. */
  readonly outcome: 'passed' | 'tolerated' | 'warned' | 'quarantined' | 'stopped';
  readonly seconds: number;
};

const outcomes = { stop: 'stopped', quarantine: 'quarantined', warn: 'warned' } as const;

function outcomeOf(gate: PlanGate, failures: number): GateResult['outcome'] {
  if (failures === 0) return 'passed';
  return failures <= gate.maxFailures ? 'tolerated' : outcomes[gate.onFail];
}

/**
 * Runs gates over an engine whose views show what is about to be committed, and says what each of them decides;
 * it does nothing about it.
 */
export async function runGates(
  engine: Pick<Engine, 'query'>,
  gates: readonly PlanGate[],
  signal: AbortSignal,
): Promise<readonly GateResult[]> {
  const results: GateResult[] = [];
  for (const gate of gates) {
    const begun = performance.now();
    const limit = Math.max(countLimit, gate.maxFailures + 1);
    const [row] = await engine.query(
      `SELECT count(*) AS failures FROM (SELECT 1 FROM (${gate.select}
) AS failing LIMIT ${limit}) AS counted`,
      { signal },
    );
    const failures = Number(row?.failures ?? 0);
    results.push({
      id: gate.id,
      table: gate.table,
      kind: gate.kind,
      column: gate.column,
      description: gate.description,
      failures,
      outcome: outcomeOf(gate, failures),
      seconds: (performance.now() - begun) / 1000,
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
