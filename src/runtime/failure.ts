/** Exit codes of the runtime; Kubernetes' podFailurePolicy and Airflow's retries follow them. */
export const exitCodes = {
  done: 0,
  unexpected: 1,
  invalid: 2,
  gate: 3,
  dependency: 4,
  race: 5,
  refused: 6,
  terminated: 143,
} as const;

export type FailureKind = Exclude<keyof typeof exitCodes, 'done' | 'unexpected'>;

/**
 * A run that ends without a commit, for a reason that a person or a scheduler can act on. The message names what
 * to do and holds no value from data.
 */
export class RunFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RunFailure';
    this.kind = kind;
  }
}

/** Whether another run was faster: nothing was changed, and the work can begin again. */
export const isRace = (error: unknown): boolean => error instanceof RunFailure && error.kind === 'race';

export function exitCodeOf(error: unknown): number {
  return error instanceof RunFailure ? exitCodes[error.kind] : exitCodes.unexpected;
}
