import { nameOf, type PlanGate } from '../../plan/index.ts';
import { type FailureKind, RunFailure } from '../failure.ts';
import { statementFailure } from '../models/model-failure.ts';

/** A gate's statement failed: nobody knows whether rows fail the gate, so nothing of the stage is published. */
export class GateError extends RunFailure {
  readonly gate: PlanGate;
  /** The engine's words, without a value. */
  readonly reason: string;

  constructor(gate: PlanGate, kind: FailureKind, reason: string) {
    super(
      kind,
      `${gate.stage}: gate ${gate.id} of ${nameOf(gate.table)} could not be asked, nothing was published: ${reason}`,
    );
    this.name = 'GateError';
    this.gate = gate;
    this.reason = reason;
  }
}

/** What a gate failed with, as a failure that names it; what is no failure of its statement stays as it is. */
export function asGateError(gate: PlanGate, error: unknown): unknown {
  const failure = statementFailure(error);
  return failure === null ? error : new GateError(gate, failure.kind, failure.message);
}
